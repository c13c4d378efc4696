"""What time does for campaigns: tell of what opens and closes, release what an approval kept waiting."""
