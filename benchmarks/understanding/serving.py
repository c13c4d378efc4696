"""`python -m benchmarks.understanding.serving`: which statements serve fewer than three phrases of tests/cases.

A statement that serves one or two was written for them alone, and perhaps for nobody else. Every phrase is read, and
the share is written into `serving.toml`, which a test holds against its ceiling; more phrases never make it larger.
"""

import argparse
import ast
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from coverage import Coverage

from benchmarks.understanding import at_the_desk
from benchmarks.understanding.cases import TREES, Phrase, phrases
from domain.campaigns.movement import FIRST, read_movement
from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.understanding.accents.restoring import with_accents
from domain.understanding.acts.deaths import named_words, typed_name
from domain.understanding.acts.persons import is_of_somebody
from domain.understanding.acts.reading import read_act
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.changes.another import of_another
from domain.understanding.changes.contents import swapped
from domain.understanding.changes.more_time import more_time_asked
from domain.understanding.changes.name_slips import put_right
from domain.understanding.changes.put_off import other_work_put_off, puts_off
from domain.understanding.changes.reading import orders_change, read_change
from domain.understanding.changes.wording import mended
from domain.understanding.json_lines import reading_as_json
from domain.understanding.moments.absence import days_away, end_of_rest
from domain.understanding.moments.again import days_before, read_again, wishes_before
from domain.understanding.moments.past_days import past_day, running_since
from domain.understanding.moments.wished_day import last_day_off, named_day
from domain.understanding.moments.wished_hour import read_hour, read_wait
from domain.understanding.movement.reading import read_movement_act
from domain.understanding.movement.reminding_said import read_reminding
from domain.understanding.movement.report_said import read_report
from domain.understanding.movement.round_named import named_in
from domain.understanding.movement.rounds_said import read_rounds
from domain.understanding.moves.move import read_move
from domain.understanding.quantities.singles import every, given_up, single
from domain.understanding.remarks.beside import read_beside
from domain.understanding.remarks.like_a_code import taken_for_a_code
from domain.understanding.remarks.other_things import counted_as, instead
from domain.understanding.remarks.slips import is_of_a_report
from domain.understanding.remarks.told_days import told_day
from domain.understanding.reminding.asked import limits_others, read_asked
from domain.understanding.reminding.below_it import cannot_reach, counts_later, most_that_fits, not_yet_because
from domain.understanding.reminding.by_work import by_work
from domain.understanding.reminding.complaints import told_already, too_often
from domain.understanding.reminding.new_hour import hour_from_now_on
from domain.understanding.reminding.notes import read_note
from domain.understanding.reminding.once_a_week import once_a_week
from domain.understanding.reminding.otherwise import only_near_the_day, wishes_again, wishes_some_weekdays
from domain.understanding.reminding.stays import (
    either_reading,
    end_told,
    mourning_ends,
    refers_back,
    rest_wished,
    some_days,
    until_then,
    weekday_stay,
)
from domain.understanding.reminding.wished import wishes_a_reminder
from domain.understanding.replies.picks import agreed
from domain.understanding.replies.places import letter_picked, number_and_label, number_picked, points
from domain.understanding.several_things.outline import read_outline
from domain.understanding.several_things.places import by_place
from domain.understanding.several_things.pledges import pledges_in
from domain.understanding.several_things.things import things_in
from domain.understanding.tallies.gifts import given, is_of_money
from domain.understanding.taxonomy import Group, propose_group
from domain.understanding.text.organisations import names_typed
from domain.understanding.text.words import fold, tokenised

ROOT = Path(__file__).parent.parent.parent
UNDERSTANDING = ROOT / "domain" / "understanding"
RECORD = Path(__file__).with_name("serving.toml")
FEW = 3
TODAY = date(2026, 3, 10)
PALMS = Pledge(
    id=1,
    organisation_id=None,
    member_id=1,
    entered_by_id=1,
    content=TREES.about,
    goal=Goal(comparator=Comparator.AT_LEAST, value=Decimal(200), unit=TREES.unit),
    milestone=None,
    deadline=date(2026, 12, 31),
)
GROUPS = [Group(each.code, each.name, each.keywords) for each in read_movement(FIRST).groups]
_ANSWERS: tuple[Callable[[str], object], ...] = (agreed, letter_picked, number_picked, number_and_label, points)
_CONTENTS: tuple[Callable[[str], object], ...] = (given_up, every, single)
_MOVEMENT: tuple[Callable[[str], object], ...] = (read_report, named_in, read_outline)
_UNTIL: tuple[Callable[[str, date], object], ...] = (
    *(last_day_off, named_day, end_of_rest),
    *(until_then, some_days, rest_wished),
    *(read_note, end_told, mourning_ends, weekday_stay, either_reading, wishes_a_reminder),
)
_REMINDING: tuple[Callable[[str], object], ...] = (
    *(read_asked, by_work, once_a_week, hour_from_now_on, wishes_again, wishes_some_weekdays, only_near_the_day),
    *(too_often, told_already, not_yet_because, cannot_reach, most_that_fits, counts_later, more_time_asked, by_place),
    *(refers_back, limits_others),
)
LETTER, NAME = "7 giờ sáng thứ bảy 14/3 ra quân dọn đường tại nhà văn hóa, mang theo cuốc xẻng", "Phan Thị Lành"
"""What a phrase may put right."""


def reads(phrase: Phrase) -> list[Callable[[], object]]:
    """What a chat reads in a phrase."""
    text, as_, pledge = phrase
    act = partial(read_act, text, "member", ("cây",))
    slips: list[Callable[[], object]] = [
        partial(mended, LETTER, text),
        partial(put_right, NAME, text),
        partial(taken_for_a_code, text),
    ]
    if as_ == "answer":
        return [*(partial(read, text) for read in _ANSWERS), *slips]
    if as_ == "again":
        ahead, away = partial(days_before, text), partial(days_away, text, TODAY)
        wishes = (partial(wishes_before, text), partial(read_wait, text))
        said = (partial(read, text) for read in _REMINDING)
        until = (partial(read, text, TODAY) for read in _UNTIL)
        return [act, partial(read_again, text, TODAY), partial(read_hour, text), ahead, away, *wishes, *said, *until]
    if as_ == "progress":
        beside = partial(read_beside, text, lambda clause: any(sign.isdigit() for sign in clause), pledge.about)
        slip, other = partial(is_of_a_report, text, PALMS), partial(instead, PALMS.content, text)
        read = partial(reading_as_json, text, as_, TODAY, pledge)
        gifts = (partial(given, text), partial(is_of_money, text))
        return [act, read, beside, partial(told_day, text, TODAY), slip, other, *gifts]
    if as_ == "change":
        goal = Goal(comparator=Comparator.AT_LEAST, value=pledge.target or Decimal(1), unit=pledge.unit)
        changed = partial(read_change, text, goal, TODAY + timedelta(days=120), TODAY)
        another = partial(of_another, text, pledge.about, goal)
        later = (partial(puts_off, text), partial(other_work_put_off, text, pledge.about))
        swap = partial(swapped, pledge.about, pledge.unit, text)
        return [act, changed, swap, partial(orders_change, text), another, *later]
    if as_ == "movement":
        rounds = (partial(read_rounds, text, TODAY), partial(read_reminding, fold(text)))
        return [partial(read_movement_act, text, leads=True), *(partial(read, text) for read in _MOVEMENT), *rounds]
    if as_ == "move":
        return [act, partial(read_move, text), *slips]
    if as_ == "pledge":
        spelled: list[Callable[[], object]] = [partial(with_accents, words) for words in (text, fold(text))]
        things = partial(things_in, text, lambda piece: read_act(piece).act.value)
        return [
            act,
            partial(reading_as_json, text, as_, TODAY, pledge),
            partial(pledges_in, text, TODAY),
            things,
            partial(counted_as, text),
            *(partial(read, text) for read in _CONTENTS),
            partial(propose_group, text, GROUPS),
            *spelled,
        ]
    if as_ == "act":
        said = tokenised(text)
        return [
            act,
            *slips,
            *(partial(read, said) for read in (named_words, typed_name, is_grave, is_of_somebody)),
            partial(past_day, text, TODAY),
            partial(running_since, text, TODAY),
            partial(names_typed, text),
            partial(at_the_desk.read, text, TODAY),
        ]
    return [partial(reading_as_json, text, as_, TODAY, pledge)]


def served() -> dict[Path, dict[int, int]]:
    """Count for each statement in a function how many phrases it serves."""
    chosen = list(dict.fromkeys(phrases()))
    read_act("")  # weights and lists are read before anything is counted
    seen = Coverage(data_file=None, config_file=False, source=[str(UNDERSTANDING)], messages=False)
    seen.start()
    for place, phrase in enumerate(chosen):
        seen.switch_context(str(place))
        for read in reads(phrase):
            read()
    seen.stop()
    lines = {file: seen.get_data().contexts_by_lineno(str(file)) for file in sorted(UNDERSTANDING.rglob("*.py"))}
    return {
        file: {line: len(set(contexts.get(line, ())) - {""}) for line in statements(file)}
        for file, contexts in lines.items()
    }


def statements(file: Path) -> list[int]:
    """Return the lines on which statements inside functions begin, without docstrings."""
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    functions = [node for node in tree if isinstance(node, ast.FunctionDef)]
    inside = (each for function in functions for part in function.body for each in ast.walk(part))
    return sorted({each.lineno for each in inside if isinstance(each, ast.stmt) and not _is_docstring(each)})


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.understanding.serving", description=__doc__)
    options.add_argument("--list", action="store_true", help="also list the statements")
    chosen = options.parse_args()
    counts = served()
    few = [(file, line, count) for file, lines in counts.items() for line, count in lines.items() if count < FEW]
    if chosen.list:
        for file, line, count in few:
            print(f"{file.relative_to(UNDERSTANDING.parent.parent)}:{line} serves {count}")
    whole = sum(map(len, counts.values()))
    print(f"{len(few)} of {whole} statements serve fewer than {FEW} phrases: {100 * len(few) / whole:.1f} %")
    RECORD.write_text(f"statements = {whole}\nfew = {len(few)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
