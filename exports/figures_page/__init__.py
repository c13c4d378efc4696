"""A page with the figures of an organisation: who may see it, what stands on it, how it looks."""
