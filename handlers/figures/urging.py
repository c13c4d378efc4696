"""Urging those of a cell who have not registered, or not reported: after a yes, one courteous reminder each."""

import re
from collections.abc import Sequence
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.people.called import urged
from domain.permissions import announced_from
from domain.roles import Member, Place
from domain.understanding.acts.persons import names_somebody
from domain.understanding.text.words import fold, tokenised
from handlers.campaigns import looked_at
from handlers.figures import owing, unreported
from handlers.figures.beside import asking_below
from handlers.figures.late import late_ones
from handlers.figures.owing import EACH, LATE, NAMED, REGISTER, REPORT, WORK, Owing, UrgeDraft, place_of, urged_in
from handlers.letters import already
from handlers.letters.leaders import also_missing, to_leaders
from handlers.letters.leaders.also_missing import BELOW
from handlers.people import whom
from handlers.quiet_days.later import waits
from handlers.talk import conversation, frame
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, command_in
from locales.language import Language, marked
from locales.wording.letters import answer_choice
from locales.wording.people import late_text, reporting_text, some_of, taking_text, urging_text
from storage.ground import history
from storage.people import members

PERSON = "nguoi"  # before the code of one of several who are called alike
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_THEM = re.compile(
    r"\b(?:may|cac|nhung|\d{1,2}|hai|ba|bon|nam)(?: (?:nguoi|dong chi|dc|anh|chi|co|chu|bac|ong|ba|em|dua|vi))*"
    r" (?:do|nay|ay|kia|tren|vua roi|hoi nay)\b"
    r"|\b(?:nhac|keu|hoi|goi|nhan) (?:(?:giup|gium|dum|ho|toi|tui|het|luon) )*"
    r"(?:ho|tui no|bon ho|het(?: tui)? di|luon di|(?:tung|moi) (?:nguoi|dong chi|dc|vi|dua))\b"
)
""" "Nhắc mấy người đó giùm chị" below a list."""
_TEXTS = {REGISTER: urging_text, REPORT: reporting_text, WORK: taking_text, LATE: late_text}


def start(turn: Turn, argument: str) -> None:
    """`/dondoc`, with an organisation's code or for the first one led; "baocao" before it: those who owe a report."""
    asked, places = verb_first(argument, (REPORT, WORK, LATE, PERSON, BELOW)), announced_from(turn.member)
    if asked.verb == PERSON:
        _urge_or_offer(turn, [each for each in whom.of_the_cells(turn) if each.code == asked.rest])
        return
    since = date.fromisoformat(asked.rest) if _DAY.fullmatch(asked.rest) else None
    code = "" if since else asked.rest.casefold()
    if not code and len(places) > 1:
        places = _where_needed(turn, places, asked.verb or REGISTER, since)
        if len(places) > 1 and not since:
            choices = [Choice(each.name, f"/dondoc {asked.verb} {each.code}".replace("  ", " ")) for each in places]
            turn.say(turn.tr("Whose members shall be urged?"), choices)
            return
    first = places[0] if places and not code else None
    place = next((place for place in places if place.code.casefold() == code), first)
    if place is None:
        raise NotAllowed("You can urge only the members of an organisation you lead.")
    if asked.verb == BELOW:
        to_leaders.begin(turn, place)
        return
    draft = UrgeDraft(organisation_id=place.id, about=asked.verb or REGISTER, since=since)
    if draft.about == REGISTER:
        looked_at.require_taking_in(turn, place.path)
    if not urged_in(turn, draft).reachable:
        none = draft.about == REGISTER and not owing.has_missing(turn, draft)
        if place.has_branches and draft.about == REGISTER and (none or also_missing.missing_below(turn, place)):
            if not none:
                why = owing.nobody(turn, draft)
                turn.say(turn.tr(why.message, **why.values))
            to_leaders.begin(turn, place)
            return
        if place.has_branches and draft.about in (REPORT, LATE) and not owing.has_missing(turn, draft):
            asking_below.begin(turn, place, draft.about)
            return
        raise owing.nobody(turn, draft)
    _begin(turn, draft)


def _where_needed(turn: Turn, places: Sequence[Place], about: str, since: date | None) -> tuple[Place, ...]:
    """Of several organisations one leads those in which somebody can be urged; all where nobody can."""
    drafts = [(each, UrgeDraft(organisation_id=each.id, about=about, since=since)) for each in places]
    return tuple(each for each, draft in drafts if urged_in(turn, draft).reachable) or tuple(places[:1])


def hear(turn: Turn, text: str) -> None:
    """ "Nhắc mấy đồng chí chưa báo cáo giùm tôi"; words for one person are no urging of all."""
    lines = (command_in(wire) for _, wire in turn.chat.choices or [])
    offered = next((line.removeprefix("/dondoc ") for line in lines if line.startswith("/dondoc ")), "")
    if _THEM.search(fold(text)) and not whom.all_meant(text, whom.of_the_cells(turn)):
        listed = conversation.picked_lately(turn, unreported.LISTED, unreported.LATELY)
        start(turn, offered or listed or LATE)  # below the last list, or the message of the day
        return
    text = whom.without_the_spared(whom.in_plain_titles(text))
    by_name = whom.urged(text, whom.of_the_cells(turn))
    if (by_name and _urge_named(turn, by_name)) or _hear_of_named(turn, text):
        return
    start(turn, unreported.owed_by(turn, text))


def _hear_of_named(turn: Turn, text: str) -> bool:
    """Whether somebody is named, also without a title: they are urged, or it is said that nobody is called so."""
    said, people, name = tokenised(text), whom.of_the_cells(turn), urged(text)
    if not (names_somebody(said, len(said)) or name):
        return False
    found = whom.all_meant(text, people) or (whom.named(name, people) if name else [])
    if whom.are_namesakes(found):
        choices = zip(whom.to_choose(found), found, strict=True)
        which = [Choice(choice.label, f"/dondoc {PERSON} {each.code}") for choice, each in choices]
        turn.say(turn.tr("Several comrades are called so. Which one?"), which)
    else:
        _urge_or_offer(turn, found)
    return True


def _urge_or_offer(turn: Turn, found: Sequence[Member]) -> None:
    """Urge those who are named; where they owe nothing, or nobody is called so, offer to write in one's own words."""
    if found and _urge_named(turn, found):
        return
    choices = [
        answer_choice(turn.language, each.name, each.id, marked("Write to comrade {name}")) for each in found[:3]
    ]
    choices.append(Choice(turn.tr("Urge those who are missing"), "/dondoc"))
    words = owing.instead_of_urging(turn, [each.name for each in found], urged(turn.text))
    turn.say(words, choices)


def _urge_named(turn: Turn, found: Sequence[Member]) -> bool:
    people = (members.person(turn.session, each.id, turn.today) for each in found)
    homes = {person.home.id for person in people if person and person.home}
    if len(homes) != 1:
        return False
    draft = UrgeDraft(organisation_id=min(homes), about=EACH, only=[each.id for each in found])
    urged = urged_in(turn, draft)
    if len(urged.reachable) + urged.quiet + urged.away != len(found) or not urged.reachable:
        return False
    _begin(turn, draft)
    return True


def _begin(turn: Turn, draft: UrgeDraft) -> None:
    place = place_of(turn, draft)
    if not already.are_all_told(turn, [_key(turn, place, each) for each in urged_in(turn, draft).reachable]):
        urge.begin(turn, draft)


def _key(turn: Turn, place: Place, one: Owing) -> str:
    return f"urge:{one.about}:{place.id}:{one.person.member_id}:{turn.today.isoformat()}"


class ConfirmUrging(YesOrNo[UrgeDraft]):
    slot = "confirmed"
    yes = "Send it"
    no = "Do not send"
    private = True

    def words(self, turn: Turn, draft: UrgeDraft) -> str:
        reachable, quiet, away = urged_in(turn, draft)
        count = len(reachable)
        if draft.about == EACH:
            owed = {REPORT: turn.tr("to report"), REGISTER: turn.tr("to register")}
            names = ", ".join(f"{each.person.name} ({owed[each.about]})" for each in reachable)
            text = turn.tr("One courteous reminder goes to {names}. Send it?", names=names)
        elif draft.about == LATE:
            text = turn.tr(
                "One courteous reminder of what is overdue goes to {names}. Send it?",
                names=some_of(turn.language, [each.person.name for each in reachable], NAMED),
            )
            text += late_ones.told_today(turn, [each.person for each in reachable])
        elif draft.about == REPORT:
            text = turn.trn(
                "{count} comrade who registered and has not reported will get one courteous reminder. Send it?",
                "{count} comrades who registered and have not reported will get one courteous reminder each. Send it?",
                count,
            )
        elif draft.about == WORK:
            text = turn.trn(
                "{count} comrade without a task will be asked which part to take. Send it?",
                "{count} comrades without a task will be asked which part to take. Send it?",
                count,
            )
        else:
            text = turn.trn(
                "{count} comrade who has not registered will get one courteous reminder. Send it?",
                "{count} comrades who have not registered will get one courteous reminder each. Send it?",
                count,
            )
        if draft.about in (REPORT, REGISTER):
            names = some_of(turn.language, [each.person.name for each in reachable], NAMED)
            text += "\n" + turn.tr("They are: {names}.", names=names)
        text += owing.unreached(turn, quiet, away)
        return text + (also_missing.text(turn, place_of(turn, draft)) if draft.about == REGISTER else "")

    def accept(self, turn: Turn, draft: UrgeDraft, answer: Answer) -> str | None:
        left = owing.left(turn, draft, answer.text) if answer.text and not answer.choice else None
        if left is None:
            return super().accept(turn, draft, answer)
        draft.only, draft.confirmed = left, None if left else False
        return self.name if left else None


def _finish(turn: Turn, draft: UrgeDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent."))
        return
    place = place_of(turn, draft)
    ways = also_missing.ways(turn, place) if draft.about == REGISTER else []
    sent = sum(_send(turn, place, each) for each in urged_in(turn, draft).reachable)
    history.record(turn.session, turn.stamp, "organisation", place.id, "urged", count=sent)
    if sent:
        said = turn.trn("Sent to {count} comrade.", "Sent to {count} comrades.", sent)
        turn.say(f"{said} {waits(turn, place.path)}".strip(), ways)
        frame.note_urged(turn, said)
    else:
        already.say_so(turn, ways)


def _send(turn: Turn, place: Place, one: Owing) -> bool:
    person, about = one.person, one.about

    def words(speak: Language) -> str:
        return _TEXTS[about](speak, person.name, place.name)

    def choices(speak: Language) -> list[Choice]:
        if about == WORK:
            return [Choice(speak.tr("Write to the secretary"), "/traloi")]
        label = speak.tr("Report progress") if about in (REPORT, LATE) else speak.tr("Register a pledge")
        return [Choice(label, f"/{REPORT if about == LATE else about}")]

    return turn.tell(person.member_id, words, _key(turn, place, one), choices)


def _heading(turn: Turn, draft: UrgeDraft) -> str:
    """Whose members, where somebody leads several organisations, or one with others below."""
    place = place_of(turn, draft)
    if place.has_branches:
        return turn.tr("Directly under {organisation}:", organisation=place.name)
    return turn.tr("{branch}:", branch=place.name) if len(announced_from(turn.member)) > 1 else ""


urge = Dialogue("urge", "urging the members", UrgeDraft, [ConfirmUrging()], _finish, place_of, heading=_heading)
