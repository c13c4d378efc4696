"""The content groups of a campaign, shown and shaped by committees for their people; what may be registered."""
