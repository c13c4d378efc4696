"""Measurements of the bot, each started by hand with `python -m benchmarks.NAME`."""
