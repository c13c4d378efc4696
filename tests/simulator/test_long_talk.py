"""A talk of many hundred messages opens at once, and older messages come when they are scrolled to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.simulator.browser import Phone
from tests.simulator.running import Running, running

MANY = 600
FROM_THE_TOP = """row => {
  const [box, log] = [row.getBoundingClientRect(), row.closest(".log").getBoundingClientRect()];
  return box.top - log.top;
}"""

ONE_AFTER_THE_OTHER = """async () => {
  const { Messages } = await import("/static/phone/messages.js");
  const talk = new Messages({ editable: () => false });
  const frame = () => new Promise(requestAnimationFrame);
  const same = { from: "bot", shown_at: 0, text: "một\\nhai\\nba", entities: [], buttons: [] };
  const put = (seq) => talk.put({ ...same, message_id: `${seq}`, seq });
  document.querySelector(".screen").replaceChildren(talk.element);
  for (let seq = 1; seq <= 40; seq += 1) put(seq);
  await frame();
  await frame();
  put(41);
  talk.log.dispatchEvent(new Event("scroll"));
  await frame();
  await frame();
  return talk.atEnd() && talk.log.scrollTop > 0;
}"""


@pytest.fixture(scope="module")
def simulator() -> Iterator[Running]:
    with running() as simulator:
        said = [{"person": "binh", "channel": "telegram", "text": f"tin {number}."} for number in range(MANY - 1)]
        assert simulator.client.post("/queue", json=said).is_success
        simulator.telegram().result("sendMessage", chat_id=10002, text=f"tin {MANY - 1}.")
        yield simulator


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


def test_the_newest_message_stays_in_view_though_the_talk_still_moves_for_the_one_before(page: Page) -> None:
    assert page.evaluate(ONE_AFTER_THE_OTHER)
