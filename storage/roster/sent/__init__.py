"""Lists that come by a chat or a page: their rows, how far somebody's list may reach, what one would change."""
