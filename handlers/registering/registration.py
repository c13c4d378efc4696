"""Registering a pledge: in whose name, what, how much, by when, which content group, read back, kept."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import belongs, led_places
from domain.understanding.deadlines import read_deadline
from domain.understanding.replies.picks import agreed
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from domain.understanding.text.asked_leave import work_asked_about
from domain.understanding.text.words import fold
from handlers.campaigns import taking_in
from handlers.entering import whose
from handlers.registering import content, figures, registered
from handlers.registering.confirmation import Confirm
from handlers.registering.deadline import Deadline
from handlers.registering.draft import PledgeDraft
from handlers.registering.earlier import corrected
from handlers.registering.target import HowMuch
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue, shortened
from handlers.talk.menus import say_with_menu
from handlers.talk.picking import offered
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.pledges import pledge_card
from locales.wording.quotation import bulleted
from storage import pledges
from storage.pledges import NewPledge

ANEW, NEXT = "moi", "tiep"
WISH = 80  # characters
A_DAY = 4  # words
_LEADING = re.compile(
    r"^(?:(?:giờ|gio|bây giờ|bay gio|vậy|vay|thôi|thoi|rồi|roi|cho|tôi|toi|tui|em|con)\s+)*"
    r"(?:đăng ký|dang ky|đk|dk)(?:\s+(?:nè|ne|nha|nhé|nhe|đây|day|đi|di|luôn|luon|là|la))*[\s,.:]+",
    re.IGNORECASE,
)
""" "Giờ đăng ký nè, …" belongs to no content."""
_ANOTHER = re.compile(r"\b(?:dang ky|dk)(?: them)?(?: mot| 1)? viec (?:nua|moi|khac)[ .!]*$")


def start(turn: Turn, argument: str) -> None:
    """`/dangky`, alone or with a whole sentence behind it; what was begun before is not dropped unasked."""
    if argument == NEXT:  # the sentence that waits is not wanted: those behind it still are asked about
        following = parking.waiting_sentence(turn).partition("\n")[2]
        if following:
            offer(turn, following)
        else:
            say_with_menu(turn, turn.tr("What would you like to do?"))
        return
    begun = parking.parked(turn).get(register_pledge.name)
    if argument == ANEW:
        argument = later(parking.parked(turn)) if begun else parking.waiting_sentence(turn)
        begun = begun if not offered(turn, f"/dangky {ANEW}") else None  # unless the button is an old one
    if begun and (begun.get("content") or not argument):
        _ask_which_first(turn, begun, argument)
    else:
        begin(turn, argument)


def hear(turn: Turn, text: str) -> None:
    """A sentence that promises, or several of them: one after the other, none lost."""
    if not belongs(turn.member):
        raise NotAllowed("You do not belong to a branch at present, so there is nowhere to register a pledge.")
    folded = fold(text)
    if len(text) <= WISH and (content.ONLY_A_WISH.fullmatch(folded) or _ANOTHER.search(folded)):
        start(turn, "")
        return
    if work_asked_about(text):
        turn.say(turn.tr("Yes, that may be registered, comrade."))
    sentences = pledges_in(text, turn.today)
    if len(sentences) > 1:
        text = turn.tr(
            "I see {count} pledges. We take them one after the other; I keep the others for afterwards.",
            count=len(sentences),
        )
        turn.say(f"{text}\n{bulleted(turn.language, sentences)}")
    start(turn, "\n".join(" ".join(sentence.split()) for sentence in sentences))


def _ask_which_first(turn: Turn, begun: Mapping[str, Any], sentence: str) -> None:
    """Go on with what was begun, or begin anew? A sentence that came meanwhile waits in the older draft."""
    go_on, anew = turn.tr("Go on"), turn.tr("Begin anew")
    text = turn.tr("You have begun and not finished: {begun}.", begun=register_pledge.described(turn, begun)) + "\n"
    if sentence:
        waiting = "\n".join(part for part in (later(parking.parked(turn)), sentence) if part)
        parking.add_to_parked(turn, register_pledge.name, later=waiting)
        text += _kept(turn, sentence.split("\n")) + "\n"
        anew = turn.tr("Drop it, register the new one")
    text += turn.tr("Shall we go on with it?")
    propose(turn, text, Choice(go_on, "/tieptuc register_pledge"), Choice(anew, f"/dangky {ANEW}"))


def _kept(turn: Turn, sentences: Sequence[str]) -> str:
    if len(sentences) > 1:
        return turn.tr("I keep these for afterwards:") + "\n" + bulleted(turn.language, sentences)
    said = _LEADING.sub("", sentences[0])
    return turn.tr("I keep “{sentence}” for afterwards.", sentence=shortened(said[:1].upper() + said[1:]))


def later(begun: Mapping[str, Mapping[str, Any]]) -> str:
    """The sentence that waits behind a registration, among drafts of dialogues that were begun."""
    return str(begun.get(register_pledge.name, {}).get("later") or "")


def keep_for_later(turn: Turn) -> None:
    """Keep what was written in the middle of a registration until that one is done."""
    parking.park(turn)
    waiting = [later(parking.parked(turn)), " ".join(turn.text.split())]
    parking.add_to_parked(turn, register_pledge.name, later="\n".join(part for part in waiting if part))
    parking.take_up(turn, register_pledge.name)


def offer(turn: Turn, sentence: str, preface: str = "") -> None:
    """Ask whether a sentence is meant as a pledge; it waits in the conversation for the yes."""
    if preface:
        turn.say(preface)
    parking.wait_with(turn, sentence)
    text = turn.tr(
        "“{sentence}”\n\nWould you like to register that? I will ask what is missing, one question at a time.",
        sentence=shortened(sentence.partition("\n")[0]),
    )
    behind = sentence.count("\n")
    if behind:
        text += " " + turn.trn("{count} more waits behind it.", "{count} more wait behind it.", behind)
    yes, no = turn.tr("Yes, register it"), turn.tr("No, something else")
    refused = f"/dangky {NEXT}" if "\n" in sentence else "/batdau"
    propose(turn, text, Choice(yes, f"/dangky {ANEW}"), Choice(no, refused))


def with_its_day(turn: Turn) -> str:
    """The sentence that is offered to be registered with the day that is answered to the offer; "" where none is."""
    sentence = parking.waiting_sentence(turn)
    if not sentence or "\n" in sentence or len(turn.text.split()) > A_DAY or not offered(turn, f"/dangky {ANEW}"):
        return ""
    alone = agreed(turn.text) is None and read_deadline(turn.text, turn.today).day is not None
    return f"{sentence} {turn.text.strip()}" if alone and read_pledge(sentence, turn.today).deadline.day is None else ""


def begin(turn: Turn, sentences: str, for_id: int | None = None) -> None:
    """Open the dialogue with whatever the first sentence already says; those on further lines wait.

    `for_id`: the member it is entered for.
    """
    sentence, _, rest = sentences.partition("\n")
    draft, sentence = taking_in.begun(turn, sentence, for_id)
    draft.later = rest
    _allowed(turn, draft)
    if sentence:
        fill_ahead(turn, draft, sentence)
    register_pledge.begin(turn, draft)


def fill_ahead(turn: Turn, draft: PledgeDraft, sentence: str) -> None:
    """Take from one sentence what is certain; the rest is asked."""
    reading = read_pledge(sentence, turn.today)
    if not reading.content:
        return
    if len(reading.content) > content.CONTENT_LIMIT:
        raise content.too_long(reading.content)
    content.take(turn, draft, reading, sentence)
    figures.doubt(draft, reading.goal, draft.content or "")
    draft.echoed = False
    if draft.for_id is None:
        content.take_name(turn, draft, fold(sentence))


def _allowed(turn: Turn, draft: PledgeDraft) -> None:
    """People change branch, and campaigns close, under an open menu: asked again at every answer."""
    if not taking_in.still_takes_in(turn, draft):
        raise NotAllowed("The campaign of this registration has closed meanwhile, so it cannot be kept.")
    if draft.for_id is not None:
        whose.require(turn, draft.for_id)
        return
    person = turn.member
    place_id = draft.organisation_id
    if place_id and draft.for_organisation and not any(place.id == place_id for place in led_places(person)):
        raise NotAllowed("You no longer lead that organisation, so a pledge in its name cannot be made here.")
    if person.home is None and not led_places(person):
        raise NotAllowed("You do not belong to a branch at present, so there is nowhere to register a pledge.")


def _finish(turn: Turn, draft: PledgeDraft) -> None:
    _allowed(turn, draft)
    person = turn.member
    place_id = draft.organisation_id if draft.for_organisation else None
    belongs_somewhere = place_id or draft.for_id or person.home
    if not (belongs_somewhere and draft.content and draft.target and draft.deadline):
        raise UserError("Something of the registration is missing. Please begin again with “Register a pledge”.")
    new = NewPledge(
        campaign_id=draft.campaign_id,
        organisation_id=place_id,
        member_id=None if draft.for_organisation else draft.for_id or person.id,
        entered_by_id=person.id,
        content_group_id=draft.group_id,
        picked_group_id=None if draft.group_guessed else draft.group_id,
        content=draft.content,
        typed=draft.typed,
        goal=draft.target.goal,
        milestone=draft.target.milestone,
        deadline=draft.deadline,
        continues_id=draft.continues_id,
    )
    pledge = pledges.register(turn.session, new, turn.stamp)
    if draft.for_id is not None:
        registered.say_entered(turn, pledge)
        return
    text = registered.words_for(turn, pledge)
    ways = (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("Register another"), "/dangky"))
    turn.say(f"✅ {text}\n\n{pledge_card(turn.language, turn.today, pledge)}", ways, columns=2)
    if draft.later:
        offer(turn, draft.later)


register_pledge = Dialogue(
    "register_pledge",
    "registering a pledge",
    PledgeDraft,
    [
        *(content.InWhoseName(), content.Content(), HowMuch(), Deadline()),
        *(taking_in.InWhichCampaign(), content.ContentGroup(), Confirm()),
    ],
    _finish,
    _allowed,
    about="content",
    heading=lambda turn, draft: whose.heading(turn, draft.for_id),
    corrected=corrected,
)
