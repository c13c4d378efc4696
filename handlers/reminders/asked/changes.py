""" "Tuần này có gì mới", "bữa nay có gì mới hông": the figures of the week beside those before, or what is due."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.permissions import belongs, led_cells, may_have_queue, may_summarise
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.deciding import items
from handlers.figures.named import named, starting_places
from handlers.figures.pages import as_of, command
from handlers.pledges.my_pledges import reportable
from handlers.reminders.asked import why
from handlers.rounds.round_list import name, running
from handlers.talk.turn import Turn
from handlers.work import lists as work
from locales.wording.days import due_in
from locales.wording.people import more_line
from locales.wording.quotation import quoted
from locales.wording.reminding.digests import NAMED, bar_text, late_text
from locales.wording.reporting.compared import comparison_text
from storage import figures
from storage.digests import telling
from storage.digests.telling import Week
from storage.rounds.reports import owing

WEEK, DAY = timedelta(days=7), timedelta(days=1)
SHOWN = 3
_NEWS = (
    r"(?:gi(?: \w+)? (?:moi|la|hay|thay doi|dang chu y)|gi moi|thay doi|bien dong|tien trien|chuyen bien"
    r"|tin gi|so voi tuan)"
)
_NOW = r"tuan (?:nay|roi|qua|truoc|vua roi|vua qua)"
_WEEK = re.compile(
    rf"\b{_NOW}\b[^?]*\b{_NEWS}\b|\b(?:co gi|thay doi|dien bien|tinh hinh)\b[^?]*\b(?:trong )?{_NOW}\b"
    rf"|\b{_NOW}(?: (?:thi|chi bo|toi|minh|toan|ca|xa|ap|dang bo|phong trao))* (?:the nao|ra sao|sao roi)\b"
    r"|\bhang tuan\b[^?]*\bgi moi\b"
)
_BEFORE = re.compile(r"\btuan (?:roi|qua|truoc|vua roi|vua qua)\b")
_COMPARED = re.compile(r"\bso (?:voi|sanh)\b.*")
_SAME = re.compile(r": (.+) → \1$")
_LEAD = r"(?:(?:alo|chao|tro ly|em|con|bot|oi|da|thua|cho|toi|tui|hoi|biet|xin|dong chi|coi|xem) )*"
_DAY = r"(?:bua nay|hom nay|sang nay|chieu nay|nay|ngay nay|bay gio|luc nay)"
_END = r"(?: (?:cua|toi|tui|minh|em|con|bac|chu|co|khong|hong|hok|ko|vay|ha|a|ta|tro ly|het|hon|ne|nua|nhi|roi|chua))*"
_DO = r"(?:lam|xem|coi|ky|giai quyet|xu ly|lo|tra loi)"
_TODAY = re.compile(
    rf"{_LEAD}{_DAY}(?: (?:tui|toi|minh|em|con|chu|co(?= co)|bac|anh|chi|ong|ba|tro ly|bot|thi))*"
    rf" co (?:tin |viec |cai )?(?:gi|chi)(?: (?:moi|can|phai|de|toi han|cho|{_DO}|toi|tui|minh))*{_END}"
    rf"|{_LEAD}(?:{_DAY} )?(?:(?:tui|toi|minh) )?(?:dang |con )?co (?:viec |cai )?(?:gi|chi) (?:dang |con )?"
    rf"(?:can|phai)(?: (?:toi|tui|minh))?(?: (?:phai )?{_DO})?{_END}(?: {_DAY})?"
    rf"|{_LEAD}(?:{_DAY} )?(?:thi )?(?:toi|tui|minh) (?:can|phai|con phai|can phai) {_DO}"
    rf"(?: nhung| may)?(?: viec| cai)? (?:gi|chi|nao){_END}(?: {_DAY})?"
)
""" "Chào em, bữa nay có gì cần tôi làm không", "có gì cần tôi xử lý không", "hôm nay tui phải làm những gì"."""
_OTHER = re.compile(r"\b(?:xa hoi|thoi tiet|the gioi|nhac|dang ky (?:trong|nuoi|giup))\b")


def heard(turn: Turn) -> bool:
    said = " ".join(re.sub(r"[^\w]+", " ", fold(turn.text)).split())
    if _OTHER.search(said):
        return False
    if _WEEK.search(said) and (places := starting_places(turn)):
        found = named(turn, turn.text, [each.path for each in places])
        place = found if found and may_summarise(turn.member, found) else places[0]
        past = _BEFORE.search(_COMPARED.sub("", said)) is not None
        _of_a_committee(turn, place, past=past) if place.has_branches else _of_a_branch(turn, place, past=past)
        return True
    if (_TODAY.fullmatch(said) or _WEEK.search(said)) and belongs(turn.member):
        _of_today(turn)
        return True
    return False


def _of_a_branch(turn: Turn, place: Place, *, past: bool) -> None:
    """The same figures as of a Monday, of this week beside the last one; who is late by name for those who lead."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    zone = turn.deployment.zone
    now = telling.week(turn.session, place, monday, turn.today, zone, turn.now)
    before = telling.week(turn.session, place, monday - WEEK, monday, zone)
    lines = [f"📋 {place.name}"]
    weeks = [(turn.tr("This week, since {day}", day=turn.language.short_date(monday)), now)]
    weeks.insert(0 if past else 1, (_stretch(turn, monday - WEEK, monday - DAY), before))
    lines += [f"• {label}: {_counts(turn, each)}" for label, each in weeks]
    names = now.names if any(cell.id == place.id for cell in led_cells(turn.member)) else ()
    if now.late:
        lines.append(f"• {late_text(turn.language, now.late, now.newly_late, names)}")
    if now.waiting and names:
        lines.append("• " + turn.trn("{count} matter waits for you.", "{count} matters wait for you.", now.waiting))
    if now.year_done + now.claimed + now.in_time + now.late:
        lines.append(bar_text(turn.language, now.year_done, now.claimed, now.in_time, now.late))
    ways = [Choice(turn.tr("Those who are late"), "/danhsach trễ hạn")] if now.late and names else []
    turn.say("\n".join(lines), (*ways, Choice(turn.tr("Summary"), command(place.code, None))), private=bool(names))


def _stretch(turn: Turn, first: date, last: date) -> str:
    return turn.tr(
        "Last week, {first} to {last}", first=turn.language.short_date(first), last=turn.language.short_date(last)
    )


def _counts(turn: Turn, week: Week) -> str:
    counts = [
        (turn.tr("newly registered"), week.registered),
        (turn.tr("reports"), week.reports),
        (turn.tr("done"), week.done),
        (turn.tr("not achieved"), week.missed),
        (turn.tr("newly overdue"), week.newly_late),
    ]
    said = [f"{name} {turn.language.number(count)}" for name, count in counts if count]
    return ", ".join(said) or turn.tr("nothing new")


def _of_a_committee(turn: Turn, place: Place, *, past: bool) -> None:
    """The figures at the end of the last week beside those of now, as on the first of a month; nobody is named."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        turn.say(turn.tr("No emulation campaign is open today."))
        return
    day = (monday - WEEK if past else monday) - DAY
    then, now = (
        figures.summary(turn.session, place, campaign, as_of(turn, each), names=False)
        for each in (day, monday - DAY if past else turn.today)
    )
    head = (
        _stretch(turn, monday - WEEK, monday - DAY)
        if past
        else turn.tr("This week, since {day}", day=turn.language.short_date(monday))
    )
    first, *rows = comparison_text(turn.language, day, then, now).split("\n")
    changed = [each for each in rows if not _SAME.search(each)]
    lines = [f"📋 {place.name}. {head}", first, *(changed or [turn.tr("Nothing has changed.")])]
    late = [f"{each.name} ({turn.language.number(each.figures.late)})" for each in now.lines if each.figures.late]
    lines += [turn.tr("Overdue: {branches}", branches=_some(turn, late))] if late else []
    for one in running(turn, place.path)[:1]:
        missing = [each.place.name for each in owing(turn.session, place, one, turn.today) if each.is_missing]
        if missing:
            names = _some(turn, missing)
            lines.append(turn.tr("{round}, not handed in: {names}.", round=name(turn, one), names=names))
    turn.say("\n".join(lines), (Choice(turn.tr("Summary"), command(place.code, None)),))


def _some(turn: Turn, names: list[str]) -> str:
    return ", ".join([*names[:NAMED], *more_line(turn.language, len(names) - NAMED)])


def _of_today(turn: Turn) -> None:
    """What is late or due within a week, what was given to this person, and what waits for their decision."""
    near = [each for each in reportable(turn) if each.deadline <= turn.today + WEEK]
    given = [each for each in work.mine(turn) if each.due_on and each.due_on <= turn.today + WEEK]
    said = [f"• {quoted(each.content)}, {due_in(turn.language, turn.today, each.deadline)}" for each in near]
    said += [
        f"• {quoted(each.text)}, {due_in(turn.language, turn.today, each.due_on)}" for each in given if each.due_on
    ]
    head = turn.tr("Late, or due within a week:") if said else turn.tr("Nothing of yours is due within a week.")
    lines = [head, *said[:SHOWN], *more_line(turn.language, len(said) - SHOWN)]
    ways = [Choice(turn.tr("My pledges"), "/camket")]
    for cell in led_cells(turn.member)[:1]:
        week = telling.week(turn.session, cell, turn.today, turn.today, turn.deployment.zone, turn.now)
        if week.late:
            lines.append(f"• {late_text(turn.language, week.late, week.newly_late, week.names)}")
            ways.append(Choice(turn.tr("Those who are late"), "/danhsach trễ hạn"))
    decides = may_have_queue(turn.member)
    waiting = len(items.waiting(turn)) if decides else 0
    if decides and not waiting:
        lines.append(turn.tr("Nothing is waiting for you to decide."))
    elif waiting:
        lines.append(turn.trn("{count} matter waits for you.", "{count} matters wait for you.", waiting))
        ways.insert(0, Choice(turn.tr("Look at it and decide"), "/duyet"))
    turn.say("\n".join([*lines, *why.next_one(turn)]), ways)
