"""What people may do with what is kept about them: withdraw, be named or not, have it corrected; what others owe."""
