"""Run prepared statements for every turn: written in SQLAlchemy Core, compiled once, executed by the driver.

Core costs several times what the database does for a statement this small; see docs/adr. Everyday queries do without:
import-linter lists who may import this module, and a test runs each statement both ways on both databases.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, Table, bindparam
from sqlalchemy.sql import ClauseElement
from sqlmodel import Session

Convert = Callable[[Any], Any]


def parameters(table: Table, names: Iterable[str]) -> dict[str, BindParameter[Any]]:
    """Return a parameter for each column, under the column's name with a "_" before."""
    return {name: bindparam(f"_{name}", type_=table.c[name].type) for name in names}


class Prepared:
    """One statement with named parameters; values are converted as SQLAlchemy converts them."""

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, session: Session, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        connection = session.connection()
        compiled = self._for(connection)
        found = driver_of(connection).execute(compiled.sql, compiled.bind(values)).fetchall()
        return [compiled.read(row) for row in found]

    def execute(self, session: Session, values: Mapping[str, object]) -> int:
        connection = session.connection()
        compiled = self._for(connection)
        count: int = driver_of(connection).execute(compiled.sql, compiled.bind(values)).rowcount
        return count

    def _for(self, connection: Connection) -> "_Compiled":
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = self._compiled[connection.dialect.name] = _Compiled(self.statement, connection.dialect)
        return compiled


class _Compiled:
    """A statement in one dialect's SQL, with the converters of its parameters and columns."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.sql: str = str(compiled)
        self._in_order = _getter(compiled.positiontup)
        self._fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        converters = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
        }
        self._out = [(name, convert) for name, convert in converters.items() if convert]
        kinds = (column.type.dialect_impl(dialect) for column in getattr(statement, "exported_columns", ()))
        readers: list[Convert | None] = [kind.result_processor(dialect, None) for kind in kinds]
        self._in = [(place, convert) for place, convert in enumerate(readers) if convert]

    def bind(self, values: Mapping[str, object]) -> object:
        """Return the parameters as the driver takes them: a tuple for positional, a mapping for named ones."""
        given = {**self._fixed, **values} if self._fixed else dict(values)
        for name, convert in self._out:
            given[name] = convert(given[name])
        return self._in_order(given) if self._in_order else given

    def read(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        if not self._in:
            return row
        values = list(row)
        for place, convert in self._in:
            values[place] = convert(values[place])
        return tuple(values)


def _getter(names: Sequence[str] | None) -> Callable[[Mapping[str, object]], tuple[object, ...]] | None:
    """Return a function that picks these values, in this order, out of a mapping."""
    if not names:
        return None
    if len(names) == 1:
        return lambda given: (given[names[0]],)
    return itemgetter(*names)


def driver_of(connection: Connection) -> Any:  # the two drivers share no type
    """Return the driver's own connection, below SQLAlchemy."""
    return connection.connection.driver_connection
