"""Erasing what is kept about oneself: what goes and what stays is said first, and only a plain yes does it."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.roles import LEADING, Duty, Role
from handlers.talk import conversation
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.people import place_of
from storage.erasing import erase
from storage.erasing.holdings import holdings


class EraseDraft(BaseModel):
    """Whether they agree."""

    agreed: bool | None = None


class ConfirmErasing(YesOrNo[EraseDraft]):
    """What is emptied, what stays, what is lost with a post: read back before the yes."""

    slot = "agreed"
    yes = marked("I agree that it is erased")
    no = marked("No, keep it")
    no_first = True
    grave = True
    plainly = True

    def words(self, turn: Turn, draft: EraseDraft) -> str:
        found = holdings(turn.session, turn.member, turn.today)
        whose = ", ".join(filter(None, (turn.member.name, place_of(turn.member))))
        lines = [
            turn.tr("Erasing the information about comrade {whose}:", whose=whose),
            turn.tr(
                "• Gone at once, and for good: your name, the words of your pledges ({pledges}) and of your reports "
                "({reports}), and this chat. Nobody can bring them back.",
                pledges=found.pledges,
                reports=found.reports,
            ),
            *_pictures(turn, found.pictures),
            *_backups(turn),
            turn.tr("• Kept without a name: numbers, days and results, so that past summaries stay true."),
            turn.tr("• From today you are on no list here, and I write to you no more."),
            *(_lost(turn, duty) for duty in found.alone),
            turn.tr("If you would like a copy, answer “No” and have the file sent first."),
            "\n" + turn.tr("Do you agree that it is erased?"),
        ]
        return "\n".join(lines)


def _pictures(turn: Turn, count: int) -> list[str]:
    said = turn.trn("• Gone too: {count} picture or paper.", "• Gone too: {count} pictures and papers.", count)
    return [said] if count else []


def _backups(turn: Turn) -> list[str]:
    """Until when the copies of earlier nights hold what is erased today."""
    nights = turn.deployment.backups
    said = turn.trn(
        "• Backup copies of the server still hold it for {count} night, then they are deleted.",
        "• Backup copies of the server still hold it for {count} nights, then they are deleted.",
        nights,
    )
    return [said] if nights else []


def _lost(turn: Turn, duty: Duty) -> str:
    """What nobody does any more once somebody is gone who alone has this post."""
    place = duty.place.name if duty.place else ""
    if duty.role in LEADING:
        return turn.tr(
            "• You alone lead {organisation}: until somebody follows you, nobody there confirms reports or hands out "
            "codes.",
            organisation=place,
        )
    if duty.role is Role.STAFF:
        return turn.tr("• You alone sum up for {organisation}: somebody has to follow you.", organisation=place)
    if place:
        return turn.tr("• You are the only administrator of {organisation}.", organisation=place)
    return turn.tr("• You are the only administrator: until the server hands out a new code, nobody can announce.")


def _finish(turn: Turn, draft: EraseDraft) -> None:
    if not draft.agreed:
        choices = (
            Choice(turn.tr("Send me the file"), "/dulieu tep"),
            Choice(turn.tr("Withdraw my consent"), "/dulieu rut"),
        )
        turn.say(turn.tr("Nothing was erased; everything stays as it was."), choices)
        return
    erase.erase(turn.session, turn.member.id, turn.stamp)
    conversation.leave_nothing(turn)
    words = turn.tr(
        "It is done: your name and your words are erased, and this chat is forgotten. "
        "Thank you for your part in the movement; I wish you health."
    )
    turn.say(words, commands=turn.menu(turn))


erase_me = Dialogue("erase", marked("erasing my information"), EraseDraft, [ConfirmErasing()], _finish)
