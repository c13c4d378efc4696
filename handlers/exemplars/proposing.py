"""Nominate an exemplar: by which organisation, who, for what, to what end, and all of it read back."""

import re
from collections.abc import Sequence

from pydantic import BaseModel

from domain.campaigns.exemplars import Aim, Proposal
from domain.campaigns.guessing import guess
from domain.campaigns.said.nominating import is_to_be_copied, is_whole_name
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.names import given_name
from domain.roles import Member, Place
from domain.understanding.text.words import fold
from handlers.exemplars import telling, theirs
from handlers.exemplars.theirs import COMMAND, WITHDRAW
from handlers.figures.named import named, starting_places
from handlers.people import whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.organisations.exemplars import nominated_text
from storage import organisations
from storage.campaigns import campaigns, contents, nominations
from storage.people import members

MOST, LONGEST, SHORTEST = 9, 300, 2  # choices, characters, words
ITSELF = "itself"
_SHORT_TITLE = re.compile(r"^(?:dc|d/c|dv) ")


class ExemplarDraft(BaseModel):
    """`who` is what was typed; `organisation_id` or `member_id` whom that means, else it is a free name."""

    campaign_id: int
    proposer_id: int | None = None
    who: str | None = None
    organisation_id: int | None = None
    member_id: int | None = None
    words: str | None = None
    aim: Aim | None = None
    later: list[tuple[str, str]] = []  # who else is nominated, for what
    agreed: bool | None = None


def begin(turn: Turn, said: Proposal, later: Sequence[Proposal] = (), proposer_id: int | None = None) -> None:
    """What the sentence says is taken as if it had been answered; the rest is asked. `later`: those after this one."""
    places = [each for each in starting_places(turn) if proposer_id in (None, each.id)]
    campaign = campaigns.open_to(turn.session, turn.today, places[0].path) if places else []
    if not campaign:
        raise UserError("No emulation campaign is open today.")
    aim = said.aim or (Aim.REPLICATE if is_to_be_copied(said.words or turn.text) else None)
    draft = ExemplarDraft(campaign_id=campaign[0].id, aim=aim)
    draft.later = [(each.who, each.words) for each in later]
    draft.proposer_id = places[0].id if len(places) == 1 else None
    if len(said.words.split()) >= SHORTEST:
        draft.words = said.words[:LONGEST]
    if said.who and draft.proposer_id and len(found := _called(turn, places[0], said.who)) < 2:
        _take(draft, said.who, found)
    propose.begin(turn, draft)


class ByWhich(Step[ExemplarDraft]):
    slot = "proposer_id"

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in starting_places(turn)[:MOST]]
        return Question(turn.tr("In the name of which organisation do you nominate?"), choices)

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> None:
        chosen = [each.id for each in starting_places(turn) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.proposer_id = chosen[0]


class Who(Step[ExemplarDraft]):
    slot = "who"
    wants = Wants.NAME
    takes_yes = False
    hears = True

    def reads(self, turn: Turn, draft: ExemplarDraft) -> bool:
        return bool(_called(turn, _proposer(turn, draft), turn.text))

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        place = _proposer(turn, draft)
        text = turn.tr("Whom do you nominate: a comrade or a unit? Please type the name.")
        return Question(text, [Choice(turn.tr("The whole of {branch}", branch=place.name), ITSELF)])

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> None:
        place = _proposer(turn, draft)
        if answer.choice == ITSELF:
            draft.who, draft.organisation_id, draft.member_id = place.name, place.id, None
            return
        if answer.choice:
            people = [each for each in _people(turn, place) if str(each.id) == answer.choice]
            _take(draft, people[0].name if people else "", people)
            return
        found = _called(turn, place, answer.text)
        if len(found) > 1:
            choices = tuple(Choice(f"{each.name} ({each.code})", str(each.id)) for each in found[:MOST])
            raise UserError("Several comrades are called so. Which one?", choices)
        if len(answer.text) > 100 or not any(sign.isalpha() for sign in answer.text):
            raise UserError("Please type a name, for example: Nguyễn Văn An.")
        _take(draft, answer.text, found)

    def given(self, turn: Turn, draft: ExemplarDraft) -> str:
        return draft.who or ""


class ForWhat(Step[ExemplarDraft]):
    slot = "words"
    wants = Wants.WORDS
    hears = True

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        return Question(turn.tr("For what? For example: helped 3 poor households out of poverty."))

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> None:
        if len(answer.text.split()) < SHORTEST:
            raise UserError("Please say in a few words what was done.")
        if len(answer.text) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        draft.words = " ".join(answer.text.split())

    def given(self, turn: Turn, draft: ExemplarDraft) -> str:
        return draft.words or ""


class ToWhatEnd(Step[ExemplarDraft]):
    slot = "aim"
    hears = True

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        compete, copied = turn.tr("For others to compete with"), turn.tr("To be copied elsewhere")
        choices = (Choice(compete, Aim.COMPETE), Choice(copied, Aim.REPLICATE))
        return Question(turn.tr("To what end is this exemplar nominated?"), choices)

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> None:
        said = answer.choice or next((aim for aim, word in _AIMS.items() if word in fold(answer.text)), "")
        if said not in list(Aim):
            raise UserError("Please choose one of the two.")
        draft.aim = Aim(said)


_AIMS = {Aim.REPLICATE: "nhan rong", Aim.COMPETE: "thi dua"}


class ReadBack(YesOrNo[ExemplarDraft]):
    slot = "agreed"
    yes = "Yes, nominate"
    no = "No, leave it"
    private = True

    def words(self, turn: Turn, draft: ExemplarDraft) -> str:
        place, aim = _proposer(turn, draft), draft.aim or Aim.COMPETE
        lines = [turn.tr("{branch} nominates as an exemplar:", branch=place.name)]
        lines.append(nominated_text(turn.language, draft.who or "", draft.words or "", aim))
        if draft.organisation_id is None and draft.member_id is None:
            lines.append(turn.tr("(This name is not on the list of {branch}.)", branch=place.name))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _people(turn: Turn, place: Place) -> list[Member]:
    return [each for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)]


def _called(turn: Turn, place: Place, typed: str) -> list[Place | Member]:
    """Whom a name means: the nearest organisation that is called so, else people of the one that nominates."""
    steps = place.path.strip("/").split("/")
    for count in range(len(steps), 0, -1):
        unit = named(turn, typed, [f"/{'/'.join(steps[:count])}/"])
        if unit and is_whole_name(typed, unit.name):  # "cả Chi bộ ấp 1 luôn", and no sentence about it
            return [unit]
    people = _people(turn, place)
    bare = _SHORT_TITLE.sub("", fold(whom.without_title(typed)))
    return list(whom.meant(typed, people) or [each for each in people if given_name(each.name) == bare])


def _take(draft: ExemplarDraft, typed: str, found: list[Place | Member] | list[Member]) -> None:
    one = found[0] if found else None
    draft.organisation_id = one.id if isinstance(one, Place) else None
    draft.member_id = one.id if isinstance(one, Member) else None
    draft.who = one.name if one else " ".join(typed.split()) or None


def _proposer(turn: Turn, draft: ExemplarDraft) -> Place:
    place = organisations.by_id(turn.session, draft.proposer_id or 0)
    if place is None or place.id not in [each.id for each in starting_places(turn)]:
        raise NotAllowed("Exemplars are nominated by those who lead or serve an organisation.")
    organisations.require_open(turn.session, place.id)
    return place


def _allowed(turn: Turn, draft: ExemplarDraft) -> None:
    if draft.proposer_id is not None:
        _proposer(turn, draft)
    elif not starting_places(turn):
        raise NotAllowed("Exemplars are nominated by those who lead or serve an organisation.")


def _finish(turn: Turn, draft: ExemplarDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    place, words, aim = _proposer(turn, draft), draft.words or "", draft.aim or Aim.COMPETE
    is_free = draft.organisation_id is None and draft.member_id is None
    those = (draft.organisation_id, draft.member_id, (draft.who or "") if is_free else "")
    if nominations.same(turn.session, place.id, those, words):
        raise UserError("This nomination stands already.", (Choice(turn.tr("Exemplars"), COMMAND),))
    field = _field(turn, draft.campaign_id, place.path, words)
    number = nominations.propose(turn.session, draft.campaign_id, place.id, those, words, field, aim, turn.stamp)
    found, _ = theirs.open_one(turn, number)
    telling.tell_whom(turn, found, place)
    ways = (Choice(turn.tr("A mistake, withdraw it"), f"{COMMAND} {WITHDRAW} {number}"), to_register(turn))
    turn.say(telling.who_decides(turn, place, *telling.ask_those_above(turn, found, place)), ways)
    if draft.later:
        (who, words), *more = draft.later
        begin(turn, Proposal(who, words, aim), [Proposal(*each) for each in more], place.id)


def _field(turn: Turn, campaign_id: int, path: str, words: str) -> str:
    """The content group the deed speaks for, by its name; "" where none."""
    found = guess(words, contents.of(turn.session, campaign_id, path, turn.today))
    return found.name if found else ""


def to_register(turn: Turn) -> Choice:
    return Choice(turn.tr("Exemplars"), COMMAND)


propose = Dialogue(
    "nominate",
    "nominating an exemplar",
    ExemplarDraft,
    [ByWhich(), Who(), ForWhat(), ToWhatEnd(), ReadBack()],
    _finish,
    _allowed,
    about="who",
)
