"""Letters between a committee and those who lead the organisations directly below it."""
