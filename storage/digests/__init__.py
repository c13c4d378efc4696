"""Digests: who reads them, who wants none, and what there is to tell."""
