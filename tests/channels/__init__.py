"""Every platform as far as a bot can see it: one suite for all of them, and what each has of its own."""
