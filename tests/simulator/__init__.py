"""Test the simulator against what the two platforms are known to do, and its page in a browser."""
