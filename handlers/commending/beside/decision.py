"""What is typed of a decision: its number, who decided, of which day; and whether the number was used before."""

import re
from datetime import date

from domain.commending import decisions, said
from domain.commending.forms import form_of
from domain.errors import UserError
from domain.roles import Place
from domain.understanding.recognition.correcting import is_slip
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.wording.recognition.commending import form_name
from storage.commending import rows
from storage.desk import letterheads

NO_NUMBER, LONGEST, SHORT = "none", 120, 4  # characters, words
_BODY = re.compile(
    r"(?:ban thuong vu|btv|ban chap hanh|(?:dang|huyen|tinh|thanh) uy|ubnd|uy ban|chu tich|thu tuong|mat tran)\b"
)
_NONE = re.compile(r"(?:khong|chua|ko|hong|k) (?:(?:ghi|co|can|nho) )*(?:so|qd|quyet dinh)\b\D*$")


def is_number(text: str) -> bool:
    """Whether what is typed holds the number of a decision, or says that there is none, and asks for nothing."""
    number = any(each.isdigit() for each in text) and len(text.split()) <= SHORT
    return "?" not in text and (number or bool(decisions.decision_in(text)) or has_none(text))


def has_none(text: str) -> bool:
    """ "Không ghi số", "chưa có số"."""
    return agreed(text) is False or _NONE.match(fold(text)) is not None


def number_answered(text: str) -> str:
    """The number of a decision, with or without what it is called; it holds a digit."""
    found = decisions.decision_in(text) or text.strip(" .,")
    if len(found) > 40 or not any(each.isdigit() for each in found):
        raise UserError("Please type the number of the decision, for example: 12-QĐ/ĐU.")
    return found


def is_body(text: str) -> bool:
    """Whether what is typed begins as those are called who decide."""
    return "?" not in text and _BODY.match(fold(text)) is not None


def body_answered(text: str) -> str:
    if not 3 < len(text) <= LONGEST or said.speaks_of_praise(text) or is_slip(text) or "?" in text:
        raise UserError("Please say who decided it in a few words.")
    return " ".join(text.split())


def day_answered(turn: Turn, text: str) -> date:
    day = decisions.day_in(text, turn.today)
    if day is None:
        raise UserError("I see no day there that has come already. For example: 17/1/2026.")
    return day


def used_before(turn: Turn, decision: str, body: str, day: date) -> list[str]:
    """That a number was used before by the same body on another day: a warning, for a term begins its numbers anew."""
    earlier = [each for each in rows.by_decision(turn.session, decision, body) if decision and each.decided_on != day]
    if not earlier or earlier[0].decided_on is None:
        return []
    other = turn.language.short_date(earlier[0].decided_on)
    form = form_name(turn.language, earlier[0].form)
    return [
        "⚠️ " + turn.tr("The number {number} stands already, of {day}: {form}.", number=decision, day=other, form=form)
    ]


def require_level(turn: Turn, place: Place, form: str, body: str) -> None:
    """Raise where an organisation notes as its own decision what a higher one gives."""
    own = letterheads.of(turn.session, place, turn.today).plain
    if fold(own) in fold(body) and not form_of(form).is_given_by(place):
        raise UserError("{form} is given by a level above. Who decided it?", form=form_of(form).name)
