"""Choose one comrade of a branch, and what can be done for them: a code, the end of the stay, the entry put right."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_lead, may_see_names
from domain.roles import Member, Place
from handlers.people import ending_stay, whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.people import leaving, members

SHOWN = 8


class ChosenDraft(BaseModel):
    """Of which organisation, and who."""

    organisation_id: int
    member_id: int | None = None
    skipped: int = 0  # how many of the list were passed over


class Who(Step[ChosenDraft]):
    """One of the branch, by a button or by name."""

    slot = "member_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: ChosenDraft) -> Question:
        choices = whom.to_choose(_people(turn, draft))
        text = turn.tr("Which comrade? Please choose, or type the name.")
        return Question(text, with_more(turn, choices, draft.skipped, SHOWN))

    def accept(self, turn: Turn, draft: ChosenDraft, answer: Answer) -> str | None:
        people = _people(turn, draft)
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(people))
            return self.name
        draft.member_id = whom.the_one(answer, people, SHOWN).id
        return None


def _place(turn: Turn, draft: ChosenDraft) -> Place:
    return whom.require_managed(turn, organisations.by_id(turn.session, draft.organisation_id))


def _people(turn: Turn, draft: ChosenDraft) -> list[Member]:
    return [member for member, _, _ in members.of_organisation(turn.session, draft.organisation_id, turn.today)]


def _show_card(turn: Turn, draft: ChosenDraft) -> None:
    place = _place(turn, draft)
    member = next((each for each in _people(turn, draft) if each.id == draft.member_id), None)
    if member is None:
        raise UserError("This comrade belongs to no branch any more.")
    show_card(turn, place, member)


def show_card(turn: Turn, place: Place, member: Member) -> None:
    """What can be done for one comrade of a branch."""
    names = {"name": member.name, "branch": place.name}
    text = turn.tr("Comrade {name}, {branch}. What shall I do?", **names)
    if noted := leaving.last(turn.session, member.id):
        text = turn.tr("Comrade {name} belongs to {branch} until {day}.", day=noted.day, **names)
    choices = [Choice(turn.tr("Code for {name}", name=member.name), f"/thanhvien ma {member.code}")]
    if may_see_names(turn.member, place) and not place.has_branches:
        label = turn.tr("What comrade {name} registered", name=member.name)
        choices.insert(0, Choice(label, f"/danhsach nguoi {member.code} 0"))
    if member.id != turn.member.id:
        if may_lead(turn.member, place):
            choices.insert(0, Choice(turn.tr("Enter for the comrade"), f"/ghiho {member.id}"))
        choices.append(ending_stay.offered(turn, member))
    choices.append(Choice(turn.tr("Put the entry right"), f"/thanhvien sua {member.code}"))
    turn.say(text, choices)


choose = Dialogue("one_member", marked("choosing a member"), ChosenDraft, [Who()], _show_card, _place)
