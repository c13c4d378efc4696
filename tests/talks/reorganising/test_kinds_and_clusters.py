"""What an organisation is, its cluster and its pilot flag of a year: noted by its administrators, and taken back."""

from dataclasses import replace
from datetime import date

import pytest

from domain.people.kinds import LeftOut
from domain.reorganising.change import What
from domain.reorganising.describing import described
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.facts import left_out, units
from storage.facts.units import OfYear
from storage.ground.database import Session
from storage.reorganising import acting
from storage.reorganising.acting import Wanted
from tests.talking import ZONE, Person, Village


def number(village: Village, code: str) -> int:
    place = village.database.transact(organisations.by_code, code)
    assert place is not None
    return place.id


def of_year(village: Village, code: str, year: int = 2026) -> OfYear:
    return village.database.transact(units.of_year, number(village, code), year)


def counted(village: Village, as_of: AsOf) -> tuple[int, int]:
    """Return how many organisations below the commune are counted, and how many are not."""

    def work(session: Session) -> tuple[int, int]:
        place, campaign = organisations.by_code(session, "XA"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        found = figures.summary(session, place, campaign, as_of, names=False).figures
        return found.organisations.total, found.other_organisations.total

    return village.database.transact(work)


def become_a_school(dung: Person) -> None:
    dung.says("/tochuc CB1")
    dung.picks("Loại tổ chức")
    assert "là trường học (trước đó: tổ chức đảng)" in dung.says("trường học")
    assert "Đã ghi" in dung.picks("Đúng, ghi như vậy")


def test_a_kind_is_noted_and_counted_from_its_day_on(dung: Person, an: Person, village: Village) -> None:
    village.wait(days=1)
    village.database.transact(left_out.leave_out, 1, LeftOut.of((), ["truong_hoc"]), village.stamp)
    become_a_school(dung)
    assert "trường học" in dung.says("/tochuc CB1").splitlines()[0]
    today = village.stamp.day
    assert counted(village, AsOf.now(today)) == (1, 1)
    village.wait(days=1)
    dung.says("/tochuc loai CB1")
    dung.picks("tổ chức đảng")
    dung.picks("Đúng, ghi như vậy")
    assert counted(village, AsOf.now(village.stamp.day)) == (2, 0)
    assert counted(village, AsOf.end_of(today, ZONE)) == (1, 1)


def test_a_kind_is_taken_back_once_while_it_stands(dung: Person, village: Village) -> None:
    become_a_school(dung)
    back = dung.choice("Ghi nhầm, lấy lại").value
    assert "như trước" in dung.taps(back)
    assert village.database.transact(units.kind_of, number(village, "CB1")) == "chi_bo"
    assert "đã được lấy lại" in dung.taps(back)
    become_a_school(dung)
    back = dung.choice("Ghi nhầm, lấy lại").value
    village.wait(days=8)
    assert "lâu" in dung.taps(back)


def test_a_cluster_is_of_its_year(dung: Person, village: Village) -> None:
    dung.says("/tochuc CB1")
    dung.picks("Cụm, khối năm nay")
    assert "Cụm 1" in dung.says("Cụm 1")
    dung.picks("Đúng, ghi như vậy")
    dung.says("/tochuc cum CB2 2027")
    dung.says("Khối các xã biển")
    dung.picks("Đúng, ghi như vậy")
    assert of_year(village, "CB1").cluster == "Cụm 1"
    assert of_year(village, "CB1", 2027).cluster == ""
    assert of_year(village, "CB2", 2027).cluster == "Khối các xã biển"
    assert "“Cụm 1”: Chi bộ ấp 1" in dung.says("/tochuc cumkhoi 2026")
    assert "Khối các xã biển" in dung.picks("2027")
    assert "năm 2026" in dung.says("/tochuc cumkhoi 0000")


def test_a_cluster_that_is_there_is_not_written_anew(dung: Person, village: Village) -> None:
    for code, typed in (("CB1", "Cụm 1"), ("CB2", "cụm  1")):
        dung.says(f"/tochuc cum {code}")
        dung.says(typed)
        dung.picks("Đúng, ghi như vậy")
    assert of_year(village, "CB2").cluster == "Cụm 1"
    dung.picks("Ghi nhầm, lấy lại")
    assert of_year(village, "CB2").cluster == ""
    dung.says("/tochuc cum CB1")
    dung.picks("Không thuộc cụm")
    dung.picks("Đúng, ghi như vậy")
    assert of_year(village, "CB1").cluster == ""


def test_a_pilot_is_flagged_by_one_tap_and_back(dung: Person, village: Village) -> None:
    dung.says("/tochuc CB1")
    assert "là đơn vị điểm năm 2026" in dung.picks("Là đơn vị điểm")
    back = dung.choice("Ghi nhầm, lấy lại").value
    assert of_year(village, "CB1") == OfYear("", pilot=True)
    assert "đã là đơn vị điểm" in dung.says("/tochuc diem CB1 co")
    assert "Chi bộ ấp 1 (điểm)" in dung.says("/tochuc cumkhoi")
    dung.taps(back)
    assert of_year(village, "CB1") == OfYear()


def test_what_is_no_name_of_a_cluster_is_asked_again(dung: Person) -> None:
    dung.says("/tochuc cum CB1")
    assert "gõ tên cụm" in dung.says("Cụm " + "1" * 60)


def test_it_is_nobody_elses_to_say(binh: Person, dung: Person, village: Village) -> None:
    for command in ("loai CB1", "cum CB1", "diem CB1 co", "hoan 1"):
        binh.says(f"/tochuc {command}")
    assert of_year(village, "CB1") == OfYear()
    dung.says("/tochuc diem CB1 co")
    taken = dung.choice("Ghi nhầm, lấy lại").value
    binh.taps(taken)
    assert of_year(village, "CB1") == OfYear("", pilot=True)


def test_what_closed_meanwhile_is_not_described(dung: Person, village: Village) -> None:
    dung.says("/tochuc loai CB1")
    dung.says("trường học")
    village.database.transact(_merge, village)
    assert "Chi bộ ấp 2" in dung.picks("Đúng, ghi như vậy")
    assert village.database.transact(units.kind_of, number(village, "CB1")) == "chi_bo"


def _merge(session: Session, village: Village) -> None:
    first, second = (organisations.by_code(session, code) for code in ("CB1", "CB2"))
    assert first is not None
    assert second is not None
    wanted = Wanted(what=What.MERGE, day=village.stamp.day, of=(first.id, second.id), into=second.id)
    acting.order(session, wanted, replace(village.stamp, day=date(2026, 3, 10)))


def test_clusters_and_pilots_in_ones_own_words(dung: Person, village: Village) -> None:
    assert "năm 2027, Chi bộ ấp 1 thuộc “Cụm 3”" in dung.says("đưa chi bộ ấp 1 vào Cụm 3 năm 2027")
    dung.picks("Đúng, ghi như vậy")
    assert "là đơn vị điểm năm 2026" in dung.says("chi bộ ấp 1 là đơn vị điểm năm nay")
    assert of_year(village, "CB1") == OfYear()
    dung.picks("Đúng, ghi như vậy")
    assert (of_year(village, "CB1").pilot, of_year(village, "CB1", 2027)) == (True, OfYear("Cụm 3"))
    dung.says("chi bộ ấp 1 không còn là điểm")
    dung.picks("Đúng, ghi như vậy")
    assert not of_year(village, "CB1").pilot


@pytest.mark.parametrize(
    "text", ["chi bộ ấp 1 là điểm sáng của xã", "ấp 1 là đơn vị điểm phải không?", "được mấy điểm"]
)
def test_other_words_are_no_flag(text: str) -> None:
    assert described(text, date(2026, 3, 10)) is None
