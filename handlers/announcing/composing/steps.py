"""The questions of an announcement: what shall be announced, and to whom."""

from domain.chat import Choice
from domain.errors import UserError
from domain.reach.pasted import is_list, led_list
from domain.understanding.moves.move import Move, read_move
from handlers.announcing.choosing import groups, pasted
from handlers.announcing.composing import mending
from handlers.announcing.composing.draft import (
    ONLY_PAPERS,
    AnnouncementDraft,
    checked,
    goes_ahead,
    must_reach,
    put,
    reach,
)
from handlers.announcing.composing.places import matching, told_apart
from handlers.announcing.drafting import correcting, orders
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from storage import organisations

SHOWN = 8  # organisations on a page
LONGEST = 6  # words that may be a name which is not known


class Words(Step[AnnouncementDraft]):
    """What is announced."""

    slot = "text"
    wants = Wants.LETTER
    wordless = ONLY_PAPERS

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        if draft.corrects:
            return Question(turn.tr("What is right? Please type the whole text; it goes to the same people."))
        return Question(turn.tr("What shall be announced? Please type the whole text."))

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        ahead = goes_ahead(answer.text) or read_move(answer.text) is Move.THANKS
        if ahead and not draft.text:
            raise UserError("There is no text yet. Please type what shall be announced.")
        if not ahead:
            words = orders.taken_off(turn, draft, answer.text)
            put(turn, draft, correcting.headed(turn, draft, checked(mending.typed_anew(draft, words))))


class Audience(Step[AnnouncementDraft]):
    """Which organisation with everything below it."""

    slot = "organisation_id"
    wordless = ONLY_PAPERS
    hears = True

    def reads(self, turn: Turn, draft: AnnouncementDraft) -> bool:
        listed = led_list(turn.text) or is_list(turn.text)
        return bool(listed or groups.named(turn, turn.text) or matching(turn, turn.text))

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        return Question(
            turn.tr("To whom? Choose an organisation (everybody in it and below), or type its code or name."),
            [*groups.ways(turn), *with_more(turn, self._choices(turn, draft), draft.skipped, SHOWN)],
        )

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(self._choices(turn, draft)))
            return self.name
        if group := groups.tapped(turn, answer.choice) or groups.named(turn, answer.text):
            groups.take(turn, draft, group)
            return None
        if answer.choice.isdigit():
            chosen = organisations.by_id(turn.session, int(answer.choice))
            draft.organisation_id = must_reach(turn, chosen).id
            return None
        if listed := led_list(answer.text) or (answer.text if is_list(answer.text) else ""):
            draft.organisation_id = pasted.whole(turn).id
            turn.say(pasted.take(turn, draft, listed))
            return None
        found = [] if answer.text.isdecimal() else matching(turn, answer.text)
        if not found and len(answer.text.split()) > LONGEST:
            raise UserError("I do not see whom that names, and nothing has gone out. To whom shall it go?")
        if not found:
            raise UserError("I know no organisation called “{typed}”.", typed=answer.text[:60])
        if len(found) == 1:
            draft.organisation_id = must_reach(turn, found[0]).id
            mending.leave_out_too(turn, draft, answer.text)
            return None
        draft.candidates, draft.skipped = [each.id for each in found], 0
        return self.name

    @staticmethod
    def _choices(turn: Turn, draft: AnnouncementDraft) -> list[Choice]:
        if draft.candidates:
            found = organisations.by_ids(turn.session, draft.candidates)
            return told_apart(turn, [found[each] for each in draft.candidates if each in found])
        highest = [] if draft.named else reach(turn)
        return told_apart(turn, [*highest, *organisations.children(turn.session, *(place.id for place in highest))])
