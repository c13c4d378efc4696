""" "Chị Tám được nhắc mấy lần rồi": what was sent unasked, to oneself, a comrade one leads, or a unit below."""

import re
from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from domain.channel import MessageState
from domain.chat import Choice
from domain.permissions import led_cells
from domain.roles import Member, Place
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.figures.shortly import urged_by
from handlers.people import whom
from handlers.reminders.asked import reasons
from handlers.reminders.asked.why import KEPT, moment
from handlers.reminders.coming import showing
from handlers.rounds.round_list import name, running
from handlers.talk.arguments import row_number
from handlers.talk.turn import Turn
from locales.wording.people import more_line
from storage import pledges, reports
from storage.digests import told
from storage.people import members
from storage.rounds import reports as rounds

SHOWN, IN_A_LINE = 5, 2
_OF_MONTH = re.compile(r"\bthang (?:nay|nay toi gio)\b|\bdau thang\b")
_OF_WEEK = re.compile(r"\btuan nay\b|\bdau tuan\b")
_OF_ME = re.compile(r"\b(?:toi|tui|minh)\b")
_OF_SEVERAL = re.compile(
    r"\b(?:may|cac|nhung|moi|tung|ca|het) (?:dong chi|dang vien|anh em|anh|chi|nguoi|ong|ba)\b|\b(?:ai|chi bo)\b"
)
_NOT_NAMES = listed("toi tui minh oi a nay do ay da co nao nhac nhan")


def heard(turn: Turn) -> bool:
    """Whether it is known of whom it is asked; then what they were sent is shown, where it may be seen."""
    if urged_by.heard(turn):
        return True
    found = whom.meant(turn.text, whom.of_the_cells(turn))
    if len(found) == 1:
        _of_a_comrade(turn, found[0])
        return True
    if len(found) > 1:
        ways = [Choice(each.name, f"/danhantin {each.id}") for each in found[:SHOWN]]
        turn.say(turn.tr("Of which comrade?"), ways)
        return True
    tops = starting_places(turn)
    place = named(turn, turn.text, [each.path for each in tops])
    if place is not None and place not in tops:
        _of_a_unit(turn, place)
    elif led_cells(turn.member) and _OF_SEVERAL.search(fold(turn.text)):
        _of_the_cells(turn)
    elif _names_another(turn.text):
        turn.say(turn.tr("What a comrade was sent is seen by themselves and by those who lead their branch."))
    elif led_cells(turn.member) and not _OF_ME.search(fold(turn.text)):
        _of_the_cells(turn)
    else:
        _of_oneself(turn)
    return True


def show(turn: Turn, argument: str) -> None:
    """`/danhantin 17`: what one comrade was sent."""
    number = row_number(argument)
    found = next((each for each in whom.of_the_cells(turn) if each.id == number), None)
    if found is None:
        turn.say(turn.tr("What a comrade was sent is seen by themselves and by those who lead their branch."))
    else:
        _of_a_comrade(turn, found)


def _names_another(text: str) -> bool:
    return any(each["name"] not in _NOT_NAMES for each in whom.TITLED.finditer(fold(text))) and not _OF_ME.search(
        fold(text)
    )


def _since(turn: Turn) -> date:
    folded = fold(turn.text)
    if _OF_MONTH.search(folded):
        return turn.today.replace(day=1)
    if _OF_WEEK.search(folded):
        return turn.today - timedelta(days=turn.today.weekday())
    return turn.today - KEPT


def _of(turn: Turn, people: Collection[int], only: Collection[str]) -> tuple[list[str], int, date]:
    """A line for each message, how many there are, and since when."""
    since = _since(turn)
    begins = datetime.combine(since, time(0), turn.deployment.zone)
    (reader, *_) = people or [0]
    found = [(each, reasons.of(turn, each, reader, only)) for each in told.to(turn.session, people, begins)]
    lines = [f"• {moment(turn, each)}: {_short(turn, about)}{_arrived(turn, each)}" for each, about in found if about]
    return lines, len(lines), since


def _short(turn: Turn, about: list[str]) -> str:
    return " ".join(["; ".join(about[:IN_A_LINE]), *more_line(turn.language, len(about) - IN_A_LINE)])


def _arrived(turn: Turn, message: told.Told) -> str:
    if message.state is MessageState.SENT:
        return ""
    waits = message.state in (MessageState.QUEUED, MessageState.LEASED)
    return f" ({turn.tr('not sent yet') if waits else turn.tr('did not arrive')})"


def _of_oneself(turn: Turn) -> None:
    lines, count, since = _of(turn, [turn.member.id], ())
    head = turn.trn(
        "Since {day} I wrote to you once:",
        "Since {day} I wrote to you {count} times:",
        count,
        day=turn.language.short_date(since),
    )
    if not count:
        head = turn.tr("Since {day} I sent you nothing unasked.", day=turn.language.short_date(since))
    ways = (Choice(turn.tr("All that will come"), "/nhacnho"),) if showing.coming(turn) else ()
    turn.say("\n".join([head, *lines[:SHOWN], *more_line(turn.language, count - SHOWN)]), ways)


def _of_a_comrade(turn: Turn, member: Member) -> None:
    """Of a member of a cell one leads; of what else they hear by their posts nothing is told."""
    lines, count, since = _of(turn, [member.id], reasons.ABOUT_PLEDGES)
    day = turn.language.short_date(since)
    head = turn.trn(
        "Since {day} I reminded comrade {name} once:",
        "Since {day} I reminded comrade {name} {count} times:",
        count,
        day=day,
        name=member.name,
    )
    if not count:
        head = turn.tr("Since {day} I have not reminded comrade {name}.", day=day, name=member.name)
    theirs = [each.id for each in pledges.of_member(turn.session, member.id)]
    answered = reports.reported_since(turn.session, theirs, since)
    end = turn.tr("They have reported since then.") if answered else turn.tr("They have not reported since then.")
    if not theirs:
        end = turn.tr("They have not registered anything.")
    ways = (Choice(turn.tr("Who registered what"), "/danhsach"),)
    turn.say("\n".join([head, *lines[:SHOWN], *more_line(turn.language, count - SHOWN), end]), ways, private=True)


def _of_the_cells(turn: Turn) -> None:
    """Of each comrade one leads how often they were reminded, and when last."""
    since = _since(turn)
    people = {each.id: each.name for each in whom.of_the_cells(turn)}
    begins = datetime.combine(since, time(0), turn.deployment.zone)
    times: dict[int, list[date]] = defaultdict(list)
    for each in told.to(turn.session, list(people), begins) if people else []:
        if any(said.startswith(reasons.ABOUT_PLEDGES) for said in each.reasons):
            times[each.member_id].append(reasons.day_of(turn, each))
    day = turn.language.short_date(since)
    lines = [
        turn.trn(
            "• {name}: once, on {last}",
            "• {name}: {count} times, last on {last}",
            len(days),
            name=people[who],
            last=turn.language.short_date(max(days)),
        )
        for who, days in sorted(times.items(), key=lambda each: (-len(each[1]), people[each[0]]))
    ]
    nobody = turn.tr("Since {day} I have not reminded anybody here.", day=day)
    head = turn.tr("Reminded since {day}:", day=day) if lines else nobody
    text = "\n".join([head, *lines[:SHOWN], *more_line(turn.language, len(lines) - SHOWN)])
    turn.say(text, (Choice(turn.tr("Those who are late"), "/danhsach trễ hạn"),), private=bool(lines))


def _of_a_unit(turn: Turn, place: Place) -> None:
    """How often those who lead a unit below were reminded of its report; of its members nobody is named."""
    leading = sorted(members.leaders(turn.session, [place.id], turn.today)[place.id])
    lines: dict[str, None] = {}
    since = _since(turn)
    begins = datetime.combine(since, time(0), turn.deployment.zone)
    for each in told.to(turn.session, leading, begins) if leading else []:
        if not any(said.startswith(reasons.ABOUT_ROUNDS) for said in each.reasons):
            continue
        about = reasons.of_rounds(turn, reasons.day_of(turn, each), [place])
        urged = any(said.startswith("round urged") for said in each.reasons)
        about += [turn.tr("reminded by the level above")] if urged else []
        if about:
            lines[f"• {moment(turn, each)}: {'; '.join(about)}{_arrived(turn, each)}"] = None
    day, count = turn.language.short_date(since), len(lines)
    head = turn.trn(
        "Since {day} I reminded {name} of reports once:",
        "Since {day} I reminded {name} of reports {count} times:",
        count,
        day=day,
        name=place.name,
    )
    if not count:
        head = turn.tr("Since {day} I have not reminded {name} of any report.", day=day, name=place.name)
    owed = [
        each.round
        for one in running(turn, place.path)
        for each in rounds.owing(turn.session, place, one, turn.today, alone=True)
        if each.is_missing
    ]
    end = [turn.tr("Not handed in: {names}.", names=", ".join(name(turn, each) for each in owed))] if owed else []
    ways = (Choice(turn.tr("The rounds of reports"), "/kybaocao"),)
    turn.say("\n".join([head, *list(lines)[:SHOWN], *more_line(turn.language, count - SHOWN), *end]), ways)
