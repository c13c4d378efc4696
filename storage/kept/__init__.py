"""Figures of organisations that are kept from one question to the next, and never out of date."""
