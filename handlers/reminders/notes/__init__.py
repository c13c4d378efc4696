"""Notes to oneself: what somebody wants to be told on a day, in their own words."""
