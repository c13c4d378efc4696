"""What a sentence asks about the movement itself: its campaigns, contents, targets, facts, rounds and exemplars."""
