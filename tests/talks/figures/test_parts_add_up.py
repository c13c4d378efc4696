"""What is registered is told in parts that come to the whole, on paper, in chat, on the page and in Excel."""

import asyncio
import random
import re
from dataclasses import replace
from datetime import date

import pytest
from docx.document import Document as Paper
from sqlmodel import select

from domain.pledges.states import NOT_DONE, PledgeState
from domain.stamps import Stamp
from storage import pledges
from storage.ground.database import Session
from storage.tables import Pledge
from tests.papers import foot, rows, sent, words
from tests.talking import Person, Village
from tests.talks.desk.figures_pages import link, open_pages, opened
from tests.talks.desk.figures_pages import words as page_words
from tests.talks.figures.test_one_value_everywhere import of_excel
from tests.talks.registering.test_registering import register

RIGHT = "Đúng, dùng như vậy"
PARTS = {
    "done": "đã hoàn thành",
    "active": "đang thực hiện",
    "claimed": "báo hoàn thành, chờ xác nhận",
    "waiting": "chờ duyệt",
    "missed": "không đạt",
}
STATES = (PledgeState.RETURNED, PledgeState.WITHDRAWN, PledgeState.DONE, *NOT_DONE)


@pytest.fixture
def rounds(village: Village, chi: Person) -> Village:
    """Return a village whose committee asks for reports each quarter and that hands out pages."""
    village.deployment = replace(village.deployment, public=True)
    open_pages(village)
    chi.says("đặt kỳ báo cáo hằng quý, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    return village


def paper_of(village: Village, who: Person, number: str = "Chưa có") -> Paper:
    who.says("làm báo cáo 6 tháng")
    if who.heard and any(RIGHT in each.label for each in who.heard[-1].choices):
        who.picks(RIGHT)
        who.picks(number)
    return sent(village, who)


def to_july(village: Village, day: date = date(2026, 7, 2)) -> None:
    village.wait(days=(day - village.now.date()).days)


def live(village: Village, seed: int, owners: list[Person]) -> None:
    """Register at random, and let what was registered go through states, each on a day of its own."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(9):
        register(chance.choice(owners), f"Trồng dừa lô {number}", "50 cây", chance.choice(["20/5", "30/11"]))
    for _ in range(3):
        village.wait(days=chance.randrange(1, 30))

        def steps(session: Session) -> None:
            for each in session.exec(select(Pledge).order_by(Pledge.id)).all():  # type: ignore[arg-type]
                if chance.random() < 0.6:
                    now = pledges.get(session, each.id)
                    pledges.move(session, now, chance.choice(STATES), Stamp(village.now, village.now.date()))

        village.database.transact(steps)


def count(said: str, name: str) -> int:
    return sum(int(each) for each in re.findall(rf"(?<!\w){name}:? (\d+)", said, re.IGNORECASE))


def sums(said: str) -> dict[str, int]:
    return {part: count(said, name) for part, name in PARTS.items()}


def of_annex(paper: Paper) -> tuple[int, dict[str, int]]:
    found = {row[1].lower(): int(row[3]) for row in rows(paper, "Cùng kỳ")}
    return found["nội dung đăng ký"], {part: found.get(f"trong đó {name}", 0) for part, name in PARTS.items()}


def of_page(village: Village, who: Person) -> tuple[int, int]:
    said = page_words(asyncio.run(opened(village, link(who))))
    whole = re.search(r"Nội dung đăng ký (\d+)", said)
    parts = ("Đã hoàn thành", "Báo hoàn thành, chờ xác nhận", "Còn hạn", "Quá hạn", "Không đạt")
    return int(whole[1]) if whole else -1, sum(count(said, f"{each}:") for each in parts)


def of_committee(paper: Paper) -> tuple[int, dict[str, int]]:
    found = next(each for each in paper.tables if "Chờ duyệt" in [cell.text for cell in each.rows[0].cells])
    head = [cell.text for cell in found.rows[0].cells]
    total = dict(zip(head, [cell.text for cell in found.rows[-1].cells], strict=True))
    names = ("Đã hoàn thành", "Đang thực hiện", "Chờ xác nhận", "Chờ duyệt", "Không đạt")
    return int(total["Nội dung đăng ký"]), dict(zip(PARTS, (int(total[each]) for each in names), strict=True))


@pytest.mark.parametrize("seed", range(4))
def test_the_parts_come_to_the_whole_everywhere(
    rounds: Village, an: Person, bay: Person, binh: Person, chi: Person, seed: int
) -> None:
    live(rounds, seed, [an, bay])
    to_july(rounds)
    said = binh.says("/tonghop CB1")
    whole = int(found[1]) if (found := re.search(r"Nội dung đăng ký: (\d+)", said)) else 0
    expected = sums(said)
    assert whole == sum(expected.values())
    excel = of_excel(rounds, binh)
    assert (excel["pledges"], excel["done"], excel["active"]) == (whole, expected["done"], expected["active"])
    assert excel["pledges"] == sum(excel[each] for each in PARTS)
    assert of_page(rounds, binh) == (whole, whole)
    binh.says("nộp báo cáo quý 2")
    binh.picks("nộp báo cáo")
    paper = paper_of(rounds, binh)
    assert of_annex(paper) == (whole, expected)
    section = words(paper).split("II. KẾT QUẢ")[1].split("III. ĐIỂN HÌNH")[0]
    assert sums(section) == expected
    assert count(section, "đăng ký") == whole
    paper = paper_of(rounds, chi)
    assert of_committee(paper) == (whole, expected)
    section = words(paper).split("II. KẾT QUẢ")[1].split("III. ĐIỂN HÌNH")[0]
    whole_section, by_group = re.split(r"(?<!\d)1\. ", section, maxsplit=1)
    assert sums(whole_section) == sums(by_group) == expected


def test_what_is_handed_in_after_the_half_year_stands_in_its_report(rounds: Village, binh: Person) -> None:
    binh.says("cả chi bộ đăng ký trồng 1000 cây dừa trước 30/11")
    binh.picks("Đúng, đăng ký")
    rounds.wait(days=60)
    binh.says("báo cáo cả chi bộ trồng 1000 cây dừa được 200 cây")
    to_july(rounds)
    binh.says("nộp báo cáo quý 2")
    binh.says("600")
    binh.picks("nộp báo cáo")
    paper = paper_of(rounds, binh)
    assert "600/1.000" in words(paper)
    assert "200/1.000" not in words(paper)
    assert "600/1.000 cây" in binh.says("/camket")


def test_the_report_of_a_half_year_counts_what_was_handed_in(
    rounds: Village, an: Person, binh: Person, chi: Person
) -> None:
    register(an, "Trồng dừa", "50 cây", "1/7")
    to_july(rounds)
    assert "hết ngày 30/06/2026" in foot(paper_of(rounds, binh))
    binh.says("nộp báo cáo quý 2")
    code = re.search(r"Mã số liệu: (\w+)|mã (\w+)", binh.picks("nộp báo cáo"))
    assert code
    rounds.wait(days=2)
    register(an, "Trồng xoài", "50 cây", "30/11")
    paper = paper_of(rounds, binh)
    assert "ngày 02/07/2026, như báo cáo đã nộp" in foot(paper)
    assert of_annex(paper)[0] == 1
    assert "01 nội dung quá thời hạn" in words(paper)
    assert "01 nội dung quá thời hạn" in words(paper_of(rounds, chi))


def test_a_report_that_was_sent_back_is_no_ground(rounds: Village, binh: Person, chi: Person) -> None:
    to_july(rounds)
    binh.says("nộp báo cáo quý 2")
    binh.picks("nộp báo cáo")
    chi.says("trả lại báo cáo của ấp 1 vì thiếu số liệu")
    chi.picks("Gửi")
    binh.receives()
    assert "hết ngày 30/06/2026" in foot(paper_of(rounds, binh))
