"""What stands behind a figure and makes its name whole: the noun it counts, the state in which its things are."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.claims import naming, short_clauses
from drafter.claims.leaning import LONGEST, SHORT, name_patterns, trimmed_name, whole_name
from drafter.core.claim import Figure
from drafter.language.segments import tagged_words

_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_STATE = re.compile(
    r"^(?:还|仍|尚|都|是|为|已|也)?(?P<state>(?:没有?|未|不|待|等(?!级)|在|缺|常年|长期|正|超|无)[\u4e00-\u9fff“”]{1,8})"
)
# Of two like names the second is told by what its things are: 17个乡镇有6个是兼职.
_FINISHED = re.compile(r"^(?:均|都|全部)?(?:已|全部)(?P<state>[\u4e00-\u9fff]{2,6})$")
_DENIED = re.compile(r"[不没未]")
_BEING = re.compile(r"^(?:都|也)?(?:是|为|属)(?P<state>[\u4e00-\u9fff]{2,8})")
_AMONG = ("里", "中", "内", "里面", "当中", "其中")


def with_noun(name: str, clause: str, flat: str, figure: Figure) -> str:
    """涉及46家单位, 先试4个专业: the act belongs to the noun behind the figure."""
    noun = naming.noun_after(flat, figure.quantity.span.end)
    if not noun or name != noun:
        return name
    words = trimmed_name(naming.tail_trimmed(naming.lead_trimmed(clause.lstrip("、"))))
    if not words or len(words) > 8 or not _WORD.search(words) or words in noun or short_clauses.bare(words) == "":
        return name
    return whole_name(words, noun)


def with_state(name: str, flat: str, figure: Figure, names: Collection[str], act: str) -> str:
    """17份村级合同没重签, 2座管网没通: in which state the things counted are; of what is left, what was not done with it."""
    if figure.role not in ("value", "remainder") or figure.quantity.kind not in ("count", "measure"):
        return name
    noun = naming.noun_after(flat, figure.quantity.span.end)
    behind = naming.state_after(flat, figure.quantity.span.end)
    acts = bool(noun) and (bool(_STATE.match(noun)) or tagged_words(noun)[0].tag in ("v", "d", "s"))
    rest = behind[len(noun) :] if noun and behind.startswith(noun) and not acts else behind
    if acts and figure.role == "remainder" and _DENIED.search(behind) and behind[:2] not in name:
        return f"{name.removesuffix(noun)}{behind}"  # 还有380辆联系不上车主
    found = (
        _STATE.match(rest)
        or (_FINISHED.match(rest) if len(name) <= SHORT else None)
        or (_BEING.match(rest) if name in names else None)
    )
    state = found["state"] if found else ""
    if not state and figure.role == "remainder" and name in names and rest not in _AMONG:
        told = bool(rest) and not name_patterns()["reason"].match(rest)
        state = rest[:6] if told else f"未{act}" if act else ""
    if not state or state[:2] in name or len(name) + len(state) > LONGEST + 6:
        return name
    return name + state
