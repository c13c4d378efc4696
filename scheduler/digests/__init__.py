"""Tell from time to time what happened: the week of a branch, the month of a committee, troubles of the service."""
