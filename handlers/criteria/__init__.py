"""Criteria and how units mark themselves by them, yearly grades, and the register of recognitions."""
