"""Understanding what a Vietnamese member types: deadlines, goals, progress, whole sentences."""
