"""What time does for campaigns: tell of what opens and closes, release what waited, lead the overdue to its end."""
