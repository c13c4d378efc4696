"""What looks after the deployment itself, in every process, whether ticks run or not."""
