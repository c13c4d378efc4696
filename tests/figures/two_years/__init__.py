"""Two years of a commune, recounted from what `history` prints by a program written from the documentation alone."""
