"""Work items: what is to be done for a pledge, by whom and by when."""
