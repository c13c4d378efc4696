"""What a member writes when nothing is open: first what they do by it, then what it says."""

from dataclasses import replace

from domain.chat import Choice
from domain.codes import code_of_a_member
from domain.permissions import belongs, has_summaries
from domain.roster.leaving import strikes_out
from domain.understanding.acts.act import CERTAIN, GRAVE, ORDERS, Act, Speaker, Whom
from domain.understanding.acts.persons import is_of_one_unnamed, names_somebody
from domain.understanding.acts.reading import ActReading
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress
from domain.understanding.remarks.named_work import only_names_work as only_names
from domain.understanding.replies.picks import agreed
from domain.understanding.text.fillers import without_address
from domain.understanding.text.words import fold, tokenised
from handlers import situation
from handlers.answering_reminders import AMOUNT, answers_reminder
from handlers.beside import attachments, pieces
from handlers.changing import hearing as changing
from handlers.changing.wishes import without_reason
from handlers.deciding import queue
from handlers.desk_wishes import hearing as desk_wishes
from handlers.entering import hearing as entering
from handlers.entering import of_oneself
from handlers.entering.kinds import is_own_help, own_words
from handlers.evidence import by_page
from handlers.evidence import showing as evidence
from handlers.figures import others, summary
from handlers.figures.late import overdue
from handlers.hearing import plainly, which
from handlers.people import hearing_of_leavings, joining, sympathy
from handlers.performing import FOR_SOMEBODY, perform, say_whose_it_is, speaker
from handlers.pledges import denied, put_right, taking_back
from handlers.pledges.my_pledges import reportable
from handlers.registering import registration
from handlers.reminders import pausing
from handlers.reporting import another_thing, hearing, told
from handlers.reporting.meant import named
from handlers.roster import answering as lists
from handlers.roster import explaining
from handlers.service import asking
from handlers.service import naming_work as naming
from handlers.service.answers import is_misdirected, is_thanks_alone, is_to_the_family
from handlers.service.asking import heard_as_asked
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose

_NEAR_A_REPORT = frozenset({Act.REPORT, Act.OUTLOOK, Act.HEARSAY, Act.OTHER, Act.HARDSHIP})
_CHANGING = frozenset({"rut", "bo", "xoa", "huy", "sua", "doi", "giam", "nang", "tang", "xin"})  # reports nothing
_MAY_NAME_WORK = frozenset(Act) - ORDERS - GRAVE - {Act.GREETING, Act.THANKS, Act.CANCEL, Act.UNDO}
_MAY_BE_TROUBLE = frozenset({Act.HARDSHIP, Act.OTHER, Act.COMPLAINT, Act.HEARSAY})
_OF_A_SLIP = frozenset({Act.CORRECT_REPORT, Act.CHANGE, Act.UNDO})
_MAY_BE_CHANGE = _OF_A_SLIP | {Act.REPORT, Act.PROMISE, Act.OTHER, Act.COMPLAINT, Act.REFUSAL}
_OF_REMINDERS = frozenset({Act.SNOOZE, Act.STOP_REMINDERS, Act.COMPLAINT, Act.QUESTION, Act.CHANGE})
COURTESY = 8  # words


def understand(turn: Turn, *, mourning: bool = False) -> Act | None:
    """Find out what is meant, never guessing at a write: everything is read back or asked first.

    `mourning`: a death was told just before.
    """
    if own := own_words(turn):
        conversation.leave_out(turn, own)
    before = pieces.joined(turn)
    doubtful = before and named(reportable(turn), before) is None
    if not turn.text:
        if not (explaining.offered_instead(turn) or by_page.offered_instead(turn)):
            attachments.name_alone(turn)
    elif summary.picture_asked(turn) or lists.heard(turn) or evidence.heard(turn):
        pass
    elif code := code_of_a_member(turn.text):
        joining.try_code(turn, code)
    elif (
        queue.answers_card(turn, turn.text)
        or queue.objects(turn, turn.text)
        or plainly.heard(turn)
        or another_thing.heard(turn)
    ):
        pass
    elif day_of_offer := registration.with_its_day(turn):
        perform(turn, Act.PROMISE, day_of_offer)
    elif answers_reminder(turn):
        pass
    elif _is_amount(turn) and taking_back.puts_right(turn, turn.text):
        taking_back.correct(turn, turn.text)
    elif _is_amount(turn) and reportable(turn) and not pausing.names_an_hour_alone(turn.text):
        hearing.report(turn, turn.text, unsure=bool(doubtful) or turn.text.isdecimal())
    else:
        heard = _act(turn)
        answered = agreed(turn.text) is not None  # "dung roi" answers something; it is no wish to be left alone
        small = replace(heard, act=Act.THANKS if is_thanks_alone(turn) else Act.OTHER, sure=True, withheld=None)
        elsewhere = is_misdirected(turn.text) or (heard.act is Act.OTHER and is_to_the_family(turn.text))
        heard = small if answered or elsewhere or small.act is Act.THANKS else heard_as_asked(heard, turn.text)
        hear(turn, heard, mourning=mourning)
        return heard.act
    return None


def _act(turn: Turn) -> ActReading:
    """What somebody does; a change or a withdrawal is one whatever trouble is told as its reason, but for a death."""
    whole = situation.read(turn, turn.text)
    wish = without_reason(turn.text)
    unnamed = is_of_one_unnamed(turn.text)  # "của đồng chí do": no reason begins there
    if wish == turn.text or unnamed or whole.act is Act.DEATH or not reportable(turn):
        return whole
    alone = situation.read(turn, wish)
    return alone if alone.sure and alone.act in (Act.CHANGE, Act.WITHDRAW) else whole


def hear(turn: Turn, heard: ActReading, *, mourning: bool = False) -> None:
    """Do what the act asks for, or ask which of the likeliest it is."""
    if heard.act is Act.OTHER and parking.parked(turn) and not parking.is_quiet(turn):
        go_on, stop = Choice(turn.tr("Go on where I stopped"), "/tieptuc"), Choice(turn.tr("Stop it"), "/huy")
        propose(turn, turn.tr("You have something begun and not finished. Shall we go on with it?"), go_on, stop)
        parking.offered_again(turn)
    elif _names_work_alone(turn, heard) or _follows(turn, heard, mourning=mourning):
        return
    elif (not heard.sure or heard.act in (Act.PROMISE, *FOR_SOMEBODY)) and is_own_help(turn):
        registration.offer(turn, " ".join(turn.text.split()))
    elif _is_not_theirs(turn, heard):
        say_whose_it_is(turn, heard.withheld)
    elif hearing_of_leavings.is_meant(turn, heard) and hearing_of_leavings.heard(turn, turn.text):
        return
    elif heard.sure and heard.whom is Whom.NAMED and heard.act in (Act.CHANGE, Act.WITHDRAW):
        perform(turn, Act.CHANGE_FOR, turn.text)
    elif heard.sure and heard.act in (Act.GREETING, Act.THANKS) and _counts_something(turn):
        which.ask_which(turn, replace(heard, act=Act.PROMISE, others=(Act.REPORT, Act.QUESTION)))
    elif which.asks_instead(turn, heard) or _reports_in_other_words(turn, heard):
        return
    elif naming.names_new_work(turn, heard):
        registration.offer(turn, " ".join(turn.text.split()))
    elif heard.sure or (heard.act is Act.DEATH and strikes_out(turn.text)):
        perform(turn, heard.act, turn.text)
    elif _may_report(heard, turn.text) and hearing.read_back(turn, turn.text):
        return
    elif not desk_wishes.asked_which(turn):
        which.ask_which(turn, heard)


def _names_work_alone(turn: Turn, heard: ActReading) -> bool:
    """ "Nuôi bò" begins a pledge; where an open one is about that, it may be told of."""
    if heard.act not in _MAY_NAME_WORK or not only_names(turn.text) or not belongs(turn.member):
        return False
    if named(reportable(turn), turn.text):
        which.ask_which(turn, replace(heard, act=Act.REPORT, sure=False, others=(Act.PROMISE,), withheld=None))
    else:
        perform(turn, Act.PROMISE, turn.text)
    return True


def _follows(turn: Turn, heard: ActReading, *, mourning: bool) -> bool:
    """Take what follows on something said before, or speaks of reminders or one's family whatever it seems to be."""
    if naming.would_register(turn, heard):
        perform(turn, Act.PROMISE, turn.text)
    elif (heard.act in _MAY_BE_TROUBLE | {Act.SNOOZE} or not heard.sure) and sympathy.is_trouble(turn.text):
        perform(turn, Act.HARDSHIP, turn.text)
    elif denied.is_denied(turn, turn.text):
        denied.show(turn)
    elif heard.act not in GRAVE and others.are_asked(turn, turn.text):
        others.keep(turn)
    elif (
        heard.act not in GRAVE
        and asking.known(turn.text) in asking.UNDECIDED
        and (work := told.asked_in_vain(turn.text, reportable(turn)))
    ):
        registration.offer(turn, " ".join(work.split()), turn.tr("What you registered does not count that."))
    elif (heard.act in _OF_A_SLIP or not heard.sure) and taking_back.is_of_the_last(turn, turn.text):
        taking_back.correct(turn, turn.text)
    elif _changes(turn, heard):
        perform(turn, Act.CHANGE, turn.text)
    elif _asks_who_is_late(turn, heard):
        perform(turn, Act.SUMMARY, turn.text)
    elif mourning and sympathy.speaks_on(turn.text, heard):
        sympathy.mourn_on(turn, turn.text)
    else:
        of_reminders = heard.act in _OF_REMINDERS or pausing.names_an_hour_alone(turn.text)
        return of_reminders and pausing.hears(turn, turn.text)
    return True


def _changes(turn: Turn, heard: ActReading) -> bool:
    """Whether a pledge is plainly wanted otherwise, or was never meant so, whatever else it sounds like."""
    slip = heard.act in _OF_A_SLIP and denied.denies_target(turn, fold(turn.text))
    quiet = pausing.asks_for_quiet(turn, turn.text)  # "cho tôi nghỉ nhắc tới tháng 6"
    return slip or (heard.act in _MAY_BE_CHANGE and not quiet and changing.is_wished(turn, turn.text))


def _reports_in_other_words(turn: Turn, heard: ActReading) -> bool:
    """Take what sounds like another act for the report it is: gifts, several facts, an end and no more reminders."""
    text, said = turn.text, tokenised(turn.text)
    if heard.act is not Act.DEATH and put_right.corrects_in_words(turn, text):
        return True
    if heard.act in (Act.REPORT, Act.OUTLOOK, Act.CHANGE) and changing.hears_both(turn, text):
        return True
    if heard.act is Act.APPROVE_QUEUE:
        return entering.hear_counted(turn, text)
    if heard.act in (Act.HEARSAY, Act.REPORT) and names_somebody(said, COURTESY) and hearing.gifts(turn, text):
        return True
    if heard.act is Act.HEARSAY and not heard.doubt and hearing.tells_of_several(turn, text):
        hearing.report(turn, text)
        return True
    noted = heard.act not in GRAVE | {Act.PROMISE} and of_oneself.is_to_be_noted(turn)
    if noted or (heard.act is Act.HARDSHIP and not is_grave(said) and hearing.tells_how_many(turn, text)):
        return hearing.read_back(turn, text)
    if heard.act in _MAY_BE_TROUBLE | {Act.QUESTION} and hearing.tells_of_a_loss(turn, text):
        return hearing.read_back(turn, text)  # "trồng 48 mà chết hết 6, vậy tính sao"
    return heard.act is Act.STOP_REMINDERS and hearing.finished(turn, text)


def _asks_who_is_late(turn: Turn, heard: ActReading) -> bool:
    """Whether a leader asks who is late, alone or to have them reminded."""
    of_oneself = heard.act in (Act.SHOW_MINE, Act.SHOW_DEADLINE)
    may_be = of_oneself or heard.act is Act.URGE or not heard.sure
    return may_be and has_summaries(turn.member) and overdue.asks(turn.text, of_oneself=of_oneself)


def _is_not_theirs(turn: Turn, heard: ActReading) -> bool:
    """Whether only an order fits that this person may not give, or something is to be entered for somebody else."""
    if heard.sure:
        return False
    if heard.withheld and (heard.withheld not in FOR_SOMEBODY or heard.whom is Whom.NAMED):
        return True
    return speaker(turn.member) is Speaker.MEMBER and entering.is_asked(turn.text)


def _may_report(heard: ActReading, text: str) -> bool:
    """Whether a doubtful sentence is likeliest a report, or near one and nothing that is to be answered otherwise."""
    grave = GRAVE if is_grave(tokenised(text)) else GRAVE - {Act.HARDSHIP}
    sayable = heard.doubt in ("", "somebody") or heard.confidence >= CERTAIN  # it is only read back
    likely = heard.act in _NEAR_A_REPORT and sayable
    return likely and Act.REPORT in (heard.act, *heard.others) and not grave & {heard.act, *heard.others[:1]}


def _counts_something(turn: Turn) -> bool:
    """Whether a number of something follows a greeting: the letters of elders begin with one."""
    return len(turn.text.split()) > COURTESY and read_goal(turn.text).goal is not None


def _is_amount(turn: Turn) -> bool:
    """A number with at most a word or two of unit, as people answer a reminder of several pledges."""
    words = fold(turn.text).split()
    if len(words) > AMOUNT or words[0] in _CHANGING or not any(character.isdigit() for character in turn.text):
        return False
    new = not turn.text[:1].isdigit() and naming.is_new_work(turn)
    return not new and read_progress(without_address(turn.text)).how is not None
