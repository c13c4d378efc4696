"""A talk of many hundred messages opens at once, and older messages come when they are scrolled to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.simulator.browser import Phone, chromium, opened
from tests.simulator.running import Running, running

MANY = 600
FROM_THE_TOP = """row => {
  const [box, log] = [row.getBoundingClientRect(), row.closest(".log").getBoundingClientRect()];
  return box.top - log.top;
}"""


@pytest.fixture(scope="module")
def simulator() -> Iterator[Running]:
    with running() as simulator:
        binh, telegram = simulator.person("binh"), simulator.telegram()
        for number in range(0, MANY, 2):
            binh.says(f"tin {number}.")
            telegram.result("sendMessage", chat_id=10002, text=f"tin {number + 1}.\nĐồng chí còn bao nhiêu?")
        yield simulator


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, simulator: Running) -> Iterator[Page]:
    with opened(browser, simulator.address, 1280, 800) as page:
        yield page


def layouts(page: Page) -> int:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    figures = session.send("Performance.getMetrics")["metrics"]
    return int(next(figure["value"] for figure in figures if figure["name"] == "LayoutCount"))


def test_a_long_talk_is_not_laid_out_message_by_message(page: Page) -> None:
    expect(Phone(page, 1).hears(f"tin {MANY - 1}.")).to_be_in_viewport()
    assert layouts(page) < MANY // 10


def test_older_messages_come_when_they_are_scrolled_to_and_what_is_read_stays_in_place(page: Page) -> None:
    log = page.locator(".place").nth(1).locator(".log")
    rows = log.locator(".row[data-message]")
    drawn = rows.count()
    assert drawn < 100
    number = rows.first.get_attribute("data-message")
    read = log.locator(f'[data-message="{number}"]')
    expected = read.evaluate(FROM_THE_TOP) + log.evaluate("log => log.scrollTop") - 300
    log.evaluate("log => { log.scrollTop = 300 }")
    expect(rows).not_to_have_count(drawn)
    assert abs(read.evaluate(FROM_THE_TOP) - expected) < 2


def test_the_first_message_of_a_long_talk_is_reached(page: Page) -> None:
    log = page.locator(".place").nth(1).locator(".log")
    first = log.get_by_text("tin 0.", exact=True)
    for _ in range(MANY):
        if first.count():
            break
        log.evaluate("log => { log.scrollTop = 0 }")
        page.wait_for_timeout(20)
    expect(log.locator(".row[data-message]")).to_have_count(MANY)
    expect(log.locator(".day").first).to_be_visible()
