"""What is wished at the desk in whatever words: heard by weights, served by the handlers there are."""
