"""The cluster (cụm, khối) an organisation is in for one year, and whether it is a pilot (điểm) of that year."""

import re

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Place
from handlers.reorganising import theirs
from handlers.talk import yes_or_no
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.quotation import quoted
from storage import organisations
from storage.facts import units
from storage.facts.units import OfYear
from storage.roster import organisations as roster

CLUSTER, PILOT, ALL = "cum", "diem", "cumkhoi"
IS, IS_NOT = "co", "khong"
NONE = "-"
_YEAR = re.compile(r"20[0-9][0-9]")
SHOWN, LONGEST = 6, 60  # clusters offered, characters of a name


class YearDraft(BaseModel):
    organisation_id: int
    year: int
    cluster: str | None = None
    agreed: bool | None = None


def begin(turn: Turn, place: Place, year: int, cluster: str = "") -> None:
    draft = YearDraft(organisation_id=place.id, year=year)
    give_cluster.begin(turn, draft, Answer(text=cluster) if cluster else None)


def propose(turn: Turn, place: Place, year: int, *, pilot: bool) -> None:
    is_one = marked("Shall I note that {branch} is a pilot of {year}?")
    is_none = marked("Shall I note that {branch} is no pilot of {year}?")
    command = f"{theirs.COMMAND} {PILOT} {place.code} {IS if pilot else IS_NOT} {year}"
    yes, no = Choice(turn.tr("Yes, note it"), command), Choice(turn.tr("No, leave it"), "/dethoi")
    yes_or_no.propose(turn, turn.tr(is_one if pilot else is_none, branch=place.name, year=str(year)), yes, no)


def described(turn: Turn, place: Place) -> list[str]:
    """Say the cluster and the flag of this year; nothing where neither is noted."""
    year, now = turn.today.year, units.of_year(turn.session, place.id, turn.today.year)
    lines = (
        [turn.tr("Cluster of {year}: {cluster}.", year=str(year), cluster=quoted(now.cluster))] if now.cluster else []
    )
    return [*lines, turn.tr("It is a pilot of {year}.", year=str(year))] if now.pilot else lines


def ways(turn: Turn, place: Place) -> list[Choice]:
    now = units.of_year(turn.session, place.id, turn.today.year)
    label, wish = (turn.tr("No pilot any more"), IS_NOT) if now.pilot else (turn.tr("Is a pilot this year"), IS)
    cluster = Choice(turn.tr("Its cluster this year"), f"{theirs.COMMAND} {CLUSTER} {place.code}")
    pilot = Choice(label, f"{theirs.COMMAND} {PILOT} {place.code} {wish}")
    everything = Choice(turn.tr("Clusters and pilots"), f"{theirs.COMMAND} {ALL} {turn.today.year}")
    return [cluster, pilot, everything] if place.has_branches else [cluster, pilot]


def split(turn: Turn, rest: str) -> tuple[str, int]:
    """Split "CB1 2027" into the code and the year; this year where none is said."""
    code, _, year = rest.strip().rpartition(" ")
    return (code, int(year)) if code and _YEAR.fullmatch(year) else (rest.strip(), turn.today.year)


def flag(turn: Turn, place: Place, wish: str, year: int) -> None:
    """Make an organisation a pilot of a year, or no more; a second tap changes nothing."""
    roster.lock(turn.session)
    theirs.place_of(turn, place.id)
    pilot, now = wish != IS_NOT, units.of_year(turn.session, place.id, year)
    names = {"branch": place.name, "year": str(year)}
    if now.pilot is pilot:
        is_one = turn.tr("{branch} is a pilot of {year} already.", **names)
        raise UserError(is_one if pilot else turn.tr("{branch} is no pilot of {year}.", **names))
    entry = units.give_year(turn.session, place.id, year, OfYear(now.cluster, pilot), turn.stamp)
    noted, no_more = marked("Noted: {branch} is a pilot of {year}."), marked("Noted: {branch} is no pilot of {year}.")
    theirs.say_done(turn, place, turn.tr(noted if pilot else no_more, **names), entry)


def show_all(turn: Turn, rest: str) -> None:
    tops, year = organisations.administered_by(turn.session, turn.member), split(turn, f"{ALL} {rest}")[1]
    found: dict[str, list[tuple[str, bool]]] = {}
    for top in tops:
        for cluster, named in units.clusters(turn.session, year, top.path).items():
            found.setdefault(cluster, []).extend(named)
    lines = []
    for cluster, named in found.items():
        names = ", ".join(name + (f" ({turn.tr('pilot')})" if pilot else "") for name, pilot in named)
        lines.append(f"• {quoted(cluster) if cluster else turn.tr('in no cluster')}: {names}")
    heading = turn.tr("Clusters and pilots of {year}:", year=str(year))
    nothing = turn.tr("No clusters and no pilots are noted of {year}.", year=str(year))
    others = (year - 1, year + 1) if year == turn.today.year else (turn.today.year,)
    ways = [Choice(str(each), f"{theirs.COMMAND} {ALL} {each}") for each in others]
    turn.say("\n".join([heading, *lines]) if lines else nothing, ways)


class WhichCluster(Step[YearDraft]):
    slot = "cluster"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: YearDraft) -> Question:
        place = theirs.place_of(turn, draft.organisation_id)
        now = units.of_year(turn.session, place.id, draft.year).cluster
        choices = [Choice(each, each) for each in _known(turn, draft.year) if each != now][:SHOWN]
        if now:
            choices.append(Choice(turn.tr("In no cluster"), NONE))
        text = turn.tr(
            "In which cluster is {branch} in {year}? For example: Cụm 1.", branch=place.name, year=str(draft.year)
        )
        return Question(text, choices)

    def accept(self, turn: Turn, draft: YearDraft, answer: Answer) -> None:
        typed = " ".join((answer.choice or answer.text).split())
        if not typed or len(typed) > LONGEST or (typed != NONE and not any(each.isalnum() for each in typed)):
            raise UserError("Please type the name of the cluster, for example: Cụm 1.")
        same = (each for each in _known(turn, draft.year) if each.casefold() == typed.casefold())
        draft.cluster = next(same, typed)
        _require_other(turn, draft)


def _known(turn: Turn, year: int) -> list[str]:
    tops = organisations.administered_by(turn.session, turn.member)
    return sorted({each for top in tops for each in units.clusters(turn.session, year, top.path) if each})


def _wanted(draft: YearDraft) -> str:
    return "" if draft.cluster in (None, NONE) else draft.cluster or ""


def _require_other(turn: Turn, draft: YearDraft) -> OfYear:
    now = units.of_year(turn.session, draft.organisation_id, draft.year)
    if now.cluster == _wanted(draft):
        raise UserError("That is noted so already.")
    return now


class ClusterReadBack(YesOrNo[YearDraft]):
    slot = "agreed"
    yes = "Yes, note it"

    def words(self, turn: Turn, draft: YearDraft) -> str:
        place = theirs.place_of(turn, draft.organisation_id)
        names = {"branch": place.name, "year": str(draft.year)}
        said = turn.tr("I note: in {year} {branch} is in no cluster.", **names)
        if cluster := _wanted(draft):
            said = turn.tr("I note: in {year} {branch} is in the cluster {cluster}.", **names, cluster=quoted(cluster))
        return f"{said}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: YearDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    roster.lock(turn.session)
    place = theirs.place_of(turn, draft.organisation_id)
    now, cluster = _require_other(turn, draft), _wanted(draft)
    entry = units.give_year(turn.session, place.id, draft.year, OfYear(cluster, now.pilot), turn.stamp)
    names = {"branch": place.name, "year": str(draft.year)}
    said = turn.tr("Noted: in {year} {branch} is in no cluster.", **names)
    if cluster:
        said = turn.tr("Noted: in {year} {branch} is in the cluster {cluster}.", **names, cluster=quoted(cluster))
    theirs.say_done(turn, place, said, entry)


give_cluster = Dialogue(
    "cluster_of_organisation",
    "noting a cluster",
    YearDraft,
    [WhichCluster(), ClusterReadBack()],
    _finish,
    lambda turn, draft: theirs.place_of(turn, draft.organisation_id),
)
