"""Change the code on purpose, one place at a time, and see which changes no test notices."""
