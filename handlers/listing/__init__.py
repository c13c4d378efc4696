"""The list of what a branch registered, each pledge with all about it, and what happened when."""
