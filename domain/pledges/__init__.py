"""What a pledge is: its goal, its states, and how far it has come."""
