"""Every command, with the numbers and codes of another branch, from everybody who may not see into it.

Names, contents and codes of branch 1 must not come back, and nothing of it may change: not for a stranger, a member or
a secretary of branch 2, nor for those who lead or serve the level above, who read figures and may write to leaders.
"""

from collections.abc import Iterable

import pytest
from sqlmodel import col, select

from domain.roles import Role
from handlers.commands import COMMANDS
from storage.ground.database import Session
from storage.tables import Evidence, Member, Membership, Pledge, Post, WorkItem
from tests.talking import Person, Village

WORDS = ("Võ Thị Tám", "rau sạch", "khổ qua")
VERBS = ("", "nguoi", "xem", "chuyen", "doi", "ma", "roi", "bo", "lay", "vi", "viec", "dong", "lai", "xong", "chitiet")
OUTSIDERS = ["stranger", "member", "secretary", "committee", "staff"]


@pytest.fixture
def tam_of_branch_1(village: Village, channel: str) -> Person:
    tam = village.person(channel, "Võ Thị Tám", "CB1")
    for work in ("trồng rau sạch 30 luống trước 30/6", "trồng khổ qua 40 gốc trước 31/12"):
        tam.says(f"/dangky {work}")
        tam.picks("Đúng, đăng ký")
    tam.says("rau sạch được 10 luống rồi")
    return tam


@pytest.fixture(params=OUTSIDERS)
def outsider(request: pytest.FixtureRequest, village: Village, channel: str) -> Person:
    match request.param:
        case "stranger":
            return village.stranger(channel)
        case "member":
            return village.person(channel, "Phan Văn Út", "CB2")
        case "secretary":
            return village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
        case "committee":
            return village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)
    return village.person(channel, "Lý Văn Năm", "CB2", (Role.STAFF, "XA"))


def kept(session: Session, owner: int) -> list[str]:
    """Everything that is kept of one member."""
    numbers = session.exec(select(Pledge.id).where(Pledge.member_id == owner)).all()
    rows: list[object] = [
        *session.exec(select(Member).where(Member.id == owner)),
        *session.exec(select(Membership).where(Membership.member_id == owner)),
        *session.exec(select(Post).where(Post.member_id == owner)),
        *session.exec(select(Pledge).where(Pledge.member_id == owner)),
        *session.exec(select(Evidence).where(col(Evidence.pledge_id).in_(numbers))),
        *session.exec(select(WorkItem)),
    ]
    return sorted(str(row) for row in rows)


def arguments(session: Session, owner: int) -> list[str]:
    """What a button or a curious person may put behind a command, of the other branch."""
    member = session.exec(select(Member).where(Member.id == owner)).one()
    numbers: Iterable[object] = session.exec(select(Pledge.id).where(Pledge.member_id == owner)).all()
    ids = [str(each) for each in (*numbers, owner, member.code, "CB1")]
    return ["", *(f"{verb} {each}".strip() for verb in VERBS for each in ids)]


def test_no_command_brings_a_name_out_or_changes_anything(
    village: Village, tam_of_branch_1: Person, outsider: Person
) -> None:
    owner = tam_of_branch_1.member_id
    before = village.database.transact(kept, owner)
    tried = village.database.transact(arguments, owner)
    for command in COMMANDS:
        for argument in tried:
            said = f"/{command.names[0]} {argument}".strip()
            outsider.sends(text=said)
            heard = [*(each.text for each in outsider.heard)]
            heard += [choice.label for each in outsider.heard for choice in each.choices]
            for answer in heard:
                assert not [word for word in WORDS if word in answer], (said, answer)
        outsider.sends(text="/huy")
    assert village.database.transact(kept, owner) == before


def test_whoever_leads_the_branch_does_see_them(binh: Person, tam_of_branch_1: Person) -> None:
    heard = binh.says("/danhsach") + binh.says("/thanhvien")
    assert [word for word in WORDS if word in heard]
