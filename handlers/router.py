"""From an update to the replies: one turn, one transaction; whoever calls it commits."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.chat import Incoming, Kind
from domain.codes import read_code
from domain.errors import NotCounted, UserError
from domain.understanding.acts.act import GRAVE
from handlers import after_leaving, free_text, half_done, navigation
from handlers.announcing.sending import meanwhile
from handlers.assigning import by_table
from handlers.beside import attachments, cut, edited, felt, late, passed_on, twice, waiting
from handlers.commands import commands_for, run_command, typed_command
from handlers.desk import counting
from handlers.entering import entry as entering
from handlers.evidence import arriving
from handlers.hearing import persons
from handlers.indicators import by_table as indicators_by_table
from handlers.inside import at_rest, elsewhere, ordered, returning
from handlers.inside.interrupting import interrupts, serves_elsewhere
from handlers.inside.letting_go import lets_go
from handlers.people import joining, strangers, sympathy
from handlers.roster import arriving as lists
from handlers.several import at_a_question, following, rambling
from handlers.subjects import DIALOGUES
from handlers.talk import conversation, parking
from handlers.talk.picking import part_picked, picked
from handlers.talk.step import Answer
from handlers.talk.turn import Deployment, Turn
from storage.chats import accounts, conversations, inbox
from storage.ground.database import Session
from storage.outgoing import outbox
from storage.outgoing.envelopes import Envelope, Lane, LeaseTerms


def receive(
    session: Session,
    incoming: Incoming,
    now: datetime,
    deployment: Deployment,
    terms: LeaseTerms,
    *,
    kept: bool = False,
) -> list[Envelope]:
    """Handle one update exactly once; returns its replies, kept in the outbox and leased to the caller.

    `kept`: a webhook put the update into the inbox before. Raises Outrun when another turn of this chat won.
    """
    if not (inbox.settle(session, incoming) if kept else inbox.claim(session, incoming, terms.now)):
        return []
    if incoming.kind in (Kind.BLOCKED, Kind.UNBLOCKED):
        accounts.set_blocked(session, incoming.address, now if incoming.kind is Kind.BLOCKED else None)
        return []
    follows = not _answers(session, incoming, terms.now)
    if follows and not incoming.attachment:
        return []
    chat = accounts.open_chat(session, incoming.address, deployment.default_language)
    if chat.blocked:
        accounts.set_blocked(session, incoming.address, None)
    turn = Turn(session, incoming, now, terms.now, chat, deployment, menu=commands_for)
    if incoming.private and follows:
        lists.takes(turn) or arriving.take(turn)
    elif incoming.private:
        route(turn)
    else:
        _hint_group(turn)
    if turn.forgotten:
        accounts.forget(session, chat.account_id, terms.now)
    else:
        conversations.save(session, chat, now)
    return _put(turn, terms)


def _put(turn: Turn, terms: LeaseTerms) -> list[Envelope]:
    """Keep what was said, leased to whoever runs the turn."""
    where, whom = turn.incoming.address, turn.chat.member_id
    put = [
        outbox.put(turn.session, where, said, Lane.REPLY, terms.now, member_id=whom, lease=terms) for said in turn.said
    ]
    return [envelope for envelope in put if envelope]


def _hint_group(turn: Turn) -> None:
    """In a group the assistant speaks once a day, and only to say where to write."""
    if turn.text and conversation.at_most(turn, "group", 1, timedelta(days=1)):
        turn.say(turn.tr("I talk with each comrade alone. Please write to me in a private chat."))


def _answers(session: Session, incoming: Incoming, now: datetime) -> bool:
    """Whether this is to be answered: pictures sent together are one message, and of them only words say more."""
    if not incoming.album:
        return True
    album = replace(incoming, update_id=f"album {incoming.album} of {incoming.address.chat}")
    return inbox.claim(session, album, now) or bool(incoming.text)


def apologise(
    session: Session, incoming: Incoming, now: datetime, deployment: Deployment, terms: LeaseTerms
) -> list[Envelope]:
    """What is said when a turn failed through our own fault: nothing of it was kept, and it is not tried again."""
    inbox.fail(session, incoming, terms.now)
    chat = accounts.open_chat(session, incoming.address, deployment.default_language)
    turn = Turn(session, incoming, now, terms.now, chat, deployment)
    turn.say(
        turn.tr("I am sorry, something went wrong on my side and nothing was changed. Please send that once more.")
    )
    return _put(turn, terms)


def route(turn: Turn) -> None:
    """Decide what the turn is: a command, an answer, a code, or something to be understood."""
    try:
        _route(turn)
    except NotCounted as error:
        counting.leave(turn, error)
    except UserError as error:  # an answer asked again was caught before: what is open now cannot go on
        kept = navigation.keep_what_is_worth_it(turn, parking.open_draft(turn))
        parking.close(turn)
        turn.say("\n".join([turn.tr(error.message, **error.values), *(said for said, _ in kept)]), error.choices)


def _route(turn: Turn) -> None:
    if turn.incoming.kind is Kind.EDITED:
        edited.answer(turn)
        return
    if turn.incoming.kind is Kind.REACTION:
        felt.answer(turn)
        return
    if cut.is_piece(turn):
        return
    if turn.chat.dialogue not in ("", joining.join.name) and turn.person is None:
        parking.close(turn)  # the chat was unlinked meanwhile: what was open was the member's
        parking.drop_everything(turn)
    left = after_leaving.stay_ended(turn)
    if left is None or not after_leaving.answers(turn, left):
        _serve_with_what_came(turn)
        late.say_so(turn)


def _serve_with_what_came(turn: Turn) -> None:
    """Keep a picture or file a member sent where it belongs, and serve the words beside it."""
    if by_table.takes(turn) or indicators_by_table.takes(turn) or lists.takes(turn):
        return
    kept = arriving.take(turn)
    if kept and (not turn.text or turn.incoming.forwarded):
        twice.came_between(turn)
        half_done.set_aside_old(turn)
        if arriving.settle(turn):
            if turn.text:
                passed_on.leave_words_out(turn)
            return
    full = bool(turn.said)  # no more pictures are kept today
    if turn.text or not turn.said:
        _serve(turn)
    if kept and turn.text:
        arriving.settle_beside_words(turn)
    elif not full:
        attachments.name_attachment(turn)


def _serve(turn: Turn) -> None:
    half_done.set_aside_old(turn)
    act, choice = None, picked(turn)
    mourning = conversation.took_place(turn, sympathy.MOURNING, sympathy.SPOKEN_OF)
    before, answered = turn.chat.dialogue, bool(choice or turn.chat.dialogue)
    read = waiting.is_chosen(choice)
    if choice and read:
        choice = "" if waiting.taken_up(turn, choice) else None
    if choice is None:
        _stale(turn)
    elif not read and (
        twice.asks_whether_undone(turn, choice)
        or late.asks_again(turn)
        or passed_on.asks(turn)
        or twice.says_so(turn)
        or half_done.asks_whether_picked(turn, choice)
    ):
        pass
    elif command := _command(turn, choice):
        if turn.person or read_code(command.partition(" ")[2]) or strangers.may_answer(turn):
            run_command(turn, command)
    elif lets_go(turn):
        pass
    elif turn.chat.dialogue in DIALOGUES:
        dialogue = DIALOGUES[turn.chat.dialogue]
        if choice or not (
            meanwhile.heard(turn, dialogue) or at_a_question.heard(turn, dialogue) or interrupts(turn, dialogue)
        ):
            answer = Answer(choice=choice) if choice else Answer(text=turn.text, kind=turn.incoming.kind)
            dialogue.answer(turn, answer, _serves_elsewhere)
            entering.go_on(turn)
    elif turn.person is None:
        strangers.answer(turn)
    elif command := part_picked(turn):
        run_command(turn, command)
    elif not _served_at_rest(turn):
        act = free_text.understand(turn, mourning=mourning)
    returning.come_back(turn)
    following.go_on(turn, act, before=before, answered=answered)
    half_done.offer_once(turn, act)
    if act not in GRAVE:
        elsewhere.offer(turn)


def _served_at_rest(turn: Turn) -> bool:
    """Whether words that answer nothing are about the talk, or several things; who is pointed at is named first."""
    rambling.leave_out_story(turn)
    persons.meant(turn)
    return at_rest.serves(turn) or half_done.asks_whether_meant(turn) or following.heard(turn)


def _serves_elsewhere(turn: Turn) -> bool:
    """Whether words that are no answer to the open question are something else, and were served as that."""
    if (command := part_picked(turn)).startswith("/"):  # "1" typed where "Thôi, để lúc khác" is all that is offered
        run_command(turn, command)
        return True
    dialogue = DIALOGUES[turn.chat.dialogue]
    if turn.person is not None and ordered.of_the_movement(turn, dialogue):
        return True
    if at_a_question.served_elsewhere(turn) or serves_elsewhere(turn):
        return True
    if turn.person is None:
        return False
    return ordered.shown_of_the_movement(turn, dialogue) or ordered.shown_at_the_desk(turn, dialogue)


def _command(turn: Turn, choice: str) -> str:
    """The command that was picked or typed, "" when it is none."""
    return choice if choice.startswith("/") else "" if choice else typed_command(turn)


def _stale(turn: Turn) -> None:
    open_dialogue = DIALOGUES.get(turn.chat.dialogue)
    if open_dialogue:
        open_dialogue.ask_again(turn, turn.tr("That button belongs to an earlier question. We are here now:"))
    else:
        turn.say(turn.tr("That button has done its work. Type “help” to see what I can do for you."))
