"""Pictures and papers that stand for what was reported."""
