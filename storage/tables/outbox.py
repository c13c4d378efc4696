"""Tables of messages to send, and of announcements with everybody who gets them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, SmallInteger, false, text
from sqlmodel import Field, SQLModel

from domain.announcing import AnnouncementState, RecipientState
from domain.channel import MessageState
from storage.ground.columns import one_of, where

FAILED = text("state NOT IN ('queued', 'leased', 'sent')")
LEASED = text("state = 'leased'")
UNSUMMED = text("summed_up_at IS NULL AND finished_at IS NOT NULL")
EMPTY = text("''")
ZERO = text("0")
WAITING = text("waits_for <> ''")
WELCOMES = text("newcomers AND finished_at IS NULL")
PAUSED = text("paused_at IS NOT NULL")
TAKES_BACK = text("takes_back IS NOT NULL")
"""Written out, since SQLite takes an index of some rows only for a query in the same words."""


class OutboxMessage(SQLModel, table=True):
    """One message to send. `lane`: 0 reply, 1 reminder, 2 broadcast, 3 held. Times here are real time, never moved.

    What has come to its end has `settled_at`: what is looked through to lease, expire or count holds nothing of that.
    `member_id` is whom it is for, NULL for somebody who has not joined; `parts_arrived` how much of it they have.
    """

    __table_args__ = (
        Index("ix_outbox_due", "channel", "bot", "lane", "id", **where("settled_at IS NULL")),
        Index("ix_outbox_leased", "channel", "bot", "lane", "id", **where(LEASED)),
        Index("ix_outbox_stale", "not_after", **where("settled_at IS NULL AND not_after IS NOT NULL")),
        Index("ix_outbox_settled", "settled_at", **where("settled_at IS NOT NULL")),
        Index("ix_outbox_held", "member_id", **where("settled_at IS NULL AND lane = 3")),
        Index("ix_outbox_failed", "state", **where(FAILED)),
        Index("ix_outbox_order", "channel", "bot", "chat", "lane", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    bot: str
    chat: str
    member_id: int | None = Field(default=None, index=True)
    lane: int = 0
    state: MessageState = Field(default=MessageState.QUEUED, sa_column=one_of(MessageState, "ck_outboxmessage_state"))
    body: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    file_id: int | None = None
    topic: int | None = None
    dedupe_key: str | None = Field(default=None, unique=True)
    attempts: int = 0
    parts_arrived: int = 0
    not_before: datetime | None = None
    not_after: datetime | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    any_day: bool = False  # somebody asked for it on this day, which may be a Sunday
    created_at: datetime
    settled_at: datetime | None = None
    platform_id: str = ""
    error: str = ""


class Broadcast(SQLModel, table=True):
    """An announcement to everybody in a subtree. The counts follow the states of its recipients.

    While it `waits_for` something its state is "finished", and there is no `finished_at`: nobody plans or sends it.
    `files`: once they are fetched, of each its number among the stored files, its name, its type, its hash.
    `buttons`: the commands that stand below it. `office`: in whose name it goes out. `agreement`: where a second person
    has to agree; who was asked until when, and who answered. `audience`: for whom of the subtree.
    `newcomers`: until its end also for who joins later. While it is paused its state is "finished" as well.
    `takes_back`: the announcement that it takes from the phones of whoever has it, `withdraws`: and puts nothing there.
    `asks`: what is asked of whoever reads it. `looks`: what of its text is bold or a link. `follows`: the day of a
    campaign or a round with which `begins_at` moves.
    """

    __table_args__ = (
        Index("ix_broadcast_unsummed", "finished_at", **where(UNSUMMED)),
        Index("ix_broadcast_lasts", "not_after"),
        Index("ix_broadcast_stopped", "stopped_at", **where("stopped_at IS NOT NULL")),
        Index("ix_broadcast_asks", "organisation_id", "created_at", **where("asks IS NOT NULL")),
        Index("ix_broadcast_author", "author_account_id", "id"),
        Index("ix_broadcast_waits", "id", **where(WAITING)),
        Index("ix_broadcast_newcomers", "id", **where(WELCOMES)),
        Index("ix_broadcast_paused", "id", **where(PAUSED)),
        Index("ix_broadcast_takes_back", "takes_back", **where(TAKES_BACK)),
    )

    id: int | None = Field(default=None, primary_key=True)
    author_id: int = Field(foreign_key="member.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    text: str
    state: AnnouncementState = Field(
        default=AnnouncementState.PLANNING, sa_column=one_of(AnnouncementState, "ck_broadcast_state", index=True)
    )
    planned_path: str = ""  # the last organisation planned, so that planning resumes behind it
    planned_up_to: int = 0  # the last member planned of that organisation; 0: all of them
    not_joined: int = 0
    total: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    progress_outbox_id: int | None = None
    progress_text: str = ""
    author_account_id: int
    not_after: datetime | None = None  # the end of its messages, in real time
    at_night: bool = False  # may also arrive between half past eight in the evening and seven
    stopped_at: datetime | None = None
    created_at: datetime
    finished_at: datetime | None = None
    summed_up_at: datetime | None = None  # since when its recipients are only counted
    waits_for: str = Field(default="", sa_column_kwargs={"server_default": EMPTY})
    files: list[list[str]] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    buttons: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    office: str = Field(default="", sa_column_kwargs={"server_default": EMPTY})
    agreement: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    audience: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    begins_at: datetime | None = None
    ends_at: datetime | None = None  # domain time, as `begins_at`
    newcomers: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    paused_at: datetime | None = None
    takes_back: int | None = None
    takes_back_up_to: int | None = None  # through whom its ledger is looked through
    withdraws: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    retried_up_to: int | None = None
    pace: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    answered: int = Field(default=0, sa_column_kwargs={"server_default": ZERO})
    asks: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    read: int = Field(default=0, sa_column_kwargs={"server_default": ZERO})
    understood: int = Field(default=0, sa_column_kwargs={"server_default": ZERO})
    looks: list[list[Any]] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    follows: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class RecipientCount(SQLModel, table=True):
    """How many people of an organisation an announcement reached or not, once it is kept no more who they were.

    The columns are named as the counts of `Broadcast`.
    """

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id")
    organisation_id: int = Field(primary_key=True, foreign_key="organisation.id")
    not_joined: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    read: int = Field(default=0, sa_column_kwargs={"server_default": ZERO})
    understood: int = Field(default=0, sa_column_kwargs={"server_default": ZERO})


class AnswerCount(SQLModel, table=True):
    """How many people of an organisation chose an answer, once it is kept no more who they were."""

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id")
    organisation_id: int = Field(primary_key=True, foreign_key="organisation.id")
    question: int = Field(primary_key=True, sa_type=SmallInteger)
    choice: int = Field(primary_key=True, sa_type=SmallInteger)
    people: int = 0


class RecipientAnswer(SQLModel, table=True):
    """What somebody chose at a question of an announcement, both counted from 0; free words are kept nowhere."""

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id")
    member_id: int = Field(primary_key=True, foreign_key="member.id")
    question: int = Field(primary_key=True, sa_type=SmallInteger)
    choice: int = Field(sa_type=SmallInteger)


class StudyTouched(SQLModel, table=True):
    """A branch whose fact of having studied is to be written anew: somebody of it understood an announcement, or not.

    `since`: when the first one did since it was written last, in domain time.
    """

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id")
    organisation_id: int = Field(primary_key=True, foreign_key="organisation.id")
    since: datetime = Field(index=True)


class Recipient(SQLModel, table=True):
    """What becomes of an announcement with one person: a narrow row, whose text stands once in `Broadcast`.

    `free_at`: while it waits, not before; while it is leased, until when. Both are real time. `earlier_ids`: of the
    parts of its message before the last one, which is `platform_id`. `account_id`: the chat it went to.
    `read_at`, `understood_at`: when they said so, and `reminded_at` when they were reminded to, in domain time.
    """

    __table_args__ = (
        Index("ix_recipient_due", "channel", "bot", "broadcast_id", "member_id", **where("settled_at IS NULL")),
        {"sqlite_with_rowid": False},
    )

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id")
    member_id: int = Field(primary_key=True, foreign_key="member.id")
    account_id: int | None = None
    channel: str = ""
    bot: str = ""
    state: RecipientState = Field(sa_column=one_of(RecipientState, "ck_recipient_state"))
    attempts: int = Field(default=0, sa_type=SmallInteger)
    parts_arrived: int = Field(default=0, sa_type=SmallInteger)
    free_at: datetime | None = None
    settled_at: datetime | None = None
    platform_id: str = ""
    earlier_ids: str = Field(default="", sa_column_kwargs={"server_default": EMPTY})
    answered_at: datetime | None = None
    read_at: datetime | None = None
    understood_at: datetime | None = None
    reminded_at: datetime | None = None
