"""Write what happened: who did what, when, from where, from what to what, and why."""

from collections.abc import Collection, Mapping
from datetime import date, tzinfo
from decimal import Decimal
from typing import Any

from domain.pledges.goal import Goal
from domain.pledges.happening import Happening, PastReport
from domain.pledges.pledge import Pledge
from locales.language import Language, marked
from locales.wording.goals import amount_text, goal_text
from locales.wording.pledges import STATE_NAMES
from locales.wording.quotation import quoted
from locales.wording.work.deeds import work_deed

WORDS, WHY = 120, 300  # characters
_TAPPED = {
    "finished": marked("It is done"),
    "missed": marked("It will not be achieved"),
    "unfinished": marked("Not done yet, going on"),
}
"""What a report keeps as its words where an answer was chosen, and how that reads."""
CHANNELS = {
    "telegram": "Telegram",
    "zalo": "Zalo",
    "import": marked("from a spreadsheet"),
    "command": marked("at the server"),
    "web": marked("by the page for files"),
}
_OF_PEOPLE = {
    "added": marked("put comrade {name} on the list"),
    "appointed": marked("gave comrade {name} a post"),
    "changed": marked("corrected what is kept of comrade {name}"),
    "invited": marked("handed out a code for comrade {name}"),
    "joined": marked("comrade {name} joined here"),
    "left": marked("noted that comrade {name} belongs to the branch no more"),
    "renamed": marked("put the name of comrade {name} right"),
    "post ended": marked("ended a post of comrade {name}"),
    "marked": marked("changed whether comrade {name} counts as a leader"),
    "merged": marked("made one of two entries of comrade {name}"),
    "put back": marked("took back what was noted of comrade {name}"),
    "taken back": marked("took back that comrade {name} had left"),
}
DEEDS = {
    "registered": marked("Registrations"),
    "reported": marked("Reports"),
    "changed": marked("Changes"),
    "moved": marked("New states"),
    "asked": marked("Wishes asked"),
    "granted": marked("Wishes agreed to"),
    "refused": marked("Wishes not agreed to"),
    "taken back": marked("Steps taken back"),
    "urged": marked("Reminders by leaders"),
    "evidence kept": marked("Pictures and papers"),
}
"""The deeds on a pledge, as they are counted."""

_OF_ANNOUNCEMENTS = {
    "started": marked("sent announcement no. {number}"),
    "paused": marked("paused announcement no. {number}"),
    "resumed": marked("let announcement no. {number} go on"),
    "stopped": marked("stopped announcement no. {number}"),
    "sent again": marked("sent announcement no. {number} once more to who had not got it"),
    "corrected": marked("put announcement no. {number} right by another one"),
    "withdrawn": marked("took announcement no. {number} back"),
    "reminded": marked("reminded those who had not read or understood announcement no. {number}"),
}
_PLAIN = {
    "urged": marked("reminded the comrade of this"),
    "evidence kept": marked("kept a picture or paper with it"),
    "evidence taken away": marked("took away a picture or paper"),
    "asked": marked("asked to change or withdraw it"),
    "granted": marked("agreed to what was asked"),
    "refused": marked("did not agree to what was asked"),
    "asked no more": marked("asked for it no more"),
    "serves": marked("noted what it serves"),
    "released": marked("under way without approval, which is not needed any more"),
}


def happening_entry(speak: Language, zone: tzinfo, each: Happening, known: Collection[int], *, about: bool) -> str:
    """Write one step in two lines; `about`: say also whose pledge it concerns, where many are listed."""
    who = " · ".join([speak.moment(each.at, zone), _actor(speak, each.by, each.name, each.channel, known)])
    said = [_deed(speak, each, known)]
    if about and each.content and each.verb != "registered":
        said.insert(0, quoted(each.content, WORDS))
    if about and each.content and each.owner and each.owner != each.name:
        said.insert(0, each.owner)
    if each.why:
        said.append(speak.tr("their words: {words}", words=quoted(each.why, WHY)))
    return f"• {who}\n   " + "; ".join(said)


def told(speak: Language, words: str, limit: int) -> str:
    """Quote the words of a report; of a chosen answer what stood there to choose."""
    return quoted(speak.tr(_TAPPED[words]) if words in _TAPPED else words, limit)


def report_entry(speak: Language, zone: tzinfo, pledge: Pledge, each: PastReport, known: Collection[int]) -> str:
    """Write one report: when and by whom, how much, in which words, and whether it still counts."""
    unit = pledge.goal.unit if pledge.goal else ""
    said = [amount_text(speak, each.done, unit)] if each.done is not None else []
    if each.words:
        said.append(told(speak, each.words, WHY))
    if each.taken_back:
        said.append(speak.tr("taken back on {day}", day=speak.short_date(each.taken_back.astimezone(zone).date())))
    who = f"{speak.moment(each.at, zone)} · {_actor(speak, each.by, each.name, each.channel, known)}"
    return f"• {who}\n   " + "; ".join(said)


def counts_text(speak: Language, counts: Mapping[str, int]) -> str:
    """Write how often what was done, without a name."""
    lines = [f"• {speak.tr(words)}: {speak.number(counts[verb])}" for verb, words in DEEDS.items() if counts.get(verb)]
    return "\n".join(lines)


def _actor(speak: Language, by: int | None, name: str, channel: str, known: Collection[int]) -> str:
    """Name who did it, if they belong here today: a name does not leave its branch."""
    if by is None:
        who = speak.tr("the committee's staff")
    else:
        who = name if by in known else speak.tr("a comrade outside the branch")
    where = speak.tr(CHANNELS[channel]) if channel in CHANNELS else ""
    return f"{who} ({where})" if where else who


def _deed(speak: Language, each: Happening, known: Collection[int]) -> str:
    if each.subject == "member":
        return speak.tr(_OF_PEOPLE.get(each.verb, marked("something about comrade {name}")), name=each.owner)
    if each.subject == "organisation":
        return _of_organisation(speak, each)
    if each.subject == "broadcast":
        return speak.tr(_OF_ANNOUNCEMENTS[each.verb], number=str(each.subject_id))
    if each.subject == "work":
        return work_deed(speak, each, known)
    details = each.details
    if each.verb == "registered":
        said = speak.tr("registered this: {content}", content=quoted(str(details.get("content") or ""), WORDS))
        return said + _typed(speak, details)
    if each.verb == "reported":
        return _reported(speak, each)
    if each.verb == "moved":
        return speak.tr("state: {before} → {after}", **_states(speak, details))
    if each.verb == "changed":
        return _changed(speak, details)
    if each.verb in _PLAIN:
        return speak.tr(_PLAIN[each.verb])
    return _taken_back(speak, each) if each.verb == "taken back" else speak.tr("another change")


def _of_organisation(speak: Language, each: Happening) -> str:
    if each.verb == "urged":
        return speak.trn("urged {count} comrade", "urged {count} comrades", int(each.details.get("count") or 0))
    return speak.tr("a change of the organisation")


def _reported(speak: Language, each: Happening) -> str:
    words = f", {told(speak, each.words, WORDS)}" if each.words else ""
    done, before = (_amount(speak, each.details.get(name), each.unit) for name in ("done", "before"))
    if not done:
        return speak.tr("reported") + words
    if not before:
        return speak.tr("reported: {after}", after=done) + words
    return speak.tr("reported: {before} → {after}", before=before, after=done) + words


def _amount(speak: Language, value: Any, unit: str) -> str:
    return "" if value is None else amount_text(speak, Decimal(str(value)), unit)


def _states(speak: Language, details: Mapping[str, Any]) -> dict[str, str]:
    named = {state.value: speak.tr(words) for state, words in STATE_NAMES.items()}
    return {name: named.get(str(details.get(name)), "?") for name in ("before", "after")}


def _changed(speak: Language, details: Mapping[str, Any]) -> str:
    what, old, new = details["what"], details["before"], details["after"]
    if what == "deadline":
        days = {name: speak.short_date(date.fromisoformat(day)) for name, day in (("before", old), ("after", new))}
        return speak.tr("Deadline: {before} → {after}", **days)
    if what == "target":
        targets = {name: _target(speak, goal) for name, goal in (("before", old), ("after", new))}
        return speak.tr("Target: {before} → {after}", **targets)
    words = {name: _content(speak, text) for name, text in (("before", old), ("after", new))}
    return speak.tr("Words: {before} → {after}", **words) + _typed(speak, details)


def _typed(speak: Language, details: Mapping[str, Any]) -> str:
    """The words as they were typed, where accents were put in."""
    typed = str(details.get("typed") or "")
    return f"; {speak.tr('typed as: {words}', words=quoted(typed, WORDS))}" if typed else ""


def _target(speak: Language, goal: Any) -> str:
    return goal_text(speak, Goal.model_validate(goal)).replace("\n", " ") if goal else speak.tr("a product")


def _content(speak: Language, text: Any) -> str:
    content, milestone = text
    return quoted(content, WORDS) + (f" – {quoted(milestone, WORDS)}" if milestone else "")


def _taken_back(speak: Language, each: Happening) -> str:
    details = each.details
    if "report" in details:
        done = _amount(speak, details.get("done"), each.unit)
        said = speak.tr("took back a report")
        return f"{said}; " + speak.tr("counts again: {done}", done=done) if done else said
    if "wish" in details:
        return speak.tr("took back the answer to a wish")
    return speak.tr("took back a decision: {before} → {after}", **_states(speak, details))
