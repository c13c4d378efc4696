"""`/giaouoc cham 3 7 2026`: give a party its points, a content at a time, by name or all at once."""

from collections.abc import Sequence
from decimal import Decimal

from domain.agreements.agreement import LONGEST, Agreement, Line, Party
from domain.agreements.scoring import Score, Scorer, Sheet, one_read, several_read
from domain.chat import Choice
from domain.errors import NotAllowed, Noted, UserError
from domain.understanding.agreements.reading import leaves_the_rest, points_named
from domain.understanding.recognition.correcting import corrects
from handlers.agreements import telling, theirs
from handlers.agreements.scoring.draft import PointsDraft, open_places, put
from handlers.agreements.scoring.whose import given_before, only, scorer_of, sheet_of
from handlers.agreements.theirs import COMMAND, SCORE, SCORE_BACK, SHEET, STANDINGS
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.quotation import folded, quoted
from locales.wording.recognition.agreements import points_text, scored_text, sheet_text
from storage.agreements import scores

_BY_WHOM = marked("A party is scored by its own leaders, then by {organisation} for the cluster.")


def start(turn: Turn, number: int, party_id: int = 0, year: int = 0, text: str = "") -> None:
    """Ask which party and which year, where that is not clear; `text` may name contents with their points."""
    one = theirs.open_one(turn, number)
    party = theirs.party_of(turn, one, party_id) if party_id else only(turn, one)
    if party is None:
        _ask_which(turn, one)
        return
    years = one.scored_years(turn.today)
    answer = Answer(text=text) if text and points_named(one.scored, text) else None
    if not year and len(years) > 1 and answer is None:
        ways = [Choice(str(each), f"{COMMAND} {SCORE} {one.id} {party.id} {each}") for each in years]
        turn.say(turn.tr("Which year of {party} is scored?", party=party.name), ways)
        return
    draft = PointsDraft(number=one.id, party=party.id, year=year or (years or [0])[-1], count=len(one.scored))
    if answer and corrects(text) and (before := given_before(turn, one, party, draft.year)):
        named, most = points_named(one.scored, text), [each.most or 0 for each in one.scored]
        put(draft, before | named)  # the others stay as they were given; what is too much is asked for again
        draft.given = [None if each and each[0] > most[at] else each for at, each in enumerate(draft.given)]
        answer = None
    give_points.begin(turn, draft, answer)


def _ask_which(turn: Turn, one: Agreement) -> None:
    found = [each for each in one.standing if scorer_of(turn, one, each)]
    if not found:
        raise NotAllowed(_BY_WHOM, (theirs.see(turn, one),), organisation=one.organiser.name)
    turn.say(
        turn.tr("Which party is scored?"),
        [Choice(each.name, f"{COMMAND} {SCORE} {one.id} {each.id}") for each in found],
    )


def _allowed(turn: Turn, draft: PointsDraft) -> tuple[Agreement, Party, Scorer]:
    one = theirs.open_one(turn, draft.number)
    party, ways = theirs.party_of(turn, one, draft.party), (theirs.see(turn, one),)
    if not one.is_bound:
        raise UserError("It is not in force, so nothing is scored.", ways)
    if not one.scored or len(one.scored) != draft.count:
        raise UserError("Its contents carry no points, so nothing is scored.", ways)
    if draft.year not in one.scored_years(turn.today):
        raise UserError("That year is none of the agreement, or has not begun.", ways)
    scorer = scorer_of(turn, one, party)
    if scorer is None:
        raise NotAllowed(_BY_WHOM, ways, organisation=one.organiser.name)
    return one, party, scorer


class Points(Step[PointsDraft]):
    slot = "given"
    wants = Wants.FIGURE
    whole = marked("All of it ({points})")
    as_itself = marked("As it says itself ({points})")

    def filled(self, draft: PointsDraft) -> bool:
        return not open_places(draft)

    def undo(self, draft: PointsDraft) -> bool:
        return bool(draft.given) and bool(draft.given.pop())

    def ask(self, turn: Turn, draft: PointsDraft) -> Question:
        one, party, scorer = _allowed(turn, draft)
        at = (open_places(draft) or [draft.count - 1])[0]
        line = one.scored[at]
        head = turn.tr("The cluster scores {party}, {year}:", party=party.name, year=str(draft.year))
        if scorer is Scorer.OWN:
            head = turn.tr("{party} scores itself, {year}:", party=party.name, year=str(draft.year))
        asked = turn.tr("How many points of {most}? A word on why may follow.", most=line.most)
        lines = [head, f"{at + 1}/{len(one.scored)}. {folded(line.words)}"]
        choices = []
        own = sheet_of(turn, one, party, draft.year).own.get(line.id) if scorer is Scorer.CLUSTER else None
        if own:
            note = f" – {quoted(own.note, 80)}" if own.note else ""
            lines.append(turn.tr("It gives itself {points}", points=own.value) + note)
            choices.append(Choice(turn.tr(self.as_itself, points=own.value), str(own.value)))
        if own is None or own.value != line.most:
            choices.append(Choice(turn.tr(self.whole, points=line.most), str(line.most)))
        if not draft.given and len(one.scored) > 1:
            lines.append(turn.tr("All may be typed at once too, for example: 38, 35, 20."))
        return Question("\n".join([*lines, asked]), choices)

    def accept(self, turn: Turn, draft: PointsDraft, answer: Answer) -> None:
        left = open_places(draft) or [draft.count - 1]
        read = [(Decimal(answer.choice), "")] if answer.choice else None
        if read is None:
            first = one_read(answer.text)
            read = several_read(answer.text, len(left)) or ([first] if first else None)
        if read is None:
            if not _take_named(turn, draft, answer.text):
                raise UserError("I do not see points there. For example: 28, or: 28 vì còn một việc chưa xong.")
            return
        found = dict(zip(left, read, strict=False))
        for at, (value, note) in found.items():
            line = _allowed(turn, draft)[0].scored[at]
            if line.most is not None and value > line.most:
                raise UserError(
                    "“{content}” has {most} points at most.", content=folded(line.words)[:60], most=line.most
                )
            _require_short(note)
        put(draft, found)


def _require_short(note: str) -> None:
    if len(note) > LONGEST:
        raise UserError("That is too long; please say it in {limit} characters.", limit=LONGEST)


def _take_named(turn: Turn, draft: PointsDraft, text: str) -> bool:
    """Take the points of contents that are named; more than there are is asked for anew, and the others are kept."""
    one, party, scorer = _allowed(turn, draft)
    found = points_named(one.scored, text)
    for _, note in found.values():
        _require_short(note)
    wrong = [at for at, (value, _) in sorted(found.items()) if value > (one.scored[at].most or 0)]
    put(draft, {at: each for at, each in found.items() if at not in wrong})
    if found and scorer is Scorer.CLUSTER and leaves_the_rest(text):
        own = sheet_of(turn, one, party, draft.year).own
        rest = [at for at in open_places(draft) if at not in wrong and one.scored[at].id in own]
        put(draft, {at: (own[one.scored[at].id].value, "") for at in rest})
    if wrong:
        line, value = one.scored[wrong[0]], found[wrong[0]][0]
        draft.given = [None if at in wrong else each for at, each in enumerate(draft.given)]
        raise Noted(
            "“{content}” has {most} points at most, not {points}. The others are noted; please give that one again.",
            content=folded(line.words)[:60],
            most=line.most,
            points=value,
        )
    return bool(found)


def _corrected(turn: Turn, draft: PointsDraft, _step: str) -> tuple[str, str | None]:
    """ "Gõ lộn, phát triển đảng 25 thôi": that content anew, the others as they are."""
    if one_read(turn.text) or not _take_named(turn, draft, turn.text):
        return "", None
    return turn.tr("Now it reads:"), None


class SureOfPoints(YesOrNo[PointsDraft]):
    yes = marked("Yes, that is right")
    on_no = marked("Nothing was scored.")

    def words(self, turn: Turn, draft: PointsDraft) -> str:
        one, party, scorer = _allowed(turn, draft)
        given = {each.line_id: each for each in _given(one.scored, draft)}
        sheet = sheet_of(turn, one, party, draft.year)
        shown = Sheet(party, given, {}) if scorer is Scorer.OWN else Sheet(party, sheet.own, given)
        said = sheet_text(turn.language, one, shown, draft.year)
        missing = turn.tr("It has not scored itself.") if scorer is Scorer.CLUSTER and not sheet.own else ""
        total = turn.tr("That makes {points}. Is it right?", points=_total(turn, shown, scorer))
        so_far = "" if one.is_over(turn.today) else turn.tr("As it stands today; it can be scored anew later.")
        return "\n".join(part for part in (said, missing, so_far, total) if part)


def _given(lines: Sequence[Line], draft: PointsDraft) -> list[Score]:
    return [Score(line.id, *each) for line, each in zip(lines, draft.given, strict=True) if each]


def _finish(turn: Turn, draft: PointsDraft) -> None:
    one, party, scorer = _allowed(turn, draft)
    entry = scores.give(turn.session, one, party, draft.year, scorer, _given(one.scored, draft), turn.stamp)
    sheet, page = sheet_of(turn, one, party, draft.year), f"{COMMAND} {SHEET} {one.id} {party.id} {draft.year}"

    def words(speak: Language) -> str:
        return scored_text(speak, one, sheet, draft.year, scorer)

    if scorer is Scorer.OWN:
        telling.tell_scorers(turn, one, party, words, "scored", page)
    else:
        telling.tell_parties(turn, one, words, "scored", [party], page)
        _tell_all_are_scored(turn, one, draft.year)
    undo = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {SCORE_BACK} {one.id} {entry}")
    results = Choice(turn.tr("Results of the cluster"), f"{COMMAND} {STANDINGS} {one.id} {draft.year}")
    turn.say(
        turn.tr("✅ Noted: {points}.", points=_total(turn, sheet, scorer)),
        (undo, Choice(turn.tr("See the sheet"), page), results),
    )


def _total(turn: Turn, sheet: Sheet, scorer: Scorer) -> str:
    return points_text(turn.language, sheet.total(scorer) or Decimal(0))


def _tell_all_are_scored(turn: Turn, one: Agreement, year: int) -> None:
    """With the last party all hear that the results of the year are there; after a correction they hear it anew."""
    if any(each.total(Scorer.CLUSTER) is None for each in scores.sheets(turn.session, one, year)):
        return

    def words(speak: Language) -> str:
        return speak.tr("The cluster has scored all parties for {year}. The results can be read.", year=str(year))

    telling.tell_parties(turn, one, words, "all scored", button=f"{COMMAND} {STANDINGS} {one.id} {year}")


give_points = Dialogue(
    "score_agreement",
    marked("scoring an agreement"),
    PointsDraft,
    [Points(), SureOfPoints()],
    _finish,
    _allowed,
    corrected=_corrected,
)
