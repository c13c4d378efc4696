"""Keep whether an organisation wants those below it compared; what is off above is off below."""

from sqlalchemy import select, update
from sqlmodel import Session

from domain.roles import Place
from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of
from storage.tables import Organisation

ON, OFF = "tables switched on", "tables switched off"
_organisation = table_of(Organisation)


def off_by(session: Session, place: Place) -> int | None:
    """Return the highest organisation that wants none, of this one and all above; None where all want them."""
    lines = [*place.above, place.id]
    query = select(_organisation.c.id).where(_organisation.c.id.in_(lines), _organisation.c.compares.is_(False))
    found = set(session.connection().scalars(query))
    return next((each for each in lines if each in found), None)


def switch(session: Session, place: Place, stamp: Stamp, *, on: bool) -> bool:
    """Switch the tables of an organisation; return False where it was so already."""
    mine = (_organisation.c.id == place.id, _organisation.c.compares.is_(not on))
    if not session.connection().execute(update(_organisation).where(*mine).values(compares=on)).rowcount:
        return False
    history.record(session, stamp, "organisation", place.id, ON if on else OFF)
    return True
