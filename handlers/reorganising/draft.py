"""What is known of a change to the tree while it is being ordered."""

from datetime import date

from pydantic import BaseModel

from domain.reorganising.change import Wanted, What


class ChangeDraft(BaseModel):
    """`said` are names that were heard and not found yet; `head` 0: that is seen to later."""

    what: What
    of: list[int] = []
    said: list[str] = []
    under: str = ""  # likewise, of where it goes
    above: int | None = None
    into: int | None = None
    name: str | None = None
    day: date | None = None
    head: int | None = None
    led_by: str = ""  # a name that was heard and means several
    people: list[int] = []
    enough: bool = False
    confirmed: bool | None = None
    skipped: int = 0

    def wanted(self) -> Wanted:
        assert self.day is not None
        return Wanted(
            what=self.what,
            day=self.day,
            of=tuple(self.of),
            name=self.name or "",
            above=self.above,
            into=self.into,
            head=self.head or None,
            people=tuple(self.people),
        )
