"""Send the card of an exemplar to those whose work is alike: to each once ever, after one yes."""

from functools import partial

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.exemplars.alike import is_alike
from domain.exemplars.card import kind_of
from domain.permissions import has_summaries
from domain.roles import Person
from handlers.exemplars import card, theirs
from handlers.exemplars.theirs import COMMAND, FOLLOW, SEND
from handlers.figures.named import starting_places
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import Language
from locales.wording.organisations.exemplars import nominated_text
from locales.wording.recognition.exemplars import card_lines, sent_to_you_text
from storage.announcing import resting
from storage.exemplars import asking, cards
from storage.people import members

MOST = 200  # people; what reaches more is an announcement
SURE = "chac"


def send(turn: Turn, argument: str) -> None:
    """ "12" reads back to how many it goes; "12 chac" sends it."""
    number, _, sure = argument.partition(" ")
    found, place = card.recognised(turn, int(number) if number.isdecimal() else 0)
    if not has_summaries(turn.member):
        raise NotAllowed("Exemplars are sent on by those who lead or serve an organisation.")
    receivers = _receivers(turn, found.id)
    if not receivers:
        raise UserError("Nobody of yours has work like this open.", card.to_card(turn, found.id))
    if len(receivers) > MOST:
        raise UserError(
            "{count} people have work like this. That many are written to by an announcement.", count=len(receivers)
        )
    if sure != SURE:
        text = turn.trn(
            "{count} comrade has open work like this. Shall I send them the card?",
            "{count} comrades have open work like this. Shall I send them the card?",
            len(receivers),
        )
        yes = Choice(turn.tr("Yes, send it"), f"{COMMAND} {SEND} {found.id} {SURE}")
        read_back = "\n".join([text, *card.summary(turn, found, place)])
        propose(turn, read_back, yes, Choice(turn.tr("Do not send"), "/dethoi"))
        return

    def words(reader: Person, own: str, speak: Language) -> str:
        who = theirs.who(turn, speak, found, place, reader)
        said = nominated_text(speak, f"🌟 {who}", theirs.words(turn, found, place, reader), found.aim)
        lines = card_lines(speak, kind_of(found), theirs.card_shown(turn, found, place, reader))
        return sent_to_you_text(speak, [said, *lines], own)

    def ways(speak: Language) -> list[Choice]:
        follow = Choice(speak.tr("Follow this exemplar"), f"{COMMAND} {FOLLOW} {found.id}")
        return [follow, Choice(speak.tr("See the card"), f"{COMMAND} {theirs.OF_ALL} {found.id}")]

    sent = sum(
        turn.tell(reader.id, partial(words, reader, own), f"exemplar sent:{found.id}:{reader.id}", ways)
        for reader, own in receivers
    )
    asking.note_sent(turn.session, found.id, sent, turn.stamp)
    text = turn.trn("Sent to {count} comrade.", "Sent to {count} comrades.", sent)
    rest = turn.tr("Who has no chat with me, or had it before, gets nothing.") if sent < len(receivers) else ""
    turn.say("\n".join(part for part in (text, rest) if part), card.to_card(turn, found.id))


def _receivers(turn: Turn, number: int) -> list[tuple[Person, str]]:
    """Those of one's own with open work alike, each with that work; not who rests from announcements, nor oneself."""
    found, _ = card.recognised(turn, number)
    shown = cards.of(turn.session, found.id)
    text, whom = f"{found.words} {shown.figures}", dict[int, str]()
    for place in starting_places(turn):
        for member, organisation, content, unit in asking.working_below(turn.session, place.path, turn.today):
            if not is_alike(text, shown.unit, content, unit):
                continue
            leading = members.leaders(turn.session, [organisation], turn.today)[organisation] if organisation else set()
            for each in (member,) if member else leading:
                whom.setdefault(each, content)
    known = {each: members.person(turn.session, each, turn.today) for each in sorted(whom)[: MOST + 1]}
    return [
        (person, whom[each])
        for each, person in known.items()
        if person
        and each not in (turn.member.id, found.member_id)
        and not ((rest := resting.running(turn.session, each, turn.today)) and rest.since <= turn.today)
    ]
