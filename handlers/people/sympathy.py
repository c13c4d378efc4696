"""What a decent person says to a death, an illness, a refusal."""

from domain.chat import Choice
from domain.permissions import led_places
from handlers.people import secretary
from handlers.talk.turn import Turn


def mourn(turn: Turn, text: str) -> None:
    """Somebody has died: condolences, and nothing else is asked."""
    words = turn.tr("I am deeply sorry. Please accept my sincere condolences, and to the family.")
    if led_places(turn.member):
        more = turn.tr(
            "If the one who died belongs to your branch, please tell the committee's staff to close the membership; "
            "nothing is sent in that person's name meanwhile."
        )
        turn.say(f"{words}\n{more}", (Choice(turn.tr("Members"), "/thanhvien"),))
        return
    more = turn.tr("Nothing here is urgent; what you registered can wait.")
    secretary.offer(turn, text, f"{words}\n{more}", (_no_reminders(turn),))


def comfort(turn: Turn, text: str) -> None:
    """Illness, accident, hardship: a kind word, a rest, the secretary."""
    words = turn.tr(
        "I am sorry to hear that, comrade. Please take care of yourself first. "
        "Nobody holds it against you; what you registered stays as it is until you can go on."
    )
    secretary.offer(turn, text, words, (_no_reminders(turn), Choice(turn.tr("My pledges"), "/camket")))


def accept_refusal(turn: Turn, _text: str) -> None:
    """Registering is voluntary: nothing is opened."""
    turn.say(turn.tr("Yes, comrade: I put nothing down. Registering is voluntary, whenever you wish."))


def _no_reminders(turn: Turn) -> Choice:
    return Choice(turn.tr("No reminders for a while"), "/nghi")
