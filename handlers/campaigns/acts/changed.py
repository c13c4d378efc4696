"""Change a campaign by a sentence: name, days, days of registering, papers, whom it is for, who is told, approval."""

import re
from datetime import date

from domain.campaigns.campaign import Told
from domain.campaigns.orders import without_reason
from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.approving import approval_said
from domain.campaigns.said.audience import read_audience
from domain.campaigns.said.basis import read_basis
from domain.campaigns.said.days import SaidDays, Span, in_year_of, read_said_days, says_year
from domain.campaigns.said.names import other_name, renames
from domain.campaigns.said.registering import apart
from domain.errors import UserError
from domain.permissions import is_admin
from domain.understanding.movement.act import MovementAct
from domain.understanding.text.words import fold
from handlers.campaigns import approving, campaign, days
from handlers.campaigns.acts import altering, ended, meant, not_theirs
from handlers.campaigns.days import DaysDraft
from handlers.figures.named import named as named_place
from handlers.talk.subject import Answering
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.campaigns.campaigns import TOLD, basis_text
from locales.wording.roster.kinds import kinds_text
from storage.campaigns import shaping
from storage.campaigns.campaigns import Campaign
from storage.queue import approval

_AS_BEFORE = re.compile(
    r"\b(?:nhu cu|nhu truoc|nhu ban dau|hoi dau|luc dau|tro lai (?:cu|nhu)|lay lai (?:ngay|ten|han) cu)\b"
)
_NAME = re.compile(r"\b(?:ten|goi la)\b")
_APPROVAL = re.compile(r"\b(?:duyet|xet duyet)\b")
_BASIS = re.compile(
    r"\b(?:can cu|co so|chi thi|cong van|ke hoach so|nghi quyet|quyet dinh|van ban|huong dan)\b|https?:"
)
_TELLING = re.compile(r"\b(?:nhan|bao|thong bao|gui tin|bao tin) (?:cho|toi|den)\b")
_BEGINS = re.compile(r"\b(?:bat dau|khai mac|khoi dau|mo man|ngay dau)\b")
_ENDS = re.compile(r"\b(?:ket thuc|be mac|gia han|keo dai|rut ngan|han cuoi|ngay cuoi)\b")
_LONGER, _SHORTER = (
    re.compile(r"\b(?:them|gia han|keo dai|noi|lui|doi|cham)\b"),
    re.compile(r"\b(?:bot|rut ngan|giam|som hon)\b"),
)
_UNTIL = re.compile(r"\b(?:den|toi|qua|sang|het|thanh)\b")


def change(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    text, mine = without_reason(text), meant.mine(turn)
    if _AS_BEFORE.search(fold(text)):
        _as_before(turn, text, mine)
        return
    is_name = _NAME.search(fold(text)) and approval_said(text) is None
    named = text.replace(other_name(text), "") if is_name else text
    if found := meant.one(turn, MovementAct.CHANGE_CAMPAIGN, named, meant.lasting(turn)):
        change_one(turn, text, found)


def unless_renamed(answer: Answering) -> Answering:
    """Answer so, but where a sentence plainly gives a campaign another name, that is read back."""

    def answered(turn: Turn, text: str) -> None:
        (change if renames(text) else answer)(turn, text)

    return answered


def change_one(turn: Turn, text: str, found: Campaign) -> None:
    text = without_reason(text)
    folded = fold(text)
    if approval_said(text) is not None and not renames(text):
        _approve(turn, found, text)
    elif _NAME.search(folded):
        altering.rename(turn, found, other_name(text))
    elif _BASIS.search(folded):
        _rest_on(turn, found, text)
    elif _APPROVAL.search(folded):
        _approve(turn, found, text)
    elif _TELLING.search(folded):
        _tell(turn, found, folded)
    elif _move(turn, found, text):
        return
    elif audience := read_audience(text):
        _be_for(turn, found, text, *audience)
    elif place := named_place(turn, text, ["/"]) if is_admin(turn.member) else None:
        altering.propose(turn, found, {"owner_id": place.id}, [turn.tr("It is for {branch} alone.", branch=place.name)])
    else:
        turn.say(turn.tr("What shall be different about it? Choose below, or write it, for example: “until 31/12”."))
        campaign.card(turn, found)


def _move(turn: Turn, found: Campaign, text: str) -> bool:
    """Whether the sentence names other days, which are read back."""
    rest, about = apart(text)
    said, folded = read_said_days(rest, turn.today), fold(rest)
    registering, of_registering = read_said_days(about, turn.today), fold(about)
    if about and not (said.first or said.last or said.span):
        registering, of_registering = read_said_days(text, turn.today), fold(text)
    if not any((each.first or each.last or each.span) for each in (said, registering)):
        return False
    draft = DaysDraft(campaign_id=found.id, name=found.name)
    if about:
        base = found.window.registers_until or found.window.closes_on
        draft.registers_from, draft.registers_until = registering.first, _last(registering, of_registering, base)
    if _BEGINS.search(folded) and not _ENDS.search(folded):
        day = said.last or said.first
        draft.first = day if day is None or says_year(rest) else in_year_of(day, found.window.opens_on)
    else:
        draft.first, draft.last = said.first, _last(said, folded, found.window.closes_on)
    same = draft.registers_until and draft.registers_until == (draft.last or found.window.closes_on)
    until = turn.language.short_date(draft.registers_until) if same and draft.registers_until else ""
    notes = [capitalised(turn.tr("registering until {day}", day=until))] if until else []
    if draft.last and draft.last > found.window.closes_on and _SHORTER.search(fold(text)):
        notes.append(turn.tr("This is later than its last day now, not earlier."))
    draft.note = "\n".join([*notes, turn.tr("What is registered keeps its deadline.")])
    days.propose(turn, draft)
    return True


def _last(said: SaidDays, folded: str, base: date) -> date | None:
    """The new last day: named, or so much later or earlier than the present one."""
    if said.span and not (said.last and _UNTIL.search(folded)):
        if _SHORTER.search(folded) and not re.search(r"\bthem\b", folded):
            return _earlier(said.span, base)
        if _LONGER.search(folded):
            return said.span.after(base)
    return said.last


def _earlier(span: Span, base: date) -> date:
    return Span(days=-span.days, months=-span.months).after(base)


def _rest_on(turn: Turn, found: Campaign, text: str) -> None:
    said = read_basis(text)
    if said is None:
        raise UserError(
            "Please write the number of the paper too, for example: “căn cứ Chỉ thị 01-CT/TU ngày 17/1/2026”."
        )
    if day := said.get("date"):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise UserError(
                "There is no such day as “{typed}”. Please look at the calendar again.", typed=day
            ) from None
    others = [dict(each) for each in found.basis if each.get("number") != said.get("number")]
    basis = [*others, dict(said)]
    altering.propose(turn, found, {"basis": basis}, basis_text(turn.language, basis))


def _approve(turn: Turn, found: Campaign, text: str) -> None:
    setting = approval.of_campaign(turn.session, found.id)
    if setting is None:
        raise UserError("There is no such campaign any more.")
    approving.begin(turn, setting, approval_said(text))


def _tell(turn: Turn, found: Campaign, folded: str) -> None:
    told = Told.NOBODY if re.search(r"\b(?:dung|khoi|khong|thoi)\b", folded) else Told.LEADERS
    told = Told.EVERYBODY if told is Told.LEADERS and re.search(r"moi nguoi|tat ca|dang vien", folded) else told
    altering.propose(turn, found, {"told": told}, [turn.tr(TOLD[told])])


def _be_for(turn: Turn, found: Campaign, text: str, people: list[str], units: list[str]) -> None:
    """For these kinds alone; whoever is counted follows."""
    to: dict[str, object] = {"people": people, "units": units}
    kinds = kinds_text(turn.language, [*people, *units])
    lines = [turn.tr("It is for: {kinds}", kinds=kinds) if kinds else turn.tr("It is for everybody.")]
    lines.append(turn.tr("Only they are asked to register, counted and told of it."))
    altering.propose(turn, found, to, lines)


def _as_before(turn: Turn, text: str, mine: list[Campaign]) -> None:
    among = meant.candidates(turn, text, mine) or mine
    deeds = [deed for each in among if (deed := shaping.last_change(turn.session, each.id)) is not None]
    if not deeds:
        raise UserError("Nothing of the campaigns you run has been changed.")
    ended.offer_to_undo(turn, max(deeds))
