"""The verbs that copy what is kept: `backup`, `restore` and `move`."""
