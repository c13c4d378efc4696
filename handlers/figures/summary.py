"""`/tonghop`: the true figures of an organisation, for those whose business they are."""

import re
from datetime import date

from domain.chat import COPY_LIMIT, Choice, plain
from domain.errors import NotAllowed, UserError
from domain.figures import Summary
from domain.names import called
from domain.permissions import announced_from, has_summaries, may_name_below_figures, may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.announcing.reach import below_figures
from handlers.campaigns import looked_at
from handlers.desk import figures_page
from handlers.figures import asked_of, pages, picture, unreported
from handlers.figures.asking.words import REFUSED, day_named
from handlers.figures.asking.words import said as words_said
from handlers.figures.beside import odd, views
from handlers.figures.comparing import earlier_day
from handlers.figures.late import overdue
from handlers.figures.named import level_above, named, on_the_table, starting_places, unknown_code
from handlers.figures.pages import command, said
from handlers.figures.period import screen as period
from handlers.talk import conversation, frame
from handlers.talk.arguments import verb_last
from handlers.talk.turn import Turn
from handlers.work import without
from locales.language import marked
from locales.wording.figures import Listed, group_text, summary_text
from storage import figures, organisations

_NAMES = re.compile(r"\b(?:ho ten|ten|nhung ai|ai|(?:dong chi|nguoi|dang vien) nao|tung nguoi)\b")

_WHO = re.compile(r"\b(?:ai|(?:dua|thang|nguoi|dong chi|d/?c|ong|ba|anh|chi) nao|may (?:dua|nguoi|ai|ong|dong chi))\b")
_ORDERS = re.compile(r"\b(?:nhac|don doc|hoi thuc|giuc|keu|in|xuat|word|excel|file)\b")
_LATE_ALONE = re.compile(
    r"(?:(?:con |co )?(?:ai|viec nao|viec|dua nao) )?(?:tre|qua han|tre han|cham)(?: (?:ai|nao|vay|khong|a))*"
)
""" "Trễ", typed alone."""

_DIRECT = re.compile(
    r"(?:(?:cho|xem|coi|toi|tui|con|thi|so lieu|danh sach|ds|dang vien|dong chi|nguoi|cac|nhung|ai|may) )*truc thuoc"
    r"(?: (?:dang bo|dang uy|chi bo|xa|phuong|thi tran|cap|co so|bo phan)(?: [a-z0-9 ]+)?)?"
)
""" "Trực thuộc đảng bộ xã"."""

_FOR_GROUP = re.compile(
    r"(?:(?:cho|xem|coi|lay|xin|toi|tui) )*ban (?:de )?gui (?:cho |vao |len )?nhom(?: (?:zalo|chi bo))?"
)
""" "Bản gửi nhóm", the label of the figures alone, typed where none is shown."""

_AS_TEXT, _AS_PICTURE = ("nhom", "group"), (picture.VERB, "picture")


def show(turn: Turn, argument: str) -> None:
    """The summary of the person's organisation or of the one named by its code, of today or of a past day."""
    if unreported.page(turn, argument) or views.shown(turn, argument) or period.shown(turn, argument):
        return
    whole, page = pages.split(argument)
    asked = verb_last(whole, (*_AS_TEXT, *_AS_PICTURE))
    day, code = past_day(asked.rest, turn.today)
    if not code:
        choices = starting_places(turn)
        if len(choices) > 1:
            offered = [Choice(place.name, command(place.code, day)) for place in choices[:9]]
            turn.say(turn.tr("Which organisation's summary?"), offered)
            return
        place = choices[0] if choices else None
    else:
        place = organisations.by_code(turn.session, code)
    if place is None:
        raise unknown_code(code)
    if not may_summarise(turn.member, place):
        conversation.pick(turn, REFUSED, words_said(turn.text)[:200])
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    _show(turn, place, day if day != turn.today else None, page, asked.verb)


def _show(turn: Turn, place: Place, past: date | None, page: pages.Page | None, form: str) -> None:
    day = past or turn.today
    if day > turn.today:
        raise UserError("{day} has not come yet. Figures are kept of every day until today.", day=day)
    campaign = looked_at.of(turn, place.path, day)
    if campaign is None and past:
        raise UserError("No emulation campaign was open on {day}.", day=day)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    frame.note(turn, frame.Thing.OVERVIEW, place.code, past)
    names = may_see_names(turn.member, place)
    as_of = pages.as_of(turn, day)
    result = figures.summary(turn.session, place, campaign, as_of, names=names)
    if past and not (result.figures.people.total or result.figures.others.total or result.figures.states):
        ways = (Choice(turn.tr("Figures of today"), command(place.code, None)),)
        words = marked("Of {day} I have no figures of {organisation}: nothing was recorded yet.")
        raise UserError(words, ways, day=day, organisation=place.name)
    if page is not None:
        pages.show(turn, result, page, past)
    elif form in _AS_PICTURE:
        picture.show(turn, place, campaign, result, as_of)
    elif form in _AS_TEXT:  # the figures alone, so that they can be sent on; a button copies them where they fit on one
        text = group_text(turn.language, day, result)
        fits = len(plain(text).encode("utf-16-le")) // 2 <= COPY_LIMIT
        turn.say(text, [Choice(turn.tr("Copy it"), copy=plain(text))] if fits else [])
    else:
        text = summary_text(turn.language, day, result, pages.shown_at_first(turn))
        text += "\n\n" + turn.tr("Counted from what was recorded by the end of that day.") if past else ""
        text += below_figures.line(turn, place) if not past else ""
        line, checks = odd.warning(turn, place, campaign, result) if not past else odd.NOTHING
        private = names and bool(result.direct or not place.has_branches)
        turn.say(text + line, [*checks, *_choices(turn, place, result, past)], private=private)


def hear(turn: Turn, text: str) -> None:
    """Words that ask for figures, perhaps of organisations they name."""
    if asked_of.heard(turn, text):
        return
    if unreported.are_owed(text):
        if unreported.tell(turn, text):
            return
        turn.say(turn.tr("Who has not reported is seen by the secretary of that branch. Here are the figures:"))
    if overdue.is_asked(text) and overdue.tell(turn, _places_named(turn, text), text):
        return
    day, code = past_day(text.strip(" ?.!"), turn.today)[0] or earlier_day(text, turn.today), _named(turn, text)
    place = organisations.by_code(turn.session, code) if code and _NAMES.search(fold(text)) else None
    if place and may_summarise(turn.member, place) and not may_name_below_figures(turn.member, place):
        turn.say(turn.tr("Who they are by name only the secretary of each branch sees. Here are the figures:"))
    show(turn, said(code, day) if has_summaries(turn.member) else "")


def _directly(turn: Turn, place: Place, result: Summary) -> Choice:
    """The way to who belongs to a committee itself: who is missing there, else what they registered."""
    where = (
        f"{command(place.code, None)} {Listed.MISSING} 0" if result.missing else f"/danhsach {Shown.ALL} {place.code} 0"
    )
    return Choice(turn.tr("Directly under {organisation}", organisation=place.name), where)


def direct_asked(turn: Turn) -> bool:
    """Whether "trực thuộc đảng bộ xã" is typed, and who belongs to it itself is shown to whom may see their names."""
    if turn.chat.dialogue or turn.person is None or not _DIRECT.fullmatch(fold(turn.text).strip(" .?!")):
        return False
    place = named(turn, turn.text, [each.path for each in starting_places(turn)])
    place = place or next((each for each in starting_places(turn) if each.has_branches), None)
    campaign = looked_at.of(turn, place.path) if place else None
    if place is None or campaign is None or not place.has_branches or not may_see_names(turn.member, place):
        return False
    result = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=True)
    if not result.direct:
        turn.say(turn.tr("Nobody belongs directly to {organisation}.", organisation=place.name))
    elif result.missing:
        _show(turn, place, None, pages.Page(Listed.MISSING, 0), "")
    else:
        turn.say(
            turn.tr("Everybody directly under {organisation} has registered.", organisation=place.name),
            [Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {place.code} 0")],
        )
    return True


def picture_asked(turn: Turn) -> bool:
    """Whether the picture is asked for, of an organisation that is named, or the one looked at, or one's own."""
    if not picture.asked(turn):
        return False
    code, day = _named(turn, turn.text) if picture.names_a_place(turn) else "", day_named(turn.text, turn.today)
    if day and not code and len(own := starting_places(turn)) == 1:
        code = own[0].code
    show(turn, f"{said(code, day)} {picture.VERB}" if code else picture.argument(turn))
    return True


def asked_plainly(turn: Turn) -> bool:
    """Whether the figures of one organisation are asked for in words that mean nothing else, and shown."""
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member):
        return False
    if _WHO.search(fold(turn.text)) and unreported.are_owed(turn.text) and not _ORDERS.search(fold(turn.text)):
        return unreported.tell(turn, turn.text)
    if _FOR_GROUP.fullmatch(fold(turn.text).strip(" .?!")):
        place = on_the_table(turn) or next(iter(starting_places(turn)), None)
        show(turn, f"{place.code if place else ''} {_AS_TEXT[0]}".strip())
        return True
    if _LATE_ALONE.fullmatch(fold(turn.text).strip(" .?!")):
        return overdue.tell(turn, starting_places(turn), turn.text)
    words = asked_of.words_alone(turn)
    place = named(turn, words, ["/"]) if words else None
    if place and called(place.name) == called(words) and may_summarise(turn.member, place):
        show(turn, said(place.code, None))
        return True
    return bool(words) and asked_of.says_unknown(turn, turn.text)


def _places_named(turn: Turn, text: str) -> list[Place]:
    place = organisations.by_code(turn.session, _named(turn, text) or "?")
    return [place] if place else starting_places(turn)


def _named(turn: Turn, text: str) -> str:
    """The code of the organisation named in a text, one's own first; "" when none is."""
    own = [place.path for place in starting_places(turn)]
    found = named(turn, text, own) or named(turn, text, ["/"]) or level_above(turn, text)
    return found.code if found else ""


def _choices(turn: Turn, place: Place, result: Summary, past: date | None) -> list[Choice]:
    choices = []
    unregistered = result.figures.people.total - result.figures.people.registered - result.spared
    if past:
        choices.append(Choice(turn.tr("Figures of today"), command(place.code, None)))
    elif place in announced_from(turn.member) and unregistered:
        choices.append(Choice(turn.tr("Urge those who have not registered"), f"/dondoc {place.code}"))
    given = not past and result.figures.work and may_name_below_figures(turn.member, place)
    if given and (found := without.of_branch(turn, place)):
        choices.append(Choice(turn.tr("Without a task ({count})", count=len(found)), f"{without.command(place)} 0"))
    if not past and may_see_names(turn.member, place):
        choices += [_directly(turn, place, result)] if result.direct else []
        choices.append(Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {place.code} 0"))
    if result.facts:
        choices.append(Choice(turn.tr("Launched, planned, studied"), f"/phatdong {said(place.code, past)}"))
    choices.append(Choice(turn.tr("Copy for the group"), f"{command(place.code, past)} nhom"))
    choices += picture.offered(turn, command(place.code, past))
    choices += [] if past else figures_page.offered(turn, place)
    choices += views.offered(turn, place, past)
    return [*choices, *pages.choices(turn, result, past), *looked_at.ways(turn, place.path, command(place.code, past))]
