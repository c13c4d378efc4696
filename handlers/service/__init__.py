"""The help, greetings and known answers, the state of the bot, and the language of a chat."""
