"""What a tick is called where people read of it; its own name stands in the log."""

from locales.language import Language, marked

NAMES = {
    "expiry": marked("messages past their time"),
    "reminders": marked("reminders"),
    "broadcasts": marked("announcements"),
    "plans": marked("who gets an announcement"),
    "figures": marked("counting figures anew"),
    "housekeeping": marked("housekeeping"),
    "inbox": marked("messages not handled at once"),
    "evidence": marked("pictures and papers"),
    "lists": marked("lists that are sent"),
    "files": marked("files that are asked for"),
    "backup": marked("the backup of the night"),
    "organisations": marked("changes of the tree"),
    "campaigns": marked("campaigns that open and end"),
    "rounds": marked("rounds of reports"),
    "instructions": marked("instructions"),
    "recognitions": marked("recognitions that lapse"),
    "agreements": marked("agreements"),
    "approvals": marked("what waited for an approval"),
    "studies": marked("counting who has studied"),
    "members": marked("asking members for pledges"),
    "overdue": marked("what is overdue"),
    "digests": marked("the message of the week"),
    "notes": marked("what people wished to be told"),
    "events": marked("meetings"),
    "claims": marked("telling those who decide"),
    "mornings": marked("messages of the morning"),
}


def tick_text(speak: Language, name: str) -> str:
    return speak.tr(NAMES[name]) if name in NAMES else name
