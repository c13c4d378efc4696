"""Every dialogue by the name its conversation row keeps."""

from typing import Any

from handlers import broadcasting, joining, member_list, my_data, registering, reporting, urging
from handlers.dialogue import Dialogue

DIALOGUES: dict[str, Dialogue[Any]] = {
    each.name: each
    for each in (
        joining.join,
        registering.register_pledge,
        reporting.report_progress,
        urging.urge,
        member_list.add_member,
        broadcasting.announce,
        my_data.withdraw,
    )
}
