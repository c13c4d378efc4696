"""Lists that people send: fetched, read and written outside of any turn, and what is said of them."""
