"""What is asked in good faith and not done here: said kindly, with the figure there is and the way there is."""

import re

from domain.chat import Choice
from domain.figures import Coverage, Line, Summary
from domain.papers.kinds import Kind
from domain.permissions import has_summaries, may_see_names, may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.desk.exporting import asks_numbers
from handlers.desk_wishes import meant
from handlers.exemplars.theirs import COMMAND as EXEMPLARS
from handlers.exemplars.theirs import NEW
from handlers.figures import pages
from handlers.figures.beside import results
from handlers.figures.named import starting_places
from handlers.letters import to_those_above
from handlers.letters.leaders.below import writes_below
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures

LONGEST, SHOWN = 45, 8  # words; units
_LISTS = re.compile(
    r"\b(?:danh sach|ds|noi dung|nguoi ta|ho|ai|nhung ai|tung nguoi)\b.*\b(?:dang ky|dk|ghi|lam gi|hua)\b"
    r"|\b(?:danh sach|ds)\b.*\b(?:dang vien|dang ky)\b"
)
_WANTS_TO_SEE = re.compile(r"\b(?:cho|xin|muon|coi|xem|biet|gui|lay|in|hoi)\b")
_SECRET = re.compile(
    r"\b(?:ky luat|ket luan (?:kiem tra|thanh tra|xac minh)|kiem diem (?:ca nhan|dang vien)|don (?:to cao|khieu nai)"
    r"|ho so (?:can bo|nhan su|ket nap|dang vien|mat)|ly lich (?:dang vien|can bo|cua)|tai lieu mat|van ban mat)\b"
)
_STORES = re.compile(
    r"\b(?:luu|giu|cat|gui|goi|up|tai len|bo|dua|nhan)\b(?: \w+){0,4}? (?:vo|vao|len|o) (?:day|he thong|may)\b"
    r"|\b(?:luu|giu|cat) (?:giup|gium|dum|ho)\b"
)
_TWO_FIGURES = re.compile(
    r"\b(?P<first>\d{1,6} ?/ ?\d{1,6})\b.*\b(?P<second>\d{1,6} ?/ ?\d{1,6})\b"
    r"|\b(?P<a>\d{1,3}) ?%.*\b(?P<b>\d{1,3}) ?%"
)
_WHICH_IS_RIGHT = re.compile(
    r"\b(?:so nao (?:dung|that|chuan)|cai nao dung|sao (?:lech|khac|khong khop|ko khop)|lech|khong khop|hong khop"
    r"|khac nhau|chenh)\b|\bsao\b.*\b(?:ma|con|lai|thi)\b"
)
_LEFT_OUT = re.compile(
    r"\b(?:tru|bo|khong (?:tinh|dem|ke)|ko (?:tinh|dem)|chua tinh|neu (?:bo|tru|khong tinh))\b.*"
    r"\b(?:con|thi|duoc|la|thanh|len) (?:duoc |lai |la )?(?:bao nhieu|may)(?: \w+)? ?(?:phan tram|%|nguoi)?"
)
_SHARE = re.compile(r"%|\b(?:phan tram|ti le|ty le|tren may|con may|bao nhieu)\b")
_CHOOSES = re.compile(
    r"\b(?:chon|binh|xet|quyet|lay|de cu)\b(?: \w+){0,3}? (?:luon|gium|giup|dum|cho|dai|ra)\b"
    r"|\bquyet dinh (?:khen|bieu duong)\b"
    r"|\b(?:lam|soan|ra|viet|thao) quyet dinh\b"
)
_BEST = re.compile(r"\b(?:tieu bieu|xuat sac|dien hinh|khen(?: thuong)?|bieu duong|guong)\b")
_HANDS_IN = re.compile(
    r"\b(?:nop|gui|lam|ky|goi)\b(?: \w+){0,2}? (?:bao cao|bc)\b.*\b(?:thay|ho|gium|giup|dum)\b"
    r"|\b(?:thay|ho) (?:bac|chu|co|anh|chi|ong|ba|bi thu)\b.*\bbao cao\b"
)
_FOR_BRANCH = re.compile(r"\b(?:chi bo|ap|khom|bi thu)\b")
_ILL = re.compile(r"\b(?:nam vien|nhap vien|benh|om|mo|tai nan|cap cuu|dau nang|met nang)\b")


def heard(turn: Turn) -> bool:
    """Whether one of these is asked, and answered."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or len(folded.split()) > LONGEST:
        return False
    if not has_summaries(turn.member):
        return _hands_in_for_the_secretary(turn, folded)
    return any(
        answers(turn, folded) for answers in (_secret_paper, _of_another_branch, _two_figures, _what_if, _chosen)
    )


def _secret_paper(turn: Turn, folded: str) -> bool:
    """A paper on one comrade's discipline or person is brought to be kept here."""
    if not _SECRET.search(folded) or not _STORES.search(folded):
        return False
    turn.say(
        turn.tr(
            "Please do not send it here, comrade: a paper on discipline, inspection or the person of a member does not "
            "go through a chat, and I keep none. Please hand it to the office by its official way, where it is kept as "
            "the rules say."
        )
    )
    return True


def _of_another_branch(turn: Turn, folded: str) -> bool:
    """Names and contents of another branch stay inside it."""
    other = meant.other_place(turn)
    if (
        other is None
        or asks_numbers(turn.text)
        or may_summarise(turn.member, other)
        or not (_LISTS.search(folded) and _WANTS_TO_SEE.search(folded))
    ):
        return False
    own = next(iter(starting_places(turn)), None)
    if own is not None and own.path.startswith(other.path):
        return False
    words = turn.tr(
        "Who registered what in {branch} stays inside that branch, so I do not show it, comrade. What may be seen are "
        "the exemplars that were recognised; or ask the secretary of that branch how they do it.",
        branch=other.name,
    )
    turn.say(words, [Choice(turn.tr("See the exemplars"), EXEMPLARS)])
    return True


def _two_figures(turn: Turn, folded: str) -> bool:
    """Two figures of one thing differ: neither is seen here; today's true one, and from what it may come."""
    if not _TWO_FIGURES.search(folded) or not _WHICH_IS_RIGHT.search(folded) or (place := meant.place(turn)) is None:
        return False
    now = _summary(turn, place)
    if now is None:
        return False
    lines = [
        turn.tr(
            "I cannot see those two sheets, comrade. What I count of {place} on {day} at {hour}: {figure} of the "
            "members have registered.",
            place=place.name,
            day=turn.language.short_date(turn.today),
            hour=f"{turn.now.astimezone(turn.deployment.zone):%H:%M}",
            figure=coverage_text(turn.language, now.figures.people),
        ),
        turn.tr("Two figures mostly differ for one of these reasons:"),
        turn.tr("• the day and hour: a sheet keeps the figures of the moment it was made"),
        turn.tr("• a report handed in keeps its figures, also where somebody registers after it"),
        turn.tr("• who is counted: those who belong to the branch on that day"),
        turn.tr("Please compare the day on both sheets, and use the newer one."),
    ]
    turn.say("\n".join(lines), [Choice(turn.tr("Summary"), pages.command(place.code, None)), *_handed_in(turn, place)])
    return True


def _handed_in(turn: Turn, place: Place) -> list[Choice]:
    if not may_see_names(turn.member, place):
        return []
    return [Choice(turn.tr("The report handed in last (Word)"), f"/xuat {Kind.HANDED_IN} {place.code}")]


def _what_if(turn: Turn, folded: str) -> bool:
    """The share without a comrade, or without a branch, as a reckoning that changes nothing."""
    if not _LEFT_OUT.search(folded) or not _SHARE.search(folded):
        return False
    people, unit = meant.comrades(turn), meant.unit_below(turn)
    place = people[0][1] if len(people) == 1 else next(iter(starting_places(turn)), None)
    now = _summary(turn, place) if place else None
    if place is None or now is None:
        return False
    whole = now.figures.people
    if len(people) == 1 and may_see_names(turn.member, place):
        missing = people[0][0].id in {each.member_id for each in now.missing}
        name, rest = people[0][0].name, Coverage(whole.registered - (not missing), whole.total - 1)
    elif unit is not None and (line := next((each for each in now.lines if each.code == unit.code), None)):
        its = line.figures.people
        name, rest = unit.name, Coverage(whole.registered - its.registered, whole.total - its.total)
    else:
        return False
    turn.say(
        turn.tr(
            "Reckoned only to see, without {name}: {rest}. Nothing is changed by it: the figure of {place} counts "
            "everybody who belongs there on that day, {whole}.",
            name=name,
            rest=coverage_text(turn.language, rest),
            place=place.name,
            whole=coverage_text(turn.language, whole),
        )
    )
    return True


def _chosen(turn: Turn, folded: str) -> bool:
    """Whom to praise is decided by people: the counts there are, and how the branches nominate."""
    place = next(iter(starting_places(turn)), None)
    if place is None or not _BEST.search(folded) or not _CHOOSES.search(folded):
        return False
    now = _summary(turn, place)
    head = turn.tr(
        "Whom to praise is chosen by people, comrade: I choose nobody and write no decision. What the branches have "
        "done so far:"
    )
    lines = [head, *(_done(turn, each) for each in (now.lines if now else ())[:SHOWN])]
    lines.append(turn.tr("Let each branch nominate; who agrees to be named is then proposed by name."))
    ways = [
        Choice(turn.tr("See the exemplars"), EXEMPLARS),
        Choice(turn.tr("Nominate an exemplar"), f"{EXEMPLARS} {NEW}"),
    ]
    if writes_below(turn.member) is not None:
        lines.append(turn.tr("To ask them, type: “nhắn bí thư các chi bộ: đề nghị đề cử …”."))
        ways[1] = Choice(turn.tr("See what has been done"), f"{pages.command(place.code, None)} {results.VERB}")
    turn.say("\n".join(lines), ways)
    return True


def _done(turn: Turn, unit: Line) -> str:
    if not unit.figures.pledges:
        return turn.tr("• {unit}: no pledge yet", unit=unit.name)
    done, pledges = (turn.language.number(each) for each in (unit.figures.done, unit.figures.pledges))
    return turn.tr("• {unit}: {done} of {all} contents done", unit=unit.name, done=done, all=pledges)


def _hands_in_for_the_secretary(turn: Turn, folded: str) -> bool:
    """A member would hand in for a secretary who is ill: that is not theirs, and those who can are told."""
    home = turn.member.home
    if home is None or not _HANDS_IN.search(folded) or not _FOR_BRANCH.search(folded):
        return False
    wish = f"{turn.tr('I wish the comrade a quick recovery.')} " if _ILL.search(folded) else ""
    words = turn.tr(
        "The report of a branch is handed in by its secretary or deputy, or by the office above for them; it is not a "
        "member's to hand in."
    )
    if to_those_above.answer(turn, turn.text):
        turn.say_first(f"{wish}{words} {turn.tr('I can pass your words on to those above, so that they arrange it:')}")
    else:
        turn.say(f"{wish}{words} {turn.tr('Please tell the deputy, or the office of the committee.')}")
    return True


def _summary(turn: Turn, place: Place) -> Summary | None:
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        return None
    names = may_see_names(turn.member, place)
    return figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=names)
