"""What an error of the database says of the row it refused."""

import pytest
from sqlalchemy.exc import IntegrityError

from storage.ground.database import Database, Session
from storage.tables import Organisation


def test_an_error_does_not_quote_what_was_to_be_written(database: Database) -> None:
    def twice(session: Session) -> None:
        for name in ("Chi bộ ấp Một", "Chi bộ ấp Hai"):
            session.add(Organisation(code="CB", name=name, kind="chi_bo"))
            session.flush()

    with pytest.raises(IntegrityError) as refused:
        database.transact(twice)
    assert "Chi bộ" not in str(refused.value)
