"""A half-year of a branch of thirty and of its commune's desk, talked as people do, and what it costs them."""
