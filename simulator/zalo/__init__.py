"""The Zalo Bot API as a bot sees it, and what people do there."""
