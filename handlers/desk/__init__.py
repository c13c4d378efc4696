"""Files of an organisation: which one is wanted, and that it is made."""
