"""Whoever has Telegram and Zalo is counted on the one channel on which the announcement then goes out to them."""

from collections import Counter

import pytest

from domain.chat import Kind
from storage.chats import accounts, conversations, several
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.announcing.test_for_whom import WORDS

OTHER = {"telegram": "zalo", "zalo": "telegram"}


def joins_too(village: Village, person: Person, minutes: int, *, prefers: bool = False) -> Person:
    """Give somebody a chat on the other channel, used last so many minutes before or after now."""
    other = village.stranger(OTHER[person.channel])
    other.member_id = person.member_id

    def work(session: Session) -> None:
        chat = accounts.open_chat(session, other.address, village.deployment.default_language)
        accounts.attach(session, chat.account_id, person.member_id, village.now)
        village.wait(minutes=minutes)
        conversations.save(session, chat, village.now)
        village.wait(minutes=-minutes)
        if prefers:
            several.prefer(session, person.member_id, chat.account_id, village.now)

    village.database.transact(work)
    return other


@pytest.fixture
def both(an: Person, binh: Person, bay: Person, village: Village) -> list[Person]:
    """Three people with both channels: one used the second one last, one the first one, one prefers the second."""
    return [
        joins_too(village, an, 5),
        joins_too(village, binh, -60),
        joins_too(village, bay, -60, prefers=True),
    ]


@pytest.mark.parametrize("blocks", [False, True])
def test_the_head_count_is_what_is_delivered(
    both: list[Person], an: Person, dung: Person, village: Village, channel: str, blocks: bool
) -> None:
    if blocks:
        both[0].sends(kind=Kind.BLOCKED)
    expected = Counter({channel: 2, OTHER[channel]: 1} if blocks else {channel: 1, OTHER[channel]: 2})
    dung.says(f"/thongbao {WORDS}")
    answer = dung.says("CB1")
    assert all(f"{name.title()} {count}" in answer for name, count in expected.items()), answer
    dung.picks("Gửi")
    village.advance_broadcasts()
    came = Counter(
        {name: len([each for each in village.deliver(name) if WORDS in each.message.text]) for name in OTHER}
    )
    assert came == expected
