"""What of a refused sentence may stay: its good clauses, where they tell some of its facts whole; the other facts give way to the composer's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.claim import Reason
from drafter.core.draft import Sentence
from drafter.draft.judging import may_stand

_STRETCH = re.compile(r"[^，；。]+[，；。]?")
_MOST = 8  # stretches; a longer sentence is not taken apart
_RUN = 2  # so many neighbours may go
# What leans on the clause before it, and would lean on another once that is gone: 其中, 占, 同比, 分别, 1750人参加.
_LEANS = re.compile(
    r"\d|【|其中|其余|另|并|且|而|但|也|还|又|均|都|皆|仅|占|达|为|较|比|同比|环比|增|降|减|提|上升|下|分别|累计|共|合计|该|此|其|从而|由此|以|已|尚|仍|因|由于|未|超"
)
Judged = Callable[[Sentence], Sentence]
Whole = Callable[[str, str], bool]  # whether a text tells the fact of this id whole


def kept(sentence: Sentence, judged: Judged, tells_whole: Whole, facts: Mapping[str, str]) -> Sentence | None:
    """The sentence without the clauses at fault, citing the facts it still tells whole; None where nothing can be told apart.

    What is gone says nothing of the facts that stay, and what stays nothing of those given up. facts: words of each, by id.
    """
    best: Sentence | None = None
    for text, gone in _shortened(sentence):
        ids = tuple(
            i for i in sentence.fact_ids if i in facts and not _says_of(gone, facts[i]) and tells_whole(text, i)
        )
        if not ids or (best is not None and len(ids) <= len(best.fact_ids)):
            continue
        own = "，".join(facts[i] for i in ids)
        given_up = "，".join(words for i, words in facts.items() if i not in ids)
        found = judged(replace(sentence, text=text, fact_ids=ids, verdict="supported", why=()))
        if may_stand(found.verdict) and not (_pairs(text) & _pairs(given_up)) - _pairs(own) and not _adds(found):
            best = found
            if len(ids) == len(sentence.fact_ids):
                break
    return best


def _adds(sentence: Sentence) -> bool:
    """Whether a whole stretch of what stands is none of its facts' words."""
    stretches = {one.rstrip("，；。") for one in _STRETCH.findall(sentence.text)}
    return any(reason.said in stretches or reason.slot == "content" for reason in sentence.why)


def _shortened(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """(the sentence without one or two neighbouring stretches at which the reasons point, what is gone), the fewest signs gone first."""
    stretches = _STRETCH.findall(sentence.text)
    if not 1 < len(stretches) <= _MOST:
        return
    at_fault = {at for at, one in enumerate(stretches) if _is_at_fault(one, sentence.why)}
    runs = [(a, b) for a in range(len(stretches)) for b in range(a + 1, min(a + _RUN, len(stretches)) + 1)]
    runs = [(a, b) for a, b in runs if b - a < len(stretches) and (not at_fault or at_fault & set(range(a, b)))]
    for a, b in sorted(runs, key=lambda run: sum(map(len, stretches[run[0] : run[1]]))):
        before, gone, after = "".join(stretches[:a]), "".join(stretches[a:b]), "".join(stretches[b:])
        if not _LEANS.match(after):
            joined = f"{before[:-1]}{gone[-1]}{after}" if before and after and gone[-1] in "；。" else before + after
            yield joined.rstrip("，；。") + "。", gone


def _is_at_fault(stretch: str, why: Sequence[Reason]) -> bool:
    return any(reason.said and reason.said in stretch for reason in why)


def _says_of(gone: str, fact: str) -> bool:
    """Whether some words speak of a fact: they share a pair of neighbouring signs, figures apart."""
    return bool(_pairs(gone) & _pairs(fact))


def _pairs(text: str) -> set[str]:
    return {pair for pair in (text[at : at + 2] for at in range(len(text) - 1)) if _PAIR.fullmatch(pair)}


_PAIR = re.compile("[一-鿿A-Za-z“”]{2}")
