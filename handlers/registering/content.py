"""Questions of `/dangky`: in whose name, what, and under which heading."""

import re

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import led_places
from domain.understanding.acts.act import CERTAIN, Act
from domain.understanding.acts.reading import read_act
from domain.understanding.deadlines import certain_day
from domain.understanding.goals import read_goal
from domain.understanding.moves.move import Move, read_move
from domain.understanding.quantities.singles import every, given_up, single
from domain.understanding.readings import Ask, DeadlineReading, PledgeReading
from domain.understanding.replies.picks import agreed
from domain.understanding.sentence import read_pledge
from domain.understanding.statements import WORK, names_counted_work
from domain.understanding.text.words import fold, tokenised
from handlers.campaigns import taking_in
from handlers.registering import accents, figures
from handlers.registering.deadline import said_but_unsure
from handlers.registering.draft import PledgeDraft, Target, echo, group_of, guess_group, offered_to
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn

CONTENT_LIMIT = 500
LABEL = 6  # words: what is longer is more than a name
_OF_ONESELF = frozenset(["toi", "tui", "em", "minh", "con", "chau"])
ONLY_A_WISH = re.compile(
    r"(?:(?:da|thua|dong chi|cho|toi|tui|em|e|con|minh|bac|chu|co|anh|chi|ba|ong|di|mo|chau|oi|cung|muon|mun|xin|can"
    r"|duoc|dc|thoi|ma|gio|nay|moi|them|mot|1|viec|de nghi|he thong|lai),? )*"
    r"(?:dang k[yi]|dng ki|dk[yi]?|ghi ten|ghi danh|ghi|vo so|hua|tiep nhan)"
    r"(?:,? (?:viec|moi|them|lai|thi dua|mot|1|2|hai|nua|nx|voi|nha|nhe|nho|thoi|a|di|giup|gium|dum|cai|vu|slot"
    r"|phan viec|noi dung|chi tieu|cam ket|nghen|ne|coi|cho|toi|tui|em|e|con|minh|duoc|vo|so"
    r"|ten|danh|dang ky|ghi|ma|it|vs))*[ .!]*"
)
""" "Tôi muốn đăng ký": a wish to begin, and nothing of what."""
_OWN = re.compile(
    r"\b(?:ca nhan|phan|ban than|rieng) (?:toi|tui|em|minh|chi|anh|co|chu)\b"
    r"|^(?:da )?(?:cho |cua )?(?:toi|tui|ca nhan)$"
)
_OF_THE_WHOLE = re.compile(
    r"^(?:nam nay |nam sau |sang nam )?(?:(?:ca|tap the) chi bo|chi bo (?:toi|tui|em|minh|chung|xin|dang ky))\b"
    r"|^(?:da )?(?:cho |cua )?(?:ca |tap the )?chi bo$"
    r"|^(?:\w+ ){0,3}?(?:dang ky|dk|ghi)(?: (?:giup|gium|dum|vo|vao|ten))* (?:cho )?(?:(?:ca|tap the) chi bo\b|chi bo:)"
    r"|^(?:\w+ ){0,2}?(?:thay mat|nhan danh)(?: (?:ca|tap the))? chi bo\b"
)
""" "Chi bộ tôi …", "đăng ký cho cả chi bộ: …"; "đăng ký tặng chi bộ 5 cái bàn" names nobody."""
_CANNOT_TELL = re.compile(
    r"(?:\w+ ){0,3}?(?:khong|hong|ko|hk|chua) (?:biet|bit|ro)(?: (?:nua|luon|a|dau|nhom|nao|thuoc))*[ .!]*"
)
_KEEPS = re.compile(
    r"(?:(?:ua|a|o|oi|da|u|khong|hong|ko|kh|k|thoi|cu|dung|roi|r|ok),? )*(?:giu|de) (?:nguyen|y|vay|nhu cu)"
    r"(?:,? (?:dung|roi|r|nha|nhe|do|di|thoi|ma|nhu cu|nguyen|la duoc|ok|em|con|chau|luon))*[ .!]*"
)
""" "Ủa không, giữ nguyên, đúng rồi" names no other work."""
_NO_CONTENT = frozenset({Act.THANKS, Act.GREETING})


def too_long(text: str) -> UserError:
    return UserError(
        "That is {count} characters; please say it in at most {limit}.", count=len(text), limit=CONTENT_LIMIT
    )


class InWhoseName(Step[PledgeDraft]):
    """Asked of those who lead an organisation: organisations register too."""

    slot = "for_organisation"

    def wanted(self, turn: Turn, draft: PledgeDraft) -> bool:
        return draft.for_id is None and bool(led_places(turn.member))

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        person = turn.member
        own = [Choice(turn.tr("My own"), "own")] if person.home else []
        places = [
            Choice(turn.tr("The whole of {organisation}", organisation=place.name), str(place.id))
            for place in led_places(person)
        ]
        return Question(echo(turn, draft, turn.tr("In whose name is this pledge?")), (*own, *places))

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> str | None:
        places = {str(place.id): place for place in led_places(turn.member)}
        if answer.text:
            return self._hear(turn, draft, answer.text)
        if answer.choice == "own" and turn.member.home:
            draft.for_organisation, draft.organisation_id = False, None
        elif answer.choice in places:
            draft.for_organisation, draft.organisation_id = True, places[answer.choice].id
        else:
            raise UserError("Please choose in whose name you register.")
        return None

    def _hear(self, turn: Turn, draft: PledgeDraft, text: str) -> str | None:
        """The name in words; what will be done, typed too early, is kept and the name asked again."""
        reading = read_pledge(text, turn.today)
        works = read_act(text).act is Act.PROMISE or names_counted_work(tokenised(text))
        promised = reading.content and works and len(text) <= CONTENT_LIMIT and draft.content is None
        if promised or len(text.split()) <= LABEL:  # "cả chi bộ mai họp lúc 7 giờ, nhắn giúp tôi" names nobody
            take_name(turn, draft, fold(text))
        if promised:
            take(turn, draft, reading, text)
            figures.doubt(draft, reading.goal, draft.content or "")
            draft.echoed = False
        elif draft.for_organisation is None:
            raise UserError("Please choose in whose name you register.")
        return self.name if draft.for_organisation is None else None


def take_name(turn: Turn, draft: PledgeDraft, folded: str) -> None:
    """Whoever leads an organisation may say in whose name: "phần cá nhân tôi …", "chi bộ tôi …"."""
    places = led_places(turn.member)
    if _OWN.search(folded) and turn.member.home:
        draft.for_organisation = False
    elif len(places) == 1 and _OF_THE_WHOLE.search(folded):
        draft.for_organisation, draft.organisation_id = True, places[0].id


class ContentGroup(Step[PledgeDraft]):
    """Which heading of the campaign it belongs to: asked where it cannot be guessed, or where the guess is wrong."""

    slot = "group_id"
    hears = True

    def wanted(self, turn: Turn, draft: PledgeDraft) -> bool:
        return draft.group_id is not None or bool(offered_to(turn, draft).offered)

    def reads(self, turn: Turn, draft: PledgeDraft) -> bool:
        """Whoever cannot tell leaves it to the assistant."""
        return read_move(turn.text) is Move.WHATEVER or _CANNOT_TELL.fullmatch(fold(turn.text)) is not None

    def undo(self, draft: PledgeDraft) -> bool:
        asked_of_a_branch, draft.group_under = draft.group_under is not None, None
        return asked_of_a_branch

    def given(self, turn: Turn, draft: PledgeDraft) -> str:
        group = group_of(turn, draft)
        return group.name if group else ""

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        known = offered_to(turn, draft)
        rows = known.below(known.by_id.get(draft.group_under or 0))
        choices = [Choice(known.label(row), str(row.id)) for row in rows]
        return Question(echo(turn, draft, turn.tr("Which content group of the campaign does it belong to?")), choices)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> str | None:
        known = offered_to(turn, draft)
        picked = known.by_id.get(int(answer.choice)) if answer.choice.isdecimal() else None
        if picked is not None and picked not in known.offered and known.below(picked):
            draft.group_under = picked.id  # a branch: its leaves are asked next
            return self.name
        left = picked is None and self.reads(turn, draft)
        if left:
            picked = max(known.offered, key=lambda row: len(known.keywords(row)))  # the widest
        if picked is None or picked not in known.offered:
            raise UserError("Please choose one of the content groups.")
        draft.group_id, draft.group_guessed, draft.group_under = picked.id, left, None
        return None


class Content(Step[PledgeDraft]):
    slot = "content"
    wants = Wants.WORDS
    hears = True

    def reads(self, turn: Turn, draft: PledgeDraft) -> bool:
        """Words that begin with work, or with what one will do no more, are a content: "không đốt rơm rạ nữa"."""
        said = tokenised(turn.text)
        own = _OF_ONESELF & set(fold(turn.text).split())
        negated = said.word(0) in ("không", "thôi") and "dang ky" not in fold(turn.text)
        return not own and (WORK.at(said, 0) is not None or negated)

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        text = turn.tr("What will you do? One short sentence, for example: plant 50 palms by 30/6")
        if draft.content:
            text = turn.tr("Now: “{content}”.", content=draft.content) + "\n" + text
        return Question(text)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> None:
        if len(answer.text) > CONTENT_LIMIT:
            raise too_long(answer.text)
        if draft.content and (agreed(answer.text) or _KEEPS.fullmatch(fold(answer.text))):
            return
        too_short = agreed(answer.text) is not None or sum(map(str.isalpha, answer.text)) < 3
        only_wishes = ONLY_A_WISH.fullmatch(fold(answer.text)) is not None
        if too_short or only_wishes or (_is_no_content(answer.text) and not self.reads(turn, draft)):
            raise UserError("Please write what you will do in a few words.")
        reading = read_pledge(answer.text, turn.today)
        take(turn, draft, reading, answer.text)
        figures.doubt(draft, reading.goal, draft.content or "")


def _is_no_content(text: str) -> bool:
    """Whether it is a courtesy, or surely something else: the weather, a price."""
    heard = read_act(text)
    surely = heard.act in _NO_CONTENT or (heard.act is Act.OTHER and heard.confidence >= CERTAIN)
    return surely and read_goal(text).goal is None


def _is_told_plainly(reading: PledgeReading, content: str) -> bool:
    """Whether it was only asked whether anything is promised at all, which whoever registers has answered."""
    return reading.goal.asks == (Ask.AMBIGUOUS,) and not reading.goal.others and not read_goal(content).asks


def take(turn: Turn, draft: PledgeDraft, reading: PledgeReading, sentence: str) -> None:
    """Keep what was said in one go, as far as it is certain, and guess the content group; the rest is asked."""
    draft.content, draft.typed = titled(reading.content or sentence), ""
    draft.wish = Ask.PRODUCT in reading.goal.asks
    if reading.goal.goal and (not reading.goal.asks or _is_told_plainly(reading, draft.content)):
        draft.target = Target(goal=reading.goal.goal)
    elif reading.goal.milestone and not reading.goal.asks and draft.target is None:
        draft.target = Target(milestone=reading.goal.milestone)
    elif draft.target is None and not reading.goal.goal and given_up(draft.content):
        draft.target = Target(milestone=draft.content)
    elif draft.target is None and (one := every(draft.content) or single(draft.content)):
        draft.target = Target(goal=one)
    accents.put_in(draft)
    guess_group(turn, draft)
    take_deadline(turn, draft, reading.deadline, sentence)


def titled(content: str) -> str:
    """Return the content as it stands in the book: it begins with a capital, and not with "thêm"."""
    more, _, work = content.partition(" ")
    if fold(more) == "them" and WORK.at(tokenised(work), 0) is not None:
        content = work
    return content[:1].upper() + content[1:]


def take_deadline(turn: Turn, draft: PledgeDraft, reading: DeadlineReading, sentence: str) -> None:
    """Keep a day that is certain; of a doubtful one the words, so that the question can say why it is asked."""
    if certain := certain_day(reading, turn.today):
        taking_in.settle(turn, draft, certain)
        draft.deadline = certain
    elif said_but_unsure(reading):
        draft.sentence = sentence[:CONTENT_LIMIT]
