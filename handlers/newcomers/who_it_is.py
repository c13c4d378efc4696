"""Whether a new person is somebody else than their namesake, and whether they are a leader."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.names import without_note
from domain.roles import Role
from domain.roster.new_names import birth_year
from domain.understanding.text.words import fold
from handlers.comrades import whose
from handlers.newcomers.draft import NewMemberDraft
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YesOrNo
from locales.language import marked
from storage import organisations
from storage.comrades import finding
from storage.comrades.finding import Found

AGAIN = "again"
_NO_LEADER = re.compile(
    r"\b(?:khong|hong|dau|chua)\b.*\b(?:lanh dao|can bo|chuc|cap uy)\b|\bdang vien (?:thuong|binh thuong)\b"
)


class SomebodyElse(YesOrNo[NewMemberDraft]):
    """Asked where the branch has somebody of this very name."""

    slot = "another"
    yes = marked("Yes, another comrade")
    no = marked("No, the same comrade")

    def wanted(self, turn: Turn, draft: NewMemberDraft) -> bool:
        return draft.name is not None and namesake_of(turn, draft) is not None

    def ask(self, turn: Turn, draft: NewMemberDraft) -> Question:
        question, namesake = super().ask(turn, draft), namesake_of(turn, draft)
        if namesake is None or namesake.left is None:
            return question
        again = Choice(turn.tr("The same, who comes back"), AGAIN)
        return replace(question, choices=(question.choices[0], again))

    def words(self, turn: Turn, draft: NewMemberDraft) -> str:
        namesake = namesake_of(turn, draft)
        assert namesake is not None
        names = {"name": namesake.member.name, "code": namesake.member.code, "branch": namesake.place.name}
        if namesake.place.id == draft.organisation_id and namesake.left is None:
            return turn.tr(
                "The branch has comrade {name} ({code}) already. Is this another comrade? "
                "To tell them apart you may type the year of birth.",
                **names,
            )
        if namesake.left:
            there = turn.tr("Comrade {name} ({code}) left {branch} on {day}.", day=namesake.left, **names)
        else:
            there = turn.tr("{branch} has comrade {name} ({code}) already.", **names)
        return there + " " + turn.tr("Is this another comrade? To tell them apart you may type the year of birth.")

    def accept(self, turn: Turn, draft: NewMemberDraft, answer: Answer) -> str | None:
        if year := birth_year(answer.text):
            draft.name, draft.another = f"{without_note(draft.name or '')} ({year})", True
        elif answer.choice == AGAIN:
            draft.another = False
        else:
            super().accept(turn, draft, answer)
        return None


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
        return super().accept(turn, draft, Answer(choice=NO) if _NO_LEADER.search(fold(answer.text)) else answer)

    def words(self, turn: Turn, draft: NewMemberDraft) -> str:
        place, name = organisations.by_id(turn.session, draft.organisation_id), draft.name or ""
        asked = turn.tr("Is comrade {name} a leader (head, deputy, committee member)?", name=name)
        if place is None or not (draft.heard or draft.post):
            return asked
        if draft.post:
            post = whose.post_text(turn.language, Role(draft.post), place.name, None)
            asked = turn.tr("As {post} comrade {name} counts as a leader, is that right?", name=name, post=post)
        listed = turn.tr("I put comrade {name} on the list of {branch}.", name=name, branch=place.name)
        return f"{listed}\n{asked}"


def namesake_of(turn: Turn, draft: NewMemberDraft) -> Found | None:
    """Who bears the very name: in the branch, among those who left it, or wherever this person may look."""
    place = organisations.by_id(turn.session, draft.organisation_id)
    here = finding.namesakes(turn.session, draft.name or "", [place.path] if place else [], turn.today)
    left = finding.gone(turn.session, draft.organisation_id, turn.today)
    paths = whose.reach(turn)
    elsewhere = finding.namesakes(turn.session, draft.name or "", paths, turn.today) if paths else []
    same = (each for each in (*here, *left, *elsewhere) if fold(each.member.name) == fold(draft.name or ""))
    return next(same, None)
