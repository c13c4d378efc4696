"""Agreements (giao ước thi đua) between the units of a cluster: what is in one, who signs, how it is scored."""
