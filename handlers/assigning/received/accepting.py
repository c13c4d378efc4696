""" "Nhận hết", "nhận 2 chỉ tiêu đầu thôi", "nhận vượt: 15 căn thay vì 12": accepted in words, by one yes."""

import re
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import AssignedState
from domain.indicators.measures import require_part
from domain.indicators.said import partly
from domain.understanding.deadlines import read_deadline
from domain.understanding.readings import Ask
from domain.understanding.text.words import fold
from handlers.assigning import telling, units
from handlers.assigning.received import answering, asking, which
from handlers.assigning.received.which import Held
from handlers.figures.named import starting_places
from handlers.indicators import places
from handlers.registering import registration
from handlers.registering.deadline import doubt
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.campaigns.assigned import given_amount, held_text
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.indicators import assigned

SHOWN, LONGEST, WIRE = 4, 300, 60
_LATER = re.compile(r"\b(?:han|thoi han|thoi gian|gia han|lui|cham|xong|hoan thanh)\b")
_ALL = re.compile(r"\b(?:nhan|dong y|lo|lam|lanh|tat) (?:het|ca|tat ca|toan bo|luon ca)\b|\bca hai (?:chi tieu|cai)\b")
_MORE = re.compile(r"\b(?:vuot|hon|thay vi|them|toi)\b")


class AcceptDraft(BaseModel):
    """`more`: what the unit wants to do instead of the figure given; `until`: the day it wishes for.

    `missing`: what was named beside and was not given.
    """

    numbers: list[int]
    missing: str = ""
    left: int = 0
    more: Decimal | None = None
    until: date | None = None
    words: str = ""
    sure: bool | None = None


def answer(turn: Turn, text: str) -> None:
    """Accept what a sentence names; without a name all that waits."""
    if named_below := _named_below(turn, text):
        _units_answer(turn, named_below)
        return
    found = which.held(turn)
    waiting = [each for each in found if each.target.is_open]
    if not waiting:
        _nothing_waits(turn, found)
        return
    taken, held_back = partly.parted(text)
    named = which.meant(turn, taken, waiting)
    later = which.meant(turn, held_back, waiting).found if held_back else []
    if named.no_such:
        raise UserError("There are not so many targets that wait.", (answering.mine_choice(turn),))
    if named.missing and not named.found:
        which.say_not_given(turn, named.missing, waiting)
        return
    meant = [] if _ALL.search(fold(taken)) else named.found
    chosen = [each for each in meant or waiting if each not in later or each in meant]
    if (held_back and not taken) or not chosen or (held_back and not named.found and not later):
        _all_wait(turn, waiting)
        return
    said = taken if later else text
    left = len(waiting) - len(chosen)
    draft = AcceptDraft(numbers=[each.target.id for each in chosen], left=left, missing=named.missing)
    if len(chosen) == 1:
        other = _other_figure(turn, said, chosen[0])
        if other is not None and other < chosen[0].target.value and named.found:
            asking.answer(turn, said)  # "nhận 3 hộ thôi" of five: that is to be agreed first
            return
        if other is not None:
            require_part(other, chosen[0].indicator.unit, chosen[0].indicator.name)
        draft.more = other
    if _LATER.search(fold(said)):
        reading = read_deadline(said, turn.today)
        if Ask.IMPOSSIBLE in reading.asks:
            raise doubt(turn, reading, said)
        day = reading.day
        draft.until, draft.words = day, " ".join(text.split())[:LONGEST] if day else ""
    accepting.begin(turn, draft)


def takes_a_part(turn: Turn) -> bool:
    """Whether a unit plainly takes on some of what waits and leaves something of it for later, which is served."""
    taken, held_back = partly.parted(turn.text)
    if not held_back or not partly.takes(taken):
        return False
    waiting = [each for each in which.held(turn) if each.target.is_open]
    if not waiting or not which.meant(turn, held_back, waiting).found:
        return False
    answer(turn, turn.text)
    return True


def _all_wait(turn: Turn, waiting: list[Held]) -> None:
    """What is held back is neither accepted nor refused."""
    said = turn.trn("{count} target goes on waiting.", "{count} targets go on waiting.", len(waiting))
    turn.say("\n".join([said, *_lines(turn.language, waiting)]), (answering.mine_choice(turn),))


def _named_below(turn: Turn, text: str) -> list[int]:
    """The units below one's committee that a sentence speaks for: "ấp 1 nhận, ấp 2 không"."""
    own = {each.id for each in starting_places(turn)}
    return [each for giver in units.givers(turn) for each in units.names_in(turn, text, giver) if each not in own]


def _units_answer(turn: Turn, numbers: list[int]) -> None:
    """A unit answers for itself; what it has answered so far is shown."""
    names = organisations.by_ids(turn.session, numbers)
    lines = [turn.tr("Each unit answers its targets itself, so I note nothing in its place. So far:")]
    for target in assigned.of_units(turn.session, numbers, turn.today.year)[:SHOWN]:
        indicator, name = places.must_be(turn, target.indicator_id), names[target.organisation_id].name
        lines.append(f"– {name}: {indicator.name}, {held_text(turn.language, indicator, target, None)}")
    if len(lines) == 1:
        lines = [turn.tr("Nothing is given to them for this year.")]
    turn.say("\n".join(lines), (Choice(turn.tr("Targets given"), "/chitieugiao da"),))


def _nothing_waits(turn: Turn, found: list[Held]) -> None:
    text = turn.tr("Every target given to you is accepted already.") if found else ""
    ways = (answering.mine_choice(turn),) if found else ()
    turn.say(text or turn.tr("Nothing is given to your organisation for this year."), ways)


def _other_figure(turn: Turn, text: str, one: Held) -> Decimal | None:
    """A figure of the sentence that is not the one given: "15 căn thay vì 12"."""
    values = [which.value_of(each, one.indicator) for each in which.figures(turn, text)]
    others = [each for each in values if each is not None and each != one.target.value]
    if not others or (one.target.value not in values and not _MORE.search(fold(text)) and len(values) > 1):
        return None
    return others[0]


class SureToAccept(YesOrNo[AcceptDraft]):
    yes = marked("Right, accept")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: AcceptDraft) -> str:
        found = _mine(turn, draft)
        lines = [turn.trn("You accept {count} target:", "You accept {count} targets:", len(found))]
        lines += _lines(turn.language, found)
        if draft.missing:
            lines.append(which.not_given(turn, draft.missing))
        if draft.left:
            lines.append(turn.trn("{count} other goes on waiting.", "{count} others go on waiting.", draft.left))
        if draft.more is not None:
            amount = amount_text(turn.language, draft.more, found[0].indicator.unit)
            lines.append(turn.tr("The {amount} you then register as your own pledge.", amount=amount))
        if draft.until:
            day = turn.language.short_date(draft.until)
            lines.append(
                turn.tr("Your wish for time until {day} goes up to be decided; until then nothing changes.", day=day)
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _lines(speak: Language, found: list[Held]) -> list[str]:
    lines = [
        f"– {each.indicator.name}: {given_amount(speak, each.indicator, each.target.value, each.target.upper)}"
        for each in found[:SHOWN]
    ]
    return [*lines, *([speak.tr("and {count} more", count=len(found) - SHOWN)] if len(found) > SHOWN else [])]


def _mine(turn: Turn, draft: AcceptDraft) -> list[Held]:
    return [which.must_be_mine(turn, number) for number in draft.numbers]


def _finish(turn: Turn, draft: AcceptDraft) -> None:
    found = [each for each in _mine(turn, draft) if each.target.is_open]
    if not found:
        raise UserError("This target is accepted already.")
    wish = {"asked_until": draft.until, "reason": draft.words} if draft.until else {}
    assigned.settle(turn.session, [each.target for each in found], AssignedState.ACCEPTED, turn.stamp, **wish)
    for giver in {each.target.giver_organisation_id for each in found}:
        _tell(turn, draft, giver, [each for each in found if each.target.giver_organisation_id == giver])
    said = turn.trn("Accepted: {count} target.", "Accepted: {count} targets.", len(found))
    turn.say(f"✅ {said}", _ways(turn, draft, found))


def _tell(turn: Turn, draft: AcceptDraft, giver: int, found: list[Held]) -> None:
    number, place = found[0].target.id, found[0].place.name

    def words(speak: Language) -> str:
        text = "\n".join([speak.tr("{place} accepts its targets:", place=place), *_lines(speak, found)])
        if draft.until is None:
            return text
        day = speak.short_date(draft.until)
        return f"{text}\n{speak.tr('It wishes for time until {day}.', day=day)}\n{quoted(draft.words)}"

    def ways(speak: Language) -> tuple[Choice, ...]:
        if draft.until is None:
            return ()
        agree = Choice(speak.tr("Agree to the day"), f"/chitieugiao ngaydong {number}")
        return agree, Choice(speak.tr("Keep the time given"), f"/chitieugiao ngaygiu {number}")

    telling.tell(turn, giver, words, f"accepted:{number}", ways)


def _ways(turn: Turn, draft: AcceptDraft, found: list[Held]) -> list[Choice]:
    ways = []
    if draft.more is not None:
        amount = amount_text(turn.language, draft.more, found[0].indicator.unit)
        label = turn.tr("Register {amount} as our own pledge", amount=amount)
        ways.append(Choice(label, f"/chitieugiao vuot {found[0].target.id} {draft.more}"))
    ways += answering.share_below(found, turn)
    back = "/chitieugiao chua " + " ".join(str(each.target.id) for each in found)
    ways += [Choice(turn.tr("A mistake, take it back"), back)] if len(back) < WIRE else []
    return [*ways, answering.mine_choice(turn)]


def register_more(turn: Turn, number: int, value: Decimal) -> None:
    """Register the larger figure as the unit's own pledge, read back like any other."""
    found = which.must_be_mine(turn, number)
    amount = f"{turn.language.number(value)} {found.indicator.unit}"
    day = turn.language.short_date(date(found.target.year, 12, 31))
    told = {"indicator": found.indicator.name, "amount": amount, "day": day}
    whole = turn.tr("The whole branch: {indicator} {amount} by {day}", **told)
    if found.place.has_branches:
        whole = turn.tr("The whole committee: {indicator} {amount} by {day}", **told)
    registration.begin(turn, whole)


def _allowed(turn: Turn, draft: AcceptDraft) -> None:
    _mine(turn, draft)


accepting = Dialogue("accept_targets", "accepting targets", AcceptDraft, [SureToAccept()], _finish, _allowed)
