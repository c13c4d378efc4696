"""Give a comrade a post, for good or for a time, or end one: chosen, read back, told to everybody concerned."""

from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, Noted, UserError
from domain.permissions import may_appoint
from domain.roles import LEADING, Member, Person, Place, Role
from domain.roster.leaving import FARTHEST, leaving_day
from handlers.comrades import whose
from handlers.comrades.whose import NoteIt
from handlers.posts.draft import END, FOR_GOOD, GIVEN, PostDraft
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import capitalised, marked
from storage import organisations
from storage.comrades import serving
from storage.comrades.serving import Held
from storage.people import members


def begin(turn: Turn, member_id: int, role: Role | None = None, until: date | None = None, ends: bool = False) -> None:
    """Ask what is not known yet; a role that was said is of the organisation where the comrade belongs."""
    draft = PostDraft(member_id=member_id)
    other, _ = _who(turn, draft)
    if role and ends:
        held = [each for each in serving.posts_of(turn.session, other.id, turn.today) if each.role is role]
        if not held:
            raise UserError("Comrade {name} does not hold that post.", name=other.name)
        draft.what = f"{END} {held[0].id}" if len(held) == 1 else None
    elif role and other.home:
        _require_free(turn, other.id, role, other.home)
        if f"{role.value} {other.home.id}" in _offered(turn, other):
            draft.what = f"{role.value} {other.home.id}"
            draft.until = until.isoformat() if until and _may_be_last(turn, until) else None
    give.begin(turn, draft)


def _may_be_last(turn: Turn, day: date) -> bool:
    return turn.today <= day <= turn.today + FARTHEST


def _who(turn: Turn, draft: PostDraft) -> tuple[Person, Member]:
    other, listed = whose.subject(turn, draft)
    if other.id == turn.member.id:
        raise NotAllowed("Nobody gives themselves a post, or ends their own: an administrator does it.")
    return other, listed


def _offered(turn: Turn, other: Person) -> dict[str, str]:
    """What may be given and ended, by what the choice sends, in words."""
    running = serving.posts_of(turn.session, other.id, turn.today)
    held = {(each.role, each.place.id) for each in running if each.place}
    ways: dict[str, str] = {}
    for place in _places(turn, other):
        for role in GIVEN:
            if (role, place.id) not in held and may_appoint(turn.member, role, place, for_a_time=True):
                text = whose.post_text(turn.language, role, place.name, None)
                ways[f"{role.value} {place.id}"] = capitalised(text)
    for each in running:
        if each.place and may_appoint(turn.member, each.role, each.place, for_a_time=each.until is not None):
            ways[f"{END} {each.id}"] = turn.tr("Ends: {post}", post=whose.held_text(turn, each))
    return ways


def _places(turn: Turn, other: Person) -> list[Place]:
    """The branch of the comrade, and the organisations above it that this person answers for."""
    if other.home is None:
        return []
    found = organisations.by_ids(turn.session, other.home.above)
    own = [found[each] for each in reversed(other.home.above) if each in found]
    return [other.home, *(each for each in own if may_appoint(turn.member, Role.STAFF, each, for_a_time=False))]


class WhichPost(Step[PostDraft]):
    """One that may be given, or one that is held and ends."""

    slot = "what"

    def ask(self, turn: Turn, draft: PostDraft) -> Question:
        other, _ = _who(turn, draft)
        offered = _offered(turn, other)
        if not offered:
            raise UserError("The posts of comrade {name} are for an administrator to give.", name=other.name)
        text = turn.tr("Which post of comrade {name}?", name=other.name)
        return Question(text, [Choice(label, value) for value, label in offered.items()])

    def accept(self, turn: Turn, draft: PostDraft, answer: Answer) -> None:
        other, _ = _who(turn, draft)
        if answer.choice not in _offered(turn, other):
            raise UserError("Please choose one of the posts.")
        draft.what, draft.until = answer.choice, None


class HowLong(Step[PostDraft]):
    """For good, or up to and including a day; a secretary hands their own post over for a time only."""

    slot = "until"
    wants = Wants.DAY

    def wanted(self, turn: Turn, draft: PostDraft) -> bool:
        return not draft.ends

    def ask(self, turn: Turn, draft: PostDraft) -> Question:
        role, place = _post(turn, draft)
        for_good = may_appoint(turn.member, role, place, for_a_time=False)
        choices = (Choice(turn.tr("For good"), FOR_GOOD),) if for_good else ()
        asked = turn.tr("Until which day, that day included? For example: 31/12.")
        which = turn.tr("For good, or only until a day (acting)?")
        return Question(f"{which}\n{asked}" if for_good else asked, choices)

    def accept(self, turn: Turn, draft: PostDraft, answer: Answer) -> None:
        if answer.choice == FOR_GOOD:
            draft.until = FOR_GOOD
            draft.before = [each.member_id for each in _before(turn, draft)]
            return
        day = leaving_day(answer.text.casefold().removeprefix("đến ").removeprefix("den "), turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        if not _may_be_last(turn, day):
            raise UserError("A post for a time ends between today and a year from now. Please check the day.")
        draft.until = day.isoformat()


def _post(turn: Turn, draft: PostDraft) -> tuple[Role, Place]:
    """The post that is to be given, where this person may give it and the comrade does not hold it."""
    role, _, number = (draft.what or "").partition(" ")
    place = organisations.by_id(turn.session, int(number))
    for_a_time = draft.until != FOR_GOOD
    if place is None or not may_appoint(turn.member, Role(role), place, for_a_time=for_a_time):
        raise NotAllowed("This post is for an administrator to give.")
    _require_free(turn, draft.member_id, Role(role), place)
    return Role(role), place


def _require_free(turn: Turn, member_id: int, role: Role, place: Place) -> None:
    for each in serving.posts_of(turn.session, member_id, turn.today):
        if each.role is role and each.place and each.place.id == place.id:
            raise UserError("Comrade {name} holds that post already.", name=each.name)


def _ended(turn: Turn, draft: PostDraft) -> Held:
    """The post that is to end, where it is still held and this person may end it."""
    held = serving.posts_of(turn.session, draft.member_id, turn.today)
    number = int((draft.what or "").rpartition(" ")[2])
    found = next((each for each in held if each.id == number), None)
    if found is None or found.place is None:
        raise UserError("That post has ended already.")
    if not may_appoint(turn.member, found.role, found.place, for_a_time=found.until is not None):
        raise NotAllowed("This post is for an administrator to give.")
    return found


def _before(turn: Turn, draft: PostDraft) -> list[Held]:
    """Who was secretary and is so no more where another is for good."""
    role, place = _post(turn, draft)
    if role is not Role.SECRETARY or draft.until != FOR_GOOD:
        return []
    holders = serving.holders(turn.session, place.id, role, turn.today)
    return [each for each in holders if each.member_id != draft.member_id]


class PostReadBack(NoteIt[PostDraft]):
    """What is written, and whose post ends with it."""

    def words(self, turn: Turn, draft: PostDraft) -> str:
        other, _ = _who(turn, draft)
        if draft.ends:
            post = whose.held_text(turn, _ended(turn, draft))
            lines = [turn.tr("I note: from today on comrade {name} is {post} no more.", name=other.name, post=post)]
            lines += _without_leader(turn, _ended(turn, draft), other.id)
        else:
            role, place = _post(turn, draft)
            post = whose.post_text(turn.language, role, place.name, draft.first_day_after())
            lines = [turn.tr("I note: from today on comrade {name} is {post}.", name=other.name, post=post)]
            lines += [turn.tr("Comrade {name} then is so no more.", name=each.name) for each in _before(turn, draft)]
            if role in LEADING:
                lines.append(turn.tr("The comrade can then see the branch, confirm and urge."))
        return "\n".join([*lines, turn.tr("Is that right?")])

    def accept(self, turn: Turn, draft: PostDraft, answer: Answer) -> str | None:
        """Take a yes to what stands now: whose post ends without having been read back is read back first."""
        goto = super().accept(turn, draft, answer)
        if draft.agreed and not draft.ends:
            _lock(turn, draft)
            if (now := [each.member_id for each in _before(turn, draft)]) != draft.before:
                draft.before, draft.agreed = now, None
                raise Noted("Meanwhile that post was given to another comrade, or ended.")
        return goto


def _without_leader(turn: Turn, held: Held, member_id: int) -> list[str]:
    """A warning where nobody else leads the organisation."""
    if held.place is None or held.role not in LEADING:
        return []
    left = members.leaders(turn.session, [held.place.id], turn.today)[held.place.id] - {member_id}
    others = [each for each in serving.posts_of(turn.session, member_id, turn.today) if each.id != held.id]
    stays = any(each.role in LEADING and each.place and each.place.id == held.place.id for each in others)
    warning = marked("Nobody then leads {branch}; until somebody does, the level above decides.")
    return [] if left or stays else [turn.tr(warning, branch=held.place.name)]


def _lock(turn: Turn, draft: PostDraft) -> None:
    """Let two who give or end a post of the same comrade, or give the same post, do so one after the other."""
    before = list[Held]()
    if not draft.ends:
        role, _, number = (draft.what or "").partition(" ")
        organisations.require_open(turn.session, int(number))  # where nobody holds the post yet, nobody is locked
        before = serving.holders(turn.session, int(number), Role(role), turn.today)
    members.lock(turn.session, draft.member_id, *(each.member_id for each in before))


def _finish(turn: Turn, draft: PostDraft) -> None:
    _lock(turn, draft)
    other, listed = _who(turn, draft)
    if draft.ends:
        held = _ended(turn, draft)
        entry = serving.end_post(turn.session, held, turn.stamp)
        whose.tell_ended(turn, held, entry)
        done = turn.tr("Noted: comrade {name} is {post} no more.", name=other.name, post=whose.held_text(turn, held))
    else:
        (role, place), before, until = _post(turn, draft), _before(turn, draft), draft.first_day_after()
        ends = [each.id for each in before]
        entry = serving.appoint(turn.session, other.id, role, place, until, ends, turn.stamp)
        for each in before:
            whose.tell_ended(turn, each, entry)
        turn.tell(other.id, whose.begun(role, place.name, until), f"post:{entry}:{other.id}")
        post = whose.post_text(turn.language, role, place.name, until)
        done = turn.tr("Noted: comrade {name} is {post}. The comrade is told once.", name=other.name, post=post)
    turn.say(done, whose.ways_on(turn, entry, other.name, listed.code))


steps = [WhichPost(), HowLong(), PostReadBack()]
give = Dialogue("give_post", marked("a comrade's post"), PostDraft, steps, _finish, _who)
