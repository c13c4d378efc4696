"""The page with figures as Chromium shows it: on a narrow phone, without a script, in the dark, on paper."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route

from tests.simulator.browser import chromium
from tests.talking import Person, Village
from tests.talks.desk.figures_pages import ADDRESS, link, open_pages, opened
from tests.talks.registering.test_registering import register

LONG = "Chi bộ Trường Trung học cơ sở và Trung học phổ thông Nguyễn Thị Minh Khai"


@contextmanager
def shown(village: Village, browser: Browser, path: str, width: int, theme: str) -> Iterator[Page]:
    """Show the page without scripts; fail on whatever the browser complains of, or asks for beside the page."""
    size = {"width": width, "height": 740}
    context = browser.new_context(viewport=size, color_scheme=theme, java_script_enabled=False)  # type: ignore[arg-type]  # TypedDicts
    page, problems = context.new_page(), list[str]()
    page.on("console", lambda line: problems.append(line.text))
    page.route("**/*", lambda route: _serve(village, route))
    page.goto(ADDRESS + path)
    yield page
    context.close()
    assert problems == []


def _serve(village: Village, route: Route) -> None:
    """Answer from the app, in a thread: this one has a loop already."""
    found: list[httpx.Response] = []
    path = route.request.url.removeprefix(ADDRESS)
    thread = Thread(target=lambda: found.append(asyncio.run(opened(village, path))))
    thread.start()
    thread.join()
    assert path.startswith("/so-lieu/")
    route.fulfill(status=found[0].status_code, headers=dict(found[0].headers), body=found[0].text)


@pytest.fixture
def path(village: Village, an: Person, bay: Person, chi: Person) -> str:
    open_pages(village)
    village.organisation("CB3", LONG, "XA")
    register(an)
    register(bay, "Nuôi gà", "30 con gà", "20/3")
    village.wait(days=14)
    return link(chi)


def test_it_reads_well_everywhere(village: Village, path: str) -> None:
    with chromium() as browser:
        for width in (320, 360, 1200):
            for theme in ("light", "dark"):
                with shown(village, browser, path, width, theme) as page:
                    _fits(page, width)
                    bar = page.locator("svg.bar rect.covered").first.bounding_box()
                    assert bar is not None
                    assert bar["width"] > 50
                    page.get_by_role("link", name="Quá hạn").click()
                    first = page.locator("tbody th").first
                    assert first.inner_text() == "Chi bộ ấp 1"
                    first.get_by_role("link").click()
                    assert page.locator("h1").inner_text() == "Chi bộ ấp 1"
                    _fits(page, width)
                    page.get_by_role("link", name="Đảng bộ xã An Thạnh").click()
                    assert page.locator("h1").inner_text() == "Đảng bộ xã An Thạnh"
        with shown(village, browser, path, 1200, "light") as page:
            assert page.pdf(format="A4").startswith(b"%PDF")
            page.emulate_media(media="print")
            assert page.locator("header nav, .pages, footer").filter(visible=True).count() == 0


def _fits(page: Page, width: int) -> None:
    """Nothing runs over the right edge."""
    for each in page.locator("h1, h2, section, td, th, .line p, li, dd").all():
        box = each.bounding_box()
        assert box is None or box["x"] + box["width"] <= width, each.inner_text()
