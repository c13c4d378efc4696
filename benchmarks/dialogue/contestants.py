"""Who takes part, ours first."""

from benchmarks.dialogue.contestant import Contestant, python
from benchmarks.dialogue.ours import OURS
from benchmarks.dialogue.peers.questions import SCRIPT

YARDSTICK = "aiogram"
"""The second column of ratios: the fastest peer, which keeps nothing."""

PTB = "benchmarks.dialogue.peers.ptb"
AIOGRAM = "benchmarks.dialogue.peers.aiogram_fsm"

CONTESTANTS = (
    OURS,
    Contestant(
        name="ptb",
        keeps="nothing",
        command=python("-m", PTB),
        script=SCRIPT,
        one_at_a_time=True,
    ),
    Contestant(
        name="ptb-pickle",
        keeps="state each 60 s",
        command=python("-m", PTB, "state.pickle"),
        script=SCRIPT,
        one_at_a_time=True,
    ),
    Contestant(name=YARDSTICK, keeps="nothing", command=python("-m", AIOGRAM), script=SCRIPT),
    Contestant(
        name="aiogram-sqlite", keeps="every change", command=python("-m", AIOGRAM, "state.sqlite"), script=SCRIPT
    ),
)
