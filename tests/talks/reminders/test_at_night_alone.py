"""An hour of the night that is wished for all reminders: nothing is stopped, the nearest hour is offered."""

from tests.talking import Person


def test_the_night_is_quiet(an: Person) -> None:
    said = an.says("nhắc tôi lúc 21 giờ thôi")
    assert "ngừng nhắc" not in said and "20:00" in said
    assert "20:00" in an.picks("20:00")


def test_an_hour_of_the_day_is_kept(an: Person) -> None:
    assert "18:00" in an.says("nhắc tôi lúc 18 giờ thôi")
