"""What time does for campaigns: tell of what opens and closes, of rounds too, release what an approval kept waiting."""
