"""A text so long that the messenger cut it is joined again: what comes right behind its first part belongs to it."""

from datetime import timedelta

from domain.chat import Kind
from domain.permissions import may_announce
from domain.reach.looks import noted, read, within
from domain.understanding.text.words import fold
from handlers.announcing.composing.announcement import announce
from handlers.announcing.composing.draft import TEXT_LIMIT, AnnouncementDraft
from handlers.announcing.drafting.keeping import NAME
from handlers.announcing.order_words import LEADS, orders
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn

PART, FULL, ENDED = "announced-part", "full", "ended"
BEHIND = timedelta(seconds=10)
"""How soon a part follows the one before: a phone sends them within a second or two."""
_COMMANDS = ("/thongbao", "/broadcast")
_ENDS = '.:;!?…)”"'


def begins(turn: Turn) -> bool:
    """Whether a text that fills a whole message is what shall be announced, or orders it; its rest is waited for."""
    if turn.person is None or not may_announce(turn.member) or turn.incoming.kind not in (Kind.TEXT, Kind.PHOTO):
        return False
    ordered = turn.text.startswith(_COMMANDS) or orders(turn.text) or LEADS.match(f"{fold(turn.text[:200])} ")
    if not (ordered or turn.chat.dialogue == NAME):
        return False
    _remember(turn)
    return True


def _remember(turn: Turn) -> None:
    """Remember that a part came, and whether it may end within a word."""
    said = turn.incoming.text
    full = len(said.encode("utf-16-le")) // 2 >= turn.capabilities.text_limit and not said[-1].isspace()
    conversation.pick(turn, PART, FULL if full else ENDED)


def goes_on(turn: Turn, *, whole: bool) -> bool:
    """Whether this is the next part of the text that is being announced, which is then put behind it."""
    open_one = parking.open_draft(turn).get(NAME)
    if open_one is None or turn.incoming.kind is not Kind.TEXT or not (before := _lately(turn)):
        return False
    draft = AnnouncementDraft.model_validate(open_one)
    if not draft.text or turn.text.startswith("/"):
        return False
    if whole:
        conversation.forget_that(turn, PART)
    else:
        _remember(turn)
    _put_behind(turn, draft, draft.text, within_word=before == FULL and not turn.incoming.text[0].isspace())
    return True


def _lately(turn: Turn) -> str:
    return conversation.picked_lately(turn, PART, BEHIND)


def _put_behind(turn: Turn, draft: AnnouncementDraft, before: str, *, within_word: bool) -> None:
    between = "" if within_word else "\n" if before[-1] in _ENDS else " "
    text, start = f"{before}{between}{turn.text}", turn.incoming.text.find(turn.text)
    if len(text) > TEXT_LIMIT:
        draft.text, draft.looks = None, None
        parking.close(turn)
        announce.begin(turn, draft)
        too_long = "That is {count} characters; an announcement has at most {limit}."
        turn.say_first(turn.tr(too_long, count=len(text), limit=TEXT_LIMIT))
        return
    looks = within(turn.incoming.looks, start, start + len(turn.text), moved=len(before) + len(between))
    parking.add_to_open(turn, text=text, looks=noted([*read(draft.looks), *looks]))
    joined = turn.tr("The messenger had cut the text; I have joined it again: {count} characters.", count=len(text))
    announce.ask_again(turn, joined)
