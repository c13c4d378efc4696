"""`/giaouoc bocham 3 12`: points count no more, and what was given before counts again."""

from domain.agreements.scoring import Scorer
from domain.errors import NotAllowed, UserError
from domain.stamps import WAY_BACK
from handlers.agreements import telling, theirs
from handlers.talk.turn import Turn
from locales.language import Language
from storage.agreements import scores


def take_back(turn: Turn, number: int, entry: int) -> None:
    """Let points count no more: whoever gave them, for 7 days; what was given before counts again."""
    one = theirs.open_one(turn, number)
    found, ways = scores.given_by(turn.session, entry), (theirs.see(turn, one),)
    if found is None or found[0] != one.id:
        raise UserError("That is taken back already, or has been changed since.", ways)
    _, party_id, scorer, by, at = found
    if by != turn.member.id:
        raise NotAllowed("Only who did it takes it back.", ways)
    if at < turn.now - WAY_BACK:
        raise UserError("That was too long ago to be taken back.", ways)
    if not scores.take_back(turn.session, one.id, entry, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.", ways)
    party = theirs.party_of(turn, one, party_id)

    def words(speak: Language) -> str:
        if scorer is Scorer.OWN:
            return speak.tr("{party} took its own points back.", party=party.name)
        return speak.tr("The points of the cluster for {party} were taken back.", party=party.name)

    if scorer is Scorer.OWN:
        telling.tell_scorers(turn, one, party, words, "points back")
    else:
        telling.tell_parties(turn, one, words, "points back", [party])
    turn.say(turn.tr("Taken back. What was given before counts again."), ways)
