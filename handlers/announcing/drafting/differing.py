"""Where an announcement looks otherwise on a channel than in the preview: said before the yes, only where it does."""

from domain.chat import Look
from domain.reach.looks import read
from handlers.announcing.composing import attaching
from handlers.announcing.composing.draft import AnnouncementDraft, audience_of
from handlers.talk.turn import Turn
from locales.wording.files import not_here_text

AROUND = 150  # characters of an announcement besides its words: in whose name, its buttons as lines


def lines(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """What of it is otherwise where people get it, a line each."""
    found = []
    for channel in sorted(audience_of(turn, draft).channels):
        can, name = turn.deployment.capabilities.get(channel), channel.title()
        if can is None:  # their chat is on a channel that is off
            continue
        if (parts := 1 + (len(draft.text or "") + AROUND) // can.text_limit) > 1:
            found.append(turn.tr("On {channel} it comes in {count} messages.", channel=name, count=parts))
        if can.buttons:
            continue
        looks = read(draft.looks)
        if looks:
            found.append(turn.tr("On {channel} the words are plain, without bold or italics.", channel=name))
        if any(each.look is Look.LINK for each in looks):
            found.append(turn.tr("Addresses stand behind their words there."))
        if attaching.files_of(turn) and not turn.deployment.public:
            line = not_here_text(turn.language, *attaching.counted(turn))
            found.append(
                turn.tr("On {channel} no files arrive; below the words stands: {line}", channel=name, line=line)
            )
    return found
