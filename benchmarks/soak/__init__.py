"""Hours of talk with a fault every few minutes: nothing lost, nothing that grows."""
