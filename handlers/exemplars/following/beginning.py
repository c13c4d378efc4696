"""Begin to learn from an exemplar: who does, by which figure of one's own, and the gap read back."""

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.errors import NotAllowed, Noted, UserError
from domain.exemplars.card import is_followed_still
from domain.exemplars.following import Following
from domain.permissions import belongs, reported_places
from domain.roles import Place
from domain.understanding.exemplars.asked import asks_by_share
from handlers.exemplars import card, theirs
from handlers.exemplars.following import marks, whose
from handlers.exemplars.following.measures import (
    MYSELF,
    NOTHING,
    FollowDraft,
    by_share,
    label,
    measured,
    measures,
    place_of,
    share_text,
)
from handlers.exemplars.theirs import COMMAND, FOLLOWED
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import figures_text, gap_text
from storage import organisations
from storage.exemplars import following, standings
from storage.people import members

MOST = 8


def begin(turn: Turn, number: int | None, who: str | None = None, *, measured_at_once: bool = False) -> None:
    """`measured_at_once`: compare by the only work that can be, which is read back."""
    found, _ = _exemplar(turn, number or 0)
    draft = FollowDraft(number=found.id, who=who)
    choices = _who_may(turn)
    if len(choices) == 1:
        draft.who = choices[0].value
    if measured_at_once and draft.who and len(only := measures(turn, draft)) == 1 and not only[0].by_share:
        draft.measure = only[0].key
    follow.begin(turn, draft)


def _exemplar(turn: Turn, number: int) -> tuple[Nomination, Place]:
    found, place = card.to_learn_from(turn, number)
    if not is_followed_still(card.fate(turn, found)):
        raise UserError("Whom this exemplar is about is no example for others any more.")
    if not _who_may(turn):
        raise NotAllowed("Exemplars are followed by members, and by those who lead or serve an organisation.")
    return found, place


def _who_may(turn: Turn) -> list[Choice]:
    own = [Choice(turn.tr("I myself"), MYSELF)] if belongs(turn.member) and turn.member.home else []
    return own + [Choice(each.name, str(each.id)) for each in reported_places(turn.member)[:MOST]]


class WhoFollows(Step[FollowDraft]):
    slot = "who"

    def ask(self, turn: Turn, draft: FollowDraft) -> Question:
        return Question(turn.tr("Who learns from this exemplar?"), _who_may(turn))

    def accept(self, turn: Turn, draft: FollowDraft, answer: Answer) -> None:
        if answer.choice not in [each.value for each in _who_may(turn)]:
            raise UserError("Please choose one of them.")
        draft.who = answer.choice
        _require(turn, draft)


class ByWhichFigure(Step[FollowDraft]):
    slot = "measure"

    def wanted(self, turn: Turn, draft: FollowDraft) -> bool:
        return marks.of(turn, draft.number) is not None

    def ask(self, turn: Turn, draft: FollowDraft) -> Question:
        shown = marks.of(turn, draft.number)
        assert shown is not None
        mark = amount_text(turn.language, shown.value, shown.unit)
        found = measures(turn, draft)
        text = turn.tr("The exemplar has reached {mark}. By which work of yours shall I compare?", mark=mark)
        if not found:
            text = turn.tr("The exemplar has reached {mark}. You have no work counted in the same unit yet.", mark=mark)
        elif all(each.by_share for each in found):
            text = turn.tr(
                "The exemplar has reached {mark}, and your work is counted in {unit}: the two cannot be subtracted. "
                "What can be compared is how much of their own target each has reached: the exemplar {theirs}, "
                "you {yours}.",
                mark=mark,
                unit=found[0].unit,
                theirs=shown.text,
                yours="; ".join(filter(None, (share_text(turn, draft, each) for each in found))),
            )
        choices = [Choice(label(turn, each), each.key) for each in found]
        return Question(text, [*choices, Choice(turn.tr("Without comparing figures for now"), NOTHING)])

    def accept(self, turn: Turn, draft: FollowDraft, answer: Answer) -> None:
        if answer.choice not in [NOTHING, *(each.key for each in measures(turn, draft))]:
            raise UserError("Please choose one of them.")
        draft.measure = answer.choice


class ReadFollowingBack(YesOrNo[FollowDraft]):
    slot = "agreed"
    yes = "Yes, learn from it"
    on_no = marked("Nothing was changed.")
    private = True

    def reads(self, turn: Turn, draft: FollowDraft) -> bool:
        return asks_by_share(turn.text)

    def accept(self, turn: Turn, draft: FollowDraft, answer: Answer) -> str | None:
        """Asked by share, that is said, and the question stays as it was."""
        if answer.text and asks_by_share(answer.text) and (said := by_share(turn, draft)):
            raise Noted(said)
        return super().accept(turn, draft, answer)

    def words(self, turn: Turn, draft: FollowDraft) -> str:
        found, place = _exemplar(turn, draft.number)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        words = quoted(theirs.words(turn, found, place, turn.member))
        lines = [turn.tr("{follower} learns from {who}: {words}", follower=_name(turn, draft), who=who, words=words)]
        standing = standings.standing(turn.session, _as_if(turn, draft), turn.today)
        if standing.following.is_measured:
            gap = gap_text(turn.language, standing)
            both = figures_text(turn.language, standing)
            lines.append(turn.tr("Now: {gap}.", gap=f"{gap} ({both})" if both else gap))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _name(turn: Turn, draft: FollowDraft) -> str:
    place = place_of(turn, draft)
    return place.name if place else turn.tr("Comrade {name}", name=turn.member.name)


def _as_if(turn: Turn, draft: FollowDraft) -> Following:
    place = place_of(turn, draft)
    return Following(
        id=0,
        nomination_id=draft.number,
        member_id=None if place else turn.member.id,
        organisation_id=place.id if place else None,
        begun_on=turn.today,
        begun_by_id=turn.member.id,
        **measured(turn, draft),
    )


def _require(turn: Turn, draft: FollowDraft) -> None:
    """Raise where nobody may follow it, the exemplar is oneself, or it is followed already."""
    found, _ = _exemplar(turn, draft.number)
    if draft.who is None:
        return
    place = place_of(turn, draft)
    if place is None and draft.who != MYSELF:
        raise NotAllowed("Exemplars are followed by members, and by those who lead or serve an organisation.")
    if place:
        organisations.require_open(turn.session, place.id)
    if (found.organisation_id == place.id) if place else (found.member_id == turn.member.id):
        raise UserError("This exemplar is the same as who would follow it.", card.to_card(turn, found.id))
    followed = [each for each in whose.mine(turn) if each.nomination_id == found.id]
    same = (each for each in followed if each.organisation_id == (place.id if place else None))
    if already := next(same, None):
        see = (Choice(turn.tr("See how far it is"), f"{COMMAND} {FOLLOWED} {already.id}"),)
        raise UserError("This exemplar is followed already.", see)


def _finish(turn: Turn, draft: FollowDraft) -> None:
    members.lock(turn.session, turn.member.id)  # two presses at once begin it once
    _require(turn, draft)
    place = place_of(turn, draft)
    whom = {"organisation_id": place.id} if place else {"member_id": turn.member.id}
    new = {"nomination_id": draft.number, **whom, **measured(turn, draft)}
    number, entry = following.begin(turn.session, new, turn.stamp)
    found = following.get(turn.session, number)
    assert found is not None
    gap = gap_text(turn.language, standings.standing(turn.session, found, turn.today))
    said = turn.tr("Noted. {gap}.", gap=gap[:1].upper() + gap[1:])
    choices = [whose.back(turn, number, entry), *whose.ways(turn, number)]
    if found.is_measured:
        said += "\n" + turn.tr("With each report I tell you how much is missing.")
    elif place is None:
        choices.insert(0, Choice(turn.tr("Register a work like it"), "/dangky"))
    turn.say(said, choices)


follow = Dialogue(
    "follow_exemplar",
    "learning from an exemplar",
    FollowDraft,
    [WhoFollows(), ByWhichFigure(), ReadFollowingBack()],
    _finish,
    _require,
)
