"""Say why a row or a file is refused, so that it can be said in the language of whoever reads it."""


class Said(str):
    """An English sentence that keeps its msgid and values, to be said in another language later."""

    __slots__ = ("message", "values")
    message: str
    values: dict[str, object]

    def __new__(cls, message: str, **values: object) -> "Said":
        self = super().__new__(cls, message.format(**values) if values else message)
        self.message, self.values = str.__str__(message), values
        return self

    @property
    def column(self) -> str:
        """The column this is about, in the codes of the import file; "" where it is about the whole row."""
        return str(self.values.get("column", ""))
