"""Write a table among peers: places, results, and the formula below."""

from collections.abc import Sequence

from domain.chat import bold
from domain.results.peers import LEAST, Peer
from locales.language import Language


def formula_text(speak: Language) -> str:
    return speak.tr(
        "Result = mean of the shares reached of what is due, each at most 100%. "
        "Under {least} results: no place. Without a report: not counted, and not nought.",
        least=LEAST,
    )


def peer_line(speak: Language, peer: Peer) -> str:
    """ "2. Chi bộ ấp 1: 83% (6 việc đến hạn), 1 chưa có báo cáo"."""
    result = peer.result
    head = f"{peer.place}. {peer.name}" if peer.place else f"– {peer.name}"
    if not result.known:
        said = speak.tr("nothing due yet") if not result.missing else ""
    else:
        said = speak.trn(
            "{share} ({count} due)", "{share} ({count} due)", result.known, share=bold(f"{result.percent}%")
        )
    without = speak.tr("{count} without a report", count=result.missing) if result.missing else ""
    return f"{head}: " + ", ".join(part for part in (said, without) if part)


def own_place_text(speak: Language, name: str, peers: Sequence[Peer], mine: Peer) -> str:
    """Say where one stands oneself, and nobody else."""
    if mine.place is None:
        return speak.tr(
            "{own}, which is under {least} results, so no place is given.", own=peer_line(speak, mine)[2:], least=LEAST
        )
    among = sum(each.place is not None for each in peers)
    said = speak.tr(
        "{name}: place {place} of {among}, result {share}.",
        name=name,
        place=bold(speak.number(mine.place)),
        among=among,
        share=bold(f"{mine.result.percent}%"),
    )
    return f"{said} {speak.tr('Others have the same place.')}" if mine.ties else said


def unnamed_lines(speak: Language, count: int) -> list[str]:
    """Say how many of a past day are counted, and named no more."""
    if not count:
        return []
    return [
        speak.trn(
            "{count} more is not named: elsewhere by now, or in no table.",
            "{count} more are not named: elsewhere by now, or in no table.",
            count,
        )
    ]
