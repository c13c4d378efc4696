"""What is asked for beside a paper's name: another day, other columns, several at once, a printer."""
