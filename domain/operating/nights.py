"""Say when the backup of a night is made."""

from datetime import datetime, time, timedelta, tzinfo

QUIET = time(3)


def next_night(moment: datetime, zone: tzinfo) -> datetime:
    """Return the first three o'clock after a moment."""
    local = moment.astimezone(zone)
    night = datetime.combine(local.date(), QUIET, zone)
    return night if local < night else night + timedelta(days=1)
