"""Periods of the past that figures are asked of."""
