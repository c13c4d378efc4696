"""What digests bring: `/bantin`."""

from handlers.digests import switching
from handlers.talk.subject import ChatCommand, Subject

DIGESTS = Subject(
    commands=(ChatCommand(("bantin", "digests"), "the news I send by myself", switching.show, switching.reads_one),)
)
