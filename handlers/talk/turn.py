"""One turn: what somebody wrote, who they are, and everything that is said back before the commit."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from functools import cached_property
from typing import Any, TypeVar

from domain.channel import Capabilities
from domain.chat import Choice, Command, Incoming, Numbering, Outgoing, OutgoingFile
from domain.errors import NotAllowed
from domain.roles import Person
from domain.stamps import Stamp
from locales.language import Language, language
from storage.chats.accounts import ChatState
from storage.ground.database import Session
from storage.outgoing.writing import write_to_person
from storage.people import members
from storage.people.notices import When

T = TypeVar("T")


@dataclass(frozen=True)
class Deployment:
    zone: tzinfo
    secret_key: str
    capabilities: Mapping[str, Capabilities]  # by channel
    default_language: str = "vi"
    free_disk: Callable[[], int] = lambda: 0
    bot_links: dict[str, str] = field(default_factory=dict)
    """By channel: the address of a deep link, with {code} where the code goes."""
    bot_names: dict[str, str] = field(default_factory=dict)
    """By channel that is on: what the assistant is called there."""
    zalo_link: str = ""
    """The address that opens the assistant on Zalo, where there is one."""
    evidence_days: int = 0  # pictures are kept after their work is over; 0: without an end
    backups: int = 0  # how many nightly ones are kept; 0: none is made
    second_yes_from: int = 2000  # people whom an announcement reaches only with a second person's yes; 0: never
    telegram_rate: int = 30  # messages a second; what is beyond the free ones costs
    public: bool = False  # whether files have an address people can open
    upload_page: Callable[[int, int, datetime], str] | None = None
    """The address of a page by which a member sends files for a pledge until then; None where there is none."""
    figures_page: Callable[[int, int, datetime], str] | None = None
    """The address of a page with the figures of an organisation for one person until then; None where there is none."""
    list_page: Callable[[int, datetime], str] | None = None
    """The address of a page that takes one list of members until then; None where there is none."""
    former_keys: tuple[str, ...] = ()
    """Keys that signed before this one, while what they signed has not run out."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key whose links and codes are honoured."""
        return (self.secret_key, *self.former_keys)


@dataclass
class Turn:
    """Steps read it and speak through it; its chat changes in this folder alone, and only the router commits."""

    session: Session
    incoming: Incoming
    now: datetime  # domain time, which a rehearsal may move
    real_now: datetime  # what the outbox goes by
    chat: ChatState
    deployment: Deployment
    forgotten: bool = False  # the person refused consent: nothing of this chat is kept
    menu: "Callable[[Turn], tuple[Command, ...]]" = lambda turn: ()  # the commands this person may use
    said: list[Outgoing] = field(default_factory=list)
    known: dict[Hashable, Any] = field(default_factory=dict)  # what was asked once for this turn

    @property
    def key(self) -> str:
        """What tells this turn from every other, for what is written to others because of it."""
        return f"{self.incoming.address.chat}:{self.incoming.update_id}"

    @property
    def text(self) -> str:
        """What was typed, trimmed."""
        return self.incoming.text.strip()

    @cached_property
    def today(self) -> date:
        """The date where the people are."""
        return self.now.astimezone(self.deployment.zone).date()

    @property
    def stamp(self) -> Stamp:
        """What a fact is recorded with: this person, now, today, in this channel."""
        by = self.person.id if self.person else None
        return Stamp(self.now, self.today, by, self.incoming.address.channel)

    @property
    def when(self) -> When:
        """Now and where the people are, for what is written to others of somebody's stay."""
        return When(self.now, self.real_now, self.deployment.zone)

    @property
    def language(self) -> Language:
        return language(self.chat.language)

    @property
    def capabilities(self) -> Capabilities:
        return self.deployment.capabilities[self.incoming.address.channel]

    @property
    def hands_over_files(self) -> bool:
        """Whether a file reaches this chat, by itself or by its link."""
        return self.capabilities.files or self.deployment.public

    @cached_property
    def person(self) -> Person | None:
        """Who is writing, with the posts of today; None for a stranger."""
        if self.chat.member_id is None:
            return None
        return members.person(self.session, self.chat.member_id, self.today)

    @property
    def member(self) -> Person:
        if self.person is None:
            raise NotAllowed("This is for members who have joined. Please type the invite code from your secretary.")
        return self.person

    def look_again(self) -> None:
        """Find out anew who is writing: the chat has changed hands."""
        self.__dict__.pop("person", None)
        self.known.clear()

    def once(self, what: Hashable, ask: Callable[[], T]) -> T:
        """Find out once what nothing changes within one turn, however many steps want it."""
        if what not in self.known:
            self.known[what] = ask()
        found: T = self.known[what]
        return found

    def tr(self, message: str, **values: object) -> str:
        """A sentence in the chat's language."""
        return self.language.tr(message, **values)

    def trn(self, one: str, many: str, count: int, **values: object) -> str:
        return self.language.trn(one, many, count, **values)

    def say(
        self,
        text: str,
        choices: Sequence[Choice] = (),
        *,
        numbering: Numbering = Numbering.DIGITS,
        columns: int = 1,
        file: OutgoingFile | None = None,
        before: Sequence[OutgoingFile] = (),
        commands: Sequence[Command] = (),
        private: bool = False,
    ) -> None:
        """Say something at the end of the turn; its choices become the menu a typed number answers.

        `before`: files that go with it, where the channel can show several together. `private`: names people, and stays
        in this chat where the channel can see to that.
        """
        offered = tuple(choice for choice in choices if not choice.copy or self.capabilities.buttons)
        message = Outgoing(
            text=text,
            choices=offered,
            numbering=numbering,
            columns=columns,
            file=file,
            before=tuple(before),
            commands=tuple(commands),
            language=self.chat.language,
            private=private,
        )
        self.said.append(message)
        if answers := [[choice.label, choice.value] for choice in offered if not choice.copy]:
            self.chat.choices, self.chat.lettered = answers, numbering is Numbering.LETTERS

    def say_first(self, text: str) -> None:
        """Say something before what is said already; it offers nothing."""
        self.said.insert(0, Outgoing(text, language=self.chat.language))

    def head(self, place: int, text: str) -> None:
        """Put a line above what was said at this place."""
        self.said[place] = replace(self.said[place], text=f"{text}\n\n{self.said[place].text}")

    def says_again(self, place: int) -> bool:
        """Whether all that was said from this place on had been said before it; it is then said once, at the end."""
        again = [each.text for each in self.said[place:]]
        if not again or not set(again) <= {each.text for each in self.said[:place]}:
            return False
        self.said[:place] = [each for each in self.said[:place] if each.text not in again]
        return True

    def tell(
        self,
        member_id: int,
        words: Callable[[Language], str],
        dedupe_key: str,
        choices: Callable[[Language], Sequence[Choice]] = lambda speak: (),
    ) -> bool:
        """Say something to another member in their language; False when they have no chat, or heard it before."""

        def message(speak: Language) -> Outgoing:
            return Outgoing(words(speak), tuple(choices(speak)))

        return write_to_person(self.session, member_id, message, self.real_now, dedupe_key=dedupe_key) is not None

    def add_choice(self, choice: Choice, text: str = "") -> None:
        """Offer one thing more under what was said last."""
        last = self.said.pop()
        said = f"{last.text}\n\n{text}" if text else last.text
        self.say(said, (*last.choices, choice), numbering=last.numbering)
        self.said[-1] = replace(last, text=said, choices=self.said[-1].choices)
