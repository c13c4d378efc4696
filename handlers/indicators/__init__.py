"""Indicators (chỉ tiêu): seen, reported by units, and added up."""
