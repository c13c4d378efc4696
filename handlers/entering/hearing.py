"""A leader's sentence, or several lines, to be entered for members; anybody else is told who can do that."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.chat import Choice
from domain.permissions import belongs, led_places
from domain.roles import Member
from domain.understanding.acts.act import Act
from domain.understanding.acts.cues import says
from domain.understanding.acts.deaths import tells_of_a_death, typed_name
from domain.understanding.acts.persons import is_for_somebody, names_somebody
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.goals import read_goal
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised
from handlers.deciding.cards import named_in
from handlers.entering import kinds, of_oneself, paper, whose
from handlers.entering.entry import EnterDraft, begin, begin_lines, begin_said
from handlers.entering.kinds import FOR_ANOTHER, change_in, counts, plain, reports_instead
from handlers.entering.names import LONGEST
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW, Said, in_line, line_in, said_in
from handlers.people import hearing_of_leavings, secretary, sympathy, whom
from handlers.talk.arguments import verb_first
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

SHOWN = 5  # lines that could not be read
_DONE = re.compile(r"\b(?:duoc|xong|da|roi|du|hoan thanh)\b")
_DENIED = re.compile(r"\b(?:dau(?: nhe| nha| a)?[ .!]*$|chua ghi|khong ghi|dung ghi|khong thay|co thay)")
_CLAUSES = re.compile(r"[,.;]\s+")
_AND = re.compile(r"(?:và|va|với|voi|cùng|,)\s+(?=\w)", re.IGNORECASE)
_FOR_ME = re.compile(
    r"^(?!.*\b(?:duoc khong|nho (?:toi|tui|em|con)|ho (?:nho|keu))\b).*\b(?:toi|tui|minh)\b.*\d.*"
    r"\b(?:ghi|viet|nhap|vo so|vao so) (?:giup|gium|dum|ho)(?: (?:cai|voi|nha|nhe|nghen|di|a|luon))*\W*$"
)
""" "Hôm qua tôi hứa trồng 30 cây, ghi giùm": for whoever writes."""
_MARRIED = re.compile(r"\b(?:chồng|vợ)\b", re.IGNORECASE)  # "lấy chồng Đài Loan"
WHATS = (REGISTER, REPORT, CHANGE, WITHDRAW)


def start(turn: Turn, argument: str) -> None:
    """`/ghiho`, alone, with a member's number, with what is to be done for them, or with a sentence."""
    asked = verb_first(argument, (*WHATS, paper.TAKE_BACK, paper.AGAIN))
    number = asked.number
    if asked.verb == paper.TAKE_BACK and number:
        paper.begin_taking_back(turn, number)
    elif asked.verb == paper.AGAIN and number:
        paper.put_back(turn, number)
    elif number:
        other = whose.member(turn, number)
        begin(turn, EnterDraft(member_id=other.id, what=asked.verb))
    elif not argument or not _take(turn, argument):
        begin(turn, EnterDraft())


def heard(turn: Turn) -> bool:
    """Whether a leader wants something entered for members of the own cell; then it is asked on."""
    if not whom.leads_a_cell(turn) or of_oneself.is_to_be_noted(turn):
        return False
    return _take(turn, turn.text) or _is_of_one_unnamed(turn)


def interrupts(turn: Turn) -> bool:
    """Whether a leader says in the middle of a dialogue that something be entered for somebody of the cell."""
    if not whom.leads_a_cell(turn):
        return False
    people, text = whom.of_the_cells(turn), plain(turn.text)
    said, line = said_in(text, people), line_in(text, people)
    if said is not None and said.asked and said.people:
        return _is_meant(turn, said)
    if said is not None and said.what == REPORT and reports_instead(turn, said.words, said.people):
        return True
    return line is not None and bool(line.people) and _says_something(turn, line)


def hear(turn: Turn, text: str) -> None:
    """Something is to be entered for somebody: by a leader it is, anybody else is told who can."""
    if not whom.leads_a_cell(turn):
        say_who_can(turn, text)
    elif not _take(turn, text):
        _ask_for_whom(turn, text, EnterDraft())


def _ask_for_whom(turn: Turn, text: str, draft: EnterDraft) -> None:
    """Ask what is not known; of a name nobody has it is said."""
    named, called = whom.meant(text, whom.of_the_cells(turn)), typed_name(tokenised(_MARRIED.sub("", text)))
    if len(named) == 1:
        draft.member_id = named[0].id
    elif called[:1].isupper() and len(called.split()) <= LONGEST and not text.isupper():
        draft.called = called
    begin(turn, draft)


def hear_change(turn: Turn, text: str) -> None:
    """Something of somebody else changed: that they belong here no more, that they are ill, or one of their pledges."""
    if hearing_of_leavings.heard(turn, text) or sympathy.spares_another(turn, text):
        return
    change = change_in(text)
    if _is_of_one_unnamed(turn):
        return
    if change is None or not whom.leads_a_cell(turn):
        hear(turn, text)
    elif not _take(turn, text):
        _ask_for_whom(turn, text, EnterDraft(what=CHANGE, said=change))


def _is_of_one_unnamed(turn: Turn) -> bool:
    """Whether a pledge of somebody who is not named is to be taken back or changed: then it is asked whose."""
    wish = kinds.wish_of_one_unnamed(turn.text) if whom.leads_a_cell(turn) else None
    if wish is None or whom.meant(turn.text, whom.of_the_cells(turn)):
        return False
    begin(turn, EnterDraft(what=wish[0], said=wish[1]))
    if wish[0] == WITHDRAW:
        turn.say_first(turn.tr("Yes: what another comrade registered can be taken back; it does not count as failed."))
    if is_grave(tokenised(turn.text)):
        turn.say_first(turn.tr("I am sorry to hear that, comrade. I wish a good recovery."))
    return True


def hear_counted(turn: Turn, text: str) -> bool:
    """ "Vườn anh An chị ra đếm rồi, 40 cây là đúng": read back for him where nothing of his waits to be confirmed."""
    if not whom.leads_a_cell(turn) or named_in(turn, text):
        return False
    found = whom.meant(text, whom.of_the_cells(turn))
    clauses = [each for each in _CLAUSES.split(text) if any(sign.isdigit() for sign in each)]
    if len(found) != 1 or len(clauses) != 1 or not counts(turn, clauses[0], found[0].id):
        return False
    begin_said(turn, Said((found[0],), found[0].name, REPORT, clauses[0]), text)
    return True


def is_asked(text: str) -> bool:
    """Whether somebody would enter something for another: "ghi giùm chú Ba", "bác Tám nhờ tôi báo cáo"."""
    if _FOR_ME.search(fold(text)) and not names_somebody(tokenised(text), len(text)):
        return False
    return is_for_somebody(tokenised(text)) or FOR_ANOTHER.search(fold(text)) is not None


def say_who_can(turn: Turn, text: str) -> None:
    """Whoever may not enter it is told who can, and may pass the words on."""
    if led_places(turn.member) or turn.member.home is None:
        words = turn.tr("For members of a branch its secretary or deputy enters it. You can do this:")
        say_with_menu(turn, words)
        return
    words = turn.tr(
        "What another comrade registers or reports is entered by {leader}. Shall I pass your words on?",
        leader=secretary.named(turn),
    )
    ways = [Choice(turn.tr("No, thank you"), "/dethoi")]
    if belongs(turn.member) and read_goal(text).goal is not None and not turn.chat.dialogue:
        # an elder may speak of himself: "ghi cho ông Tư đi: ông lãnh phần sửa ba cây cầu ván"
        ways.insert(0, Choice(turn.tr("It is I who will do it"), f"/hieu {Act.PROMISE}"))
    secretary.offer(turn, text, words, ways)


def _take(turn: Turn, text: str) -> bool:
    people, text = whom.of_the_cells(turn), plain(text)
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return _take_lines(turn, lines)
    said = said_in(text, people)
    typed = tokenised(text)
    if tells_of_a_death(typed) or (is_grave(typed) and not (said and said.asked)):
        return False
    if said and _is_meant(turn, said):
        several = _each(said, people)
        if len(several) > 1:
            begin_lines(turn, several)
        else:
            begin_said(turn, said, text)
        return True
    line = line_in(text, people)
    if line and line.people and _says_something(turn, line):
        begin_said(turn, line, text)
        return True
    return False


def _each(said: Said, people: Sequence[Member]) -> list[Said]:
    """One entry for each, where several are named: "giúp bác An và chú Bảy trồng 30 cây dừa"."""
    found, words = [said], said.words
    while (more := _AND.match(words)) and (other := said_in(f"đăng ký giúp {words[more.end() :]}", people)):
        found.append(replace(other, what=said.what))
        words = other.words
    return [replace(each, words=words) for each in found]


def _is_meant(turn: Turn, said: Said) -> bool:
    """Whether it is to be entered; what is only told has to be work, or a number of an open pledge."""
    numbered = any(sign.isdigit() for sign in said.words)
    if _asks(said.words) and not numbered:
        return False
    if said.asked:
        return True
    if not said.people or _asks(said.words) or _DENIED.search(fold(said.words)):
        return False
    if said.what == REGISTER:
        return _is_work(said.words)
    if said.what in (CHANGE, WITHDRAW):
        return True
    tells = any(counts(turn, said.words, each.id) for each in said.people)
    return tells or (said.what == REPORT and numbered and _DONE.search(fold(said.words)) is not None)


def _says_something(turn: Turn, line: Said) -> bool:
    return _is_work(line.words) or any(counts(turn, line.words, each.id) for each in line.people)


def _is_work(words: str) -> bool:
    return read_goal(words).goal is not None or WORK.at(tokenised(words), 0) is not None


def _asks(words: str) -> bool:
    return words.rstrip().endswith("?") or says(tokenised(words), "question")


def _take_lines(turn: Turn, lines: list[str]) -> bool:
    """Several lines, each for one member: how many were seen, which could not be read, then one after the other."""
    people = whom.of_the_cells(turn)
    what = kinds.heading_kind("\n".join(lines))
    if what is not None or lines[0].rstrip().endswith(":"):  # "Kết quả họp chi bộ:"
        lines = lines[1:]
    read = [in_line(line, people) for line in lines]
    read = [replace(each, what=each.what or what or "") if each else None for each in read]
    known = [each for each in read if each]
    if not any(each.people for each in known) or 2 * len(known) < len(lines):
        return False
    said = [
        turn.trn(
            "I see {count} line; I ask back before I note it.",
            "I see {count} lines and take them one after the other; each is asked back before I note it.",
            len(known),
        )
    ]
    unread = [(place, line) for place, (line, each) in enumerate(zip(lines, read, strict=True), 1) if each is None]
    said += [
        turn.tr("Line {number} I could not read: {words}", number=place, words=quoted(line, 60))
        for place, line in unread[:SHOWN]
    ]
    if len(unread) > SHOWN:
        said.append(turn.tr("… and {count} more.", count=len(unread) - SHOWN))
    if unread:
        said.append(turn.tr("Please send such lines again, for example: “Bảy: plant 50 palms by 30/4”."))
    turn.say("\n".join(said))
    begin_lines(turn, known)
    return True
