"""Say in one clear line what a verb will not do."""


class Refused(Exception):
    """The command was understood and refused; nothing was changed."""
