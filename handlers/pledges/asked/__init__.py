"""What somebody asks about their own work: whether it matters that it is not done, what they owe and by when."""
