"""A year of one branch, talked from January to the January after, and every figure of it recounted."""
