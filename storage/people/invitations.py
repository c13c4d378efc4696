"""Make, check and use one-time codes."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, delete, func, select

from domain.codes import VALID_DAYS, code_hash, new_code, wait_after
from storage.ground.core_table import table_of
from storage.tables import CodeAttempt, Invitation

_invitation = table_of(Invitation)


def invite(session: Session, member_id: int, created_by_id: int | None, now: datetime, secret_key: str) -> str:
    """Return a fresh code for a member; end their unused codes. The code itself is never stored."""
    end_unused(session, now, member_id)
    code = new_code()
    session.add(
        Invitation(
            code_hash=code_hash(code, secret_key),
            member_id=member_id,
            created_by_id=created_by_id,
            created_at=now,
            expires_at=now + timedelta(days=VALID_DAYS),
        )
    )
    session.flush()
    return code


def end_unused(session: Session, now: datetime, *member_ids: int) -> None:
    mine = _invitation.c.member_id.in_(member_ids)
    unused = (mine, _invitation.c.used_at.is_(None), _invitation.c.expires_at > now)
    connection = session.connection()
    connection.execute(update(_invitation).where(*unused).values(expires_at=now))
    connection.execute(update(_invitation).where(mine).values(account_id=None))  # whoever waits with one waits no more


def end_all_unused(session: Session, now: datetime) -> int:
    """End every code that nobody has used; return how many there were."""
    unused = (_invitation.c.used_at.is_(None), _invitation.c.expires_at > now)
    return session.connection().execute(update(_invitation).where(*unused).values(expires_at=now)).rowcount


def let_wait(session: Session, invitation_id: int, account_id: int) -> None:
    """Let the chat that used a code wait until the member says that it is theirs."""
    this = update(_invitation).where(_invitation.c.id == invitation_id).values(account_id=account_id)
    session.connection().execute(this)


def settle(session: Session, invitation_id: int) -> bool:
    """Let nobody wait with this code any more; False where somebody has settled it meanwhile."""
    waits = (_invitation.c.id == invitation_id, _invitation.c.account_id.is_not(None))
    return session.connection().execute(update(_invitation).where(*waits).values(account_id=None)).rowcount > 0


def waiting(session: Session, member_id: int, now: datetime, *invitation_ids: int) -> list[Invitation]:
    """Return the codes, or those of these numbers, with which a chat waits for a member's word."""
    open_ones = (col(Invitation.account_id).is_not(None), Invitation.expires_at > now)
    query = select(Invitation).where(Invitation.member_id == member_id, *open_ones)
    query = query.where(col(Invitation.id).in_(invitation_ids)) if invitation_ids else query
    return list(session.exec(query.order_by(col(Invitation.id)).execution_options(populate_existing=True)))


def waiting_in(session: Session, account_id: int, now: datetime) -> Invitation | None:
    """Return the code with which this chat waits for a word of the member's first chat."""
    mine = (Invitation.account_id == account_id, Invitation.expires_at > now)
    return session.exec(select(Invitation).where(*mine).order_by(col(Invitation.id).desc())).first()


def behind(session: Session, code: str, *keys: str) -> Invitation | None:
    """Return the invitation of a code, also a used or expired one."""
    hashes = [code_hash(code, key) for key in keys]
    return session.exec(select(Invitation).where(col(Invitation.code_hash).in_(hashes))).first()


def typed(session: Session, codes: Collection[str], *keys: str) -> Invitation | None:
    """Return the invitation of one of these codes, as a keyboard may have left them; one that can be used first."""
    hashes = [code_hash(code, key) for code in codes for key in keys]
    found = session.exec(select(Invitation).where(col(Invitation.code_hash).in_(hashes))).all()
    return min(found, key=lambda each: each.used_at is not None, default=None)


def is_open(invitation: Invitation, now: datetime) -> bool:
    return invitation.used_at is None and invitation.expires_at > now


def use(session: Session, invitation_id: int, now: datetime) -> Invitation | None:
    """Use an invitation up; return None when the invitation was used or expired meanwhile."""
    invitation = session.get(Invitation, invitation_id, with_for_update=True)
    if invitation is None or not is_open(invitation, now):
        return None
    invitation.used_at = now
    session.add(invitation)
    return invitation


def note_failure(session: Session, account_id: int, now: datetime) -> None:
    session.add(CodeAttempt(account_id=account_id, at=now))


def next_try(session: Session, account_id: int, now: datetime) -> datetime | None:
    """Return when a chat may type a code again; None when at once. A wrong code slows its own chat, and no other."""
    own = select(func.count(), func.max(CodeAttempt.at)).where(CodeAttempt.account_id == account_id)
    wrong, last = session.exec(own.where(CodeAttempt.at > now - timedelta(days=1), CodeAttempt.at <= now)).one()
    if not wrong:
        return None
    lately = select(func.count()).select_from(CodeAttempt)
    of_all = session.exec(lately.where(CodeAttempt.at > now - timedelta(hours=1), CodeAttempt.at <= now)).one()
    at: datetime = last + wait_after(wrong, of_all)
    return at if at > now else None


def tried_lately(session: Session, account_id: int, now: datetime) -> bool:
    """Whether wrong codes of a chat are counted still."""
    own = (CodeAttempt.account_id == account_id, CodeAttempt.at > now - timedelta(days=1))
    return session.exec(select(func.count()).select_from(CodeAttempt).where(*own)).one() > 0


def forget_attempts_before(session: Session, moment: datetime) -> int:
    return session.exec(delete(CodeAttempt).where(col(CodeAttempt.at) < moment)).rowcount
