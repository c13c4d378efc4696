"""Check the tree a roster describes: who would be below themselves, and the path of every node."""

from collections.abc import Mapping
from typing import TypeVar

N = TypeVar("N", str, int)


def loops(parents: Mapping[N, N | None]) -> list[tuple[N, ...]]:
    """Return every ring of nodes each of which is the parent of the one before; one step a node."""
    settled: set[N] = set()
    rings = []
    for start in parents:
        walk: dict[N, int] = {}
        node: N | None = start
        while node is not None and node not in settled and node not in walk:
            walk[node] = len(walk)
            node = parents.get(node)
        if node is not None and node in walk:
            rings.append(tuple(walk)[walk[node] :])
        settled.update(walk)
    return rings


def paths(parents: Mapping[int, int | None]) -> dict[int, str]:
    """Return the path of every node of a tree without loops: "/1/4/9/", the ids from the root down."""
    found: dict[int, str] = {}
    for start in parents:
        walk = []
        node: int | None = start
        while node is not None and node not in found:
            walk.append(node)
            node = parents.get(node)
        path = found[node] if node is not None else "/"
        for below in reversed(walk):
            path = found[below] = f"{path}{below}/"
    return found
