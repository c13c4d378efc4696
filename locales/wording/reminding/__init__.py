"""What is written unasked on a morning: reminders, what became of the overdue, digests."""
