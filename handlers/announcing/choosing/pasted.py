"""A list of people who shall get an announcement: whoever is not found, or of whom there are several, is asked for."""

from dataclasses import replace

from domain.chat import Choice
from domain.errors import UserError
from domain.names import called, sounds_alike
from domain.permissions import may_manage_members
from domain.reach.pasted import MOST, Entry, entries, led_list
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft, audience, keep_audience, reach
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcements import narrowed_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.comrades import finding
from storage.comrades.finding import Found

SHOWN = 6  # of those who are called so
LEFT = "left"
_SEP = "\t"
_TOO_MANY = marked("A list of at most {most} people can be pasted; that one has {count}.")
_NOBODY = marked("I find nobody called {name} there. Please type the name or the code once more, or leave them out.")


def said(turn: Turn, draft: AnnouncementDraft) -> str:
    """What is noted where the words are a list of people: "chỉ gửi danh sách sau: …"; "" where they are none."""
    listed = led_list(turn.text)
    return take(turn, draft, listed) if listed else ""


def take(turn: Turn, draft: AnnouncementDraft, listed: str) -> str:
    """Note whom a list names, and of whom it has to be asked; returns what is said of it."""
    found = entries(listed)
    if len(found) > MOST:
        raise UserError(_TOO_MANY, most=MOST, count=len(found))
    people, unclear = list[int](), list[str]()
    for each in found:
        meant = _meant(turn, draft, each)
        if len(meant) == 1:
            people.append(meant[0].member.id)
        else:
            unclear.append(f"{each.typed}{_SEP}{each.beside}")
    _keep(turn, draft, people)
    draft.unclear = unclear
    noted = turn.trn("Noted from the list: {count} person.", "Noted from the list: {count} people.", len(set(people)))
    names = ", ".join(quoted(each.partition(_SEP)[0], 40) for each in unclear[:SHOWN])
    open_ones = turn.tr("Still to be told apart or found: {names}.", names=names) if unclear else ""
    return " ".join(part for part in (noted, open_ones) if part)


def _keep(turn: Turn, draft: AnnouncementDraft, people: list[int]) -> None:
    keep_audience(turn, draft, replace(audience(draft), people=tuple(dict.fromkeys(people))))


def _meant(turn: Turn, draft: AnnouncementDraft, entry: Entry) -> list[Found]:
    """Those an entry may mean; what stands beside the name tells them apart where it names a branch.

    Whose members one does not manage is meant by the whole name or the code alone, so that no list searches for people.
    """
    paths = [each.path for each in _places(turn, draft)]
    found = finding.find(turn.session, entry.typed, paths, turn.today, limit=SHOWN + 1)
    found = [
        each
        for each in found
        if may_manage_members(turn.member, each.place)
        or fold(entry.typed) in (fold(each.member.name), fold(each.member.code))
    ]
    coded = [each for each in found if each.member.code.casefold() == entry.typed.casefold()]
    alike = [each for each in found if sounds_alike(entry.typed, each.member.name)]
    there = [each for each in alike if entry.beside and called(each.place.name) in called(entry.beside)]
    return list({each.member.id: each for each in coded or there or alike}.values())


def _told_apart(turn: Turn, one: Found) -> str:
    code = f" · {one.member.code}" if may_manage_members(turn.member, one.place) else ""
    return f"{one.member.name} · {one.place.name}{code}"


def _places(turn: Turn, draft: AnnouncementDraft) -> list[Place]:
    place = organisations.by_id(turn.session, draft.organisation_id or 0)
    return [place] if place else reach(turn)


def whole(turn: Turn) -> Place:
    """The organisation in which those of a list are looked for where none was chosen."""
    highest = reach(turn)
    if len(highest) != 1:
        raise UserError("Please choose the organisation first, then send the list once more.")
    return highest[0]


class TellApart(Step[AnnouncementDraft]):
    """Whom a name of the list means that nobody bears there, or several."""

    slot = "unclear"
    wants = Wants.NAME
    takes_yes = False

    def filled(self, draft: AnnouncementDraft) -> bool:
        return not draft.unclear

    def given(self, turn: Turn, draft: AnnouncementDraft) -> str:
        return narrowed_text(turn.language, audience(draft)) if audience(draft).people is not None else ""

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        entry = self._entry(draft)
        found = _meant(turn, draft, entry)
        left = Choice(turn.tr("Leave “{name}” out", name=entry.typed[:30]), LEFT)
        if not found:
            return Question(turn.tr(_NOBODY, name=quoted(entry.typed, 40)), [left])
        choices = [Choice(_told_apart(turn, each), str(each.member.id)) for each in found]
        asked = turn.tr("Several comrades are called {name}. Which one?", name=quoted(entry.typed, 40))
        return Question(asked, [*choices[:SHOWN], left], private=True)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        chosen = [] if answer.choice == LEFT else self._chosen(turn, draft, answer)
        draft.unclear = draft.unclear[1:]
        _keep(turn, draft, [*(audience(draft).people or ()), *chosen])
        return self.name if draft.unclear else None

    def _chosen(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> list[int]:
        typed = Entry(answer.text) if not answer.choice else self._entry(draft)
        found = _meant(turn, draft, typed)
        meant = [each.member.id for each in found if answer.choice in ("", str(each.member.id))]
        if len(meant) == 1:
            return meant
        if len(meant) > 1:
            raise UserError("Several comrades are called so. Please type the code of the one you mean.")
        raise UserError("I find nobody called “{typed}” there.", typed=answer.text[:60])

    @staticmethod
    def _entry(draft: AnnouncementDraft) -> Entry:
        return Entry(*draft.unclear[0].split(_SEP, 1))
