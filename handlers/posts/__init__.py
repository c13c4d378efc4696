"""Giving a comrade a post and ending one."""
