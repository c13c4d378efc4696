"""Write what becomes of organisations: the change itself, what follows from it, and what people are told."""

from collections.abc import Collection, Sequence

from domain.reorganising.change import Part, Wanted, What
from locales.language import Language, marked

_BECOMES = {
    What.OPEN: marked("From {day} on there is {name} below {above}."),
    What.RENAME: marked("From {day} on {branch} is called {name}."),
    What.MOVE: marked("From {day} on {branch} stands below {above}."),
    What.SPLIT: marked("From {day} on a part of {branch} is a branch of its own: {name}."),
    What.CLOSE: marked("From {day} on {branch} exists no more."),
}


def change_text(speak: Language, wanted: Wanted) -> str:
    """Say in one sentence what is to be, from which day."""
    day, name, where = speak.short_date(wanted.day), wanted.name, wanted.where
    branch = wanted.names[0] if wanted.names else ""
    if wanted.what in _BECOMES:
        return speak.tr(_BECOMES[wanted.what], day=day, branch=branch, name=name, above=where)
    if not where:
        branches = _and(speak, wanted.names)
        return speak.tr("From {day} on {branches} are one: {name}.", day=day, branches=branches, name=name)
    others = [each for number, each in zip(wanted.of, wanted.names, strict=False) if number != wanted.into]
    branches = _and(speak, others)
    return speak.tr("From {day} on {branches} are part of {name}.", day=day, branches=branches, name=where)


def _and(speak: Language, names: Sequence[str]) -> str:
    if not names:
        return ""
    *before, last = names
    return speak.tr("{names} and {last}", names=", ".join(before), last=last) if before else last


def follows_text(speak: Language, people: int, pledges: int, posts: int) -> str:
    """Count what goes along."""
    lines = [
        speak.trn(
            "{count} comrade goes along, with everything registered.",
            "{count} comrades go along, with everything registered.",
            people,
        )
    ]
    if pledges:
        lines.append(
            speak.trn(
                "{count} thing registered by the organisations themselves goes along.",
                "{count} things registered by the organisations themselves go along.",
                pledges,
            )
        )
    if posts:
        lines.append(speak.trn("{count} post there ends.", "{count} posts there end.", posts))
    return "\n".join(lines)


def told(speak: Language, wanted: Wanted, parts: Collection[Part]) -> str:
    """Tell somebody of the change, and all that it means for them."""
    branch = wanted.name or wanted.where
    lines = []
    if Part.MOVED in parts:
        goes = speak.tr(
            "You belong to {branch} from that day; what you registered and reported goes with you. "
            "There is nothing you need to do.",
            branch=branch,
        )
        lines.append(goes)
    if Part.POST_ENDED in parts:
        lines.append(speak.tr("Your post there ends with that. Thank you for all you did."))
    if Part.POST_NOT_BEGUN in parts:
        lines.append(speak.tr("The post you were to take up there falls away with that."))
    if Part.HEAD in parts:
        day = speak.short_date(wanted.day)
        lines.append(speak.tr("You are secretary of {name} from {day} on.", name=branch, day=day))
    if not lines:
        lines.append(speak.tr("What was registered and reported stands; figures of the days before stay as they were."))
    return "\n".join([_dear(speak), change_text(speak, wanted), *lines])


def back_told(speak: Language, wanted: Wanted) -> str:
    back = speak.tr("That was taken back today: everything is as it was before. I am sorry for the trouble.")
    return f"{_dear(speak)}\n“{change_text(speak, wanted)}”\n{back}"


def carried_out_text(speak: Language, wanted: Wanted, gone: str = "") -> str:
    """Tell whoever planned it that the day has come; `gone`: who was to lead it and belongs there no more."""
    done = f"{change_text(speak, wanted)}\n" + speak.tr("This was carried out today, as you had planned.")
    return f"{done}\n{head_gone(speak, gone)}" if gone else done


def head_gone(speak: Language, name: str) -> str:
    return speak.tr(
        "Comrade {name}, who was to lead it, belongs there no more: nobody leads it yet; until then the committee "
        "above decides.",
        name=name,
    )


def refused_text(speak: Language, wanted: Wanted, reason: str) -> str:
    head = speak.tr("This was planned for today and could not be carried out; nothing has changed:")
    return f"{head}\n“{change_text(speak, wanted)}”\n{reason}"


def _dear(speak: Language) -> str:
    return speak.tr("Dear comrade,")
