"""For whom an announcement is beyond its place, and the day of a campaign on which it goes out, as people say it."""
