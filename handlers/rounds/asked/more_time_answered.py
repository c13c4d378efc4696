"""What becomes of a wish for more time: granted or refused by those above, given up by who asked."""

from domain.campaigns.permissions import may_give_time
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from handlers.rounds import more_time, moving, telling
from handlers.rounds.round_list import (
    GIVE,
    command,
    name,
)
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.rounds import refused_text
from storage import organisations
from storage.rounds import days, wishes
from storage.rounds.wishes import Wish


def _open_wish(turn: Turn, number: int) -> tuple[Wish, Place]:
    wish = wishes.get(turn.session, number)
    place = organisations.by_id(turn.session, wish.organisation_id) if wish else None
    if wish is None or place is None:
        raise UserError("There is no such request any more.")
    return wish, place


def give(turn: Turn, number: int) -> None:
    """Grant what was asked, also after a refusal."""
    wish, place = _open_wish(turn, number)
    if not may_give_time(turn.member, place):
        raise NotAllowed("More time for one unit is given by those who lead or serve the level above.")
    if wish.answer in (wishes.GIVEN, wishes.GIVEN_UP):
        raise UserError("That has been answered already.", (Choice(turn.tr("The round"), command("ky", wish.round)),))
    now = days.of_unit(turn.session, wish.round, place.id)
    if wish.due_on <= now.due_on:
        raise UserError("{unit} has until {day} already.", unit=place.name, day=now.due_on)
    wishes.answer(turn.session, number, wishes.GIVEN, turn.stamp)
    after = now.due(wish.due_on)
    moving.give(turn, now, after, place.id, f"{name(turn, now)}, {place.name}", wish.why)


def refuse(turn: Turn, number: int) -> None:
    """Say that the day stays; it can still be granted afterwards."""
    wish, place = _open_wish(turn, number)
    if not may_give_time(turn.member, place):
        raise NotAllowed("More time for one unit is given by those who lead or serve the level above.")
    if wish.answer:
        raise UserError("That has been answered already.", (Choice(turn.tr("The round"), command("ky", wish.round)),))
    wishes.answer(turn.session, number, wishes.REFUSED, turn.stamp)

    def words(speak: Language) -> str:
        return refused_text(speak, name(turn, wish.round), wish.round.due_on)

    telling.tell(turn, [place.id], words, f"no more time:{number}")
    given = Choice(
        turn.tr("Give until {day} after all", day=turn.language.short_date(wish.due_on)), f"/kybaocao {GIVE} {number}"
    )
    turn.say(turn.tr("{unit} is told that the day stays.", unit=place.name), (given,))


def give_up(turn: Turn, number: int) -> None:
    """Take back what one's organisation asked for, while nobody has answered."""
    wish, place = _open_wish(turn, number)
    more_time.unit_of(turn, place.id)
    if wish.answer:
        raise UserError("That has been answered already.", (Choice(turn.tr("The round"), command("ky", wish.round)),))
    wishes.answer(turn.session, number, wishes.GIVEN_UP, turn.stamp)
    turn.say(turn.tr("Taken back. It is due on {day} as before.", day=wish.round.due_on))
