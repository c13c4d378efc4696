"""Telegram: the one place that knows python-telegram-bot."""
