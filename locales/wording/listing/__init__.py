"""How a list of pledges, a pledge with all about it, and what happened to it read."""
