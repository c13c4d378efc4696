"""Updates as no platform documents them, and what the bot does with each."""
