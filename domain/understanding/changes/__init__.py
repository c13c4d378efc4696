"""Read what a sentence wishes to be otherwise in a pledge."""
