"""Read the posts of an office's list: "Bí thư chi bộ", "PBT", "Bí thư - Trưởng ấp", "Đảng viên dự bị"."""

import re
from functools import lru_cache

from domain.roles import ROLE_CODES, Role
from domain.roster.cells import folded

_COMMITTEE = re.compile(
    r"^(?:chi uy|chi uy vien|cuv|dang uy vien|duv|cap uy|cap uy vien|(?:uv|uy vien)$|uv ?(?:bch|btv|chi uy|cap uy)"
    r"|uy vien (?:chi uy|cap uy|bch|btv|ban chap hanh|ban thuong vu))\b"
)
_POSTS = (
    (Role.DEPUTY, re.compile(r"^(?:pho|p) ?(?:bi thu|bt)\b|^pbt\b")),
    (Role.SECRETARY, re.compile(r"^(?:q |quyen )?(?:bi thu|bt)(?: (?:chi bo|cb|dang uy|dang bo|chi doan co so))?\b")),
    (Role.COMMITTEE_MEMBER, _COMMITTEE),
    (Role.STAFF, re.compile(r"^(?:can bo tong hop|chuyen vien tong hop)$")),
)
_ELSEWHERE = re.compile(
    r"^(?:truong|pho|chu tich|hieu truong|giao vien|to truong|doi truong|cong chuc|vien chuc|can bo|nong dan|huu tri"
    r"|giam doc|ke toan|bac si|y si|uy vien|hoi truong|chi huy|xa doi|cong an|thu quy|van phong|hoi vien)\b"
)
"""Posts outside the Party committee: they give no duty here."""
_NO_POST = re.compile(r"dang vien|dv|dvdb|dv du bi|dang vien du bi|dang vien chinh thuc|khong|khong co")
_FORMER = re.compile(r"^(?:nguyen|cuu) ")
_OF_THE_PARTY = re.compile(r"\b(?:bi thu|p?bt|uy vien|chi uy|cap uy)\b")
"""Words of a post that is meant and not known: it is asked, not left out."""
_OF_A_COMMITTEE = re.compile(
    r"\b(?:bi thu|p?bt|vien|(?:uv)?b(?:ch|tv)|uv|ban (?:chap hanh|thuong vu)) (?:dang (?:uy|bo)|du)\b"
    r"|^(?:dang uy vien|duv)\b"
)
_PROBATION = re.compile(r"\b(?:du bi|dvdb)\b")
_PARTS = re.compile(r"(?i)\s*(?:[-–—/,;&+]|\bkiêm\b|\bkiem\b|\bvà\b)\s*")
_CODES = {role: code for code, role in ROLE_CODES.items()}
_KNOWN = frozenset(ROLE_CODES) | {"dang_vien"}
_UNION = re.compile(r"\b(?:doan|hoi|cong doan|phu nu|nong dan|cuu chien binh|mat tran)\b")


@lru_cache(maxsize=4096)
def posts_of(words: str, *, in_a_branch: bool = True, strict: bool = True) -> tuple[str, str, str]:
    """Return the posts in the codes of the import file, the kind of member they tell, and posts held elsewhere.

    In the list of a branch "Bí thư Đảng ủy" is a post elsewhere: whoever holds it does not lead the branch.
    What is written in those codes already, names another organisation behind @ or is not known stays as it is;
    an office's own column (not `strict`) holds other duties too, so only what may be a post of the Party stays.
    """
    codes = any(part.strip() in _KNOWN for part in re.split(r"[;,]", words))
    if not words or "@" in words or words.startswith("#") or codes:
        return words, "", ""
    roles: dict[str, None] = {}
    kind, others = "", []
    for part in filter(None, _PARTS.split(words)):
        name = folded(part)
        if _PROBATION.search(name):
            kind = "du_bi"
        role = _role_in(name)
        if role and in_a_branch and _OF_A_COMMITTEE.search(name):
            others.append(part.strip())
        elif role and not _UNION.search(name):
            roles.setdefault(_CODES[role])
        elif name and not _NO_POST.fullmatch(name):
            if _may_be_meant(name, strict):
                return words, kind, ""
            others.append(part.strip())
    return ";".join(roles), kind, ", ".join(others)


def _role_in(name: str) -> Role | None:
    return None if _FORMER.match(name) else next((role for role, form in _POSTS if form.search(name)), None)


def _may_be_meant(name: str, strict: bool) -> bool:
    """Whether a post that is not known may be one of the Party here."""
    if _FORMER.match(name) or _ELSEWHERE.match(name) or _UNION.search(name):
        return False
    return strict or _OF_THE_PARTY.search(name) is not None
