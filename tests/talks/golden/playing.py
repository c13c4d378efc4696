"""Play a written talk: say the people's lines again, and write down anew everything the bot answers.

A person's line begins with the name; in square brackets it is a button pressed. A line in round brackets gives the
time: reminders that are due are sent, and each person hears what the bot sends unasked.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from domain.chat import Outgoing
from domain.roles import Role
from tests.talking import ZONE, Person, Village

ASSISTANT = "Trợ lý"
INDENT = "    "
NOT_YET_JOINED = "chưa tham gia"
SHOWN_CODE = "ABCD2345"  # codes are random; a written talk shows this one

CAST: dict[str, tuple[str, str, tuple[tuple[Role, str], ...]]] = {
    "Chị Bình": ("telegram", "Lê Thị Bình", ((Role.SECRETARY, "CB1"),)),
    "Bà Tám": ("zalo", "Nguyễn Thị Tám", ()),
    "Chú Hai": ("zalo", "Trần Văn Hai", ()),
}

A_LINE = re.compile(rf"({'|'.join(CAST)}): (.+)")
A_MOMENT = re.compile(r"\(Ngày (\d\d)/(\d\d)/(\d{4}), (\d+) giờ\.\)")
A_CODE = re.compile(r"start=(\w{8})|Mã mời của [^:]+: (\w{4}) (\w{4})")


class Stage:
    """The people of one talk, and what has been written down so far."""

    def __init__(self, village: Village, heading: str) -> None:
        self.village, self.written, self.code = village, [heading.strip()], ""
        self.screens: list[tuple[str, Outgoing]] = []  # with the name of whoever reads it
        self.people = {name: self._enter(name, heading) for name in CAST}

    def _enter(self, called: str, heading: str) -> Person:
        channel, name, posts = CAST[called]
        if f"{called} {NOT_YET_JOINED}" in heading:
            return self.village.stranger(channel)
        return self.village.person(channel, name, "CB1", *posts, leader=bool(posts))

    @property
    def text(self) -> str:
        return "\n\n".join(self.written) + "\n"

    def say(self, called: str, words: str) -> None:
        """Say one line of a person, and write down the answer."""
        person = self.people[called]
        self.written.append(f"{called}: {words}")
        if words.startswith("["):
            person.picks(words.strip("[]"))
        else:
            person.says(words.replace(SHOWN_CODE, self.code))
        for message in person.heard:
            self.screens.append((CAST[called][1], message))
            self._write(ASSISTANT, person.reads([message]))
        self._deliver()

    def pass_time(self, line: str, moment: datetime) -> None:
        """Move the time to this moment; send what is due."""
        self.written.append(line)
        self.village.now = moment
        self.village.remind()
        self._deliver()

    def _deliver(self) -> None:
        heard_by = {person.address: called for called, person in self.people.items()}
        for channel in sorted({person.channel for person in self.people.values()}):
            for each in self.village.deliver(channel):
                person = self.people[heard_by[each.address]]
                person.heard = [each.message]
                self.screens.append((CAST[heard_by[each.address]][1], each.message))
                self._write(f"{ASSISTANT} gửi {heard_by[each.address]}", person.reads(person.heard))

    def _write(self, speaker: str, text: str) -> None:
        found = A_CODE.search(text)
        self.code = "".join(filter(None, found.groups())) if found else self.code
        for code, shown in ((self.code, SHOWN_CODE), (f"{self.code[:4]} {self.code[4:]}", "ABCD 2345")):
            text = text.replace(code, shown) if self.code else text
        first, *more = text.splitlines()
        self.written.append("\n".join([f"{speaker}: {first}", *(f"{INDENT}{line}".rstrip() for line in more)]))


def play(village: Village, talk: str) -> Stage:
    """Play the talk; `text` is how the bot answers now."""
    heading, *lines = _lines(talk)
    stage = Stage(village, heading)
    for line in lines:
        if moment := A_MOMENT.fullmatch(line):
            day, month, year, hour = map(int, moment.groups())
            stage.pass_time(line, datetime(year, month, day, hour, tzinfo=ZONE))
        elif said := A_LINE.fullmatch(line):
            stage.say(*said.groups())
    return stage


def _lines(talk: str) -> Iterator[str]:
    """Return the heading, then each line that somebody says or that moves the time."""
    lines = talk.splitlines()
    begin = next(place for place, line in enumerate(lines) if A_LINE.fullmatch(line) or A_MOMENT.fullmatch(line))
    yield "\n".join(lines[:begin])
    yield from lines[begin:]
