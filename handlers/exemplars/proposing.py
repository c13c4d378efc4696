"""Nominate an exemplar: by which organisation, who, for what, to what end, and all of it read back."""

from collections.abc import Sequence

from domain.campaigns.exemplars import Aim, Proposal
from domain.campaigns.guessing import guess
from domain.campaigns.said.nominating import is_to_be_copied
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.exemplars.card import Card
from domain.understanding.exemplars.proposing import looks_like_a_name, refined, year_in
from handlers.exemplars import telling, theirs
from handlers.exemplars.spoken.draft import ExemplarDraft, meant, people_of, proposer, take
from handlers.exemplars.spoken.reading_back import ReadBack, aim_in
from handlers.exemplars.theirs import COMMAND, WITHDRAW
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from storage.campaigns import campaigns, contents, nominations
from storage.exemplars import cards

MOST, LONGEST, SHORTEST = 9, 300, 2  # choices, characters, words
ITSELF = "itself"


def begin(turn: Turn, said: Proposal, later: Sequence[Proposal] = (), proposer_id: int | None = None) -> None:
    """What the sentence says is taken as if it had been answered; the rest is asked. `later`: those after this one."""
    places = [each for each in starting_places(turn) if proposer_id in (None, each.id)]
    campaign = campaigns.open_to(turn.session, turn.today, places[0].path) if places else []
    if not campaign:
        raise UserError("No emulation campaign is open today.")
    said = refined(said.who if later or proposer_id else turn.text, said)
    aim = said.aim or (Aim.REPLICATE if is_to_be_copied(said.words or turn.text) else None)
    if len(said.words.split()) >= SHORTEST and said.who:
        aim = aim or Aim.COMPETE  # it is read back, to be put right there
    draft = ExemplarDraft(campaign_id=campaign[0].id, aim=aim, is_pilot=said.is_pilot)
    draft.year = year_in(turn.text, turn.today.year) if said.who else None
    draft.later = [(each.who, each.words) for each in later]
    draft.proposer_id = places[0].id if len(places) == 1 else None
    if len(said.words.split()) >= SHORTEST:
        draft.words = said.words[:LONGEST]
    if said.who and draft.proposer_id and len(found := meant(turn, places[0], said.who)) < 2:
        take(turn, draft, said.who, found)
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
        return looks_like_a_name(turn.text) or bool(meant(turn, proposer(turn, draft), turn.text))

    def ask(self, turn: Turn, draft: ExemplarDraft) -> Question:
        place = proposer(turn, draft)
        text = turn.tr("Whom do you nominate: a comrade or a unit? Please type the name.")
        return Question(text, [Choice(turn.tr("The whole of {branch}", branch=place.name), ITSELF)])

    def accept(self, turn: Turn, draft: ExemplarDraft, answer: Answer) -> None:
        place = proposer(turn, draft)
        if answer.choice == ITSELF:
            draft.who, draft.organisation_id, draft.member_id = place.name, place.id, None
            return
        if answer.choice:
            people = [each for each in people_of(turn, place) if str(each.id) == answer.choice]
            take(turn, draft, people[0].name if people else "", people)
            return
        found = meant(turn, place, answer.text)
        if len(found) > 1:
            choices = tuple(Choice(f"{each.name} ({each.code})", str(each.id)) for each in found[:MOST])
            raise UserError("Several comrades are called so. Which one?", choices)
        if len(answer.text) > 100 or not any(sign.isalpha() for sign in answer.text):
            raise UserError("Please type a name, for example: Nguyễn Văn An.")
        take(turn, draft, answer.text, found)

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
        said = answer.choice or aim_in(answer.text) or ""
        if said not in list(Aim):
            raise UserError("Please choose one of the two.")
        draft.aim = Aim(said)


def _allowed(turn: Turn, draft: ExemplarDraft) -> None:
    if draft.proposer_id is not None:
        proposer(turn, draft)
    elif not starting_places(turn):
        raise NotAllowed("Exemplars are nominated by those who lead or serve an organisation.")


def _finish(turn: Turn, draft: ExemplarDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    place, words, aim = proposer(turn, draft), draft.words or "", draft.aim or Aim.COMPETE
    is_free = draft.organisation_id is None and draft.member_id is None
    those = (draft.organisation_id, draft.member_id, (draft.who or "") if is_free else "")
    if nominations.same(turn.session, place.id, those, words):
        raise UserError("This nomination stands already.", (Choice(turn.tr("Exemplars"), COMMAND),))
    field = _field(turn, draft.campaign_id, place.path, words)
    number = nominations.propose(turn.session, draft.campaign_id, place.id, those, words, field, aim, turn.stamp)
    if draft.is_pilot or draft.year:
        phase = turn.tr("year {year}", year=str(draft.year)) if draft.year else ""
        cards.write(turn.session, number, Card(is_pilot=draft.is_pilot, phase=phase), turn.stamp)
    found, _ = theirs.open_one(turn, number)
    telling.tell_whom(turn, found, place)
    ways = (Choice(turn.tr("A mistake, withdraw it"), f"{COMMAND} {WITHDRAW} {number}"), to_register(turn))
    said = telling.who_decides(turn, place, *telling.ask_those_above(turn, found, place))
    if found.member_id and found.member_id != turn.member.id:
        said += " " + turn.tr("{name} is told, and may answer.", name=draft.who)
    turn.say(said, ways)
    if draft.later:
        (who, words), *more = draft.later
        pilot = draft.is_pilot  # of several pilots each is one
        begin(turn, Proposal(who, words, aim, pilot), [Proposal(*each, is_pilot=pilot) for each in more], place.id)


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
