"""Everyday changes of the people of an organisation: found, renamed, given posts, taken up again, merged."""
