"""What is past its deadline: shown, and who is to be urged because of it."""
