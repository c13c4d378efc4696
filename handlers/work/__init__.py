"""Work items of pledges: given, done, handed on, declined."""
