"""Read what is said of indicators and targets: which one is named, figures in words, conditions, results."""
