"""How far whoever is nominated lets themselves be named as this one exemplar; it goes before what holds in general."""

from enum import StrEnum


class Naming(StrEnum):
    HELD = "held"  # nowhere, until they have answered
    INSIDE = "inside"  # in their own cell alone
    OUTSIDE = "outside"  # outside it too, for this work
