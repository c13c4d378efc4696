"""The page on different screens, in both themes and languages."""

import pytest
from playwright.sync_api import Browser, expect

from tests.simulator.browser import Phone, opened
from tests.simulator.running import PEOPLE, Running

WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > innerWidth"
CONTRAST = """button => {
  const page = document.body.appendChild(document.createElement("i"));
  page.style.background = "var(--page)";
  const brightness = (element) => {
    const channels = getComputedStyle(element).backgroundColor.match(/\\d+/g).slice(0, 3).map((one) => one / 255);
    const [red, green, blue] = channels.map((one) => (one <= 0.04 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, other] = [button, page].map(brightness).sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}"""


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


def test_an_invite_code_is_seen_on_a_narrow_screen_until_it_is_used(browser: Browser, simulator: Running) -> None:
    with opened(browser, simulator.address, 360, 740) as page:
        an = Phone(page, 0)
        an.says("chào")
        an.shows("Gõ mã mời để tham gia")
        joined = PEOPLE["people"][0] | {"code": "", "note": ""}
        assert simulator.client.post("/people", json=joined).is_success
        expect(an.place.get_by_text("Gõ mã mời để tham gia")).to_have_count(0)
        an.presses("Telegram")
        expect(an.place.get_by_role("button", name="Bắt đầu", exact=True)).to_be_visible()
        expect(an.place.get_by_role("button", name="Bắt đầu bằng mã mời ABCD2345")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chosen_channel_stands_out(browser: Browser, simulator: Running, theme: str) -> None:
    with opened(browser, simulator.address, 1280, 800, theme) as page:
        switch = Phone(page, 0).place.get_by_role("group", name="Kênh")
        chosen = switch.get_by_role("button", name="Zalo")
        expect(chosen).to_have_attribute("aria-pressed", "true")
        assert chosen.evaluate(CONTRAST) > 4


@pytest.mark.parametrize(
    ("name", "more", "mark"),
    [("Đồng Khởi mới", "of-bot", "ĐK"), ("Bot Đồng Khởi mới", "large of-bot", "ĐK"), ("Đỗ Thị Mai", "", "M")],
)
def test_a_mark_never_spells_a_curse(browser: Browser, simulator: Running, name: str, more: str, mark: str) -> None:
    with opened(browser, simulator.address, 1280, 800) as page:
        draw = "async ([name, more]) => (await import('/static/base/dom.js')).avatar(name, name, more).textContent"
        assert page.evaluate(draw, [name, more]) == mark
