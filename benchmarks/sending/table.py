"""Print what was measured, the share of the permitted rate first."""

from benchmarks.dialogue.measure import share
from benchmarks.sending.measure import Told
from benchmarks.sending.ours import Ours

HEAD = (
    f"{'of the rate':>12}{'with replies':>14}{'429':>8}{'lost':>7}{'twice':>7}{'seconds':>9}{'CPU ms':>8}{'server':>8}"
)


def print_head(people: int, rate: int) -> None:
    print(f"\n{people:,} people, {rate:,} messages a second permitted\n{HEAD}   who", flush=True)


def print_told(told: Told, kind: str = "") -> None:
    """Print one line; the CPU is that of a message, the server's load a share of one core."""
    heard, expected = told.heard, told.people - 1  # its author does not get it
    print(
        f"{told.used(told.reached):>12.1%}{told.used(heard.with_replies):>14.1%}"
        f"{told.refused + told.refused_to_chats:>8,}{expected - told.reached:>7,}{heard.duplicates:>7,}"
        f"{heard.seconds:>9.1f}{1000 * told.cpu / told.people:>8.2f}{told.server:>8.0%}   {told.name} {kind}",
        flush=True,
    )


def print_ours(kind: str, found: Ours) -> None:
    for told in found.told:
        print_told(told, f"({kind})")
        if told.beside:
            figures = [1000 * share(each, part) for each in (found.idle, told.beside) for part in (0.5, 0.99)]
            print(
                "{:>12}replies, ms: p50 {:.0f}, p99 {:.0f} idle; p50 {:.0f}, p99 {:.0f} beside ({} and {})".format(
                    "",
                    *figures,
                    len(found.idle),
                    len(told.beside),
                )
            )
    memory = " → ".join(f"{each:.0f}" for each in found.memory)
    people = found.told[0].people
    grown = ", ".join(f"{each / people:.0f}" for each in found.grown)
    print(
        f"{'':>12}memory {memory} MB, at most {found.peak:.0f}; database grew by {grown} B a person, each time",
        flush=True,
    )
    if any("taken" in told.name for told in found.told):
        print(f"{'':>12}{found.left:,} messages left", flush=True)
