"""Play a written year: what people type and pick, what they hear, and what arrives while the days pass."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from domain.chat import Outgoing
from domain.roles import Role
from tests.screens import faults
from tests.talking import CAPABILITIES, ZONE, Person, Village

CELL, OTHER = "CB3", "CB5"
LEADERS = {
    "Thu": ("Nguyễn Thị Thu", CELL, ((Role.SECRETARY, CELL),)),
    "Đức": ("Phạm Văn Đức", CELL, ((Role.DEPUTY, CELL),)),
    "Nga": ("Lê Thị Nga", OTHER, ((Role.SECRETARY, OTHER),)),
    "Công": ("Võ Thành Công", OTHER, ((Role.SECRETARY, "XA"),)),
    "Quân": ("Trần Quân", "", ((Role.ADMIN, ""),)),
}
MEMBERS = ("Lê Thị Hoa", "Đỗ Quang Minh", "Ngô Văn Sáu", "Đặng Văn Tư", "Mai Thị Dung", "Hồ Duy Khánh")
_LINE = re.compile(r"(?P<who>\w+)(?P<how> chọn| nhận| không nhận)?: (?P<what>.+)")


class Year:
    """The branch, its people by the names of the script, what each heard last, and what arrived since."""

    def __init__(self, village: Village, channel: str) -> None:
        self.village, self.channel = village, channel
        village.now = datetime(2026, 1, 5, 9, 0, tzinfo=ZONE)
        village.organisation("XA", "Đảng bộ xã An Thạnh")
        village.organisation(CELL, "Chi bộ ấp 3", "XA")
        village.organisation(OTHER, "Chi bộ ấp 5", "XA")
        self.people = {
            key: village.person(channel, name, home, *posts, leader=bool(home))
            for key, (name, home, posts) in LEADERS.items()
        }
        self.people |= {name.split()[-1]: village.person(channel, name, CELL) for name in MEMBERS}
        village.member("Phan Thị Út", CELL)
        self.arrived: dict[str, str] = dict.fromkeys(self.people, "")
        self.heard = ""
        self.faults: list[str] = []  # what is wrong with a screen, with the screen
        given = {key: name for key, (name, *_) in LEADERS.items()} | {name.split()[-1]: name for name in MEMBERS}
        self.names = {key: {*given.values(), "Phan Thị Út"} - {name} for key, name in given.items()}

    def play(self, script: str, each_evening: Callable[[], None]) -> None:
        for number, line in _lines(script):
            if line.startswith("== "):
                self._pass_until(datetime.strptime(line[3:], "%d/%m/%Y").replace(tzinfo=ZONE), each_evening)
            else:
                self._does(line, f"line {number}: {line}\nheard: {self.heard}")

    def _does(self, line: str, where: str) -> None:
        if line.startswith(("~ ", "!~ ")):
            assert (line.partition(" ")[2] in self.heard) == line.startswith("~"), where
            return
        said = _LINE.fullmatch(line)
        assert said, where
        person, what = self.people[said["who"]], said["what"]
        if said["how"] in (" nhận", " không nhận"):
            assert (what in self.arrived[said["who"]]) == (said["how"] == " nhận"), (
                f"{where}\narrived: {self.arrived[said['who']]}"
            )
            self.arrived[said["who"]] = ""
            return
        self.heard = self._picks(person, what, where) if said["how"] else person.says(what)
        for message in person.heard:
            self._look(said["who"], message)
        self.village.now += timedelta(minutes=2)
        self._deliver()

    @staticmethod
    def _picks(person: Person, what: str, where: str) -> str:
        offered = [choice.label for message in person.heard for choice in message.choices]
        assert any(what.casefold() in label.casefold() for label in offered), f"{where}\noffered: {offered}"
        return person.picks(what)

    def _pass_until(self, day: datetime, each_evening: Callable[[], None]) -> None:
        while self.village.now.date() < day.date():
            each_evening()
            self.village.now = (self.village.now + timedelta(days=1)).replace(hour=8, minute=0)
            self._morning()
        self.village.now = day.replace(hour=9, minute=30)

    def _morning(self) -> None:
        self.village.release()
        if self.village.remind() + self.village.nudge():
            self._deliver()

    def _deliver(self) -> None:
        for each in self.village.deliver(self.channel):
            for key, person in self.people.items():
                if person.address == each.address:
                    self.arrived[key] += f"{each.message.text}\n"
                    self._look(key, each.message)

    def _look(self, key: str, message: Outgoing) -> None:
        found = faults(message, self.names[key], folds=CAPABILITIES[self.channel].folds)
        self.faults += [f"{key}: {', '.join(found)}\n{message.text}"] if found else []


def _lines(script: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(script.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
