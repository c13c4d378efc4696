"""Prepared statements, for what every turn runs: written in SQLAlchemy Core, compiled once, run on the driver itself.

Core costs several times what the database does for a statement this small; see docs/adr. Everyday queries need none
of this: import-linter lists who may use it, and a test runs each statement both ways on both databases.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, Table, bindparam
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

Convert = Callable[[Any], Any]


def parameters(table: Table, names: Iterable[str]) -> dict[str, BindParameter[Any]]:
    """Columns with the parameters that fill them, each under its column's name with a "_" before it."""
    return {name: bindparam(f"_{name}", type_=table.c[name].type) for name in names}


class Prepared:
    """One statement with named parameters; what goes in and comes out is converted as SQLAlchemy would."""

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, session: Session, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """What a SELECT, or a RETURNING, gives."""
        connection = session.connection()
        compiled = self._for(connection)
        found = driver_of(connection).execute(compiled.sql, compiled.bind(values)).fetchall()
        return [compiled.read(row) for row in found]

    def execute(self, session: Session, values: Mapping[str, object]) -> int:
        """How many rows were touched."""
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
        readers = [_reader(column.type, dialect) for column in getattr(statement, "exported_columns", ())]
        self._in = [(place, convert) for place, convert in enumerate(readers) if convert]

    def bind(self, values: Mapping[str, object]) -> object:
        """The parameters as the driver takes them: a tuple where it counts them, a mapping where it names them."""
        given = {**self._fixed, **values} if self._fixed else dict(values)
        for name, convert in self._out:
            given[name] = convert(given[name])
        return self._in_order(given) if self._in_order else given

    def read(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """A row as Python values."""
        if not self._in:
            return row
        values = list(row)
        for place, convert in self._in:
            values[place] = convert(values[place])
        return tuple(values)


def _getter(names: Sequence[str] | None) -> Callable[[Mapping[str, object]], tuple[object, ...]] | None:
    """What picks these values, in this order, out of a mapping."""
    if not names:
        return None
    if len(names) == 1:
        return lambda given: (given[names[0]],)
    return itemgetter(*names)


def _reader(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def driver_of(connection: Connection) -> Any:  # the two drivers share no type
    """The driver's own connection, below SQLAlchemy."""
    return connection.connection.driver_connection
