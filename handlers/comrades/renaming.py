"""Put a comrade's name right: typed, read back, written; they are told, and it can be taken back."""

from domain.errors import UserError
from domain.names import without_note
from domain.roles import Person
from domain.roster.new_names import birth_year, is_name, names_in
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft, NoteIt
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage.comrades import finding, serving


class RenameDraft(EntryDraft):
    """The name as it should be."""

    name: str | None = None


class RightName(Step[RenameDraft]):
    """The whole name; a year alone goes behind the name that stands."""

    slot = "name"
    wants = Wants.NAME

    def given(self, turn: Turn, draft: RenameDraft) -> str:
        return draft.name or ""

    def ask(self, turn: Turn, draft: RenameDraft) -> Question:
        other, _ = whose.subject(turn, draft)
        return Question(turn.tr("How is the name of comrade {name} written rightly?", name=other.name))

    def accept(self, turn: Turn, draft: RenameDraft, answer: Answer) -> None:
        other, _ = whose.subject(turn, draft)
        year, names = birth_year(answer.text), names_in(answer.text)
        if year:
            names = [f"{without_note(other.name)} ({year})"]
        if len(names) != 1 or not is_name(names[0]):
            raise UserError("Please type only the full name, for example: Nguyễn Văn An.")
        if names[0] == other.name:
            raise UserError("The name stands so already: {name}.", name=other.name)
        draft.name = names[0]


class RenameReadBack(NoteIt[RenameDraft]):
    """The name before and after, and who bears it already."""

    yes = marked("Yes, write it so")

    def words(self, turn: Turn, draft: RenameDraft) -> str:
        other, _ = whose.subject(turn, draft)
        name = draft.name or ""
        already = marked("{branch} has comrade {name} ({code}) already.")
        lines = [turn.tr("I change the name: {before} → {name}.", before=other.name, name=name)]
        lines += [
            turn.tr(already, branch=each.place.name, name=each.member.name, code=each.member.code)
            for each in _same(turn, other, name)
        ]
        return "\n".join([*lines, turn.tr("Is that right?")])


def _same(turn: Turn, other: Person, name: str) -> list[finding.Found]:
    paths = whose.reach(turn) or ([other.home.path] if other.home else [])
    found = finding.namesakes(turn.session, name, paths, turn.today)
    return [each for each in found if each.member.id != other.id][:3]


def _finish(turn: Turn, draft: RenameDraft) -> None:
    other, listed = whose.subject(turn, draft)
    name = draft.name or ""
    entry = serving.rename(turn.session, other.id, name, turn.stamp)
    if other.id != turn.member.id:
        told = marked("Your branch has put your name right on its list: {name}.")
        turn.tell(other.id, lambda speak: speak.tr(told, name=name), f"renamed:{entry}")
    turn.say(turn.tr("Done: the name is now {name}.", name=name), whose.ways_on(turn, entry, name, listed.code))


steps = [RightName(), RenameReadBack()]
rename = Dialogue("rename_member", marked("putting a name right"), RenameDraft, steps, _finish, whose.subject)
