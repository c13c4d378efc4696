"""Write the card of an exemplar: what was reached, how to do the same, of which year, a picture; and a word to it."""

from decimal import Decimal

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.exemplars.card import PHOTO, Card, Picture, kind_of
from domain.permissions import may_see_names
from domain.understanding.goals import read_goal
from handlers.exemplars import card, theirs
from handlers.exemplars.theirs import ANSWER, COMMAND
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.goals import amount_text
from locales.wording.recognition.exemplars import card_lines, mark_text, written_of_you_text
from storage import pledges
from storage.campaigns import campaigns
from storage.exemplars import cards, photos

LONGEST, LONGEST_PHASE, MOST = 500, 40, 4
THIS, KEEP, LEAVE_OUT = "this", "keep", "none"


class CardDraft(BaseModel):
    """`value` and `unit`: the figure in `figures` that others catch up with, where one is in it."""

    number: int
    figures: str | None = None
    value: Decimal | None = None
    unit: str = ""
    how: str | None = None
    phase: str | None = None
    photo: str | None = None
    agreed: bool | None = None


class _Words(Step[CardDraft]):
    """A few sentences, or none; what was reached sounds like a report of one's own, so nothing else is heard."""

    wants = Wants.LETTER

    def accept(self, turn: Turn, draft: CardDraft, answer: Answer) -> None:
        if len(answer.text) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        said = "" if answer.choice == LEAVE_OUT else " ".join((answer.choice or answer.text).split())
        setattr(draft, self.slot, said)

    def given(self, turn: Turn, draft: CardDraft) -> str:
        return getattr(draft, self.slot) or ""


class WhatWasReached(_Words):
    slot = "figures"

    def ask(self, turn: Turn, draft: CardDraft) -> Question:
        text = turn.tr("What was reached, in figures? For example: planted 120 coconut palms in 2 years.")
        done = [Choice(each, each) for each in _reached(turn, draft.number)]
        return Question(text, [*done, Choice(turn.tr("No figures"), LEAVE_OUT)])

    def accept(self, turn: Turn, draft: CardDraft, answer: Answer) -> None:
        super().accept(turn, draft, answer)
        reading = read_goal(draft.figures or "")
        goal = reading.goal if draft.figures and not reading.others else None
        draft.value, draft.unit = (goal.value, goal.unit) if goal and goal.value else (None, "")


def _reached(turn: Turn, number: int) -> list[str]:
    """What whom it is about has reported of their own pledges, for those who may read it."""
    found, place = card.require_writer(turn, number)
    if found.organisation_id is not None:
        own = pledges.of_organisations(turn.session, [found.organisation_id])
    else:
        inside = found.member_id is not None and may_see_names(turn.member, place)
        own = pledges.of_member(turn.session, found.member_id or 0) if inside else []
    figures = [
        f"{each.content}: {amount_text(turn.language, each.done, each.goal.unit)}"
        for each in own
        if each.done and each.goal
    ]
    return figures[:MOST]


class HowToDoTheSame(_Words):
    slot = "how"

    def ask(self, turn: Turn, draft: CardDraft) -> Question:
        text = turn.tr("How was it done, so that others can do the same? Two or three sentences are enough.")
        return Question(text, [Choice(turn.tr("Leave that out"), LEAVE_OUT)])


class OfWhichYear(_Words):
    slot = "phase"
    wants = Wants.CHOICE
    hears = True

    def ask(self, turn: Turn, draft: CardDraft) -> Question:
        found, _ = card.require_writer(turn, draft.number)
        window = campaigns.window(turn.session, found.campaign_id)
        year = turn.tr("year {year}", year=str(turn.today.year))
        phase = turn.tr("phase {first}-{last}", first=str(window.opens_on.year), last=str(window.closes_on.year))
        offered = [year, phase] if window.opens_on.year < window.closes_on.year else [year]
        return Question(turn.tr("Of which year or phase is this exemplar?"), [Choice(each, each) for each in offered])

    def accept(self, turn: Turn, draft: CardDraft, answer: Answer) -> None:
        if not answer.choice and (len(answer.text) > LONGEST_PHASE or not any(each.isdigit() for each in answer.text)):
            raise UserError("Please type a year or a phase, for example: 2026, or 2021-2025.")
        super().accept(turn, draft, answer)


class APicture(Step[CardDraft]):
    slot = "photo"
    wordless = marked("Please send one picture, or choose to go without.")

    def ask(self, turn: Turn, draft: CardDraft) -> Question:
        text = turn.tr("Please send one picture of it here. Whoever is in it must agree to be shown.")
        sent = photos.sent(turn.session, turn.member.id, turn.incoming.address)
        offered = [Choice(turn.tr("Take this picture"), THIS)] if sent else []
        if photos.stands(turn.session, draft.number):
            offered.append(Choice(turn.tr("Keep the picture that is there"), KEEP))
        return Question(text, [*offered, Choice(turn.tr("Without a picture"), LEAVE_OUT)])

    def accept(self, turn: Turn, draft: CardDraft, answer: Answer) -> None:
        if answer.choice not in (THIS, KEEP, LEAVE_OUT):
            raise UserError(self.wordless)
        draft.photo = answer.choice


class ReadCardBack(YesOrNo[CardDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    on_no = marked("Nothing was changed.")
    private = True

    def words(self, turn: Turn, draft: CardDraft) -> str:
        found, place = card.require_writer(turn, draft.number)
        lines = [f"🌟 {theirs.who(turn, turn.language, found, place, turn.member)}"]
        lines += card_lines(turn.language, kind_of(found), _card(turn, draft))
        if draft.value is not None:
            mark = mark_text(turn.language, draft.value, draft.unit)
            lines.append(turn.tr("To be caught up with: {mark}.", mark=mark))
        stands = photos.stands(turn.session, draft.number)
        lines += [turn.tr("With a picture.")] if draft.photo == THIS or (stands and draft.photo == KEEP) else []
        lines += [turn.tr("The picture that is there is taken away.")] if stands and draft.photo == LEAVE_OUT else []
        return "\n".join([*lines, turn.tr("Is that right?")])


def _card(turn: Turn, draft: CardDraft) -> Card:
    before = cards.of(turn.session, draft.number)
    said = (draft.figures or "", draft.value, draft.unit, draft.how or "", draft.phase or "")
    return Card(*said, before.is_pilot, before.answer)


def part_of(turn: Turn) -> str | None:
    """What a picture that arrives is part of while a card is written."""
    return PHOTO if turn.chat.dialogue == write_card.name else None


def taken(turn: Turn) -> bool:
    """Whether a picture without words goes on the card that is written."""
    if write_card.name not in parking.open_draft(turn):
        return False
    write_card.ask_again(turn, turn.tr("I have the picture; it goes on the card."))
    return True


def taken_beside_words(turn: Turn) -> None:
    """Say that a picture which came with words goes on the card; the words were the answer."""
    if write_card.name in parking.open_draft(turn) and photos.sent(turn.session, turn.member.id, turn.incoming.address):
        turn.say_first(turn.tr("I have the picture; it goes on the card."))


def _finish(turn: Turn, draft: CardDraft) -> None:
    found, place = card.require_writer(turn, draft.number)
    entry = cards.write(turn.session, found.id, _card(turn, draft), turn.stamp, _put_picture(turn, draft))
    photos.leave_out(turn.session, turn.member.id, turn.incoming.address, turn.real_now)
    turn.say(turn.tr("The card is written."), (card.back(turn, found.id, entry), *card.to_card(turn, found.id)))
    for reader in card.speaks_for(turn, found, place):
        if reader != turn.member.id and reader == found.member_id:
            turn.tell(
                reader,
                lambda speak: written_of_you_text(
                    speak, place.name, card_lines(speak, kind_of(found), cards.of(turn.session, found.id))
                ),
                f"card:{found.id}:{entry}:{reader}",
                lambda speak: [
                    Choice(speak.tr("Say a word to this card"), f"{COMMAND} {ANSWER} {found.id}"),
                    *card.to_card(turn, found.id),
                ],
            )


def _put_picture(turn: Turn, draft: CardDraft) -> Picture:
    """Put the picture that was sent on the card, or take away the one there; return what that came to."""
    stood = photos.stands(turn.session, draft.number)
    sender = (turn.member.id, turn.incoming.address)
    if draft.photo == THIS and photos.settle(turn.session, *sender, draft.number, turn.real_now):
        return Picture.REPLACED if stood else Picture.ADDED
    if draft.photo == LEAVE_OUT and photos.take_away(turn.session, draft.number, turn.real_now):
        return Picture.REMOVED
    return Picture.SAME


write_card = Dialogue(
    "write_card",
    "writing the card of an exemplar",
    CardDraft,
    [WhatWasReached(), HowToDoTheSame(), OfWhichYear(), APicture(), ReadCardBack()],
    _finish,
    lambda turn, draft: card.require_writer(turn, draft.number),
)


def begin(turn: Turn, number: int | None) -> None:
    found, _ = card.require_writer(turn, number)
    photos.leave_out(turn.session, turn.member.id, turn.incoming.address, turn.real_now)  # of one left half-way
    write_card.begin(turn, CardDraft(number=found.id))
