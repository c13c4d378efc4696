"""Drive the page in Debian's chromium."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000  # milliseconds; only a failing test waits so long


@contextmanager
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI"):
        pytest.fail("there is no chromium here, and CI promises one")
    if path is None:
        pytest.skip("there is no chromium on this machine: the page was not tried")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=PATIENCE * 2)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, address: str, width: int, height: int, theme: str = "light") -> Iterator[Page]:
    """Open the page at an address; fail the test on a script error or a refused file."""
    size = {"width": width, "height": height}
    scheme = "dark" if theme == "dark" else "light"
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN")  # type: ignore[arg-type]  # a TypedDict
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    yield page
    context.close()
    assert problems == []


class Phone:
    """One phone of the page as somebody holding it uses it."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.place: Locator = page.locator(".place").nth(number)

    def presses(self, name: str) -> None:
        self.place.get_by_role("button", name=name, exact=True).last.click()

    def says(self, text: str) -> None:
        self.place.get_by_label("Tin nhắn", exact=True).fill(text)
        self.presses("Gửi")

    def hears(self, text: str) -> Locator:
        found = self.place.locator(".row.bot .bubble").filter(has_text=re.compile(re.escape(text))).last
        expect(found).to_be_visible()
        return found

    def shows(self, text: str) -> Locator:
        found = self.place.get_by_text(text).last
        expect(found).to_be_visible()
        return found

    def chooses(self, message: str, action: str) -> None:
        """Open the small menu of a message and choose an entry."""
        row = self.place.locator(".row").filter(has_text=message).last
        row.hover()
        row.get_by_role("button", name="Việc với tin nhắn này").click()
        self.page.get_by_role("menuitem", name=action).click()

    def picks_from_menu(self, action: str) -> None:
        self.place.get_by_role("button", name="Thêm", exact=True).click()
        self.page.get_by_role("menuitem", name=action).click()
