"""One sheet: seen, handed in, agreed to, taken back."""

from domain.chat import Choice, bold
from domain.criteria.criteria import MARKED_IN, Sheet, State
from domain.criteria.permissions import may_agree, may_mark
from domain.errors import NotAllowed, UserError
from domain.permissions import may_read_words
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.criteria import theirs
from handlers.criteria.theirs import (
    AGREE,
    BACK,
    COMMAND,
    HAND_IN,
    MARK,
    RENEW,
    RETURN,
    SEE,
    WITHDRAW,
)
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import (
    STATES,
    decided_text,
    handed_in_text,
    head_text,
    result_text,
    sheet_lines,
    undone_text,
)
from storage import organisations
from storage.criteria import sheets
from storage.ground import history

GONE_ON = marked("This has gone on meanwhile; please look at how it stands now.")


def show(turn: Turn, number: int | None) -> None:
    """Every criterion with its mark and grounds, how far it is, and what this person may do."""
    sheet, place = theirs.open_sheet(turn, number)
    lines = [bold(head_text(turn.language, sheet, place.name)), list_text(_lines(turn, sheet, place))]
    state = turn.tr(STATES[sheet.state])
    lines.append(
        turn.tr("{result}. {state}.", result=result_text(turn.language, sheet), state=state[:1].upper() + state[1:])
    )
    if sheet.state is State.RETURNED and (
        why := history.reason(turn.session, sheets.SUBJECT, sheet.id, State.RETURNED)
    ):
        lines.append(turn.tr("Reason: {why}", why=quoted(why)))
    changed = sheet.state in MARKED_IN and theirs.changed_since(turn, sheet, place)
    if changed:
        lines.append(turn.tr("The criteria have been changed since this sheet was begun; it goes by the former ones."))
    if sheet.set.suggested:
        lines.append(turn.tr("(A suggested set; the committee may set its own.)"))
    turn.say("\n".join(lines), _ways(turn, sheet, place, renewable=bool(changed)), private=True)


def _lines(turn: Turn, sheet: Sheet, place: Place) -> list[str]:
    return sheet_lines(turn.language, sheet, grounds=may_read_words(turn.member, None, place))


def _ways(turn: Turn, sheet: Sheet, place: Place, *, renewable: bool) -> list[Choice]:
    ways = []
    if may_mark(turn.member, place) and sheet.state in MARKED_IN:
        label = turn.tr("Go on marking") if sheet.result.unmarked else turn.tr("Mark anew")
        ways.append(Choice(label, f"{COMMAND} {MARK} {sheet.id}"))
        ways.append(Choice(turn.tr("Hand it in to the level above"), f"{COMMAND} {HAND_IN} {sheet.id}"))
        if renewable:
            ways.append(Choice(turn.tr("Go by the new criteria"), f"{COMMAND} {RENEW} {sheet.id}"))
    if may_mark(turn.member, place) and sheet.state is State.HANDED_IN:
        ways.append(Choice(turn.tr("Take it back to mark on"), f"{COMMAND} {WITHDRAW} {sheet.id}"))
    if sheet.state is State.HANDED_IN and may_agree(turn.member, place, sheet.handed_in_by_id):
        ways.append(Choice(turn.tr("Agree"), f"{COMMAND} {AGREE} {sheet.id}"))
        ways.append(Choice(turn.tr("Return it with a reason"), f"{COMMAND} {RETURN} {sheet.id}"))
    if sheet.state is State.AGREED and may_agree(turn.member, place, None):
        ways.append(
            Choice(turn.tr("Enter a recognition"), f"/congnhan moi {place.code} {sheet.set.code} {sheet.period[:4]}")
        )
    if may_mark(turn.member, place):
        ways.append(Choice(turn.tr("The sheet to print (Word)"), f"/xuat tucham {place.code}"))
    return [*ways, to_overview(turn, place)]


def to_overview(turn: Turn, place: Place) -> Choice:
    return Choice(turn.tr("Criteria"), f"{COMMAND} {place.code}")


def hand_in(turn: Turn, number: int | None) -> None:
    """Give a sheet to the level above, which hears of it."""
    sheet, place = to_mark(turn, number)
    if sheet.state not in MARKED_IN:
        raise UserError(GONE_ON, (see(turn, sheet),))
    if len(sheet.marks) == 0:
        mark = Choice(turn.tr("Mark it now"), f"{COMMAND} {MARK} {sheet.id}")
        raise UserError("Nothing is marked yet, so there is nothing to hand in.", (mark,))
    _settle(turn, sheet, State.HANDED_IN)

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("See and decide"), f"{COMMAND} {SEE} {sheet.id}")]

    asked = sum(
        turn.tell(
            each.id,
            lambda speak: handed_in_text(speak, sheet, place.name),
            f"sheet:{sheet.id}:in:{turn.key}:{each.id}",
            ways,
        )
        for each in theirs.deciding(turn, place, turn.member.id)
    )
    above = marked("Handed in: {result}. The level above looks at it, and I tell you then.")
    nobody = marked("Handed in: {result}. Nobody of the level above has joined yet; please speak with them.")
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {sheet.id}")
    turn.say(turn.tr(above if asked else nobody, result=result_text(turn.language, sheet)), (back, see(turn, sheet)))


def to_mark(turn: Turn, number: int | None) -> tuple[Sheet, Place]:
    sheet, place = theirs.open_sheet(turn, number)
    if not may_mark(turn.member, place):
        raise NotAllowed("{organisation} is marked by those who lead or serve it.", organisation=place.name)
    organisations.require_open(turn.session, place.id)
    return sheet, place


def to_decide(turn: Turn, number: int | None) -> tuple[Sheet, Place]:
    """A sheet that waits for this person's decision."""
    sheet, place = theirs.open_sheet(turn, number)
    if sheet.state is not State.HANDED_IN:
        raise UserError(GONE_ON, (see(turn, sheet),))
    if not may_agree(turn.member, place, sheet.handed_in_by_id):
        raise NotAllowed("The level above decides on this, and nobody on what they handed in themselves.")
    organisations.require_open(turn.session, place.id)
    return sheet, place


def see(turn: Turn, sheet: Sheet) -> Choice:
    return Choice(turn.tr("See it"), f"{COMMAND} {SEE} {sheet.id}")


def _settle(turn: Turn, sheet: Sheet, state: State, why: str = "") -> Sheet:
    if not sheets.settle(turn.session, sheet, state, turn.stamp.because(why) if why else turn.stamp):
        raise UserError(GONE_ON, (see(turn, sheet),))
    return theirs.open_sheet(turn, sheet.id)[0]


def decide(turn: Turn, sheet: Sheet, place: Place, state: State, why: str = "") -> None:
    """Agree to it, return it, or take it back to mark it; those who handed it in, or were to decide, hear of it."""
    now, by = _settle(turn, sheet, state, why), turn.member.name
    said = {
        State.AGREED: marked("You agree: {result}. I tell those who handed it in."),
        State.RETURNED: marked("Returned. I tell those who handed it in."),
        State.DRAFT: marked("Taken back; you may go on marking."),
    }[state]
    ways = [Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {sheet.id}"), see(turn, now)]
    if state is State.AGREED:
        recognise = f"/congnhan moi {place.code} {now.set.code} {now.period[:4]}"
        ways.insert(1, Choice(turn.tr("Enter a recognition"), recognise))
    turn.say(turn.tr(said, result=result_text(turn.language, now)), ways)
    above = theirs.deciding(turn, place, turn.member.id) if state is State.DRAFT else ()
    theirs.tell_leaders(
        turn,
        place,
        lambda speak: decided_text(speak, now, place.name, by, why),
        f"sheet:{sheet.id}:{state}:{turn.key}",
        lambda speak: [Choice(speak.tr("See it"), f"{COMMAND} {SEE} {sheet.id}")],
        [sheet.handed_in_by_id, *(each.id for each in above)],
    )


def agree(turn: Turn, number: int | None) -> None:
    sheet, place = to_decide(turn, number)
    decide(turn, sheet, place, State.AGREED)


def take_back(turn: Turn, number: int | None) -> None:
    sheet, place = to_mark(turn, number)
    if sheet.state is not State.HANDED_IN:
        raise UserError(GONE_ON, (see(turn, sheet),))
    decide(turn, sheet, place, State.DRAFT)


def put_back(turn: Turn, number: int | None) -> None:
    """Take the last step back, for 7 days: whoever took it."""
    sheet, place = theirs.open_sheet(turn, number)
    step = sheets.last_step(turn.session, sheet.id)
    if step is None:
        raise UserError("That is taken back already, or has been changed since.", (see(turn, sheet),))
    who, day = step
    if who != turn.member.id:
        raise NotAllowed("Only who decided it takes it back.")
    if day < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    organisations.require_open(turn.session, place.id)
    if not sheets.put_back(turn.session, sheet, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", (see(turn, sheet),))
    now, _ = theirs.open_sheet(turn, number)
    turn.say(undone_text(turn.language, now, place.name), (see(turn, now),))
    above = theirs.deciding(turn, place, turn.member.id)
    theirs.tell_leaders(
        turn,
        place,
        lambda speak: undone_text(speak, now, place.name),
        f"sheet:{sheet.id}:back:{turn.key}",
        lambda speak: [Choice(speak.tr("See it"), f"{COMMAND} {SEE} {sheet.id}")],
        [sheet.handed_in_by_id, *(each.id for each in above)],
    )
