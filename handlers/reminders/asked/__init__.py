"""What is asked of reminders: why one came, what was sent, by which rule, when there is none; and what is new."""
