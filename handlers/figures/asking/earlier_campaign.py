""" "So với đợt trước tăng hay giảm": this campaign beside the one before it, after as many days."""

import re

from domain.chat import Choice
from domain.figures import Coverage
from domain.roles import Place
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.talk.turn import Turn
from locales.wording.reporting.compared import comparison_text
from storage import figures
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Campaign, OpenCampaign

_BEFORE = re.compile(r"\b(?:dot|phong trao|chien dich|cao diem)(?: thi dua)? (?:lan )?(?:truoc|roi|cu|vua roi)\b")
_COMPARES = re.compile(r"\b(?:so (?:voi|sanh)|so|hon|kem|thua|bang|tang|giam|nhieu|it|dong|the nao|ra sao|cao|thap)\b")
_CONTENT = re.compile(r"\b(?:noi dung|nhom|mo|dong (?:dot|phong|lai)|gia han|sua|dang ky (?:giup|trong|lam))\b")


def heard(turn: Turn) -> bool:
    """Whether this campaign shall be set beside the one before, which is done, or it is said that there is none."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST or _CONTENT.search(words):
        return False
    if not (_BEFORE.search(words) and _COMPARES.search(words)):
        return False
    place = place_meant(turn)
    asked = looked_at.of(turn, place.path) if place else None
    if place is None or asked is None:
        return False
    ways = [Choice(turn.tr("Summary"), pages.command(place.code, None))]
    every = [each for each in campaigns.everything(turn.session) if place.path.startswith(each.owner_path)]
    now = max((each for each in every if each.id in asked.ids), key=lambda each: each.window.opens_on)
    past = [each for each in every if each.window.closes_on < now.window.opens_on]
    before = max(past, key=lambda each: each.window.closes_on, default=None)
    if before is None:
        words = turn.tr(
            "Before “{campaign}” no campaign is kept here, so there is nothing to compare with.", campaign=now.name
        )
        turn.say(words, ways)
    else:
        _say(turn, place, before, now, ways)
    return True


def _say(turn: Turn, place: Place, before: Campaign, now: Campaign, ways: list[Choice]) -> None:
    """Both after as many days, or at the end of the earlier one."""
    day = min(before.window.opens_on + (turn.today - now.window.opens_on), before.window.closes_on)
    then = pages.as_of(turn, day)
    was = figures.summary(turn.session, place, OpenCampaign(before.id, before.name), then, names=False)
    is_now = figures.summary(turn.session, place, OpenCampaign(now.id, now.name), AsOf.now(turn.today), names=False)
    lines = [
        f"📊 {place.name}",
        turn.tr("“{before}” beside “{now}”, after as many days.", before=before.name, now=now.name),
    ]
    lines.append(comparison_text(turn.language, day, was, is_now))
    if (difference := _points(was.figures.people, is_now.figures.people)) is not None:
        lines.append(turn.tr("Members registered: {points} percentage points.", points=f"{difference:+d}"))
    turn.say("\n".join(lines), ways)


def _points(was: Coverage, now: Coverage) -> int | None:
    return None if was.percent is None or now.percent is None else now.percent - was.percent
