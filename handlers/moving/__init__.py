"""Somebody who left goes to another branch that keeps its book here."""
