"""What is said of the queue: to whoever decides, and to whoever waits."""
