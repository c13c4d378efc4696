"""Words that ask for a file: "in danh sách", "xuất excel", "gửi file đăng ký", "tải danh sách về"."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.papers.files_said import asks_for_file, says_excel
from domain.papers.forms import day_put_right, may_finish, wanted
from domain.papers.kinds import TIMELESS, Kind, asked
from domain.papers.letterhead import Part
from domain.papers.said import (
    change_wanted,
    group_asked,
    hung_in_public,
    leaves_blank,
    letterhead_asked,
    number_put_right,
    parts_in,
    template_spoken_of,
    without_wrapper,
)
from domain.people import telephones
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.acts.act import Act
from domain.understanding.text.words import fold
from exports.desk.offered import BY_NAME, EXCEL
from handlers import situation
from handlers.desk import exporting, letterhead, ordering
from handlers.desk.asked import columns, earlier, monthly, past_day, printing, several
from handlers.desk.at_a_question import paper_made_then, sheet_for_one, sheet_of_one
from handlers.desk.read_back import LEFT_BLANK
from handlers.figures import picture
from handlers.figures.named import by_name, lowest, starting_places
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.papers.making import templates_text

LONGEST = 20  # words
_ON_PAPER = re.compile(r"\b(?:word|docx?|file|tep|in|xuat|pdf|ban giay)\b")
_FORM_ALONE = re.compile(
    r"(?:(?:cho|gui|xin|toi|tui|em|minh|chi|anh|bac|chu|lay|in|xuat|tai|lam|doi|chuyen|qua|sang|thanh|ra|lai|ban|file|tep"
    r"|cai|to|luon|di|nhe|nha|nghen|a|ah|oi|voi|giup|gium|dum|ho|muon|can|duoc|khong|nay|do|kia|vua|roi|moi|hoi|nua|them"
    r"|la|day|co|sao|van|chot|thoi|bo|xoa|go|chu|dau|phieu|van|bao|cao|danh|sach|giay|ky|de|ghi|thanh|nhap|chinh|thuc|du|thao"
    r"|p ?d ?f|con|tro ly|ok|nhan|xem|dong|y|len|k|ko|hk|hong|e|c|h|r|dc|vo|vao|co)(?: |$))+"
)
_WITHOUT_NAMES = re.compile(
    r"(?:(?:nho|ma|nhung|a|em|e) )*(?:dung|khong|khoi|ko|k|hong|bo) (?:(?:co|can|de|ghi|neu|dua|hien|in"
    r"|lo) )*(?:ho )?ten\b"
    r"(?: (?:cua|tung|nguoi|ai|ca nhan|dang vien|may|dong chi|vo|vao|len|het|nha|nhe|nghen|nghe|trong|anh|hinh|do|a))*"
)


def paper_named(turn: Turn) -> bool:
    """Whether one paper is asked for by its name, or what stands on the papers is to be otherwise."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not turn.text:
        return False
    place = _named(turn) or next(iter(starting_places(turn)), None)
    if place is None:
        return False
    folded = fold(turn.text).strip(" .!?")
    if _around_papers(turn, place, folded):
        return True
    if (inner := without_wrapper(turn.text)) != turn.text:
        with conversation.said_alone(turn, inner):
            return paper_named(turn)
    kind = asked(folded, committee=place.has_branches)
    if kind in (None, Kind.SIGNING) and _for_one(turn, place, folded):
        return True
    if kind is None:
        return _asked_beside(turn, place, folded) or _another_form(turn, folded)
    if says_excel(folded) and not several.IN_WORD.search(folded):
        return _in_public(turn, place, folded) or _give_excel(turn, place, folded)
    may = BY_NAME[kind].may(turn.member, place)
    if kind is Kind.URGING and place.has_branches and not may and _ON_PAPER.search(folded):
        exporting.offer(turn, place, BY_NAME[Kind.COMMITTEE], wanted(folded))
        turn.say_first(
            turn.tr(
                "A list of whom to urge, with names, is made in each branch by its secretary, for inside alone. Of "
                "{organisation} I make the table by branches; it says how many have not registered in each.",
                organisation=place.name,
            )
        )
        return True
    if not may:
        return False
    if kind not in (Kind.REGISTRATION_UP, Kind.COLLECTIVE, Kind.BLANK) and _in_public(turn, place, folded):
        return True
    if kind in TIMELESS or not past_day.offered(turn, place, folded):
        others = several.beside(turn, place, kind, folded)
        several.offer_all(turn, place, [(BY_NAME[kind], wanted(folded)), *others])
    return True


def _give_excel(turn: Turn, place: Place, folded: str) -> bool:
    """The Excel holds what every paper does; of a past day the figures."""
    if telephones.wanted(folded):
        columns.say_no_phones(turn)
    if not past_day.offered(turn, place, folded):
        exporting.offer(turn, place, EXCEL, several.excel_form(place, folded))
    return True


def _around_papers(turn: Turn, place: Place, folded: str) -> bool:
    """Whether what stands on papers is changed or asked after, how they look, or where they may be shown."""
    offered = turn.chat.choices or []
    if (part := change_wanted(turn.text)) is not None:
        letterhead.change(turn, place, part, parts_in(turn.text), paper_made_then(turn, place, folded))
    elif _WITHOUT_NAMES.fullmatch(folded) and any(command_in(wire).startswith("/tonghop") for _, wire in offered):
        picture_way = Choice(turn.tr("Picture for the group"), f"/tonghop {place.code} {picture.VERB}")
        turn.say(turn.tr("The picture holds figures alone and names nobody."), [picture_way])
    elif group_asked(turn.text):
        _say_what_goes_to_a_group(turn, place)
    elif letterhead_asked(turn.text):
        letterhead.show(turn, str(place.id))
    elif leaves_blank(folded) and ordering.last(turn):
        turn.say(turn.tr(LEFT_BLANK))
    elif columns.heard(turn, folded):
        pass
    elif template_spoken_of(folded):
        turn.say(templates_text(turn.language))
    else:
        return False
    return True


def _in_public(turn: Turn, place: Place, folded: str) -> bool:
    """Whether a list of names is to be hung up; then it is said that it stays inside, and what may be hung up."""
    if place.has_branches or not hung_in_public(folded):
        return False
    exporting.check(turn, place)
    turn.say(
        turn.tr(
            "A list with names stays inside {organisation}. In public only those may be named who agreed to it, and "
            "never who has not registered or is late. The edition for the level above names only who agreed.",
            organisation=place.name,
        ),
        [
            Choice(turn.tr("Only who agreed"), f"/xuat {Kind.REGISTRATION_UP} {place.code}"),
            Choice(turn.tr("With names, not to be hung up"), f"/xuat {Kind.REGISTRATION} {place.code}"),
        ],
    )
    return True


def _for_one(turn: Turn, place: Place, folded: str) -> bool:
    """Whether the sheet to sign is wanted of one comrade of the branch alone: "in cho một mình chị Tám"."""
    form = sheet_for_one(turn, place, folded)
    if form is None:
        return False
    exporting.offer(turn, place, BY_NAME[Kind.SIGNING], form)
    return True


def _asked_beside(turn: Turn, place: Place, folded: str) -> bool:
    return (
        printing.heard(turn, folded)
        or earlier.heard(turn, place, folded)
        or monthly.heard(turn, place, folded)
        or _larger(turn, place, folded)
    )


def _larger(turn: Turn, place: Place, folded: str) -> bool:
    """Whether the last paper, or the sheet of one comrade, is wanted in large letters: "tờ của anh Tám chữ to lên"."""
    last = ordering.last(turn)
    if not wanted(folded).large or len(folded.split()) > LONGEST:
        return False
    if (one := sheet_of_one(turn, place, folded)) is not None:
        exporting.offer(turn, place, BY_NAME[Kind.SIGNING], one)
    elif last is not None and last[1].is_word:
        exporting.offer(turn, last[0], last[1], replace(last[2], large=True))
    else:
        return False
    return True


def _say_what_goes_to_a_group(turn: Turn, place: Place) -> None:
    """No list of names goes to a group; the picture does, which names nobody."""
    turn.say(
        turn.tr(
            "No, comrade: a list with names stays inside and is not put into a group. For the Zalo group please use "
            "the picture of the figures, which names nobody."
        ),
        [Choice(turn.tr("Picture for the group"), f"/tonghop {place.code} {picture.VERB}")],
    )


def _another_form(turn: Turn, folded: str) -> bool:
    """Whether the paper made last is wanted in another form: "bản PDF", "bản chính", "để lại dự thảo"."""
    last = ordering.last(turn)
    if last and (number := number_put_right(folded)):
        letterhead.change(
            turn, last[0], Part.NUMBERS.value, {Part.NUMBERS.value: number}, last[2].written(last[1].name)
        )
        return True
    alone = _FORM_ALONE.fullmatch(folded) or day_put_right(folded, turn.today)
    form = ordering.form_named(turn, last[1].name, last[2], folded) if last and alone else None
    if last is None and alone and wanted(folded).final:
        return _finishes_none(turn)
    if last is None or form is None:
        return False
    exporting.offer(turn, last[0], last[1], form)
    return True


def _finishes_none(turn: Turn) -> bool:
    """ "Bản chính" where no paper was made lately: which one is asked, of who may not it is said who may."""
    place = next(iter(starting_places(turn)), None)
    if place is not None and not may_finish(turn.member, place):
        raise NotAllowed("Only who leads {organisation} makes a paper final.", organisation=place.name)
    exporting.show(turn, "")
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody with figures asks for a file: then which one, of the organisation they name or of their own."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or not asks_for_file(turn.text):
        return False
    if (read := situation.read(turn, turn.text)).sure and read.act is Act.ANNOUNCE:
        return False
    places = starting_places(turn)
    place, folded = _named(turn), fold(turn.text)
    paper = EXCEL if says_excel(folded) else None
    if telephones.wanted(folded):
        columns.say_no_phones(turn)
    near = place or next(iter(places), None)
    if near and past_day.offered(turn, near, folded):
        return True
    if near and _in_public(turn, near, folded):
        return True
    if paper and near and several.IN_WORD.search(folded):
        table = BY_NAME[Kind.COMMITTEE if near.has_branches else Kind.REGISTRATION]
        several.offer_all(turn, near, [(table, wanted(folded)), (EXCEL, several.excel_form(near, folded))])
    elif place is not None or len(places) == 1:
        exporting.offer(turn, place or places[0], paper, wanted(folded))
    else:
        exporting.show(turn, paper.name if paper else "")
    return True


def _named(turn: Turn) -> Place | None:
    """The organisation that is named, where its figures are theirs to see."""
    paths = [place.path for place in starting_places(turn)]
    found = [each for each in lowest(by_name(turn, turn.text, paths)) if may_summarise(turn.member, each)]
    return found[0] if len(found) == 1 else None
