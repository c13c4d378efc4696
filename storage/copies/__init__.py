"""Copies of everything that is kept: written, proven and put back, and moved from one database to the other."""
