"""Invite codes reach us as they were printed, from any keyboard, and in any of the ways people copy them."""

import random
from collections.abc import Callable

import pytest

from domain import codes
from domain.codes import ALPHABET, LENGTH, code_in, code_of_a_member, confused_in, nearly_a_code, new_code, typed_codes
from tests.rules.keyboards import telex, vni

PRINTED = [new_code() for _ in range(2_000)]
EARLIER = ALPHABET + "ADEUWY"


def test_the_keyboards_of_the_test_write_vietnamese() -> None:
    assert [telex("tieengs"), telex("ddaro"), telex("YS")] == ["tiếng", "đảo", "Ý"]
    assert [vni("tie6ng1"), vni("d9a3o"), vni("U7")] == ["tiếng", "đảo", "Ư"]


@pytest.mark.parametrize("keyboard", [telex, vni])
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_no_keyboard_changes_a_code(keyboard: Callable[[str], str], case: Callable[[str], str]) -> None:
    for code in PRINTED:
        assert keyboard(case(code)) == case(code)
        assert code in typed_codes(keyboard(case(code)))


def test_one_sign_mistyped_leaves_a_code() -> None:
    for code in PRINTED:
        for place in range(LENGTH):
            wrong = code[:place] + random.choice(ALPHABET) + code[place + 1 :]  # noqa: S311 - any slip will do
            assert codes.read_code(wrong) == wrong


@pytest.mark.parametrize("keyboard", [telex, vni])
@pytest.mark.parametrize("before", ALPHABET)
def test_no_two_of_its_signs_make_an_accent(keyboard: Callable[[str], str], before: str) -> None:
    for sign in ALPHABET:
        assert keyboard(before + sign) == before + sign


@pytest.mark.parametrize(("keyboard", "share"), [(telex, 0.6), (vni, 0.45)])
def test_most_codes_of_before_are_read_although_a_keyboard_changed_them(
    keyboard: Callable[[str], str], share: float
) -> None:
    dice = random.Random(1)  # noqa: S311 - the same codes every time
    drawn = ["".join(dice.choices(EARLIER, k=LENGTH)) for _ in range(2_000)]
    changed = [code for code in drawn if codes.read_code(code) == code and keyboard(code) != code]
    read = [code for code in changed if code in typed_codes(keyboard(code))]
    assert len(read) > share * len(changed)


@pytest.mark.parametrize("code", ["A5XK2BCF", "YS2345BC"])
def test_a_code_of_before_stands_for_itself_first(code: str) -> None:
    assert typed_codes(code) == (code,)


COPIED = [
    "BCFG2345",
    "bcfg2345",
    "bcfg 2345",
    "BCFG-2345.",
    "bc fg 23 45",
    "B C F G 2 3 4 5",
    "bcf g23 45",
    "mã của tôi là BCFG2345",
    "ma cua toi la bcfg 2345 nha",
    "Mã:BCFG2345",
    "dạ mã mời em được cấp là: “BCFG2345”, em vô được chưa",
    "https://t.me/tro_ly?start=BCFG2345",
    "t.me/tro_ly?start=BCFG2345",
    "ＢＣＦＧ２３４５",
]


@pytest.mark.parametrize("text", COPIED)
def test_a_code_is_found_however_it_is_copied(text: str) -> None:
    assert typed_codes(code_in(text)) == ("BCFG2345",)


@pytest.mark.parametrize("text", COPIED)
def test_a_member_may_send_a_code_as_well(text: str) -> None:
    assert (code_of_a_member(text) != "") is (text != "bcf g23 45")


@pytest.mark.parametrize(
    "text",
    [
        "xay 23 nha",
        "vet 3 cau",
        "23456789",
        "trồng 50 cây dừa trước 30/6",
        "0912345678",
        "Văn Bảy",
        "cấp mã cho Trần Văn Bảy",
    ],
)
def test_what_is_said_of_work_is_no_code(text: str) -> None:
    assert code_of_a_member(text) == ""


NEAR = [
    ("BCFG234", "BCFG234", ""),
    ("bcfg 234", "BCFG234", ""),
    ("mã tôi là BCFG234", "BCFG234", ""),
    ("BCFG23456", "BCFG23456", ""),
    ("BCF02345", "BCF02345", "0"),
    ("bcfo1345", "BCFO1345", "O, 1"),
    ("xin chào", "", ""),
    ("Covid", "", ""),
]


@pytest.mark.parametrize(("text", "near", "signs"), NEAR)
def test_a_slip_is_seen_without_looking_anything_up(text: str, near: str, signs: str) -> None:
    assert nearly_a_code(text) == near
    assert confused_in(near) == signs
