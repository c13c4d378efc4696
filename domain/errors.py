"""What goes wrong in a way the person can mend: said back in their language, and asked again."""


class UserError(Exception):
    """A courteous sentence for the person who wrote.

    `message` is an English msgid with named placeholders; `values` fill them. Values that are dates or
    numbers are formatted in the person's language by whoever speaks the error.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


class NotAllowed(UserError):
    """The person may not do this (any more)."""
