"""`/tonghop`: the true figures of an organisation, for those whose business they are."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.figures import Coverage, Summary
from domain.permissions import has_summaries, may_lead, may_see_names, may_summarise, reported_places
from domain.roles import Person, Place
from domain.understanding.text.words import fold
from handlers.pledges.cards import STATE_NAMES
from handlers.talk.arguments import verb_last
from handlers.talk.turn import Turn
from storage import campaigns, figures, organisations

NAMES_SHOWN = 20
LINES_SHOWN = 40


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
        place = organisations.place_by_code(turn.session, code)
    if place is None:
        raise UserError("There is no organisation with the code {code}.", code=code[:20] or "?")
    if not may_summarise(person, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    campaign = campaigns.current(turn.session, turn.today)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    names = may_see_names(person, place) and not place.has_branches
    result = figures.summary(turn.session, place, campaign, turn.today, names=names)
    if for_group:
        turn.say(_for_group(turn, result))
    else:
        turn.say(_full(turn, result, place), _choices(turn, person, place, result))


def hear(turn: Turn, text: str) -> None:
    """Words that ask for figures, perhaps of an organisation they name."""
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


def _coverage(turn: Turn, coverage: Coverage) -> str:
    if coverage.percent is None:
        return turn.tr("nobody yet")
    return f"{turn.language.number(coverage.registered)}/{turn.language.number(coverage.total)} ({coverage.percent}%)"


def _figures(turn: Turn, result: Summary) -> list[str]:
    figures = result.figures
    lines = [turn.tr("Members registered: {coverage}", coverage=_coverage(turn, figures.people))]
    if figures.leaders.total:
        lines.append(turn.tr("– of them leaders: {coverage}", coverage=_coverage(turn, figures.leaders)))
    if figures.organisations.total:
        lines.append(turn.tr("Organisations registered: {coverage}", coverage=_coverage(turn, figures.organisations)))
    own = turn.tr("registered") if result.own_registered else turn.tr("not registered")
    lines.append(turn.tr("{organisation} itself: {state}", organisation=result.organisation, state=own))
    lines.append(turn.tr("Pledges: {count}", count=figures.pledges))
    for state, label in STATE_NAMES.items():
        if figures.states.get(state):
            lines.append(f"– {turn.tr(label)}: {turn.language.number(figures.states[state])}")
    if figures.late:
        lines.append(turn.tr("Past their deadline: {count}", count=figures.late))
    return lines


def _heading(turn: Turn, result: Summary) -> str:
    day = turn.language.short_date(turn.today)
    return turn.tr(
        "{organisation}\n{campaign} – as of {day}", organisation=result.organisation, campaign=result.campaign, day=day
    )


def _full(turn: Turn, result: Summary, place: Place) -> str:
    blocks = [f"📊 {_heading(turn, result)}", "\n".join(_figures(turn, result))]
    if place.has_branches:
        blocks.append("\n".join(_lines(turn, result)))
    if result.missing:
        names = [
            f"• {person.name}{_marks(turn, person.leader, person.has_chat)}" for person in result.missing[:NAMES_SHOWN]
        ]
        names += _more(turn, len(result.missing) - NAMES_SHOWN)
        blocks.append(turn.tr("Not yet registered:") + "\n" + "\n".join(names))
    if result.late:
        late = [
            turn.trn(
                "• {owner}: {content} ({count} day late)",
                "• {owner}: {content} ({count} days late)",
                each.days,
                owner=each.owner or turn.tr("whole organisation"),
                content=each.content,
            )
            for each in result.late[:NAMES_SHOWN]
        ]
        blocks.append(turn.tr("Past their deadline:") + "\n" + "\n".join(late))
    return "\n\n".join(blocks)


def _lines(turn: Turn, result: Summary) -> list[str]:
    lines = []
    for line in result.lines[:LINES_SHOWN]:
        own = line.figures.organisations
        parts = [turn.tr("members {coverage}", coverage=_coverage(turn, line.figures.people))]
        parts.append(turn.tr("organisations {done}/{all}", done=own.registered, all=own.total))
        if line.figures.late:
            parts.append(turn.tr("late {count}", count=line.figures.late))
        lines.append(f"• {line.name}: " + " · ".join(parts))
    return lines + _more(turn, len(result.lines) - LINES_SHOWN)


def _marks(turn: Turn, leader: bool, has_chat: bool) -> str:
    marks = [turn.tr("leader")] if leader else []
    if not has_chat:
        marks.append(turn.tr("has not joined the bot"))
    return f" ({', '.join(marks)})" if marks else ""


def _more(turn: Turn, count: int) -> list[str]:
    return [turn.tr("… and {count} more.", count=count)] if count > 0 else []


def _for_group(turn: Turn, result: Summary) -> str:
    """The figures without a single name, made to be pasted into the branch's group."""
    figures = result.figures
    left = figures.people.total - figures.people.registered
    lines = [_heading(turn, result), "", *_figures(turn, result)]
    if left:
        lines += [
            "",
            turn.tr("{count} comrades have not registered yet. We look forward to everybody's pledge!", count=left),
        ]
    else:
        lines += ["", turn.tr("Everybody has registered. Thank you, comrades!")]
    return "\n".join(lines)
