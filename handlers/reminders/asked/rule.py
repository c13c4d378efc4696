""" "Trước hạn mấy ngày thì nhắc", "bao nhiêu lần nhắc thì báo lên đảng ủy": the rule, from the data of the campaign."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.permissions import belongs, has_summaries
from domain.reminders import USUAL, ReminderPlan
from handlers.campaigns import looked_at
from handlers.figures.named import starting_places
from handlers.reminders.asked import why
from handlers.talk.turn import Turn
from storage import reminders
from storage.campaigns import campaigns, reminding


def say(turn: Turn) -> None:
    plan, leads = of_here(turn), has_summaries(turn.member)
    at = reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
    before, late = _days(turn, plan.before), _days(turn, plan.late)
    lines = [
        turn.tr(
            "At {hour} I remind {before} days before the deadline, then {late} days after it.",
            hour=at,
            before=before,
            late=late,
        ),
        turn.tr("Whoever reported within the last week is not asked, unless the deadline is near."),
    ]
    if plan.ends_missed_after:
        lines.append(
            turn.tr(
                "What nobody answers for is noted as not achieved {count} days after its deadline.",
                count=plan.ends_missed_after,
            )
        )
    if leads:
        lines.append(above(turn))
        if plan.round_before or plan.round_after:
            lines.append(_of_rounds(turn, plan))
    lines.append(turn.tr("Never at night, on Sundays, public holidays and in Tết."))
    if leads:
        lines.append(turn.tr("Those who run the campaign may change it."))
    if belongs(turn.member) and not leads:
        lines += why.next_one(turn)
    turn.say("\n".join(lines), (Choice(turn.tr("All that will come"), "/nhacnho"),) if belongs(turn.member) else ())


def above(turn: Turn) -> str:
    """From when on the leaders of the branch and the level above hear of it."""
    plan = of_here(turn)
    said = turn.tr("When the last reminder is not answered, the secretary hears of it the next day")
    if plan.above_after:
        said += turn.tr(", the level above {count} days after the deadline at the earliest", count=plan.above_after)
    if plan.round_above:
        said += turn.tr(", and of a report not handed in {count} days after its day", count=plan.round_above)
    return f"{said}."


def _of_rounds(turn: Turn, plan: ReminderPlan) -> str:
    before, after = _days(turn, plan.round_before), _days(turn, plan.round_after)
    if not after:
        return turn.tr("Reports of units: {before} days before their day.", before=before)
    if not before:
        return turn.tr("Reports of units: {after} days after their day.", after=after)
    return turn.tr(
        "Reports of units: {before} days before their day, {after} days after it.", before=before, after=after
    )


def _days(turn: Turn, some: Sequence[int]) -> str:
    return ", ".join(turn.language.number(each) for each in some)


def of_here(turn: Turn) -> ReminderPlan:
    """The plan of the campaign that is named or was spoken of, else of the first that is open here."""
    home = turn.member.home or next(iter(starting_places(turn)), None)
    found = campaigns.open_to(turn.session, turn.today, home.path) if home else []
    number = looked_at.named(turn) or looked_at.spoken_of(turn)
    one = next((each for each in found if each.id == number), next(iter(found), None))
    return reminding.of(turn.session, one.id) if one else USUAL
