"""Write a nomination: who, for what, to what end, how far it is, and what those concerned are told."""

from domain.campaigns.exemplars import Aim, NominationState
from locales.language import Language, marked
from locales.wording.quotation import quoted

AIMS = {Aim.COMPETE: marked("to compete with"), Aim.REPLICATE: marked("to be copied elsewhere")}
STATES = {
    NominationState.PROPOSED: marked("waiting for the level above"),
    NominationState.RECOGNISED: marked("recognised"),
    NominationState.RETURNED: marked("returned"),
    NominationState.WITHDRAWN: marked("withdrawn"),
}
_DECIDED = {
    NominationState.RECOGNISED: marked("The exemplar is recognised: {who}."),
    NominationState.RETURNED: marked("The nomination is returned: {who}."),
    NominationState.WITHDRAWN: marked("The nomination is withdrawn: {who}."),
}
_TO_THEM = {
    NominationState.RECOGNISED: marked("Comrade, you are recognised as an exemplar for this:"),
    NominationState.RETURNED: marked("Comrade, your nomination as an exemplar was returned to {branch}:"),
    NominationState.WITHDRAWN: marked("Comrade, your nomination as an exemplar was withdrawn:"),
}


def nameless(speak: Language, branch: str, *, member: bool) -> str:
    """Say who it is where the name may not be said."""
    if member:
        return speak.tr("a comrade of {branch}", branch=branch)
    return speak.tr("somebody nominated by {branch}", branch=branch)


def nominated_text(speak: Language, who: str, words: str, aim: Aim) -> str:
    return f"{who}\n{quoted(words)}\n" + speak.tr("Aim: {aim}.", aim=speak.tr(AIMS[aim]))


def asked_text(speak: Language, branch: str, who: str, words: str, aim: Aim) -> str:
    head = speak.tr("{branch} nominates an exemplar for you to decide on:", branch=branch)
    return f"{head}\n{nominated_text(speak, who, words, aim)}"


def told_text(speak: Language, branch: str, words: str) -> str:
    head = speak.tr("Comrade, {branch} nominates you as an exemplar for this:", branch=branch)
    ask = speak.tr("Outside your branch your name is shown only with your yes. If you do not wish it, you may decline.")
    return f"{head}\n{quoted(words)}\n{ask}"


def decided_text(speak: Language, who: str, state: NominationState, why: str) -> str:
    said = speak.tr(_DECIDED[state], who=who)
    return f"{said}\n" + speak.tr("Reason: {why}", why=quoted(why)) if why else said


def decided_to_them(speak: Language, branch: str, words: str, state: NominationState) -> str:
    return speak.tr(_TO_THEM[state], branch=branch) + f"\n{quoted(words)}"


def waits_again_text(speak: Language, who: str) -> str:
    return speak.tr("The decision was taken back, and the nomination waits again: {who}.", who=who)
