"""Tables of chats, conversations, received updates, and files to be fetched."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class Account(SQLModel, table=True):
    """A chat with one of our bots, linked to a member or not; one member may have several.

    `preferred_at`: when its owner said to be written to there first. `former_id`, `left_at`: whose it was until it was
    taken off or its owner withdrew, and when: they may have it back for some days.
    """

    __table_args__ = (UniqueConstraint("channel", "bot", "chat"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    bot: str
    chat: str
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    language: str = "vi"
    linked_at: datetime | None = None
    blocked_at: datetime | None = None
    preferred_at: datetime | None = None
    former_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    left_at: datetime | None = None


class Conversation(SQLModel, table=True):
    """Where a chat stands: the open dialogue, its step and draft, the choices last offered, the dialogue set aside.

    `revision` grows with every question, so that an old button is known as old; `version` makes racing turns safe.
    `step` names the steps asked on the way to the open one, which is the last. `topic` is the one pledge the latest
    reminder was about; `memory` holds what the last minutes leave behind,
    and what waits of a message that said several things.
    """

    account_id: int = Field(primary_key=True, foreign_key="account.id")
    dialogue: str = ""
    step: str = ""
    draft: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    choices: list[list[str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    lettered: bool = False
    parked: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    topic: int | None = None
    memory: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    revision: int = 0
    version: int = 1
    touched_at: datetime


class InboxUpdate(SQLModel, table=True):
    """One update of a channel; its key makes sure that it is handled once. `body` is there while the update waits.

    `looks`: how its words look; apart, as an older program takes a body with an unknown name for none of ours.
    """

    __table_args__ = (UniqueConstraint("channel", "bot", "update_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    bot: str
    update_id: str
    received_at: datetime = Field(index=True)
    state: str = Field(default="done", index=True)  # waiting, done, failed
    body: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    looks: list[list[Any]] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class StoredFile(SQLModel, table=True):
    """A file to hand over, kept until delivered or until its link expires; `sha256`: its bytes are in the folder."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    media_type: str
    content: bytes
    sha256: str = Field(default="", index=True)
    expires_at: datetime = Field(index=True)
