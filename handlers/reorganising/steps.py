"""The other questions of a change to the tree: where, how called, who goes, from when, who leads."""

from datetime import date

from domain.chat import Choice
from domain.errors import Noted, UserError
from domain.permissions import may_reorganise
from domain.reorganising.change import What
from domain.roles import Member, Place
from domain.roster.leaving import leaving_day
from handlers.comrades import finding as comrades
from handlers.people import whom
from handlers.reorganising import finding
from handlers.reorganising.draft import ChangeDraft
from handlers.reorganising.which import ENOUGH, LATER, SHOWN, first, name_alike
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.people import members
from storage.reorganising import checking

NOT_ABOVE = marked("The new organisation would stand below {above}, which is not yours to administer.")


class Where(Step[ChangeDraft]):
    slot = "above"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        return draft.what in (What.MOVE, What.OPEN)

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        places = finding.found(turn, draft.under) if draft.under else []
        if places:
            return Question(
                turn.tr("Which “{name}” do you mean?", name=draft.under), finding.to_choose(turn, places[:SHOWN])
            )
        offered = with_more(turn, self._choices(turn, draft), draft.skipped, SHOWN)
        return Question(turn.tr("Below which organisation? Please choose, or type its name."), offered)

    def _choices(self, turn: Turn, draft: ChangeDraft) -> list[Choice]:
        place = first(turn, draft)
        tops = organisations.administered_by(turn.session, turn.member)
        upper = [
            each for top in tops for each in (top, *organisations.children(turn.session, top.id)) if each.has_branches
        ]
        but = checking.parent_of(place) if place else None
        fit = [each for each in upper if each.id != but and not (place and each.path.startswith(place.path))]
        return [Choice(each.name, str(each.id)) for each in fit]

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(self._choices(turn, draft)))
            return self.name
        draft.above = int(answer.choice) if answer.choice else finding.the_one(turn, answer.text).id
        draft.under = ""
        return None


class NewName(Step[ChangeDraft]):
    slot = "name"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        return draft.what not in (What.MOVE, What.CLOSE) and draft.into is None

    def given(self, turn: Turn, draft: ChangeDraft) -> str:
        return draft.name or ""

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        if draft.what is What.MERGE:
            places = list(organisations.by_ids(turn.session, draft.of).values())
            choices = [
                Choice(turn.tr("All into {branch}", branch=each.label), each.value)
                for each in finding.to_choose(turn, places)
            ]
            return Question(turn.tr("How is the new one called? Or which takes the others in?"), choices)
        if draft.what is What.RENAME:
            place = first(turn, draft)
            return Question(turn.tr("How is {branch} called from now on?", branch=place.name if place else ""))
        return Question(turn.tr("How is the new organisation called? For example: Chi bộ ấp 3."))

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        if answer.choice:
            draft.into, draft.name = int(answer.choice), None
            return None
        name = " ".join(answer.text.split()).strip(" .")
        if not name or len(name.split()) < 2:
            raise UserError("Please type only the name of the organisation, for example: Chi bộ ấp 3.")
        if draft.what is What.MERGE and (above := not_theirs_above(turn, draft)):
            raise Noted(NOT_ABOVE, above=above.name)
        draft.name = name
        name_alike(turn, draft)
        return None


def not_theirs_above(turn: Turn, draft: ChangeDraft) -> Place | None:
    """Below which organisation that is not theirs a new one would stand."""
    above = checking.above_the_new(turn.session, draft.what, draft.of, draft.into)
    return above if above and not may_reorganise(turn.member, above) else None


class People(Step[ChangeDraft]):
    slot = "people"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        return draft.what is What.SPLIT

    def filled(self, draft: ChangeDraft) -> bool:
        return bool(draft.people) and draft.enough

    def _left(self, turn: Turn, draft: ChangeDraft) -> list[Member]:
        here = members.of_organisation(turn.session, draft.of[0], turn.today)
        return [each for each, _, _ in here if each.id not in draft.people]

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        offered = with_more(turn, whom.to_choose(self._left(turn, draft)), draft.skipped, SHOWN)
        if draft.people:
            names = ", ".join(each.name for each in members.by_ids(turn.session, draft.people))
            text = turn.tr("To the new branch go: {names}. Who else?", names=names)
            return Question(text, [Choice(turn.tr("No, that is all"), ENOUGH), *offered], private=True)
        text = turn.tr("Who goes to the new branch? Please choose, or type the names with commas between.")
        return Question(text, offered, private=True)

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        left = self._left(turn, draft)
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(left))
        elif answer.choice == ENOUGH:
            draft.enough = True
            return None
        elif answer.choice:
            draft.people.append(whom.the_one(answer, left, SHOWN).id)
        else:
            names = [name for name in answer.text.replace(";", ",").split(",") if name.strip()]
            found = [whom.the_one(Answer(text=name.strip()), left, SHOWN).id for name in names]
            draft.people += dict.fromkeys(found)
        return self.name


class FromDay(Step[ChangeDraft]):
    slot = "day"
    wants = Wants.DAY

    def given(self, turn: Turn, draft: ChangeDraft) -> str:
        return turn.language.short_date(draft.day) if draft.day else ""

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        today = turn.tr("Today, {day}", day=turn.language.short_date(turn.today))
        return Question(turn.tr("From which day on? For example: 1/1."), (Choice(today, turn.today.isoformat()),))

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        said = answer.choice or answer.text
        day = date.fromisoformat(said) if answer.choice else leaving_day(said, turn.today, to_come=True)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        checking.check_day(day, turn.today)
        draft.day = day
        return None


class Head(Step[ChangeDraft]):
    """Who leads the new one: those who lead the old ones are offered, or those who are called as was said."""

    slot = "head"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        merged = draft.what is What.MERGE and draft.into is None
        return (merged or bool(draft.led_by)) and bool(self._leaders(turn, draft))

    def _leaders(self, turn: Turn, draft: ChangeDraft) -> list[Member]:
        if draft.led_by:
            return [each.member for each in comrades.meant(turn, draft.led_by)]
        found = members.leaders(turn.session, draft.of, turn.today)
        return members.by_ids(turn.session, sorted(set().union(*found.values())))

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        choices = whom.to_choose(self._leaders(turn, draft)[:SHOWN])
        text = turn.tr("Who leads {name}?", name=draft.name or "")
        return Question(text, [*choices, Choice(turn.tr("I say that later"), LATER)], private=True)

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        if answer.choice == LATER:
            draft.head = 0
            return None
        draft.head = whom.the_one(answer, self._leaders(turn, draft), SHOWN).id
        return None
