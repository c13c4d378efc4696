"""Every dialogue by the name its conversation row keeps."""

from typing import Any

from handlers.announcing import announcement
from handlers.figures import urging
from handlers.people import joining, member_list, my_data
from handlers.pledges import taking_back
from handlers.registering import registration
from handlers.reporting import progress_report
from handlers.talk.dialogue import Dialogue

DIALOGUES: dict[str, Dialogue[Any]] = {
    each.name: each
    for each in (
        joining.join,
        registration.register_pledge,
        progress_report.report_progress,
        urging.urge,
        member_list.add_member,
        announcement.announce,
        my_data.withdraw,
        taking_back.take_back,
    )
}
