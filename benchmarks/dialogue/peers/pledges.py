"""Where the aiogram peer puts a confirmed pledge: a list, or a table beside its state."""

from typing import Protocol

import aiosqlite

Draft = dict[str, str]


class Pledges(Protocol):
    async def add(self, draft: Draft) -> int:
        """Keep one pledge and return its number."""
        ...


class ListOfPledges:
    def __init__(self) -> None:
        self.kept: list[Draft] = []

    async def add(self, draft: Draft) -> int:
        self.kept.append(draft)
        return len(self.kept)


class TableOfPledges:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self.connection = connection

    async def add(self, draft: Draft) -> int:
        insert = (
            "INSERT INTO pledges (content_group, content, goal, deadline) VALUES (:group, :content, :goal, :deadline)"
        )
        cursor = await self.connection.execute(insert, draft)
        await self.connection.commit()
        return cursor.lastrowid or 0
