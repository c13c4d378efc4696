"""Below figures: “so với bữa nay có nhích lên không”, “ấp 3 ai chưa”, “vẽ thành hình”: their day and place stay."""

import re

from domain.chat import Choice
from domain.permissions import may_name_below_figures, may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import comparing, pages, picture, summary
from handlers.figures.asking.words import may_ask
from handlers.figures.named import named
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures, organisations

LONGEST = 16  # words
_WITH_TODAY = re.compile(
    r"\bso (?:voi|sanh|sanh voi|ra)? ?(?:bua nay|hom nay|bay gio|hien (?:nay|tai|gio)|nay)\b"
    r"|\b(?:bua nay|hom nay|toi nay|bay gio)\b.*\b(?:nhich|tang|len|khac|thay doi|hon)\b"
)
_WHO_NOT = re.compile(r"\b(?:ai|nguoi nao|dong chi nao)(?: (?:con|ma|thi))* chua(?: (?:dang ky|dk))?(?=$|[ ,.?!])")
_NOT_REGISTERING = re.compile(r"\bchua (?:nop|bao cao|bc|gui|xong|lam|hoan thanh|tra loi)\b")
_DRAWS = re.compile(
    r"\b(?:ve|lam|xuat|tao|cho|gui|lay)\b(?: \w+){0,4}? (?:hinh|anh|bieu do)\b(?! (?:an|hay|em|chi|bay|\w+ oi)\b)"
)
_OF_PLACES = frozenset({frame.Thing.OVERVIEW, frame.Thing.COMPARED, frame.Thing.BESIDE, frame.Thing.RESULTS})


def heard(turn: Turn) -> bool:
    """Whether a few words go on from figures of a place, and are answered with what they leave out."""
    asked = frame.last(turn) if may_ask(turn) and not turn.chat.dialogue else None
    place = organisations.by_code(turn.session, asked.code) if asked and asked.thing in _OF_PLACES else None
    folded = fold(turn.text)
    if asked is None or place is None or not may_summarise(turn.member, place) or len(folded.split()) > LONGEST:
        return False
    if asked.as_of and _WITH_TODAY.search(folded):
        return comparing.show(turn, place, asked.as_of, turn.today)
    if _WHO_NOT.search(folded) and not _NOT_REGISTERING.search(folded):
        return _say_how_many(turn, named(turn, turn.text, [place.path]) or place)
    if asked.thing is frame.Thing.BESIDE and _DRAWS.search(folded):
        return _draw(turn, place)
    return False


def _say_how_many(turn: Turn, place: Place) -> bool:
    """How many have not registered in a branch below; their names are seen there."""
    campaign = looked_at.of(turn, place.path)
    if campaign is None or place.has_branches or may_name_below_figures(turn.member, place):
        return False
    people = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False).figures.people
    words = turn.tr(
        "{branch} today: {figure} registered, {count} not yet. Who they are only the branch sees; to ask its "
        "secretary, type: “nhắn bí thư {branch}: …”.",
        branch=place.name,
        figure=coverage_text(turn.language, people),
        count=people.total - people.registered,
    )
    turn.say(words, [Choice(turn.tr("Summary"), pages.command(place.code, None))])
    frame.note(turn, frame.Thing.OVERVIEW, place.code)
    return True


def _draw(turn: Turn, place: Place) -> bool:
    """Two places stand in the picture of the organisation above both, which names nobody and is sent by its people."""
    above = organisations.by_id(turn.session, place.above[-1]) if place.above else None
    if above is None or not may_summarise(turn.member, above):
        return False
    summary.show(turn, f"{pages.said(above.code, None)} {picture.VERB}")
    words = turn.tr(
        "I have no picture of two branches alone: this one has all of {organisation}, and names nobody. I post into no "
        "group; please send it there yourself.",
        organisation=above.name,
    )
    (turn.say_first if turn.said else turn.say)(words)
    return True
