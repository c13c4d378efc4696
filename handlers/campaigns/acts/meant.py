"""Which campaign a sentence means: the one it names, "đợt đó", of a year, of the commune; else it is asked."""

import re
from collections.abc import Collection, Sequence

from domain.campaigns.campaign import CampaignKind
from domain.campaigns.naming import KINDS, named_campaign
from domain.campaigns.permissions import campaign_places, runs_campaign
from domain.campaigns.said.names import named_words, new_name, quoted_name, years
from domain.chat import Choice
from domain.permissions import is_admin
from domain.understanding.movement.act import MovementAct
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.campaigns.campaigns import window_text
from locales.wording.quotation import quoted
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Campaign

SHOWN, SHORT = 7, 60
PICKED, PASS_ON = "/chondot", "xin"
ENDING = frozenset({MovementAct.WITHDRAW_CAMPAIGN, MovementAct.CLOSE_CAMPAIGN, MovementAct.CLOSE_REGISTRATION})
_PURPOSE = re.compile(r"\b(?:cho|để|de) (?:trùng|trung|kịp|kip|khớp|khop|đúng dịp|dung dip)\b.*", re.IGNORECASE)
_THAT_ONE = re.compile(
    r"\b(?:dot|phong trao|cao diem|chien dich|chuyen de|cuoc|thi dua)(?: (?:thi dua|cao diem))?"
    r" (?:do|ay|day|nay|kia|vua roi|vua mo|moi mo|vua noi|hoi nay)\b"
)
_OF_PROVINCE = (" cua tinh", " toan tinh", " cap tinh", " tinh minh")
_OF_COMMUNE = (" cua xa", " cua phuong", " xa minh", " phuong minh", " cua dang uy xa", " cap xa", " xa ta")


def _everything(turn: Turn) -> list[Campaign]:
    return turn.once(campaigns.everything, lambda: campaigns.everything(turn.session))


def mine(turn: Turn) -> list[Campaign]:
    """Every campaign this person may change."""
    return [each for each in _everything(turn) if runs_campaign(turn.member, each.owner_id)]


def lasting(turn: Turn) -> list[Campaign]:
    """Those of them that are not over."""
    return [each for each in mine(turn) if each.window.closes_on >= turn.today]


def seen(turn: Turn) -> list[Campaign]:
    """Every campaign that is for this person, closed and future ones too."""
    me = turn.member
    paths = [me.home.path] if me.home else [each.place.path for each in me.duties if each.place]
    everything = _everything(turn)
    own = {each.id for each in everything if runs_campaign(me, each.owner_id)}
    return [each for each in everything if each.id in own or any(path.startswith(each.owner_path) for path in paths)]


def candidates(turn: Turn, text: str, among: Sequence[Campaign]) -> list[Campaign]:
    """Those of `among` a sentence may mean; the one it names, whoever may change that; none where it names another."""
    everything, text = _everything(turn), _purpose_apart(text)
    number = named_campaign(text, {each.id: (each.code, each.name) for each in everything})
    words = set(named_words(text).split())
    named = next((each for each in everything if each.id == number), None)
    if named is not None and (not words or words & set(fold(named.name).split()) or named.code in text):
        return [named]
    if words:
        return [each for each in everything if words <= set(fold(each.name).split())]
    if number := that_one(turn, text):
        return [each for each in everything if each.id == number]
    folded = f" {fold(text)}"
    found = _of_year(_of_kind(text, among), years(text))
    if any(each in folded for each in _OF_COMMUNE):
        return [each for each in found if each.owner_id is not None]
    if any(each in folded for each in _OF_PROVINCE):
        return [each for each in found if each.owner_id is None or each.owner_path.count("/") == len("//")]
    return found


def that_one(turn: Turn, text: str) -> int | None:
    """The campaign of "đợt đó": the one opened, changed or looked at a short while ago."""
    return looked_at.spoken_of(turn) if _THAT_ONE.search(fold(text)) else None


def named_one(turn: Turn, text: str, among: Sequence[Campaign] | None = None) -> Campaign | None:
    """The one campaign a sentence names or calls by its kind, one to come or closed too; None where it names none.

    Of several of a kind that of this person's own level is meant; what is closed goes last.
    """
    text, own = _purpose_apart(text), {each.id for each in campaign_places(turn.member)}
    called = any(each in fold(text) for each in KINDS if each != "phong trao")
    here = seen(turn) if among is None else among
    if number := that_one(turn, text):
        return next((each for each in here if each.id == number), None)
    for some in ([each for each in here if each.window.closes_on >= turn.today], here):
        number = named_campaign(text, {each.id: (each.code, each.name) for each in some})
        found = [each for each in some if each.id == number] or (_of_kind(text, some) if called else [])
        theirs = [each for each in found if (each.owner_id is None if is_admin(turn.member) else each.owner_id in own)]
        if len(found) == 1 or len(theirs) == 1:
            return theirs[0] if len(theirs) == 1 else found[0]
    return None


def one(turn: Turn, act: MovementAct, text: str, among: Sequence[Campaign]) -> Campaign | None:
    """The one campaign that is meant and that this person runs; else it is said whose it is, or asked which."""
    found = candidates(turn, text, among)
    if len(found) > 1 and (own := named_one(turn, text, found)):
        found = [own]
    if is_of_others(turn, text):
        _say_whose(turn, text, candidates(turn, text, seen(turn))[0])
    elif is_unknown(turn, text):
        _say_unknown(turn, act, text, among)
    elif len(found) == 1:
        looked_at.speak_of(turn, found[0].id)
        return looked_at.must_run(turn, found[0])
    else:
        ask(turn, act, text, found or among)
    return None


def is_of_others(turn: Turn, text: str) -> bool:
    """Whether a sentence means one campaign that somebody else runs: the province's, by its name or its kind."""
    found = candidates(turn, text, mine(turn)) or candidates(turn, text, seen(turn))
    return len(found) == 1 and not runs_campaign(turn.member, found[0].owner_id)


def is_unknown(turn: Turn, text: str) -> bool:
    """Whether a sentence gives a name that no campaign in the book has."""
    return bool(name_of(text)) and not candidates(turn, text, seen(turn))


def name_of(text: str) -> str:
    """The name by which a sentence calls a campaign, as it was typed."""
    return quoted_name(text) or (new_name(text) if named_words(text) else "")


def _say_whose(turn: Turn, text: str, campaign: Campaign) -> None:
    """Nothing is changed; the wish may go to those who can."""
    parking.wait_with(turn, text)
    words = turn.tr("{name} is for everybody here; administrators change it.", name=quoted(campaign.name))
    if campaign.owner:
        words = turn.tr(
            "{name} belongs to {place}; it is changed there.", name=quoted(campaign.name), place=campaign.owner
        )
    ways = (
        Choice(turn.tr("Pass it on to those above"), f"{PICKED} {PASS_ON}"),
        Choice(turn.tr("The campaigns"), "/dotthidua"),
    )
    turn.say(f"{words}\n{window_text(turn.language, campaign.window)}", ways)


def _say_unknown(turn: Turn, act: MovementAct, text: str, among: Sequence[Campaign]) -> None:
    """Nothing else is offered to be withdrawn or closed, for no other one was meant."""
    words = turn.tr("There is no campaign called {name} in the book.", name=quoted(name_of(text), SHORT))
    if act in ENDING or not among:
        turn.say(words, (Choice(turn.tr("The campaigns"), "/dotthidua"),))
        return
    parking.wait_with(turn, text)
    ways = [Choice(each.name, f"{PICKED} {act} {each.id}") for each in among[:SHOWN]]
    turn.say(f"{words} {turn.tr('Which campaign do you mean?')}", ways)


def ask(turn: Turn, act: MovementAct, text: str, among: Sequence[Campaign]) -> None:
    """Ask which one; the sentence waits, so that what else it says is not lost."""
    if not among:
        turn.say(
            turn.tr("There is no campaign that you may change."), (Choice(turn.tr("The campaigns"), "/dotthidua"),)
        )
        return
    parking.wait_with(turn, text)
    ways = [Choice(each.name, f"{PICKED} {act} {each.id}") for each in among[:SHOWN]]
    turn.say(turn.tr("Which campaign do you mean?"), ways)


def _purpose_apart(text: str) -> str:
    """ "… cho trùng ngày Đồng Khởi" says what for, and names no campaign."""
    found = _PURPOSE.search(text)
    return text[: found.start()] if found else text


def _of_kind(text: str, among: Sequence[Campaign]) -> list[Campaign]:
    """Leave out what a sentence calls otherwise: "đợt cao điểm" is no standing movement."""
    called = [each for each in KINDS if each in fold(text) and each != "phong trao"]
    if not called:
        return list(among)
    return [each for each in among if any(kind in fold(each.name) for kind in called) or _is_peak(each, called)]


def _is_peak(campaign: Campaign, called: Sequence[str]) -> bool:
    return "cao diem" in called and campaign.kind is CampaignKind.PEAK


def _of_year(among: list[Campaign], wanted: Collection[int]) -> list[Campaign]:
    """Those of a year: with it in their names, else within it, else open in it."""
    if not wanted:
        return among
    named = [each for each in among if any(str(year) in each.name for year in wanted)]
    windows = [(each, {each.window.opens_on.year, each.window.closes_on.year}) for each in among]
    within = [each for each, of in windows if of <= {*wanted}]
    passing = [each for each, of in windows if any(min(of) <= year <= max(of) for year in wanted)]
    return named or within or [each for each in passing if each.kind is not CampaignKind.STANDING]
