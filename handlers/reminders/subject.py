"""What reminders bring: none for a while, and one on another day."""

from domain.permissions import belongs, leads
from domain.understanding.acts.act import Act
from handlers.reminders import of_another, pausing, plainly, putting_off, taken_up
from handlers.reminders.asked import sent
from handlers.reminders.coming import showing
from handlers.reminders.notes import keeping as notes
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

REMINDERS = Subject(
    commands=(
        ChatCommand(("nghi", "leave"), "no reminders for a while", pausing.show, belongs),
        ChatCommand(("nhaclai", "remind"), "remind me on another day", putting_off.show, belongs, listed=False),
        ChatCommand(("nhacnho", "coming"), "what I shall be reminded of", showing.show, belongs, listed=False),
        ChatCommand(("danhantin", "sent"), "what a comrade was sent", sent.show, leads, listed=False),
        ChatCommand(("loinhac", "notes"), "notes to myself", notes.show, joined, listed=False),
        ChatCommand(("lamtiep", "goon"), "go on with what was ended overdue", taken_up.take_up, belongs, listed=False),
        ChatCommand(
            ("ngungnhac", "silence"), "no reminders to a member who is ill or has died", of_another.show, leads, False
        ),
    ),
    acts={
        Act.STOP_REMINDERS: Serving(plainly.stop, "No reminders"),
        Act.SNOOZE: Serving(plainly.put_off, "Remind me later", belongs),
    },
)
