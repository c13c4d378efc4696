"""Adding people to the list of a branch: one or several names, whether each is somebody new, whether a leader."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.errors import UserError
from domain.names import without_note
from domain.roles import Place
from domain.roster.new_names import are_surely_names, birth_year, names_answered
from domain.understanding.text.words import fold
from handlers.comrades import whose
from handlers.newcomers import inviting
from handlers.newcomers.draft import NewMemberDraft, renamed
from handlers.newcomers.inviting import hand_out
from handlers.people.member_list import list_people, managed, paged, place_of
from handlers.talk import conversation
from handlers.talk.answer import Answer
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES, YesOrNo
from locales.language import marked
from storage import organisations
from storage.comrades import finding
from storage.comrades.finding import Found
from storage.ground import history
from storage.people import members

AGAIN = "again"
_NO_LEADER = re.compile(
    r"\b(?:khong|hong|dau|chua)\b.*\b(?:lanh dao|can bo|chuc|cap uy)\b|\bdang vien (?:thuong|binh thuong)\b"
)


def show(turn: Turn, argument: str) -> None:
    """`/thanhvien`: "them CODE" adds somebody, others invite; anything else is asked of the list."""
    asked = verb_first(argument, ("them", "chuavao", "phieu", "inphieu"))
    if asked.verb == "chuavao":
        code, start = paged(asked.rest)
        inviting.list_not_joined(turn, place_of(turn, code), start)
    elif asked.verb in ("phieu", "inphieu"):
        make = inviting.offer_sheet if asked.verb == "phieu" else inviting.make_sheet
        make(turn, place_of(turn, asked.rest))
    elif asked.verb:
        add_member.begin(turn, NewMemberDraft(organisation_id=place_of(turn, asked.rest).id))
    else:
        list_people(turn, argument)


class MemberName(Step[NewMemberDraft]):
    """Who it is: the name is all that is asked."""

    slot = "name"
    keeps = ("seen",)
    wants = Wants.NAME

    def given(self, turn: Turn, draft: NewMemberDraft) -> str:
        return draft.name or ""

    def ask(self, turn: Turn, draft: NewMemberDraft) -> Question:
        if draft.seen:
            names = "; ".join(draft.seen)
            choices = (Choice(turn.tr("Yes, one after the other"), YES), Choice(turn.tr("No, type it again"), NO))
            asked = turn.tr(
                "I see {count} names: {names}. Shall I add them one after the other?",
                count=len(draft.seen),
                names=names,
            )
            return Question(asked, choices)
        if draft.called:
            return Question(turn.tr("What is the full name of comrade {name}, whom I shall add?", name=draft.called))
        return Question(turn.tr("What is the full name of the new comrade?"))

    def accept(self, turn: Turn, draft: NewMemberDraft, answer: Answer) -> str | None:
        seen, draft.seen, draft.another, draft.leader = draft.seen, [], None, None
        if answer.choice == NO:
            return self.name
        names = seen if answer.choice == YES else names_answered(answer.text)
        if not names or (seen and not are_surely_names(names)):
            draft.seen = seen
            raise UserError("Please type only the full name, for example: Nguyễn Văn An.")
        if len(names) > 1 and not answer.choice:
            draft.seen = names
            return self.name
        draft.name, *draft.others = names
        return None


class SomebodyElse(YesOrNo[NewMemberDraft]):
    """Asked where the branch has somebody of this very name."""

    slot = "another"
    yes = marked("Yes, another comrade")
    no = marked("No, the same comrade")

    def wanted(self, turn: Turn, draft: NewMemberDraft) -> bool:
        return draft.name is not None and _namesake(turn, draft) is not None

    def ask(self, turn: Turn, draft: NewMemberDraft) -> Question:
        question, namesake = super().ask(turn, draft), _namesake(turn, draft)
        if namesake is None or namesake.left is None:
            return question
        again = Choice(turn.tr("The same, who comes back"), AGAIN)
        return replace(question, choices=(question.choices[0], again))

    def words(self, turn: Turn, draft: NewMemberDraft) -> str:
        namesake = _namesake(turn, draft)
        assert namesake is not None
        known = {"name": namesake.member.name, "code": namesake.member.code}
        if namesake.place.id == draft.organisation_id and namesake.left is None:
            return turn.tr(
                "The branch has comrade {name} ({code}) already. Is this another comrade? "
                "To tell them apart you may type the year of birth.",
                **known,
            )
        names = {**known, "branch": namesake.place.name}
        if namesake.left:
            there = turn.tr("Comrade {name} ({code}) left {branch} on {day}.", day=namesake.left, **names)
        else:
            there = turn.tr("{branch} has comrade {name} ({code}) already.", **names)
        return there + " " + turn.tr("Is this another comrade? To tell them apart you may type the year of birth.")

    def accept(self, turn: Turn, draft: NewMemberDraft, answer: Answer) -> str | None:
        if year := birth_year(answer.text):
            draft.name, draft.another = f"{without_note(draft.name or '')} ({year})", True
            return None
        if answer.choice == AGAIN:
            draft.another = False
            return None
        return super().accept(turn, draft, answer)


class IsLeader(YesOrNo[NewMemberDraft]):
    """Leaders are counted apart."""

    slot = "leader"
    yes = marked("Yes")
    no = marked("No")
    no_first = True
    neutral = True
    columns = 2

    def wanted(self, turn: Turn, draft: NewMemberDraft) -> bool:
        return draft.another is not False

    def accept(self, turn: Turn, draft: NewMemberDraft, answer: Answer) -> str | None:
        if _NO_LEADER.search(fold(answer.text)):
            answer = Answer(choice=NO)
        return super().accept(turn, draft, answer)

    def words(self, turn: Turn, draft: NewMemberDraft) -> str:
        place = organisations.by_id(turn.session, draft.organisation_id)
        asked = turn.tr("Is comrade {name} a leader (head, deputy, committee member)?", name=draft.name or "")
        if place is None or not draft.heard:
            return asked
        listed = turn.tr("I put comrade {name} on the list of {branch}.", name=draft.name or "", branch=place.name)
        return f"{listed}\n{asked}"


def _namesake(turn: Turn, draft: NewMemberDraft) -> Found | None:
    """Who bears the very name: in the branch, among those who left it, or wherever this person may look."""
    place = organisations.by_id(turn.session, draft.organisation_id)
    here = finding.namesakes(turn.session, draft.name or "", [place.path] if place else [], turn.today)
    left = finding.gone(turn.session, draft.organisation_id, turn.today)
    paths = whose.reach(turn)
    elsewhere = finding.namesakes(turn.session, draft.name or "", paths, turn.today) if paths else []
    same = (each for each in (*here, *left, *elsewhere) if fold(each.member.name) == fold(draft.name or ""))
    return next(same, None)


def _finish(turn: Turn, draft: NewMemberDraft) -> None:
    place = managed(turn, organisations.by_id(turn.session, draft.organisation_id))
    if draft.another is False:
        _leave_it(turn, draft, place)
    else:
        member = members.add(turn.session, draft.name or "", turn.now)
        members.enrol(turn.session, member.id, place.id, turn.today, turn.stamp, bool(draft.leader))
        history.record(turn.session, turn.stamp, "member", member.id, "added", organisation=place.code)
        turn.say(turn.tr("{name} is now on the list of {branch}.", name=member.name, branch=place.name))
        hand_out(turn, member.id, member.name)
        conversation.speak_of(turn, member.id)
    if draft.others:
        name, *others = draft.others
        add_member.begin(turn, NewMemberDraft(organisation_id=place.id, name=name, others=others, heard=True))


def _leave_it(turn: Turn, draft: NewMemberDraft, place: Place) -> None:
    """Nobody new: what can be done for the one who is meant."""
    namesake = _namesake(turn, draft)
    choices = []
    if namesake and namesake.left:
        label = turn.tr("Belongs here again: {name}", name=namesake.member.name)
        choices.append(Choice(label, f"/thanhvien trolai {namesake.member.code}"))
    elif namesake:
        label = turn.tr("Code for {name}", name=namesake.member.name)
        choices.append(Choice(label, f"/thanhvien ma {namesake.member.code}"))
        if namesake.place.id != place.id:
            label = turn.tr("Moves to {branch}", branch=place.name)
            choices.append(Choice(label, f"/thanhvien chuyen {namesake.member.code} {place.code}"))
    turn.say(turn.tr("Nobody was added: comrade {name} is on the list.", name=draft.name or ""), choices)


def _allowed(turn: Turn, draft: NewMemberDraft) -> None:
    managed(turn, organisations.by_id(turn.session, draft.organisation_id))


add_member = Dialogue(
    "add_member",
    marked("adding a member"),
    NewMemberDraft,
    [MemberName(), SomebodyElse(), IsLeader()],
    _finish,
    _allowed,
    about="name",
    corrected=renamed,
)
