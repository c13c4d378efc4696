"""`/loicamon`: the words of thanks one was given, to be shown to anybody; answered, and taken back by who said them."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells
from domain.stamps import WAY_BACK
from handlers.talk.turn import Turn
from handlers.thanking import telling
from handlers.thanking.theirs import AGREE, COMMAND, DECLINE, GIVE, OF_MONTH, SEE, open_one
from locales.wording.quotation import quoted
from locales.wording.recognition.commending import thanks_text
from storage.commending import thanks

SHOWN, SHORT = 5, 60


def overview(turn: Turn) -> None:
    """One's own words of thanks, newest first; whoever leads a cell may say some."""
    found = thanks.of_member(turn.session, turn.member.id)
    ways = [Choice(quoted(each.words, SHORT), f"{COMMAND} {SEE} {each.id}") for each in found[:SHOWN]]
    if led_cells(turn.member):
        ways.append(Choice(turn.tr("Say thanks to a comrade"), f"{COMMAND} {GIVE}"))
        ways.append(Choice(turn.tr("The good example of the month"), f"{COMMAND} {OF_MONTH}"))
    if found:
        said = turn.trn(
            "💐 {count} word of thanks was said to you.", "💐 {count} words of thanks were said to you.", len(found)
        )
        turn.say(said, ways)
    else:
        turn.say(turn.tr("Here stand the words of thanks your branch sends you."), ways)


def show(turn: Turn, number: int | None) -> None:
    """One as it can be passed on: a message of its own with nothing else in it."""
    found, place = open_one(turn, number)
    turn.say(thanks_text(turn.language, place.name, found))
    ways = [Choice(turn.tr("My words of thanks"), COMMAND)]
    if found.month is not None and found.member_id == turn.member.id:
        other = (turn.tr("Rather not"), DECLINE) if found.agreed else (turn.tr("Yes, I agree"), AGREE)
        ways.append(Choice(other[0], f"{COMMAND} {other[1]} {found.id}"))
    turn.say(turn.tr("You may pass the message above on to whomever you like."), ways)


def answer(turn: Turn, number: int | None, *, agreed: bool) -> None:
    found, place = open_one(turn, number)
    if found.month is None or found.member_id != turn.member.id:
        raise NotAllowed("That was said to somebody else.")
    other = Choice(turn.tr("Rather not"), f"{COMMAND} {DECLINE} {found.id}")
    if not agreed:
        other = Choice(turn.tr("Yes, I agree"), f"{COMMAND} {AGREE} {found.id}")
    if not thanks.answer(turn.session, found, agreed, turn.stamp):
        raise UserError("That is how it stands already.", (other,))
    telling.tell_leaders(turn, found, place, agreed=agreed)
    said = turn.tr("Thank you. It stands on the sheet of the meeting.")
    turn.say(said if agreed else turn.tr("All right, it stands on no sheet; the thanks stay with you."), (other,))


def take_back(turn: Turn, number: int | None) -> None:
    """Take it back within seven days: whoever said it."""
    found, place = open_one(turn, number)
    if found.said_by_id != turn.member.id:
        raise NotAllowed("Only who said it takes it back.")
    if found.said_on < turn.today - WAY_BACK:
        raise UserError("That was too long ago to be taken back.")
    if not thanks.take_back(turn.session, found, turn.stamp):
        raise UserError("There is no such word of thanks any more.")
    telling.tell_taken_back(turn, found, place)
    turn.say(turn.tr("Taken back."), (Choice(turn.tr("Say thanks to a comrade"), f"{COMMAND} {GIVE}"),))
