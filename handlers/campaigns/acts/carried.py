"""Carry over into another year what is not finished: one's own, the branch's, a comrade's; read back, and undone."""

import re
from collections.abc import Sequence
from datetime import date

from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.days import read_said_days
from domain.campaigns.said.names import years
from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places, reported_places
from domain.pledges.pledge import Pledge
from domain.pledges.states import GOING_ON, PledgeState
from domain.understanding.goals import read_goal
from domain.understanding.text.words import fold
from handlers.campaigns import taking_in
from handlers.campaigns.acts import carrying, ended, meant, questions
from handlers.campaigns.acts.carrying import CarryDraft
from handlers.entering import whose
from handlers.people import whom
from handlers.pledges.my_pledges import ENDED, visible
from handlers.registering import registration
from handlers.reporting.meant import about, names
from handlers.service import answers
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.pledges import pledge_labels
from locales.wording.quotation import quoted

SHOWN = 6
_ASKS = re.compile(r"\b(?:tu (?:dong )?chuyen|co (?:tu )?(?:dong )?chuyen)\b.*\b(?:khong|hong|ko|chua)\b|\?$")
_NOT = re.compile(r"\b(?:thoi|khong|hong|ko|khoi|dung)\b(?: \w+){0,2} (?:chuyen|mang|dem|keo)\b|\bkhong chuyen\b")
_BUT = re.compile(
    r"\b(?:trừ|tru|ngoại trừ|ngoai tru|riêng|rieng|chỉ|chi) (?:việc )?(?:của|cua|có|co)?\s*(?P<who>.+)$", re.IGNORECASE
)
_OF_A_CAMPAIGN = re.compile(
    r"^(?:\w+ ){0,2}(?:dot|phong trao|cao diem|chien dich)\b"
    r".*\b(?:dong som|dong roi|chay tiep|chay them|mo (?:lai|tiep))\b"
)
_AGAIN = re.compile(r"\b(?:y (?:nhu|chang|het)|giong (?:nhu|y)|nhu nam nay|nhu nam ngoai|lai nhu)\b")
_BRANCH = re.compile(r"\b(?:cua|ca|trong) chi bo\b|\bchi bo\b|\btap the\b|\bdang bo\b|\bnoi dung nao\b")
_NEXT_YEAR = re.compile(r"\b(?:nam sau|nam toi|sang nam|qua nam|nam moi|ky sau|dot sau)\b")


def answer(turn: Turn, text: str) -> None:
    """Which of them, until when: read back before anything is done."""
    folded = fold(text)
    if _OF_A_CAMPAIGN.search(folded) and runs_campaigns(turn.member):
        ended.reopen(turn, text)
        return
    if _NOT.search(folded):
        _leave_but(turn, text)
        return
    if _ASKS.search(folded):
        answers_rule(turn, text)
        return
    for_id, again = _for_whom(turn, text), _AGAIN.search(folded) is not None
    found = _unfinished(turn, for_id, again=again)
    if for_id is None and led_places(turn.member) and _BRANCH.search(folded):
        found = [each for each in found if each.organisation_id is not None]
    day = _until(turn, text)
    running = [each for each in found if not again and each.is_open and each.deadline >= date(day.year, 1, 1)]
    found = [each for each in found if each not in running]
    meant = [each for each in about(found, text) if names(each, text)] or found
    if again and read_goal(text).goal and not any(names(each, text) for each in found):
        registration.offer(turn, text)  # it names another work: "y như năm nay, 10 suất quà"
    elif not found:
        _say_nothing_to_carry(turn, running, for_id)
    elif len(meant) > 1 and again:
        _ask_which(turn, meant)
    else:
        draft = CarryDraft(pledges=[each.id for each in meant[:SHOWN]], day=day, for_id=for_id, whole=again)
        carrying.carry_over.begin(turn, draft)


def answers_rule(turn: Turn, text: str) -> None:
    if "chuyen" in fold(text):
        turn.say(turn.tr(questions.CARRYING_OVER), (Choice(turn.tr("My pledges"), "/camket"),))
    else:
        answers.answer_question(turn, text)


def _for_whom(turn: Turn, text: str) -> int | None:
    """The member of one's own cell who is named, and for whom something may be entered."""
    named = whom.meant(text, whom.of_the_cells(turn)) if whom.leads_a_cell(turn) else []
    if len(named) > 1:
        raise UserError("Several comrades are called so. Please write the whole name.")
    return whose.require(turn, named[0].id).id if named else None


def _unfinished(turn: Turn, for_id: int | None, *, again: bool) -> list[Pledge]:
    """What is still worked on or was missed; to do the same again also what is done."""
    states = {*GOING_ON, PledgeState.MISSED, *(ENDED if again else ())}
    return [each for each in visible(turn, for_id) if each.state in states]


def _until(turn: Turn, text: str) -> date:
    """The new last day: the day that is named, else the end of the year that is."""
    said = read_said_days(text, turn.today).last
    if said and said.year > turn.today.year:
        return said
    named = [each for each in years(text) if each > turn.today.year]
    this = years(text) and turn.today.year in years(text) and not _NEXT_YEAR.search(fold(text))
    year = max(named, default=turn.today.year if this and turn.today.month <= 3 else turn.today.year + 1)
    latest = taking_in.farthest(turn)
    last = date(year, 12, 31)
    return min(last, latest) if latest and latest.year == year else last


def _say_nothing_to_carry(turn: Turn, running: Sequence[Pledge], for_id: int | None) -> None:
    lines = [turn.tr("Nothing here needs to be carried over.")]
    runs_on = marked("runs on by itself until {day}")
    lines += [f"– {each.content}: {turn.tr(runs_on, day=each.deadline)}" for each in running[:SHOWN]]
    if for_id is None and reported_places(turn.member):
        lines.append(turn.tr("What members registered each carries over themselves, or you for one you name."))
    turn.say("\n".join(lines), (Choice(turn.tr("My pledges"), "/camket"),))


def _ask_which(turn: Turn, found: Sequence[Pledge]) -> None:
    labels = pledge_labels(turn.language, turn.today, found[:SHOWN])
    command = f"{meant.PICKED} {carrying.AGAIN}"
    ways = [Choice(label, f"{command} {each.id}") for label, each in zip(labels, found, strict=False)]
    turn.say(turn.tr("Which of these would you like to take up again?"), ways)


def _leave_but(turn: Turn, text: str) -> None:
    """Nothing is carried over; what is left of a comrade who is excepted is, where that may be entered."""
    but = _BUT.search(text)
    if but and whom.leads_a_cell(turn) and whom.meant(but["who"], whom.of_the_cells(turn)):
        answer(turn, f"chuyển việc của {but['who']}")
    elif but and reported_places(turn.member):
        words = turn.tr(
            "Nothing is carried over by itself, so nothing is to be left out. For the one you name the secretary of "
            "that branch carries it over, or the comrade."
        )
        turn.say(f"{words}\n{quoted(text)}", (Choice(turn.tr("Summary"), "/tonghop"),))
    else:
        _leave(turn, text)


def _leave(turn: Turn, text: str) -> None:
    """Nothing is carried over; what is still open may be taken back, which is asked apart."""
    open_ones = [each for each in visible(turn) if each.is_open]
    named = [each for each in about(open_ones, text) if names(each, text)] or open_ones
    labels = pledge_labels(turn.language, turn.today, named[:SHOWN])
    ways = [Choice(label, f"/rut {each.id}") for label, each in zip(labels, named, strict=False)]
    words = turn.tr("Good, nothing is carried over.")
    if ways:
        words += "\n" + turn.tr("If you would like to take one back, choose it; it is read back first.")
    turn.say(words, ways)
