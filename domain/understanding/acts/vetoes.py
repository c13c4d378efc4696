"""What speaks against believing at once that a sentence promises or reports: it is asked instead."""

import re

from domain.understanding.acts.act import BEYOND_DOUBT, CERTAIN, Act, Speaker
from domain.understanding.acts.cues import says
from domain.understanding.acts.deaths import leads_to_work
from domain.understanding.acts.persons import FIRST, is_for_somebody, is_of_another_unit, names_somebody
from domain.understanding.acts.preambles import has_work
from domain.understanding.text.asked_leave import names_a_habit, without_registering, work_asked_about
from domain.understanding.text.words import Text, fold

_AGAINST = {
    Act.PROMISE: ("question", "long_ago", "denied", "changing", "hearsay", "ordering", "reporting", "finding_fault"),
    Act.REPORT: ("question", "long_ago", "denied", "mistaken", "to_come", "hearsay", "ordering"),
}
_LATER = frozenset({"nhac", "mai", "mot", "chieu", "toi", "tuan"})
_READ_BACK = frozenset({"question", "hearsay", "somebody"})
_READ_BACK_TOO = frozenset({"changing", "long_ago", "denied", "done", "reporting"})
_TOGETHER = re.compile(
    r"\W*(?:(?:hai )?vo chong (?:toi|tui|em|minh|con|chau|bac|co|chu|chi)"
    r"|(?:toi|tui|em|minh|co|chu|bac|chi) (?:va|voi|cung|vs) (?:vo|chong|ong nha|ba nha|ba xa|ong xa|con|dua con))\b"
)
""" "Vợ chồng tui tính nuôi …", "tôi và vợ tôi hiến …": whoever writes does it, too."""


def veto(act: Act, text: Text, speaker: Speaker, *, share: float = 0.0, grave: bool = False) -> str:
    """Name what speaks against a promise or a report of one's own; empty where nothing does.

    A certain promise of which only a word that asks or tells of others may be doubted is read back at once; one beyond
    doubt, where nothing grave may be meant, also beside another time, a denial or a change.
    """
    found = _against(act, text, speaker)
    beyond = share >= BEYOND_DOUBT and not grave
    own = found != "somebody" or (speaker == Speaker.MEMBER and not says(text, "family", within=FIRST))
    own = own or (beyond and bool(_TOGETHER.match(fold(text.original))))
    lifted = _READ_BACK | (_READ_BACK_TOO if beyond else frozenset())
    return "" if share >= CERTAIN and own and act is Act.PROMISE and found in lifted else found


def _against(act: Act, text: Text, speaker: Speaker) -> str:
    if act is Act.STOP_REMINDERS:
        return "" if says(text, "quiet") or says(text, "too_often") or not len(text) else "no_quiet"
    if act is Act.SNOOZE and says(text, "others_busy") and not _LATER & set(fold(text.original).split()):
        return "hearsay"  # "bà con bận cắt lúa" is a reason, and asks for no reminder
    if act not in _AGAINST or not len(text) or (act is Act.PROMISE and asks_to_register(text)):
        return ""
    taken_up = act is Act.PROMISE and says(text, "taking_up")
    lifted = {
        "question": says(text, "unknown_when"),
        "long_ago": taken_up,
        "denied": act is Act.PROMISE and says(text, "still_promising"),
    }
    found = next((cue for cue in _AGAINST[act] if says(text, cue) and not lifted.get(cue)), "")
    if found:
        return found
    if text.original.rstrip().endswith("?"):
        return "question"
    if act is Act.PROMISE and text.word(len(text) - 1) == "roi":
        return "done"
    if act is Act.REPORT and says(text, "due") and not says(text, "done"):
        return "due"
    if is_for_somebody(text) or names_somebody(text, FIRST) or (says(text, "family", within=FIRST) and not taken_up):
        return "somebody"
    return "another_unit" if speaker == Speaker.MEMBER and is_of_another_unit(text) else ""


def asks_to_register(text: Text) -> bool:
    """Whether somebody asks whether some work may be registered, which is as good as a promise: it is read back."""
    work = work_asked_about(text.original)
    asks_who = any(text.typed(place) == "ai" for place in range(len(text)))
    asked = bool(work) and not asks_who and (has_work(without_registering(work)) or names_a_habit(work))
    return asked and not (is_grave(text) or is_for_somebody(text) or says(text, "denied"))


def is_grave(text: Text) -> bool:
    """Whether a word of death, illness, being left alone or consent is said."""
    return says(text, "sensitive") or (
        (says(text, "gone_lately") or says(text, "mourning")) and not leads_to_work(text)
    )
