"""What the desk brings: files to print, correct and pass on."""

from domain.permissions import has_summaries
from handlers.desk import exporting, figures_page, letterhead
from handlers.talk.subject import ChatCommand, Subject

DESK = Subject(
    commands=(
        ChatCommand(("xuat", "export"), "files to print: Excel of everything", exporting.show, has_summaries),
        ChatCommand(
            ("dauvanban", "letterhead"), "what stands on the papers", letterhead.show, has_summaries, listed=False
        ),
        ChatCommand(
            ("trangsolieu", "figurespage"), "the figures on a page", figures_page.show, has_summaries, listed=False
        ),
    ),
    dialogues=(letterhead.set_letterhead,),
)
