"""What follows when somebody leaves a branch: from which day, which posts end, to which branch they go; and back."""
