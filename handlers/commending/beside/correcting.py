"""While a proposal is open: the votes of the meeting, another occasion, form or name are taken where they are said."""

import re

from domain.commending import decisions, said
from domain.commending.forms import form_of, form_said
from domain.roles import Place
from domain.understanding.recognition.correcting import corrects, without_slip
from domain.understanding.text.words import fold
from handlers.commending.adding import check
from handlers.commending.asking import CommendDraft, called, fitting, proposer
from handlers.exemplars.spoken.draft import take
from handlers.talk.turn import Turn
from locales.wording.recognition.commending import form_name, votes_text

SHORT = 6  # words
_OF_VOTES = re.compile(r"\b(?:phieu|bieu quyet|bo phieu|tan thanh|dong y|thong qua)\b|\W*\d{1,3} ?/ ?\d{1,3}\W*$")


def corrected(turn: Turn, draft: CommendDraft, step: str) -> tuple[str, str | None]:
    """Take what belongs to the proposal and answers no question of it."""
    if draft.proposer_id is None:
        return "", None
    place, text = proposer(turn, draft.proposer_id), without_slip(turn.text)
    mends = corrects(turn.text)
    if votes := decisions.votes_in(text, turn.today) if _OF_VOTES.search(fold(text).strip()) else None:
        check(turn, place, votes)
        draft.votes = votes
        kind = form_of(draft.form or "")
        return turn.tr("Noted beside it: {what}.", what=votes_text(turn.language, votes, kind)), None
    if not mends and (step in ("Who", "ForWhat") or len(text.split()) > SHORT):
        return "", None
    changed = [*_occasion(draft, text, step), *_form(turn, draft, text, step)]
    changed += _who(turn, place, draft, text) if mends and step != "Who" else []
    return (turn.tr("Put right: {what}.", what="; ".join(changed)), None) if changed else ("", None)


def _occasion(draft: CommendDraft, text: str, step: str) -> list[str]:
    occasion = said.occasion_said(text)
    if occasion is None or step == "OnWhichOccasion":
        return []
    draft.occasion = occasion
    return [text.strip(" .!")]


def _form(turn: Turn, draft: CommendDraft, text: str, step: str) -> list[str]:
    form = form_said(text)
    if form is None or step == "InWhichForm" or form not in fitting(draft):
        return []
    draft.form = form.code
    return [form_name(turn.language, form.code)]


def _who(turn: Turn, place: Place, draft: CommendDraft, text: str) -> list[str]:
    """Another name takes the deeds of the first one with it."""
    found = called(turn, place, text)
    if len(found) != 1:
        return []
    take(turn, draft, text, found)
    draft.grounds, draft.words = None, None if draft.grounds else draft.words
    return [draft.who or text]
