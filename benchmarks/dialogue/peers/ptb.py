"""The dialogue with python-telegram-bot's ConversationHandler; with an argument, state is pickled to that file."""

import os
import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

from benchmarks.dialogue.peers import questions

CONTENT, GOAL, DEADLINE, GROUP, CONFIRMATION = range(5)
Context = ContextTypes.DEFAULT_TYPE


def keyboard(labels: tuple[str, ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=str(i))] for i, label in enumerate(labels)])


def draft_of(context: Context) -> dict[str, str]:
    assert context.user_data is not None
    return context.user_data


async def reply(update: Update, text: str, choices: tuple[str, ...] = ()) -> None:
    """The answer first, then the end of the button's spinning: the order in which a person waits least."""
    assert update.effective_chat
    await update.effective_chat.send_message(text, reply_markup=keyboard(choices) if choices else None)
    if update.callback_query:
        await update.callback_query.answer()


def picked(update: Update, labels: tuple[str, ...]) -> str:
    assert update.callback_query and update.callback_query.data
    return labels[int(update.callback_query.data)]


def written(update: Update) -> str:
    assert update.message and update.message.text
    return update.message.text


async def begin(update: Update, context: Context) -> int:
    await reply(update, questions.ASK_CONTENT)
    return CONTENT


async def take_content(update: Update, context: Context) -> int:
    draft_of(context)["content"] = written(update)
    await reply(update, questions.ASK_GOAL)
    return GOAL


async def take_goal(update: Update, context: Context) -> int:
    draft_of(context)["goal"] = written(update)
    await reply(update, questions.ASK_DEADLINE, questions.DEADLINES)
    return DEADLINE


async def take_deadline(update: Update, context: Context) -> int:
    draft_of(context)["deadline"] = picked(update, questions.DEADLINES)
    await reply(update, questions.ASK_GROUP, questions.GROUPS)
    return GROUP


async def take_group(update: Update, context: Context) -> int:
    draft_of(context)["group"] = picked(update, questions.GROUPS)
    await reply(update, questions.read_back(draft_of(context)), questions.CONFIRM)
    return CONFIRMATION


async def confirm(update: Update, context: Context) -> int:
    if picked(update, questions.CONFIRM) != questions.CONFIRM[0]:
        await reply(update, questions.DISMISSED)
        return ConversationHandler.END
    pledges: list[dict[str, str]] = context.bot_data.setdefault("pledges", [])
    pledges.append(dict(draft_of(context)))
    draft_of(context).clear()
    await reply(update, questions.kept(len(pledges)))
    return ConversationHandler.END


def conversation(persistent: bool) -> ConversationHandler[Any]:
    text = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        entry_points=[CommandHandler("dangky", begin)],
        states={
            CONTENT: [MessageHandler(text, take_content)],
            GOAL: [MessageHandler(text, take_goal)],
            DEADLINE: [CallbackQueryHandler(take_deadline)],
            GROUP: [CallbackQueryHandler(take_group)],
            CONFIRMATION: [CallbackQueryHandler(confirm)],
        },
        fallbacks=[CommandHandler("dangky", begin)],
        name="dangky",
        persistent=persistent,
    )


def main() -> None:
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(os.environ["TELEGRAM_BASE_URL"])
    file = sys.argv[1] if len(sys.argv) > 1 else ""
    if file:
        builder = builder.persistence(PicklePersistence(file))
    application = builder.build()
    application.add_handler(conversation(persistent=bool(file)))
    application.run_polling()


if __name__ == "__main__":
    main()
