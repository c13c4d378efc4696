"""How exemplars, agreements, criteria and commendations read."""
