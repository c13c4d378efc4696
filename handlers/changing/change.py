"""`/sua`: other words, another target or day for one's own pledge; read back first, and undone within a week."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.changes import is_easier
from domain.pledges.pledge import Pledge
from domain.understanding.replies.picks import agreed
from handlers.changing import carrying_out, own_pledge, wishes
from handlers.changing.carrying_out import DROP, SAME
from handlers.changing.change_draft import ChangeDraft, is_slip, require_as_shown
from handlers.changing.laying import how_much, lay, only_names
from handlers.changing.told_with_it import report_and_wish
from handlers.entering import whose
from handlers.pledges.quoted import meant
from handlers.registering import accents
from handlers.registering.deadline import picked_day
from handlers.reporting.meant import names
from handlers.talk.arguments import number_first, verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES, YesOrNo
from locales.language import marked
from locales.wording.pledges import changes_text, pledge_card
from locales.wording.quotation import quoted


def start(turn: Turn, argument: str) -> None:
    """`/sua`, alone, with a pledge's number and the wish behind it, or a word of what was done with it, and its number.

    "lai 17": as it was before; "nguyen 17": sent again as it is; "thoi 17": asked for no more.
    """
    asked = verb_first(argument, tuple(_OTHERWISE))
    if asked.verb:
        _OTHERWISE[asked.verb](turn, asked.rest)
        return
    number, said = number_first(argument)
    for_id = whose.owner_of(turn, number)
    open_ones = own_pledge.changeable(turn, for_id)
    chosen = [each for each in open_ones if str(each.id) == number]
    _begin(turn, chosen or open_ones, said if chosen else argument, for_id)


def hear(turn: Turn, text: str, for_id: int | None = None) -> None:
    """ "Sửa lại 200 thành 150", "xin gia hạn thêm 1 tuần": what is understood is read back, the rest is asked."""
    open_ones = own_pledge.changeable(turn, for_id)
    _begin(turn, meant(turn, open_ones, text), text, for_id)


def _begin(turn: Turn, found: Sequence[Pledge], text: str, for_id: int | None) -> None:
    if own_pledge.none_open(turn, for_id):
        return
    alone = found[0] if for_id is None and len(found) == 1 else None
    if wishes.is_of_its_hours(turn, text) or (alone and wishes.is_of_another(turn, alone, text)):
        return
    draft = ChangeDraft(pledge_id=own_pledge.one_of(found), told=text[:500], for_id=for_id)
    told = Answer(text=text) if draft.pledge_id and wishes.says_what(turn, text) else None
    change_pledge.begin(turn, draft, told)


class WhichToChange(own_pledge.WhichOne[ChangeDraft]):
    """Which of several; what was told before it was clear is taken up."""

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        super().accept(turn, draft, answer)
        if wishes.says_what(turn, draft.told):
            try:
                return WhatOtherwise().accept(turn, draft, Answer(text=draft.told))
            except UserError:  # it fits another one: asked in full
                draft.to = None
        return None


class WhatOtherwise(Step[ChangeDraft]):
    slot = "to"
    wants = Wants.FIGURE
    hears = True

    def undo(self, draft: ChangeDraft) -> bool:
        asked, draft.part = bool(draft.part), ""
        return asked

    def reads(self, turn: Turn, draft: ChangeDraft) -> bool:
        return wishes.says_what(turn, turn.text)

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        if draft.part == wishes.DEADLINE:
            return Question(turn.tr("Until when instead? Type the day, for example 30/9, or “two weeks more”."))
        if draft.part == wishes.TARGET:
            return Question(how_much(turn, draft.to))
        if draft.part == wishes.CONTENT:
            return Question(turn.tr("What shall it say instead?"))
        card = pledge_card(turn.language, turn.today, own_pledge.pledge_of(turn, draft.pledge_id))
        choices = (
            Choice(turn.tr("The deadline"), wishes.DEADLINE),
            Choice(turn.tr("The target"), wishes.TARGET),
            Choice(turn.tr("What will be done"), wishes.CONTENT),
        )
        asked = turn.tr("What shall be different? Choose, or write it at once, for example: “150” or “until 30/9”.")
        return Question(f"{card}\n\n{asked}", choices, again=asked)

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        pledge = own_pledge.pledge_of(turn, draft.pledge_id)
        if answer.choice in (wishes.DEADLINE, wishes.TARGET, wishes.CONTENT):
            draft.part = answer.choice
            return self.name
        to = draft.to or wishes.as_draft(turn, pledge)  # what is wished behind goes on from what was wished before
        was = draft.was if draft.to else to.model_copy()
        draft.why = draft.why or wishes.reason_in(answer.text)
        if answer.text and answer.text[:500] == draft.told and not (draft.part or draft.to):
            wishes.require_this_one(pledge, answer.text)
        if answer.choice:
            to.deadline = picked_day(turn, answer.choice)
        else:
            said, wish = report_and_wish(turn, answer.text, draft.for_id)
            draft.report = said or draft.report
            part = "" if draft.part or draft.to else only_names(wish, pledge, turn.today)
            if part:
                draft.part = part
                return self.name
            lay(turn, to, draft, pledge, wish)
            if pledge.goal and not to.target and not names(pledge, to.content or ""):  # its number was of another thing
                draft.to, draft.was, draft.part = to, was, wishes.TARGET
                return self.name
        if to.deadline and to.deadline != pledge.deadline and to.deadline < turn.today:
            raise UserError("{day} has passed already. Please choose a later day.", day=to.deadline)
        after = wishes.changed_to(pledge, to)
        wishes.require_same_thing(turn, pledge, after)
        if after == pledge:
            draft.part = draft.part or wishes.part_named(answer.text)
            if not draft.part or wishes.says_value(turn, answer.text):
                raise UserError("That is as it is now.")
            return self.name
        draft.to, draft.was, draft.part = to, was, ""
        draft.asks = carrying_out.needs_yes(turn, pledge, after)
        return None


class WhyOtherwise(own_pledge.Why[ChangeDraft]):
    """Asked where others rely on it and it asks less than before, and always of somebody else's pledge."""

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        if draft.to is None:
            return False
        pledge = own_pledge.pledge_of(turn, draft.pledge_id)
        after = wishes.changed_to(pledge, draft.to)
        eased = is_easier(pledge, after.goal, after.milestone, after.deadline)
        return draft.asks or draft.for_id is not None or (eased and not own_pledge.is_untouched(pledge, turn))

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        """Of somebody else's pledge the change stands above it, and that they are told."""
        question = super().ask(turn, draft)
        if draft.for_id is None or draft.to is None:
            return question
        return replace(question, text=f"{_laid_out(turn, draft)}\n{question.text}")


class SureToChange(YesOrNo[ChangeDraft]):
    keeps = ("to", "was", "asks")
    hears = True
    yes = "Yes, change it"

    def labels(self, draft: ChangeDraft) -> tuple[str, str]:
        return (marked("Yes, ask for it") if draft.asks else self.yes), self.no

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        question = super().ask(turn, draft)
        silent = (own_pledge.without_words(turn),) if draft.why and draft.for_id is None else ()
        return replace(question, choices=(*question.choices, *silent, *accents.way_out(turn, draft.to)))

    def reads(self, turn: Turn, draft: ChangeDraft) -> bool:
        return agreed(turn.text) is not None or wishes.says_what(turn, turn.text)

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        if draft.why and draft.for_id is None and own_pledge.leaves_words_out(answer):
            draft.why, answer = "", Answer(choice=YES)
        if agreed(answer.text) is None and not is_slip(draft, answer.text) and wishes.says_what(turn, answer.text):
            before = draft.to.model_copy(deep=True) if draft.to else None
            goto = WhatOtherwise().accept(turn, draft, answer)
            if goto or draft.to != before or agreed(re.split(r"[ ,.]", answer.text)[0]) is not True:
                return goto or self.name
            answer = Answer(choice=YES)  # "phải, hai hộ" says yes, and what it is once more
        if answer.choice == accents.AS_TYPED and draft.to:
            accents.keep_as_typed(draft.to)
            return self.name
        super().accept(turn, draft, answer)
        if draft.sure:
            require_as_shown(turn, draft)
        return None

    def words(self, turn: Turn, draft: ChangeDraft) -> str:
        asked = turn.tr("Shall I change it like this?")
        if draft.asks and draft.for_id is not None:
            asked = turn.tr("Another leader has to agree to this. Shall I ask for it?")
        elif draft.asks:
            asked = turn.tr("A leader of the branch has to agree to this. Shall I ask for it?")
        return f"{_laid_out(turn, draft)}\n\n{asked}"


def _laid_out(turn: Turn, draft: ChangeDraft) -> str:
    """What becomes of the pledge, and who hears of it."""
    pledge, told = own_pledge.pledge_of(turn, draft.pledge_id), ""
    assert draft.to is not None
    if draft.for_id is not None:
        told = turn.tr("Comrade {name} is told of it.", name=whose.told_apart(turn, draft.for_id))
    elif draft.why:
        told = own_pledge.who_is_told(turn, pledge, draft.why)
    shown = changes_text(turn.language, pledge, wishes.changed_to(pledge, draft.to))
    return f"{shown}\n{told}" if told else shown


def _finish(turn: Turn, draft: ChangeDraft) -> None:
    if not draft.sure or draft.to is None:
        turn.say(turn.tr("Nothing was changed."), (own_pledge.more(turn, draft.for_id),))
    else:
        pledge = own_pledge.pledge_of(turn, draft.pledge_id)
        entry = carrying_out.Entry(draft.why or "", draft.for_id, draft.to.typed, draft.why is not None)
        carrying_out.change(turn, pledge, wishes.changed_to(pledge, draft.to), draft.to.group_id, entry)
    if draft.report:
        noted = Choice(turn.tr("Note it as a report"), f"/baocao {draft.pledge_id} {draft.report[:100]}")
        turn.say(turn.tr("I have not noted this yet: {words}.", words=quoted(draft.report, 200)), (noted,))


_OTHERWISE = {own_pledge.BACK: carrying_out.change_back, SAME: carrying_out.send_as_it_is, DROP: carrying_out.drop_wish}
change_pledge = Dialogue(
    "change_pledge",
    "changing a pledge",
    ChangeDraft,
    [WhichToChange(), WhatOtherwise(), WhyOtherwise(), SureToChange()],
    _finish,
    own_pledge.require_own,
    heading=lambda turn, draft: whose.heading(turn, draft.for_id),
)
