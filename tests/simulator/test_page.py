"""People talk with a bot in the page, each on their own phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.simulator.browser import Phone, opened
from tests.simulator.echo_bot import echoing
from tests.simulator.pictures import png
from tests.simulator.running import Running, running


@pytest.fixture
def simulator() -> Iterator[Running]:
    with running() as simulator, echoing(simulator):
        yield simulator


@pytest.fixture
def an(page: Page) -> Phone:
    """An's phone, on Zalo."""
    return Phone(page, 0)


@pytest.fixture
def binh(page: Page) -> Phone:
    """Bình's phone, on Telegram."""
    return Phone(page, 1)


def test_three_phones_stand_side_by_side_with_their_people(page: Page, an: Phone, binh: Phone) -> None:
    expect(page.locator(".place:visible")).to_have_count(3)
    expect(page.get_by_role("tablist")).to_be_hidden()
    expect(page.locator(".clock")).to_be_hidden()
    an.shows("Nguyễn Văn An")
    an.shows("Gõ một tin để bắt đầu")
    binh.shows("Trợ lý này làm được gì?")


def test_a_numbered_menu_is_answered_by_typing_the_number(an: Phone) -> None:
    an.says("chào")
    an.hears("1. Đăng ký")
    an.says("1")
    an.hears("Đăng ký gì ạ?")
    expect(an.place.get_by_label("Trợ lý đã nhận")).to_have_count(2)


def test_start_button_keyboard_and_commands(page: Page, binh: Phone) -> None:
    binh.presses("Bắt đầu")
    binh.hears("Chào đồng chí (/start)")
    binh.presses("Báo cáo")
    binh.hears("Bot nhận tin: Báo cáo")
    binh.presses("Lệnh")
    binh.place.get_by_role("button", name="/hoi Hỏi một câu").click()
    binh.hears("Chọn nhóm nội dung")
    binh.presses("Kinh tế")
    binh.hears("Đã chọn kt")
    binh.shows("Đã ghi nhận")


def test_an_invite_link_opens_in_the_phone_it_is_tapped_in(binh: Phone) -> None:
    binh.presses("Bắt đầu")
    binh.says("/hoi")
    binh.presses("Mời đồng chí khác")
    binh.hears("Chào đồng chí (/start QRST6789)")
    binh.says("xem https://t.me/dongkhoi_bot?start=ABCD2345 nhé")
    binh.hears("Bot nhận tin: xem").get_by_role("link").click()
    binh.hears("Chào đồng chí (/start ABCD2345)")


def test_a_link_tapped_on_zalo_opens_the_same_persons_telegram(an: Phone) -> None:
    an.says("https://t.me/dongkhoi_bot?start=ABCD2345")
    an.place.locator(".row.person").get_by_role("link").click()
    an.hears("Chào đồng chí (/start ABCD2345)")
    expect(an.place.get_by_role("button", name="Telegram")).to_have_attribute("aria-pressed", "true")


def test_a_person_starts_with_their_invite_code(an: Phone) -> None:
    an.presses("Telegram")
    an.presses("Bắt đầu bằng mã mời ABCD2345")
    an.hears("Chào đồng chí (/start ABCD2345)")


def test_a_page_address_with_a_code_asks_before_it_starts(browser: Browser, simulator: Running) -> None:
    with opened(browser, f"{simulator.address}/?start=MNPQ2345&as=an", 1280, 800) as page:
        an = Phone(page, 0)
        an.presses("Bắt đầu bằng mã mời MNPQ2345")
        an.hears("Chào đồng chí (/start MNPQ2345)")
        assert page.url == f"{simulator.address}/"


def test_files_are_received_shown_and_downloaded(page: Page, binh: Phone) -> None:
    binh.presses("Bắt đầu")
    binh.says("/tep")
    binh.hears("Biểu đồ").get_by_role("button").click()
    expect(page.get_by_role("dialog").get_by_role("img")).to_be_visible()
    page.get_by_role("button", name="Đóng").click()
    with page.expect_download() as download:
        binh.hears("Tổng hợp.xlsx").get_by_role("link").click()
    assert download.value.suggested_filename == "Tổng hợp.xlsx"


def test_a_photo_is_sent_with_a_caption(page: Page, binh: Phone) -> None:
    binh.presses("Bắt đầu")
    binh.hears("Chào đồng chí")
    binh.presses("Đính kèm")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Ảnh").click()
    chooser.value.set_files({"name": "vuon.png", "mimeType": "image/png", "buffer": png()})
    binh.says("Vườn dừa")
    binh.hears("Bot nhận ảnh: Vườn dừa")


def test_edit_forward_and_copy_a_message(page: Page, binh: Phone) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    binh.presses("Bắt đầu")
    binh.says("trồng 5 cây")
    binh.hears("Bot nhận tin: trồng 5 cây")
    binh.place.locator(".row.person").last.hover()
    binh.place.locator(".row.person").last.get_by_role("button", name="Việc với tin nhắn này").click()
    page.get_by_role("menuitem", name="Sửa").click()
    binh.says("trồng 50 cây")
    binh.hears("Bot nhận sửa: trồng 50 cây")
    binh.shows("đã sửa")
    binh.chooses("Bot nhận sửa", "Chuyển tiếp")
    binh.hears("Bot nhận tin chuyển tiếp")
    binh.chooses("Bot nhận sửa", "Sao chép")
    assert "trồng 50 cây" in page.evaluate("navigator.clipboard.readText()")


def test_block_and_unblock(binh: Phone) -> None:
    binh.presses("Bắt đầu")
    binh.hears("Chào đồng chí")
    binh.picks_from_menu("Chặn trợ lý")
    binh.shows("Đồng chí đã chặn trợ lý này.")
    binh.presses("Bỏ chặn")
    binh.says("lại đây")
    binh.hears("Bot nhận tin: lại đây")


def test_the_talk_is_kept_when_the_page_is_loaded_again(page: Page, an: Phone, binh: Phone) -> None:
    an.says("chào")
    binh.presses("Bắt đầu")
    binh.hears("Chào đồng chí")
    page.reload()
    an.hears("1. Đăng ký")
    binh.hears("Chào đồng chí")
    binh.presses("Đăng ký")
    binh.hears("Bot nhận tin: Đăng ký")


def test_what_is_written_stays_text(page: Page, an: Phone) -> None:
    nasty = "<img src=x onerror=\"document.title='x'\"> javascript:alert(1)"
    an.says(nasty)
    expect(an.place.locator(".row.person .words").last).to_have_text(nasty)
    expect(an.place.locator(".row .words img, .row .words a")).to_have_count(0)
    assert page.title() == "Diễn tập"


def test_somebody_else_takes_a_phone(page: Page, an: Phone, simulator: Running) -> None:
    an.place.get_by_role("button", name="Nguyễn Văn An").click()
    page.get_by_role("dialog").get_by_role("button", name="Lê Thị Kim Chi, Telegram").click()
    an.shows("Lê Thị Kim Chi")
    page.reload()
    an.shows("Lê Thị Kim Chi")
