"""What secretaries, staff and administrators wish at their desk, and the little of it members ask for."""

from enum import StrEnum


class DeskWish(StrEnum):
    """What somebody who leads or serves a unit wishes by a sentence."""

    OVERVIEW = "overview"  # how a unit stands as a whole
    BY_UNIT = "by_unit"  # unit by unit, which is best or has nothing
    RESULTS = "results"  # what came of it
    LATE = "late"
    DUE = "due"  # what falls due soon
    SILENT = "silent"  # who of those who registered has not reported
    REPORTED = "reported"  # who reported, what news came in
    NOT_REGISTERED = "not_registered"
    COMRADE = "comrade"  # how far one named person is
    COMPARE = "compare"  # two units, or with another time
    ROUNDS = "rounds"  # which round is open, until when, which unit has handed in
    HAND_IN = "hand_in"
    SET_ROUND = "set_round"  # opened, closed, or due on another day
    ASK_MORE_TIME = "ask_more_time"
    SEND_BACK = "send_back"  # a report that was handed in
    URGE_UNITS = "urge_units"
    URGE_PEOPLE = "urge_people"
    INSTRUCT = "instruct"  # an order to a unit below, with its date
    EXPLAIN = "explain"  # an explanation or a request to the level above
    PAPER_LIST = "paper_list"
    PAPER_SIGN = "paper_sign"
    PAPER_MEETING = "paper_meeting"
    PAPER_TABLE = "paper_table"  # the committee's table of its branches
    PAPER_REPORT = "paper_report"
    EXCEL = "excel"
    PICTURE = "picture"
    OTHER_FORM = "other_form"  # the same paper as before, otherwise
    LETTERHEAD = "letterhead"
    PRIVATE = "private"  # phone numbers, names of another branch
    APPROVE = "approve"
    ON_BEHALF = "on_behalf"
    EMBELLISH = "embellish"  # false or backdated figures
    CANNOT = "cannot"  # what no such assistant does
    REASON = "reason"  # why a figure is what it is
    WHOSE = "whose"
    COMPLAINT = "complaint"  # about the assistant
    OTHER = "other"  # whatever is no wish of the desk
