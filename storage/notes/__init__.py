"""Notes to oneself: kept, shown, taken back, due."""
