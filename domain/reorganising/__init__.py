"""What organisations become from a day on: opened, renamed, moved, merged, split, closed."""
