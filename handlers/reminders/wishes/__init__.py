"""Wishes about reminders that are said plainly: of some works, at another hour, elsewhere, two in one sentence."""
