"""`/dotthidua`: the campaigns there are, one of them with its days and settings, and which one figures are asked of."""

from domain.campaigns.permissions import runs_campaign, runs_campaigns
from domain.chat import Choice
from domain.permissions import is_admin
from handlers.campaigns import approving, counting, days, looked_at, opening, promising, withdrawing
from handlers.contents import showing as contents
from handlers.contents.whose import COMMAND
from handlers.talk.arguments import is_number, number_first, verb_first
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.campaigns.campaigns import KINDS, TOLD, basis_text, window_text
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Campaign
from storage.queue import approval
from storage.queue.approval import Setting

CARD, OPEN, MOVE, CLOSE, AS_BEFORE = "the", "mo", "ngay", "dong", "nhucu"
WITHDRAW, BRING_BACK = "bo", "laylai"
SHOWN = 7
_VERBS = (CARD, OPEN, MOVE, CLOSE, AS_BEFORE, WITHDRAW, BRING_BACK)
_SWITCHES = (approving.SWITCH, promising.SWITCH, counting.SWITCH)


def show(turn: Turn, argument: str) -> None:
    """The campaigns of today and those to come, one of them, or what is asked to be done with one."""
    asked = verb_first(argument, (*_VERBS, *_SWITCHES))
    number, rest = number_first(asked.rest)
    if asked.verb in _SWITCHES and (is_admin(turn.member) or asked.verb == approving.SWITCH):
        _switch(turn, asked.verb, number, rest)
    elif asked.verb == OPEN:
        opening.propose(turn, opening.OpeningDraft())
    elif asked.verb == AS_BEFORE and is_number(number):
        days.as_before(turn, int(number))
    elif asked.verb == BRING_BACK and is_number(number):
        withdrawing.bring_back(turn, int(number))
    elif asked.verb in _VERBS and is_number(number):
        _do(turn, asked.verb, looked_at.must_be(turn, int(number)))
    else:
        _list(turn)


def _do(turn: Turn, verb: str, campaign: Campaign) -> None:
    if verb in (MOVE, CLOSE):
        days.begin(turn, campaign, turn.today if verb == CLOSE else None)
    elif verb == WITHDRAW:
        withdrawing.begin(turn, campaign)
    else:
        card(turn, campaign)


def _list(turn: Turn) -> None:
    home = turn.member.home
    path = home.path if home else next((each.place.path for each in turn.member.duties if each.place), "/")
    runs = runs_campaigns(turn.member)
    coming = [each for each in campaigns.everything(turn.session) if each.window.closes_on >= turn.today]
    found = [each for each in coming if path.startswith(each.owner_path) or is_admin(turn.member)]
    way = [Choice(turn.tr("Open a campaign"), f"/dotthidua {OPEN}")] if runs else []
    if not found:
        turn.say(turn.tr("No emulation campaign is open today."), way)
    elif len(found) == 1:
        card(turn, found[0], way)
    else:
        lines = [_line(turn, each) for each in found[:SHOWN]]
        ways = [Choice(each.name, f"/dotthidua {CARD} {each.id}") for each in found[:SHOWN]]
        turn.say("\n".join([turn.tr("The emulation campaigns:"), *lines]), [*ways, *way])


def _line(turn: Turn, campaign: Campaign) -> str:
    line = f"– {campaign.name}: {window_text(turn.language, campaign.window)}"
    return line if campaign.window.is_open(turn.today) else f"{line} ({turn.tr('not open yet')})"


def card(turn: Turn, campaign: Campaign, more: list[Choice] | None = None) -> None:
    """One campaign; whoever runs it sees its settings and what may be changed."""
    looked_at.speak_of(turn, campaign.id)
    kind = turn.tr(KINDS[campaign.kind])
    lines = [campaign.name, f"{capitalised(kind)} · {window_text(turn.language, campaign.window)}"]
    lines += [turn.tr("Of {organisation}", organisation=campaign.owner)] if campaign.owner else []
    lines += basis_text(turn.language, campaign.basis)
    ways: list[Choice] = []
    setting = approval.of_campaign(turn.session, campaign.id)
    if is_admin(turn.member) and setting is not None:
        lines += _settings(turn, setting)
        ways += [way(turn, setting, named=False) for way in (approving.way, promising.way, counting.way)]
    elif runs_campaign(turn.member, campaign.owner_id) and setting is not None:
        lines += approving.described(turn, setting)
        ways.append(approving.way(turn, setting, named=False))
    if runs_campaign(turn.member, campaign.owner_id):
        lines.append(turn.tr(TOLD[campaign.told]))
        ways += _changes(turn, campaign)
    ways.append(Choice(turn.tr("Content groups"), f"{COMMAND} {contents.LOOK} {campaign.id}"))
    turn.say("\n".join(lines), [*ways, *(more or [])])


def _settings(turn: Turn, setting: Setting) -> list[str]:
    return [
        *approving.described(turn, setting),
        promising.described(turn, setting),
        counting.described(turn, setting),
    ]


def _changes(turn: Turn, campaign: Campaign) -> list[Choice]:
    ways = [Choice(turn.tr("Change the days"), f"/dotthidua {MOVE} {campaign.id}")]
    if campaign.window.is_open(turn.today):
        ways.append(Choice(turn.tr("Close it today"), f"/dotthidua {CLOSE} {campaign.id}"))
    if withdrawing.is_possible(turn, campaign):
        ways.append(Choice(turn.tr("Opened by mistake: withdraw it"), f"/dotthidua {WITHDRAW} {campaign.id}"))
    return ways


def _switch(turn: Turn, verb: str, number: str, kind: str) -> None:
    found = approval.of_open(turn.session, turn.today)
    chosen = next((each for each in found if str(each.id) == number), None)
    if chosen is None:
        _list(turn)
    elif verb == promising.SWITCH:
        promising.begin(turn, chosen)
    elif verb == counting.SWITCH:
        counting.begin(turn, chosen, kind)
    else:
        looked_at.must_run(turn, looked_at.must_be(turn, chosen.id))
        approving.begin(turn, chosen)
