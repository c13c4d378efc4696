"""Who administers everything, and taking that from one of them; never from the last."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import is_admin
from domain.roles import Member, Role
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft, NoteIt
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from locales.language import marked
from storage.comrades import serving
from storage.comrades.serving import Held
from storage.people import members

LIST, WITHDRAW = "quantri", "thoiquantri"


def require_admin(turn: Turn) -> None:
    if not is_admin(turn.member):
        raise NotAllowed("Only an administrator of everything sees who administers, and changes that.")


def _all(turn: Turn) -> list[Held]:
    return serving.holders(turn.session, None, Role.ADMIN, turn.today)


def all_of_them(turn: Turn) -> list[Member]:
    return members.by_ids(turn.session, [each.member_id for each in _all(turn)])


def show(turn: Turn) -> None:
    """The administrators, each to be withdrawn while another is left."""
    require_admin(turn)
    people = all_of_them(turn)
    lines = [f"• {each.name} · {each.code}" for each in people]
    head = turn.trn("{count} administrator:", "{count} administrators:", len(people))
    choices = [
        Choice(turn.tr("{name} administers no more", name=each.name), f"{whose.COMMAND} {WITHDRAW} {each.code}")
        for each in people
        if len(people) > 1
    ]
    more = turn.tr("A new administrator joins with a code that the server makes.")
    turn.say("\n".join([head, *lines, more]), choices, private=True)


def begin(turn: Turn, code: str) -> None:
    """Ask before it is taken from whoever has this code."""
    require_admin(turn)
    member = members.by_code(turn.session, code)
    if member is None or member.id not in {each.member_id for each in _all(turn)}:
        raise UserError("There is no administrator with the code {code}.", code=code[:20] or "?")
    withdraw.begin(turn, EntryDraft(member_id=member.id))


def _theirs(turn: Turn, draft: EntryDraft) -> list[Held]:
    """The post to be withdrawn; raises where it has ended, or nobody else would be left."""
    require_admin(turn)
    held = _all(turn)
    theirs = [each for each in held if each.member_id == draft.member_id]
    if not theirs:
        raise UserError("That post has ended already.")
    if {each.member_id for each in held} == {draft.member_id}:
        raise UserError("Comrade {name} is the last administrator, so stays one.", name=theirs[0].name)
    return theirs


class ConfirmWithdrawing(NoteIt[EntryDraft]):
    """That they see and change nothing of the whole any more."""

    no_first = True
    grave = True

    def words(self, turn: Turn, draft: EntryDraft) -> str:
        name = _theirs(turn, draft)[0].name
        said = turn.tr("From now on comrade {name} administers no more; other posts stay.", name=name)
        return f"{said}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: EntryDraft) -> None:
    members.lock(turn.session, *(each.member_id for each in _all(turn)))  # two who withdraw each other
    theirs = _theirs(turn, draft)
    entries = [serving.end_post(turn.session, each, turn.stamp) for each in theirs]
    back = []
    if draft.member_id != turn.member.id:
        whose.tell_ended(turn, theirs[0], entries[0])
        back.append(whose.way_back(turn, entries[0]))
    turn.say(turn.tr("Noted: comrade {name} administers no more.", name=theirs[0].name), back)


withdraw = Dialogue(
    "withdraw_admin", marked("withdrawing an administrator"), EntryDraft, [ConfirmWithdrawing()], _finish, _theirs
)
