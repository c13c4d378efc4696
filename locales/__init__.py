"""What the bot says, in the language of the person who reads it."""
