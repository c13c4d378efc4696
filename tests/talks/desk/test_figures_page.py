"""The page with figures: the numbers of the chat, for as long as whoever has the link may see them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.chat import plain
from domain.links import sign_figures, sign_upload
from domain.roles import Role
from storage import organisations, tables
from storage.ground.database import Session
from tests.talking import KEY, Person, Village
from tests.talks.desk.figures_pages import link, open_pages, opened, words
from tests.talks.registering.test_registering import register


@pytest.fixture(autouse=True)
def pages(village: Village) -> None:
    open_pages(village)


def number_of(village: Village, code: str) -> int:
    place = village.database.transact(organisations.by_code, code)
    assert place is not None
    return place.id


async def test_the_same_figures_as_in_the_chat(village: Village, an: Person, bay: Person, binh: Person) -> None:
    register(an)
    register(bay, "Nuôi gà", "30 con gà", "20/3")
    village.wait(days=14)
    chat = plain(binh.says("/tonghop"))
    page = words(await opened(village, link(binh)))
    for figure in ("2/3 (67%)", "Lê Thị Bình", "Trần Văn Bảy", "Nuôi gà"):
        assert figure in chat
        assert figure in page
    assert "Nội dung đăng ký 2" in page
    assert "Quá hạn: 1" in page
    assert "trễ 4 ngày" in page
    assert "Đảng viên đã đăng ký: 2/3 (67%)" in chat
    assert "Đảng viên đã đăng ký 2/3 (67%)" in page


async def test_a_committee_sees_counts_and_goes_down(village: Village, an: Person, chi: Person) -> None:
    register(an, deadline="20/3")
    village.wait(days=14)
    path = link(chi)
    page = await opened(village, path)
    assert "Chi bộ ấp 1" in words(page)
    assert "1/1 (100%)" in words(page)
    below = await opened(village, f"{path}?place={number_of(village, 'CB1')}")
    assert below.status_code == 200
    assert "Quá hạn: 1" in words(below)
    assert "Nguyễn Văn An" not in words(page) + words(below)
    assert "chỉ chi bộ của đồng chí ấy xem được tên" in words(below)


async def test_nobody_goes_beyond_the_link(village: Village, an: Person, binh: Person, chi: Person) -> None:
    mine = link(binh)
    for code in ("XA", "CB2", "TINH"):
        assert (await opened(village, f"{mine}?place={number_of(village, code)}")).status_code == 403
    one = link(chi, "/trangsolieu CB1")  # of one branch: the committee's own figures are not behind it
    assert (await opened(village, f"{one}?place={number_of(village, 'XA')}")).status_code == 403
    assert (await opened(village, f"{one}?place=x&page=-1&sort='&campaign=99999999999999999")).status_code == 200
    for huge in ("9" * 30, "0" * 11 + "9" * 19, "0" * 5000):
        assert (await opened(village, f"{one}?place={huge}&campaign={huge}&page={huge}")).status_code == 200


async def test_a_forged_or_expired_link_tells_nothing(village: Village, an: Person, binh: Person) -> None:
    good = link(binh)
    soon, place = village.real + timedelta(hours=1), number_of(village, "CB1")
    forged = [
        good.replace(f"{binh.member_id}-", f"{an.member_id}-"),
        f"/so-lieu/{sign_figures(binh.member_id, place, soon, 'another key')}",
        f"/so-lieu/{sign_upload(binh.member_id, place, soon, KEY)}",
        f"/so-lieu/{sign_figures(an.member_id, place, soon, KEY)}",  # a member without a post
        f"/so-lieu/{sign_figures(binh.member_id, 999, soon, KEY)}",
        "/so-lieu/...",
        "/so-lieu/tổng.hợp.1",
    ]
    village_page = await opened(village, good)
    assert village_page.status_code == 200
    refused = [await opened(village, each) for each in forged]
    village.wait(hours=25)
    refused.append(await opened(village, good))
    assert {(each.status_code, each.text) for each in refused} == {(403, refused[0].text)}
    said = words(refused[0])
    assert "Đồng chí nhắn trợ lý “gửi tôi trang số liệu” để nhận trang mới" in said
    assert "Chi bộ" not in said


def _leaves_the_post(village: Village, binh: Person, dung: Person) -> None:
    dung.says("cho đồng chí Bình thôi làm bí thư")
    dung.picks("Đúng, ghi như vậy")


def _is_erased(village: Village, binh: Person, dung: Person) -> None:
    binh.says("/dulieu xoa")
    binh.picks("xóa")


def _takes_the_consent_back(village: Village, binh: Person, dung: Person) -> None:
    binh.says("/dulieu rut")
    binh.says("tôi rút")


def _sees_the_branch_closed(village: Village, binh: Person, dung: Person) -> None:
    village.database.transact(_close, village)


def _close(session: Session, village: Village) -> None:
    place = tables.Organisation.__table__  # type: ignore[attr-defined]  # as SQLModel makes it
    session.connection().execute(update(place).where(place.c.code == "CB1").values(closed_on=village.now.date()))


@pytest.mark.parametrize(
    "what",
    [_leaves_the_post, _is_erased, _takes_the_consent_back, _sees_the_branch_closed],
    ids=lambda each: each.__name__,
)
async def test_a_link_dies_with_the_right_that_gave_it(
    village: Village, an: Person, binh: Person, dung: Person, what: Callable[[Village, Person, Person], None]
) -> None:
    path = link(binh)
    assert (await opened(village, path)).status_code == 200
    what(village, binh, dung)
    after = await opened(village, path)
    assert after.status_code == 403
    assert "Chi bộ ấp 1" not in after.text


async def test_nothing_of_it_is_kept_passed_on_or_run(village: Village, binh: Person) -> None:
    odd = village.person(binh.channel, "<script>alert(1)</script>", "CB1")
    register(odd, "<b>trồng</b> cây", deadline="20/3")
    village.wait(days=14)
    page = await opened(village, link(binh))
    assert "<script" not in page.text
    assert "<b>trồng" not in page.text
    heads = page.headers
    assert "no-store" in heads["cache-control"]
    assert heads["referrer-policy"] == "no-referrer"
    assert "noindex" in heads["x-robots-tag"]
    assert "default-src 'none'" in heads["content-security-policy"]
    assert "unsafe" not in heads["content-security-policy"]


async def test_a_long_list_is_sorted_and_paged(village: Village, chi: Person) -> None:
    for number in range(1, 104):
        village.organisation(f"D{number}", f"Chi bộ số {number}", "XA")
    village.person(chi.channel, "Người Đăng Ký", "D77")
    path = link(chi)
    page = await opened(village, path)
    assert "1–50 trong 105" in words(page)
    assert "Chi bộ số 77" not in words(await opened(village, path))
    register(village.person(chi.channel, "Võ Văn Năm", "D99"))
    first = words(await opened(village, f"{path}?sort=pledges"))
    assert first.index("Chi bộ số 99") < first.index("Chi bộ ấp 1")
    last = words(await opened(village, f"{path}?sort=-pledges&page=3"))
    assert "101–105 trong 105" in last
    assert "Chi bộ số 99" in last
    assert "101–105 trong 105" in words(await opened(village, f"{path}?page=99"))


@pytest.mark.parametrize(
    "said",
    [
        "gửi tôi trang số liệu",
        "link xem số liệu",
        "cho tôi xem số liệu trên web",
        "gui toi link so lieu",
        "xem trên web",
        "cho xin đường dẫn xem tổng hợp",
        "gửi link số liệu chi bộ ấp 1",
        "mở trang web số liệu của chi bộ ấp 1 đi em",
        "xem số liệu chi bộ ấp 1 trên web",
    ],
)
def test_it_is_asked_for_in_words(binh: Person, said: str) -> None:
    assert "/so-lieu/" in binh.says(said)
    assert "dành riêng cho đồng chí" in binh.heard[0].text
    assert "Xem trang số liệu" in binh.says("/tonghop")
    assert "/so-lieu/" in binh.picks("Xem trang số liệu")


@pytest.mark.parametrize(
    "said", ["tình trạng số liệu", "trang trại nuôi gà", "số liệu", "gửi link", "tinh trang so lieu"]
)
def test_other_words_give_no_link(binh: Person, said: str) -> None:
    assert "/so-lieu/" not in binh.says(said)


def test_whoever_may_not_see_the_figures_gets_none(an: Person, binh: Person, bao: Person) -> None:
    assert "/so-lieu/" not in an.says("gửi tôi trang số liệu")
    assert "/so-lieu/" not in an.says("/trangsolieu CB1")
    assert "/so-lieu/" not in bao.says("gửi link số liệu chi bộ ấp 1")


def test_an_administrator_is_asked_of_which(village: Village, channel: str) -> None:
    both = village.person(channel, "Lê Hai Nơi", "CB1", (Role.STAFF, "CB1"), (Role.STAFF, "CB2"))
    assert "của tổ chức nào" in both.says("gửi tôi trang số liệu")
    assert "/so-lieu/" in both.picks("Chi bộ ấp 2")


def test_without_a_public_address_the_chat_has_the_figures(binh: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, figures_page=None)
    assert "Xem trang số liệu" not in binh.says("/tonghop")
    assert "ngay trong tin nhắn" in binh.says("gửi tôi trang số liệu")
    assert "Đảng viên đã đăng ký" in binh.picks("Tổng hợp")
