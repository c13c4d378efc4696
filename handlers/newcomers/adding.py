"""Adding people to the list of a branch: one or several names, whether each is somebody new, whether a leader."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_appoint, may_manage_members
from domain.roles import Place, Role
from domain.roster.new_names import are_surely_names, names_answered
from domain.understanding.replies.picks import agreed
from handlers.figures.named import named
from handlers.newcomers import inviting
from handlers.newcomers.draft import NewMemberDraft, renamed
from handlers.newcomers.inviting import hand_out
from handlers.newcomers.who_it_is import IsLeader, SomebodyElse, namesake_of
from handlers.people.member_list import list_people, managed, paged, place_of
from handlers.posts import giving
from handlers.talk import conversation
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from storage import organisations
from storage.ground import history
from storage.people import members


def show(turn: Turn, argument: str) -> None:
    """`/thanhvien`: "them CODE" adds somebody, others invite; anything else is asked of the list."""
    asked = verb_first(argument, ("them", "chuavao", "phieu", "inphieu"))
    if asked.verb == "chuavao":
        code, start = paged(asked.rest)
        inviting.list_not_joined(turn, place_of(turn, code), start)
    elif asked.verb == "phieu":
        inviting.offer_sheet(turn, place_of(turn, asked.rest))
    elif asked.verb == "inphieu":
        inviting.make_sheet(turn, place_of(turn, asked.rest))
    elif asked.verb:
        add_member.begin(turn, NewMemberDraft(organisation_id=place_of(turn, asked.rest).id))
    else:
        list_people(turn, argument)


def show_named(turn: Turn, text: str) -> None:
    """The list of one's own branch; raises where another one is named, so that no other list is taken for it."""
    place = named(turn, text, ["/"])
    if place is not None and not place.has_branches and not may_manage_members(turn.member, place):
        raise NotAllowed(
            "The people of {organisation} are not yours to see, nor their telephone numbers: you see those of your own "
            "branch.",
            organisation=place.name,
        )
    show(turn, "")


class MemberName(Step[NewMemberDraft]):
    """Who it is: the name is all that is asked."""

    slot = "name"
    keeps = ("seen",)
    wants = Wants.NAME

    def given(self, turn: Turn, draft: NewMemberDraft) -> str:
        return draft.name or ""

    def ask(self, turn: Turn, draft: NewMemberDraft) -> Question:
        if draft.seen:
            choices = (Choice(turn.tr("Yes, one after the other"), YES), Choice(turn.tr("No, type it again"), NO))
            asked = marked("I see {count} names: {names}. Shall I add them one after the other?")
            return Question(turn.tr(asked, count=len(draft.seen), names="; ".join(draft.seen)), choices)
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
            if agreed(answer.text) is False:
                raise UserError("That is no name. Please type the full name; to add nobody, type “thôi”.")
            raise UserError("Please type only the full name, for example: Nguyễn Văn An.")
        if len(names) > 1 and not answer.choice:
            draft.seen = names
            return self.name
        draft.name, *draft.others = names
        return None


def _finish(turn: Turn, draft: NewMemberDraft) -> None:
    place = _place(turn, draft)
    if draft.another is False:
        _leave_it(turn, draft, place)
    else:
        member = members.add(turn.session, draft.name or "", turn.now)
        members.enrol(turn.session, member.id, place.id, turn.today, turn.stamp, bool(draft.leader))
        history.record(turn.session, turn.stamp, "member", member.id, "added", organisation=place.code)
        turn.say(turn.tr("{name} is now on the list of {branch}.", name=member.name, branch=place.name))
        hand_out(turn, member.id, member.name)
        conversation.speak_of(turn, member.id)
        _give_post(turn, draft, member.id, place)
    if draft.others:
        name, *others = draft.others
        add_member.begin(turn, NewMemberDraft(organisation_id=place.id, name=name, others=others, heard=True))


def _give_post(turn: Turn, draft: NewMemberDraft, member_id: int, place: Place) -> None:
    """Go on to the post that was told with the name, or say who gives it."""
    if not draft.post or not draft.leader:
        return
    if may_appoint(turn.member, Role(draft.post), place, for_a_time=False):
        giving.begin(turn, member_id, Role(draft.post))
    else:
        turn.say(turn.tr("This post is for an administrator to give."))


def _leave_it(turn: Turn, draft: NewMemberDraft, place: Place) -> None:
    """Nobody new: what can be done for the one who is meant."""
    namesake = namesake_of(turn, draft)
    choices = []
    if namesake:
        name, code = namesake.member.name, namesake.member.code
        again = Choice(turn.tr("Belongs here again: {name}", name=name), f"/thanhvien trolai {code}")
        new_code = Choice(turn.tr("Code for {name}", name=name), f"/thanhvien ma {code}")
        choices.append(again if namesake.left else new_code)
        if not namesake.left and namesake.place.id != place.id:
            moves = turn.tr("Moves to {branch}", branch=place.name)
            choices.append(Choice(moves, f"/thanhvien chuyen {code} {place.code}"))
    turn.say(turn.tr("Nobody was added: comrade {name} is on the list.", name=draft.name or ""), choices)


def _place(turn: Turn, draft: NewMemberDraft) -> Place:
    return managed(turn, organisations.by_id(turn.session, draft.organisation_id))


steps = [MemberName(), SomebodyElse(), IsLeader()]
title = marked("adding a member")
add_member = Dialogue("add_member", title, NewMemberDraft, steps, _finish, _place, about="name", corrected=renamed)
