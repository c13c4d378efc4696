"""Ordering a change to the tree: what is missing is asked, everything is read back with what follows, then done."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import may_reorganise
from domain.reorganising.change import ChangeState, What
from domain.roles import Place
from handlers.reorganising.draft import ChangeDraft
from handlers.reorganising.steps import NOT_ABOVE, FromDay, Head, NewName, People, Where, not_theirs_above
from handlers.reorganising.which import Which
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.organisations.reorganising import change_text, follows_text, head_gone
from storage import organisations
from storage.people import members
from storage.reorganising import acting, checking, following, owners, telling


class ReadBack(YesOrNo[ChangeDraft]):
    slot = "confirmed"
    yes = "Yes, do it"
    no_first = True
    grave = True

    def words(self, turn: Turn, draft: ChangeDraft) -> str:
        wanted = draft.wanted()
        checking.check(turn.session, wanted, turn.today)
        lines = [change_text(turn.language, acting.named(turn.session, wanted))]
        if wanted.what is What.SPLIT:
            lines.append(follows_text(turn.language, len(wanted.people), 0, 0))
        elif wanted.what is What.MERGE:
            gone = tuple(each for each in wanted.of if each != wanted.into)
            people = following.belonging(turn.session, gone, wanted.day)
            owned, posts = owners.count(turn.session, gone), following.posts(turn.session, gone, wanted.day)
            lines.append(follows_text(turn.language, people, owned, posts))
        if wanted.head:
            name = members.names(turn.session, [wanted.head]).get(wanted.head, "")
            lines.append(turn.tr("Comrade {name} leads it.", name=name))
        if wanted.day == turn.today:
            lines.append(turn.tr("Figures of the days before stay as they were. Today it can still be taken back."))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _places(turn: Turn, draft: ChangeDraft) -> list[Place]:
    numbers = [*draft.of, *(each for each in (draft.above, draft.into) if each)]
    return list(organisations.by_ids(turn.session, numbers).values())


def _allowed(turn: Turn, draft: ChangeDraft) -> None:
    if not may_reorganise(turn.member, *_places(turn, draft)):
        raise NotAllowed("These organisations are not yours to administer.")
    if (draft.what is What.SPLIT or draft.name) and (above := not_theirs_above(turn, draft)):
        raise NotAllowed(NOT_ABOVE, above=above.name)
    for place in _places(turn, draft):
        organisations.require_open(turn.session, place.id)


def _finish(turn: Turn, draft: ChangeDraft) -> None:
    menu = Choice(turn.tr("Organisations"), "/tochuc")
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was changed."), [menu])
        return
    ordered = acting.order(turn.session, draft.wanted(), turn.stamp)
    said = change_text(turn.language, ordered.wanted)
    back = f"/tochuc lai {ordered.number}"
    if ordered.state is ChangeState.PLANNED:
        text = turn.tr("This is planned; I carry it out on its day and tell you then.")
        turn.say(f"{said}\n{text}", [Choice(turn.tr("Call it off"), back), menu])
        return
    told = telling.tell(turn.session, ordered, turn.when, turn.member.id)
    lines = [said, turn.tr("Done.")]
    if told:
        lines[-1] += " " + turn.trn("{count} comrade is told.", "{count} comrades are told.", told)
    if ordered.gone:
        lines.append(head_gone(turn.language, members.names(turn.session, [ordered.gone]).get(ordered.gone, "")))
    elif draft.what in (What.MERGE, What.SPLIT) and not draft.head and draft.into is None:
        lines.append(turn.tr("Nobody leads it yet; until then the committee above decides."))
    lines.append(turn.tr("If that was a mistake, it can be taken back today."))
    turn.say("\n".join(lines), [Choice(turn.tr("A mistake, take it back"), back), menu])


change = Dialogue(
    "change_of_organisations",
    "changing organisations",
    ChangeDraft,
    [Which(), Where(), NewName(), People(), FromDay(), Head(), ReadBack()],
    _finish,
    _allowed,
    about="name",
)
