"""What work items bring: `/dauviec`, giving work, handing it on, declining it."""

from domain.permissions import belongs
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.subject import ChatCommand, Subject, joined
from handlers.talk.turn import Turn
from handlers.work import adding, changing, declining, doing, handing, lists, without

_DOING = {
    "viec": lists.show_item,
    "them": adding.begin,
    "xong": doing.finish,
    "lai": doing.again,
    "bo": doing.remove,
    "nhan": doing.take,
    "chuyen": handing.begin,
    "khong": declining.begin,
    "sua": changing.begin,
}


def show(turn: Turn, argument: str) -> None:
    """`/dauviec`: one's own; with a number those of a pledge; with a word and a number what a button asks for."""
    asked = verb_first(argument, (*_DOING, lists.MINE, lists.PLEDGE, without.WITHOUT))
    number = asked.number
    if asked.verb == lists.PLEDGE and len(places := asked.rest.split()) == 2 and all(map(is_number, places)):
        lists.show_pledge(turn, int(places[0]), int(places[1]))
    elif asked.verb == without.WITHOUT:
        without.show(turn, asked.rest)
    elif asked.verb == lists.MINE:
        lists.show_mine(turn, number or 0)
    elif asked.verb in _DOING and number:
        _DOING[asked.verb](turn, number)
    elif number:
        lists.show_pledge(turn, number)
    else:
        lists.show_mine(turn)


WORK = Subject(
    commands=(ChatCommand(("dauviec", "work"), "work given to me", show, joined, menu_of=belongs),),
    dialogues=(adding.add_work, handing.hand_on, declining.decline, changing.change_work),
)
