"""A database of every release, as text, and what keeps the next one."""
