"""Test every platform as far as a bot can see it: one suite for all, and what only one of them does."""
