"""The acts a sentence may perform, whose matter they are, and who may perform them."""

from enum import StrEnum


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


ORDERS = frozenset(
    {
        *(Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE, Act.URGE, Act.APPROVE_QUEUE, Act.FOR_ANOTHER),
        *(Act.CHANGE_FOR, Act.ANNOUNCE, Act.STOP_SENDING, Act.STATUS, Act.MEMBERS),
    }
)
"""Acts that plain members are not offered."""

GRAVE = frozenset({Act.DEATH, Act.HARDSHIP, Act.REFUSAL, Act.STOP_REMINDERS, Act.WITHDRAW_CONSENT})
"""Where one of these may be meant, no pledge is offered."""

SURE_ENOUGH = {
    **dict.fromkeys(Act, 0.5),
    **dict.fromkeys((Act.PROMISE, Act.REPORT), 0.7),
    **dict.fromkeys((Act.CORRECT_REPORT, Act.WITHDRAW_CONSENT, Act.UNDO), 0.6),
    **dict.fromkeys((Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER, Act.HELP, Act.SNOOZE, Act.CHANGE_FOR), 0.4),
    **dict.fromkeys((Act.DEATH, Act.HARDSHIP, Act.STOP_REMINDERS, Act.REFUSAL), 0.4),
    **dict.fromkeys((Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE, Act.STATUS, Act.APPROVE_QUEUE), 0.3),
    **dict.fromkeys((Act.URGE, Act.ANNOUNCE, Act.STOP_SENDING, Act.MEMBERS), 0.3),
    **{Act.HEARSAY: 0.8, Act.OTHER: 0.6},
}
"""How sure one must be to act without asking: little where something is only shown or read back and waits for a yes,
where nothing is lost, or where not hearing is worse; much where a report or a promise may be overheard."""
CERTAIN = 0.9
"""From here on a promise is read back although something speaks against it: it waits for its yes anyway."""
