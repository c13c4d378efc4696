"""The bar with the bot's clock: what time it is everywhere on the page, and where it can be moved to."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.simulator.browser import Phone, opened
from tests.simulator.control import AN, BINH, DUNG, Control, Planned, morning
from tests.simulator.running import Running, running

DUNG_ON_TELEGRAM = {"id": "dung", "name": "Phạm Quốc Dũng", "chats": {"telegram": DUNG[1]}}


@pytest.fixture
def rehearsal(control: Control) -> Iterator[Running]:
    with running(control=control.address) as simulator:
        simulator.client.post("/people", json=DUNG_ON_TELEGRAM)
        callers = {"telegram": simulator.telegram(), "zalo": simulator.zalo()}

        def send(planned: Planned) -> None:
            channel, chat = planned.chat
            callers[channel].result("sendMessage", chat_id=chat, text=f"Nhắc ngày {planned.at:%d/%m}")

        control.send = send
        yield simulator


@pytest.fixture
def wide(browser: Browser, rehearsal: Running) -> partial[AbstractContextManager[Page]]:
    return partial(opened, browser, rehearsal.address, 1280, 800)


def bar(page: Page) -> Locator:
    return page.get_by_role("group", name="Đồng hồ diễn tập")


def presses(page: Page, name: str) -> None:
    bar(page).get_by_role("button", name=name, exact=True).click()


def test_the_clock_is_moved_by_hours_days_and_to_the_morning(wide: partial[AbstractContextManager[Page]]) -> None:
    with wide() as page:
        expect(bar(page)).to_contain_text("09:05Thứ Bảy, 20 tháng 2, 2027")
        for name, shown in (
            ("+1 giờ", "10:05Thứ Bảy, 20 tháng 2, 2027"),
            ("8 giờ sáng", "08:00Chủ Nhật, 21 tháng 2, 2027"),
            ("+1 ngày", "08:00Thứ Hai, 22 tháng 2, 2027"),
            ("+7 ngày", "08:00Thứ Hai, 1 tháng 3, 2027"),
        ):
            presses(page, name)
            expect(bar(page)).to_contain_text(shown)
        Phone(page, 1).hears("Nhắc ngày 01/03")


def test_one_clock_is_shown_everywhere(wide: partial[AbstractContextManager[Page]]) -> None:
    with wide() as page:
        presses(page, "Đến lời nhắc kế tiếp")
        phone = Phone(page, 1)
        expect(phone.hears("Nhắc ngày 01/03").locator("time")).to_have_text("07:30")
        expect(phone.place.locator(".day")).to_have_text("1 tháng 3, 2027")
        expect(bar(page)).to_contain_text("07:30Thứ Hai, 1 tháng 3, 2027")
        for at in range(3):
            expect(page.locator(".status-bar").nth(at)).to_have_text("07:30")


def test_the_next_reminder_is_one_that_a_phone_on_the_page_shows(
    control: Control, wide: partial[AbstractContextManager[Page]]
) -> None:
    control.planned = [Planned(morning(2, 21), DUNG), Planned(morning(2, 22), DUNG), Planned(morning(2, 23), AN)]
    with wide() as page:
        expect(bar(page)).to_contain_text("07:30 Thứ 3, 23/2, Nguyễn Văn An")
        presses(page, "Đến lời nhắc kế tiếp")
        Phone(page, 0).hears("Nhắc ngày 23/02")
        expect(page.locator(".notice")).to_have_count(0)


def test_where_nobody_on_the_page_is_reminded_the_page_says_whose_reminder_it_was(
    control: Control, wide: partial[AbstractContextManager[Page]]
) -> None:
    control.planned = [Planned(morning(2, 21), DUNG)]
    with wide() as page:
        presses(page, "Đến lời nhắc kế tiếp")
        expect(page.get_by_text("Lời nhắc này gửi đến Phạm Quốc Dũng, trên Telegram.")).to_be_visible()
        expect(bar(page)).to_contain_text("Chưa có lời nhắc nào chờ gửi")
        expect(bar(page).get_by_role("button", name="Đến lời nhắc kế tiếp")).to_be_disabled()
        presses(page, "+1 giờ")
        expect(bar(page)).to_contain_text("08:30")


def test_on_a_narrow_screen_the_phone_that_is_open_comes_first(
    control: Control, browser: Browser, rehearsal: Running
) -> None:
    control.planned = [Planned(morning(2, 21), BINH), Planned(morning(2, 22), AN), Planned(morning(2, 23), BINH)]
    with opened(browser, rehearsal.address, 360, 740) as page:
        presses(page, "Đến lời nhắc kế tiếp")
        Phone(page, 0).hears("Nhắc ngày 22/02")
        expect(page.get_by_role("tab", name="Trần Thị Bình").get_by_label("1 tin chưa đọc")).to_be_visible()
        presses(page, "Đến lời nhắc kế tiếp")
        expect(page.get_by_text("Lời nhắc này gửi đến Trần Thị Bình, trên Telegram.")).to_be_visible()


def test_whoever_takes_a_phone_is_the_one_whose_reminder_comes_next(
    control: Control, wide: partial[AbstractContextManager[Page]]
) -> None:
    control.planned = [Planned(morning(2, 21), DUNG), Planned(morning(2, 22), BINH)]
    with wide() as page:
        expect(bar(page)).to_contain_text("Trần Thị Bình")
        page.get_by_role("button", name="Nguyễn Văn An").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Phạm Quốc Dũng, Telegram").click()
        expect(bar(page)).to_contain_text("07:30 CN, 21/2, Phạm Quốc Dũng")


def test_a_clock_that_does_not_answer_is_reported_courteously(wide: partial[AbstractContextManager[Page]]) -> None:
    with wide() as page:
        page.route("**/clock", lambda route: route.fulfill(status=200, json={"now": "?"}))
        presses(page, "+1 ngày")
        expect(page.get_by_text("Chưa đổi được giờ diễn tập")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 1100, 900, 360])
def test_every_button_of_the_clock_is_on_the_screen(browser: Browser, rehearsal: Running, width: int) -> None:
    with opened(browser, rehearsal.address, width, 740) as page:
        boxes = [button.bounding_box() for button in bar(page).get_by_role("button").all()]
        assert len(boxes) == 5
        assert [box for box in boxes if box is None or box["x"] < 0 or box["x"] + box["width"] > width] == []
