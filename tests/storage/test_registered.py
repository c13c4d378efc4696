"""What an organisation and its people registered, as papers and tables are made of it."""

from datetime import date

import pytest

from domain.people.kinds import PersonKind
from domain.roles import Place, Role
from domain.stamps import AsOf
from storage import organisations
from storage.desk.registered import Registered, registered
from storage.ground.database import Database, Session
from storage.people import consents
from tests.talking import Village
from tests.talks.registering.test_registering import register

WAYS = ("telegram", "zalo")


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB2", "Chi bộ 2", "XA")
    village.organisation("CB10", "Chi bộ 10", "XA")
    return village


def read(village: Village, code: str, *, below: bool = False) -> list[Registered]:
    def work(session: Session) -> list[Registered]:
        place = organisations.by_code(session, code)
        assert isinstance(place, Place)
        return registered(session, place, [1], AsOf.now(village.now.date()), below=below)

    return village.database.transact(work)


def test_its_own_then_leaders_then_members_by_given_name(village: Village) -> None:
    an = village.person("telegram", "Trần Văn An", "CB2")
    anh = village.person("zalo", "Lê Thị Ánh", "CB2")
    xuan = village.person("zalo", "Phạm Văn Xuân", "CB2", (Role.SECRETARY, "CB2"), leader=True)
    for each in (an, anh, xuan):
        register(each)
    xuan.says("/dangky")
    xuan.picks("Cả chi bộ")
    for answer in ("Làm đường hoa", "300 mét", "30/6"):
        xuan.says(answer)
    xuan.picks("Đúng, đăng ký")
    found = read(village, "CB2")
    assert [each.owner for each in found] == ["", "Phạm Văn Xuân", "Trần Văn An", "Lê Thị Ánh"]
    own, secretary, member, _ = found
    assert (own.post, own.agrees, own.unit.code) == ("", True, "CB2")
    assert (secretary.post, secretary.leader, member.post, member.leader) == (Role.SECRETARY, True, "", False)
    assert (member.kind, member.registered_on, member.agrees) == (PersonKind.MEMBER, date(2026, 3, 10), False)
    assert (member.last_day, member.last_words, member.group != "") == (None, "", True)


def test_below_a_committee_unit_by_unit_and_its_own_people(village: Village) -> None:
    for code, name in (("CB10", "Lê Văn Mười"), ("CB2", "Lê Văn Hai"), ("XA", "Lê Văn Một")):
        register(village.person("zalo", name, code))
    assert [each.owner for each in read(village, "XA", below=True)] == ["Lê Văn Một", "Lê Văn Hai", "Lê Văn Mười"]
    assert [each.owner for each in read(village, "XA")] == ["Lê Văn Một"]
    assert [each.unit.has_branches for each in read(village, "XA", below=True)] == [True, False, False]


@pytest.mark.parametrize("channel", WAYS)
def test_the_report_that_stands_last_and_the_yes_to_be_named(village: Village, channel: str) -> None:
    an = village.person(channel, "Trần Văn An", "CB2")
    register(an)
    an.says("/baocao 1 120 cây")
    village.wait(days=1)
    an.says("/baocao 1 150 cây, thiếu giống")
    (one,) = read(village, "CB2")
    assert (one.last_day, one.last_words) == (date(2026, 3, 11), "150 cây, thiếu giống")
    assert one.difficulty == "thiếu giống"
    village.database.transact(consents.give, an.member_id, consents.VERSION, channel, village.now, consents.SHOW_NAME)
    assert read(village, "CB2")[0].agrees


def test_what_was_withdrawn_is_not_there(village: Village) -> None:
    an = village.person("zalo", "Trần Văn An", "CB2")
    register(an)
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì việc gia đình")
    assert read(village, "CB2") == []
