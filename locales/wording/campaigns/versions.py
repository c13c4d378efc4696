"""How two versions of a report differ, or a report and the figures of today."""

from collections.abc import Mapping
from typing import Any

from locales.language import Language
from locales.wording.campaigns.rounds import amount_of, figure_text


def changed_text(speak: Language, before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Write what is another figure now, a line each: "Quá hạn: 3 → 2"; nothing where all are the same."""
    names = {
        **{"registered": speak.tr("Members registered"), "pledges": speak.tr("Pledges"), "done": speak.tr("Done")},
        **{"late": speak.tr("Past their deadline"), "reported": speak.tr("Pledges with a report in this round")},
    }
    both = [(name, before[key], now[key]) for key, name in names.items() if key in before and key in now]
    then, results = ({each["name"]: each for each in of.get("results", ())} for of in (before, now))
    both += [
        (name, *(amount_of(speak, one.get("value"), one["unit"]) or "–" for one in (then[name], each)))
        for name, each in results.items()
        if name in then
    ]
    return [f"– {name}: {figure_text(speak, old)} → {figure_text(speak, new)}" for name, old, new in both if old != new]
