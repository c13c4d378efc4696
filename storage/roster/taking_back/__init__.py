"""Take an import back as a whole: what it wrote, and what was told of it."""
