"""Tables of exemplars, agreements, criteria and commendations."""
