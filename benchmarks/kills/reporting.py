"""Somebody who reports and waits until it is read back, and a database to keep it in."""

import threading
from contextlib import ExitStack
from pathlib import Path

from tests.databases import PostgresqlServer, SqliteFiles
from tests.processes.phones import Phone

PATIENCE = 10  # times as long as a test waits
CONTENT = "Trồng 100000 cây dừa"


class Reporter(threading.Thread):
    """One person, who goes on until told to stop."""

    def __init__(self, phone: Phone, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.phone, self.stop, self.total, self.reports, self.failed = phone, stop, 0, 0, ""

    def run(self) -> None:
        try:
            self._report()
        except AssertionError as error:
            self.failed = str(error)

    def _report(self) -> None:
        self.phone.says(f"tôi đăng ký {CONTENT} trước 31/12/2030")
        self._hears("Đồng chí xem lại giúp")
        self.phone.picks("Đúng, đăng ký")
        self._hears("Đã ghi việc đồng chí đăng ký")
        while not self.stop.is_set():
            self._once()

    def _once(self) -> None:
        done = 2 + self.reports % 7  # the same number twice in a row would be asked about
        self.phone.says(f"báo cáo thêm {done} cây dừa")
        self._reads_back(self.total + done)

    def _reads_back(self, total: int) -> None:
        self._hears(f"Tiến độ: {total:,}/".replace(",", "."))
        self.total, self.reports = total, self.reports + 1

    def _hears(self, words: str) -> None:
        hear(self.phone, self.stop, words)


def hear(phone: Phone, stop: threading.Event, *words: str) -> None:
    """Wait as long as it may take on a busy machine where every process is killed soon after it has come up."""
    for patience_left in reversed(range(PATIENCE)):
        try:
            phone.hears(*words)
        except AssertionError:
            if not patience_left or stop.is_set():
                raise
        else:
            return


def fresh_database(stack: ExitStack, folder: Path, *, postgresql: bool) -> str:
    """Return the address of a migrated database, which ends with the stack."""
    if postgresql:
        server = PostgresqlServer()
        stack.callback(server.stop)
        return server.take()
    template = folder / "template"
    template.mkdir()
    return SqliteFiles(template).create(folder)
