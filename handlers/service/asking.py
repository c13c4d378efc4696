"""Which subject somebody asks about: the longest of the cues in `known_answers.toml` that the sentence holds."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.acts.persons import is_for_somebody
from domain.understanding.acts.reading import ActReading
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.moments.again import puts_off
from domain.understanding.text.words import fold, tokenised
from handlers.service.known_answers import ANSWERS, Known
from handlers.service.known_rules import RULES
from handlers.service.known_ways import WAYS

_FILE = Path(__file__).with_name("known_answers.toml")
_WORD = re.compile(r"[a-z0-9]+|[^\w\s]")  # what stands between two commas is read by itself
_NOTHING = re.compile(r" (?:khong|chua|chang) (?:lam|giup) (?:duoc gi|gi duoc) ")
""" "Hổng làm được gì hết" asks for nothing that could be done."""
_GAP = r"(?:[a-z0-9]+ ){0,3}?"
ASKING = frozenset({Act.QUESTION, Act.HELP, Act.COMPLAINT, Act.OTHER})
"""What a subject that is named always answers."""
_OF_REMINDERS = frozenset({Act.STOP_REMINDERS, Act.SNOOZE})
LIGHT = _OF_REMINDERS | {Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER, Act.GREETING, Act.HEARSAY, Act.CANCEL}
"""What a plain subject goes before."""
FIGURED = frozenset({Act.PROMISE, Act.REPORT, Act.OUTLOOK, Act.CHANGE, Act.CORRECT_REPORT})
"""Such a sentence is answered as a question only without a number, of a plain subject or where it ends like one."""
ALL = ANSWERS | RULES | WAYS
UNDECIDED = (None, ALL["duty"])
"""What leaves it open whether a work counts."""
_BESIDE_THE_LEADER = frozenset({"posts", "data", "new_phone", "on_paper"})
SHORT = 4  # words
LIKELY = 0.2
"""From here on a question is meant, though an order that is not this speaker's is likelier."""
_ASKED_BY_ALL = (None, Act.COMPARE, Act.MEMBERS, Act.APPROVE_QUEUE)
"""Orders that a plain member may mean as a question: who stands first, a lost code, whether a picture is looked at."""
_LEAVE_ALONE = re.compile(
    r"\b(?:dung|khoi|ngung|thoi|bot|tat) .*\b(?:nhan|nhac|gui|phien)\b|\b(?:hoai|phien|lan thu)\b"
)
_REPROACH = re.compile(
    r"\b(?:phong trao|thi dua|khau hieu|hua|noi|hop|dang uy|uy ban|giay to)\b.*\b(?:hoai|suot ngay|gi dau|nao dau"
    r"|co thay|kho qua|met qua|chan|hinh thuc|noi suong|suong thoi|duoc (?:cai )?gi)\b"
    r"|\b(?:khong|hong) ai (?:ngo|nhin|doai|hoi|khen)\b|\bmat (?:het )?hung\b"
    r"|\b(?:thien vi|khong cong bang|bat cong)\b"
)
""" "Phong trào này nọ hoài mà dân có được gì đâu"."""
_COMPLAINS = re.compile(
    r"(?:(?:toi|tui|em|con|bac|co|chu|minh|xin|muon|cho|da|nay) )*(?:phan anh|to cao|khieu nai)\W+(?:\w+\W+){3}"
)
""" "Tui phản ánh: bí thư ấp 1 thu tiền làm đường mà …" asks nothing about money."""
_AGAIN = re.compile(r"\b(?:nhac|hoi lai|hay hoi|hang hoi|noi lai)\b(?!.*\?)")
_HE = re.compile(
    r"\bảnh (?=(?:(?:lên|xuống|ra|qua) (?!không|hông|hổng|chưa|được|đây)\w+|đi|về|ghé|nói|bảo|biểu|kêu|hỏi|nhờ|hứa"
    r"|bận|bệnh|ốm|làm|trồng|nuôi|họp|đang|muốn)\b)"
)
""" "Ảnh lên xã họp rồi": he, and no picture."""
_THANKS = re.compile(
    r"(?:(?:da|a|u|oi|vang|roi) )*(?:cam on|thanks?|tks)\b(?!.*(?:[\d?]|\b(?:dung (?!luc|bua|ngay|gio|hom|dip)"
    r"|khong (?:dang|tham|ghi|nhan|lam|can|muon|kham|dam|hua|phai)|nhung|xin|mien|kieu|khoi|dang ky|bao|doi|sua|rut|bo"
    r"|chua|de (?!thuong)|trong|xoa|nghi|lai|thoi (?!chu)|tuan sau|mai mot|nho (?:anh|chi|em|chu))\b))"
)
""" "Cảm ơn nghe, nhắc đúng lúc ghê" wishes no end of it; "cảm ơn, đừng nhắc nữa" does."""
_ENDS_ASKING = re.compile(
    r"\?|\b(?:khong|hong|ko|chua|sao|gi|dau|nao|ha|a|vay|ai|may)\W*$|\b(?:ai|co ai) (?:thay|biet|xem|coi|doc|duoc)\b"
)


@dataclass(frozen=True)
class _Subject:
    name: str
    cues: tuple[tuple[int, re.Pattern[str]], ...]  # each with how many words it has
    plain: bool
    words: int
    help: bool


def known(text: str, *, helping: bool = False, complaining: bool = False) -> Known | None:
    """The answer to what is asked; `helping`: somebody asks how to do something.

    `complaining`: somebody complains, and only what is plainly meant is an answer to that.
    """
    subject = None if _COMPLAINS.match(fold(text)) else _subject(text, helping, plain=complaining)
    return ALL[subject.name] if subject else None


def reproaches(text: str) -> bool:
    """Whether a sentence reproaches the movement, or those who promise, and asks nothing of it."""
    return _REPROACH.search(fold(text)) is not None


def heard_as_asked(heard: ActReading, text: str) -> ActReading:
    """Take thanks for thanks, and for a question what names a subject and does nothing graver."""
    if _THANKS.match(fold(text)) and (not heard.sure or heard.act in _OF_REMINDERS):
        return replace(heard, act=Act.THANKS, sure=True, withheld=None)
    return _as_asked(heard, text)


def _as_asked(heard: ActReading, text: str) -> ActReading:
    if heard.act in ASKING and (reproaches(text) or _COMPLAINS.match(fold(text))):
        return replace(heard, act=Act.COMPLAINT, sure=True, withheld=None)
    asks_how = len(text.split()) <= SHORT and _ENDS_ASKING.search(fold(text)) is not None  # "đăng ký sao"
    subject = _subject(text, helping=heard.act is Act.HELP or asks_how)
    questions = heard.act is Act.QUESTION and heard.confidence >= LIKELY
    orders = heard.withheld not in _ASKED_BY_ALL and not heard.sure and not questions
    if subject is None or _wants_quiet(heard.act, text) or (orders and not subject.plain):
        return heard
    if heard.act is Act.SHOW_LEADER and heard.sure and subject.name in _BESIDE_THE_LEADER:
        return heard  # "bí thư mới là ai", "đổi máy mất số bí thư rồi"
    if not heard.sure and Act.REPORT in heard.others and any(sign.isdigit() for sign in text):
        return heard  # "trồng 60 cây chết hết 8 cây do nước mặn"
    if heard.act is Act.COMPLAINT and heard.sure and not (subject.plain or _ENDS_ASKING.search(fold(text))):
        return heard  # it names the movement, and asks nothing
    if subject.name == "joy" and _AGAIN.search(fold(text)):
        return replace(heard, act=Act.SNOOZE, sure=True, withheld=None)  # "mai gả con gái, để hai bữa nữa hẵng nhắc"
    if subject.name == "examples" and heard.act is Act.REFUSAL:
        return replace(heard, act=Act.QUESTION, sure=True, withheld=None)  # "tôi không biết đăng ký gì hết"
    if subject.name == "another" and heard.act is Act.PROMISE and not is_for_somebody(tokenised(text)):
        return heard  # "tôi đăng ký giúp hộ khó khăn"
    if subject.name == "joy" and heard.act is Act.HARDSHIP and not is_grave(tokenised(text)):
        return replace(heard, act=Act.QUESTION, sure=True, withheld=None)  # "nhà tôi mới có cháu nội"
    doubtful = heard.act is Act.DEATH or not heard.sure
    light = subject.plain and heard.act in LIGHT
    light = light or (subject.name == "own_confirmed" and heard.act is Act.APPROVE_QUEUE)
    if heard.act in ASKING or light or (doubtful and _may_ask(heard.act, text, subject)):
        act = Act.HELP if subject.help else Act.QUESTION
        return replace(heard, act=act, sure=True, withheld=None)
    return heard


def _wants_quiet(act: Act, text: str) -> bool:
    """Whether somebody says in so many words that they want no reminder, or a later one."""
    left_alone = act is Act.STOP_REMINDERS and bool(_LEAVE_ALONE.search(fold(text)))
    return left_alone or (act is Act.SNOOZE and puts_off(tokenised(text)))


def _may_ask(act: Act, text: str, subject: _Subject) -> bool:
    if act in FIGURED:
        numbered = any(sign.isdigit() for sign in text)
        return not numbered and (subject.plain or bool(_ENDS_ASKING.search(fold(text))))
    if act is Act.DEATH:  # a telephone is lost too
        return subject.plain and subject.name != "worry" and not tells_of_a_death(tokenised(text))
    asks = act is Act.REFUSAL and bool(_ENDS_ASKING.search(fold(text)))  # "có lộ tên tui ra ngoài không"
    return act not in GRAVE or (subject.plain and (asks or act in (Act.HARDSHIP, Act.STOP_REMINDERS)))


def _subject(text: str, helping: bool, *, plain: bool = False) -> _Subject | None:
    said = _plain(text)
    count = sum(word.isalnum() for word in said.split())
    found = [
        (words, len(match[0]), subject)
        for subject in _subjects()
        if count <= subject.words and helping >= subject.help and subject.plain >= plain
        for words, cue in subject.cues
        if (match := cue.search(said))
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def _plain(text: str) -> str:
    """The words without accents, in their usual spelling, each between spaces."""
    typed, same = _spellings()
    words = re.split(r"(\W+)", _HE.sub("anh ", text.casefold()))
    folded = fold("".join(typed.get(word, word) for word in words))
    return _NOTHING.sub(" ", " " + "".join(f"{same.get(word, word)} " for word in _WORD.findall(folded)))


@cache
def _listed() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    same = {spelled: word for word, others in _listed()["same"].items() for spelled in others.split()}
    return _listed()["typed"], same


@cache
def _subjects() -> tuple[_Subject, ...]:
    return tuple(
        _Subject(
            name,
            tuple(_cue(cue.split()) for cue in listed["cues"].split(",")),
            bool(listed.get("plain")),
            int(listed.get("words", 500)),
            bool(listed.get("help")),
        )
        for name, listed in _listed().items()
        if "cues" in listed
    )


def _cue(words: list[str]) -> tuple[int, re.Pattern[str]]:
    """A cue as a pattern: "a|b" is one or the other, "*" up to three words between."""
    _, same = _spellings()
    spelled = ("|".join(same.get(each, each) for each in word.split("|")) for word in words)
    parts = [_GAP if word == "*" else f"(?:{word}) " for word in spelled]
    return sum(word != "*" for word in words), re.compile("(?<= )" + "".join(parts))
