"""Steer announcements while they are sent, and take them back."""
