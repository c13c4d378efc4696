"""Make, check and use one-time codes."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select

from domain.codes import VALID_DAYS, code_hash, new_code, wait_after
from storage.tables import CodeAttempt, Invitation


def invite(session: Session, member_id: int, created_by_id: int | None, now: datetime, secret_key: str) -> str:
    """Return a fresh code for a member; end their unused codes. The code itself is never stored."""
    end_unused(session, member_id, now)
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


def end_unused(session: Session, member_id: int, now: datetime) -> None:
    unused = select(Invitation).where(Invitation.member_id == member_id, col(Invitation.used_at).is_(None))
    for old in session.exec(unused):
        old.expires_at = min(old.expires_at, now)
        session.add(old)


def behind(session: Session, code: str, secret_key: str) -> Invitation | None:
    """Return the invitation of a code, also a used or expired one."""
    return session.exec(select(Invitation).where(Invitation.code_hash == code_hash(code, secret_key))).first()


def find(session: Session, code: str, now: datetime, secret_key: str) -> Invitation | None:
    invitation = behind(session, code, secret_key)
    if invitation is None or invitation.used_at or invitation.expires_at <= now:
        return None
    return invitation


def use(session: Session, invitation_id: int, now: datetime) -> Invitation | None:
    """Use an invitation up; return None when the invitation was used or expired meanwhile."""
    invitation = session.get(Invitation, invitation_id, with_for_update=True)
    if invitation is None or invitation.used_at or invitation.expires_at <= now:
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


def forget_attempts_before(session: Session, moment: datetime) -> int:
    return session.exec(delete(CodeAttempt).where(col(CodeAttempt.at) < moment)).rowcount
