"""A small SQLite storage for aiogram's FSM: the framework brings none of its own.

One connection in WAL mode; every change of state or data is committed, as it is made, before the reply.
"""

import json
from collections.abc import Mapping
from typing import Any

import aiosqlite
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

TABLES = """
CREATE TABLE IF NOT EXISTS fsm (key TEXT PRIMARY KEY, state TEXT, data TEXT NOT NULL DEFAULT '{}') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pledges (
    id INTEGER PRIMARY KEY, content_group TEXT, content TEXT, goal TEXT, deadline TEXT
);
"""
SET_STATE = "INSERT INTO fsm (key, state) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state"
SET_DATA = "INSERT INTO fsm (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data"


async def connect(path: str) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path)
    await connection.execute("PRAGMA journal_mode = WAL")
    await connection.execute("PRAGMA synchronous = NORMAL")
    await connection.executescript(TABLES)
    return connection


class SQLiteStorage(BaseStorage):
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self.connection = connection
        self.keys = DefaultKeyBuilder(with_bot_id=True)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self.connection.execute(SET_STATE, (self.keys.build(key), name))
        await self.connection.commit()

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self.find("SELECT state FROM fsm WHERE key = ?", key)
        return row[0] if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        body = json.dumps(data, ensure_ascii=False)
        await self.connection.execute(SET_DATA, (self.keys.build(key), body))
        await self.connection.commit()

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        row = await self.find("SELECT data FROM fsm WHERE key = ?", key)
        return json.loads(row[0]) if row else {}

    async def find(self, query: str, key: StorageKey) -> Any:
        async with self.connection.execute(query, (self.keys.build(key),)) as cursor:
            return await cursor.fetchone()

    async def close(self) -> None:
        await self.connection.close()
