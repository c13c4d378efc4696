"""The list of a branch, each pledge with all about it, and what happened when."""
