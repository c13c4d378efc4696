"""What is asked where a sentence about content groups leaves something open: which campaign, group, names, place."""

from collections.abc import Sequence
from posixpath import commonpath

from pydantic import Field

from domain.campaigns.contents import Contents, Heading
from domain.campaigns.guessing import guess
from domain.campaigns.permissions import runs_campaign
from domain.campaigns.said.contents import OF_ONE, Wish
from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Place
from domain.understanding.several_things.outline import Entry, read_outline
from handlers.contents.whose import ForWhom, ShapeDraft, named, place_of, places
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.campaigns import campaigns, contents

AT_TOP = "0"
LINES = 5
MOST = 12
_WISHES = {
    Wish.ADD: marked("Add groups"),
    Wish.OUT: marked("Leave a group out"),
    Wish.BACK: marked("Take a group back"),
    Wish.RENAME: marked("Rename a group"),
    Wish.MERGE: marked("Merge two groups"),
    Wish.WORDS: marked("Words of a group"),
}
_ASKED = {
    Wish.ADD: marked("Which groups shall be added? A line for each, in the words of the paper."),
    Wish.REPLACE: marked("Which groups shall be added? A line for each, in the words of the paper."),
    Wish.RENAME: marked("What shall the group be called?"),
    Wish.PLAIN: marked("What shall the group be called?"),
    Wish.SLOGAN: marked("How does the movement call this group?"),
}


class RegroupDraft(ShapeDraft):
    """`named`, `into`: words that name groups, until their numbers are known; `group_id` is None until then."""

    campaign_id: int = 0
    wish: Wish | None = None
    named: str = ""
    into: str = ""
    into_id: int | None = None  # 0: at the top
    kept: list[int] | None = None
    entries: list[Entry] | None = None
    units: list[str] = Field(default_factory=list)


def is_whole(turn: Turn, draft: RegroupDraft) -> bool:
    """Whether the groups of the campaign itself are changed, for all; else what one organisation makes of them."""
    return _theirs(turn, draft) is not None


def _theirs(turn: Turn, draft: RegroupDraft) -> campaigns.Campaign | None:
    """The campaign, where it is theirs to change."""
    number = draft.campaign_id
    found = turn.once((_theirs, number), lambda: campaigns.get(turn.session, number))
    return found if found and runs_campaign(turn.member, found.owner_id) else None


def speaks_for(turn: Turn, draft: RegroupDraft) -> Place | None:
    """The organisation in whose name groups are changed: whose the campaign is, else the one that shapes them."""
    campaign = _theirs(turn, draft)
    return organisations.owner_or_top(turn.session, campaign.owner_id) if campaign else place_of(turn, draft)


def seen(turn: Turn, draft: RegroupDraft) -> Contents:
    """The groups as that organisation sees them; as all of theirs do, where it is not said yet which one it is."""
    if draft.place_id is None and not is_whole(turn, draft):
        path = commonpath([each.path for each in places(turn)])
    else:
        place = speaks_for(turn, draft)
        path = place.path if place else ""
    return contents.of(turn.session, draft.campaign_id, path, turn.today)


class WhichCampaign(Step[RegroupDraft]):
    slot = "campaign_id"

    def filled(self, draft: RegroupDraft) -> bool:
        return bool(draft.campaign_id)

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in open_ones(turn)]
        return Question(turn.tr("The contents of which campaign?"), choices)

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        if answer.choice not in [str(each.id) for each in open_ones(turn)]:
            raise UserError("Please choose one of these.")
        draft.campaign_id = int(answer.choice)


class ForWhose(ForWhom[RegroupDraft]):
    """Asked only where the groups of the campaign itself are not theirs to change."""

    def wanted(self, turn: Turn, draft: RegroupDraft) -> bool:
        return not is_whole(turn, draft)


class WhichWish(Step[RegroupDraft]):
    slot = "wish"

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        choices = [Choice(turn.tr(label), wish) for wish, label in _WISHES.items()]
        return Question(turn.tr("What shall become of the content groups?"), choices)

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        if answer.choice not in [each.value for each in _WISHES]:
            raise UserError("Please choose one of these.")
        draft.wish = Wish(answer.choice)


class WhichGroup(Step[RegroupDraft]):
    slot = "group_id"

    def wanted(self, turn: Turn, draft: RegroupDraft) -> bool:
        return draft.wish in (Wish.OUT, Wish.BACK, Wish.MERGE, *OF_ONE)

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in _possible(turn, draft)]
        if not choices:
            return Question(turn.tr("No group is left out."), (Choice(turn.tr("Leave it for now"), "/huy"),))
        return Question(turn.tr("Which content group do you mean?"), choices, doubt=_not_found(draft.named))

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        draft.group_id, draft.named = _chosen(_possible(turn, draft), answer).id, ""


class IntoWhich(Step[RegroupDraft]):
    """Into which group one goes; of an organisation's own new group, below which it lies."""

    slot = "into_id"

    def wanted(self, turn: Turn, draft: RegroupDraft) -> bool:
        below = draft.wish is Wish.ADD and (bool(draft.into) or not is_whole(turn, draft))
        return draft.wish is Wish.MERGE or below

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        merges = draft.wish is Wish.MERGE
        asked = (
            turn.tr("Into which group does it go?")
            if merges
            else turn.tr("Below which group of the campaign does it stand?")
        )
        possible = [each for each in seen(turn, draft).standing if each.id != draft.group_id]
        choices = [Choice(each.name, str(each.id)) for each in possible]
        top = () if merges or not is_whole(turn, draft) else (Choice(turn.tr("It stands by itself"), AT_TOP),)
        return Question(asked, [*choices, *top], doubt=_not_found(draft.into))

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        at_top = answer.choice == AT_TOP and is_whole(turn, draft)
        draft.into_id = 0 if at_top else _chosen(seen(turn, draft).standing, answer).id
        draft.into = ""


class Names(Step[RegroupDraft]):
    slot = "entries"
    wants = Wants.WORDS
    gives_way = True

    def wanted(self, turn: Turn, draft: RegroupDraft) -> bool:
        return draft.wish in (Wish.ADD, Wish.REPLACE, *OF_ONE)

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        other = marked("Which words shall be added? With semicolons between them.")
        return Question(turn.tr(_ASKED.get(draft.wish or Wish.ADD, other)))

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        found = read_outline(answer.text)
        if not found or len(found) > MOST:
            raise UserError("Please write one to {most} names, a line for each.", most=MOST)
        draft.entries = found


class Kept(Step[RegroupDraft]):
    """Which groups stay, where some of those named are not there."""

    slot = "kept"
    wants = Wants.WORDS
    gives_way = True

    def wanted(self, turn: Turn, draft: RegroupDraft) -> bool:
        return draft.wish is Wish.ONLY

    def ask(self, turn: Turn, draft: RegroupDraft) -> Question:
        names = "\n".join(f"• {each.name}" for each in seen(turn, draft).offered[:LINES])
        asked = turn.tr("Which groups stay? Please type their names, with commas:\n{names}", names=names)
        return Question(asked, doubt=_not_found(draft.named))

    def accept(self, turn: Turn, draft: RegroupDraft, answer: Answer) -> None:
        known = seen(turn, draft)
        found = {each.name: kept_by(known, each.name) for each in read_outline(answer.text)}
        missing = next((name for name, heading in found.items() if heading is None), "")
        if missing or not found:
            raise UserError("I cannot tell which content group “{typed}” is.", typed=(missing or answer.text)[:60])
        draft.kept = [each.id for each in found.values() if each]


def kept_by(known: Contents, words: str) -> Heading | None:
    """The group that is to stay, by its name or by what belongs to it; one that was ended may come back."""
    return named(known.standing, words) or named(known.headings, words) or guess(words, known)


def _not_found(words: str) -> UserError | None:
    return UserError("I cannot tell which content group “{typed}” is.", typed=words[:60]) if words else None


def _possible(turn: Turn, draft: RegroupDraft) -> list[Heading]:
    known = seen(turn, draft)
    if draft.wish is not Wish.BACK:
        return list(known.standing)
    return [each for each in known.headings if known.out_by(each)]


def _chosen(headings: Sequence[Heading], answer: Answer) -> Heading:
    found = next((each for each in headings if str(each.id) == answer.choice), None) or named(headings, answer.text)
    if found is None:
        raise UserError("Please choose one of the content groups.")
    return found


def open_ones(turn: Turn) -> list[campaigns.Campaign]:
    """The campaigns whose contents somebody may shape: those that are not over, of their own or of one above."""
    paths = [each.path for each in places(turn)]
    lasting = [each for each in campaigns.everything(turn.session) if each.window.closes_on >= turn.today]
    return [each for each in lasting if any(path.startswith(each.owner_path) for path in paths)]
