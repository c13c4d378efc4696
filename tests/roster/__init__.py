"""Importing organisations and members from a spreadsheet."""
