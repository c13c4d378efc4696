"""What indicators and the targets given down are: how they add up, how they are shared out, how they are typed."""
