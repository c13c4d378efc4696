"""What one person did in agreements: signed, gave points, said, left or ended; for who asks what is kept of them."""

from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from storage import tables
from storage.ground.core_table import tables_of

_agreement, _party, _score = tables_of(tables.Agreement, tables.AgreementParty, tables.AgreementScore)
(_remark,) = tables_of(tables.AgreementRemark)


def of_member(session: Session, member_id: int) -> dict[str, list[dict[str, object]]]:
    party, score, remark = _party.c, _score.c, _remark.c
    signed = select(party.agreement_id, party.name, party.role, party.signed_on).where(party.signer_id == member_id)
    left = select(party.agreement_id, party.name, party.left_on, party.left_why).where(party.left_by_id == member_id)
    given = select(score.party_id, score.year, score.scorer, score.value, score.note, score.at)
    said = select(remark.party_id, remark.year, remark.words, remark.at, remark.withdrawn_at)
    ended = select(_agreement.c.id, _agreement.c.state, _agreement.c.ended_on, _agreement.c.why)
    drawn = select(_agreement.c.id, _agreement.c.name, _agreement.c.drawn_on)
    return {
        "drawn_up": _rows(session, drawn.where(_agreement.c.author_id == member_id)),
        "signed": _rows(session, signed),
        "left": _rows(session, left),
        "ended": _rows(session, ended.where(_agreement.c.ended_by_id == member_id)),
        "points_given": _rows(session, given.where(score.by_id == member_id).order_by(score.id)),
        "remarks": _rows(session, said.where(remark.member_id == member_id).order_by(remark.id)),
    }


def _rows(session: Session, query: Select[Any]) -> list[dict[str, object]]:
    return [dict(row) for row in session.connection().execute(query).mappings()]
