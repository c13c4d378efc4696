"""Who has registered and not reported yet: asked for in words, told by name only to who leads or serves that branch."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.chat import Choice
from domain.permissions import leads, may_see_names, reported_places
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.moments.past_days import running_since
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures.asking.words import place_meant
from handlers.figures.late import overdue
from handlers.figures.owing import LATE, REPORT
from handlers.talk import conversation, frame
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import figures, organisations

SHOWN = 20
LISTED, LATELY = "those listed to be urged", timedelta(minutes=15)
"""What arrives between takes the choices below a list away, and "nhắc tụi nó" still means those of the list."""
UNREPORTED = "chuabao"
_PAGE = re.compile(rf"(?P<code>\S.*?)\s+{UNREPORTED}(?: (?P<since>[\d-]{{10}}))? (?P<start>\d{{1,5}})")
_REPORT = r"(?:bao cao|bc|b/c|so lieu|ket qua|tien do|phan hoi)"
_OWED = re.compile(
    rf"\b(?:chua|no|thieu|tre|cham|treo|quen|khong|ko|hong)(?: (?!(?:dang|dk|ghi|tham|vo|vao)\b)\w+){{0,2}}"
    rf" {_REPORT}\b"
    rf"|\bbao cao\b(?!.*\bchua (?:chiu )?(?:dang ky|dk|ghi ten)\b).*\bchua\b|\bchua\b.*\bbao cao\b"
    rf"|\b{_REPORT} (?:tre|cham)\b"
    r"|\b(?:chua|khong|ko|hong|quen) (?:thay |chiu |he |co |ai )*bao\b(?! (?:gio|nhieu|lau|hieu|ve|danh)\b)"
)
_SILENT = re.compile(
    r"(?<!chua )(?<!chua chiu )\bhua\b.*\b(?:ma|roi|nhung|gio)\b.*"
    r"\b(?:im|nin|lan|chua (?:thay|lam|bao|co tin|nhuc nhich)|khong thay|hong thay)\b"
)
""" "Mấy ông hứa mà giờ im lìm"; "chưa chịu hứa" registered nothing."""
_TO_SEND = re.compile(rf"\bnop bao\b|\b(?:nop|gui|goi|cap nhat) (?:lai )?{_REPORT}\b|\bbao (?:cao|tien do|ket qua)\b")
_TO_REGISTER = re.compile(r"\b(?:dang ky|dk|ghi ten|tham gia)\b")


def are_owed(text: str) -> bool:
    """Whether a sentence asks who has not reported, and not who has not registered."""
    folded = fold(text)
    return _OWED.search(folded) is not None or _SILENT.search(folded) is not None


def are_urged(text: str) -> bool:
    """Whether those who are urged shall report."""
    return are_owed(text) or _TO_SEND.search(fold(text)) is not None


def owed_by(turn: Turn, text: str) -> str:
    """What those who are urged owe, as `/dondoc` has it: as it is said, else as the list that was shown last has it."""
    if are_urged(text):
        return f"{REPORT} {running_since(text, turn.today) or ''}".rstrip()
    if overdue.is_asked(text):
        return LATE
    shown = None if _TO_REGISTER.search(fold(text)) else frame.last(turn)
    if shown is not None and shown.thing is frame.Thing.UNREPORTED:
        return conversation.picked_lately(turn, LISTED, LATELY) or REPORT
    return LATE if shown is not None and shown.thing is frame.Thing.LATE else ""


def tell(turn: Turn, text: str = "") -> bool:
    """Name them, branch by branch; False where the person serves no branch of their own.

    `text`: of this month or quarter alone, where it says so.
    """
    if text:
        place_meant(turn)  # raises where another branch is named
    since = running_since(text, turn.today)
    places = [place for place in reported_places(turn.member) if not place.has_branches]
    campaign = looked_at.of(turn, places[0].path) if places else None
    if campaign is None or not places:
        return False
    told = [_of_one(turn, place, campaign.ids, since=since) for place in places if may_see_names(turn.member, place)]
    ways_on = [way_on for _, choices in told for way_on in choices]
    command = f"/dondoc {REPORT} {since or ''}".rstrip()
    urged = [Choice(turn.tr("Remind them"), command)] if leads(turn.member) and ways_on else []
    turn.say("\n\n".join(text for text, _ in told), [*ways_on, *urged], private=True)
    frame.note(turn, frame.Thing.UNREPORTED, places[0].code)
    conversation.pick(turn, LISTED, command.removeprefix("/dondoc "))
    return True


def page(turn: Turn, argument: str) -> bool:
    """Show the list of one branch from a place on, as "CB1 chuabao 20" asks; False where something else is asked."""
    asked = _PAGE.fullmatch(argument.strip())
    place = organisations.by_code(turn.session, asked["code"]) if asked else None
    campaign = looked_at.of(turn, place.path) if place else None
    if asked is None or place is None or campaign is None or not may_see_names(turn.member, place):
        return False
    since = date.fromisoformat(asked["since"]) if asked["since"] else None
    text, choices = _of_one(turn, place, campaign.ids, int(asked["start"]), since)
    turn.say(text, choices, private=True)
    return True


def _of_one(
    turn: Turn, place: Place, campaign_ids: Sequence[int], start: int = 0, since: date | None = None
) -> tuple[str, list[Choice]]:
    found = figures.unreported(turn.session, place, campaign_ids, turn.today, since or date.min)
    if not found:
        return _nobody(turn, place, since), []
    lines = [
        turn.trn("– {name}: {count} pledge", "– {name}: {count} pledges", each.pledges, name=each.name)
        for each in found[start : start + SHOWN]
    ]
    left = len(found) - start - SHOWN
    if left > 0:
        lines.append(turn.tr("… and {count} more.", count=left))
    command = f"/tonghop {place.code} {UNREPORTED}{f' {since}' if since else ''}"
    more = onwards(turn, start, SHOWN, len(found), command)
    shown = Shown.ALL if since else Shown.UNREPORTED
    each = Choice(turn.tr("Each of them: {branch}", branch=place.name), f"/danhsach {shown} {place.code} 0")
    return f"{_heading(turn, place, since)}\n{list_text(lines)}", [*more, each]


def _nobody(turn: Turn, place: Place, since: date | None) -> str:
    if since:
        day = turn.language.short_date(since)
        return turn.tr("{branch}: nobody who registered is without a report since {day}.", branch=place.name, day=day)
    return turn.tr("{branch}: nobody who registered is without a report.", branch=place.name)


def _heading(turn: Turn, place: Place, since: date | None) -> str:
    if since:
        day = turn.language.short_date(since)
        return turn.tr("{branch}, registered and not reported since {day}:", branch=place.name, day=day)
    return turn.tr("{branch}, registered and not reported yet:", branch=place.name)
