"""`/thongbao danhsach`: the announcements that were made, each with its figures, to be changed, stopped, used again."""

import re
from collections.abc import Sequence
from datetime import date

from domain.announcing import Announcement, Waits
from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_announce, may_announce_to
from domain.reach.audience import Audience
from domain.reach.looks import marked_up, read
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.announcing import by_number, stopping
from handlers.announcing.composing import announcement
from handlers.announcing.composing.draft import AnnouncementDraft, reach
from handlers.announcing.reach import by_branch, received
from handlers.announcing.sending import whose
from handlers.announcing.standing import standing
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcements import announcement_text, narrowed_text
from locales.wording.announcing.card import card_choices
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.announcing import past, taking_back
from storage.announcing import rows as announcing
from storage.people import members

LIST, SHOW, AGAIN, CHANGE = "danhsach", "xem", "lai", "sua"
SHOWN, QUOTED = 8, 50
_OF_THEM = (
    r"(?: (?:da|toi|tui|minh|chung|ta|gui|roi|dang|cho|con|truoc|day|cu|nay|nam|thang|tuan|la|gi|nao|co|len|lich|hen|di"
    r"|chua|het|giup|gium|voi|nha|nhe|a|tu|dau|den|toi gio|hoi|lau|nao gio))*\W*"
)
_LISTS = re.compile(
    r"(?:(?:cho|toi|tui|em|anh|chi|co|chu|minh|muon|nho|xin|xem|coi|liet ke|mo|dua|lai|giup|gium|a|da|,) ?)*"
    rf"(?:danh sach (?:cac |nhung |may )?|cac |nhung |may )(?:cai |tin )*thong bao(?! nao){_OF_THEM}"
)
_NUMBERED = re.compile(
    r"(?:(?:cho|toi|tui|em|nho|xin|hay|muon|da|a|,) ?)*(?P<verb>gui lai|dung lai|soan lai|xem|coi|mo|sua|doi|chinh)"
    r"(?: (?:lai|cai|tin|giup|gium))* thong bao(?: so)? (?P<number>\d{1,9})\b"
)
_NUMBERED_FIRST = re.compile(
    r"(?:(?:cho|toi|tui|em|nho|xin|hay|muon|da|a|,) ?)*(?:cai )?thong bao(?: so)? (?P<number>\d{1,9}),?"
    r"(?:(?: (?:cho|toi|tui|em|hay))* (?P<verb>gui lai|dung lai|soan lai|xem|coi|mo|sua|doi|chinh))?"
    r"(?: (?:lai|giup|gium|cho|toi|tui|em|di|nha|nhe|a|voi|coi|xem))*\W*"
)
""" "Thông báo số 7 xem", "Thông báo số 7"."""
_NUMBER_ALONE = re.compile(r"so (\d{1,9})\W*")
_DOES = {"gui lai": AGAIN, "dung lai": AGAIN, "soan lai": AGAIN, "sua": CHANGE, "doi": CHANGE, "chinh": CHANGE}


def heard(turn: Turn) -> bool:
    """Whether those that were made are asked for, or one of them: "các thông báo đã gửi", "gửi lại thông báo số 3"."""
    if turn.person is None or not turn.text or not may_announce(turn.member):
        return False
    folded = fold(turn.text)
    if numbered := _NUMBERED.match(folded) or _NUMBERED_FIRST.fullmatch(folded):
        _do(turn, _DOES.get(numbered["verb"] or "", SHOW), int(numbered["number"]))
    elif _LISTS.fullmatch(folded):
        show_all(turn)
    else:
        return False
    return True


def asked(turn: Turn, argument: str) -> bool:
    """Whether one of this stands behind the command: "danhsach 8", "xem 3", "lai 3", "sua 5", "số 3"."""
    if alone := _NUMBER_ALONE.fullmatch(fold(argument)):
        _do(turn, SHOW, int(alone[1]))
        return True
    wish = verb_first(argument, (LIST, SHOW, AGAIN, CHANGE))
    if wish.verb == LIST and (not wish.rest or wish.number is not None):
        show_all(turn, wish.number or 0)
    elif wish.verb and wish.verb != LIST and wish.number is not None:
        _do(turn, wish.verb, row_number(wish.rest.strip("#. ")))
    else:
        return False
    return True


def _do(turn: Turn, verb: str, number: int) -> None:
    if verb == SHOW and received.shown(turn, number):
        return
    found, place = _one(turn, number)
    if verb == SHOW:
        _show(turn, found, place)
    elif verb == CHANGE and found.is_over:
        raise UserError(
            "Announcement no. {number} has gone out or was stopped; what is wrong in it is put right by another one.",
            (stopping.correction(turn), _again(turn, number)),
            number=str(number),
        )
    elif verb == CHANGE and not found.waits_for:
        raise UserError(
            "Announcement no. {number} is under way; it can be stopped, or put right by another one.",
            (stopping.way(turn, number), stopping.correction(turn)),
            number=str(number),
        )
    else:
        _begin(turn, found, changes=verb == CHANGE)


def show_all(turn: Turn, start: int = 0) -> None:
    """A page of them, the newest first, each with how far it is."""
    paths = [place.path for place in reach(turn)]
    found, total = past.those(turn.session, paths, turn.member.id, start, SHOWN)
    if not found:
        turn.say(turn.tr("No announcement was made here yet."), (Choice(turn.tr("Announcement"), "/thongbao"),))
        return
    show_these(turn, found, total, onwards(turn, start, SHOWN, total, f"/thongbao {LIST}"))


def show_these(turn: Turn, found: Sequence[Announcement], total: int = 0, more: Sequence[Choice] = ()) -> None:
    """These, a line each, of a `total`."""
    places = organisations.by_ids(turn.session, list({each.organisation_id for each in found}))
    lines = [_line(turn, each, places[each.organisation_id]) for each in found if each.organisation_id in places]
    head = turn.trn("{count} announcement:", "{count} announcements, the newest first:", total or len(found))
    ways = [Choice(turn.tr("No. {number}", number=str(each.id)), f"/thongbao {SHOW} {each.id}") for each in found]
    turn.say(f"{head}\n{list_text(lines)}", [*ways, *more], columns=4)


def show_one(turn: Turn, number: int) -> None:
    _do(turn, SHOW, number)


def use_again(turn: Turn, number: int) -> None:
    _do(turn, AGAIN, number)


def _line(turn: Turn, each: Announcement, place: Place) -> str:
    return turn.tr(
        "No. {number}, {day}, {organisation}: {state}. {words}",
        number=str(each.id),
        day=_day(turn, each),
        organisation=place.name,
        state=_state(turn, each),
        words=quoted(each.text, QUOTED),
    )


def _day(turn: Turn, each: Announcement) -> date:
    return each.created_at.astimezone(turn.deployment.zone).date()


def _state(turn: Turn, each: Announcement) -> str:
    if each.waits_for is Waits.YES:
        return turn.tr("waits for a second yes")
    if each.waits_for is Waits.TIME and each.begins_at:
        return turn.tr("goes out at {moment}", moment=turn.language.moment(each.begins_at, turn.deployment.zone))
    if each.waits_for:
        return turn.tr("is made ready")
    sent = turn.tr("{sent} of {total} have it", sent=each.sent, total=each.total + each.not_joined)
    if later := announcing.taking_back(turn.session, each.id):
        back, right = marked("taken back by no. {number}, {sent}"), marked("put right by no. {number}, {sent}")
        return turn.tr(back if later.withdraws else right, number=str(later.id), sent=sent)
    if each.paused_at:
        return turn.tr("paused, {sent}", sent=sent)
    if each.stopped_at:
        return turn.tr("stopped, {sent}", sent=sent)
    return sent if each.is_over else turn.tr("on its way, {sent}", sent=sent)


def _one(turn: Turn, number: int) -> tuple[Announcement, Place]:
    """The announcement of this number, where this person may see it."""
    mine = turn.member.id
    return by_number.one(
        turn, number, lambda found, place: found.author_id == mine or may_announce_to(turn.member, place)
    )


def _show(turn: Turn, found: Announcement, place: Place) -> None:
    whom = narrowed_text(turn.language, Audience.read(found.audience))
    text = announcement_text(turn.language, place.name, marked_up(found.text, read(found.looks)), found.office)
    gone = taking_back.withdrawal_of(turn.session, found.id)
    author = members.names(turn.session, [found.author_id]).get(found.author_id, "")
    parts = [
        turn.tr(
            "No. {number}, {day}: {state}.", number=str(found.id), day=_day(turn, found), state=_state(turn, found)
        ),
        turn.tr("Sent by {name}, {office}", name=author, office=found.office) if author else "",
        turn.tr("{name} took it back: {why}", name=gone.name, why=gone.why) if gone else "",
        turn.tr("Only: {whom}", whom=whom) if whom else "",
        "" if found.waits_for else standing(turn, found, ""),
        text,
    ]
    ways = [] if gone or not whose.may_steer(turn.member, place) else [*card_choices(turn.language, found)]
    ways += [Choice(turn.tr("Change it"), f"/thongbao {CHANGE} {found.id}")] if found.waits_for else []
    if not found.waits_for:
        ways += [by_branch.way(turn, found.id)] if place.has_branches else []
        ways += by_branch.answers_way(turn, found)
    turn.say("\n".join(part for part in parts if part), [*ways, _again(turn, found.id)])


def _again(turn: Turn, number: int) -> Choice:
    return Choice(turn.tr("Use it again"), f"/thongbao {AGAIN} {number}")


def _begin(turn: Turn, found: Announcement, *, changes: bool) -> None:
    """Begin one with the words, the audience, the buttons and the files of another; `changes`: in its place."""
    draft = AnnouncementDraft(
        organisation_id=found.organisation_id,
        buttons=list(found.buttons or ()),
        audience=dict(found.audience) if found.audience else None,
        asks=dict(found.asks) if found.asks is not None else None,
    )
    if changes:
        draft.follows = dict(found.follows) if found.follows else None
        draft.replaces, draft.begins_at, draft.newcomers = found.id, found.begins_at, found.newcomers
        draft.ends_on = found.ends_at.astimezone(turn.deployment.zone).date() if found.ends_at else None
    announcement.begin(turn, draft, found.text, found)
