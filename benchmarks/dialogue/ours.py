"""Our bot as a contestant: the real process on a SQLite file, with members who have joined."""

import os
import subprocess
from pathlib import Path

from openpyxl import Workbook

from benchmarks.dialogue.contestant import ROOT, Contestant, ContestantError, Words, python
from benchmarks.dialogue.crowd import strangers
from benchmarks.dialogue.script import Script, press, say

DATABASE = "bench.db"
ENV = {
    "DATABASE_URL": "sqlite:///{folder}/" + DATABASE,
    "HOST": "127.0.0.1",
    "PORT": "{port}",
    "PUBLIC_URL": "",
    "ZALO_BOT_TOKENS": "",
    "TELEGRAM_RATE": "100000",  # no peer paces itself, so that ours may not either
    "SECRET_KEY": "only-for-measuring",
}


def prepare(folder: Path, count: int) -> Words:
    """A migrated database with one branch and as many members as there are chats."""
    words = strangers(count)
    book = folder / "members.xlsx"
    write_members(book, [member_code(chat) for chat in words])
    for verb in (("migrate",), ("import", str(book))):
        run_verb(folder, *verb)
    return {chat: {"member": member_code(chat)} for chat in words}


def member_code(chat: int) -> str:
    return f"DV{chat}"


def write_members(path: Path, codes: list[str]) -> None:
    book = Workbook()
    organisations = book.create_sheet("to_chuc")
    organisations.append(["ma", "ten", "loai", "ma_cap_tren"])
    organisations.append(["CB1", "Chi bộ ấp 1", "chi_bo", ""])
    members = book.create_sheet("thanh_vien")
    members.append(["ma", "ho_ten", "ma_to_chuc", "vai_tro"])
    for code in codes:
        members.append([code, f"Đảng viên {code}", "CB1", "dang_vien"])
    del book["Sheet"]
    book.save(path)


def run_verb(folder: Path, *verb: str) -> None:
    places = {"folder": str(folder), "port": "0"}
    env = os.environ | {name: value.format_map(places) for name, value in ENV.items()} | {"PYTHONPATH": str(ROOT)}
    command = python("-m", "bot", *verb)
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ContestantError(f"`{' '.join(verb)}` failed: {done.stderr.strip()[-300:]}")


SCRIPT = Script(
    opening=(say("/start"),),
    dialogue=(
        say("/dangky"),
        press(0),  # content group
        say("Trồng cây dừa dọc đường ấp"),
        say("50 cây"),
        say("31/12/2030"),
        press(0),  # confirm
    ),
)

OURS = Contestant(
    name="ours",
    keeps="every turn",
    command=python("-m", "bot", "run"),
    script=SCRIPT,
    env=ENV,
    prepare=prepare,
)
