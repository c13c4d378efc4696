"""`summary` and `history`: the figures of any day, and everything ever recorded, for checking and for other systems."""

import csv
import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from bot.verbs import results
from domain.chat import plain
from domain.figures import Coverage, FactCount, Figures, Summary
from domain.pledges.states import PledgeState
from domain.results.results import Results
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import last_quarter_end
from locales.language import language
from locales.wording.figures import summary_text
from locales.wording.reporting.compared import compared_results_text, comparison_text
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.campaigns.campaigns import OpenCampaign
from storage.facts import telling
from storage.facts.scope import Scope
from storage.ground.database import Session
from storage.kept import figures as kept
from storage.results.results import results as results_of

LAST = "last"


def summary(settings: Settings, options: Namespace) -> int:
    """Print the figures of one organisation on one day, perhaps beside those of an earlier day."""
    today = settings.clocks().now().astimezone(settings.zone).date()
    as_of = _as_of(options.at, today, settings.zone, corrected=options.corrected)
    earlier = _earlier(options.compare, as_of, settings.zone, corrected=options.corrected)
    with closing(ready(settings)) as database:
        days = [as_of, *earlier]
        found = database.transact(_summaries, options.org, options.campaign, days)
        came = database.transact(_results, options.org, options.campaign, days if options.results else [])
    printed = [_as_json(each, of) for each, of in zip(found, days, strict=True)]
    for each, of_day in zip(printed, came, strict=False):
        each["results"] = results.as_json(of_day)
    if options.csv:
        _print_rows(printed)
        return 0
    if options.json:
        result = printed[0] | ({"compared_with": printed[1]} if earlier else {})
        print(json.dumps(result, ensure_ascii=False))
        return 0
    speak = language(settings.locale)
    print(plain(summary_text(speak, as_of.day, found[0])))
    if earlier:
        print("\n" + comparison_text(speak, earlier[0].day, found[1], found[0]))
    if earlier and came:
        both = (earlier[0].day, as_of.day)
        print("\n" + plain(compared_results_text(speak, found[0].organisation, both, came[1], came[0])))
    return 0


def recount(settings: Settings) -> int:
    """Count all kept figures anew, put right what is wrong, and say how much was; 1 where something was."""
    today, checked, mended, more = settings.clocks().now().astimezone(settings.zone).date(), 0, 0, True
    with closing(ready(settings)) as database:
        database.transact(kept.check_anew)
        while more:
            did, wrong, more = database.transact(kept.keep, today, 50, check=True)
            checked, mended = checked + did, mended + wrong
    print(f"kept figures: {checked} counted anew, {mended} were wrong and are right now")
    return 1 if mended else 0


def _print_rows(found: Sequence[dict[str, Any]]) -> None:
    """Print a table: of each day a row of the whole, of who belongs to it directly, and of each organisation below."""
    rows = []
    for day in found:
        whole = {"code": day["organisation"]["code"], "name": day["organisation"]["name"]} | day
        direct = [{"code": whole["code"], "name": whole["name"]} | day["direct"]] if day["direct"] else []
        of = [("whole", whole), *(("direct", each) for each in direct), *(("below", each) for each in day["lines"])]
        rows += [
            {"at": day["at"], "row": what, "code": each["code"], "name": _as_text(each["name"])}
            | _flat(each)
            | results.as_columns(each.get("results", {}))
            for what, each in of
        ]
    writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _as_text(name: str) -> str:
    """Keep a spreadsheet from reading a name as a formula."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@") else name


def _flat(own: dict[str, Any]) -> dict[str, int | None]:
    """Return the figures one beside the other: "people_registered", "states_done", "late"."""
    flat: dict[str, int | None] = {}
    for name in _figures(Figures()):
        value = own[name]
        flat |= {f"{name}_{part}": each for part, each in value.items()} if isinstance(value, dict) else {name: value}
    return flat


def history(settings: Settings, options: Namespace) -> int:
    """Print one JSON object for everything ever recorded, oldest first."""
    since = datetime.combine(_day("--since", options.since), time(0), settings.zone) if options.since else None
    with closing(ready(settings)) as database:
        database.transact(_tell, options.org, since)
    return 0


def _tell(session: Session, code: str | None, since: datetime | None) -> None:
    scope = Scope(session, _place(session, code).id if code else None)
    for told in telling.tell(session, scope):
        if since is None or told.recorded_at >= since or (told.withdrawn_at and told.withdrawn_at >= since):
            print(json.dumps(asdict(told), ensure_ascii=False, default=_plain))


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def _summaries(session: Session, code: str, campaign_code: str | None, days: list[AsOf]) -> list[Summary]:
    place = _place(session, code)
    return [
        figures.summary(session, place, _campaign(session, campaign_code, each.day), each, names=False) for each in days
    ]


def _results(session: Session, code: str, campaign_code: str | None, days: list[AsOf]) -> list[Results]:
    place = _place(session, code)
    return [results_of(session, place, _campaign(session, campaign_code, each.day).ids, each) for each in days]


def _place(session: Session, code: str) -> Place:
    place = organisations.by_code(session, code)
    if place is None:
        raise Refused("there is no organisation with the code {code}", code=code)
    return place


def _campaign(session: Session, code: str | None, day: date) -> OpenCampaign:
    campaign = campaigns.by_code(session, code) if code else campaigns.current(session, day)
    if campaign is None:
        if code:
            raise Refused("there is no campaign with the code {code}", code=code)
        raise Refused("no campaign was open on {day}; name one", day=str(day))
    return campaign


def _as_of(at: str | None, today: date, zone: tzinfo, *, corrected: bool) -> AsOf:
    day = _day("--at", at) if at else today
    if day > today:
        raise Refused("--at: {day} has not come yet", day=str(day))
    if day == today:
        return AsOf.now(today)
    return AsOf(day) if corrected else AsOf.end_of(day, zone)


def _earlier(compare: str | None, as_of: AsOf, zone: tzinfo, *, corrected: bool) -> list[AsOf]:
    if not compare:
        return []
    day = last_quarter_end(as_of.day) if compare == LAST else _day("--compare", compare)
    if day >= as_of.day:
        raise Refused("--compare: {day} is not before {other}", day=str(day), other=str(as_of.day))
    return [AsOf(day) if corrected else AsOf.end_of(day, zone)]


def _day(option: str, typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused("{option} must be YYYY-MM-DD, not {typed}", option=option, typed=typed) from None


def _as_json(summary: Summary, as_of: AsOf) -> dict[str, Any]:
    return {
        "organisation": {"code": summary.code, "name": summary.organisation},
        "campaign": summary.campaign,
        "at": as_of.day.isoformat(),
        "recorded_before": as_of.known_before.isoformat() if as_of.known_before else None,
        "own_registered": summary.own_registered,
        "left_out": {"people": sorted(summary.left_out.people), "units": sorted(summary.left_out.units)},
        **_figures(summary.figures),
        "exemplars": asdict(summary.exemplars),
        "exemplars_followed": asdict(summary.followed),
        "commended": asdict(summary.praised),
        "agreements": asdict(summary.agreements),
        "recognised": asdict(summary.recognised),
        "facts": [_fact(each) for each in summary.facts],
        "direct": _figures(summary.direct) if summary.direct else None,
        "lines": [{"code": line.code, "name": line.name, **_figures(line.figures)} for line in summary.lines],
    }


def _figures(own: Figures) -> dict[str, Any]:
    return {
        "people": _coverage(own.people),
        "leaders": _coverage(own.leaders),
        "organisations": _coverage(own.organisations),
        "others": _coverage(own.others),
        "other_organisations": _coverage(own.other_organisations),
        "pledges": own.pledges,
        "states": {state.value: own.states.get(state, 0) for state in PledgeState},
        "late": own.late,
        "work": own.work,
        "work_done": own.work_done,
        "assigned": _coverage(own.assigned),
    }


def _fact(fact: FactCount) -> dict[str, Any]:
    """How many of those below noted it, which did not, and of a share how many people it reached."""
    own = {"code": fact.kind.code, "name": fact.kind.name, "units": _coverage(fact.units)}
    return own | {"people": _coverage(fact.people), "missing": [name for _, name in fact.missing]}


def _coverage(coverage: Coverage) -> dict[str, int | None]:
    return {"registered": coverage.registered, "total": coverage.total, "percent": coverage.percent}
