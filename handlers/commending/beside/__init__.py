"""What is said beside a commendation: put right while it is proposed, answered by whom it is about, asked after."""
