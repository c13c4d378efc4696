"""What reminders bring: none for a while, and one on another day."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.reminders import pausing, putting_off
from handlers.talk.subject import ChatCommand, Serving, Subject
from locales.language import marked

REMINDERS = Subject(
    commands=(ChatCommand(("nghi", "leave"), marked("no reminders for a while"), pausing.show, belongs),),
    acts={
        Act.STOP_REMINDERS: Serving(pausing.stop, marked("No reminders")),
        Act.SNOOZE: Serving(putting_off.put_off, marked("Remind me later")),
    },
)
