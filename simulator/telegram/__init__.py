"""The Telegram Bot API as a bot sees it, and what people do there."""
