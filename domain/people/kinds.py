"""Kinds of people and of organisations, and which of them a campaign's figures leave out."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class PersonKind(StrEnum):
    """What somebody is to the Party; what else is written is kept as text, and counts as OTHER."""

    MEMBER = "dang_vien"
    PROBATIONARY = "du_bi"
    EXEMPT = "mien_sinh_hoat"
    TEMPORARY = "tam_thoi"
    YOUTH = "doan_vien"
    ASSOCIATION = "hoi_vien"
    NON_PARTY = "quan_chung"
    WORKER = "nguoi_lao_dong"
    HOUSEHOLD = "ho"
    OTHER = "khac"


WITHOUT_RECORD = PersonKind.MEMBER
"""Somebody of whom nothing is recorded."""


class UnitKind(StrEnum):
    """What an organisation is: one of the Party line, whatever its level, or one beside it."""

    PARTY = "to_chuc_dang"
    COMMUNE = "xa_phuong"
    SECTOR = "so_nganh"
    ENTERPRISE = "doanh_nghiep"
    SCHOOL = "truong_hoc"
    ARMED_FORCES = "luc_luong_vu_trang"
    FRONT = "mat_tran_doan_the"
    PEOPLES_GROUP = "to_nhan_dan"


@lru_cache(256)  # asked of everybody of a province
def person_kind(kind: str) -> PersonKind:
    return PersonKind(kind) if kind in list(PersonKind) else PersonKind.OTHER


@lru_cache(256)  # asked of every organisation of a province
def unit_kind(kind: str) -> UnitKind:
    """Return what an organisation is; every kind that is none beside the Party line (`chi_bo`, …) stands in it."""
    return UnitKind(kind) if kind in list(UnitKind) else UnitKind.PARTY


def is_among(kind: str, named: Collection[str]) -> bool:
    """Tell whether what an organisation is belongs to the kinds that are named; all do where none is named."""
    return not named or kind in named or unit_kind(kind) in named


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The kinds that the figures of a campaign do not count; nobody where nothing was said."""

    people: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @classmethod
    def of(cls, people: Collection[str], units: Collection[str]) -> "LeftOut":
        return cls(frozenset(people) & {*PersonKind}, frozenset(units) & {*UnitKind})

    @classmethod
    def beside(cls, people: Collection[str], units: Collection[str]) -> "LeftOut":
        """Return all kinds but these; nobody of those of whom none is named."""
        return cls.of(
            {each for each in PersonKind if people and each not in people},
            {each for each in UnitKind if units and each not in units},
        )

    def switched(self, kind: str, *, leaves: bool) -> "LeftOut":
        """Return the same with one kind of people or of organisations left out, or counted again."""
        kinds = self.people | self.units | {kind} if leaves else (self.people | self.units) - {kind}
        return LeftOut.of(kinds, kinds)

    def counts_unit(self, kind: str) -> bool:
        return unit_kind(kind) not in self.units


EVERYBODY = LeftOut()
