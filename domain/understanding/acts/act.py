"""The acts a sentence may perform, whose matter they are, and who may perform them."""

import tomllib
from enum import StrEnum
from pathlib import Path


class Act(StrEnum):
    """What somebody does by a sentence."""

    PROMISE = "promise"  # something of one's own is to be done, or one wishes to register
    REPORT = "report"  # what is done, or not yet, about one's own pledge
    OUTLOOK = "outlook"  # a guess about the future of one's own pledge
    CORRECT_REPORT = "correct_report"  # the number or the report just given was wrong
    CHANGE = "change"  # another deadline, target or wording of one's own pledge
    WITHDRAW = "withdraw"  # a pledge of one's own is taken back
    WITHDRAW_CONSENT = "withdraw_consent"  # remove me and what is kept about me
    REFUSAL = "refusal"  # I will not register
    STOP_REMINDERS = "stop_reminders"  # do not write to me, or less often
    SNOOZE = "snooze"  # remind me later
    HARDSHIP = "hardship"  # illness, accident, disaster, poverty: I cannot
    DEATH = "death"  # somebody has died
    SHOW_MINE = "show_mine"  # what have I registered, how far am I
    SHOW_DEADLINE = "show_deadline"  # when is it due, how long is left
    SHOW_LEADER = "show_leader"  # who is my secretary, how do I reach a person
    HELP = "help"  # how do I, what can you do, who are you
    QUESTION = "question"  # about the movement, its rules, its points
    COMPLAINT = "complaint"  # something does not work or is badly done
    HEARSAY = "hearsay"  # what others do, did or promised
    GREETING = "greeting"
    THANKS = "thanks"
    OTHER = "other"  # the weather, a price, "ok", a slip of the finger
    CANCEL = "cancel"  # stop what we are in the middle of
    UNDO = "undo"  # take back what was just done
    # of secretaries, staff and administrators
    SUMMARY = "summary"
    MISSING = "missing"  # who has not registered or reported
    LIST = "list"  # the list as a file, to print
    COMPARE = "compare"  # a ranking, or against others
    URGE = "urge"  # remind others
    APPROVE_QUEUE = "approve_queue"  # what waits for me; confirm or return somebody's
    FOR_ANOTHER = "for_another"  # enter a pledge or report of another person
    CHANGE_FOR = "change_for"  # change or withdraw another person's pledge, post or name
    ANNOUNCE = "announce"
    STOP_SENDING = "stop_sending"  # call back an announcement
    STATUS = "status"  # is the system all right, did messages arrive
    MEMBERS = "members"  # add, invite, move, remove people


class Whom(StrEnum):
    """Whose matter it is."""

    ME = "me"
    NAMED = "named"
    BRANCH = "branch"
    OTHERS = "others"


class Speaker(StrEnum):
    """Who says it: plain members do not give the orders of secretaries."""

    MEMBER = "member"
    SECRETARY = "secretary"
    ADMIN = "admin"


class Situation(StrEnum):
    """What is going on with the pledges of whoever writes, where no question is open."""

    NOTHING = "none"  # none of them is open
    OPEN = "open"
    REMINDED = "reminded"  # the latest reminder has not been answered yet
    REPORTED = "reported"  # one was reported within the last day


BENT: dict[Situation, dict[Act, float]] = {
    Situation.NOTHING: {
        **{Act.REPORT: -0.3, Act.OUTLOOK: -0.4, Act.CORRECT_REPORT: -0.4, Act.CHANGE: -0.2},
        **{Act.CANCEL: -0.4, Act.SHOW_DEADLINE: -0.2, Act.STOP_REMINDERS: -0.1, Act.REFUSAL: 0.2},
    },
    Situation.OPEN: {Act.CANCEL: -0.3, Act.WITHDRAW: 0.1, Act.CHANGE: 0.1},
    Situation.REMINDED: {
        **{Act.REPORT: 0.2, Act.OUTLOOK: 0.2, Act.SNOOZE: 0.2, Act.OTHER: -0.2, Act.CANCEL: -0.4, Act.PROMISE: -0.2},
        **{Act.WITHDRAW: 0.1, Act.CHANGE: 0.1},
    },
    Situation.REPORTED: {
        **{Act.CORRECT_REPORT: 0.3, Act.UNDO: 0.2, Act.CANCEL: -0.3, Act.WITHDRAW_CONSENT: -0.2, Act.CHANGE: -0.1},
        **{Act.PROMISE: -0.2, Act.STOP_REMINDERS: -0.1},
    },
}
"""How far a situation bends the scores of acts; of members, where no question is open."""
ORDERS = frozenset(
    {
        *(Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE, Act.URGE, Act.APPROVE_QUEUE, Act.FOR_ANOTHER),
        *(Act.CHANGE_FOR, Act.ANNOUNCE, Act.STOP_SENDING, Act.STATUS, Act.MEMBERS),
    }
)
"""Acts that plain members are not offered."""

GRAVE = frozenset({Act.DEATH, Act.HARDSHIP, Act.REFUSAL, Act.STOP_REMINDERS, Act.WITHDRAW_CONSENT})
"""Where one of these may be meant, no pledge is offered."""

THRESHOLDS = Path(__file__).with_name("thresholds.toml")
_MEASURED = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))
SURE_ENOUGH: dict[Act, float] = {
    **dict.fromkeys(Act, 0.5),
    **{Act(name): share for name, share in _MEASURED.items()},
    **dict.fromkeys((Act.STOP_REMINDERS, Act.REFUSAL), 0.5),
    **{Act.WITHDRAW_CONSENT: 0.6, Act.SNOOZE: 0.65, Act.PROMISE: 0.7, Act.REPORT: 0.8, Act.HEARSAY: 0.8},
}
"""How sure one must be to act without asking: measured on authors held out; by hand where not hearing is worse,
or where what is heard waits for a yes."""
CERTAIN = 0.9
"""From here on a promise is read back although something speaks against it: it waits for its yes anyway."""
BEYOND_DOUBT = 0.95
"""From here on also a word of another time, a denial or a change beside it is believed to lead to the promise."""
