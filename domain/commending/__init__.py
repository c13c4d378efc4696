"""Commendation (khen thưởng): who is proposed for what, on which way up, and decided by whom; and plain thanks."""
