"""A bot's token is used as fast as it may be, in virtual time: a platform counts, a network delays."""

import asyncio
import random
from bisect import bisect_left

import pytest

from scheduler.sender.pace import Closed, Pace
from tests.virtual_time import run

RATE = 30


class Platform:
    """Counts what arrives; the way there and the way back take their own time."""

    def __init__(self, slow: float = 0.0) -> None:
        self.arrivals: list[float] = []
        self._random = random.Random(7)  # noqa: S311 - the same delays in every run
        self._slow = slow

    async def take(self) -> None:
        await asyncio.sleep(self._delay())
        self.arrivals.append(asyncio.get_running_loop().time())
        await asyncio.sleep(self._delay())

    def busiest_second(self) -> int:
        times = sorted(self.arrivals)
        return max(bisect_left(times, time + 1.0 - 1e-9) - place for place, time in enumerate(times))

    def _delay(self) -> float:
        stalled = 0.5 if self._random.random() < self._slow else 0.0
        return 0.02 + self._random.expovariate(1 / 0.005) + stalled


async def broadcast(pace: Pace, platform: Platform, until: float, workers: int) -> None:
    async def worker() -> None:
        while asyncio.get_running_loop().time() < until:
            async with pace.slot():
                await platform.take()

    await asyncio.gather(*(worker() for _ in range(workers)))


async def replies(pace: Pace, platform: Platform, count: int, every: float) -> list[float]:
    """How long each reply took, from wanting to say it to having said it."""

    async def reply() -> float:
        wanted = asyncio.get_running_loop().time()
        async with pace.slot(reply=True):
            await platform.take()
        return asyncio.get_running_loop().time() - wanted

    said = []
    for _ in range(count):
        await asyncio.sleep(every)
        said.append(asyncio.ensure_future(reply()))
    return await asyncio.gather(*said)


@pytest.mark.parametrize(("rate", "workers", "use"), [(30, 20, 0.95), (1000, 200, 0.97)])
@pytest.mark.parametrize("slow", [0.0, 0.01])
def test_a_broadcast_uses_the_rate_and_never_exceeds_it(rate: int, workers: int, use: float, slow: float) -> None:
    platform = Platform(slow)

    async def scene() -> None:
        await broadcast(Pace(rate), platform, until=4.0, workers=workers)

    run(scene())
    assert platform.busiest_second() <= rate
    assert sum(time < 4.0 for time in platform.arrivals) >= use * rate * 4


def test_a_reply_hardly_waits_behind_a_broadcast() -> None:
    platform, alone = Platform(), Platform()

    async def scene() -> tuple[list[float], list[float]]:
        pace = Pace(RATE)
        sending = asyncio.ensure_future(broadcast(pace, platform, until=25.0, workers=20))
        took = await replies(pace, platform, count=40, every=0.6)
        await sending
        return took, await replies(Pace(RATE), alone, count=40, every=0.6)

    took, idle = run(scene())
    assert platform.busiest_second() <= RATE
    assert sum(took) <= 1.3 * sum(idle)


def talked(writers: int, words: int, rest: float, beside: bool = True) -> tuple[float, float]:
    """Let people write, rest and write again, for a minute; return the p99 of a reply, and the share that was used."""
    platform, took, chance = Platform(), list[float](), random.Random(3)  # noqa: S311 - likewise

    async def scene() -> None:
        pace = Pace(RATE)
        loop = asyncio.get_running_loop()

        async def writes() -> None:
            while loop.time() < 60:
                await asyncio.sleep(chance.uniform(0.9, 1.1) * rest)
                for _ in range(words):
                    await asyncio.sleep(0.015)  # the turn
                    wanted = loop.time()
                    async with pace.slot(reply=True):
                        await platform.take()
                    took.append(loop.time() - wanted)

        sending = asyncio.ensure_future(broadcast(pace, platform, until=60 if beside else 0, workers=20))
        await asyncio.gather(*(writes() for _ in range(writers)))
        await sending

    run(scene())
    assert platform.busiest_second() <= RATE
    return sorted(took)[len(took) * 99 // 100], len(platform.arrivals) / 60 / RATE


@pytest.mark.parametrize(("writers", "words", "rest"), [(1, 1, 1.5), (3, 2, 0.4), (10, 1, 1.5)])
def test_people_who_write_wait_hardly_longer_and_all_slots_but_one_are_used(
    writers: int, words: int, rest: float
) -> None:
    beside, used = talked(writers, words, rest)
    idle, _ = talked(writers, words, rest, beside=False)
    assert beside - idle < 0.1
    assert used > 0.95


def test_replies_alone_may_use_every_slot_at_once() -> None:
    async def scene() -> float:
        await replies(Pace(RATE), Platform(), count=RATE, every=0.0)
        return asyncio.get_running_loop().time()

    assert run(scene()) < 0.5


def test_replies_go_before_bulk_when_both_wait() -> None:
    order: list[str] = []

    async def scene() -> None:
        pace = Pace(1)

        async def say(what: str, reply: bool) -> None:
            async with pace.slot(reply=reply):
                order.append(what)

        await say("first", reply=False)
        waiting = [asyncio.ensure_future(say(what, what == "reply")) for what in ("bulk 1", "bulk 2", "reply")]
        await asyncio.gather(*waiting)

    run(scene())
    assert order == ["first", "reply", "bulk 1", "bulk 2"]


def test_a_message_that_failed_has_used_its_slot() -> None:
    async def scene() -> float:
        pace = Pace(1)
        with pytest.raises(OSError):
            async with pace.slot():
                raise OSError("no answer")
        async with pace.slot():
            return asyncio.get_running_loop().time()

    assert run(scene()) == pytest.approx(1.0)


@pytest.mark.parametrize("moment", [0.5, 1.0 + 1e-10])
def test_whoever_gives_up_waiting_leaves_the_slot_to_the_next(moment: float) -> None:
    """Long before the slot comes back, or just after it was given to the one who leaves."""

    async def scene() -> tuple[list[str], float]:
        pace = Pace(1)
        said: list[str] = []

        async def say(what: str) -> None:
            async with pace.slot(reply=True):
                said.append(what)

        await say("first")
        leaving, staying = asyncio.ensure_future(say("leaving")), asyncio.ensure_future(say("staying"))
        asyncio.get_running_loop().call_at(moment, leaving.cancel)
        await staying
        return said, asyncio.get_running_loop().time()

    said, time = run(scene())
    assert said == ["first", "staying"]
    assert time == pytest.approx(1.0)


def test_a_slot_that_comes_back_earlier_than_was_thought_is_used_then() -> None:
    """The eighth round trip is the first that is trusted: its slot is free before those answered a moment earlier."""

    async def scene() -> list[float]:
        pace = Pace(8)
        began: list[float] = []

        async def say(seconds: float) -> None:
            async with pace.slot(reply=True):
                began.append(asyncio.get_running_loop().time())
                await asyncio.sleep(seconds)

        first = [asyncio.ensure_future(say(seconds)) for seconds in (*[0.5] * 7, 0.6)]
        await asyncio.sleep(0.55)
        await asyncio.gather(*first, *[asyncio.ensure_future(say(0.0)) for _ in range(2)])
        return began[8:]

    assert run(scene()) == pytest.approx([0.6 + 1.0 - 0.9 * 0.5, 0.5 + 1.0])


def test_the_limit_holds_in_a_process_that_has_run_for_an_hour() -> None:
    platform = Platform()

    async def scene() -> None:
        await asyncio.sleep(3600)
        await replies(Pace(RATE), platform, count=5 * RATE, every=0.0)

    run(scene())
    assert platform.busiest_second() <= RATE


def test_a_slot_nobody_needed_is_there_for_one_and_not_for_two() -> None:
    async def scene() -> list[float]:
        pace = Pace(1)
        began: list[float] = []

        async def say() -> None:
            async with pace.slot(reply=True):
                began.append(asyncio.get_running_loop().time())

        await say()
        leaving = asyncio.ensure_future(say())
        asyncio.get_running_loop().call_at(1.0 + 1e-10, leaving.cancel)
        await asyncio.gather(say(), say())
        return began

    assert run(scene()) == pytest.approx([0.0, 1.0, 2.0])


def test_a_process_that_is_stopping_still_answers_and_begins_nothing_else() -> None:
    async def scene() -> None:
        pace = Pace(1)
        async with pace.slot():
            pace.close(grace=5.0)
        with pytest.raises(Closed):
            async with pace.slot():
                pass
        async with pace.slot(reply=True):
            pass

    run(scene())
