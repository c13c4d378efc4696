"""Draw pictures as the bot does, and in its own process, and show how long everything else waits meanwhile.

uv run python -m benchmarks.pictures
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import date

import resvg_py

from domain.chat import OutgoingFile
from domain.figures import Coverage, Figures, Line, Summary
from exports.pictures.drawing import drawn, png
from exports.pictures.font import FILES
from exports.pictures.standing import Standing, picture
from locales.language import language

DAY, PERIOD = date(2026, 11, 28), (date(2026, 3, 1), date(2026, 12, 31))
TIMES = 10


def standing(below: int) -> Standing:
    """Return an invented organisation with so many branches."""
    counted = Figures(Coverage(45, 60), Coverage(), Coverage(0, 1), {"done": 20, "active": 32}, late=4)
    lines = tuple(Line(n, f"CB{n}", f"Chi bộ ấp Phước Thạnh {n}", counted) for n in range(below))
    summary = Summary("Đảng bộ xã An Thạnh", "XA", "Đồng Khởi mới năm 2026", True, counted, lines)
    return Standing(summary, DAY, PERIOD)


async def in_own_process(file: OutgoingFile) -> None:
    png.cache_clear()
    assert await drawn(file)


async def in_a_thread(file: OutgoingFile) -> None:
    fonts = [str(each) for each in FILES]
    await asyncio.to_thread(
        resvg_py.svg_to_bytes, svg_string=file.content.decode(), skip_system_fonts=True, font_files=fonts
    )


async def measure(draw: Callable[[OutgoingFile], Awaitable[None]], file: OutgoingFile) -> tuple[float, float]:
    """Return the median milliseconds of a picture, and the longest the event loop stood still."""
    took, gaps = [], [0.0]

    async def tick() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    ticking = asyncio.create_task(tick())
    for _ in range(TIMES):
        began = time.perf_counter()
        await draw(file)
        took.append(time.perf_counter() - began)
    ticking.cancel()
    return sorted(took)[TIMES // 2] * 1000, max(gaps) * 1000


async def main() -> None:
    print("branches | as the bot does, ms | loop stands still, ms | in a thread, ms | loop stands still, ms | ratio")
    for below in (0, 5, 124):
        file = picture(language("vi"), standing(below))
        ours, still = await measure(in_own_process, file)
        thread, stood = await measure(in_a_thread, file)
        print(f"{below:8} | {ours:19.0f} | {still:21.1f} | {thread:15.0f} | {stood:21.1f} | {ours / thread:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
