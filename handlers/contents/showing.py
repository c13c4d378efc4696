"""`/nhomnoidung`: the content groups as they are offered here, what was left out by whom and why, and one group."""

from collections.abc import Sequence

from domain.campaigns.contents import Contents
from domain.campaigns.said.contents import Wish
from domain.chat import Choice
from handlers.campaigns import looked_at
from handlers.contents import adding, regrouping, shaping, telling
from handlers.contents.whose import COMMAND, campaigns_of, named, path_of, places
from handlers.talk import conversation
from handlers.talk.arguments import number_first, row_number, verb_first
from handlers.talk.turn import Turn
from locales.wording.campaigns.contents import LINES, group_lines, tree_lines
from locales.wording.people import more_line
from locales.wording.quotation import quoted
from storage import organisations
from storage.campaigns import contents
from storage.campaigns.campaigns import Campaign, TakingIn

OUT, BACK, ADD, WORDS, LOOK, CHANGE = "bo", "laylai", "them", "tukhoa", "xem", "sua"
_WISHES = {OUT: Wish.OUT, BACK: Wish.BACK, ADD: Wish.ADD, WORDS: Wish.WORDS}


def show(turn: Turn, argument: str) -> None:
    """The groups of a campaign; or, behind a verb, one of what can be done with them."""
    asked = verb_first(argument, (OUT, BACK, ADD, WORDS, LOOK, CHANGE, telling.UNDO, regrouping.UNDO))
    number, rest = number_first(asked.rest)
    campaign_id = row_number(number)
    said = rest if campaign_id else asked.rest
    if asked.verb == telling.UNDO:
        telling.undo(turn, campaign_id)
    elif asked.verb == regrouping.UNDO:
        regrouping.undo(turn, campaign_id)
    elif asked.verb in _WISHES and not said and regrouping.is_theirs(turn, campaign_id):
        regrouping.begin(turn, campaign_id, _WISHES[asked.verb])
    elif asked.verb in (OUT, BACK):
        shaping.begin(turn, offered=asked.verb == BACK, campaign_id=campaign_id, words=said)
    elif asked.verb == CHANGE:
        regrouping.begin(turn, campaign_id)
    elif asked.verb == ADD:
        adding.begin(turn, said, campaign_id)
    elif asked.verb == WORDS:
        adding.begin_words(turn, campaign_id, said)
    else:
        if asked.verb == LOOK:
            conversation.pick(turn, looked_at.CAMPAIGN, number)
        show_all(turn)


def show_all(turn: Turn, named: Campaign | None = None) -> None:
    """Show the groups of the campaign looked at lately, or of the one `named`, which may be to come or closed."""
    path = path_of(turn)
    open_ones = campaigns_of(turn, path)
    campaign = named or open_ones[0]
    others = [each for each in open_ones if each.id != campaign.id]
    known = contents.of(turn.session, campaign.id, path, turn.today)
    lines = tree_lines(known)
    heading = f"{turn.tr('Content groups of {campaign}:', campaign=campaign.name)} {len(known.offered)}"
    if not lines:
        heading = turn.tr("{campaign} has no content groups.", campaign=quoted(campaign.name))
    text = "\n".join([heading, *lines[:LINES], *more_line(turn.language, len(lines) - LINES), *_left_out(turn, known)])
    ways = [Choice(each.name, f"{COMMAND} {LOOK} {each.id}") for each in others]
    turn.say(text, [*(_shaping_ways(turn, known, campaign.id) if places(turn) else ()), *ways])


def compare(turn: Turn, two: Sequence[TakingIn]) -> None:
    """The groups of two campaigns side by side, and what only one of them has."""
    path = path_of(turn)
    names = [[one.name for one in contents.of(turn.session, each.id, path, turn.today).offered] for each in two]
    lines = []
    for each, own in zip(two, names, strict=True):
        counted = turn.tr("{campaign}: content groups {count}", campaign=quoted(each.name), count=len(own))
        lines.append(counted if own else turn.tr("{campaign} has no content groups.", campaign=quoted(each.name)))
    for each, own, other in zip(two, names, names[::-1], strict=True):
        alone = [name for name in own if name not in other]
        if alone:
            only = "; ".join(alone)
            lines.append(turn.tr("Only in {campaign}: {names}", campaign=quoted(each.name), names=only))
    if names[0] == names[1] and names[0]:
        lines.append(turn.tr("Both have the same groups: {names}", names="; ".join(names[0])))
    turn.say("\n".join(lines), [Choice(each.name, f"{COMMAND} {LOOK} {each.id}") for each in two])


def _left_out(turn: Turn, known: Contents) -> list[str]:
    """Who left out what, and why: seen by all below."""
    out = known.left_out
    named = organisations.by_ids(turn.session, [each.organisation_id or 0 for each in out])
    lines = []
    for each in out[:LINES]:
        place = named[each.organisation_id or 0].name
        line = turn.tr("Left out by {place}: {group}", place=place, group=known.by_id[each.group_id].name)
        lines.append(f"{line} ({quoted(each.why, 60)})" if each.why else line)
    return lines[: LINES - 2] + more_line(turn.language, len(out) - (LINES - 2))


def _shaping_ways(turn: Turn, known: Contents, campaign_id: int) -> list[Choice]:
    ways = [
        Choice(turn.tr("Leave a group out"), f"{COMMAND} {OUT} {campaign_id}"),
        Choice(turn.tr("Add a group"), f"{COMMAND} {ADD} {campaign_id}"),
        Choice(turn.tr("Words of a group"), f"{COMMAND} {WORDS} {campaign_id}"),
        Choice(turn.tr("Another change"), f"{COMMAND} {CHANGE} {campaign_id}"),
    ]
    ended = any(each.owner_id is not None and each not in known.standing for each in known.headings)
    if known.left_out or ended:
        ways.insert(1, Choice(turn.tr("Take a group back"), f"{COMMAND} {BACK} {campaign_id}"))
    return ways


def show_one(turn: Turn, words: str) -> bool:
    """Say what one group is; False where the words name none."""
    path = path_of(turn)
    for campaign in campaigns_of(turn, path):
        known = contents.of(turn.session, campaign.id, path, turn.today)
        if (heading := named(known.headings, words)) is not None:
            turn.say(
                "\n".join(group_lines(turn.language, known, heading)), (Choice(turn.tr("Content groups"), COMMAND),)
            )
            return True
    return False
