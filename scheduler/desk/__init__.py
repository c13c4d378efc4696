"""Files that are made for whoever asked for them."""
