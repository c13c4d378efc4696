"""A name that is wrong: its bearer asks, a leader sees to it within two working days, and both ways lead back."""

from collections.abc import Sequence

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import is_admin, manages_people, may_manage_members
from domain.roles import Person, Role
from domain.roster.new_names import is_name
from handlers.own_data.withdrawing import tell_leaders
from handlers.people import whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import onwards
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import Language, marked
from storage.comrades import serving
from storage.own_data import requests
from storage.own_data.requests import Request
from storage.people import members

SHOWN = 10


class CorrectDraft(BaseModel):
    """The name as it should be."""

    name: str | None = None


class RightName(Step[CorrectDraft]):
    """The one thing kept that a member did not write themselves."""

    slot = "name"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: CorrectDraft) -> Question:
        return Question(
            turn.tr(
                "Your name stands here as “{name}”. How is it written rightly? "
                "(What you registered and reported you can change yourself: type “change”.)",
                name=turn.member.name,
            )
        )

    def accept(self, turn: Turn, draft: CorrectDraft, answer: Answer) -> None:
        name = " ".join(answer.text.split())
        if not is_name(name):
            raise UserError("Please type only the full name, for example: Nguyễn Văn An.")
        if name == turn.member.name:
            raise UserError("That is how it stands already. Please type it as it should be.")
        draft.name = name


def _finish(turn: Turn, draft: CorrectDraft) -> None:
    name, right = turn.member.name, draft.name or ""
    entry, due = requests.ask(turn.session, turn.member.id, right, turn.stamp)
    if _alone(turn):
        own = Request(turn.member.id, entry, right, turn.today, due)
        requests.rename(turn.session, own, name, turn.stamp)
        text = turn.tr("Nobody but you answers for the list, so it is written at once: “{right}”.", right=right)
        turn.say(text, [_old_name(turn, entry)])
        return

    def words(speak: Language) -> str:
        return speak.tr(
            "Comrade {name} asks to have the name corrected to “{right}”. By law it is to be answered by {day}: "
            "type “my data”, then “Requests about data”.",
            name=name,
            right=right,
            day=due,
        )

    told = tell_leaders(turn, words, f"correct:{entry}")
    text = turn.tr("I have noted it; an answer comes by {day}.", day=due)
    if told:
        text += " " + turn.tr("Told: comrade {names}.", names=", ".join(told))
    turn.say(text, [Choice(turn.tr("Take that back"), f"/dulieu thoisua {entry}")])


def take_back(turn: Turn, entry: int) -> None:
    """Whoever asked no longer wishes it."""
    request = requests.open_one(turn.session, entry)
    if request is None or request.member_id != turn.member.id:
        raise UserError("That request is settled already.")
    requests.settle(turn.session, request, turn.stamp, requests.TAKEN_BACK)
    turn.say(turn.tr("Taken back: your name stays as it stands."))


def owed(turn: Turn, start: int = 0) -> None:
    """What people wait for an answer to, by when, and who withdrew lately."""
    if not manages_people(turn.member):
        raise NotAllowed("This is for those who manage the members of a branch.")
    found = _with_people(turn, requests.waiting(turn.session, turn.now))
    gone = _with_people(turn, requests.withdrawn(turn.session, turn.now))
    lines = [turn.tr("Requests about data, by when the law wants an answer (2 working days):")] * bool(found)
    choices: list[Choice] = []
    for each, person in found[start : start + SHOWN]:
        late = turn.tr(" – overdue") if each.due_on < turn.today else ""
        said = turn.tr(
            "“{name}” asks for the name “{right}”: by {day}", name=person.name, right=each.name, day=each.due_on
        )
        lines.append(f"• {said}{late}")
        choices.append(Choice(turn.tr("Write “{right}”", right=each.name), f"/dulieu suaten {each.entry}"))
        choices.append(Choice(turn.tr("Leave “{name}”", name=person.name), f"/dulieu khongsua {each.entry}"))
    choices += onwards(turn, start, SHOWN, len(found), "/dulieu phaitra")
    if gone:
        lines.append(turn.tr("Withdrawn lately; by law carried out within 15 days, here at once:"))
        lines += [turn.tr("• {name}, {day}", name=person.name, day=each.asked_on) for each, person in gone[:SHOWN]]
    turn.say("\n".join(lines) or turn.tr("Nobody waits for an answer about their data."), choices, private=True)


def _with_people(turn: Turn, found: Sequence[Request]) -> list[tuple[Request, Person]]:
    """Those whose people this person sees to, with the people."""
    whose = ((each, members.person(turn.session, each.member_id, turn.today)) for each in found)
    return [(each, person) for each, person in whose if person and _sees_to(turn, person)]


def _sees_to(turn: Turn, person: Person) -> bool:
    """Whoever manages the members of their branch; those of no branch are for the administrators."""
    if person.id == turn.member.id:
        return _alone(turn)
    return may_manage_members(turn.member, person.home) if person.home else is_admin(turn.member)


def _alone(turn: Turn) -> bool:
    """Whether this is the only administrator, and nobody else leads where they belong: then nobody else decides."""
    if not is_admin(turn.member):
        return False
    home = turn.member.home
    others = {held.member_id for held in serving.holders(turn.session, None, Role.ADMIN, turn.today)}
    others |= members.leaders(turn.session, [home.id], turn.today)[home.id] if home else set()
    return others <= {turn.member.id}


def grant(turn: Turn, entry: int) -> None:
    """The name is written as asked for; the old one can be had back."""
    request, person = _asked(turn, entry)
    _rename(turn, request, person, f"renamed:{entry}", [_old_name(turn, entry)])


def _rename(turn: Turn, request: Request, person: Person, key: str, ways: Sequence[Choice] = ()) -> None:
    requests.rename(turn.session, request, person.name, turn.stamp)
    name = request.name
    turn.tell(person.id, lambda speak: speak.tr("Your name now stands as “{name}”.", name=name), key)
    done = turn.tr("Done: “{before}” is now “{name}”; the comrade has been told.", before=person.name, name=name)
    turn.say(done, ways)


def _old_name(turn: Turn, entry: int) -> Choice:
    return Choice(turn.tr("Write the old name again"), f"/dulieu tencu {entry}")


def decline(turn: Turn, entry: int) -> None:
    request, person = _asked(turn, entry)
    requests.settle(turn.session, request, turn.stamp, requests.DECLINED)
    stays = marked("Your name stays as it stands. Please speak with the secretary of your branch about it.")
    turn.tell(person.id, lambda speak: speak.tr(stays), f"not renamed:{entry}")
    turn.say(turn.tr("The name stays “{name}”; the comrade has been told and may ask again.", name=person.name))


def undo(turn: Turn, entry: int) -> None:
    """The old name is written again, while nobody has changed it since."""
    before = requests.name_before(turn.session, entry)
    person = members.person(turn.session, before[0], turn.today) if before else None
    if before is None or person is None or not _sees_to(turn, person) or person.name != before[2]:
        raise UserError("This cannot be taken back any more: the name was changed since.")
    old = Request(before[0], entry, before[1], turn.today, turn.today)
    _rename(turn, old, person, f"renamed:{entry}:back")


def _asked(turn: Turn, entry: int) -> tuple[Request, Person]:
    request = requests.open_one(turn.session, entry)
    person = members.person(turn.session, request.member_id, turn.today) if request else None
    if request is None or person is None:
        raise UserError("That request is settled already.")
    if not _sees_to(turn, person):
        raise NotAllowed(whom.NOT_MANAGED)
    return request, person


correct = Dialogue("correct_name", marked("having my name corrected"), CorrectDraft, [RightName()], _finish)
