"""Tables of campaigns and what belongs to them."""
