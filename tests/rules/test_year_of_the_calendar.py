"""The page with the calendar of a year says what the rules do."""

from tests.rules.year_of_the_calendar import PAGE, written


def test_the_page_is_as_the_rules_have_the_year() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "uv run python -m tests.rules.year_of_the_calendar"
