"""The verbs about an office's lists: import, take back, write down."""
