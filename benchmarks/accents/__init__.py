"""The training of what puts accents into sentences, and how well it does for people never met."""
