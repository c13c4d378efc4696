"""Sentences about the content groups in any wording: changed once read back, shown, or a work's group guessed."""

import re
from collections.abc import Sequence

from domain.campaigns.campaign import Window
from domain.campaigns.contents import Contents, Heading
from domain.campaigns.guessing import guess
from domain.campaigns.said.contents import Said, Wish, read_contents
from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.several_things.outline import key_of
from domain.understanding.several_things.sentences import QUOTED
from handlers.campaigns import looked_at
from handlers.campaigns.acts import meant
from handlers.contents import showing
from handlers.contents.regroup_steps import MOST, RegroupDraft, kept_by, open_ones, seen
from handlers.contents.regrouping import regroup
from handlers.contents.whose import COMMAND, campaigns_of, named, path_of, places
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.campaigns import contents
from storage.campaigns.campaigns import Campaign

_ASKS_GROUP = re.compile(r"\b(?:vo|vao|thuoc|trong|o)\s+(?:nhom|linh vuc|mang|phan)\s+(?:nao|gi)\b|\bnhom nao\b.*\?*$")
_ASKED = re.compile(
    r"\s*\b(?:thi\s+)?(?:duoc\s+)?(?:xep|tinh|nam|de|ghi|thuoc|vo|vao|o)\b.{0,20}"
    r"\b(?:nhom|linh vuc|mang|phan)\s+(?:nao|gi).*$"
)
_COMPARES = re.compile(r"\b(?:khac|giong|so (?:voi|sanh))\b")
SIDE_BY_SIDE = 2
_OPENS = re.compile(r"^(?:viec|noi dung|chuyen|con|cho hoi|hoi)\s+")
_YEAR = re.compile(r"\b20\d\d\b")


def change(turn: Turn, text: str) -> None:
    """Begin with what was said; nothing is written before it was read back."""
    said = read_contents(text)
    own = places(turn)
    draft = RegroupDraft(wish=said.wish, why=said.why, campaign_id=_campaign(turn, text))
    draft.place_id = own[0].id if len(own) == 1 else None
    draft.entries = list(said.entries) or None
    draft.units = list(said.units)
    draft.named, draft.into = said.of, said.into
    if len(said.entries) > MOST:
        raise UserError("Please write one to {most} names, a line for each.", most=MOST)
    if draft.campaign_id:
        _resolve(turn, draft, said)
    regroup.begin(turn, draft)


def _campaign(turn: Turn, text: str) -> int:
    """The one campaign that is named, by its name or its year; the only one there is; 0 where it is to be asked."""
    found = open_ones(turn)
    if not found:
        raise UserError("No emulation campaign is open today.")
    if len(found) == 1:
        return found[0].id
    bare = QUOTED.sub(" ", text.partition(":")[0].partition("\n")[0])
    if (one := meant.named_one(turn, bare, found)) is not None:
        return one.id
    year = _YEAR.search(bare)
    of_year = [each for each in found if year and (year[0] in each.name or _is_of(each.window, int(year[0])))]
    return of_year[0].id if len(of_year) == 1 else 0


def _is_of(window: Window, year: int) -> bool:
    return window.opens_on.year == window.closes_on.year == year


def _resolve(turn: Turn, draft: RegroupDraft, said: Said) -> None:
    """Find the groups that are named; what is not found stays in words, and is asked."""
    known = seen(turn, draft)
    standing = known.headings if draft.wish is Wish.BACK else known.standing
    if said.of and (one := named(standing, said.of) or _spoken_of(standing, turn.text)):
        draft.group_id, draft.named, draft.name = one.id, "", one.name
    if said.into and (into := named(known.standing, said.into)):
        draft.into_id, draft.into = into.id, ""
    if draft.wish is Wish.ONLY and said.entries:
        found = [kept_by(known, each.name) for each in said.entries]
        missing = next((each.name for each, one in zip(said.entries, found, strict=True) if one is None), "")
        draft.named = missing
        draft.kept = None if missing else _each_once(found)
        draft.entries = None


def _spoken_of(headings: Sequence[Heading], text: str) -> Heading | None:
    """The one group whose whole name stands somewhere in a sentence."""
    key = f" {key_of(' '.join(text.split()))} "
    found = [each for each in headings if f" {key_of(each.name)} " in key]
    return found[0] if len(found) == 1 else None


def _each_once(found: list[Heading | None]) -> list[int]:
    return list(dict.fromkeys(each.id for each in found if each))


def show(turn: Turn, text: str) -> None:
    """The groups offered where somebody stands, one of them, or the group of a work that is named."""
    key = key_of(" ".join(text.split()))
    if places(turn) and len(read_contents(text).entries) > 1:  # "nội dung đợt này gồm 3 nhóm: …" tells them
        change(turn, text)
    elif _ASKS_GROUP.search(key) and (work := _work(text)):
        _guessed(turn, work)
    elif _named_one(turn, text):
        return
    elif _COMPARES.search(key) and len(several := campaigns_of(turn, path_of(turn))) > 1:
        showing.compare(turn, several[:SIDE_BY_SIDE])
    else:
        showing.show_all(turn, _looked_at(turn, text))


def _looked_at(turn: Turn, text: str) -> Campaign | None:
    """The campaign a sentence names, "cao điểm này" too, is the one that is shown and looked at from now on."""
    named = meant.named_one(turn, text)
    if named is not None:
        conversation.pick(turn, looked_at.CAMPAIGN, str(named.id))
    return named


def _work(text: str) -> str:
    line = " ".join(text.split()).strip(" .?!")
    found = _ASKED.search(key_of(line))
    line = line[: found.start()] if found else ""
    opens = _OPENS.match(key_of(line))
    return line[opens.end() :].strip() if opens else line.strip()


def _guessed(turn: Turn, work: str) -> None:
    path = path_of(turn)
    campaign = campaigns_of(turn, path)[0]
    known = contents.of(turn.session, campaign.id, path, turn.today)
    picked = contents.picked_below(turn.session, campaign.id, path, turn.today)
    found = guess(work, known, picked)
    all_of_them = Choice(turn.tr("Content groups"), COMMAND)
    if found is None:
        turn.say(
            turn.tr("I cannot tell which group {work} belongs to. Please look at the groups.", work=quoted(work)),
            (all_of_them,),
        )
        return
    text = turn.tr("{work} most likely belongs to the group: {group}.", work=quoted(work), group=known.label(found))
    turn.say(f"{text}\n{turn.tr('When you register it, you may choose another one.')}", (all_of_them,))


def _named_one(turn: Turn, text: str) -> bool:
    """Whether one group is named with its whole name, which is then shown."""
    path = path_of(turn)
    for campaign in campaigns_of(turn, path):
        known: Contents = contents.of(turn.session, campaign.id, path, turn.today)
        if one := _spoken_of(known.standing, text):
            return showing.show_one(turn, one.name)
    return False
