"""Meetings that are only announced: answers are passed on, they are moved and called off, or made an event."""
