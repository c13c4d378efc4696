"""Digests as their reader wants them: switched off, and on again."""
