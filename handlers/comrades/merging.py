"""Two entries of one person become one: which, previewed, done; and parted again on the same day."""

from collections.abc import Callable

from domain.chat import Choice, Outgoing
from domain.errors import NotAllowed, UserError
from domain.permissions import may_manage_members
from domain.roles import Member, Place
from handlers.comrades import whose
from handlers.comrades.whose import EntryDraft, NoteIt
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import Language, marked
from storage.chats import accounts
from storage.comrades import finding, merging
from storage.comrades.finding import Found
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import write_to_chat
from storage.people import leaving

SHOWN = 8


class MergeDraft(EntryDraft):
    """The one that goes into the entry that stays."""

    other_id: int | None = None


class WhichEntry(Step[MergeDraft]):
    """The namesakes first; any other by name or code."""

    slot = "other_id"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: MergeDraft) -> Question:
        kept, listed = whose.subject(turn, draft)
        found = _others(turn, draft, finding.namesakes(turn.session, kept.name, _paths(turn, draft), turn.today))
        choices = [Choice(_label(each), str(each.member.id)) for each in found[:SHOWN]]
        text = turn.tr(
            "Which entry is the same person as comrade {name} ({code})? Please choose, or type the name or the code.",
            name=kept.name,
            code=listed.code,
        )
        return Question(text, choices, private=True)

    def accept(self, turn: Turn, draft: MergeDraft, answer: Answer) -> None:
        if answer.choice:
            draft.other_id = int(answer.choice)
            return
        everybody = finding.find(turn.session, answer.text, _paths(turn, draft), turn.today, limit=SHOWN + 1)
        found = _others(turn, draft, everybody)
        if not found:
            raise UserError("I find nobody called “{typed}” on the list of the branch.", typed=answer.text[:60])
        if len(found) > 1:
            choices = tuple(Choice(_label(each), str(each.member.id)) for each in found[:SHOWN])
            raise UserError("Several comrades are called so. Which one?", choices)
        draft.other_id = found[0].member.id


def _paths(turn: Turn, draft: MergeDraft) -> list[str]:
    kept, _ = whose.subject(turn, draft)
    return whose.reach(turn) or ([kept.home.path] if kept.home else [])


def _others(turn: Turn, draft: MergeDraft, found: list[Found]) -> list[Found]:
    managed = (each for each in found if may_manage_members(turn.member, each.place))
    return [each for each in managed if each.member.id != draft.member_id]


def _label(each: Found) -> str:
    return f"{each.member.name} · {each.place.name} · {each.member.code}"


def _both(turn: Turn, draft: MergeDraft) -> tuple[tuple[Member, Place], tuple[Member, Place]]:
    """The two entries with their branches; raises where this person may not change both."""
    kept, listed = whose.subject(turn, draft)
    other, entered = whose.changed(turn, draft.other_id or 0)
    if turn.member.id == other.id:
        raise NotAllowed("Your own entry stays: please begin from it, and choose the other one.")
    if kept.id == other.id or kept.home is None or other.home is None:
        raise UserError("These are one entry already.")
    if leaving.last(turn.session, kept.id) or leaving.last(turn.session, other.id):
        raise UserError("That the comrade leaves is noted; please take that back first.")
    if turn.member.id == kept.id and merging.holdings(turn.session, other.id).chats:
        raise NotAllowed(
            "The other entry has joined with a chat of its own: whoever answers for both makes one of them."
        )
    return (listed, kept.home), (entered, other.home)


class MergePreview(NoteIt[MergeDraft]):
    """What stays and what goes over, before anything is written."""

    yes = marked("Yes, make one of them")
    no_first = True
    grave = True

    def words(self, turn: Turn, draft: MergeDraft) -> str:
        (kept, place), (other, of) = _both(turn, draft)
        over = merging.holdings(turn.session, other.id)
        same = "; ".join(merging.both_have(turn.session, kept.id, other.id))
        lines = [
            turn.tr("Stays: {name}, {branch}, code {code}.", name=kept.name, branch=place.name, code=kept.code),
            turn.tr("Goes into it: {name}, {branch}, code {code}.", name=other.name, branch=of.name, code=other.code),
            turn.tr(
                "What goes over: pledges {pledges}, reports {reports}, posts {posts}, chats {chats}. "
                "Both codes then lead to this one entry.",
                pledges=over.pledges,
                reports=over.reports,
                posts=over.posts,
                chats=over.chats,
            ),
            *(
                [turn.tr("Both have registered: {contents}. It then stands there twice.", contents=same)]
                if same
                else []
            ),
            turn.tr("It can be taken back today only. Are these two the same person?"),
        ]
        return "\n".join(lines)


def _finish(turn: Turn, draft: MergeDraft) -> None:
    (kept, place), (other, _) = _both(turn, draft)
    chats = _to_be_told(turn, kept.id, other.id)
    entry = merging.merge(turn.session, kept.id, other.id, turn.stamp)
    for chat in accounts.of_member(turn.session, kept.id):  # as they are now, of the one who stays
        if chat.account_id not in chats:
            continue
        words, key = _told(place.name), f"merged:{entry}:{chat.account_id}"
        write_to_chat(turn.session, chat, words, Lane.REMINDER, turn.real_now, dedupe_key=key)
    done = turn.tr("Done: there is one entry of comrade {name} now, at {branch}.", name=kept.name, branch=place.name)
    turn.say(done, whose.ways_on(turn, entry, kept.name, kept.code))


def _to_be_told(turn: Turn, kept: int, other: int) -> set[int]:
    """Where the comrade is written to, unless that is here, and every chat that comes over."""
    own = accounts.chat_for(turn.session, kept) if kept != turn.member.id else None
    over = [each for each in accounts.of_member(turn.session, other) if not each.blocked]
    return {each.account_id for each in (*over, own) if each}


def _told(branch: str) -> Callable[[Language], Outgoing]:
    return lambda speak: Outgoing(
        speak.tr(
            "Dear comrade, you stood on the list twice. Both entries are one now, at {branch}; what you registered "
            "and reported is all kept.",
            branch=branch,
        )
    )


def _allowed(turn: Turn, draft: MergeDraft) -> None:
    whose.subject(turn, draft)
    if draft.other_id:
        _both(turn, draft)


steps = [WhichEntry(), MergePreview()]
merge = Dialogue("merge_members", marked("making one of two entries"), MergeDraft, steps, _finish, _allowed)
