"""Keep indicators, what units reached of them, and the targets a committee gives down."""
