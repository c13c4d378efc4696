""" "Giao chỉ tiêu kết nạp 130 đảng viên cho các chi bộ", "chỉ tiêu được giao", "đã giao cho ai, đạt tới đâu"."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries
from domain.understanding.text.words import fold
from handlers.assigning import giving, showing, units, withdrawing
from handlers.assigning.said import LEAD, given_in
from handlers.talk.turn import Turn

_TAKES = re.compile(rf"{LEAD}(?:thu lai|thu hoi|thu|rut lai|huy) chi tieu\b(?: da giao)?(?P<rest>.*)")
_ASSIGNS = re.compile(
    rf"^{LEAD}(?:giao|phan bo|phan|khoan)(?: (?:nhiem vu|viec|khoan))*(?: (?:cho|xuong|ve))*"
    r" (?:(?:cac|moi|tung|ben) )*(?:chi bo|dang bo|dang uy|ap|khom|khu pho|co so)\b"
)
_ASKS = re.compile(r"\?|\b(?:sao|the nao|khi nao|bao gio|o dau|chua|gi|ai)\W*$")
_MINE = re.compile(
    rf"{LEAD}(?:cac |nhung )*(?:chi tieu (?:duoc|cap tren|tren|huyen|tinh|xa) giao|(?:minh|chung toi|chi bo) duoc giao"
    r"(?: chi tieu)? (?:gi|bao nhieu)|(?:cap tren|tren) giao (?:chi tieu )?(?:gi|bao nhieu))"
    r"(?: (?:cho|cua|toi|tui|chung toi|minh|chi bo|nam nay|la|gi|bao nhieu|den dau|toi dau|dat|roi|vay|ha))*"
)
_BELOW = re.compile(
    rf"{LEAD}(?:cac |nhung )*(?:chi tieu (?:da )?giao (?:xuong|da dat|dat|toi dau|den dau"
    r"|cho (?:cap duoi|cac chi bo|cac noi|ai))|chi tieu da giao"
    r"|(?:da )?giao (?:chi tieu )?cho (?:ai|nhung ai|noi nao|cac noi)"
    r"|(?:thuc hien|ket qua|tien do) chi tieu (?:da )?giao)\b.*"
)


def heard(turn: Turn) -> bool:
    """Whether targets are given or asked for in words, which is then served."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    folded = fold(" ".join(turn.text.split())).strip(" .!")
    if _MINE.fullmatch(folded.strip(" ?")):
        showing.mine(turn)
    elif _BELOW.fullmatch(folded.strip(" ?")) and units.givers(turn):
        showing.below(turn)
    elif (taken := _TAKES.fullmatch(folded)) and units.givers(turn):
        withdrawing.begin_named(turn, taken["rest"])
    elif _ASKS.search(folded):
        return False
    elif (said := given_in(turn.text)) is not None:
        giving.begin(turn, said)
    elif _ASSIGNS.match(folded) and units.givers(turn):
        _give_or_explain(turn)
    else:
        return False
    return True


def _give_or_explain(turn: Turn) -> None:
    """ "Giao các chi bộ mỗi nơi 10 cây xanh": a target where it names an indicator; else what can be given."""
    if giving.names_an_indicator(turn, turn.text):
        giving.begin(turn, turn.text)
        return
    words = turn.tr(
        "I can give to the units what is an indicator: write “give the target …”. That of your words I could not note; "
        "what a branch takes on its secretary writes as “the whole branch registers …”."
    )
    turn.say(words, (Choice(turn.tr("Give a target"), "/chitieugiao giao"),))
