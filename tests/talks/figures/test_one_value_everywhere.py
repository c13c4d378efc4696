"""The same figures of the same organisation, read on every screen, page, file and paper: one name, one value."""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from docx.table import Table
from openpyxl import load_workbook
from sqlmodel import select

from bot.__main__ import main
from bot.running.clocks import Clocks
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from domain.understanding.readings import How
from storage import pledges
from storage.ground.database import Session
from storage.pledges import Progress
from storage.tables import Pledge
from tests.papers import rows, sent, words
from tests.talking import Person, Village
from tests.talks.desk.figures_pages import link, open_pages, opened
from tests.talks.desk.figures_pages import words as page_words
from tests.talks.digests.test_digests import mornings
from tests.talks.figures.test_peers import came_of
from tests.talks.registering.test_registering import register

Read = dict[str, Any]
CELL: Read = {
    "people": (2, 4),
    "leaders": (0, 1),
    "pledges": 7,
    "done": 2,
    "exceeded": 1,
    "late": 2,
    "reported": 3,
    "active": 3,
    "claimed": 1,
    "waiting": 0,
    "missed": 1,
    "returned": 1,
    "withdrawn": 1,
}
"""What was done below comes to this; whoever shows some of it shows these values."""
OPEN_UNTIL = "30/11"


@pytest.fixture
def lived(village: Village, an: Person, bay: Person, binh: Person, bao: Person, chi: Person) -> Village:
    """Return a village in which pledges of branch 1 are in every state."""
    village.deployment = replace(village.deployment, public=True)
    open_pages(village)
    village.member("Nguyễn Thị Chưa", "CB1")
    came_of(an, 50, None, confirmed=2)
    for number in range(3):
        register(bay, f"Nuôi gà lứa {number}", "30 con", OPEN_UNTIL)
    for number in range(2):
        register(an, f"Giúp hộ nghèo {number}", "2 hộ", OPEN_UNTIL)
    register(bao, "Nuôi bò", "3 con bò", OPEN_UNTIL)
    village.database.transact(_into_states, an.member_id, bay.member_id, village.stamp)
    return village


def _into_states(session: Session, an: int, bay: int, stamp: Stamp) -> None:
    def of(member: int) -> list[Pledge]:
        return list(session.exec(select(Pledge).where(Pledge.member_id == member).order_by(Pledge.id)))  # type: ignore[arg-type]

    mine, others = of(an), of(bay)
    for number, pledge in enumerate((mine[0], mine[4], others[0])):
        progress = Progress(How.TOTAL, Decimal(number + 1), "", None)
        pledges.report(session, pledges.get(session, pledge.id), pledge.member_id, progress, stamp)
    mine[2].done, mine[2].done_on = Decimal(150), date(2026, 2, 20)
    mine[4].state, mine[5].state = PledgeState.CLAIMED, PledgeState.MISSED
    others[1].state, others[2].state = PledgeState.RETURNED, PledgeState.WITHDRAWN


def _count(said: str, pattern: str) -> int:
    found = re.search(pattern, said)
    return int(found[1]) if found else 0


def _share(said: str, pattern: str) -> tuple[int, int]:
    found = re.search(rf"{pattern}\D{{0,3}}(\d+)/(\d+)", said)
    assert found, (pattern, said)
    return int(found[1]), int(found[2])


def of_chat(village: Village, who: Person) -> Read:
    said = who.says("/tonghop CB1")
    return {
        "people": _share(said, "Đảng viên đã đăng ký:"),
        "leaders": _share(said, "– trong đó lãnh đạo:"),
        "pledges": _count(said, r"Nội dung đăng ký: (\d+)"),
        "done": _count(said, r"đã hoàn thành: (\d+)"),
        "active": _count(said, r"đang thực hiện: (\d+)"),
        "claimed": _count(said, r"chờ xác nhận: (\d+)"),
        "missed": _count(said, r"không đạt: (\d+)"),
        "returned": _count(said, r"Ngoài ra:.*trả lại[^:]*: (\d+)"),
        "withdrawn": _count(said, r"Ngoài ra:.*đã rút: (\d+)"),
        "late": _count(said, r"Quá hạn: (\d+)"),
    }


def of_group(village: Village, who: Person) -> Read:
    said = who.says("/tonghop CB1 nhom")
    return {
        "people": _share(said, "Đảng viên đã đăng ký:"),
        "leaders": _share(said, "– trong đó lãnh đạo:"),
        "pledges": _count(said, r"Nội dung đăng ký: (\d+)"),
        "done": _count(said, r"đã hoàn thành: (\d+)"),
        "late": _count(said, r"quá hạn: (\d+)"),
    }


def of_results(village: Village, who: Person) -> Read:
    said = who.says("/tonghop CB1 ketqua")
    done, pledges = _share(said, "Đã hoàn thành:")
    return {
        "done": done,
        "pledges": pledges,
        "exceeded": _count(said, r"vượt (\d+)"),
        "late": _count(said, r"Quá hạn: (\d+)"),
        "missed": _count(said, r"Không đạt: (\d+)"),
        "reported": _share(said, "Đã có báo cáo:")[0],
    }


def of_page(village: Village, who: Person) -> Read:
    said = page_words(asyncio.run(opened(village, link(who))))
    return {
        "people": _share(said, "Đảng viên đã đăng ký"),
        "leaders": _share(said, "Lãnh đạo đã đăng ký"),
        "pledges": _count(said, r"Nội dung đăng ký (\d+)"),
        "done": _count(said, r"Đã hoàn thành: (\d+)"),
        "claimed": _count(said, r"chờ xác nhận: (\d+)"),
        "late": _count(said, r"Quá hạn: (\d+)"),
        "missed": _count(said, r"Không đạt: (\d+)"),
        "withdrawn": _count(said, r"Đã rút: (\d+)"),
    }


def of_picture(village: Village, who: Person) -> Read:
    who.says("/tonghop CB1 anh")
    content = next(each.file for each in who.heard if each.file).content
    root = ElementTree.fromstring(content)  # noqa: S314 - our own
    said = "\n".join(each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text"))
    return {
        "people": _share(said, r"10/03/2026\n"),
        "pledges": _count(said, r"(\d+)\nNội dung đăng ký"),
        "done": _count(said, r"Đã hoàn thành (\d+)"),
        "late": _count(said, r"Quá hạn (\d+)"),
        "missed": _count(said, r"Không đạt (\d+)"),
    }


def of_excel(village: Village, who: Person) -> Read:
    who.says("cho tôi file excel của chi bộ")
    village.make_files()
    who.receives()
    (file,) = (message.file for message in who.heard if message.file)
    table = [[cell.value for cell in row] for row in load_workbook(BytesIO(file.content)).worksheets[0].iter_rows()]
    head = next(place for place, row in enumerate(table) if "Đảng viên" in row)
    row = dict(zip(table[head], table[head + 1], strict=True))
    return {
        "people": (row["Đảng viên đã đăng ký"], row["Đảng viên"]),
        "leaders": (row["Lãnh đạo đã đăng ký"], row["Lãnh đạo"]),
        "pledges": row["Nội dung đăng ký"],
        "done": row["Đã hoàn thành"],
        "active": row["Đang thực hiện"],
        "claimed": row["Báo hoàn thành, chờ xác nhận"],
        "waiting": row["Chờ duyệt"],
        "missed": row["Không đạt"],
        "late": row["Quá hạn"],
    }


def of_half_year(village: Village, who: Person) -> Read:
    who.says("làm báo cáo 6 tháng")
    who.picks("Đúng, dùng như vậy")
    who.picks("Chưa có")
    paper = sent(village, who)
    row = {name: now for _, name, _, now, *_ in rows(paper, "Chỉ số")}
    listed = words(paper)
    return {
        "people": (int(row["Đảng viên đã đăng ký"]), int(row["Đảng viên của chi bộ"])),
        "leaders": (int(row["Trong đó lãnh đạo"]), _share(listed, "trong đó lãnh đạo")[1]),
        "pledges": int(row["Nội dung đăng ký"]),
        "done": int(row["Trong đó đã hoàn thành"]),
        "late": int(row["Trong đó quá hạn"]),
        "exceeded": sum(int(each) for each in re.findall(r"vượt chỉ tiêu (\d+)", listed)),
    }


def of_digest(village: Village, who: Person) -> Read:
    """Read the week of the branch, on the Monday after."""
    who.receives()
    ((_, said),) = mornings(village, who, 6)
    assert _count(said, r"Quá hạn (\d+) việc") == _count(said, r"quá hạn (\d+)")
    return {"done": _count(said, r"đã hoàn thành (\d+)"), "late": _count(said, r"quá hạn (\d+)")}


def of_verb(village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Read:
    monkeypatch.setenv("DATABASE_URL", village.database.url.render_as_string(hide_password=False))
    monkeypatch.setattr(Clocks, "now", lambda _self: village.now)
    assert main(["summary", "--org", "CB1", "--json", "--results"]) == 0
    found = json.loads(capsys.readouterr().out)
    results, states = found["results"], found["states"]
    assert (results["pledges"], results["done"], results["late"]) == (found["pledges"], states["done"], found["late"])
    shares = {name: (found[name]["registered"], found[name]["total"]) for name in ("people", "leaders")}
    counts = {name: results[name] for name in ("pledges", "done", "exceeded", "late", "reported", "missed")}
    return shares | counts | {name: states[name] for name in ("active", "claimed", "returned", "withdrawn")}


def _cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


SCREENS: dict[str, Callable[[Village, Person], Read]] = {
    "chat": of_chat,
    "group": of_group,
    "results": of_results,
    "page": of_page,
    "picture": of_picture,
    "excel": of_excel,
    "half-year report": of_half_year,
}


def test_a_branch_reads_the_same_on_every_screen(
    lived: Village, binh: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read = {screen: of(lived, binh) for screen, of in SCREENS.items()}
    read["another program"] = of_verb(lived, monkeypatch, capsys)
    read["digest"] = of_digest(lived, binh)
    assert read == {screen: {name: CELL[name] for name in found} for screen, found in read.items()}


def test_the_line_of_a_branch_is_what_the_branch_reads(lived: Village, chi: Person) -> None:
    said = chi.says("/tonghop")
    assert "Chi bộ ấp 1: đảng viên 2/4 (50%)" in said
    assert "quá hạn 2" in said
    chi.says("bảng tổng hợp đăng ký")
    chi.picks("Đúng, dùng như vậy")
    (row,) = (row for each in sent(lived, chi).tables for row in _cells(each) if "Chi bộ ấp 1" in row and "50" in row)
    assert row[row.index("Chi bộ ấp 1") + 1 :][:3] == ["04", "02", "50"]
