"""What may be kept to stand for a report, by its bytes; and that nobody can read from a picture where it was taken."""

import io
import random
import zipfile

import pytest

from domain import permissions
from domain.evidence.kinds import LARGEST, Refusal, judge, media_type_of
from domain.evidence.pictures import ORIENTATION
from domain.roles import Duty, Person, Role
from tests.pictures import TURNED, WHERE, jpeg, png, webp
from tests.rules.pledges import goal, pledge
from tests.rules.test_confirming import BRANCH, COMMUNE, DEPUTY, LEADERS, OTHER, SECRETARY, leader


@pytest.mark.parametrize("picture", [jpeg(), png(), webp()], ids=["jpeg", "png", "webp"])
def test_a_picture_is_kept_without_where_it_was_taken(picture: bytes) -> None:
    assert WHERE in picture
    kept = judge(picture)
    assert kept.refusal is None
    assert WHERE not in kept.content
    assert b"a palm" in kept.content
    assert judge(kept.content).content == kept.content


def test_a_picture_stays_the_right_way_up_and_keeps_its_colours() -> None:
    kept = judge(jpeg()).content
    assert ORIENTATION.to_bytes(2, "big") + b"\0\x03\0\0\0\x01" + TURNED.to_bytes(2, "big") in kept
    assert b"ICC_PROFILE" in kept
    assert b"Exif" not in judge(jpeg(turned=1)).content


def test_what_hangs_behind_a_picture_is_cut_off() -> None:
    assert judge(jpeg(behind=b"PK\x03\x04 a program")).content == judge(jpeg()).content


@pytest.mark.parametrize("picture", [jpeg(), png(), webp()], ids=["jpeg", "png", "webp"])
def test_half_a_picture_is_refused(picture: bytes) -> None:
    assert {judge(picture[:size]).refusal for size in range(30, len(picture) - 12, 7)} == {Refusal.TORN}


def test_no_picture_brings_the_worker_down() -> None:
    dice, whole = random.Random(1), jpeg()  # noqa: S311 - made-up bytes, no secret
    for _ in range(2000):
        hurt = bytearray(whole)
        for _ in range(4):
            hurt[dice.randrange(3, len(hurt))] = dice.randrange(256)
        judge(bytes(hurt))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b"MZ\x90\x00 a program named don.pdf", Refusal.OTHER),
        (b"\x7fELF a program", Refusal.OTHER),
        (b"#!/bin/sh", Refusal.OTHER),
        (b"<svg xmlns='x'/>", Refusal.OTHER),
        (b"<html>", Refusal.OTHER),
        (b"PK\x03\x04 torn", Refusal.OTHER),
        (b"%PDF-1.4 /OpenAction << /S /JavaScript >>", Refusal.OTHER),
        (b"\0\0\0\x18ftypheic", Refusal.HEIC),
        (b"\xff\xd8\xff" + bytes(LARGEST), Refusal.TOO_LARGE),
    ],
)
def test_what_is_no_picture_and_no_paper_is_refused_by_its_bytes(content: bytes, refusal: Refusal) -> None:
    assert judge(content).refusal is refusal


def archive(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return held.getvalue()


def test_papers_are_told_from_archives_by_what_is_in_them() -> None:
    assert media_type_of(archive("[Content_Types].xml", "word/document.xml")).endswith("wordprocessingml.document")
    assert media_type_of(archive("[Content_Types].xml", "xl/workbook.xml")).endswith("spreadsheetml.sheet")
    assert media_type_of(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")) == ""
    assert media_type_of(archive("[Content_Types].xml", "word/document.xml", "cai-dat.exe")) == ""
    assert media_type_of(archive("../../etc/passwd", "bomb.zip")) == ""
    assert media_type_of(archive(*(f"{number}" for number in range(6000)))) == ""


def test_pictures_are_seen_by_the_owner_and_the_leaders_of_the_cell_and_by_nobody_else() -> None:
    who = {
        "owner": Person(7, "Nguyễn Văn An", BRANCH),
        "secretary": leader(BRANCH),
        "deputy": leader(BRANCH, DEPUTY, Role.DEPUTY),
        "comrade": Person(8, "Trần Văn Bảy", BRANCH),
        "staff": Person(31, "Phạm Dũng", BRANCH, (Duty(Role.STAFF, BRANCH),)),
        "of another cell": leader(OTHER, 22),
        "above": leader(COMMUNE, 30),
        "administrator": Person(40, "Phạm Minh Dũng", OTHER, (Duty(Role.ADMIN, None),)),
    }
    for entered_by in (7, SECRETARY):
        own = pledge(goal(), entered_by_id=entered_by)
        seen = {name for name, each in who.items() if permissions.may_see_evidence(each, own, BRANCH, LEADERS)}
        assert seen == {"owner", "secretary", "deputy"}
        alone = {name for name, each in who.items() if permissions.may_see_evidence(each, own, BRANCH, {SECRETARY})}
        assert "above" not in alone


def test_what_a_cell_keeps_with_its_own_pledge_is_seen_by_whoever_confirms_it() -> None:
    own = pledge(goal(), member_id=None, entered_by_id=SECRETARY)
    assert permissions.may_see_evidence(leader(BRANCH), own, BRANCH, LEADERS)
    assert permissions.may_see_evidence(leader(COMMUNE, 30), own, BRANCH, LEADERS)
    assert not permissions.may_see_evidence(leader(OTHER, 22), own, BRANCH, LEADERS)
