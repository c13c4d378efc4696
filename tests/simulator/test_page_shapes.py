"""The page on different screens, in both themes and languages, and its clock."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.simulator.browser import Phone, chromium, opened
from tests.simulator.control import controlling
from tests.simulator.running import Running, running

WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize(("width", "phones"), [(1440, 3), (1200, 3), (900, 2), (360, 1)])
def test_as_many_phones_as_fit_are_shown(browser: Browser, simulator: Running, width: int, phones: int) -> None:
    with opened(browser, simulator.address, width, 740) as page:
        expect(page.locator(".place:visible")).to_have_count(phones)
        expect(page.get_by_role("tab")).to_have_count(3 if phones < 3 else 0)
        assert not page.evaluate(WIDER_THAN_THE_SCREEN)


def test_a_narrow_screen_counts_what_was_not_read(browser: Browser, simulator: Running) -> None:
    with opened(browser, simulator.address, 360, 740) as page:
        tab = page.get_by_role("tab", name="Trần Thị Bình, Telegram")
        for text in ("một", "hai"):
            simulator.telegram().result("sendMessage", chat_id=10002, text=text)
        expect(tab.get_by_label("2 tin chưa đọc")).to_be_visible()
        tab.click()
        Phone(page, 1).hears("hai")
        expect(tab.locator(".badge")).to_have_count(0)


def test_everything_touched_by_a_thumb_is_big_enough(browser: Browser, simulator: Running) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}
    simulator.telegram().result("sendMessage", chat_id=10002, text="Có?", reply_markup=keyboard)
    with opened(browser, simulator.address, 360, 740) as page:
        page.get_by_role("tab", name="Trần Thị Bình, Telegram").click()
        Phone(page, 1).hears("Có?")
        small = page.locator("button:visible:not(.message-menu):not(.command)").evaluate_all(
            "all => all.map(one => [one.className, one.getBoundingClientRect()]).filter(([, box]) => box.height < 38)"
        )
        assert small == []


def test_the_theme_follows_the_system_and_can_be_switched(browser: Browser, simulator: Running) -> None:
    with opened(browser, simulator.address, 1280, 800, theme="dark") as page:
        root = page.locator("html")
        expect(root).to_have_attribute("data-theme", "dark")
        page.get_by_role("button", name="Đổi nền sáng, tối").click()
        expect(root).to_have_attribute("data-theme", "light")
        page.reload()
        expect(root).to_have_attribute("data-theme", "light")


def test_the_labels_can_be_english(browser: Browser, simulator: Running) -> None:
    with opened(browser, simulator.address, 1280, 800) as page:
        page.get_by_role("button", name="English").click()
        expect(page.get_by_role("button", name="Start", exact=True).first).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_bots_clock_is_shown_and_moved(browser: Browser) -> None:
    with (
        controlling() as control,
        running(control=control.address) as simulator,
        opened(browser, simulator.address, 1280, 800) as page,
    ):
        clock = page.get_by_role("group", name="Đồng hồ của bot")
        expect(clock).to_contain_text("20 tháng 2, 2027")
        clock.get_by_role("button", name="+1 ngày").click()
        expect(clock).to_contain_text("21 tháng 2, 2027")
        clock.get_by_role("button", name="+7 ngày").click()
        expect(clock).to_contain_text("28 tháng 2, 2027")
        clock.get_by_role("button", name="Đến lời nhắc kế tiếp").click()
        expect(clock).to_contain_text("1 tháng 3, 2027")
        expect(clock.get_by_role("button", name="Đến lời nhắc kế tiếp")).to_be_disabled()
        simulator.telegram().result("sendMessage", chat_id=10002, text="Nhắc đồng chí")
        Phone(page, 1).hears("Nhắc đồng chí")
        Phone(page, 1).shows("1 tháng 3, 2027")


def test_a_clock_that_does_not_answer_is_reported_courteously(browser: Browser) -> None:
    with (
        controlling() as control,
        running(control=control.address) as simulator,
        opened(browser, simulator.address, 1280, 800) as page,
    ):
        page.route("**/clock", lambda route: route.fulfill(status=200, json={"now": "?"}))
        page.get_by_role("button", name="+1 ngày").click()
        expect(page.get_by_text("Chưa đổi được giờ của bot")).to_be_visible()
