"""Share a target out among units, so that the parts add up to the whole."""

from decimal import Decimal


def share_out(total: Decimal, count: int) -> list[Decimal]:
    """Return equal parts by the largest remainder: 130 among 4 is 33, 33, 32, 32."""
    places = min(int(total.normalize().as_tuple().exponent), 0)
    step = Decimal(1).scaleb(places)
    each, more = divmod(int(total / step), count)
    return [(each + (place < more)) * step for place in range(count)]
