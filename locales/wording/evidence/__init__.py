"""How pictures and papers are spoken of."""
