"""Takes the pictures of the README and the guides again, by playing the rehearsal in a browser.

    uv run --with pillow==13.0.0 python -m docs.pictures.take

Needs Debian's chromium, fonts-dejavu-core and fonts-noto-color-emoji. Pillow only makes the files small.
"""

import io
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.simulator.browser import FLAGS, PATIENCE, Phone

HERE = Path(__file__).parent
LIMIT = 200_000  # bytes a picture may have
MEMBER, SECRETARY, ADMIN = 0, 1, 2


@contextmanager
def rehearsal() -> Iterator[str]:
    """A demo of its own, in a folder that is thrown away."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
        demo = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        assert demo.stdout is not None
        try:
            yield next(found.group() for line in demo.stdout if (found := re.search(r"http://\S+", line)))
        finally:
            demo.terminate()
            demo.wait(20)


class Camera:
    """Keeps what a page or a phone shows under a name."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def phone(self, number: int, name: str) -> None:
        """One phone with its case."""
        self._settle()
        self._keep(name, self.page.locator(".place").nth(number).locator(".case").screenshot())

    def everything(self, name: str) -> None:
        """The whole page."""
        self._settle()
        self._keep(name, self.page.screenshot(scale="css"))

    def _settle(self) -> None:
        self.page.mouse.move(0, 0)
        self.page.evaluate("document.activeElement.blur()")
        self.page.wait_for_timeout(1200)

    @staticmethod
    def _keep(name: str, taken: bytes) -> None:
        picture = Image.open(io.BytesIO(taken)).convert("RGB")
        dots, none = Image.Dither.FLOYDSTEINBERG, Image.Dither.NONE
        for colours, dither in ((256, dots), (256, none), (96, none)):  # plainer, until it is small enough
            small = picture.quantize(colours, dither=dither)
            small.save(HERE / f"{name}.png", optimize=True)
            if (HERE / f"{name}.png").stat().st_size < LIMIT:
                return
        raise ValueError(f"{name} is too large")


def joining(page: Page, camera: Camera) -> None:
    """A newcomer sends the code and says yes."""
    phone = Phone(page, MEMBER)
    hint = _become(page, MEMBER, "Võ Minh An, Zalo")
    code = re.search(r"[A-Z2-9]{8}", hint)
    assert code is not None
    phone.says("chào các đồng chí")
    phone.hears("mã mời")
    phone.says(code.group())
    phone.hears("Đồng chí có đồng ý")
    camera.phone(MEMBER, "join")
    phone.says("1")
    phone.hears("Chào mừng đồng chí")
    _become(page, MEMBER, "Lê Minh Cường, Zalo")


def registering(page: Page, camera: Camera) -> None:
    """A member makes a pledge out of one sentence."""
    phone = Phone(page, MEMBER)
    phone.says("Tôi đăng ký giúp 2 hộ thoát nghèo trước 31/12")
    phone.hears("Tôi xếp việc này vào nhóm")
    camera.phone(MEMBER, "register")
    phone.says("1")
    phone.hears("Đã ghi việc")


def leading(page: Page, camera: Camera) -> None:
    """A secretary adds a person, confirms a report and looks at the figures."""
    phone = Phone(page, SECRETARY)
    phone.presses("Bắt đầu")
    phone.hears("Chào mừng")
    phone.says("/thanhvien")
    phone.presses("Thêm người")
    phone.says("Nguyễn Thị Hoa")
    phone.hears("lãnh đạo")
    phone.presses("Không")
    phone.hears("Mã mời của đồng chí")
    camera.phone(SECRETARY, "invite")
    phone.says("/duyet")
    phone.hears("chờ xác nhận")
    camera.phone(SECRETARY, "approve")
    phone.presses("Xác nhận hoàn thành")
    phone.hears("Đã xác nhận")
    phone.says("/tonghop")
    phone.hears("Chưa đăng ký:")
    camera.phone(SECRETARY, "summary")


def announcing(page: Page, camera: Camera) -> None:
    """An administrator writes to a committee and everything below it."""
    phone = Phone(page, ADMIN)
    phone.presses("Bắt đầu")
    phone.hears("Chào mừng")
    phone.says("/thongbao Kính mời các đồng chí dự hội nghị sơ kết, 8 giờ ngày 17/1.")
    phone.hears("Gửi đến đâu")
    phone.presses("Đảng bộ phường Phú Khánh")
    phone.hears("Nơi nhận")
    camera.phone(ADMIN, "announce")
    phone.place.get_by_role("button", name="Gửi", exact=True).first.click()  # the bot's; the last one sends words
    phone.hears("đã gửi xong")


def reminding(page: Page, camera: Camera) -> None:
    """The clock goes on to the next reminder, and it is answered."""
    phone = Phone(page, MEMBER)
    page.get_by_role("button", name="Đến lời nhắc kế tiếp").click()
    phone.hears("⏰")
    phone.says("A")
    phone.hears("Đến nay làm được bao nhiêu")
    camera.phone(MEMBER, "remind")
    phone.says("180")
    phone.hears("Đã ghi:")
    camera.everything("three-phones")


def _become(page: Page, number: int, who: str) -> str:
    """Give a phone to somebody else; the hint above it."""
    place = page.locator(".place").nth(number)
    place.locator(".who-button").click()
    page.get_by_role("dialog").get_by_role("button", name=who).click()
    expect(place.locator(".who-button")).to_contain_text(who.partition(",")[0])
    return place.locator(".hint").inner_text()


def take(browser: Browser, address: str) -> None:
    """The whole play, in the order in which it makes sense."""
    expect.set_options(timeout=PATIENCE)
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, device_scale_factor=1.5, color_scheme="light", locale="vi-VN"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    camera = Camera(page)
    for act in (joining, registering, leading, announcing, reminding):
        act(page, camera)


if __name__ == "__main__":
    with rehearsal() as address, sync_playwright() as playwright:
        take(playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS), address)
