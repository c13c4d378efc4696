"""Table of what people said of the head and the foot of an organisation's papers."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Letterhead(SQLModel, table=True):
    """Rows are only added; the newest that is not withdrawn counts. "": as the tree says on the day.

    `named_for`: how the organisation and the one above were called then: once they are called otherwise the two
    printed names are guessed anew. `last_numbers`: the last number used of each kind of paper, "BC 5; NQ 12".
    """

    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    printed_name: str = ""
    upper_name: str = ""
    place_name: str = ""
    symbol: str = ""
    signer: str = ""
    signer_post: str = ""
    authority: str = ""
    spelling: str = ""
    recipients: str = ""
    last_numbers: str = ""
    named_for: str = ""
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    entry_id: int | None = Field(default=None, foreign_key="historyentry.id")
