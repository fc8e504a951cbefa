"""Two values of one thing in one statement, of which nobody says which holds: 门票收入，台账86万元，财务那边68万元，哪个对得上再说."""

from __future__ import annotations

import re

from drafter.claims.joining import unit_base
from drafter.core.fact import Fact

OPEN = re.compile(
    r"(?:哪个|哪边|哪家|谁的?)(?:数|账|的)?(?:对|准|作数|算数|为准)|以(?:哪个|谁的?|哪边的?)(?:数)?为准|(?:对|合|拢|核)不(?:上|拢|起来|到一起)|(?:两个|两边|两家|几个)(?:的)?(?:数|口径|说法|账)(?:打架|不符|不同|不一致|不一样|对不)"
    r"|[，；](?:他们|人家|对方|[一-鿿]{0,6}(?:科|股|局|办|处|室|队|所|站|部|组|中心|财务|系统|平台))(?:那边|那儿|里)?(?:报|统计|登记|导出)(?:来)?的是?\d"
    r"|数[^，。；]{0,4}(?:打架|不一致|不一样|有出入)|[跟和与同][^，。；\d]{1,10}(?:报的|给的|说的|的)?(?:数|口径)?(?:打架|对不上|不一样|不一致|有出入|不符)|说法不一|各说各的?|口径不一"
)


def disputed(fact: Fact) -> tuple[str, str] | None:
    """The two values as written, where a statement leaves open which of them holds; None for any other."""
    if not OPEN.search(fact.text):
        return None
    figures = [figure for claim in fact.claims for figure in claim.figures if figure.role == "value"]
    pairs = [
        (one.quantity.raw, two.quantity.raw)
        for at, one in enumerate(figures)
        for two in figures[at + 1 :]
        if unit_base(one.quantity.unit) == unit_base(two.quantity.unit) and one.quantity.value != two.quantity.value
    ]
    return pairs[0] if len(pairs) == 1 else None
