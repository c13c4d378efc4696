"""What somebody feels or goes through beside what they want: shame, a funeral, an afternoon that is taken."""

from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, stands_in
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_ASHAMED = phrases(_LISTS["ashamed"])
_UNFINISHED = phrases(_LISTS["unfinished"])
_FUNERAL = phrases(_LISTS["funeral"])
_ASKS_TIME = phrases(_LISTS["asks_time"])
_LATER = phrases(_LISTS["later"])
_FOR_NOW = phrases(_LISTS["for_now"])
_FROM_NOW_ON = phrases(_LISTS["from_now_on"])


def is_ashamed(text: str) -> bool:
    """Whether somebody is ashamed of what is not done: "đường hoa con chưa xong, con mắc cỡ hông dám ra mặt"."""
    said = tokenised(text)
    return stands_in(said, _ASHAMED) and stands_in(said, _UNFINISHED)


def asks_time_in_mourning(text: str) -> bool:
    """Whether more time is asked for because somebody has died: "lo đám cho má tôi, xin nộp sau 15 được không"."""
    said = tokenised(text)
    return (
        (stands_in(said, _FUNERAL) or tells_of_a_death(said))
        and stands_in(said, _ASKS_TIME)
        and stands_in(said, _LATER)
    )


def is_for_now(text: str) -> bool:
    """Whether quiet is wished for these hours alone: "đang họp, có gì để chiều hẵng báo"."""
    said = tokenised(text)
    return stands_in(said, _FOR_NOW) and not stands_in(said, _FROM_NOW_ON)
