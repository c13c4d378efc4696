"""Decisions taken back by whoever made them: what they were about waits again, and who was told hears of it."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from handlers.deciding import items
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.quotation import quoted
from locales.wording.reporting.reopening import closed_again
from storage import deeds, pledges, taking_back
from storage.deeds import Deed, What
from storage.people.notices import When
from storage.queue import asking


def take_back(turn: Turn, decided: Sequence[Deed]) -> None:
    """What somebody went on with meanwhile stays decided, and is named."""
    lines = []
    for deed in decided:
        taken = taking_back.take_back(turn.session, deed, turn.stamp)
        said = marked("Taken back: {content} waits for your decision again.")
        if deed.what is What.REOPENING:
            said = marked("Taken back: {content} stays as it was confirmed.")
        stays = marked("Somebody has gone on with {content} meanwhile, so that decision stands.")
        lines.append(turn.tr(said if taken else stays, content=quoted(deed.content)))
        pledge = pledges.get(turn.session, deed.pledge_id) if taken else None
        if pledge is not None:
            asking.look_again(turn.session, pledge, When(turn.now, turn.real_now, turn.deployment.zone))
            _tell_owners(turn, pledge)
    turn.say("\n".join(lines), (Choice(turn.tr("See what waits for me"), "/duyet"),))


def _tell_owners(turn: Turn, pledge: Pledge) -> None:
    def words(speak: Language) -> str:
        if pledge.asks is None:
            return closed_again(speak, pledge)
        content = quoted(pledge.content)
        return speak.tr("The decision on {content} is taken back; it is looked at again.", content=content)

    confirmed_by = deeds.who_confirmed(turn.session, pledge.id) if pledge.asks is None else None
    for each in {*items.waits_for(turn, pledge), confirmed_by} - {None, turn.member.id}:
        turn.tell(each or 0, words, dedupe_key=f"taken back:{pledge.id}:{each}:{turn.key}")
