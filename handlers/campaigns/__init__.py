"""Campaigns seen and set up in chat."""
