"""Hand in the report of an organisation for a round: figures and results beside last time's; put right; taken back."""

from domain.campaigns.rounds import Handed, Round
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.kinds import Kind
from domain.permissions import reported_places
from domain.roles import Place
from domain.understanding.movement import handing_in_said
from domain.understanding.movement.report_said import ReportSaid, read_report
from handlers.rounds import results, telling
from handlers.rounds.asked import by_number, not_set
from handlers.rounds.report_steps import (
    LONGEST,
    EachResult,
    HandInDraft,
    Which,
    Words,
    items_of,
    look_up,
    place_of,
    require,
    require_open,
    round_of,
)
from handlers.rounds.round_list import HAND_IN, SEE, TAKE_BACK, command, name, own_ways, running
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES
from locales.language import Language
from locales.wording.campaigns.instructions import handed_again_text, put_right_text
from locales.wording.campaigns.rounds import differing_text, figures_text, name_text, taken_back_text
from locales.wording.campaigns.versions import changed_text
from locales.wording.people import more_line
from storage.facts import units
from storage.rounds import days, instructions, kept, reports

CHANGES = 4  # lines of what another version changes


def begin(turn: Turn, one: Round, place: Place | None = None, said: str = "", replaces: int | None = None) -> None:
    own = [each for each in reported_places(turn.member) if place is None or each.id == place.id]
    if len(own) == 1 and not replaces and (before := reports.handed_in(turn.session, one, own[0].id)):
        replaces = before.id if before.sent_back else None
    draft = HandInDraft(plan_id=one.plan.id, last=one.last, said=said[:LONGEST], replaces=replaces)
    if handing_in_said.asks_how(said):
        draft.said = ""
    if len(own) == 1 and not replaces and not read_report(draft.said).says_something:
        draft.said = kept.of_unit(turn.session, own[0].id)[:LONGEST] or draft.said
    if len(own) == 1:
        draft.organisation_id = own[0].id
        require(turn, draft)
        look_up(turn, draft)
    handing_in.begin(turn, draft)
    if handing_in_said.asks_how(said):
        due = turn.language.short_date(days.of_unit(turn.session, one, own[0].id).due_on if own else one.due_on)
        turn.say_first(
            turn.tr(
                "Nothing is handed in yet; it is due on {day}. Look through the figures, write difficulties beside "
                "them where you wish, then choose the first line: that closes the figures and gives their code.",
                day=due,
            )
        )


def begin_newest(turn: Turn, said: str = "") -> None:
    """The round that is open and waits for this person's organisation; of several the one that is due next."""
    places = reported_places(turn.member)
    if not places:
        raise NotAllowed("The report of an organisation is handed in by those who lead or serve it.")
    for place in reversed(places):
        if owed := owed_by(turn, place):
            begin(turn, owed[0], place if len(places) == 1 else None, said)
            return
    if not any(reports.handed_in(turn.session, each, places[0].id) for each in running(turn, places[0].path)):
        not_set.say_no_report(turn, None, places[0], said)
        return
    words = turn.tr("No round of reports is open for you now, or yours is handed in already.")
    turn.say(words, (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))


def owed_by(turn: Turn, place: Place) -> list[Round]:
    """The rounds that are open and wait for a place: the one due next in front, what is past its day behind."""
    kind, owed = units.kind_of(turn.session, place.id), []
    for one in running(turn, place.path):
        own, handed = days.of_unit(turn.session, one, place.id), reports.handed_in(turn.session, one, place.id)
        if own.takes_in(turn.today) and one.plan.is_owed_by(kind, place.id) and (handed is None or handed.sent_back):
            owed.append(own)
    return sorted(owed, key=lambda each: (each.due_on < turn.today, each.due_on))


class Review(Step[HandInDraft]):
    slot = "sure"
    mends = True
    hears = True

    def reads(self, turn: Turn, draft: HandInDraft) -> bool:
        return handing_in_said.agrees(turn.text) or handing_in_said.asks_code(turn.text)

    def ask(self, turn: Turn, draft: HandInDraft) -> Question:
        one, place = round_of(turn, draft), place_of(turn, draft)
        now, before, said = _whole(turn, draft, one, place), results.before(turn, one, place), read_report(draft.said)
        lines = [f"{place.name}\n{name(turn, one)}"]
        lines += figures_text(turn.language, now, before)
        if said.as_before and before is None:
            lines.append(turn.tr("There is no earlier report to take figures from; these are of today."))
        lines += _differing(turn, said, now)
        lines += [turn.tr("Beside it: {words}", words=draft.words)] if draft.words else []
        lines += [turn.tr("It replaces the one handed in before, which is kept.")] if draft.replaces else []
        lines.append(turn.tr("Shall I hand it in?"))
        choices = [Choice(turn.tr("Yes, hand it in"), YES), Choice(turn.tr("Write something beside it"), Words().name)]
        if draft.items:
            choices.append(Choice(turn.tr("Change a result"), EachResult().name))
        others = [each for each in owed_by(turn, place) if (each.plan.id, each.last) != (one.plan.id, one.last)]
        called = turn.tr("No, this one: {round}", round="{}")
        choices += [Choice(called.format(name(turn, each)), command(HAND_IN, each)) for each in others[:CHANGES]]
        if now["silent"]:
            choices.append(Choice(turn.tr("Who has not reported"), f"/tonghop {place.code} chuabao 0"))
        return Question("\n".join(lines), choices)

    def accept(self, turn: Turn, draft: HandInDraft, answer: Answer) -> str | None:
        if answer.choice == Words().name:
            draft.asks_words = True
            return Words().name
        if answer.choice == EachResult().name:
            draft.chosen = {}
            return EachResult().name
        if handing_in_said.asks_code(answer.text):
            raise UserError("It is not handed in yet: the code of its figures is there as soon as it is.")
        if answer.choice != YES and not handing_in_said.agrees(answer.text):
            raise UserError("Please choose: hand it in, or write something beside it.")
        draft.sure = True
        return None


def _whole(turn: Turn, draft: HandInDraft, one: Round, place: Place) -> dict[str, object]:
    items = items_of(turn, draft)
    return results.counted(turn, one, place) | {"results": results.written(items, draft.chosen)}


def _differing(turn: Turn, said: ReportSaid, now: dict[str, object]) -> list[str]:
    """A warning for each count that was said and is another here; nothing is put right by it."""
    told = (
        (turn.tr("Members registered"), list(said.registered) if said.registered else None, now["registered"]),
        (turn.tr("Done"), said.done, now["done"]),
        (turn.tr("Going on"), said.going_on, now["active"]),
    )
    return [differing_text(turn.language, name, mine, here) for name, mine, here in told if mine not in (None, here)]


def _finish(turn: Turn, draft: HandInDraft) -> None:
    require(turn, draft)
    one, place = round_of(turn, draft), place_of(turn, draft)
    whole, items = _whole(turn, draft, one, place), items_of(turn, draft)
    earlier = reports.standing(turn.session, draft.replaces) if draft.replaces else None
    number = reports.hand_in(turn.session, one, place.id, whole, draft.words or "", turn.stamp, draft.replaces)
    if number is None:
        raise UserError("Somebody has handed it in already.", (Choice(turn.tr("The round"), command("ky", one)),))
    results.keep(turn, one, place, items, draft.chosen, draft.words or "")
    due_on = days.of_unit(turn.session, one, place.id).due_on
    is_late = turn.today > due_on and draft.replaces is None
    late = turn.tr("It was due on {day}, so it counts as late.", day=due_on) if is_late else ""
    _tell_again(turn, one, place, earlier)
    named = {"round": name(turn, one), "organisation": place.name, "code": _code(turn, number)}
    text = turn.tr("Handed in: {round}, {organisation}. Code of its figures: {code}.", **named)
    back = Choice(turn.tr("A mistake, take it back"), f"/kybaocao {TAKE_BACK} {number}")
    ways = (back, Choice(turn.tr("Read the report"), f"/kybaocao {SEE} {number}"))
    to_sign = Choice(turn.tr("The report in Word, to sign"), f"/xuat {Kind.HANDED_IN} {place.code}")
    at = turn.tr("Handed in at {time}.", time=turn.now.astimezone(turn.deployment.zone).strftime("%H:%M %d/%m/%Y"))
    turn.say(
        f"✅ {text} {late}".strip() + f"\n{at}", (*ways, to_sign, Choice(turn.tr("The rounds of reports"), "/kybaocao"))
    )


def _code(turn: Turn, number: int) -> str:
    found = reports.standing(turn.session, number)
    return found.code if found else ""


def _tell_again(turn: Turn, one: Round, place: Place, earlier: Handed | None) -> None:
    """Tell those above at once of what they sent back, or have heard of, that it is handed in again, and the change."""
    handed = reports.handed_in(turn.session, one, place.id)
    back = instructions.was_sent_back(turn.session, one.plan.id, one.last, place.id)
    if handed is None or not (back or (earlier is not None and earlier.day < turn.today)):
        return

    def words(speak: Language) -> str:
        say = handed_again_text if back else put_right_text
        said = say(speak, place.name, name_text(speak, one), handed.code)
        changes = changed_text(speak, earlier.figures, handed.figures) if earlier else []
        same = [speak.tr("Its figures are the same as before.")] if earlier and not changes else []
        return "\n".join([said, *same, *changes[:CHANGES], *more_line(speak, len(changes) - CHANGES)])

    def ways(speak: Language) -> tuple[Choice, ...]:
        return (Choice(speak.tr("Read the report"), f"/kybaocao {SEE} {handed.id}"),)

    telling.tell_people(turn, telling.those_above(turn, place)[1], words, f"report again:{handed.id}", ways)


def correct(turn: Turn, number: int) -> None:
    """Put a report right: another one is handed in for it, and both are kept."""
    _, place = by_number.own(turn, number)
    if one := reports.round_of(turn.session, number):
        begin(turn, one, place, replaces=number)


def take_back(turn: Turn, number: int) -> None:
    """Take a report back; it can be handed in again while the round takes reports in."""
    found, place = by_number.own(turn, number)
    if (back := instructions.sending_back(turn.session, number)) is not None:
        raise by_number.sent_back(turn, back)
    one = reports.round_of(turn.session, number)
    if one is not None:
        require_open(turn, days.of_unit(turn.session, one, place.id))
    reports.take_back(turn.session, found, turn.stamp)
    before = reports.handed_in(turn.session, one, place.id) if one else None
    if one is not None and (found.day < turn.today or (before and before.sent_back)):  # those above have heard of it

        def words(speak: Language) -> str:
            return taken_back_text(speak, place.name, name_text(speak, one))

        telling.tell_people(turn, telling.those_above(turn, place)[1], words, f"report back:{number}")
    lines = [turn.tr("The report of {organisation} is taken back.", organisation=place.name)]
    if before is not None and before.sent_back:
        lines.append(turn.tr("The one before, which was sent back, waits to be put right and handed in again."))
    elif before is not None:
        lines.append(turn.tr("The one before, with code {code}, counts again.", code=before.code))
    ways = own_ways(turn, before.id)[:1] if before else []
    turn.say(" ".join(lines), (*ways, Choice(turn.tr("The rounds of reports"), "/kybaocao")))


handing_in = Dialogue(
    "hand_in_report",
    "handing in a report",
    HandInDraft,
    [Which(), EachResult(), Words(), Review()],
    _finish,
    require,
)
