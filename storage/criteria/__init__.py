"""Sets of criteria, sheets marked by them, yearly grades, and the register of recognitions."""
