"""What is not done here, said kindly: numbers and names are not given out, history stays; and what can be done."""

import re

from domain.chat import Choice
from domain.papers.kinds import Kind
from domain.permissions import belongs, has_summaries, leads, may_lead, may_name_below_figures
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.desk.exporting import asks_numbers
from handlers.desk_wishes import meant
from handlers.figures import pages, summary
from handlers.figures.asking.words import REFUSED, said
from handlers.figures.named import starting_places
from handlers.people import secretary, whom
from handlers.talk import conversation, frame
from handlers.talk.menus import main_choices, say_with_menu
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.figures import coverage_text
from storage import figures as count
from storage import organisations

_PEOPLE = re.compile(
    r"\b(?:ai|ten|ho ten|danh sach|ds|dang vien|dong chi|d/?c|nguoi|dua|ong|ba|anh|chi|co|chu|bac|di)\b"
    r"(?! (?:xin|oi)\b)"
)
_NAMELESS = re.compile(
    r"\b(?:file|tep|exc?ell?|bang|danh sach|ds|van ban|bao cao|ban word|to (?:giay|trinh|nay)|trong do|trong nay)\b.*"
    r"\b(?:khong|k|ko|hong|hk|chua|thieu|dau)\b(?: (?:thay|co|ghi|hien|de|neu))*(?: \w+)? (?:ho )?ten\b"
    r"(?! (?:file|chi bo|don vi))"
)
""" "Trong file sao k thấy tên đảng viên vậy"."""
_ASKS_WHY = re.compile(r"\?|\b(?:sao|vay|tai sao|vi sao|can|muon|dau|ma)\b")
_UNWANTED = re.compile(r"\b(?:dung|khoi|khong can|ko can|bo|xoa|go)\b(?: \w+){0,2} ten\b")
NO_FALSE_FIGURE = marked(
    "I cannot do that, comrade: what was reported stays as it was on its day. If the true figure is another one, "
    "report it today; it then stands beside the old one. Work that is late is better explained than hidden."
)
DECLINED = "false figure declined"
""" "Chị nói thì cứ làm" a moment later insists on it."""
_LISTED = re.compile(r"\b(?:danh sach|ds|dang vien)\b")


def of_people(turn: Turn) -> bool:
    """Whether numbers, names or people are spoken of; who leads a branch is told, and how a member finds the leader."""
    if "bi thu" in fold(turn.text) and not (has_summaries(turn.member) and asks_numbers(turn.text)):
        return False
    return asks_numbers(turn.text) or _PEOPLE.search(fold(turn.text)) is not None


_TALKS = re.compile(
    r"\b(?:doc|coi|xem|mo|lay|in|xuat|gui|cho (?:toi|tui|em|chi|anh) biet)\b.*\b(?:tin nhan|loi nhan|doan chat"
    rf"|cuoc tro chuyen|noi chuyen)\b.*(?:\b(?:voi|cho) (?:tro ly|bot|may|em|he thong)\b|\brieng\b.*\b{whom.TITLE} \w+)"
    rf"|\b{whom.TITLE} \w+ (?:da |hay |co )?(?:nhan|noi|ke|tam su|phan nan)(?: rieng)?(?: nhung)?(?: gi| chi)?"
    r" (?:voi|cho) (?:tro ly|bot|may)\b"
)
_MINE = re.compile(r"\b(?:tin nhan|loi nhan) (?:cua )?(?:toi|tui|em|minh|chung toi)\b")


def others_talk(turn: Turn) -> bool:
    """Whether what another comrade writes to the assistant is asked for, which nobody is shown, whatever their post."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or not _TALKS.search(folded) or _MINE.search(folded):
        return False
    words = turn.tr(
        "What a comrade writes to me stays between the comrade and me: I show it to nobody, whatever the post, "
        "nor do I say whether there is anything. If something weighs, it is best asked in a talk, or through the "
        "secretary of the branch."
    )
    turn.say(words, [Choice(turn.tr("Summary"), "/tonghop")] if has_summaries(turn.member) else ())
    return True


def private(turn: Turn, text: str) -> None:
    """Telephone numbers, addresses and names of another branch; who can help is said."""
    if asks_numbers(text) and not (has_summaries(turn.member) and meant.other_place(turn)):
        _with_who_helps(turn, text, turn.tr("I keep no telephone numbers and give none out, comrade."))
    else:
        names(turn, text)


def names(turn: Turn, text: str) -> None:
    """What each comrade does stays in the branch; above it are figures, which are shown."""
    conversation.pick(turn, REFUSED, said(text)[:200])
    below, other = meant.unit_below(turn), meant.other_place(turn)
    if not has_summaries(turn.member):
        _with_who_helps(turn, text, turn.tr("What other comrades do, the secretary of their branch sees."))
    elif below is not None:
        summary.show(turn, pages.said(below.code, None))
        words = turn.tr("Who they are by name only the secretary of each branch sees. Here are the figures:")
        turn.say_first(words)
    elif other is not None:
        words = turn.tr("The figures of {organisation} are not yours to see.", organisation=other.name)
        listed = turn.tr(
            "The people of {organisation} are not yours to see, nor their telephone numbers: you see those of your own "
            "branch.",
            organisation=other.name,
        )
        _with_who_helps(turn, text, listed if _LISTED.search(fold(text)) or asks_numbers(text) else words)
    else:
        _with_who_helps(turn, text, turn.tr("By name I show only comrades of your own branch."))


def why_no_names(turn: Turn) -> bool:
    """Whether names are missed in a file: they stay in the branch; who can give them, and which paper holds them."""
    folded, asked = fold(turn.text), frame.last(turn)
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member) or _UNWANTED.search(folded):
        return False
    if not _NAMELESS.search(folded) or not _ASKS_WHY.search(folded):
        return False
    place = organisations.by_code(turn.session, asked.code) if asked and asked.code else None
    place = place or next(iter(starting_places(turn)), None)
    if place is None:
        return False
    if may_name_below_figures(turn.member, place) and not place.has_branches:
        words = turn.tr("A paper for the level above names only who agreed; the list for inside has every name.")
        turn.say(words, [Choice(turn.tr("With names, not to be hung up"), f"/xuat {Kind.REGISTRATION} {place.code}")])
        return True
    words = turn.tr(
        "Names stay inside the branch: above it a paper names only a comrade who agreed to be named, else it counts. "
        "Where names are needed, ask the secretaries, who ask the comrades. Type: “nhắn bí thư {branch}: …”.",
        branch=_a_branch(turn, place),
    )
    turn.say(words, [Choice(turn.tr("Summary"), pages.command(place.code, None))])
    return True


def _a_branch(turn: Turn, place: Place) -> str:
    below = organisations.children(turn.session, place.id)
    return below[0].name if below else place.name


def _with_who_helps(turn: Turn, text: str, words: str) -> None:
    if not has_summaries(turn.member):
        asked = turn.tr("Shall I pass your words on to {leader}?", leader=secretary.named(turn))
        secretary.offer(turn, text, f"{words} {asked}")
        return
    place = meant.unit_below(turn) or meant.other_place(turn)
    called = place.name if place else turn.tr("that branch")
    turn.say(f"{words} {turn.tr('The secretary of {branch} can help you.', branch=called)}", main_choices(turn))


def false_figures(turn: Turn, _text: str) -> None:
    """Nothing is marked done, backdated or taken out; the true figure is reported anew, beside the old one."""
    words = turn.tr(NO_FALSE_FIGURE)
    place = next(iter(starting_places(turn)), None) if has_summaries(turn.member) else None
    if place is not None:
        conversation.pick(turn, DECLINED, place.code)
    truly, ways = _as_it_is(turn, place) if place else ("", [])
    ways += [Choice(turn.tr("Report progress"), "/baocao")] if belongs(turn.member) else []
    ways += [Choice(turn.tr("Enter for a comrade"), "/ghiho")] if leads(turn.member) else []
    turn.say(f"{words}\n{truly}".strip(), ways)


def _as_it_is(turn: Turn, place: Place) -> tuple[str, list[Choice]]:
    """The figure there truly is, and the way to remind who is missing in it."""
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        return "", []
    now = count.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False)
    people = now.figures.people
    truly = turn.tr(
        "I count what each comrade registered and reported, and write no other figure. {place} today: {figure}.",
        place=place.name,
        figure=coverage_text(turn.language, people),
    )
    urge = Choice(turn.tr("Urge those who have not registered"), f"/dondoc {place.code}")
    return truly, [urge] if people.registered < people.total and may_lead(turn.member, place) else []


def cannot(turn: Turn, _text: str) -> None:
    """Nothing is ordered, called, mailed, signed or posted; papers and pictures are made to be passed on."""
    words = turn.tr(
        "That I cannot do: I order nothing, call nobody, send no e-mail, sign nothing and post into no group. "
        "I note pledges and reports, show figures, and make papers and pictures for you to pass on."
    )
    say_with_menu(turn, words)
