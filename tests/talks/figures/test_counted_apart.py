"""`/tonghop` of a past day of a large organisation: counted outside of the turn, once, and told of."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from scheduler.desk import working
from storage import tables
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.kept import figures
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

DAY = "/tonghop XA 15/3"


@pytest.fixture(autouse=True)
def lately(monkeypatch: pytest.MonkeyPatch, an: Person, village: Village) -> None:
    """Let three organisations be many, and a week be over."""
    monkeypatch.setattr(figures, "LONG", 3)
    register(an)
    village.wait(days=7)


def test_whoever_asks_is_told_that_it_takes_a_while_and_then_that_it_is_there(chi: Person, village: Village) -> None:
    said = chi.says(DAY)
    assert "đang tính số liệu của Đảng bộ xã An Thạnh đến hết ngày 15/03/2026" in said
    village.make_files()
    assert "tính đến hết ngày 15/03/2026 đã có" in chi.receives()
    text = chi.picks("Tổng hợp")
    assert "đến ngày 15/03/2026" in text
    assert "Đảng viên đã đăng ký: 1/" in text
    assert "Chi bộ ấp 1: đảng viên 1/1" in text
    assert "kết quả đến ngày 15/03/2026" in chi.picks("Kết quả")
    assert "Nguyễn Văn An" not in chi.says(DAY)


def test_a_branch_below_and_every_other_look_at_that_day_need_no_second_count(
    chi: Person, hai: Person, village: Village
) -> None:
    chi.says(DAY)
    village.make_files()
    assert "đăng ký: 1/" in hai.says(DAY)
    chi.receives()
    assert "15/03/2026" in chi.picks("Tổng hợp")
    assert "đăng ký: 1/1" in chi.picks("Chi bộ ấp 1")
    for words in ("ketqua", "bang", "im", "tu 0", "nhom"):
        assert "đang tính" not in hai.says(f"{DAY} {words}"), words
    assert "không đổi" in hai.says("so với 15/3 thì sao")


def test_words_ask_for_it_too(chi: Person, village: Village) -> None:
    assert "đang tính" in chi.says("số liệu xã đến ngày 15/3")
    assert "đang tính" in chi.says("so lieu xa den ngay 15/3")
    village.make_files()
    assert chi.receives().count("đã có") == 1
    assert "đăng ký: 1/" in chi.says("số liệu xã đến ngày 15/3")


def test_another_day_and_another_campaign_are_counted_for_themselves(chi: Person, village: Village) -> None:
    chi.says(DAY)
    village.make_files()
    chi.receives()
    assert "đang tính" in chi.says("/tonghop XA 16/3")


def test_just_after_midnight_it_is_counted_at_once_and_not_kept(chi: Person, village: Village) -> None:
    village.wait(hours=15, minutes=20)
    assert "đăng ký: 1/" in chi.says("/tonghop XA hôm qua")
    village.wait(hours=1)
    assert "đang tính" in chi.says("/tonghop XA hôm qua")


def test_who_lost_the_post_meanwhile_reads_nothing(hai: Person, village: Village) -> None:
    hai.says(DAY)

    def end(session: Session) -> None:
        post = table_of(tables.Post)
        session.connection().execute(delete(post).where(post.c.member_id == hai.member_id))

    village.database.transact(end)
    village.make_files()
    assert "không thuộc phần việc" in hai.receives()


def test_an_organisation_that_closed_since_has_its_days_too(chi: Person, village: Village) -> None:
    def close(session: Session) -> None:
        place = table_of(tables.Organisation)
        session.connection().execute(update(place).where(place.c.code == "XA").values(closed_on=village.now.date()))

    village.database.transact(close)
    assert "đang tính" in chi.says(DAY)
    village.make_files()
    chi.receives()
    assert "đăng ký: 1/" in chi.picks("Tổng hợp")


def test_what_cannot_be_counted_is_told(chi: Person, village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    chi.says(DAY)
    monkeypatch.setattr(working.making, "made", lambda *_: 1 / 0)
    village.make_files()
    assert "chưa tính được số liệu" in chi.receives()


def test_a_day_to_come_is_kept_by_nobody(chi: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)
    chi.says("/xuat songay.d301231 XA")
    village.make_files()
    assert "Chưa tới" in chi.receives()
