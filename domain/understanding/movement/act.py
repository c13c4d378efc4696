"""What a sentence may ask about the movement itself, beside the acts about one's own pledges."""

from enum import StrEnum


class MovementAct(StrEnum):
    """What somebody does about the movement by a sentence."""

    OPEN_CAMPAIGN = "open_campaign"
    CLOSE_CAMPAIGN = "close_campaign"
    CLOSE_REGISTRATION = "close_registration"  # no new pledges, while reports go on
    REOPEN_CAMPAIGN = "reopen_campaign"
    WITHDRAW_CAMPAIGN = "withdraw_campaign"  # it was opened by mistake
    LIST_CAMPAIGNS = "list_campaigns"  # which run, end soon, were closed; how many days are left of one
    CHANGE_CAMPAIGN = "change_campaign"  # its name, days, registration days, basis, audience; approval
    SHOW_CONTENTS = "show_contents"
    CHANGE_CONTENTS = "change_contents"  # groups added, renamed, left out, merged
    SHOW_INDICATORS = "show_indicators"
    CHANGE_INDICATORS = "change_indicators"  # one entered, corrected or left out
    REPORT_INDICATOR = "report_indicator"  # what the unit has reached
    GIVE_TARGETS = "give_targets"
    CHANGE_GIVEN = "change_given"
    SHOW_GIVEN = "show_given"  # to those below, its sum, how far they are
    SHOW_RECEIVED = "show_received"
    ACCEPT_TARGET = "accept_target"
    ASK_OTHER_TARGET = "ask_other_target"
    NOTE_FACT = "note_fact"  # launched, plan made, studied, inspected
    FACT_NOT_YET = "fact_not_yet"
    SHOW_FACTS = "show_facts"
    SET_ROUNDS = "set_rounds"  # opened, dropped, moved; more time given
    SHOW_ROUNDS = "show_rounds"
    HAND_IN_REPORT = "hand_in_report"
    TAKE_BACK_REPORT = "take_back_report"
    MISSING_REPORTS = "missing_reports"
    ASK_MORE_TIME = "ask_more_time"  # for handing in
    CARRY_OVER = "carry_over"
    NOMINATE = "nominate"
    WITHDRAW_NOMINATION = "withdraw_nomination"
    SHOW_NOMINATIONS = "show_nominations"
    DECIDE_NOMINATION = "decide_nomination"
    QUESTION_MOVEMENT = "question_movement"  # how all this works, who may do what
    OTHER = "other"  # whatever is not about the movement itself
