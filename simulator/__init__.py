"""A stranger on localhost that speaks the Telegram and Zalo Bot APIs and shows phones in a page."""
