"""Questions about how campaigns work: a few known answers; else what the assistant answers to any question."""

import re

from domain.chat import Choice
from domain.understanding.text.words import fold
from handlers.campaigns.acts import listed
from handlers.service import answers
from handlers.talk.turn import Turn
from locales.language import marked

_CUES = (
    r"(?=.*\bgiao\b)(?=.*\b(?:chi tieu|muc|con so)\b).*(?:\b(?:khong|hong|hok|ko|k|chua|chang) (?:\w+ )?"
    r"(?:nhan|dong y|chiu|lam|noi|kham|dat|kip|tra loi|xue)\b|\b(?:tu choi|tra lai)\b"
    r"|\b(?:xin|quyen|duoc|cho)\b.*\b(?:giam|bot|it hon|thap hon|muc khac|lui|doi ngay|xin lai)\b)",
    r"\b(?:chi bo|bi thu|minh|toi|tui|quyen|ai)\b.*\b(?:sua|doi|ha|nang|bot)\b.*\b(?:chi tieu|con so|muc)\b.*\bgiao\b"
    r"|\b(?:chi tieu|con so|muc)\b.*\bgiao\b.*\b(?:quyen|ai|duoc)\b.*\b(?:sua|doi|ha|nang|bot)\b",
    r"\bai giao\b|\bgiao cho ai\b|\bbi (?:giao|ep|khoan)\b|\b(?:chi tieu|giao)\b.*\btu (?:minh|ghi|nguyen|dang ky)\b",
    r"\b(?:co )?bi tru\b|\btru diem\b|\b(?:khong|ko|chua|k) (?:dang ky|tham gia|dk)\b.*\b(?:sao|gi|khong|bi)\b",
    r"\bphong trao\b.*\b(?:dot|cao diem)\b.*\b(?:khac|la gi)\b|\b(?:dot|cao diem)\b.*\bphong trao\b.*\bkhac\b",
    r"\bai\b.*\b(?:mo|(?<!phat )dong|quyen)\b|\bai (?:moi )?(?:duoc|co the) phat dong\b"
    r"|\b(?:xa|phuong|chi bo|cap nao)\b.*\b(?:co|duoc)\b.*\b(?:mo|phat dong)\b",
    r"\b(?:giao|chi tieu)\b.*\bdang ky\b.*\b(?:chung|cong|gop|khac)\b|\b(?:tinh|cong|gop) chung\b",
    r"\b(?:sap nhap|nhap lai|chia tach|hop nhat)\b",
    r"\b(?:tu|tu dong|co) chuyen\b|\bchuyen (?:qua|sang)\b",
    r"\b(?:dong|ket thuc|het|khoa|mo lai)\b.*\b(?:so lieu|mat|bao cao|viec|anh huong|sao)\b",
)
CARRYING_OVER = marked(
    "Nothing is carried over by itself. What has a later deadline runs on; what was missed or is left is carried "
    "over only when whoever it belongs to says so. What was done stays with its year."
)
_ANSWERS = (
    marked(
        "A unit accepts a target it was given, or asks for another figure or day with the reason; the level that gave "
        "it decides, and until then it stands as given. Whoever has not answered is only shown so, and loses nothing."
    ),
    marked(
        "No: a target that was given is changed by the level that gave it. Those who receive it accept it, or ask for "
        "another figure with the reason."
    ),
    marked(
        "Targets go from the province to the communes, and from a commune to its branches. Members are given none: "
        "each freely registers what they can do, and how much."
    ),
    marked(
        "No, comrade: registering is voluntary. It costs no points, and it is no legal ground for or against a title."
    ),
    marked(
        "A movement stands for years. A peak runs beside it for a short time and one purpose. What you register counts "
        "in the one you choose; both go on side by side."
    ),
    marked(
        "Administrators open campaigns for everybody here; those who lead or serve a commune's committee open one for "
        "the branches below it. A branch opens none: it registers a pledge of its own."
    ),
    marked(
        "No: what is assigned, what is pledged and what is done stand side by side and are never added to one another."
    ),
    marked(
        "From the day of the merger the successor has the assigned targets and pledges of those merged; older reports "
        "still add up as they were. An administrator enters the merger."
    ),
    CARRYING_OVER,
    marked(
        "When a campaign closes nothing is lost: pledges go on until their deadlines and may be reported, and figures "
        "handed in stay as they were. Only new pledges are taken in no more."
    ),
)
KNOWN = [(re.compile(cue), words) for cue, words in zip(_CUES, _ANSWERS, strict=True)]
_DAYS_LEFT = re.compile(
    r"\b(?:may|bao nhieu) ngay\b|\b(?:khi nao|chung nao|bao gio|ngay nao) (?:het|dong|ket thuc|mo)\b"
)


def answer(turn: Turn, text: str) -> None:
    folded = fold(text)
    if _DAYS_LEFT.search(folded):
        listed.show(turn, text)
        return
    known = next((words for cue, words in KNOWN if cue.search(folded)), "")
    if known:
        turn.say(turn.tr(known), (Choice(turn.tr("The campaigns"), "/dotthidua"),))
    else:
        answers.answer_question(turn, text)
