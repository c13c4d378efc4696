"""`/chondot close_campaign 2`: what a sentence asked for is done with the campaign that was picked, and other ways."""

from collections.abc import Callable
from datetime import date

from domain.understanding.movement.act import MovementAct
from handlers.campaigns import looked_at
from handlers.campaigns.acts import carrying, changed, ended, meant, not_theirs
from handlers.registering import registration
from handlers.talk import parking
from handlers.talk.arguments import is_number
from handlers.talk.turn import Turn
from storage.campaigns.campaigns import Campaign

ON_ONE: dict[str, Callable[[Turn, str, Campaign], None]] = {
    MovementAct.CLOSE_CAMPAIGN: ended.close_one,
    MovementAct.CLOSE_REGISTRATION: ended.close_registration_of,
    MovementAct.REOPEN_CAMPAIGN: ended.reopen_one,
    MovementAct.WITHDRAW_CAMPAIGN: ended.withdraw_one,
    MovementAct.CHANGE_CAMPAIGN: changed.change_one,
}


def take(turn: Turn, argument: str) -> None:
    what, _, rest = argument.strip().partition(" ")
    if what == meant.PASS_ON:
        not_theirs.pass_on(turn)
    elif what == not_theirs.OF_THE_BRANCH:
        sentence = parking.waiting_sentence(turn)
        parking.close(turn)
        registration.start(turn, sentence)
    elif what == carrying.UNDO:
        carrying.undo(turn, rest)
    elif what == carrying.AGAIN and is_number(rest):
        carrying.again(turn, int(rest), date(turn.today.year + 1, 12, 31))
    elif what in ON_ONE and is_number(rest):
        sentence = parking.waiting_sentence(turn)
        parking.close(turn)
        campaign = looked_at.must_run(turn, looked_at.must_be(turn, int(rest)))
        ON_ONE[what](turn, sentence, campaign)
    else:
        turn.say("\n".join(not_theirs.how_it_stands(turn)))
