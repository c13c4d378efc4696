"""The invented people of a kept database: who belongs where, and at which phone. No real person is meant."""

from dataclasses import dataclass

from domain.roles import Role
from domain.roster.rows import Assignment, MemberRow, OrganisationRow, Origin, Roster
from tests.talking import Person

ADMIN = "DV004"
PHONES = {
    "binh": ("telegram", "530100001"),
    "an": ("zalo", "a1f0c2d4e6b8"),
    "chi": ("telegram", "530100003"),
    "dung": ("telegram", "530100004"),
    "em": ("zalo", "e5f0c2d4e6b8"),
    "phuc": ("zalo", "f6f0c2d4e6b8"),
    "giang": ("telegram", "530100007"),
    "hanh": ("telegram", "530100008"),
    "khoa": ("telegram", "530100009"),
    "mai": ("telegram", "530100011"),
    "nam": ("zalo", "ddf0c2d4e6b8"),
    "oanh": ("zalo", "eef0c2d4e6b8"),
}
"""Where each is reached; the tests know people of old databases by these names."""

MEMBERS = {
    "binh": ("DV001", "Lê Thị Bình", "CB1", (Assignment(Role.SECRETARY, "CB1"),)),
    "an": ("DV002", "Nguyễn Văn An", "CB1", ()),
    "chi": ("DV003", "Trần Kim Chi", "CB2", (Assignment(Role.SECRETARY, "XA"),)),
    "dung": (ADMIN, "Phạm Minh Dũng", "CB3", (Assignment(Role.ADMIN, ""),)),
    "em": ("DV005", "Huỳnh Thị Em", "CB1", ()),
    "phuc": ("DV006", "Võ Văn Phúc", "CB2", (Assignment(Role.SECRETARY, "CB2"),)),
    "giang": ("DV007", "Đặng Thị Giang", "CB2", ()),
    "hanh": ("DV008", "Bùi Ngọc Hạnh", "CB3", (Assignment(Role.SECRETARY, "CB3"),)),
    "khoa": ("DV009", "Đỗ Hữu Khoa", "CB3", (Assignment(Role.COMMITTEE_MEMBER, "CB3"),)),
    "lan": ("DV010", "Hồ Thị Lan", "CB1", ()),
    "mai": ("DV011", "Ngô Văn Mai", "CB3", ()),
    "nam": ("DV012", "Dương Thanh Nam", "CB3", (Assignment(Role.STAFF, "TINH"),)),
    "quy": ("DV013", "Phan Văn Quý", "CB2", ()),  # erased in October
}
ADDED = "Lý Thị Oanh"  # by her secretary, in a talk
NAMES = {who: name for who, (_, name, *_) in MEMBERS.items() if who in PHONES} | {"oanh": ADDED}
ORGANISATIONS = (
    ("TINH", "Đảng bộ tỉnh (diễn tập)", "dang_bo_tinh", ""),
    ("XA", "Đảng bộ xã Rạch Vông", "dang_bo_xa", "TINH"),
    ("CB1", "Chi bộ ấp Bình Lợi", "chi_bo", "XA"),
    ("CB2", "Chi bộ ấp Bến Dừa", "chi_bo", "XA"),
    ("CB3", "Chi bộ Trường THCS", "chi_bo", "XA"),
)


def roster(**moved: str) -> Roster:
    """Return the spreadsheet; whoever is named in `moved` belongs to that organisation and leads nothing there."""
    members = []
    for row, (who, (code, name, home, posts)) in enumerate(MEMBERS.items(), start=2):
        leader, held = any(post.organisation for post in posts), () if who in moved else posts
        origin = Origin("thanh_vien", row)
        members.append(MemberRow(origin, code, name, moved.get(who, home), held, leader and who not in moved))
    tree = tuple(OrganisationRow(Origin("to_chuc", row), *each) for row, each in enumerate(ORGANISATIONS, start=2))
    return Roster(tree, tuple(members))


@dataclass
class Neighbour(Person):
    """Somebody who takes a minute for every message; the updates are numbered by chat."""

    updates: int = 0

    def sends(self, update_id: str = "", **parts: object) -> str:
        self.village.wait(minutes=1)
        self.updates += 1
        return super().sends(update_id or f"{self.chat}-{self.updates}", **parts)

    def does(self, *lines: str) -> str:
        """Say each line, or pick it where it stands in square brackets; return the last answer."""
        answer = ""
        for line in lines:
            answer = self.picks(line.strip("[]")) if line.startswith("[") else self.says(line)
        return answer
