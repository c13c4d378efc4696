"""What stands in the end: after a loss or a second thought, beyond the target, over several days together."""
