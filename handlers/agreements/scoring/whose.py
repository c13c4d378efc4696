"""Whose points somebody gives, as whom, and what was given before."""

from decimal import Decimal

from domain.agreements.agreement import Agreement, Party
from domain.agreements.permissions import led_parties, may_score_itself, may_score_party
from domain.agreements.scoring import Scorer, Sheet
from domain.understanding.agreements.reading import points_named
from domain.understanding.recognition.correcting import corrects
from handlers.talk.turn import Turn
from storage.agreements import scores


def only(turn: Turn, one: Agreement) -> Party | None:
    """The one party this person leads; None where they lead none or several."""
    led = led_parties(turn.member, one)
    return led[0] if len(led) == 1 else None


def scorer_of(turn: Turn, one: Agreement, party: Party) -> Scorer | None:
    """As whom this person scores a party; None where they may not."""
    if may_score_itself(turn.member, one, party):
        return Scorer.OWN
    return Scorer.CLUSTER if may_score_party(turn.member, one, party) else None


def sheet_of(turn: Turn, one: Agreement, party: Party, year: int) -> Sheet:
    return next(each for each in scores.sheets(turn.session, one, year) if each.party.id == party.id)


def puts_right(turn: Turn, one: Agreement, party: Party | None) -> bool:
    """Whether a sentence says that points this person gave a party are others: "sửa lại trồng cây 20 điểm"."""
    named = corrects(turn.text) and points_named(one.scored, turn.text)
    meant = party or only(turn, one)
    return bool(named and meant and given_before(turn, one, meant, (one.scored_years(turn.today) or [0])[-1]))


def given_before(turn: Turn, one: Agreement, party: Party, year: int) -> dict[int, tuple[Decimal, str]]:
    """What this person's side gave a party already, by the place of the content."""
    sheet, scorer = sheet_of(turn, one, party, year), scorer_of(turn, one, party)
    given = sheet.own if scorer is Scorer.OWN else sheet.cluster if scorer else {}
    known = {at: given.get(line.id) for at, line in enumerate(one.scored)}
    return {at: (score.value, score.note) for at, score in known.items() if score}
