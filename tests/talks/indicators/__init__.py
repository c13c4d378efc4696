"""Indicators: seen, reported and added up."""
