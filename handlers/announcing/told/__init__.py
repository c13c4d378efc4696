"""What whoever got an announcement says beside having read it, and asks of how to answer."""
