"""The results that `summary --results` prints: what came of what is registered, by group, and sums by unit."""

from typing import Any

from domain.results.results import Results


def as_json(found: Results) -> dict[str, Any]:
    counts = ("pledges", "done", "exceeded", "on_time", "after_time", "missed", "late", "reported", "difficult")
    return {
        **{name: getattr(found, name) for name in counts},
        "outlooks": {outlook.value: count for outlook, count in sorted(found.outlooks.items())},
        "groups": [
            {"name": name, "pledges": whole, "done": done} for name, (whole, done) in sorted(found.groups.items())
        ],
        "sums": [
            {"unit": unit, "pledges": one.pledges, "target": str(one.target), "done": str(one.done)}
            for unit, one in sorted(found.sums.items())
        ],
    }


def as_columns(found: dict[str, Any]) -> dict[str, Any]:
    """Return the counts one beside the other: "results_done", "results_exceeded"."""
    return {f"results_{name}": value for name, value in found.items() if isinstance(value, int)}
