"""Everyday changes of people in the chat."""
