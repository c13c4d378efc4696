"""Why a row cannot be where it says: sentences about the days of stays."""

from domain.roles import EndReason
from domain.roster.saying import Said

SINCE, UNTIL = "tu_ngay", "den_ngay"
BEFORE_IT_BEGAN = Said("{column} {day} is before the stay in {place} began ({since})")
BEFORE_THE_LAST = Said("{column} {day} is before the stay of before ended ({ended})")
BEFORE_IT_ENDED = Said("{column} {day} is before the stay in {place} ended ({ended})")
AFTER_IT_ENDED = Said("{column} {day} is after the stay in {place} had ended or changed ({ended})")
BEFORE_ITS_END = Said("{day} is before the stay in {place} ends ({edge}) ({column})")
BEFORE_ITS_BEGINNING = Said("{day} is before the stay in {place} began ({edge}) ({column})")
FLAG_STAYS = Said("the stay in {place} ends on {day}, so the leader's flag stays as it is")
FIXED = Said("the stay in {place} ended on {day}{why}, which a file cannot change")
GONE = Said("left {place} on {day}{why} and is not taken up again")
GONE_MAY_RETURN = Said("left {place} on {day}{why} and is not taken up again; for a return give its day (tu_ngay)")


def why(reason: EndReason | None) -> str:
    return f" ({reason.value})" if reason else ""
