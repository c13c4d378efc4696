"""Write an announcement: its words, what goes with it, for whom it is, and the last look."""
