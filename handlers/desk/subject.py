"""What the desk brings: files to print, correct and pass on."""

from domain.permissions import belongs, has_summaries
from domain.roles import Person
from handlers.desk import exporting, figures_page, letterhead
from handlers.talk.subject import ChatCommand, Subject


def may_have_files(person: Person) -> bool:
    """Whoever sees figures has the files of an organisation, whoever belongs to one the sheet of their own."""
    return has_summaries(person) or belongs(person)


DESK = Subject(
    commands=(
        ChatCommand(
            ("xuat", "export"),
            "files to print: Excel of everything",
            exporting.show,
            may_have_files,
            menu_of=has_summaries,
        ),
        ChatCommand(
            ("dauvanban", "letterhead"), "what stands on the papers", letterhead.show, has_summaries, listed=False
        ),
        ChatCommand(
            ("trangsolieu", "figurespage"), "the figures on a page", figures_page.show, has_summaries, listed=False
        ),
    ),
    dialogues=(letterhead.set_letterhead,),
)
