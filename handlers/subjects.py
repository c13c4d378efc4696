"""Every subject of conversation, and what they bring together, added up."""

from typing import Any

from domain.understanding.acts.act import Act
from domain.understanding.movement.act import MovementAct
from handlers.agreements.subject import AGREEMENTS
from handlers.announcing.subject import ANNOUNCING
from handlers.assigning.subject import ASSIGNING
from handlers.campaigns.subject import CAMPAIGNS
from handlers.changing.subject import CHANGING
from handlers.commending.subject import COMMENDING
from handlers.comrades.subject import COMRADES
from handlers.contents.subject import CONTENTS
from handlers.criteria.subject import CRITERIA
from handlers.deciding.subject import DECIDING
from handlers.desk.subject import DESK
from handlers.digests.subject import DIGESTS
from handlers.entering.subject import ENTERING
from handlers.events.subject import EVENTS
from handlers.evidence.subject import EVIDENCE
from handlers.exemplars.subject import EXEMPLARS
from handlers.figures.subject import FIGURES
from handlers.indicators.subject import INDICATORS
from handlers.instructing.subject import INSTRUCTING
from handlers.letters.subject import LETTERS
from handlers.listing.subject import LISTING
from handlers.people.subject import PEOPLE
from handlers.pledges.subject import PLEDGES
from handlers.quiet_days.subject import QUIET_DAYS
from handlers.registering.subject import REGISTERING
from handlers.reminders.subject import REMINDERS
from handlers.reorganising.subject import REORGANISING
from handlers.reporting.subject import REPORTING
from handlers.roster.subject import ROSTER
from handlers.rounds.subject import ROUNDS
from handlers.service.subject import SERVICE
from handlers.talk.dialogue import Dialogue
from handlers.talk.subject import Serving
from handlers.thanking.subject import THANKING
from handlers.unit_facts.subject import UNIT_FACTS
from handlers.work.subject import WORK

SUBJECTS = (
    *(
        REGISTERING,
        PLEDGES,
        WORK,
        DECIDING,
        REPORTING,
        EVIDENCE,
        CHANGING,
        ENTERING,
        FIGURES,
        DESK,
        UNIT_FACTS,
        EXEMPLARS,
        COMMENDING,
        THANKING,
        AGREEMENTS,
    ),
    *(
        LISTING,
        LETTERS,
        COMRADES,
        PEOPLE,
        ROSTER,
        REORGANISING,
        ANNOUNCING,
        EVENTS,
        CAMPAIGNS,
        CONTENTS,
        ROUNDS,
        INSTRUCTING,
    ),
    CRITERIA,
    *(INDICATORS, ASSIGNING, REMINDERS, QUIET_DAYS, DIGESTS, SERVICE),
)
"""In the order in which the menu of commands lists them."""
DIALOGUES: dict[str, Dialogue[Any]] = {each.name: each for subject in SUBJECTS for each in subject.dialogues}
"""Every dialogue by the name its conversation row keeps."""
ACTS: dict[Act, Serving] = {act: serving for subject in SUBJECTS for act, serving in subject.acts.items()}
"""What serves each act; to stop what is open is the door's own."""
MOVEMENT: dict[MovementAct, Serving] = {act: serving for each in SUBJECTS for act, serving in each.movement.items()}
"""What serves each act about the movement itself."""
