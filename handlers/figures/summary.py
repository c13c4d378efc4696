"""`/tonghop`: the true figures of an organisation, for those whose business they are."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.figures import Summary
from domain.permissions import has_summaries, may_lead, may_see_names, may_summarise, reported_places
from domain.roles import Person, Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.talk.arguments import verb_last
from handlers.talk.turn import Turn
from locales.wording.figures import group_text, summary_text
from storage import campaigns, figures, organisations


def show(turn: Turn, argument: str) -> None:
    """The summary of the person's organisation, of the one named by its code, or a version for the group."""
    asked = verb_last(argument, ("nhom", "group"))
    code, for_group = asked.rest, bool(asked.verb)
    person = turn.member
    if not code:
        choices = _starting_places(turn, person)
        if len(choices) > 1:
            offered = [Choice(place.name, f"/tonghop {place.code}") for place in choices[:9]]
            turn.say(turn.tr("Which organisation's summary?"), offered)
            return
        place = choices[0] if choices else None
    else:
        place = organisations.by_code(turn.session, code)
    if place is None:
        raise UserError("There is no organisation with the code {code}.", code=code[:20] or "?")
    if not may_summarise(person, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    campaign = campaigns.current(turn.session, turn.today)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    names = may_see_names(person, place) and not place.has_branches
    result = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=names)
    if for_group:
        turn.say(group_text(turn.language, turn.today, result))
    else:
        turn.say(summary_text(turn.language, turn.today, result), _choices(turn, person, place, result))


def hear(turn: Turn, text: str) -> None:
    """Words that ask for figures, perhaps of an organisation they name."""
    if "bao cao" in fold(text) and "chua" in fold(text):
        turn.say(turn.tr("I cannot yet list who has not reported. Here are the figures all together:"))
    named = _named(turn, text)
    show(turn, named if has_summaries(turn.member) else "")


def _named(turn: Turn, text: str) -> str:
    """The code of the organisation whose name stands in a text, the longest name first; "" when none does."""
    said = f" {fold(text)} "
    known = [
        organisation
        for place in _starting_places(turn, turn.member)
        for organisation in organisations.below(turn.session, place.path)
        if f" {fold(organisation.name)} " in said
    ]
    return max(known, key=lambda organisation: len(organisation.name)).code if known else ""


def _starting_places(turn: Turn, person: Person) -> list[Place]:
    return list(reported_places(person)) or organisations.administered_by(turn.session, person)


def _choices(turn: Turn, person: Person, place: Place, result: Summary) -> list[Choice]:
    choices = []
    unregistered = result.figures.people.total - result.figures.people.registered
    if may_lead(person, place) and unregistered:
        choices.append(Choice(turn.tr("Urge those who have not registered"), f"/dondoc {place.code}"))
    choices.append(Choice(turn.tr("Copy for the group"), f"/tonghop {place.code} nhom"))
    if place.has_branches:
        choices += [Choice(line.name, f"/tonghop {line.code}") for line in result.lines[:6]]
    return choices
