"""Which act a sentence performs: it promises, reports, asks, takes back, tells of a death, gives an order."""
