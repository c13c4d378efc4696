"""A few hundred people are told and the announcement is taken back, in front of a server that counts each second."""

import json
from pathlib import Path

from benchmarks.sending.ours import ours
from benchmarks.sending.strict import AT_ONCE, FREE, StrictBotApi

PEOPLE, RATE, WRITERS = 400, 100, 4
GROWS = 200  # bytes a person


def test_everybody_is_told_once_and_nothing_is_refused(tmp_path: Path) -> None:
    found = ours(f"sqlite:///{tmp_path}/measured.sqlite", PEOPLE, RATE, WRITERS, takes_back=True)
    told, taken_back = found.told
    for each in (told, taken_back):
        assert each.refused == each.refused_to_chats == 0
    assert told.paid > PEOPLE // 2
    assert told.reached == PEOPLE - 1
    assert told.heard.duplicates == found.left == 0
    assert told.used(told.heard.with_replies) > 0.5  # whatever else the machine does
    assert found.idle and told.beside
    assert found.grown[0] / PEOPLE < GROWS


async def test_more_than_permitted_in_a_second_is_refused() -> None:
    assert await refused(31, 30, paid=True) == [30]
    assert await refused(FREE + 1, 1_000, paid=False) == [FREE]
    assert await refused(FREE + 1, 1_000, paid=True) == []


async def test_one_chat_gets_a_few_at_once_and_no_more() -> None:
    assert await refused(AT_ONCE + 1, 30, paid=False, chat=5) == [AT_ONCE]


async def refused(count: int, rate: int, *, paid: bool, chat: int | None = None) -> list[int]:
    """Send so many at once to others, or to one chat; return which of them are refused."""
    api, answers = StrictBotApi(lambda *_: None, lambda *_: None, rate), list[dict[str, object]]()
    for number in range(count):
        params: dict[str, object] = {"chat_id": chat or number, "text": "a", "allow_paid_broadcast": paid}
        api.handle("sendMessage", params, lambda body, _status=b"": answers.append(json.loads(body)))
    return [place for place, answer in enumerate(answers) if answer.get("error_code") == 429]
