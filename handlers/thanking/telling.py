"""Tell a member that they were thanked, and who leads the cell whether a good example of the month agrees."""

from domain.chat import Choice
from domain.commending.thanks import Thanks
from domain.roles import Place
from handlers.talk.turn import Turn
from handlers.thanking.theirs import AGREE, COMMAND, DECLINE
from locales.language import Language
from locales.wording.recognition.commending import thanks_text
from storage.people import members


def tell_them(turn: Turn, found: Thanks, place: Place) -> bool:
    """Whether it could be written; the good example of a month is asked whether it may stand on the sheet."""

    def words(speak: Language) -> str:
        said = thanks_text(speak, place.name, found)
        if found.month is None:
            return said
        asked = speak.tr("May the branch name you so on the sheet of its meeting? It is all right if you rather not.")
        return f"{said}\n{asked}"

    def ways(speak: Language) -> list[Choice]:
        if found.month is None:
            return [Choice(speak.tr("My words of thanks"), COMMAND)]
        agree = Choice(speak.tr("Yes, I agree"), f"{COMMAND} {AGREE} {found.id}")
        return [agree, Choice(speak.tr("Rather not"), f"{COMMAND} {DECLINE} {found.id}")]

    return turn.tell(found.member_id, words, f"thanks:{found.id}", ways)


def tell_taken_back(turn: Turn, found: Thanks, place: Place) -> None:
    def words(speak: Language) -> str:
        return speak.tr("Comrade, {branch} takes back what it sent you by mistake.", branch=place.name)

    turn.tell(found.member_id, words, f"thanks back:{found.id}")


def tell_leaders(turn: Turn, found: Thanks, place: Place, *, agreed: bool) -> None:
    name = turn.member.name

    def words(speak: Language) -> str:
        if agreed:
            return speak.tr("Comrade {name} agrees to stand on the sheet as the good example of the month.", name=name)
        return speak.tr("Comrade {name} would rather not stand on the sheet; the thanks stay with them.", name=name)

    for each in members.leaders(turn.session, [place.id], turn.today)[place.id] - {found.member_id}:
        turn.tell(each, words, f"thanks answered:{found.id}:{turn.key}:{each}")
