"""Dated facts: written once, withdrawn when wrong, and read as of any day."""
