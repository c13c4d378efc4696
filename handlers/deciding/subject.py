"""What deciding brings: `/duyet`, its dialogues, and the act it answers."""

from domain.permissions import may_have_queue
from domain.understanding.acts.act import Act
from handlers.deciding import decision, overturning, queue, several
from handlers.talk.subject import ChatCommand, Serving, Subject

DECIDING = Subject(
    commands=(ChatCommand(("duyet", "approve"), "decide on what waits for me", queue.show, may_have_queue),),
    dialogues=(decision.decide_on_one, several.decide_on_several, overturning.overturn),
    acts={Act.APPROVE_QUEUE: Serving(queue.hear, "Decide on what waits", may_have_queue)},
)
