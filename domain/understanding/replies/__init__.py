"""What the words of a progress reply say: done, not done, a part of it, other things."""
