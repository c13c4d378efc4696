"""Write and read the tables of docs/permissions.md."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from domain import permissions
from domain.campaigns import permissions as of_campaigns
from domain.roles import Duty, Person, Place, Role
from handlers.commands import COMMANDS
from tests.permissions.world import ROLES

FILE = Path("docs/permissions.md")
BUTTONS, COMMANDS_TABLE, RIGHTS = "buttons", "commands", "rights"
PROVINCE = Place(1, "/1/", has_branches=True)
COMMITTEE = Place(2, "/1/2/", has_branches=True)
CELL, SISTER = Place(4, "/1/2/4/"), Place(5, "/1/2/5/")
ELSEWHERE = Place(3, "/1/3/", has_branches=True)
PLACES = {"own cell": CELL, "sister cell": SISTER, "committee above": COMMITTEE, "province": PROVINCE}
SPEAKERS = {
    "member": (),
    "committee member": (Duty(Role.COMMITTEE_MEMBER, CELL),),
    "deputy": (Duty(Role.DEPUTY, CELL),),
    "secretary": (Duty(Role.SECRETARY, CELL),),
    "staff of the committee": (Duty(Role.STAFF, COMMITTEE),),
    "secretary of the committee": (Duty(Role.SECRETARY, COMMITTEE),),
    "staff of a sister committee": (Duty(Role.STAFF, ELSEWHERE),),
    "administrator of the committee": (Duty(Role.ADMIN, COMMITTEE),),
    "administrator": (Duty(Role.ADMIN, None),),
}


def speaker(role: str) -> Person:
    home = None if role == "administrator" else Place(6, "/1/3/6/") if "sister" in role else CELL
    return Person(7, role, home, SPEAKERS[role])


def rights() -> str:
    """Return which right each role has at which organisation."""
    asked = {
        name: function
        for module in (permissions, of_campaigns)
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and [each.annotation for each in inspect.signature(function).parameters.values()] == [Person, Place]
        and not name.startswith("_")
    }
    return _grid("right", SPEAKERS, {name: _places(function) for name, function in sorted(asked.items())})


def _places(function: Callable[[Person, Place], bool]) -> dict[str, str]:
    """Return, by role, at which organisations the right is had."""
    return {
        role: ", ".join(name for name, place in PLACES.items() if function(speaker(role), place)) for role in SPEAKERS
    }


def commands() -> str:
    """Return who may begin which command."""
    rows = {}
    for command in sorted(COMMANDS, key=lambda each: each.names[0]):
        who = command.who
        allowed = {role: "yes" if who is None or who(speaker(role)) else "" for role in SPEAKERS}
        rows[f"/{command.names[0]}"] = {"stranger": "yes" if who is None else "", **allowed}
    return _grid("command", ("stranger", *SPEAKERS), rows)


def buttons(found: Mapping[str, Mapping[str, str]]) -> str:
    """Return what came of each button, by row and role; of most nothing comes, whoever sends them."""
    return _grid("button", ROLES, {row: cells for row, cells in found.items() if any(cells.values())})


def _grid(first: str, columns: Iterable[str], rows: Mapping[str, Mapping[str, str]]) -> str:
    names = list(columns)
    lines = [" | ".join((first, *names)), "|".join(["---"] * (len(names) + 1))]
    lines += [" | ".join((f"`{row}`", *(cells.get(name, "") for name in names))) for row, cells in rows.items()]
    return "\n".join(f"| {line} |" if "---" not in line else f"|{line}|" for line in lines)


def written(name: str) -> str:
    """Return a table as it stands in the document."""
    return _around(name)[1].strip()


def write(name: str, table: str) -> None:
    """Put a table into the document."""
    before, _, after = _around(name)
    FILE.write_text(f"{before}{table}\n{after}", encoding="utf-8")


def column(role: str) -> dict[str, str]:
    """Return what the document says of one role, by button."""
    return {row: came for row, of_roles in cells().items() if (came := of_roles.get(role, ""))}


def cells() -> dict[str, dict[str, str]]:
    """Return what the document says of each button, by role."""
    lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in written(BUTTONS).splitlines()]
    return {row.strip("`"): dict(zip(lines[0][1:], of_roles, strict=True)) for row, *of_roles in lines[2:]}


def _around(name: str) -> tuple[str, str, str]:
    before, opened, rest = FILE.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
    table, closed, after = rest.partition(f"<!-- /{name} -->")
    return before + opened, table, closed + after
