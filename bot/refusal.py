"""What a verb will not do, in one clear line."""


class Refused(Exception):
    """The command was understood and refused; nothing was changed."""
