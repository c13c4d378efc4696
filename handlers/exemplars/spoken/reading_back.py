"""Read a nomination back: with its aim and year to be put right, how far the work is, and who decides on it."""

from domain.campaigns.exemplars import Aim, Nomination, NominationState
from domain.chat import Choice
from domain.exemplars.alike import is_alike
from domain.permissions import may_see_names
from domain.pledges.pledge import Pledge
from domain.pledges.states import REGISTERED
from domain.roles import Place
from domain.understanding.exemplars.plain import plain
from domain.understanding.exemplars.proposing import more_in, year_in
from domain.understanding.replies.picks import agreed
from handlers.exemplars import telling, theirs
from handlers.exemplars.spoken.draft import ExemplarDraft, proposer
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.organisations.exemplars import nominated_text
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import progress_text
from storage import organisations, pledges
from storage.people import members

_AIMS = {Aim.REPLICATE: "nhan rong", Aim.COMPETE: "thi dua"}
_OTHERWISE = {
    Aim.COMPETE: (marked("To be copied elsewhere"), Aim.REPLICATE),
    Aim.REPLICATE: (marked("For others to compete with"), Aim.COMPETE),
}


def aim_in(text: str) -> Aim | None:
    return next((aim for aim, word in _AIMS.items() if word in plain(text)), None)


class ReadBack(YesOrNo[ExemplarDraft]):
    slot = "agreed"
    yes = "Yes, nominate"
    no = "No, leave it"
    private = True

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        asked = super().ask(turn, draft)
        label, aim = _OTHERWISE[draft.aim or Aim.COMPETE]
        other = Choice(turn.tr(label), aim)
        return Question(asked.text, (*asked.choices, other), private=True)

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> str | None:
        """A yes with more beside it is one, and takes that along: "ừ đúng rồi, ghi cho năm 2026 nghe"."""
        aim = Aim(answer.choice) if answer.choice in list(Aim) else aim_in(answer.text) if answer.text else None
        year = year_in(answer.text, turn.today.year)
        draft.aim, draft.year = aim or draft.aim, year or draft.year
        if answer.text and _says_yes(answer.text):
            if not year and (more := more_in(answer.text)):
                draft.words = f"{draft.words}, {more}" if draft.words else more
                return self.name
            draft.agreed = True
            return None
        return self.name if aim or year else super().accept(turn, draft, answer)

    def words(self, turn: Turn, draft: ExemplarDraft) -> str:
        place, aim = proposer(turn, draft), draft.aim or Aim.COMPETE
        lines = [turn.tr("{branch} nominates as an exemplar:", branch=place.name)]
        lines.append(nominated_text(turn.language, draft.who or "", draft.words or "", aim))
        if draft.is_pilot:
            lines.append(turn.tr("As a pilot (điểm), for others to see how it is done."))
        lines += [turn.tr("For the year {year}.", year=str(draft.year))] if draft.year else []
        if draft.organisation_id is None and draft.member_id is None:
            lines.append(turn.tr("(This name is not on the list of {branch}.)", branch=place.name))
        lines += _so_far(turn, draft)
        lines += telling.stands_already(turn, draft.organisation_id, draft.member_id)
        lines.append(_who_decides(turn, place, draft))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _says_yes(text: str) -> bool:
    first = text.replace(".", ",").split(",")[0]
    return agreed(first) is True


def _who_decides(turn: Turn, place: Place, draft: ExemplarDraft) -> str:
    """Who recognises it, from when it counts."""
    waiting = Nomination(
        *(0, draft.campaign_id, place.id, draft.organisation_id, draft.member_id, draft.who or "", "", ""),
        *(draft.aim or Aim.COMPETE, NominationState.PROPOSED, turn.member.id, turn.today),
    )
    level = theirs.level_of(turn, waiting, place)
    above = organisations.by_id(turn.session, level or (place.above[-1] if place.above else 0))
    who = above.name if above else turn.tr("The level above")
    return turn.tr("{organisation} decides on it; it counts from the day it is recognised.", organisation=who)


def _so_far(turn: Turn, draft: ExemplarDraft) -> list[str]:
    """How far the work is of which the nomination tells, where its figures are this person's to see."""
    person = members.person(turn.session, draft.member_id, turn.today) if draft.member_id else None
    if person is None or person.home is None or not may_see_names(turn.member, person.home):
        return []
    work = alike(pledges.of_member(turn.session, person.id), draft.words or "")
    said = progress_text(turn.language, turn.today, work) if work else ""
    if work is None or not said:
        return []
    return [turn.tr("On record: {content}: {progress}.", content=quoted(work.content), progress=said)]


def alike(own: list[Pledge], words: str) -> Pledge | None:
    """The one work of somebody that does what an exemplar is called for."""
    running = [each for each in own if each.state in REGISTERED]
    found = [each for each in running if is_alike(words, "", each.content, "")]
    return found[0] if len(found) == 1 else None
