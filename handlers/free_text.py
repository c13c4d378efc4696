"""What a member writes when nothing is open: first what they do by it, then what it says."""

from dataclasses import replace

from domain.chat import Choice
from domain.codes import read_code
from domain.permissions import belongs, has_summaries, led_places, may_broadcast
from domain.roles import Person
from domain.understanding.acts.act import GRAVE, Act, Speaker, Whom
from domain.understanding.acts.cues import says
from domain.understanding.acts.persons import is_for_somebody, names_somebody
from domain.understanding.acts.reading import ActReading, read_act
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress
from domain.understanding.replies.picks import agreed
from domain.understanding.replies.words import plainly_said
from domain.understanding.statements import only_names_work, only_registers
from domain.understanding.text.fillers import without_address
from domain.understanding.text.words import tokenised
from handlers.navigation import cancel
from handlers.people import hearing_of_leavings, joining, secretary
from handlers.pledges import taking_back
from handlers.pledges.my_pledges import reportable
from handlers.registering import registration
from handlers.reporting import hearing, progress_report, told
from handlers.service.asking import heard_as_asked
from handlers.subjects import ACTS
from handlers.talk import parking
from handlers.talk.answer import Answer
from handlers.talk.beside_the_text import answers_small_talk
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose

NO_WISH = frozenset({Act.OTHER, Act.GREETING, Act.THANKS, Act.HEARSAY, Act.CANCEL})
"""Nobody is asked whether they wanted to greet."""
_NEAR_A_REPORT = frozenset({Act.REPORT, Act.OUTLOOK, Act.HEARSAY, Act.OTHER, Act.HARDSHIP})
_FOR_SOMEBODY = frozenset({Act.FOR_ANOTHER, Act.CHANGE_FOR})
"""Heard in "ghi dùm cô nha", by which an elder means herself."""
_OF_MEMBERS = frozenset({Act.MEMBERS, Act.CHANGE_FOR})
"""In these somebody's leaving is heard also where the act is not sure: it is read back before it is written."""
COURTESY = 8  # words
AMOUNT = 4  # words
MOST = 3
LONG_ANSWER = 80  # characters: longer than an answer to a reminder is a sentence of its own


def understand(turn: Turn) -> None:
    """Find out what is meant, never guessing at a write: everything is read back or asked first."""
    if not turn.text:
        if answers_small_talk(turn):
            text = turn.tr("Thank you, but I cannot use that by itself. What would you like to do?")
            turn.say(text, main_choices(turn), columns=2)
    elif read_code(turn.text) and any(letter.isalpha() for letter in turn.text):
        joining.try_code(turn, turn.text)
    elif _answers_reminder(turn):
        return
    elif _is_amount(turn) and reportable(turn):
        hearing.report(turn, turn.text, unsure=turn.text.isdecimal())
    else:
        heard = read_act(turn.text, speaker(turn.member), hearing.nouns(turn))
        answered = agreed(turn.text) is not None  # "dung roi" answers something; it is no wish to be left alone
        small = replace(heard, act=Act.OTHER, sure=True, withheld=None)
        hear(turn, small if answered else heard_as_asked(heard, turn.text))


def hear(turn: Turn, heard: ActReading) -> None:
    """Do what the act asks for, or ask which of the likeliest it is."""
    if parking.parked(turn) and (not heard.sure or heard.act is Act.OTHER):
        go_on, stop = Choice(turn.tr("Go on where I stopped"), "/tieptuc"), Choice(turn.tr("Stop it"), "/huy")
        propose(turn, turn.tr("You have something begun and not finished. Shall we go on with it?"), go_on, stop)
    elif _is_not_theirs(turn, heard):
        _say_whose_it_is(turn)
    elif heard.act in _OF_MEMBERS and hearing_of_leavings.heard(turn, turn.text):
        return
    elif heard.sure and heard.whom is Whom.NAMED and heard.act in (Act.CHANGE, Act.WITHDRAW):
        perform(turn, Act.CHANGE_FOR, turn.text)
    elif heard.sure and heard.act in (Act.GREETING, Act.THANKS) and _says_more(turn):
        _ask_which(turn, replace(heard, act=Act.PROMISE, others=(Act.REPORT, Act.QUESTION)))
    elif _reports_in_other_words(turn, heard):
        return
    elif _names_new_work(turn, heard):
        registration.offer(turn, " ".join(turn.text.split()))
    elif heard.sure:
        perform(turn, heard.act, turn.text)
    elif _may_report(heard, turn.text) and hearing.read_back(turn, turn.text):
        return
    else:
        _ask_which(turn, heard)


def _reports_in_other_words(turn: Turn, heard: ActReading) -> bool:
    """Take what sounds like another act for the report it is: gifts, several facts, an end and no more reminders."""
    text, said = turn.text, tokenised(turn.text)
    if heard.act in (Act.HEARSAY, Act.REPORT) and names_somebody(said, COURTESY) and hearing.gifts(turn, text):
        return True
    if heard.act is Act.HEARSAY and not heard.doubt and hearing.tells_of_several(turn, text):
        hearing.report(turn, text)
        return True
    if heard.act is Act.HARDSHIP and not is_grave(said):
        return hearing.read_back(turn, text)
    return heard.act is Act.STOP_REMINDERS and hearing.finished(turn, text)


def _names_new_work(turn: Turn, heard: ActReading) -> bool:
    """Whether work of one's own is named that no open pledge counts, done or not: it is offered to be registered."""
    if heard.act not in (Act.REPORT, Act.HEARSAY) or heard.doubt or heard.whom is Whom.NAMED:
        return False
    return _is_new_work(turn) and ACTS[Act.PROMISE].who(turn.member)


def _is_new_work(turn: Turn) -> bool:
    """Whether a sentence registers, or names work that no open pledge counts."""
    said = tokenised(turn.text)
    counted = any(told.may_count(turn.text, pledge) for pledge in reportable(turn))
    return only_registers(said) or (only_names_work(said) and not counted)


def _is_not_theirs(turn: Turn, heard: ActReading) -> bool:
    """Whether only an order fits that this person may not give, or something is to be entered for somebody else."""
    if heard.sure:
        return False
    if heard.withheld and (heard.withheld not in _FOR_SOMEBODY or heard.whom is Whom.NAMED):
        return True
    return speaker(turn.member) is Speaker.MEMBER and is_for_somebody(tokenised(turn.text))


def _may_report(heard: ActReading, text: str) -> bool:
    """Whether a doubtful sentence is likeliest a report, or near one and nothing that is to be answered otherwise."""
    grave = GRAVE if is_grave(tokenised(text)) else GRAVE - {Act.HARDSHIP}
    likely = heard.act in _NEAR_A_REPORT and heard.doubt in ("", "somebody")
    return likely and Act.REPORT in (heard.act, *heard.others) and not grave & {heard.act, *heard.others[:1]}


def _says_more(turn: Turn) -> bool:
    """Whether a number of something follows a greeting: the letters of elders begin with one."""
    return len(turn.text.split()) > COURTESY and read_goal(turn.text).goal is not None


def perform(turn: Turn, act: Act, text: str) -> None:
    """Serve one act of a sentence, if this person may do it."""
    if act is Act.CANCEL:
        cancel(turn, "")
        return
    serving = ACTS[act]
    if serving.who(turn.member):
        serving.answer(turn, text)
    elif act is Act.ANNOUNCE:
        words = turn.tr(
            "Announcements are sent by those who administer the organisation. Please ask the committee's staff."
        )
        turn.say(words, main_choices(turn), columns=2)
    else:
        _say_whose_it_is(turn)


def _say_whose_it_is(turn: Turn) -> None:
    words = turn.tr("Your duties do not include this; {leader} does it. You can do this:", leader=secretary.named(turn))
    turn.say(words, main_choices(turn), columns=2)


def take_as(turn: Turn, argument: str) -> None:
    """`/hieu`: the sentence that waits was meant as this act."""
    sentence = parking.waiting_sentence(turn)
    parking.close(turn)
    if sentence and argument in {act.value for act in Act}:
        perform(turn, Act(argument), sentence)
    else:
        turn.say(turn.tr("What would you like to do?"), main_choices(turn), columns=2)


def _ask_which(turn: Turn, heard: ActReading) -> None:
    """One line and at most three wishes that fit the sentence and what can be done now, those of trouble first."""
    likely = [act for act in _paired(heard) if _possible(turn, act, heard)]
    if len(likely) < 2 and not GRAVE & set(likely):
        likely += [act for act in (Act.PROMISE, Act.HELP) if act not in likely and ACTS[act].who(turn.member)]
    likely.sort(key=lambda act: act not in (Act.DEATH, Act.HARDSHIP))
    wishes = {ACTS[act].answer: act for act in reversed(likely)}  # two acts that are served alike are one wish
    parking.wait_with(turn, turn.text)
    choices = [Choice(turn.tr(ACTS[act].wish), f"/hieu {act}") for act in likely if act in wishes.values()]
    choices = [*choices[:MOST], Choice(turn.tr("None of these"), "/hieu khac")]
    turn.say(turn.tr("I am not sure that I understood you. Is it one of these?"), choices)


def _paired(heard: ActReading) -> list[Act]:
    """The likeliest acts; a promise and its refusal are told apart by one word, so where one is offered both are."""
    likely = [heard.act, *heard.others]
    if heard.act is Act.PROMISE and {Act.DEATH, Act.HARDSHIP} & set(heard.others[:2]):
        likely.remove(Act.PROMISE)
    elif Act.REFUSAL in likely[:MOST] and Act.PROMISE not in likely and not GRAVE - {Act.REFUSAL} & set(likely):
        likely.insert(likely.index(Act.REFUSAL) + 1, Act.PROMISE)
    return likely


def _possible(turn: Turn, act: Act, heard: ActReading) -> bool:
    """Whether a wish may be meant at all by somebody in this state."""
    if act in NO_WISH or (act is Act.WITHDRAW_CONSENT and act is not heard.act):
        return False
    if act is Act.DEATH and (act is not heard.act or not says(tokenised(turn.text), "of_mourning")):
        return False
    if act in (Act.REPORT, Act.OUTLOOK, Act.CHANGE, Act.WITHDRAW, Act.SHOW_DEADLINE):
        return bool(reportable(turn))
    if act in (Act.CORRECT_REPORT, Act.UNDO):
        return taking_back.is_possible(turn)
    return ACTS[act].who(turn.member)


def speaker(person: Person) -> Speaker:
    """As what somebody speaks: orders are heard from those who may give them."""
    if may_broadcast(person):
        return Speaker.ADMIN
    return Speaker.SECRETARY if led_places(person) or has_summaries(person) else Speaker.MEMBER


def _is_amount(turn: Turn) -> bool:
    """A number with at most a word or two of unit, as people answer a reminder of several pledges."""
    if len(turn.text.split()) > AMOUNT or not any(character.isdigit() for character in turn.text):
        return False
    new = not turn.text[:1].isdigit() and _is_new_work(turn)
    return not new and read_progress(without_address(turn.text)).how is not None


def _answers_reminder(turn: Turn) -> bool:
    """Whether this is a progress reply to a reminder of one pledge, quoted or the latest; then it is taken so."""
    if not belongs(turn.member) or len(turn.text) > LONG_ANSWER or not (turn.chat.topic or turn.incoming.quotes):
        return False
    found = reportable(turn)
    meant = hearing.quoted(turn, found) or [pledge for pledge in found if pledge.id == turn.chat.topic]
    if len(meant) != 1:
        return False
    (pledge,) = meant
    goal = pledge.goal
    reading = read_progress(turn.text, goal.unit if goal else "", None, goal.value if goal else None, pledge.content)
    numbered = any(sign.isdigit() for sign in turn.text)
    if reading.how is None or not (numbered or plainly_said(turn.text, pledge.content)):
        return False
    if len(turn.text.split()) > AMOUNT and not plainly_said(turn.text, pledge.content):
        act = read_act(turn.text, speaker(turn.member), hearing.nouns(turn)).act
        if act not in (Act.REPORT, Act.OUTLOOK):
            return False
    progress_report.begin(turn, str(pledge.id), Answer(text=turn.text))
    return True
