"""The program is away, its clock is wrong, it is killed or runs twice: what is told then."""
