""" "Xong tháng 11 thì đợt báo cáo nào mở tiếp theo, mở ngày nào": the rounds that come, with their opening days."""

import re

from domain.permissions import has_summaries
from domain.understanding.text.words import fold
from handlers.rounds.round_list import SHOWN, name, running, top_of, way_to
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import due_text
from storage.rounds import days, plans

_ROUND = r"(?:(?<!dang )ky|bao cao|bc)"
_WHICH = r"(?:nao|gi|khi nao|bao gio|chung nao|ngay may|hom may)"
_ASKED = re.compile(
    rf"\b{_ROUND}\b.*\b(?:tiep theo|ke tiep|sap toi|tiep|sau|moi|toi|ke)\b.*\bmo\b.*\b{_WHICH}\b"
    rf"|\b{_ROUND}\b.*\bmo (?:tiep|ke|sau|ke tiep|tiep theo)\b|\b{_WHICH}(?: \w+){{0,4}} mo (?:{_ROUND}|dot bao cao)\b"
    rf"|\b(?:xong|het|sau)\b.*\b{_ROUND}\b.*\b(?:toi|den|mo|tiep|ke)(?: \w+){{0,3}} {_WHICH}\b"
    rf"|\b{_ROUND}(?: \w+){{0,4}} mo (?:ngay|vao|hom|luc)?(?: \w+)? ?{_WHICH}\b|\bmo {_ROUND}(?: \w+){{0,4}} {_WHICH}\b"
    rf"|\b{_ROUND} (?:tiep theo|ke tiep|sap toi) (?:la )?(?:ky |bao cao )?(?:nao|gi)\b"
)
_OTHER = re.compile(
    r"\b(?:ky (?:gao|thit|lua)|chua nop|ai|nhac|nhan|gia han|hoan|doi|dang mo|duyet)\b|\bmo\b.*\bchua\b"
)


def heard(turn: Turn) -> bool:
    said = " ".join(re.sub(r"[^\w/]+", " ", fold(turn.text)).split())
    if not has_summaries(turn.member) or not _ASKED.search(said) or _OTHER.search(said):
        return False
    place = top_of(turn)
    found = [
        each
        for plan in plans.plans(turn.session, turn.today, place.path)
        for each in days.around(turn.session, plan, turn.today, coming=True)
        if each.opens_on > turn.today
    ]
    now = running(turn, place.path)[:1]
    if not found and not now:
        turn.say(turn.tr("No round of reports is set here. Those who run the campaign set them."))
        return True
    lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in now]
    lines[:0] = [turn.tr("Open now:")] if now else []
    lines += [turn.tr("Next:")] if found else [turn.tr("No further round is set.")]
    for each in sorted(found, key=lambda each: each.opens_on)[:SHOWN]:
        opens = turn.tr("opens on {day}", day=turn.language.short_date(each.opens_on))
        lines.append(f"– {name(turn, each)}: {opens}. {due_text(turn.language, each)}")
    turn.say("\n".join(lines), [way_to(turn, each) for each in now])
    return True
