"""A bot killed a thousand times while a crowd reports: what is lost, what is written twice."""
