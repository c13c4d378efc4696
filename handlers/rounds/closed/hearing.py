"""What is asked of reports that were handed in: whether one can be put right, what is kept of it, each time it was."""

from domain.campaigns.rounds import Handed, Round
from domain.chat import Choice
from domain.permissions import may_summarise, reported_places
from domain.roles import Place
from domain.understanding.movement import closing_said
from handlers.figures.asking.words import LONGEST, place_meant
from handlers.people import whom
from handlers.rounds import round_list
from handlers.rounds.asked import received
from handlers.rounds.round_list import CORRECT, HAND_IN, SEE, command, name
from handlers.talk.turn import Turn
from storage.rounds import reports
from storage.rounds.reports import Version

SHOWN, NAMED = 6, 3


def heard(turn: Turn) -> bool:
    """Whether something of the kind is asked, and answered."""
    if len(turn.text.split()) > LONGEST:
        return False
    if closing_said.asks_each_time(turn.text):
        return _each_time(turn)
    opens, kept = closing_said.asks_to_open(turn.text), closing_said.asks_what_is_kept(turn.text)
    days = closing_said.asks_days_left(turn.text) and received.spoken_of(turn)
    if not (opens or kept or days):
        return False
    place = place_meant(turn)
    if place is None or not may_summarise(turn.member, place):
        return False
    one, handed = received.meant(turn, place)
    if days:
        return _days_left(turn, one)
    if opens:
        _say_whether_it_opens(turn, place, one, handed)
    else:
        _say_what_is_kept(turn, place)
    received.speak_of(turn, place)
    return True


def _days_left(turn: Turn, one: Round | None) -> bool:
    if one is None:
        return False
    days, due = (one.due_on - turn.today).days, turn.language.short_date(one.due_on)
    if days < 0:
        text = turn.tr("{round} was due on {day}.", round=name(turn, one), day=due)
    else:
        text = turn.trn(
            "{round} is due on {day}: {count} day is left.",
            "{round} is due on {day}: {count} days are left.",
            days,
            round=name(turn, one),
            day=due,
        )
    turn.say(text, [round_list.way_to(turn, one)])
    return True


def _say_whether_it_opens(turn: Turn, place: Place, one: Round | None, handed: Handed | None) -> None:
    """What was handed in is put right by handing in once more while the round is open; else more time is asked for."""
    called = name(turn, one) if one else turn.tr("a report")
    ways = [Choice(turn.tr("The rounds of reports"), "/kybaocao")]
    mine = place in reported_places(turn.member)
    if handed is None:
        lines = [
            turn.tr("{unit} has not handed in {round}: nothing is closed yet.", unit=place.name, round=called),
            turn.tr("What is missing is written down first, then the report is handed in."),
        ]
        if one is not None:
            lines.append(turn.tr("It is due on {day}.", day=turn.language.short_date(one.due_on)))
            if mine and one.takes_in(turn.today):
                ways.insert(0, Choice(turn.tr("Hand in the report"), command(HAND_IN, one)))
    else:
        day = turn.language.short_date(handed.day)
        lines = [
            turn.tr(
                "{unit} handed in {round} on {day}, code {code}.",
                unit=place.name,
                round=called,
                day=day,
                code=handed.code,
            )
        ]
        if one is not None and one.takes_in(turn.today):
            lines.append(
                turn.tr("It can be put right and handed in once more; the new one has a new code, the old one is kept.")
            )
            if mine:
                ways.insert(0, Choice(turn.tr("Put it right"), f"/kybaocao {CORRECT} {handed.id}"))
        else:
            lines.append(turn.tr("The round is closed: please ask the level above for more time."))
    named = whom.all_meant(turn.text, whom.of_the_cells(turn))
    ways += [Choice(turn.tr("Enter for {name}", name=each.name), f"/ghiho {each.id}") for each in named[:NAMED]]
    turn.say("\n".join(lines), ways)


def _say_what_is_kept(turn: Turn, place: Place) -> None:
    words = turn.tr(
        "Nothing is lost: each report that was handed in is kept as it stood, with its code and its day, "
        "also after another takes its place."
    )
    turn.say("\n".join([words, *_lines(turn, place)]), _ways(turn, place))


def _each_time(turn: Turn) -> bool:
    """Every report an organisation handed in, the newest first."""
    place = place_meant(turn)
    if place is None or not may_summarise(turn.member, place):
        return False
    found = _lines(turn, place)
    head = turn.tr("Reports that {unit} handed in:", unit=place.name)
    none = turn.tr("{unit} has handed in no report so far.", unit=place.name)
    turn.say("\n".join([head, *found]) if found else none, _ways(turn, place))
    received.speak_of(turn, place)
    return True


def _lines(turn: Turn, place: Place) -> list[str]:
    return [_line(turn, each) for each in reports.all_of(turn.session, place.id, SHOWN)]


def _line(turn: Turn, each: Version) -> str:
    one = reports.round_of(turn.session, each.handed.id)
    state = turn.tr("it stands") if each.stands else turn.tr("replaced or taken back")
    state = turn.tr("it was sent back") if each.stands and each.handed.sent_back else state
    called, day = name(turn, one) if one else "", turn.language.short_date(each.handed.day)
    return f"– {called}: {day}, {turn.tr('code {code}', code=each.handed.code)}, {state}"


def _ways(turn: Turn, place: Place) -> list[Choice]:
    found = [each for each in reports.all_of(turn.session, place.id, SHOWN) if each.stands]
    ways = [Choice(turn.tr("See the report"), f"/kybaocao {SEE} {each.handed.id}") for each in found[:1]]
    return [*ways, Choice(turn.tr("The rounds of reports"), "/kybaocao")]
