"""What is asked of agreements in words: who waits to sign and is reminded, where two scores differ, who signs."""
