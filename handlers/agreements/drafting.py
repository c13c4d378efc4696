"""`/giaouoc moi`, `/giaouoc sua 3`: draw an agreement up, or change what a draft says; the parties are told."""

from collections.abc import Sequence
from datetime import date

from domain.agreements.agreement import Agreement, AgreementState, Line, NewAgreement
from domain.agreements.permissions import may_change, may_organise, may_withdraw
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Person
from domain.stamps import WAY_BACK
from domain.understanding.agreements.reading import contents_in
from domain.understanding.agreements.spoken import period_said
from handlers.agreements import telling, theirs
from handlers.agreements.between import head_named, named
from handlers.agreements.steps import (
    AgreementDraft,
    Between,
    Contents,
    Period,
    ReadBack,
    Solutions,
    corrected,
    places_of,
    take,
)
from handlers.agreements.theirs import BIND, CHANGE_BACK, COMMAND, SIGN, WITHDRAW
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import Language, marked
from locales.wording.people import some_of
from locales.wording.recognition.agreements import changed_text, drawn_up_text, lines_text, title
from storage import organisations
from storage.agreements import reading, writing

_CHANGED_MEANWHILE = marked("It was changed, signed by all or ended meanwhile; please look at it again.")


def draws_up(person: Person) -> bool:
    """Whether somebody may draw an agreement up at all."""
    return any(may_organise(person, duty.place) for duty in person.duties if duty.place)


def start(turn: Turn, text: str = "") -> None:
    """Begin with the units and the period that a sentence names."""
    draft = AgreementDraft()
    _allowed(turn, draft)
    if text and (group := named(turn, text)):
        take(draft, group)
    period = period_said(text, turn.today)
    if period and period[1] >= turn.today:
        draft.since, draft.until = period
    if contents := contents_in(text):
        draft.contents, draft.solutions = contents, []
    if head := head_named(turn, text, places_of(turn, draft)):
        draft.head_id = head.id
    draw_up.begin(turn, draft)


def change(turn: Turn, number: int, contents: Sequence[Line] = ()) -> None:
    one = theirs.open_one(turn, number)
    draft = AgreementDraft(number=one.id, revision=one.revision, organiser_id=one.organiser.id, name=one.name)
    draft.parties = [each.place.id for each in one.standing]
    draft.since, draft.until = one.since, one.until
    draft.contents, draft.solutions = list(contents or one.contents), one.solutions
    draft.signed = [each.name for each in one.standing if each.signed_on]
    draw_up.begin(turn, draft)


def change_back(turn: Turn, number: int, revision: int) -> None:
    """Let a draft say again what it said before its last change, for 7 days, by anybody who may change it."""
    one = theirs.open_one(turn, number)
    _require_changeable(turn, one)
    if one.revision != revision or revision < 2 or one.sent_on < turn.today - WAY_BACK:
        raise UserError("That is taken back already, or has been changed since.", (theirs.see(turn, one),))
    before = reading.lines_of(turn.session, one.id, revision - 1)
    period = writing.period_before(turn.session, one)
    if not writing.change(turn.session, one, before, period, turn.stamp):
        raise UserError(_CHANGED_MEANWHILE, (theirs.see(turn, one),))
    turn.say(turn.tr("Taken back: the draft says what it said before. It is signed anew."), (theirs.see(turn, one),))
    _tell_of_change(turn, one)


def _require_changeable(turn: Turn, one: Agreement) -> None:
    if not one.is_draft:
        raise UserError("It is no draft any more, so its words stand as they are.", (theirs.see(turn, one),))
    if not may_change(turn.member, one):
        raise NotAllowed("A draft is changed by those who lead a party or drew it up.")


def _allowed(turn: Turn, draft: AgreementDraft) -> None:
    if draft.number:
        one = theirs.open_one(turn, draft.number)
        _require_changeable(turn, one)
        if one.revision != draft.revision:
            raise UserError(_CHANGED_MEANWHILE, (theirs.see(turn, one),))
    elif not draws_up(turn.member):
        raise NotAllowed(
            "Agreements are drawn up by those who lead a branch, lead or serve a committee, or administer."
        )
    elif draft.organiser_id is not None:
        place = organisations.by_id(turn.session, draft.organiser_id)
        if place is None or not may_organise(turn.member, place):
            raise NotAllowed(
                "Agreements are drawn up by those who lead a branch, lead or serve a committee, or administer."
            )


def _finish(turn: Turn, draft: AgreementDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent to the parties."), (theirs.to_all(turn),))
        return
    _allowed(turn, draft)
    assert draft.since and draft.until and draft.organiser_id
    if draft.number:
        _change(turn, draft, (draft.since, draft.until))
    else:
        _draw_up(turn, draft, draft.since, draft.until)


def _draw_up(turn: Turn, draft: AgreementDraft, since: date, until: date) -> None:
    places = places_of(turn, draft)
    organisations.require_all_open(turn.session, [each.id for each in places])
    if there := reading.same(turn.session, [each.id for each in places], since, until):
        raise UserError("These organisations have an agreement for that period already.", (theirs.see(turn, there),))
    organiser = draft.head_id or draft.organiser_id or 0
    new = NewAgreement(organiser, draft.name, since, until, places, draft.lines)
    one = theirs.open_one(turn, writing.draw_up(turn.session, new, turn.stamp))
    by = organisations.by_id(turn.session, draft.organiser_id or 0) or one.organiser
    alone = telling.tell_parties(turn, one, lambda speak: drawn_up_text(speak, one, by.name), "drawn up")
    said = turn.tr(
        "The draft is sent: agreement no. {number}. It is in force once all have signed.", number=str(one.id)
    )
    said = "\n".join([said, *lines_text(turn.language, one.lines)])
    sign = [
        Choice(turn.tr("Sign for {party}", party=each.name), f"{COMMAND} {SIGN} {one.id} {each.id}")
        for each in theirs.to_sign(turn, one)
    ]
    ways = [*sign, Choice(turn.tr("Withdraw the draft"), f"{COMMAND} {WITHDRAW} {one.id}"), theirs.see(turn, one)]
    turn.say("\n".join([said, *untold(turn, alone)]), ways)


def untold(turn: Turn, names: list[str]) -> list[str]:
    """Of whom nobody who leads could be told."""
    if not names:
        return []
    return [
        turn.tr(
            "Nobody who leads {parties} writes with me yet; please tell them.", parties=some_of(turn.language, names, 4)
        )
    ]


def _change(turn: Turn, draft: AgreementDraft, period: tuple[date, date]) -> None:
    one = theirs.open_one(turn, draft.number)
    if (draft.lines, period) == ([*one.contents, *one.solutions], (one.since, one.until)):
        turn.say(turn.tr("Nothing was changed."), (theirs.see(turn, one),))
        return
    if not writing.change(turn.session, one, draft.lines, period, turn.stamp):
        raise UserError(_CHANGED_MEANWHILE, (theirs.see(turn, one),))
    alone = _tell_of_change(turn, one)
    said = turn.tr("Changed: draft no. {revision} is sent to the parties, who sign it anew.", revision=one.revision + 1)
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {CHANGE_BACK} {one.id} {one.revision + 1}")
    turn.say("\n".join([said, *untold(turn, alone)]), (back, theirs.see(turn, one)))


def _tell_of_change(turn: Turn, one: Agreement) -> list[str]:
    now, by = theirs.open_one(turn, one.id), _speaks_as(turn, one)
    return telling.tell_parties(turn, now, lambda speak: changed_text(speak, now, by, one), "changed")


def _speaks_as(turn: Turn, one: Agreement) -> str:
    """The organisation in whose name somebody changes a draft."""
    mine = {each.id for each in starting_places(turn)}
    return next((each.name for each in one.parties if each.place.id in mine), one.organiser.name)


def withdraw(turn: Turn, number: int) -> None:
    one = theirs.open_one(turn, number)
    if one.is_draft and not may_withdraw(turn.member, one):
        raise NotAllowed("The draft is withdrawn by {organisation} alone.", organisation=one.organiser.name)
    if not one.is_draft or not writing.end(turn.session, one, AgreementState.WITHDRAWN, turn.stamp):
        raise UserError(_CHANGED_MEANWHILE, (theirs.to_all(turn),))

    def words(speak: Language) -> str:
        return speak.tr("The draft was withdrawn: {agreement}.", agreement=title(speak, one))

    telling.tell_parties(turn, one, words, "withdrawn")
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {theirs.REOPEN} {one.id}")
    turn.say(turn.tr("Withdrawn. The parties are told."), (back, theirs.to_all(turn)))


def ask_to_withdraw(turn: Turn, one: Agreement) -> None:
    """In words it is asked first."""
    asked = turn.tr("Shall I withdraw this draft?")
    yes = Choice(turn.tr("Withdraw the draft"), f"{COMMAND} {WITHDRAW} {one.id}")
    propose(turn, f"{title(turn.language, one)}\n{asked}", yes, Choice(turn.tr("No, leave it"), "/dethoi"))


def put_in_force(turn: Turn, number: int) -> None:
    """Where the last party that had not signed is none any more, those left put it in force."""
    one = theirs.open_one(turn, number)
    _require_changeable(turn, one)
    if one.unsigned:
        names = some_of(turn.language, [each.name for each in one.unsigned], 4)
        raise UserError("It waits for {parties} to sign.", (theirs.see(turn, one),), parties=names)
    if one.is_over(turn.today) or not writing.bind(turn.session, one, turn.stamp):
        raise UserError(_CHANGED_MEANWHILE, (theirs.see(turn, one),))

    def words(speak: Language) -> str:
        return speak.tr("It is in force: {agreement}.", agreement=title(speak, one))

    telling.tell_parties(turn, one, words, BIND)
    turn.say(turn.tr("It is in force. The parties are told."), (theirs.see(turn, one),))


draw_up = Dialogue(
    "draw_up_agreement",
    marked("the agreement"),
    AgreementDraft,
    [Between(), Period(), Contents(), Solutions(), ReadBack()],
    _finish,
    _allowed,
    about="name",
    corrected=corrected,
)
