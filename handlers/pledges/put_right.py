"""What was reported is put right in words: another number, what was lost since, what is missed in the book."""

import re
from decimal import Decimal

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.understanding.acts.persons import names_somebody
from domain.understanding.readings import How
from domain.understanding.standing.losses import is_taken_off
from domain.understanding.text.words import fold, tokenised
from handlers.pledges.asked_back import says_how_far, total_in
from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing, progress_report, told
from handlers.reporting.meant import about
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import progress_text
from storage import pledges, reports
from storage.deeds import Deed, What

_SLIPPED = re.compile(
    r"(?:(?:a|u|ui|ua|y|oi|da|thoi|quen|chet|xin loi|minh|toi|tui)[ ,]+)*(?:(?:noi|ghi|bao|go) )?(?:nham|lon)\b"
)
_NOT_NOTED = re.compile(
    r"[\s,.;]*\b(?:mà |ma |sao |nhưng |nhung |tới giờ |toi gio )*"
    r"(?:sao |có |co |chưa |chua |không |khong |hổng |hong |hông )+"
    r"(?:thấy |thay |ai |được |duoc )*(?:ghi|tính|tinh|cộng|cong|lên số|len so|vô sổ|vo so|cập nhật|cap nhat)\b.*$",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(r"\b(?:cai|mot|1|con)? ?\w+ (?:do|kia|ay|nay|hom qua|hoi nay|vua bao)\b")
_ASKS = re.compile(r"\?|\b(?:sao|khong|hong|gi|ha|a)\W*$")
_NOT_RECOGNISED = re.compile(
    r"\b(?:chua|khong|hong|dau co) (?:duoc |ai |co )*"
    r"(?:cong nhan|duyet|cap giay|co giay|quyet dinh|thoat ngheo|nghiem thu)\b"
)
_RECTIFIES = re.compile(
    r"\b(?:dinh chinh|dem lai|(?:chua|khong) (?:chinh xac|dung)"
    r"|(?:bao|ghi|noi|dem) (?:cao )?(?:nham|lon|sai|du|thieu))\b"
)
_TOLD_BEFORE = re.compile(r"\b(?:bao|bao cao|dem|da trong|da lam|da ghi)\b")
_OF_THE_PLEDGE = re.compile(
    r"(?<!khong )(?<!khong xin )"
    r"\b(?:(?:giam|ha|tang|nang|sua|doi) (?:lai )?(?:chi tieu|han|thoi han)|gia han|lui han)\b"
)


def fits(turn: Turn, deed: Deed | None, text: str) -> bool:
    """Whether a number behind a slip takes the place of a report that added to nothing: "a lộn, 60 thôi"."""
    if deed is None or deed.what is not What.REPORT or deed.is_confirmed or not _SLIPPED.match(fold(text)):
        return False
    replaced = reports.before_addition(turn.session, deed.pledge_id) is None
    return replaced and says_how_far(turn, deed, text) in (How.TOTAL, How.PERCENT)


def rectified(turn: Turn, text: str) -> Pledge | None:
    """The pledge of which another total replaces the one reported: "40 cây tôi báo là sai, đếm lại có 38"."""
    folded = fold(text)
    if not (_RECTIFIES.search(folded) and _TOLD_BEFORE.search(folded)) or _OF_THE_PLEDGE.search(folded):
        return None
    found = [each for each in about(reportable(turn), text) if _names_total(each, folded)]
    reads = [told.reading(text, each) for each in found]
    plain = len(found) == 1 and reads[0].how is How.TOTAL and reads[0].done not in (None, found[0].done)
    return found[0] if plain else None


def _names_total(pledge: Pledge, folded: str) -> bool:
    return pledge.done is not None and re.search(rf"(?<![\d/.,]){pledge.done:f}(?![\d/])", folded) is not None


def stands_so(turn: Turn, deed: Deed, text: str) -> bool:
    """Say that it stands so already, where a text only explains the total of the last report; whether it did."""
    pledge = pledges.get(turn.session, deed.pledge_id) if text and deed.what is What.REPORT else None
    if pledge is None or pledge.done is None or total_in(turn, deed, text) != pledge.done:
        return False
    progress = progress_text(turn.language, turn.today, pledge)
    words = turn.tr(
        "Yes, it stands so already: {content}, {progress}.", content=quoted(pledge.content), progress=progress
    )
    turn.say(words, (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("A mistake: take it back"), "/laylai")))
    return True


def corrects_in_words(turn: Turn, text: str) -> bool:
    """Read back what is missed in the book, taken off, or not recognised yet; False where it is none of these."""
    return not_noted(turn, text) or takes_off(turn, text) or denies_recognition(turn, text)


def takes_off(turn: Turn, text: str) -> bool:
    """Read back what stands after a loss that is to be taken off: "chết hết 5 cây, trừ ra đi"; False where none is."""
    found = [each for each in about(reportable(turn), text) if _lost(each, text)]
    if len(found) != 1 or not is_taken_off(tokenised(text)):
        return False
    progress_report.begin_lowered(turn, found[0], _lost(found[0], text), text)
    return True


def denies_recognition(turn: Turn, text: str) -> bool:
    """Read back one less where one that was reported is not recognised yet: "cái hộ đó mới nộp đơn thôi"."""
    folded = fold(text)
    found = [each for each in about(reportable(turn), text) if each.done and each.goal]
    if len(found) != 1 or _ASKS.search(folded) or not (_THAT_ONE.search(folded) and _NOT_RECOGNISED.search(folded)):
        return False
    progress_report.begin_lowered(turn, found[0], Decimal(1), text)
    return True


def _lost(pledge: Pledge, text: str) -> Decimal:
    done = told.reading(text, pledge).done
    return max(pledge.done - done, Decimal(0)) if done is not None and pledge.done is not None else Decimal(0)


def not_noted(turn: Turn, text: str) -> bool:
    """Read back what somebody misses in the book: "trồng 50 cây rồi mà có thấy ghi đâu"; False where no number is."""
    done = _NOT_NOTED.sub("", text)
    missed = (
        done != text
        and not names_somebody(tokenised(text), len(text))
        and any(told.counts(done, each) for each in reportable(turn))
    )
    asked = missed and hearing.read_back(turn, done)
    if asked:
        turn.say_first(turn.tr("I am sorry, comrade: I have not noted that yet."))
    return asked
