"""What happens when somebody writes: one file a conversation."""
