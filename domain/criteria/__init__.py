"""Sets of criteria, the yearly grades, and the register of recognitions: the rules."""
