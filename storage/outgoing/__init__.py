"""Everything said leaves from here."""
