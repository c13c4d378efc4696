"""The dialogue with aiogram's FSM in memory; with an argument, state and pledges are kept in that SQLite file."""

import asyncio
import os
import sys

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.dialogue.peers import questions
from benchmarks.dialogue.peers.pledges import ListOfPledges, Pledges, TableOfPledges
from benchmarks.dialogue.peers.sqlite_storage import SQLiteStorage, connect

router = Router()


class Pledging(StatesGroup):
    content = State()
    goal = State()
    deadline = State()
    group = State()
    confirmation = State()


def keyboard(labels: tuple[str, ...]) -> InlineKeyboardMarkup:
    buttons = [[InlineKeyboardButton(text=label, callback_data=str(i))] for i, label in enumerate(labels)]
    return InlineKeyboardMarkup(inline_keyboard=buttons)


async def reply(query: CallbackQuery, text: str, choices: tuple[str, ...] = ()) -> None:
    """The answer first, then the end of the button's spinning: the order in which a person waits least."""
    assert isinstance(query.message, Message)
    await query.message.answer(text, reply_markup=keyboard(choices) if choices else None)
    await query.answer()


@router.message(Command("dangky"))
async def begin(message: Message, state: FSMContext) -> None:
    await state.set_state(Pledging.content)
    await message.answer(questions.ASK_CONTENT)


@router.message(Pledging.content, F.text)
async def take_content(message: Message, state: FSMContext) -> None:
    await state.update_data(content=message.text)
    await state.set_state(Pledging.goal)
    await message.answer(questions.ASK_GOAL)


@router.message(Pledging.goal, F.text)
async def take_goal(message: Message, state: FSMContext) -> None:
    await state.update_data(goal=message.text)
    await state.set_state(Pledging.deadline)
    await message.answer(questions.ASK_DEADLINE, reply_markup=keyboard(questions.DEADLINES))


@router.callback_query(Pledging.deadline)
async def take_deadline(query: CallbackQuery, state: FSMContext) -> None:
    await state.update_data(deadline=questions.DEADLINES[int(query.data or "0")])
    await state.set_state(Pledging.group)
    await reply(query, questions.ASK_GROUP, questions.GROUPS)


@router.callback_query(Pledging.group)
async def take_group(query: CallbackQuery, state: FSMContext) -> None:
    draft = await state.update_data(group=questions.GROUPS[int(query.data or "0")])
    await state.set_state(Pledging.confirmation)
    await reply(query, questions.read_back(draft), questions.CONFIRM)


@router.callback_query(Pledging.confirmation)
async def confirm(query: CallbackQuery, state: FSMContext, pledges: Pledges) -> None:
    draft = await state.get_data()
    await state.clear()
    if query.data != "0":
        await reply(query, questions.DISMISSED)
        return
    await reply(query, questions.kept(await pledges.add(draft)))


async def main() -> None:
    base = os.environ["TELEGRAM_BASE_URL"]
    server = TelegramAPIServer(base=base + "{token}/{method}", file=base + "{token}/{path}")
    bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], session=AiohttpSession(api=server))
    if len(sys.argv) > 1:
        connection = await connect(sys.argv[1])
        dispatcher = Dispatcher(storage=SQLiteStorage(connection), pledges=TableOfPledges(connection))
    else:
        dispatcher = Dispatcher(storage=MemoryStorage(), pledges=ListOfPledges())
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
