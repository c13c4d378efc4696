"""In which campaign a pledge comes to stand: by its deadline, by kind of branch, with or without content groups."""

from datetime import date
from unittest.mock import patch

import pytest
from sqlalchemy import update

from storage import tables
from storage.campaigns import campaigns
from storage.ground.core_table import tables_of
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.campaigns.test_side_by_side import PEAK

_campaign, _group = tables_of(tables.Campaign, tables.ContentGroup)


def write(village: Village, campaign_id: int, **values: object) -> None:
    def work(session: Session) -> None:
        session.connection().execute(update(_campaign).where(_campaign.c.id == campaign_id).values(values))

    village.database.transact(work)


@pytest.fixture
def peak(dung: Person) -> Person:
    dung.says(PEAK)
    dung.picks("Đúng, mở")
    return dung


def test_without_content_groups_no_group_is_asked(an: Person, village: Village) -> None:
    def without(session: Session) -> None:
        session.connection().execute(_group.delete())

    village.database.transact(without)
    said = an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "nhóm" not in said.casefold()
    assert "✅" in an.picks("Đúng, đăng ký")
    assert "dừa" in an.says("việc của tôi")


def test_the_only_one_that_holds_the_deadline_is_taken(an: Person, peak: Person, village: Village) -> None:
    write(village, 1, closes_on=date(2026, 4, 30))
    assert "Đợt thi đua: Cao điểm" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "✅" in an.picks("Đúng, đăng ký")


def test_a_day_that_none_holds_is_refused_with_the_last_that_one_does(an: Person, peak: Person, bay: Person) -> None:
    write(an.village, 1, closes_on=date(2026, 4, 30))
    bay.says("đăng ký trồng 50 cây dừa")
    assert "30/06/2026" in bay.says("30/9")
    assert "Đợt thi đua: Cao điểm" in bay.says("15/6")


def test_a_campaign_for_kinds_of_branches_asks_no_others(an: Person, peak: Person, village: Village) -> None:
    write(village, 2, units=["truong_hoc"])
    assert "trong đợt thi đua nào" not in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")


def test_which_are_open_is_asked_once_a_turn(an: Person, peak: Person) -> None:
    with patch("handlers.campaigns.taking_in.campaigns.open_to", side_effect=campaigns.open_to) as asked:
        an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert asked.call_count == 1
