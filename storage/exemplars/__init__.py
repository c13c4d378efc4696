"""Keep the cards of exemplars, find one, and keep who follows it and how far they are."""
