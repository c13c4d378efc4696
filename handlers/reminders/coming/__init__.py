"""What somebody will be told by itself: of their own, of their comrades, of rounds and in digests, by its day."""
