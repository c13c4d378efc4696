"""What came of what is registered: results, tables among peers, and since when nothing was heard."""
