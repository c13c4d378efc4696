"""Of which organisations figures are asked: one that is not there, several at once, or "còn ấp 2?" after another."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, may_broadcast, may_summarise, reported_places
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import named, pages
from handlers.figures.late import overdue
from handlers.talk.turn import Turn
from locales.wording.figures import each_text
from storage import figures, organisations

SHOWN = 6
_MORE = re.compile(
    r"(?:(?:the|vay|roi|da|uh|va|,) )*con (?:(?:ben|chi bo|cua|o|so lieu) )*(?P<place>[a-z0-9 ]+?)"
    r"(?: (?:thi sao|thi the nao|the nao|ra sao|sao|thi|roi|vay|em|a|con|ha|nhi|nua))*[ ?.]*"
)
_HOW_MANY = re.compile(
    r"(?:(?:cho|toi|tui|hoi|xem|coi|da|biet|la) )*(?:(?:ben|trong|o|so) )*(?P<place>[a-z0-9 ]+?)"
    r" (?:(?:hien|nay|dang|co|duoc|gom|tong|cong|tat|ca) )*(?:may|bao nhieu|bn|nhieu) "
    r"(?:nguoi|dang vien|dong chi|dv|dc)"
    r"(?: (?:het|vay|em|a|con|ha|nhi|roi|tat ca|tong cong|ta|the|dang ky))*[ ?.]*"
)
_LOOK_AT = re.compile(
    r"(?:(?:cho|toi|tui|em|chi|anh|xin|muon|da) )*(?:xem|coi|mo|vao) (?:(?:so lieu|ben|cua|tong hop) )*"
    r"(?P<place>[a-z0-9 ]+?)"
    r"(?: (?:di|em|a|giup|gium|dum|nha|nhe|thu|coi))*[ ?.!]*"
)
""" "Xem ấp 1"."""
_QUIET = re.compile(
    r"(?:(?:sao|ua|the|vay|ma|cai|ben|dao nay|lau nay) )+(?P<place>[a-z0-9 ]+?) "
    r"(?:im (?:re|lim|ru|ang|hoi|luon)|(?:chua|khong|hong) (?:thay|co) (?:gi|dong tinh|ai)|cham|yeu)"
    r"(?: (?:qua|vay|the|em|a|con|ha|nhi|ta|luon|roi|het|tron))*[ ?.!]*"
)
""" "Sao ấp 1 im re vậy"."""


def beyond(turn: Turn) -> bool:
    """Whether somebody sees the figures of organisations below their own."""
    return may_broadcast(turn.member) or any(place.has_branches for place in reported_places(turn.member))


def heard(turn: Turn, text: str) -> bool:
    """Whether figures are asked of what is not there, or of several, and that was said."""
    if not beyond(turn):
        return False
    if says_unknown(turn, text):
        return True
    places = named.lowest(named.by_name(turn, text, ["/"]))
    asks_else = overdue.is_asked(text) or past_day(text.strip(" ?.!"), turn.today)[0] not in (None, turn.today)
    campaign = looked_at.of(turn, places[0].path) if places else None
    if len(places) < 2 or asks_else or campaign is None or not all(may_summarise(turn.member, each) for each in places):
        return False
    now = AsOf.now(turn.today)
    counted = [figures.summary(turn.session, each, campaign, now, names=False) for each in places[:SHOWN]]
    turn.say(each_text(turn.language, turn.today, counted), [_look(each) for each in places[:SHOWN]])
    return True


def words_alone(turn: Turn) -> str:
    """What stands for the organisation in "còn ấp 2?", "ấp 1 có mấy người", folded; "" where anything else is said."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return ""
    folded = fold(turn.text)
    asked = next((found for each in (_MORE, _HOW_MANY, _QUIET, _LOOK_AT) if (found := each.fullmatch(folded))), None)
    return asked["place"] if asked else ""


def says_unknown(turn: Turn, text: str) -> bool:
    """Whether an organisation is named that is not there, which is said, with those whose names are like it."""
    typed = named.unknown(turn, text) if beyond(turn) else ""
    if not typed:
        return False
    like = organisations.holding(turn.session, fold(typed).split(" ", 2)[-1], SHOWN)
    found = [each for each in like if may_summarise(turn.member, each)][:3]
    places = found or named.starting_places(turn)[:3]
    turn.say(turn.tr("I know no organisation called “{typed}”.", typed=typed[:60]), [_look(each) for each in places])
    return True


def _look(place: Place) -> Choice:
    return Choice(place.name, pages.command(place.code, None))
