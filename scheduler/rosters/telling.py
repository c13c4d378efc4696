"""Tell whoever sent a list what became of it, in the chat the list came from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from domain.channel import Capabilities
from domain.chat import Choice, Outgoing, OutgoingFile
from domain.roster.rows import Outcome, Problem
from locales.language import DEFAULT, Language, language
from locales.wording.roster import sent as wording
from storage.chats import accounts, conversations
from storage.chats.accounts import LinkedChat
from storage.ground.database import Session
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import write_to_chat
from storage.people.notices import When
from storage.roster.sent.rows import SentList

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Text = Callable[[Language], str]
Ways = Callable[[Language, int], tuple[Choice, ...]]


def book_file(name: str, content: bytes) -> OutgoingFile:
    return OutgoingFile(wording.marked_name(name), SHEET, content)


@dataclass(slots=True)
class Saying:
    """Says things about one list, at once and by night: they answer what was sent just now."""

    session: Session
    about: SentList
    when: When
    capabilities: Capabilities | None
    public: bool

    @property
    def chat(self) -> LinkedChat | None:
        """The chat the list came from while it is its sender's, else the one they are written to first."""
        return accounts.chat_at(self.session, self.about.member_id, self.about.address)

    @property
    def speak(self) -> Language:
        return language(self.chat.language if self.chat else DEFAULT)

    @property
    def carries_files(self) -> bool:
        return self.public or (self.capabilities is not None and self.capabilities.files)

    def text(self, words: Text, ways: Ways | None = None, file: OutgoingFile | None = None) -> None:
        chat = self.chat
        if chat is None:
            return
        said = Outgoing(words(language(chat.language)), file=file, private=True)
        offered = ways(language(chat.language), self.about.id) if ways else ()
        said = self._offered(chat, said, offered) if offered else said
        write_to_chat(self.session, chat, lambda _speak: said, Lane.REPLY, self.when.real, dedupe_key=None)

    def preview(self, outcome: Outcome, *, again: bool) -> None:
        def words(speak: Language) -> str:
            text = wording.preview_text(speak, self.about.name, outcome)
            return f"{wording.changed_text(speak)}\n{text}" if again else text

        self.text(words, lambda speak, number: wording.preview_choices(speak, number, outcome))

    def nothing(self, kept: Sequence[Problem]) -> None:
        def words(speak: Language) -> str:
            return wording.nothing_text(speak, self.about.name, kept)

        self.text(words, lambda speak, number: wording.more_choices(speak, number, kept))

    def refused(self, problems: Sequence[Problem], file: OutgoingFile | None) -> None:
        def words(speak: Language) -> str:
            return wording.refused_text(speak, self.about.name, problems, with_workbook=file is not None)

        self.text(words, lambda speak, number: wording.more_choices(speak, number, problems))
        if file is not None:
            self.text(lambda speak: speak.tr("The rows to change, marked"), file=file)

    def _offered(self, chat: LinkedChat, said: Outgoing, choices: tuple[Choice, ...]) -> Outgoing:
        """Let typed numbers and a typed yes answer, unless a dialogue is open: its numbers are its own."""
        state = accounts.open_chat(self.session, chat.address, chat.language)
        if state.dialogue:
            if self.capabilities is not None and self.capabilities.buttons:
                return replace(said, choices=choices)
            waits = wording.waits_text(language(chat.language), self.about.name)
            return replace(said, text=f"{said.text}\n{waits}")
        menu = [[choice.label, choice.value] for choice in choices]
        conversations.offer(self.session, state.account_id, menu, None, self.when.now, lettered=False)
        return replace(said, choices=choices)
