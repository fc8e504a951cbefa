"""Small edits of wording: stock phrases out, fact sentences in."""

from __future__ import annotations

import re

from drafter.core.text import Span
from drafter.language.reuse import plain
from drafter.revise.diagnose import STOCK

_HEAD = re.compile(r"(?P<head>[^，。；：,:\d]{2,30}?)(?:方面|上|的问题)?[，：,:]")
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
    """A fact's sentence without the head under which it was noted, where the item it joins has just said that (X。X方面，…)."""
    found = _HEAD.match(sentence)
    if not found or not sentence[found.end() :].strip():
        return sentence
    head = plain(found["head"])
    said = plain(item)
    known = all(head[i : i + 2] in said for i in range(len(head) - 1))
    return sentence[found.end() :].lstrip() if len(head) >= 2 and known else sentence


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
