"""Joining, the people of a cell, who leads it, who leaves it, one's own data; strangers, mourners and who refuses."""
