"""Talk with the bot: what a person types and taps, and what is heard."""
