"""May one be named outside the branch? Asked when that is first needed, shown and changed among one's data."""

from collections.abc import Sequence

from pydantic import BaseModel

from domain.chat import Choice
from domain.roles import Place
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from storage.ground import history
from storage.people import consents

SHOWN, NOT_SHOWN = "name shown", "name not shown"


class NameDraft(BaseModel):
    """Whether they agree."""

    agreed: bool | None = None


class BeNamed(YesOrNo[NameDraft]):
    """A purpose of its own: nothing else depends on it."""

    slot = "agreed"
    yes = marked("I agree to be named")
    no = marked("Do not name me")
    no_first = True
    plainly = True
    neutral = True

    def words(self, turn: Turn, draft: NameDraft) -> str:
        home = turn.member.home
        return turn.tr(
            "Your name is seen in your branch only. May it also be seen by the committee above, where it decides on "
            "what you registered or commends you? Without your yes “a comrade of {branch}” stands there. "
            "It is your own free choice, and you may change it at any time.",
            branch=home.name if home else "–",
        )


def _finish(turn: Turn, draft: NameDraft) -> None:
    member_id, channel = turn.member.id, turn.incoming.address.channel
    stands = consents.standing(turn.session, member_id, consents.SHOW_NAME)
    if draft.agreed and not stands:
        consents.give(turn.session, member_id, consents.VERSION, channel, turn.now, consents.SHOW_NAME)
    elif not draft.agreed:
        consents.withdraw(turn.session, member_id, turn.now, consents.SHOW_NAME)
    history.record(turn.session, turn.stamp, "member", member_id, SHOWN if draft.agreed else NOT_SHOWN)
    yes = turn.tr("Noted: outside your branch, too, your name may be seen. You may take that back at any time.")
    no = turn.tr("Noted: outside your branch your name is not seen. Nothing else changes.")
    turn.say(yes if draft.agreed else no, [Choice(turn.tr("Change that"), "/dulieu ten")])


def say_how_it_is(turn: Turn, *, unwanted: bool) -> None:
    """Say whether they are named in what goes up; who agreed and wants it no more is asked."""
    given = consents.standing(turn.session, turn.member.id, consents.SHOW_NAME)
    if given and unwanted:
        name_me.begin(turn, NameDraft())
        turn.say_first(turn.tr("What goes up names only who agreed; you did. Shall that end?"))
        return
    yes = turn.tr("What goes up names only who agreed; you did, so your name may stand there.")
    no = turn.tr("What goes up names only who agreed. You did not: your name does not stand there, and so it stays.")
    turn.say(yes if given else no, [Choice(turn.tr("Change that"), "/dulieu ten")])


def line(turn: Turn) -> str:
    """What stands among one's data."""
    given = consents.standing(turn.session, turn.member.id, consents.SHOW_NAME)
    if given:
        day = turn.language.moment(given.given_at, turn.deployment.zone)
        return turn.tr("• Named outside the branch: yes, since {day}", day=day)
    return turn.tr("• Named outside the branch: no")


def ask_where_needed(turn: Turn, member_id: int | None, place: Place | None, sees: Sequence[bool]) -> None:
    """Ask somebody once whether they may be named, when what is theirs goes to people who would not see the name."""
    if member_id is None or place is None or not sees or any(sees) or _was_asked(turn, member_id):
        return

    def words(speak: Language) -> str:
        return speak.tr(
            "What you registered goes to the committee above, as nobody else of {branch} may decide on it. "
            "It does not see your name. Would you like to be named there?",
            branch=place.name,
        )

    turn.tell(member_id, words, f"named:{member_id}", lambda speak: [Choice(speak.tr("My answer"), "/dulieu ten")])


def _was_asked(turn: Turn, member_id: int) -> bool:
    asked = any(each.purpose == consents.SHOW_NAME for each in consents.of_member(turn.session, member_id))
    return asked or history.has(turn.session, "member", member_id, NOT_SHOWN)


name_me = Dialogue("name_me", marked("whether I am named outside the branch"), NameDraft, [BeNamed()], _finish)
