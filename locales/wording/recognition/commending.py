"""Write a commendation: whose it is, for what, how the meeting voted, how far it is, and what those concerned hear."""

from collections.abc import Iterable

from domain.commending.commendation import Commendation, CommendationState, Lack, Occasion, Praised, Votes
from domain.commending.forms import Form, form_of
from domain.commending.thanks import Thanks
from domain.pledges.pledge import Pledge
from locales.language import Language, marked
from locales.wording.papers.rows import result
from locales.wording.quotation import folded, quoted

STATES = {
    CommendationState.WAITING: marked("on its way"),
    CommendationState.RETURNED: marked("returned to be amended"),
    CommendationState.COMMENDED: marked("commended"),
    CommendationState.WITHDRAWN: marked("withdrawn"),
    CommendationState.REVOKED: marked("revoked"),
}
OCCASIONS = {
    Occasion.ANNIVERSARY: marked("on the anniversary, 17 January {year}"),
    Occasion.REVIEW: marked("at the review of {year}"),
    Occasion.SUDDEN: marked("at once (“đột xuất”), {year}"),
}
LACKS = {
    Lack.VOTES: marked("no result of a vote yet"),
    Lack.BALLOTS: marked("not as many ballots as the others of the same meeting"),
    Lack.MEMBERS: marked("more ballots than the branch has members"),
    Lack.NAME: marked("has not agreed to be named outside the branch"),
    Lack.WORD: marked("nobody has said that they agreed to be named; please ask them"),
    Lack.WORDS: marked("nothing is said of what was done"),
}


def form_name(speak: Language, code: str) -> str:
    """ "Giấy khen"; a form of a committee's own as it was typed."""
    return folded(form_of(code).name)


def occasion_text(speak: Language, occasion: Occasion, year: int) -> str:
    return speak.tr(OCCASIONS[occasion], year=str(year))


def praised_text(speak: Language, counted: Praised) -> str:
    """ "44 tập thể, 54 cá nhân"."""
    collectives = speak.trn("{count} collective", "{count} collectives", counted.collectives)
    return f"{collectives}, {speak.trn('{count} person', '{count} persons', counted.people)}"


def votes_text(speak: Language, votes: Votes, form: Form) -> str:
    """ "Họp ngày 30/11/2026: 25/27 phiếu đồng ý (93%), 1 không, 1 khác"; and that it is below what is asked for."""
    said = speak.tr(
        "Meeting of {day}: {agreed}/{ballots} votes for it ({percent}%), {against} against, {others} others",
        day=speak.short_date(votes.day),
        agreed=votes.agreed,
        ballots=votes.ballots,
        percent=votes.percent,
        against=votes.against,
        others=votes.others,
    )
    if votes.reaches(form.threshold):
        return said
    asked = speak.tr("more than half") if form.threshold <= 50 else f"{form.threshold}%"
    return f"{said}\n⚠️ " + speak.tr("That is less than what is asked for: {asked}.", asked=asked)


def deeds_text(speak: Language, done: Iterable[Pledge]) -> str:
    """ "Trồng dừa dọc đường ấp: 120/100 (120%); Giúp hộ nghèo: 3/3 (100%)"."""
    said = ((folded(each.content), result(each, each.done_on or each.deadline, speak)) for each in done)
    return "; ".join(f"{content}: {reached}" if reached else content for content, reached in said)


def proposal_text(speak: Language, who: str, words: str, form: str, occasion: str) -> str:
    said = speak.tr("Form: {form}, {occasion}.", form=form_name(speak, form), occasion=occasion)
    return f"{who}\n{quoted(words)}\n{said}" if words else f"{who}\n{said}"


def decision_text(speak: Language, found: Commendation) -> str:
    """ "Giấy khen, Quyết định số 12-QĐ/HU của Ban Thường vụ Huyện ủy, ngày 17/01/2027"."""
    parts = [form_name(speak, found.form)]
    parts += [speak.tr("decision no. {number}", number=folded(found.decision))] if found.decision else []
    parts += [speak.tr("by {body}", body=folded(found.body))] if found.body else []
    parts += [speak.tr("of {day}", day=speak.short_date(found.decided_on))] if found.decided_on else []
    return ", ".join(parts)


def told_text(speak: Language, branch: str, found: Commendation, *, anew: bool) -> str:
    """What whoever is proposed hears, and hears again where the words are others."""
    head = speak.tr(
        "Comrade, {branch} proposes you for this: {form}.", branch=branch, form=form_name(speak, found.form)
    )
    if anew:
        head = speak.tr("Comrade, {branch} has written anew what you are proposed for:", branch=branch)
    ask = speak.tr(
        "You may read it and write what you think of it. Outside your branch your name is shown only with your yes; if "
        "you do not wish it, you may decline, and nobody will press you."
    )
    return "\n".join(part for part in (head, quoted(found.words) if found.words else "", ask) if part)


def waits_text(speak: Language, who: str, found: Commendation, occasion: str, words: str) -> str:
    head = speak.tr("A proposal to commend waits for you:")
    return f"{head}\n{proposal_text(speak, who, words, found.form, occasion)}"


def happened_text(speak: Language, who: str, found: Commendation, why: str) -> str:
    """What those who proposed it, or had it on its way, hear of what became of it."""
    heads = {
        CommendationState.WAITING: marked("The proposal to commend is on its way again: {who}."),
        CommendationState.RETURNED: marked("The proposal to commend was returned: {who}."),
        CommendationState.COMMENDED: marked("Commended: {who}."),
        CommendationState.WITHDRAWN: marked("The proposal to commend was withdrawn: {who}."),
        CommendationState.REVOKED: marked("The commendation was revoked: {who}."),
    }
    lines = [speak.tr(heads[found.state], who=who)]
    if found.state in (CommendationState.COMMENDED, CommendationState.REVOKED):
        lines.append(f"{decision_text(speak, found)}.")
    lines += [speak.tr("Reason: {why}", why=quoted(why))] if why else []
    return "\n".join(lines)


def answered_text(speak: Language, who: str, found: Commendation) -> str:
    if not found.answer:
        return speak.tr("{who} takes back what was said to the proposal to commend.", who=who)
    head = speak.tr("{who} says to the proposal to commend:", who=who)
    return f"{head}\n{quoted(found.answer)}"


def happened_to_them(speak: Language, found: Commendation, branch: str, why: str) -> str:
    """What the person hears of it."""
    heads = {
        CommendationState.WAITING: marked("Comrade, the proposal of {branch} to commend you is on its way again."),
        CommendationState.RETURNED: marked("Comrade, the proposal to commend you was returned to be amended."),
        CommendationState.COMMENDED: marked("🎉 Congratulations, comrade! You are commended:"),
        CommendationState.WITHDRAWN: marked("Comrade, {branch} withdrew the proposal to commend you."),
        CommendationState.REVOKED: marked("Comrade, a commendation of yours was revoked:"),
    }
    lines = [speak.tr(heads[found.state], branch=branch)]
    if found.state in (CommendationState.COMMENDED, CommendationState.REVOKED):
        lines.append(f"{decision_text(speak, found)}.")
    lines += [quoted(found.words)] if found.words else []
    lines += [speak.tr("Reason: {why}", why=quoted(why))] if why else []
    return "\n".join(lines)


def thanks_text(speak: Language, branch: str, said: Thanks) -> str:
    """A word of thanks as the member shows it: whose words, on which day."""
    head = speak.tr("💐 A word of thanks of {branch}", branch=branch)
    if said.month is not None:
        month = f"{said.month.month}/{said.month.year}"
        head = speak.tr("💐 Good example of {branch}, month {month}", branch=branch, month=month)
    return f"{head}\n{quoted(said.words)}\n" + speak.tr("Said on {day}.", day=speak.short_date(said.said_on))
