"""Play the written half-year: what people type and pick, what they hear, and what arrives while the days pass."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from benchmarks.half_year.effort import Efforts
from domain.chat import Outgoing, OutgoingFile
from domain.links import sign_figures, sign_list
from domain.roles import Role
from tests.screens import faults
from tests.talking import CAPABILITIES, KEY, ZONE, Person, Village
from tests.talks.rosters.conftest import Lists

CELLS = 20
BEGINS = datetime(2026, 1, 5, 8, 30, tzinfo=ZONE)
ADDRESS = "https://dk.example.vn"
SCRIPT = Path(__file__).with_name("half_year.txt")
_LINE = re.compile(r"(?P<who>\w+)(?: (?P<how>chọn|nhận|không nhận|gửi danh sách|đăng ký|báo|tham gia))?: ?(?P<what>.*)")
_AGREES = re.compile(r"(✅ )?(Đúng|Phải|Cá nhân)")


class HalfYear:
    """The commune, its people by the names of the script, what they heard, what arrived, and what it cost."""

    def __init__(self, village: Village, channel: str, folder: Path) -> None:
        self.village, self.channel = village, channel
        village.now = BEGINS
        village.deployment = replace(
            village.deployment,
            public=True,
            list_page=lambda number, until: f"{ADDRESS}/tai-danh-sach/{sign_list(number, until, KEY)}",
            figures_page=lambda member, place, until: f"{ADDRESS}/so-lieu/{sign_figures(member, place, until, KEY)}",
        )
        self.lists = Lists(village, folder / "lists")
        village.organisation("XA", "Đảng bộ xã An Thạnh")
        for number in range(1, CELLS + 1):
            village.organisation(f"CB{number:02}", f"Chi bộ ấp {number}", "XA")
        self.people: dict[str, Person] = {}
        self._known("Bình", "Lê Thị Bình", "CB01", (Role.SECRETARY, "CB01"))
        self._known("Hải", "Lê Minh Hải", "CB20", (Role.STAFF, "XA"))
        self._known("Chi", "Trần Kim Chi", "CB20", (Role.SECRETARY, "XA"))
        self._known("Quân", "Trần Quân", "", (Role.ADMIN, ""))
        for number in range(2, CELLS):
            self._known(f"Ấp{number}", f"Bí thư Ấp {number}", f"CB{number:02}", (Role.SECRETARY, f"CB{number:02}"))
        self.efforts: dict[str, Efforts] = defaultdict(Efforts)
        self.arrived: dict[str, str] = defaultdict(str)
        self.files: list[tuple[datetime, str, OutgoingFile]] = []
        self.codes: dict[str, str] = {}
        self.heard = ""
        self.faults: list[str] = []
        self.log: list[str] = []

    def _known(self, key: str, name: str, home: str, post: tuple[Role, str]) -> None:
        self.people[key] = self.village.person(self.channel, name, home, post, leader=bool(home))

    def play(self, script: str) -> None:
        for number, line in _lines(script):
            self.log.append(f">> {line}")
            if line.startswith("== "):
                self._pass_until(datetime.strptime(line[3:], "%d/%m/%Y").replace(tzinfo=ZONE))
            else:
                self._does(line, f"line {number}: {line}\nheard: {self.heard}")

    @property
    def month(self) -> str:
        return f"{self.village.now:%m/%Y}"

    def _does(self, line: str, where: str) -> None:
        if line.startswith(("~ ", "!~ ")):
            assert (line.partition(" ")[2] in self.heard) == line.startswith("~"), where
            return
        said = _LINE.fullmatch(line)
        assert said, where
        key, how, what = said["who"], said["how"], said["what"].replace(" // ", "\n")
        if how == "tham gia":
            self._joins(key, what)
        elif how in ("nhận", "không nhận"):
            assert (what in self.arrived[key]) == (how == "nhận"), f"{where}\narrived: {self.arrived[key]}"
            self.arrived[key] = ""
        elif how == "gửi danh sách":
            self._sends_list(key, what)
        elif how == "chọn":
            self._chooses(key, what, where)
        else:
            self._types(key, f"tôi đăng ký {what}" if how == "đăng ký" else what)
            while how in ("đăng ký", "báo") and (label := self._agrees(key)):
                self._chooses(key, label, where)
        self.village.now += timedelta(minutes=2)
        self._aside()

    def _agrees(self, key: str) -> str:
        labels = [choice.label for message in self.people[key].heard for choice in message.choices]
        return next((each for each in labels if _AGREES.match(each)), "")

    def _types(self, key: str, text: str) -> None:
        self.efforts[key].months[self.month].typed += len(text.splitlines())
        self._hears(key, self.people[key].says(text))

    def _chooses(self, key: str, what: str, where: str) -> None:
        person = self.people[key]
        offered = [choice.label for message in person.heard for choice in message.choices]
        assert any(what.casefold() in label.casefold() for label in offered), f"{where}\noffered: {offered}"
        self.efforts[key].months[self.month].taps += 1
        self._hears(key, person.picks(what))

    def _sends_list(self, key: str, names: str) -> None:
        book = Workbook()
        for row in (("Họ và tên", "Chức vụ"), *((each.strip(), "Đảng viên") for each in names.split(","))):
            book.active.append(row)
        written = BytesIO()
        book.save(written)
        self.efforts[key].months[self.month].typed += 1
        said = self.lists.send(self.people[key], written.getvalue(), "chi bo.xlsx")
        self._hears(key, said)

    def _joins(self, key: str, name: str) -> None:
        person = self.village.stranger(self.channel)
        self.people[key] = person
        person.says(self.codes[name])
        person.picks("Đồng ý")

    def _hears(self, key: str, said: str) -> None:
        self.heard = said
        self.log.append(said)
        for message in self.people[key].heard:
            self._look(key, message)

    def _pass_until(self, day: datetime) -> None:
        while self.village.now.date() < day.date():
            self.village.now = (self.village.now + timedelta(days=1)).replace(hour=8, minute=0)
            self._morning()
        self.village.now = day.replace(hour=9, minute=30)

    def _morning(self) -> None:
        village = self.village
        village.release()
        village.together(
            village.remind,
            village.tell_of_campaigns,
            village.carry_on,
            village.nudge,
            village.ask_members,
            village.tell_of_rounds,
            village.tell_of_instructions,
            village.send_digests,
            village.tell_notes,
        )
        self._aside()

    def _aside(self) -> None:
        """Let files be made, announcements go out, and what is due arrive."""
        self.lists.work()
        self.village.advance_broadcasts()
        self.village.make_files()
        keys = {person.address: key for key, person in self.people.items()}
        came: dict[str, list[Outgoing]] = defaultdict(list)
        for each in self.village.deliver(self.channel):
            if key := keys.get(each.address):
                came[key].append(each.message)
        for key, messages in came.items():
            person = self.people[key]
            person.heard = messages
            self.heard = said = person.reads(messages)
            self.arrived[key] += f"{said}\n"
            self.log.append(f"   {self.village.now:%d/%m} {key} nhận: {said}")
            for message in messages:
                self._look(key, message)

    def _look(self, key: str, message: Outgoing) -> None:
        self.efforts[key].reads(self.month, message)
        found = faults(message, folds=CAPABILITIES[self.channel].folds)
        self.faults += [f"{self.village.now:%d/%m} {key}: {', '.join(found)}\n{message.text}"] if found else []
        if message.file:
            self.log.append(f"   FILE {key} {message.file.name}")
            self.files.append((self.village.now, key, message.file))
            if message.file.name == "phieu-moi.docx":
                self._keep_codes(message.file.content)

    def _keep_codes(self, cards: bytes) -> None:
        cells = [cell for table in Document(BytesIO(cards)).tables for row in table.rows for cell in row.cells]
        for cell in cells:
            words = [each.text.strip() for each in cell.paragraphs if each.text.strip()]
            code = next((each for each in words if re.fullmatch(r"[A-Z0-9]{4}[- ]?[A-Z0-9]{4}", each)), "")
            if code:
                self.codes[words[words.index(code) - 1]] = code


def _lines(script: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(script.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
