"""Notes to oneself, when their day has come."""
