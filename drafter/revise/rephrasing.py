"""Small edits of wording: stock phrases out, fact sentences in."""

from __future__ import annotations

import re

from drafter.core.text import Span
from drafter.language.formal import formal
from drafter.language.reuse import compared_form
from drafter.revise.diagnose import STOCK

_HEAD = re.compile(r"(?P<head>[^，。；：,:\d]{2,30}?)(?:方面|上|的问题)?[，。：,:]")
_FIGURED = re.compile(r"(?P<head>[^，。；：,:\n\d][^，。；：,:\n]{2,30})[，。；,]")
_STRANGE = 0.34  # share of a clause's word pairs that an item may say otherwise
_DENIED = re.compile("[不未没无非]")
_EMPTY = re.compile("工作|仍然|仍|依然|还|方面")
_STOPS = "，。；：！？\n"
_ADVERB = re.compile(r"在一定程度上|不同程度地")
_WHOLE = re.compile("(?:" + "|".join(STOCK) + ")")


def without_stock(words: str) -> list[Span]:
    """Spans of `words` that can go without loss: adverbs, and clauses that are nothing but a stock phrase.

    The first clause stays, for it names the subject; a whole clause takes the comma before it along.
    """
    found = [Span(*m.span()) for m in _ADVERB.finditer(words)]
    for match in _WHOLE.finditer(words):
        start, end = match.span()
        before, after = words[:start], words[end : end + 1]
        if (
            before.endswith("，")
            and (not after or after in _STOPS)
            and not any(span.overlaps(Span(start, end)) for span in found)
        ):
            found.append(Span(start - 1, end))
    return sorted(found)


def without_echo(sentence: str, item: str) -> str:
    """A fact's sentence without the clauses it opens with, where the item it joins has just said them (X。X方面，…); one with a figure only where it stands there word for word."""
    said = _bare(item)
    while (found := _HEAD.match(sentence)) and sentence[found.end() :].strip() and _known(found["head"], said):
        sentence = sentence[found.end() :].lstrip()
    while (found := _FIGURED.match(sentence)) and sentence[found.end() :].strip() and _bare(found["head"]) in said:
        sentence = sentence[found.end() :].lstrip()
    return sentence


# 全所仅有3名工作人员 behind 基层司法所只有3名工作人员: only what the whole is called is said anew.
_OF_THE_WHOLE = re.compile(
    r"(?:全(?P<of>[所局县市区镇乡村院校站队馆园厂处科])|目前|现在?|至今|一?共)*[仅只]?有?(?P<figured>\d[^，。；]+)"
)


def says_again(sentence: str, item: str) -> bool:
    """Whether all that a fact's sentence adds to an item is a figure that stands there, with its thing, word for word."""
    said = _bare(item)
    found = _OF_THE_WHOLE.fullmatch(_bare(without_echo(sentence, item)).rstrip("。；"))
    if found is None or found["figured"] not in said:
        return False
    return not found["of"] or found["of"] in said[: said.index(found["figured"])]


def _known(head: str, said: str) -> bool:
    """Whether what a clause says stands in a text: nearly all of its word pairs, and no pair of another sense (不, 未, 没)."""
    words = _bare(head)
    pairs = [words[at : at + 2] for at in range(len(words) - 1)]
    strange = [pair for pair in pairs if pair not in said]
    return bool(pairs) and len(strange) <= _STRANGE * len(pairs) and not any(_DENIED.search(pair) for pair in strange)


def _bare(words: str) -> str:
    """Words as they are compared: without what adds nothing to them."""
    return _EMPTY.sub("", compared_form(formal(words)))


def addition(words: str, sentences: list[str]) -> tuple[int, str]:
    """Where in an item the sentences go, and as what: after its last full stop, or inside a 、；-list before its closing mark."""
    kept = words.rstrip()
    parts = [sentence.strip().rstrip("。；;，,. ") for sentence in sentences]
    if kept.endswith(("；", ";")):
        return len(kept) - 1, "".join(f"，{part.replace('。', '，')}" for part in parts)
    joined = "".join(f"{part}。" for part in parts)
    return len(kept), joined if kept.endswith(("。", "！", "？", "”", "…")) or not kept else f"。{joined}"


_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


def digit_runs(text: str) -> list[str]:
    """Every run of digits, thousands separators left out: the last net, whatever the units are."""
    return [run.replace(",", "") for run in re.findall(r"\d+(?:[.,]\d+)*", text.translate(_WIDTH))]
