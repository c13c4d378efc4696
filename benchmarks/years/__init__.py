"""Two years of a large office, recounted from its history by the second program."""
