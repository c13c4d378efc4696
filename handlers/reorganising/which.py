"""The first question of a change to the tree: which organisation, and with which others it becomes one."""

from domain.chat import Choice
from domain.reorganising.change import What
from domain.reorganising.saying import full_name
from domain.roles import Place
from handlers.reorganising import finding
from handlers.reorganising.draft import ChangeDraft
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from storage import organisations
from storage.reorganising import checking

SHOWN = 8
ENOUGH, LATER = "enough", "later"


def first(turn: Turn, draft: ChangeDraft) -> Place | None:
    return organisations.by_id(turn.session, draft.of[0]) if draft.of else None


class Which(Step[ChangeDraft]):
    slot = "of"
    wants = Wants.NAME

    def wanted(self, turn: Turn, draft: ChangeDraft) -> bool:
        return draft.what is not What.OPEN

    def filled(self, draft: ChangeDraft) -> bool:
        if draft.said:
            return False
        return bool(draft.of) if draft.what is not What.MERGE else len(draft.of) > 1 and draft.enough

    def ask(self, turn: Turn, draft: ChangeDraft) -> Question:
        if draft.said:
            places = finding.found(turn, draft.said[0])
            if places:
                text = turn.tr("Which “{name}” do you mean?", name=draft.said[0])
                return Question(text, finding.to_choose(turn, places[:SHOWN]))
            text = turn.tr("I find no organisation called “{typed}”. How is it called?", typed=draft.said[0][:60])
            return Question(text)
        place = first(turn, draft)
        if place is None:
            return Question(turn.tr("Which organisation? Please type its name."))
        choices = [Choice(each.name, str(each.id)) for each in self._beside(turn, draft, place)]
        offered = with_more(turn, choices, draft.skipped, SHOWN)
        if len(draft.of) > 1:
            places = list(organisations.by_ids(turn.session, draft.of).values())
            names = ", ".join(each.label for each in finding.to_choose(turn, places))
            text = turn.tr("Merging: {names}. Another one?", names=names)
            return Question(text, [Choice(turn.tr("No, that is all"), ENOUGH), *offered])
        return Question(
            turn.tr("With which is {branch} merged? Please choose, or type the names.", branch=place.name), offered
        )

    def _beside(self, turn: Turn, draft: ChangeDraft, place: Place) -> list[Place]:
        parent = checking.parent_of(place)
        found = organisations.children(turn.session, parent) if parent else []
        return [each for each in found if each.id not in draft.of]

    def accept(self, turn: Turn, draft: ChangeDraft, answer: Answer) -> str | None:
        if answer.choice == ENOUGH:
            draft.enough = True
            return None
        if answer.choice == MORE:
            place = first(turn, draft)
            total = len(self._beside(turn, draft, place)) if place else 0
            draft.skipped = next_page(draft.skipped, SHOWN, total)
            return self.name
        if answer.choice:
            found = list(organisations.by_ids(turn.session, [int(answer.choice)]).values())
        else:
            found = [finding.the_one(turn, name) for name in finding.names_in(turn, answer.text)]
        draft.of = list(dict.fromkeys([*draft.of, *(place.id for place in found)]))
        draft.said = draft.said[1:]
        find_said(turn, draft)
        name_alike(turn, draft)
        return None if self.filled(draft) else self.name


def name_alike(turn: Turn, draft: ChangeDraft) -> None:
    """Call what was named "ấp Tân Phú" as the old one is called: "Chi bộ ấp Tân Phú"."""
    place = first(turn, draft)
    if draft.name and (place or draft.what is What.OPEN):
        draft.name = full_name(draft.name, place.name if place else "")


def find_said(turn: Turn, draft: ChangeDraft) -> None:
    """Take the names that were heard for organisations, as far as each is the only one called so."""
    left: list[str] = []
    for name in draft.said:
        places = finding.found(turn, name)
        if len(places) == 1 and not left:
            draft.of += [places[0].id] if places[0].id not in draft.of else []
        else:
            left.append(name)
    draft.said = left
