"""A page to send papers by, where the channel does not hand them over: whoever has the link sends for one pledge."""

from datetime import timedelta

from domain.chat import Choice, Kind
from domain.permissions import belongs
from handlers.evidence import arriving
from handlers.talk.turn import Turn
from locales.wording.evidence.page import link_text
from locales.wording.pledges import pledge_label

PAGE = "trang"
LASTS = timedelta(hours=24)


def choice(turn: Turn) -> tuple[Choice, ...]:
    """The way to the page, where the channel hands over no papers and the page can be opened."""
    needed = not turn.capabilities.files and turn.deployment.upload_page is not None
    return (Choice(turn.tr("Send a paper (PDF, Word)"), f"/minhchung {PAGE}"),) if needed else ()


def offer(turn: Turn, number: int | None) -> None:
    """Give the link for the pledge of this number, or ask which it is for."""
    found = arriving.candidates(turn)
    if turn.deployment.upload_page is None:
        turn.say(turn.tr("There is no page for papers here. Please take a picture of the paper and send it to me."))
        return
    meant = next((each for each in found if each.id == number), found[0] if len(found) == 1 else None)
    if meant is not None:
        until = turn.real_now + LASTS
        address = turn.deployment.upload_page(turn.member.id, meant.id, until)
        turn.say(link_text(turn.language, meant.content, address, until, turn.deployment.zone))
    elif found:
        choices = [Choice(pledge_label(each), f"/minhchung {PAGE} {each.id}") for each in found[: arriving.SHOWN]]
        turn.say(turn.tr("Which pledge is the paper for?"), choices)
    else:
        arriving.say_nothing_open(turn)


def offered_instead(turn: Turn) -> bool:
    """Answer something the channel did not hand over, which is a paper more often than not."""
    if turn.incoming.kind is not Kind.WITHHELD or not belongs(turn.member) or not arriving.candidates(turn):
        return False
    words = turn.tr("That was not handed over to me. If it was a paper, please take a picture of it and send that.")
    if turn.deployment.upload_page is not None:
        words = turn.tr("That was not handed over to me. If it was a paper, please send it by a page of mine:")
    turn.say(words, choice(turn))
    return True
