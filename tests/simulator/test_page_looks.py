"""The page shows what a bot marks as the messenger does: folded lists, coloured buttons, codes and texts to copy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.simulator.browser import Phone, opened
from tests.simulator.running import Running

NAMES = "• An\n• Bình\n• Chi\n• Dũng\n• Em\n• Giang"
LIST = f"Chưa đăng ký: 6/9\n{NAMES}\nHết."
ENTITIES = [
    {"type": "bold", "offset": 14, "length": 3},
    {"type": "expandable_blockquote", "offset": 18, "length": len(NAMES)},
    {"type": "bold", "offset": 20, "length": 2},
]


@pytest.fixture
def page(browser: Browser, simulator: Running) -> Iterator[Page]:
    with opened(browser, simulator.address, 320, 740) as page:
        page.get_by_role("tab", name="Trần Thị Bình, Telegram").click()
        yield page


def test_a_folded_list_opens_and_closes_by_a_tap(page: Page, simulator: Running) -> None:
    simulator.telegram().result("sendMessage", chat_id=10002, text=LIST, entities=ENTITIES)
    quote = page.locator("blockquote.folded")
    expect(quote).to_have_text(NAMES)
    expect(page.locator(".words strong")).to_have_text(["6/9", "An"])
    closed = quote.evaluate("one => one.getBoundingClientRect().height")
    Phone(page, 1).presses("Xem cả danh sách")
    assert quote.evaluate("one => one.getBoundingClientRect().height") > closed * 1.5
    Phone(page, 1).presses("Thu gọn")
    assert quote.evaluate("one => one.getBoundingClientRect().height") == closed
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_names_that_are_kept_in_the_chat_have_no_menu(page: Page, simulator: Running) -> None:
    simulator.telegram().result("sendMessage", chat_id=10002, text="• An\n• Bình", protect_content=True)
    Phone(page, 1).hears("• An")
    expect(page.get_by_label("không chuyển tiếp")).to_be_visible()
    expect(page.get_by_role("button", name="Việc với tin nhắn này")).to_have_count(0)


def test_yes_is_green_no_is_red_and_a_code_is_copied(page: Page, simulator: Running) -> None:
    keyboard = [
        [
            {"text": "Có", "callback_data": "y", "style": "success"},
            {"text": "Không", "callback_data": "n", "style": "danger"},
        ],
        [{"text": "Sao chép mã", "copy_text": {"text": "ABCD2345"}}],
    ]
    code = [{"type": "code", "offset": 4, "length": 9}]
    text, markup = "Mã: ABCD 2345", {"inline_keyboard": keyboard}
    simulator.telegram().result("sendMessage", chat_id=10002, text=text, entities=code, reply_markup=markup)
    expect(page.locator(".inline-button.success")).to_have_text("Có")
    expect(page.locator(".inline-button.danger")).to_have_text("Không")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for button, copied in (("Sao chép mã", "ABCD2345"), ("ABCD 2345", "ABCD 2345")):
        Phone(page, 1).presses(button)
        Phone(page, 1).shows("Đã sao chép")
        assert page.evaluate("navigator.clipboard.readText()") == copied


@pytest.mark.parametrize(
    ("button", "refused"),
    [
        ({"text": "Chép", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "Có", "callback_data": "y", "style": "green"}, "style"),
    ],
)
def test_what_the_service_refuses_is_refused(simulator: Running, button: dict[str, object], refused: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    assert refused in simulator.telegram().refusal("sendMessage", chat_id=10002, text="?", reply_markup=markup)
