"""Write to whoever waits: for whom, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.chat import Choice
from domain.pledges.pledge import Asked, Pledge
from domain.pledges.states import PledgeState
from locales.language import Language, marked
from locales.wording.quotation import quoted, their_words


def waits_text(speak: Language, names: Sequence[str], place: str) -> str:
    """Tell who registered for whom it waits: by name, or else the organisation; "" where nobody can decide yet."""
    if names:
        return speak.tr("It waits for the approval of comrade {name}.", name=names[0])
    if place:
        return speak.tr("It waits for the approval of {organisation}.", organisation=place)
    return speak.tr("Nobody can approve it at present; please ask the committee's staff who leads your branch.")


def registered_text(speak: Language, waits: str) -> str:
    counted = speak.tr("You count as registered from today, and hear from me as soon as it is decided.")
    return f"{speak.tr('Noted.')} {waits} {counted}"


def wished_text(speak: Language, names: Sequence[str], place: str) -> str:
    """Tell who asked for a change that it waits, and for whom."""
    if not names and not place:
        return speak.tr("Nobody can agree to it at present; it is kept until somebody leads there. It stays as it is.")
    who = speak.tr("comrade {name}", name=names[0]) if names else place
    return speak.tr("I have asked {who}. Until they agree it stays as it is; you hear from me.", who=who)


def lapsed_text(speak: Language) -> str:
    """Tell whoever had asked for a change that the pledge has become another one since."""
    return speak.tr("What you had asked a leader for is not asked any more.")


def heard_text(speak: Language, pledge: Pledge, asked: Asked, *, yes: bool, why: str, by: str) -> str:
    """Tell whoever waited what was decided, by whom and why; results are written of elsewhere."""
    if asked is Asked.APPROVAL:
        approved, back = marked("Comrade {name} approved this:"), marked("Comrade {name} asks you to amend this:")
        said = speak.tr(approved if yes else back, name=by)
    else:
        agreed, refused = marked("Comrade {name} agrees to what you asked:"), marked("Comrade {name} does not agree:")
        if pledge.wish_by_id not in (None, pledge.member_id) and pledge.member_id is not None:
            agreed = marked("Comrade {name} agrees to what was asked for you:")
        said = speak.tr(agreed if yes else refused, name=by)
    stays = f"\n{speak.tr('It stays as it was registered.')}" if asked is Asked.WISH and not yes else ""
    reason = f"\n{their_words(speak, why)}" if why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}{stays}"


@dataclass(frozen=True, slots=True)
class Answered:
    """A decision: which, why, and by whom."""

    yes: bool
    why: str
    by: str


_FOR_ANOTHER = {
    (Asked.APPROVAL, True): marked("Comrade {by} approved what you registered for comrade {name}:"),
    (Asked.APPROVAL, False): marked("Comrade {by} asks to amend what you registered for comrade {name}:"),
    (Asked.WISH, True): marked("Comrade {by} agrees to what you asked for comrade {name}:"),
    (Asked.WISH, False): marked("Comrade {by} does not agree to what you asked for comrade {name}:"),
}


def heard_for_another(speak: Language, pledge: Pledge, asked: Asked, answered: Answered, name: str) -> str:
    """Tell whoever asked for a member what was decided; results are written of elsewhere."""
    said = speak.tr(_FOR_ANOTHER[asked, answered.yes], by=answered.by, name=name)
    reason = f"\n{their_words(speak, answered.why)}" if answered.why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}"


def decided_text(speak: Language, pledge: Pledge, asked: Asked, *, yes: bool) -> str:
    """Tell who decided what was noted."""
    if asked is Asked.APPROVAL:
        said = speak.tr("Approved:") if yes else speak.tr("Given back to be amended:")
    else:
        said = speak.tr("Agreed; it is changed as asked:") if yes else speak.tr("Not agreed; it stays as it was:")
    return f"{said}\n{quoted(pledge.content)}"


def ways_on(speak: Language, pledge: Pledge) -> tuple[Choice, ...]:
    """The ways to go on with what was given back before it was approved."""
    if pledge.state is not PledgeState.RETURNED:
        return ()
    return (
        Choice(speak.tr("Amend it"), f"/sua {pledge.id}"),
        Choice(speak.tr("Send it again as it is"), f"/sua nguyen {pledge.id}"),
        Choice(speak.tr("Take it back"), f"/rut {pledge.id}"),
    )


def released_text(speak: Language, pledges: Sequence[Pledge]) -> str:
    """Tell somebody that approval is not needed any more."""
    head = speak.trn(
        "No approval is needed any more: this pledge of yours is under way.",
        "No approval is needed any more: these pledges of yours are under way.",
        len(pledges),
    )
    return "\n".join([head, *(f"• {quoted(each.content, 80)}" for each in pledges)])


def overturned_text(speak: Language, pledge: Pledge, by: str, why: str) -> str:
    again = marked("Comrade {name} takes back the decision on this; it is looked at again:")
    closed = marked("Comrade {name} takes back that this was opened again; it stays as it was confirmed:")
    said = speak.tr(closed if pledge.asks is None else again, name=by)
    return f"{said}\n{quoted(pledge.content)}\n{their_words(speak, why)}"
