"""What is answered below a reminder that is no plain number: not yet, told already, several numbers, cannot be done."""
