"""An office with its list, its administrator at a phone, and what is known of people and organisations today."""

import io
import random
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from openpyxl import Workbook

from bot.__main__ import main
from domain.roles import Member, Place, Role
from domain.stamps import Stamp
from storage import organisations
from storage.chats import accounts
from storage.ground.database import Database, Session
from storage.people import members
from storage.reorganising import due
from storage.roster import organisations as roster
from tests.talking import ZONE, Person, Village

T = TypeVar("T")

TOP = "TINH"
AGREED = ("Đúng", "Vâng", "Hôm nay", "Không thời hạn", "Không, đủ rồi", "Sẽ ghi sau")
"""What is chosen where nothing else was meant, the likeliest first."""

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Huỳnh", "Đặng", "Bùi")
MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Kim")
GIVEN = ("An", "Bình", "Chi", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Phúc", "Sen", "Tám", "Út", "Vân")


class KeptOpen(Database):
    """A database the verbs of the command line find open and leave open: each is to be as fast as a turn."""

    def close(self) -> None:
        """Stay open."""

    def shut(self) -> None:
        super().close()


@dataclass(frozen=True, slots=True)
class Size:
    """How large the province is that is imported."""

    communes: int = 2
    branches: int = 3  # of a commune
    people: int = 6  # of a branch

    @property
    def everybody(self) -> int:
        return self.communes * self.branches * self.people

    @property
    def codes(self) -> list[str]:
        return [f"CB{commune:02}{branch:02}" for commune in range(self.communes) for branch in range(self.branches)]


SMALL = Size()


@dataclass
class Office:
    """`done` counts what happened, `refused` what could not be and why: words a person was shown."""

    village: Village
    chance: random.Random
    folder: Path
    size: Size = SMALL
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    admin: Person = field(init=False)
    said: str = ""

    @property
    def today(self) -> date:
        return self.village.now.date()

    @property
    def stamp(self) -> Stamp:
        return Stamp.of(self.village.now, ZONE, channel="zalo")

    def begin(self) -> None:
        """Let the administrator join, and import the list as the office keeps it."""
        self.admin = self.village.person("zalo", "Phạm Dũng", "", (Role.ADMIN, ""))
        tree = [(TOP, "Đảng bộ tỉnh", "")]
        tree += [(f"XA{each:02}", f"Đảng bộ xã số {each}", TOP) for each in range(self.size.communes)]
        tree += [(code, f"Chi bộ ấp {code[2:]}", f"XA{code[2:4]}") for code in self.size.codes]
        people = []
        for place, code in enumerate(self.size.codes):
            for each in range(self.size.people):
                post = ("Bí thư", "Phó bí thư")[each] if each < 2 else ""
                number = f"DV{place * self.size.people + each:06}"
                people.append((number, self.name(), code, post, "x" if post else "", "", "", ""))
        assert self.imports(people, tree) == 0, self.said

    def name(self) -> str:
        return " ".join(map(self.chance.choice, (FAMILY, MIDDLE, GIVEN)))

    def imports(self, people: Sequence[Sequence[str]], tree: Sequence[Sequence[str]] = (), *options: str) -> int:
        """Write a workbook and import it as a clerk does; return the exit status."""
        book = Workbook()
        assert book.active is not None
        book.active.title = "thanh_vien"
        book.active.append(("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao", "tu_ngay", "den_ngay", "ly_do"))
        for row in people:
            book.active.append(row)
        if tree:
            sheet = book.create_sheet("to_chuc")
            sheet.append(("ma", "ten", "loai", "ma_cap_tren"))
            for code, name, above in tree:
                sheet.append((code, name, "chi_bo", above))
        file = self.folder / "danh-sach.xlsx"
        book.save(file)
        return self.verb("import", str(file), "--yes", *options)

    def verb(self, *arguments: str) -> int:
        """Run a verb of the command line; `said` is what it printed."""
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            status = main(arguments)
        self.said = out.getvalue()
        return status

    def look(self, work: Callable[[Session], T]) -> T:
        return self.village.database.transact(work)

    def carries_out(self) -> None:
        """Do what was planned for this day, as the clock does in the morning."""
        self.look(lambda session: due.carry_out(session, self.stamp))

    def places(self) -> list[Place]:
        """Return what is open, by code."""

        def work(session: Session) -> list[Place]:
            tree = [number for number, each in roster.load(session).by_id.items() if each.closed_on is None]
            return sorted(organisations.by_ids(session, tree).values(), key=lambda place: place.code)

        return self.look(work)

    def cells(self) -> list[Place]:
        return [each for each in self.places() if not each.has_branches and each.code != TOP]

    def people(self, place: Place) -> list[Member]:
        rows = self.look(lambda session: members.of_organisation(session, place.id, self.today))
        return sorted((each for each, _, _ in rows), key=lambda each: each.id)

    def somebody(self) -> tuple[Member, Place] | None:
        """Return one who belongs somewhere, and where."""
        place = self.chance.choice(self.cells())
        people = self.people(place)
        return (self.chance.choice(people), place) if people else None

    def person(self, member: Member) -> Person:
        """Return the phone of a comrade, who joins if they have not yet."""
        chat = self.look(lambda session: accounts.chat_for(session, member.id))
        if chat is not None:
            return Person(self.village, chat.address.channel, chat.address.chat, member.id)
        person = self.village.stranger("zalo")
        person.member_id = member.id
        person.says(self.village.code_for(member.id))
        person.picks("đồng ý")
        return person

    def orders(self, by: Person, text: str, *answers: str, back: float = 0.0) -> bool:
        """Say something and answer until it is done; whether it was. `back`: how likely it is taken back at once."""
        said, left = by.says(text), list(answers)
        for _ in range(10):
            labels = [each.label for each in by.heard[-1].choices] if by.heard else []
            back_to = next((each for each in labels if "lấy lại" in each), "")
            asked = any(each.startswith("Đúng") for each in labels)
            if back_to or (said.startswith(("Đã", "Từ ngày")) and not asked):
                if back_to and self.chance.random() < back:
                    said = by.picks(back_to)
                    self.done["taken back"] += 1
                return True
            fit = [each for each in labels if left and left[0].casefold() in each.casefold()]
            chosen = next((each for want in AGREED for each in labels if each.startswith(want)), None)
            if fit:
                said = by.picks(fit[0])
                left.pop(0)
            elif left:
                said = by.says(left.pop(0))
            elif chosen:
                said = by.picks(chosen)
            else:
                break
        self.refused[said.splitlines()[0][:70]] += 1
        by.says("/huy")
        return False
