""" "Thống kê từng đảng viên quý I": what each member registered and did in a period, and who did more than before."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from handlers.figures import pages
from handlers.figures.period import last
from handlers.figures.period.words import campaigns_of, days_text, none_open
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line
from storage import figures, organisations
from storage.campaigns.campaigns import Asked
from storage.listing.happened import happened
from storage.people import members
from storage.results.changes import Change
from storage.results.late import late_then

VERB, SHOWN = "tungnguoi", 30
_EACH = re.compile(
    r"\b(?:tung|moi)(?: (?:mot|dong chi|nguoi|dang vien|d/?c|dv|chi bo|ap|don vi|noi))+\b"
    r"|\bchia theo (?:nguoi|dang vien)\b"
)
_COUNTS = re.compile(r"\b(?:thong ke|bang|dang ky|xong|tre|hoan thanh|may viec|bao nhieu|so lieu|ket qua|so sanh|ke)\b")
_NOT = re.compile(
    r"\b(?:nhac|don doc|gui tin|nhan tin|thong bao|chi tieu|giao|ky ten|phieu|giay)\b"
    r"|\bbang tong hop\b|\bden het\b"
)
_PROGRESS = re.compile(
    r"\b(?:ai|nguoi nao|dong chi nao|chi bo nao|ap nao|noi nao|don vi nao)\b(?: \w+){0,3}? "
    r"(?:tien bo|kha len|tot len|tang|len|cai thien|vuot len)(?: \w+){0,2}? ?(?:nhat|hon|nhieu)\b"
)
Counts = dict[str, Counter[Change]]


def is_asked(words: str, rest: str) -> bool:
    """Whether what each one did is asked; a table up to a day, "bảng tổng hợp theo từng chi bộ", is a paper."""
    return bool(_EACH.search(rest) and _COUNTS.search(rest)) and _NOT.search(words) is None


def asks_progress(words: str) -> bool:
    """Whether it is asked who came on best."""
    return _PROGRESS.search(words) is not None


def show(turn: Turn, place: Place, period: Period, before: tuple[Period, ...] = ()) -> None:
    """A line each with what was registered, done and late; `before`: the period to look back on, shown beside."""
    campaign = campaigns_of(turn, place, period)
    other = next((each for each in before if each != period), None)
    last.keep(turn, VERB, place, period, *((other,) if other else ()))
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, None))]
    if campaign is None:
        turn.say(none_open(turn, period), ways)
        return
    names = may_name_below_figures(turn.member, place)
    if not names and not place.has_branches:
        turn.say(turn.tr("Who that is by name, the secretary of each branch sees."), ways)
        return
    counts, late = _counted(turn, place, campaign, period), _late(turn, place, campaign, period)
    then: Mapping[str, Counter[Change]] = _counted(turn, place, campaign, other) if other else {}
    head = turn.tr("{place}, {days}, each one:", place=place.name, days=days_text(turn, period))
    entries = [_line(turn, name, of, late[name], then.get(name)) for name, of in counts.items()]
    left = more_line(turn.language, len(entries) - SHOWN)
    tail = [turn.tr("In brackets {days}.", days=days_text(turn, other))] if other else []
    turn.say("\n".join([head, list_text([*entries[:SHOWN], *left]), *tail]), ways, private=names)


def progress(turn: Turn, looked: last.Looked) -> None:
    """Say who has more done than in the period before, or plainly that nobody has."""
    earlier, later = sorted(looked.periods)[:2]
    campaign = campaigns_of(turn, looked.place, later)
    ways = [Choice(turn.tr("Summary"), pages.command(looked.place.code, None))]
    if campaign is None:
        turn.say(none_open(turn, later), ways)
        return
    then, now = (_counted(turn, looked.place, campaign, each) for each in (earlier, later))
    both = {"first": days_text(turn, earlier), "second": days_text(turn, later)}
    gains = {name: now[name][Change.DONE] - then.get(name, Counter())[Change.DONE] for name in now}
    best = max(gains.values(), default=0)
    private = may_name_below_figures(turn.member, looked.place)
    if best <= 0:
        words = turn.tr(
            "{place}: nobody has more work confirmed as done {second} than {first}, so I cannot say who came on best.",
            place=looked.place.name,
            **both,
        )
        turn.say(words, ways, private=private)
        return
    head = turn.tr("{place}, confirmed as done {first} and {second}:", place=looked.place.name, **both)
    lines = [
        f"• {name}: {then.get(name, Counter())[Change.DONE]} → {now[name][Change.DONE]}"
        for name, gain in gains.items()
        if gain == best
    ]
    turn.say("\n".join([head, list_text(lines)]), ways, private=private)


def _counted(turn: Turn, place: Place, campaign: Asked, period: Period) -> Counts:
    """What happened by people of a cell, else by units below; who did nothing stands there too."""
    units = {each.id: each.name for each in organisations.children(turn.session, place.id)}
    known = units.values() if place.has_branches else _people(turn, place)
    counts: Counts = {name: Counter() for name in known}
    for each in happened(turn.session, place, campaign.ids, period, turn.today):
        unit = units.get(int(each.path[len(place.path) :].partition("/")[0] or 0), place.name)
        name = unit if place.has_branches else each.name or turn.tr("whole organisation")
        counts.setdefault(name, Counter())[each.what] += each.count
    return counts


def _people(turn: Turn, place: Place) -> list[str]:
    return [each.name for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)]


def _late(turn: Turn, place: Place, campaign: Asked, period: Period) -> Counter[str]:
    then = pages.as_of(turn, period[1])
    if place.has_branches:
        summary = figures.summary(turn.session, place, campaign, then, names=False)
        return Counter({line.name: line.figures.late for line in summary.lines})
    found = late_then(turn.session, place, campaign.ids, then)
    counted: dict[str, int] = defaultdict(int)
    for each in found:
        counted[each.owner or turn.tr("whole organisation")] += 1
    return Counter(counted)


def _line(turn: Turn, name: str, of: Counter[Change], late: int, then: Counter[Change] | None) -> str:
    number = turn.language.number

    def both(what: Change) -> str:
        return number(of[what]) + (f" ({number(then[what])})" if then is not None else "")

    text = turn.tr(
        "registered {new}, done {done}, late {late}",
        new=both(Change.REGISTERED),
        done=both(Change.DONE),
        late=number(late),
    )
    waiting = f", {turn.tr('waiting to be confirmed {count}', count=number(of[Change.CLAIMED]))}"
    return f"• {name}: {text}{waiting if of[Change.CLAIMED] else ''}"
