""" "Chi bộ đã phát động hôm 12/3", "đơn vị nào chưa có kế hoạch": a fact told or asked for by leaders and staff."""

import re
from datetime import timedelta

from domain.campaigns import telling_facts
from domain.campaigns.telling_facts import Asked, Told, read_day, read_share
from domain.permissions import has_summaries, reported_places
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.talk.conversation import picked_lately
from handlers.talk.turn import Turn
from handlers.unit_facts import noting, showing, theirs
from handlers.unit_facts.noting import FactDraft
from storage.campaigns import campaigns, unit_facts

LATELY = timedelta(minutes=30)
FEW = 8  # words
_IS_DONE = re.compile(r"\b(?:da|roi|xong|vua)\b")
_PUTS_RIGHT = re.compile(
    r"^(?:(?:a|u|ua|o|oi|chet|xin loi|thoi|toi|tui|em|minh|con|cho) )*"
    r"(?:(?:ghi |noi |go |viet )?(?:quen|nham|lon|lai|nhap)(?: roi| mat| nua| tiep)*"
    r"|dinh chinh|sua lai|khong phai)\b[\s,:.]*"
)


def heard(turn: Turn) -> bool:
    """Whether a fact is told, which is then read back, or asked for, which is then shown."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if _put_right(turn):
        return True
    if not telling_facts.may_be(turn.text) or not has_summaries(turn.member):
        return False
    mine = theirs.first_of_mine(turn)
    found = campaigns.open_to(turn.session, turn.today, mine.path) if mine else []
    owed = unit_facts.owed(turn.session, [each.id for each in found])
    if owed is None:
        return False
    names = [each.name for each in found]
    told = telling_facts.told(turn.text, owed.kinds, names, turn.today)
    if told is not None and reported_places(turn.member) and _note(turn, told):
        return True
    asked = telling_facts.asked(turn.text, owed.kinds, names, turn.today)
    return asked is not None and _show(turn, asked)


def _put_right(turn: Turn) -> bool:
    """ "À quên, hôm thứ Năm mới phải": of what was noted last, the day or the share alone is another."""
    bare = _PUTS_RIGHT.sub("", fold(turn.text), count=1)
    number = picked_lately(turn, noting.NOTED, LATELY)
    if not number or bare == fold(turn.text) or len(bare.split()) > FEW:
        return False
    deed = unit_facts.deed(turn.session, int(number))
    if deed is None:
        return False
    noted = unit_facts.of_organisation(turn.session, deed.campaign_id, deed.organisation_id, AsOf.now(turn.today))
    was = noted.get(deed.code)
    if was is None:
        return False
    share = read_share(bare) if was.done is not None else None
    day = read_day(bare, turn.today) if share is None else None
    if day is None and share is None:
        return False
    draft = FactDraft(code=deed.code, organisation_id=deed.organisation_id, words=turn.text, day=day or was.day)
    draft.done, draft.of = share or (was.done, was.of)
    noting.note.begin(turn, draft)
    return True


def _note(turn: Turn, told: Told) -> bool:
    own = reported_places(turn.member)
    place = theirs.meant(turn, told.rest, [each.path for each in own])
    if place is None and told.rest:
        other = theirs.meant(turn, told.rest, ["/"])
        if other is None:
            return False
        raise theirs.not_theirs(other)
    number = place.id if place else own[0].id if len(own) == 1 else None
    draft = FactDraft(code=told.kind.code, organisation_id=number, day=told.day, words=turn.text)
    draft.done, draft.of = told.done, told.of
    early = told.day if told.day and told.day > turn.today and _IS_DONE.search(fold(turn.text)) else None
    if early:
        draft.day = None
    noting.note.begin(turn, draft)
    if early:
        turn.say_first(turn.tr("{day} has not come yet.", day=early))
    return True


def _show(turn: Turn, asked: Asked) -> bool:
    place = theirs.meant(turn, asked.rest, ["/"]) or (None if asked.rest else theirs.first_of_mine(turn))
    if place is None:
        return False
    place = showing.require_seen(turn, place)
    owed = theirs.owed(turn, place.path, asked.day)
    several = telling_facts.kinds_said(turn.text, owed.kinds)
    if place.has_branches and len(several) > 1:
        showing.show_several(turn, place, several, asked.day)
    elif place.has_branches and asked.kind in owed.kinds:
        showing.show_missing(turn, place, asked.kind.code, asked.day, 0, level=telling_facts.level_asked(turn.text))
    else:
        showing.overview(turn, place, asked.day)
    return True
