"""Finding one's way: help, stopping, going on."""

from collections.abc import Collection, Mapping
from typing import Any

from domain.chat import Choice
from handlers.announcing.drafting import keeping
from handlers.announcing.drafting import kept as kept_drafts
from handlers.entering import entry as entering
from handlers.inside import elsewhere
from handlers.registering import registration
from handlers.service import helping
from handlers.subjects import DIALOGUES
from handlers.talk import conversation, parking
from handlers.talk.dialogue import shortened
from handlers.talk.menus import say_with_menu
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose

NEXT_THING = "viecke"
"""The command that takes up the next thing of a message that said several; with "thoi" behind it drops that."""
WITH_IT = "tra"
"""Behind `/tieptuc` and a dialogue: the sentence that waits is the answer."""


def show_help(turn: Turn, argument: str) -> None:
    """What this person can do; in the middle of a dialogue the open question follows."""
    text = helping.text(turn, argument)
    open_dialogue = DIALOGUES.get(turn.chat.dialogue)
    if open_dialogue:
        open_dialogue.ask_again(turn, text)
    else:
        turn.say(text, helping.choices(turn, argument), columns=2, commands=turn.menu(turn))


def cancel(turn: Turn, _argument: str) -> None:
    """Stop what is open, or else drop what was set aside; what still waits is named and offered."""
    stopped = opened = parking.open_draft(turn)
    if not stopped:
        stopped = parking.parked(turn)
    kept = keep_what_is_worth_it(turn, stopped)
    if not opened:
        parking.drop_parked(turn)
    if not stopped and conversation.waiting(turn):
        drop_things(turn)
        return
    if not stopped:
        say_with_menu(turn, turn.tr("There is nothing to stop."))
        return
    parking.close(turn)
    entering.keep_the_rest(turn, opened)
    text = turn.tr(
        "Stopped: {what}. What was registered before stays as it is.", what=", ".join(described(turn, stopped).values())
    )
    text = "\n".join([text, *(said for said, _ in kept)])
    later = registration.later(stopped)
    if later or kept:
        turn.say(text, [way for _, way in kept])
        if later:
            registration.offer(turn, later)
    elif parking.parked(turn):
        offer_waiting(turn, text)
    elif conversation.waiting(turn):
        offer_next_thing(turn, text)
    else:
        say_with_menu(turn, text)


def keep_what_is_worth_it(turn: Turn, stopped: Collection[str]) -> list[tuple[str, Choice]]:
    """Keep the drafts that stay where they are cancelled; returns what is said of each, and its way back."""
    return [kept for name in stopped if name in DIALOGUES and (kept := DIALOGUES[name].left(turn))]


def offer_next_thing(turn: Turn, text: str) -> None:
    """Ask whether to take up what waits of a message that said several things."""
    waiting = conversation.waiting(turn)
    if not waiting:
        say_with_menu(turn, text)
        return
    words = turn.tr("Of what you wrote, this still waits: “{words}”.", words=shortened(waiting[0][1]))
    yes = Choice(turn.tr("Take it up now"), f"/{NEXT_THING}")
    propose(turn, f"{text}\n{words}", yes, Choice(turn.tr("Leave it be"), f"/{NEXT_THING} thoi"))


def drop_things(turn: Turn) -> None:
    """Forget what waits of a message that said several things, and say what it was."""
    lines = [f"• {shortened(words)}" for _, words in conversation.waiting(turn)]
    conversation.let_wait(turn, ())
    say_with_menu(turn, "\n".join([turn.tr("Stopped. This waited, and I leave it:"), *lines]))


def offer_waiting(turn: Turn, text: str) -> None:
    """Go on with what was set aside, or drop that too."""
    waiting = described(turn, parking.parked(turn))
    choices = [Choice(turn.tr("Go on with {what}", what=what), f"/tieptuc {name}") for name, what in waiting.items()]
    text += "\n" * bool(text) + turn.tr(
        "Still set aside: {what}. Shall we go on with it?", what=", ".join(waiting.values())
    )
    drop = Choice(turn.tr("Drop that too"), "/huy")
    if len(choices) == 1:
        propose(turn, text, choices[0], drop)
    else:
        turn.say(text, (*choices, drop))


def described(turn: Turn, begun: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    return {name: DIALOGUES[name].described(turn, draft) for name, draft in begun.items() if name in DIALOGUES}


def go_on(turn: Turn, argument: str) -> None:
    """Take up what was set aside; "tra" at the end: with the sentence that waits as the answer."""
    waiting, said = parking.parked(turn), parking.waiting_sentence(turn)
    asked = argument.removesuffix(f" {WITH_IT}")
    name = asked if asked in waiting else next(reversed(waiting), "")
    if (asked == elsewhere.HERE or (name not in DIALOGUES and not said)) and elsewhere.take(turn):
        return
    if name in DIALOGUES and said and asked != argument:
        parking.take_up(turn, name)
        DIALOGUES[name].answer(turn, Answer(text=said))
    elif name in DIALOGUES:
        DIALOGUES[name].resume(turn)
    elif drafts := list(keeping.drafts(turn)):
        kept_drafts.go_on(turn, drafts[-1])
    else:
        say_with_menu(turn, turn.tr("Nothing is waiting to be gone on with."))
