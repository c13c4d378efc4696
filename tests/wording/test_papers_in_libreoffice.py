"""Each paper as LibreOffice prints it: how many pages, in which letters, with its heading on every page."""

import base64
import re
import shutil
import subprocess
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from exports.papers.drafting import rebuild
from exports.papers.printing import pdf
from exports.papers.writer import fill
from exports.qr_code import qr_small
from tests.wording.test_papers import COMMON, LONG

pytestmark = pytest.mark.skipif(
    not pdf.office() or shutil.which("pdftotext") is None, reason="LibreOffice or poppler-utils is not installed"
)

KEYS = ("target", "deadline", "group", "registered", "note", "product", "owner", "result", "state", "done")
ROW = {"number": "1", "content": LONG, **dict.fromkeys((*KEYS, "percent", "verdict", "task", "before", "now"), "x")}
COUNTS = dict.fromkeys(("total", "people", "percent", "leaders", "pledges", "missing_count", "late", "silent"), "30")
SECTIONS: dict[str, Any] = {
    name: [LONG] for name in ("leading", "results", "exemplars", "praise", "lacks", "ahead", "wishes", "bases")
}
PEOPLE = [
    {"name": name, "post": "Đảng viên", "rows": [ROW], "work": ["…"], "source": "Đăng ký qua trợ lý.", "qr": ""}
    for name in ("Lê Thị Bình", "Nguyễn Văn An")
]
LISTED = [{"title": "I. Đảng viên", "owners": [{"name": "Nguyễn Văn An", "post": "", "rows": [ROW] * 60}]}]
NAMED = {"name": "Chi bộ ấp 1", "unit": "x", "what": LONG, "reach": "có", "groups": ["01"], "words": LONG, "day": "x"}
READ_ALOUD = ROW | {
    "owner": "Nguyễn Hoàng Phó",
    "content": "Vận động bà con thắp sáng đường …",
    "result": "400/1.200 (33%)",
    "state": "đúng tiến độ",
}
PRAISED = NAMED | {
    **{"post": "Bí thư", "form": "Giấy khen", "earlier": "chưa", "agreed": "25", "against": "02", "share": "93%"},
    **{"others": "0", "collective": False, "deeds": [ROW | {"proofs": "02"}]},
}
SIGNED = {"party": "CHI BỘ ẤP 1", "post": "BÍ THƯ", "signed": "(đã ký qua trợ lý)", "name": "Lê Thị Bình"}
SCORED = {"words": LONG, "most": "20", "own": "19", "cluster": "18", "note": "x"}
MARKED = {"number": "1", "text": LONG, "most": "12,5", "mark": "chưa đạt", "grounds": "04/07 nội dung đã xong, đạt 57%"}
GIVEN: dict[str, dict[str, Any]] = {
    "dang-ky-chi-bo": {"parts": LISTED, "missing": [{"name": "Lê Văn C", "leader": "", "reach": "có"}]},
    "dang-ky-dang-uy": {"groups": ["Nền tảng"], "units": [NAMED] * 60, "sum": NAMED, "absent": [NAMED]},
    "phieu-hop": {"rows": [READ_ALOUD] * 15, "tasks": [ROW], "month": "THÁNG 04/2026"},
    "don-doc": {"rows": [NAMED] * 5, "missing": "05"},
    "ban-dang-ky": {"people": PEOPLE},
    "ban-dang-ky-trong": {"people": PEOPLE, "empty": [dict.fromkeys(ROW, "")] * 4, "dots": ["…" * 31] * 3},
    "bao-cao-chi-bo": {**SECTIONS, "rows": [ROW] * 60, "figures": [ROW], "period": "6 tháng đầu năm 2026"},
    "ban-dang-ky-tap-the": {"rows": [ROW], "work": ["…"], "dots": "…" * 31, "source": ""},
    "bao-cao-da-nop": {"figures": [ROW] * 8, "words": LONG, "round": "Báo cáo tháng 3/2026"},
    "bao-cao-dang-uy": {
        **SECTIONS,
        **{"units": [NAMED] * 60, "sum": NAMED, "targets": [ROW], "exemplars_known": [NAMED]},
        "groups": [{"name": "Nền tảng", "rows": [NAMED | {"results": LONG}] * 20}] * 3,
    },
    "giao-uoc": {
        **{"name": "Cụm 1", "period": "năm 2026", "year": "2026", "parties": ["Chi bộ ấp 1"] * 5, "points": "100"},
        **{"contents": [{"words": LONG, "most": "20"}] * 5, "solutions": [LONG], "warning": ""},
        "pairs": [{"left": SIGNED, "right": SIGNED}] * 3,
        "sheets": [{"party": "Chi bộ ấp 1", "rows": [SCORED] * 5, "most": "100", "own": "93", "cluster": "88"}],
        "results": [{"rank": "1", "party": "Chi bộ ấp 1", "own": "93", "cluster": "88"}] * 5,
    },
    "ke-hoach-phat-dong": {
        **{key: [LONG] for key in ("aims", "contents", "launch", "programme", "praise", "duties", "bases")},
        "targets": [{"name": LONG, "unit": "hộ", "given": "04"}] * 8,
        "later": "[chi ủy bổ sung]",
    },
    "phieu-tu-cham": {
        "pages": [
            {
                **{"first": first, "name": "Chi bộ 4 tốt", "period": "năm 2026", "most": "100", "sum": "93"},
                **{"rows": [MARKED] * 8, "suggested": not first},
            }
            for first in (True, False)
        ]
    },
    "bo-khen-thuong": {
        **{"to": "Đảng ủy xã An Thạnh", "occasion": "dịp 17/01/2027", "counted": "03 cá nhân", "bases": [LONG]},
        **{"forms": ["- Giấy khen: 03 cá nhân."], "people": [PRAISED] * 3, "state": False},
        "meetings": [
            {"head": COMMON["head"], "name": "Chi bộ ấp 1", "day": "30/11/2026", "ballots": "27", "rows": [PRAISED] * 3}
        ],
    },
}
PAGES = {
    "dang-ky-chi-bo": range(8, 25),
    "dang-ky-dang-uy": range(3, 6),
    "phieu-hop": range(2, 3),
    "don-doc": range(1, 2),
    "ban-dang-ky": range(2, 3),
    "ban-dang-ky-trong": range(2, 3),
    "bao-cao-chi-bo": range(8, 24),
    "ban-dang-ky-tap-the": range(1, 2),
    "bao-cao-da-nop": range(1, 2),
    "bao-cao-dang-uy": range(7, 22),
    "ke-hoach-phat-dong": range(2, 6),
    "bo-khen-thuong": range(6, 9),
    "giao-uoc": range(4, 8),
    "phieu-tu-cham": range(4, 5),
}
"""A page a person; two for a meeting; a list of sixty long rows as many as it takes."""
REPEATED = {"dang-ky-chi-bo": "Nội dung đăng ký", "dang-ky-dang-uy": "Đơn vị", "bao-cao-chi-bo": "Đánh giá"}


@lru_cache
def printed(template: str) -> bytes:
    values = {"campaign": "Đồng Khởi mới", "edition": "bản nội bộ", **COUNTS, **GIVEN[template]}
    return pdf.pdf(fill({"template": template, "values": {**COMMON, "code": "B7K2QD", **values}, "pictures": {}}))


def pages(template: str, folder: Path) -> list[str]:
    (folder / "paper.pdf").write_bytes(printed(template))
    return read(folder)


def read(folder: Path) -> list[str]:
    """Return the words of the paper in a folder, page by page."""
    words = ["pdftotext", "-layout", str(folder / "paper.pdf"), "-"]
    done = subprocess.run(words, capture_output=True, check=True, timeout=20)
    return done.stdout.decode().split("\f")[:-1]


def letters(content: bytes) -> set[str]:
    """Return which fonts a PDF names, also within its packed objects."""
    found = [content]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue
    named = {each for part in found for each in re.findall(rb"/BaseFont ?/(?:[A-Z]{6}\+)?([A-Za-z]+)", part)}
    return {each.decode() for each in named}


@pytest.mark.parametrize("template", sorted(rebuild.DRAFTS))
def test_a_paper_is_printed_in_our_letters_on_so_many_pages(template: str, tmp_path: Path) -> None:
    found = pages(template, tmp_path)
    assert len(found) in PAGES[template]
    assert letters(printed(template)) == {"Tinos"}
    assert all("mã B7K2QD" in each for each in found)
    assert re.match(r"\s*\d+\s*\n", found[0]) is None, "the first page bears no number"


@pytest.mark.parametrize(("template", "heading"), REPEATED.items())
def test_a_heading_stands_on_every_page_of_its_table(template: str, heading: str, tmp_path: Path) -> None:
    rows = [each for each in pages(template, tmp_path) if len(re.findall(r"\bx\b|Chi bộ ấp 1", each)) > 4]
    assert len(rows) > 1
    assert all(heading in each for each in rows)


@pytest.mark.parametrize("template", ["dang-ky-chi-bo", "bao-cao-chi-bo", "bao-cao-dang-uy", "dang-ky-dang-uy"])
def test_who_signs_never_stands_alone_on_a_page(template: str, tmp_path: Path) -> None:
    (signed,) = [each for each in pages(template, tmp_path) if "T/M CHI BỘ" in each]
    before = signed.split("T/M CHI BỘ")[0]
    assert "BÍ THƯ" in signed
    assert "Lê Thị Bình" in signed
    assert len(before.split()) > 8


def test_a_blank_sheet_with_its_square_is_one_page_where_all_names_are_long(tmp_path: Path) -> None:
    head = COMMON["head"] | {
        "name": "CHI BỘ ẤP TÂN HÒA THƯỢNG - PHƯỚC MỸ TRUNG",
        "upper": "ĐẢNG BỘ XÃ AN THẠNH PHÚ TÂN",
    }  # type: ignore[operator]  # values of any kind
    invited = {"name": "Phan Văn Già", "invitation": "ABCD 2345", "qr": {"picture": "qr"}}
    values = {**COMMON, **GIVEN["ban-dang-ky-trong"], "head": head, "campaign": "Đồng Khởi mới", "code": "x"}
    kept = {"values": values | {"people": [invited], "last_day": "31/03/2026"}, "template": "ban-dang-ky-trong"}
    square = base64.b64encode(qr_small("https://t.me/bot?start=ABCD2345")).decode()
    (tmp_path / "paper.pdf").write_bytes(pdf.pdf(fill(kept | {"pictures": {"qr": square}})))
    (page,) = read(tmp_path)
    assert "ABCD 2345" in page
    assert "Lê Thị Bình" in page


def test_the_sheet_in_large_letters_is_signed_below_something(tmp_path: Path) -> None:
    for count in range(1, 5):
        people = [PEOPLE[0] | {"rows": [ROW] * count}]
        values = {**COMMON, "campaign": "Đồng Khởi mới", "people": people, "large": True, "code": "x"}
        (tmp_path / "paper.pdf").write_bytes(
            pdf.pdf(fill({"template": "ban-dang-ky", "values": values, "pictures": {}}))
        )
        (signed,) = [each for each in read(tmp_path) if "NGƯỜI ĐĂNG KÝ" in each]
        assert "Giải pháp, đầu việc" in signed


def test_annexes_with_nothing_in_them_share_a_page(tmp_path: Path) -> None:
    given = GIVEN["bao-cao-dang-uy"] | {"targets": [], "exemplars_known": [], "units": [NAMED], "groups": []}
    values = {**COMMON, **given, "levels": [{"level": "Giấy khen"}], "code": "x"}
    (tmp_path / "paper.pdf").write_bytes(
        pdf.pdf(fill({"template": "bao-cao-dang-uy", "values": values, "pictures": {}}))
    )
    *_, shared, last = read(tmp_path)
    assert [f"PHỤ LỤC {number}" in shared for number in range(1, 5)] == [False, True, True, True]
    assert "PHỤ LỤC 5" in last


def test_where_nothing_comes_out_that_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "office", lambda: "/bin/false")
    with pytest.raises(OSError, match=r"paper\.pdf"):
        pdf.pdf(b"")


def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PATIENCE", 0.01)
    with pytest.raises(subprocess.TimeoutExpired):
        pdf.pdf(fill({"template": "don-doc", "values": COMMON, "pictures": {}}))
