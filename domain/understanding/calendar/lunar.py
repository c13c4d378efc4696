"""The Vietnamese lunar calendar: new moons and solar terms reckoned at UTC+7, which is not always the Chinese day."""

from datetime import date
from functools import lru_cache
from math import floor, radians, sin

ZONE = 7 / 24
"""Vietnam counts its days from midnight at the 105th meridian, the Chinese calendar from midnight at the 120th."""

_SYNODIC = 29.530588861
_ORDINAL_OF_JULIAN = 1_721_424.5

# Meeus, Astronomical Algorithms, chapter 49: days, then multiples of the sun's anomaly, the moon's anomaly,
# the moon's argument of latitude, and the power of the earth's eccentricity.
_NEW_MOON = (
    (-0.40720, 0, 1, 0, 0),
    (0.17241, 1, 0, 0, 1),
    (0.01608, 0, 2, 0, 0),
    (0.01039, 0, 0, 2, 0),
    (0.00739, -1, 1, 0, 1),
    (-0.00514, 1, 1, 0, 1),
    (0.00208, 2, 0, 0, 2),
    (-0.00111, 0, 1, -2, 0),
    (-0.00057, 0, 1, 2, 0),
    (0.00056, 1, 2, 0, 1),
    (-0.00042, 0, 3, 0, 0),
    (0.00042, 1, 0, 2, 1),
    (0.00038, 1, 0, -2, 1),
    (-0.00024, -1, 2, 0, 1),
)


def _clock_drift(year: float) -> float:
    """Return terrestrial time less universal time in days (Espenak and Meeus, rounded to what a calendar needs)."""
    t = year - 2000
    seconds = 62.92 + 0.32217 * t + 0.005589 * t * t if year >= 1986 else 45.45 + 1.067 * (year - 1975)
    if year < 1961:
        seconds = 29.07 + 0.407 * (year - 1950)
    return seconds / 86_400


@lru_cache(maxsize=4096)
def _new_moon(k: int) -> int:
    """Return the ordinal of the Vietnamese day on which the k-th new moon after January 2000 falls."""
    t = k / 1236.85
    day = 2_451_550.09766 + _SYNODIC * k + 0.00015437 * t * t
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t * t)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    latitude = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    day -= 0.00017 * sin(node)
    for size, of_sun, of_moon, of_latitude, power in _NEW_MOON:
        day += size * eccentricity**power * sin(of_sun * sun + of_moon * moon + of_latitude * latitude)
    day += 0.000325 * sin(radians(299.77 + 0.107408 * k - 0.009173 * t * t))
    day += 0.000165 * sin(radians(251.88 + 0.016321 * k))
    day -= _clock_drift(2000 + k / 12.3685)
    return floor(day + ZONE - _ORDINAL_OF_JULIAN)


@lru_cache(maxsize=4096)
def _solar_month(ordinal: int) -> int:
    """Return the twelfth of the ecliptic (0 from the spring equinox) the sun is in when a Vietnamese day begins."""
    day = ordinal + _ORDINAL_OF_JULIAN - ZONE
    t = (day - 2_451_545.0) / 36_525
    anomaly = radians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t)
    longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
    longitude += (1.914602 - 0.004817 * t) * sin(anomaly)
    longitude += 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    longitude -= 0.00569 + 0.00478 * sin(radians(125.04 - 1934.136 * t))
    return int(longitude % 360 // 30)


def _moon_before(day: int) -> int:
    k = int((day + _ORDINAL_OF_JULIAN - 2_451_550.1) / _SYNODIC)
    while _new_moon(k + 1) <= day:
        k += 1
    while _new_moon(k) > day:
        k -= 1
    return k


@lru_cache(maxsize=512)
def _eleventh_moon(year: int) -> int:
    """Return the index of the new moon that opens the eleventh month: the winter solstice falls in that month."""
    k = _moon_before(date(year, 12, 31).toordinal())
    return k - 1 if _solar_month(_new_moon(k)) >= 9 else k


@lru_cache(maxsize=512)
def _months(year: int) -> dict[tuple[int, bool], int]:
    """Return the moon index by (month, leap) from the eleventh month before a lunar year up to its tenth."""
    first, last = _eleventh_moon(year - 1), _eleventh_moon(year)
    names: dict[tuple[int, bool], int] = {}
    leap_found = last - first == 12
    month = 11
    for k in range(first, last):
        same = k > first and not leap_found and _solar_month(_new_moon(k)) == _solar_month(_new_moon(k + 1))
        if same:
            leap_found = True
        elif k > first:
            month = month % 12 + 1
        names[month, same] = k
    return names


@lru_cache(maxsize=2048)
def month_bounds(year: int, month: int) -> tuple[date, date]:
    """Return first and last day of a lunar month (the ordinary one where there is a leap one too)."""
    k = _months(year + 1 if month >= 11 else year)[month, False]  # months 11 and 12 precede the next year's first
    return date.fromordinal(_new_moon(k)), date.fromordinal(_new_moon(k + 1) - 1)


def solar(year: int, month: int, day: int) -> date | None:
    first, last = month_bounds(year, month)
    meant = date.fromordinal(first.toordinal() + day - 1)
    return meant if day >= 1 and meant <= last else None


def new_year(year: int) -> date:
    return month_bounds(year, 1)[0]
