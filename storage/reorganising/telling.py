"""Tell those concerned once of a change to the tree, and of its being taken back."""

from functools import partial

from sqlalchemy import select
from sqlmodel import Session

from domain.chat import Choice, Outgoing
from domain.errors import UserError
from domain.reorganising.change import Part, Wanted, What
from locales.language import Language
from locales.wording.campaigns.instructions import followed
from locales.wording.organisations import reorganising as wording
from storage import organisations, tables
from storage.chats import accounts
from storage.ground.core_table import tables_of
from storage.outgoing import posting
from storage.outgoing.writing import Words, letter, words_of, write_to_person
from storage.people import members
from storage.people.notices import When
from storage.reorganising import wishes
from storage.reorganising.acting import Ordered
from storage.rounds import instructions, succession

_home, _post, _change = tables_of(tables.Membership, tables.Post, tables.Reorganisation)


def tell(session: Session, ordered: Ordered, when: When, but: int | None = None) -> int:
    """Tell whoever belongs elsewhere now, whose post ended, and who leads what was changed; return how many."""
    wanted = ordered.wanted
    concerned = _concerned(session, ordered)
    words: dict[int, Words] = {
        each: words_of(wording.told, wanted, frozenset(concerned.get(each, ())))
        for each in {*concerned, *_leading(session, wanted, when)} - {but or 0}
    }
    wishes.tell(session, ordered, when)
    _tell_of_instructions(session, ordered, when, but)
    return _send(session, words, when, f"changed:{ordered.entry}")


def _tell_of_instructions(session: Session, ordered: Ordered, when: When, but: int | None) -> None:
    """Tell who gave an instruction that it ended or goes to the successor, and the successor that it waits."""
    for each in succession.of_deed(session, ordered.entry):
        one, (giver, receiver) = instructions.get(session, each.number), each.after or each.before
        told = members.leaders(session, [giver, *([receiver] if each.after else [])], when.today)
        before = organisations.by_ids(session, each.before)[each.before[1]]
        if one is not None:
            said = partial(followed, one=one, before=before.name, goes_on=each.after is not None)
            people = set().union(*told.values()) - {but or 0}
            _send(session, dict.fromkeys(people, said), when, f"instruction followed:{each.number}:{ordered.entry}")


def tell_back(session: Session, ordered: Ordered, when: When, but: int | None = None) -> int:
    """Tell those who heard of it that everything is as before."""
    told = {*_concerned(session, ordered), *_leading(session, ordered.wanted, when)}
    words = dict.fromkeys(told - {but or 0}, words_of(wording.back_told, ordered.wanted))
    return _send(session, words, when, f"changed back:{ordered.entry}")


def tell_carried_out(session: Session, ordered: Ordered, refusal: UserError | None, when: When) -> None:
    """Tell whoever planned it what became of it, and where it was done everybody concerned."""
    if refusal is None:
        tell(session, ordered, when, ordered.by)
    if ordered.by is None:
        return
    gone = members.names(session, [ordered.gone]).get(ordered.gone, "") if ordered.gone else ""

    def words(speak: Language) -> Outgoing:
        if refusal is None:
            back = Choice(speak.tr("A mistake, take it back"), f"/tochuc lai {ordered.number}")
            return Outgoing(wording.carried_out_text(speak, ordered.wanted, gone), (back,))
        reason = speak.tr(refusal.message, **refusal.values)
        return Outgoing(wording.refused_text(speak, ordered.wanted, reason))

    write_to_person(session, ordered.by, words, when.real, dedupe_key=f"planned change:{ordered.number}")


def _concerned(session: Session, ordered: Ordered) -> dict[int, set[Part]]:
    """Return what a deed means for each person, also one that was taken back."""
    deed = ordered.entry
    post_since = (_post.c.entry_id == deed, _post.c.until.is_(None))
    disbelieved = select(_change.c.disbelieved).where(_change.c.id == ordered.number)
    withdrawn = (session.connection().execute(disbelieved).scalar() or {}).get("post", [])
    not_begun = (_post.c.id.in_(withdrawn), _post.c.since >= ordered.wanted.day)
    found = {
        Part.MOVED: select(_home.c.member_id).where(_home.c.entry_id == deed),
        Part.POST_ENDED: select(_post.c.member_id).where(_post.c.until_entry_id == deed),
        Part.POST_NOT_BEGUN: select(_post.c.member_id).where(*not_begun),
        Part.HEAD: select(_post.c.member_id).where(*post_since),
    }
    concerned: dict[int, set[Part]] = {}
    for part, query in found.items():
        for member_id in session.connection().scalars(query):
            concerned.setdefault(member_id, set()).add(part)
    return concerned


def _leading(session: Session, wanted: Wanted, when: When) -> set[int]:
    """Return who leads what was changed, and what stands above a branch that moved."""
    places = organisations.by_ids(session, [*wanted.of, *(each for each in (wanted.above, wanted.into) if each)])
    numbers = {place.id for place in places.values()}
    if wanted.what in (What.MOVE, What.MERGE, What.SPLIT, What.CLOSE):
        numbers |= {int(number) for place in places.values() for number in place.path.strip("/").split("/")[-2:-1]}
    found = members.leaders(session, sorted(numbers), when.today)
    return set().union(*found.values()) if found else set()


def _send(session: Session, words: dict[int, Words], when: When, key: str) -> int:
    chats = accounts.chats_for(session, sorted(words))
    letters = [letter(chat, words[each], when.real, f"{key}:{each}") for each, chat in chats.items()]
    posting.post(session, letters, when.real)
    return len(letters)
