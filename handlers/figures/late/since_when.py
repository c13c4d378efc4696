""" "Trễ từ ngày nào", "kể từng việc ra": since when each late work is late, of the branch that was spoken of."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import may_name_below_figures, may_see_names
from domain.pledges.listing import Shown
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, REFUSED, may_ask, place_meant, said
from handlers.figures.late import overdue
from handlers.figures.named import by_name, starting_places
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line
from locales.wording.quotation import quoted
from storage import organisations
from storage.results.late import late_then

SHOWN = 15
_LATE = r"(?:tre|tre han|qua han|cham)"
_WHEN = r"tu (?:(?:ngay|hoi|khi|luc|bua|hom|thang) (?:nao|may)|bao gio|hoi nao)"
_ASKS = re.compile(rf"\b{_LATE}\b(?: \w+){{0,4}}? {_WHEN}\b|\b{_WHEN}\b(?: \w+){{0,4}}? {_LATE}\b")
_ONES_OWN = re.compile(r"\b(?:viec|cai) (?:cua )?(?:toi|tui|minh|em)\b|\b(?:toi|tui|minh|em) (?:bi |dang )?tre\b")
_EACH = re.compile(
    r"(?:(?:thi|vay|roi|the|cho|xin|toi|tui|em|chi|anh) )*(?:ke|liet ke|neu|doc|dua|chi)"
    r"(?: (?:ro|ten|ra|het|giup|gium))*"
    r" (?:(?:tung|may|cac|nhung|moi|het) )+(?:viec|cai|nguoi|dong chi|muc|noi dung)(?: (?:tre|do|ay|nay|ra|day|coi|xem"
    r"|di|nghe|giup|gium|cho|toi|tui|em|a|thu))*"
)
_OF_MINE = re.compile(
    r"(?:(?:thoi|vay|roi|the|u|uh|ok|thi|da) )*(?:cho (?:toi |tui |em )?)?(?:coi|xem) (?:lai )?(?:cua |ben )?"
    r"(?:chi bo |ap |ben )?(?:toi|tui|minh|em|nha)(?: (?:di|thoi|a|vay|nha|nhe|nghen|cung duoc))*"
)


def heard(turn: Turn) -> bool:
    """Whether a leader asks since when, wants each named, or their own after another's was refused; it is told."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST:
        return False
    if _OF_MINE.fullmatch(words):
        return _instead_of_refused(turn)
    if _EACH.fullmatch(words):
        place = organisations.by_code(turn.session, conversation.picked_lately(turn, overdue.SPOKEN_OF, overdue.LATELY))
        return place is not None and overdue.tell(turn, [place], "")
    if not _ASKS.search(words) or _ONES_OWN.search(words):
        return False
    place = _meant(turn)
    return place is not None and tell(turn, place)


def tell(turn: Turn, place: Place, owner: str = "") -> bool:
    """Name each with its deadline and the first day on which it was late, or those of one `owner`.

    Above a cell only how many each unit has.
    """
    campaign = looked_at.of(turn, place.path)
    if campaign is None or not may_name_below_figures(turn.member, place):
        return overdue.tell(turn, [place], "")
    late = late_then(turn.session, place, campaign.ids, pages.as_of(turn, turn.today))
    late = [each for each in late if owner in ("", each.owner)]
    if not late:
        return not owner and overdue.tell(turn, [place], "")
    day = turn.language.short_date
    entries = []
    for each in late[:SHOWN]:
        due = turn.today - timedelta(days=each.days)
        entries.append(
            turn.tr(
                "• {name}: {content}, due {due}, late since {since} ({days} days)",
                name=each.owner or turn.tr("whole organisation"),
                content=quoted(each.content, 60),
                due=day(due),
                since=day(due + timedelta(days=1)),
                days=turn.language.number(each.days),
            )
        )
    entries += more_line(turn.language, len(late) - SHOWN)
    head = turn.tr("{place}, late since when:", place=place.name)
    ways = [Choice(turn.tr("Each of them: {branch}", branch=place.name), f"/danhsach {Shown.LATE} {place.code} 0")]
    ways = ways if may_see_names(turn.member, place) else []
    turn.say(
        f"{head}\n{list_text(entries)}",
        [*ways, Choice(turn.tr("Summary"), pages.command(place.code, None))],
        private=True,
    )
    return True


def _meant(turn: Turn) -> Place | None:
    """The organisation that is named, else the one whose late work was spoken of, else their own."""
    if by_name(turn, turn.text, ["/"]):
        return place_meant(turn)
    lately = conversation.picked_lately(turn, overdue.SPOKEN_OF, overdue.LATELY)
    return organisations.by_code(turn.session, lately) or next(iter(starting_places(turn)), None)


def _instead_of_refused(turn: Turn) -> bool:
    """Their own late work, where that of others was refused just before."""
    asked = conversation.picked_lately(turn, REFUSED, overdue.LATELY)
    own = starting_places(turn)[:1]
    return bool(asked and own) and re.search(rf"\b{_LATE}\b", asked) is not None and overdue.tell(turn, own, "")
