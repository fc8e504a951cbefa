"""What cannot be brought about, told by a verb and 不 with its complement (旧闸门修不好, 消防车进不去), as a report says it: 难以修复, 无法进入.

By verb and complement together, at the end of a clause alone; a thing done all the same (少不了, 错不了) and what is asked or hoped keeps its words.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.cutter import plain_cutter
from drafter.language.segments import edges_of

_END = r"(?=$|[，。；！？、）])"
_BEFORE = r"(?P<how>(?:老是?|总是?|一直|经常|时常|根本|实在|就是|怎么也|死活|始终|还是?|都|也)*)"
_HOW = (("老", "长期"), ("总", "长期"), ("一直", "一直"), ("始终", "始终"), ("经常", "经常"), ("时常", "时常"), ("还", "仍"), ("都", "均"))  # fmt: skip
# What makes the clause other than a lack: 不能修不好, 怕修不好, 如果修不好.
_OTHER = re.compile(r"[怕如若免防避得]|不能|不会|不许|谁|哪|什么|怎么(?!也)|是否|有没有|再也?$")


def as_out_of_reach(text: str) -> str:
    """The text with every such verb as a report says it."""
    if "不" not in text:
        return text
    return _pattern().sub(lambda found: _said(found, text), text)


def _said(found: re.Match[str], text: str) -> str:
    form = _forms().get((found["verb"], found["to"]))
    clause = re.split(r"[，。；！？]", text[: found.start()])[-1]
    if not form or _OTHER.search(clause) or not _stands(text, found.start("verb")):
        return found[0]
    if _doubled(clause, form) or text[: found.start()].endswith(found["verb"]):
        return found[0]  # 走走不了
    how = next((new for word, new in _HOW if word in found["how"]), "")
    return f"{how}{form}"


def _stands(text: str, at: int) -> bool:
    """Whether the verb is a word of its own: 改进不了 has no 进."""
    return at in edges_of(text) or (at > 0 and not plain_cutter().has_word(text[at - 1 : at + 1]))


def _doubled(clause: str, form: str) -> bool:
    """Whether the clause names the act already: 资金筹集难以筹集."""
    return form[-2:] in clause


@cache
def _forms() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("cannot.tsv"))
    return {(row[0], to): row[2] for row in rows for to in row[1].split()}


@cache
def _pattern() -> re.Pattern[str]:
    verbs = lexicon.any_of({verb for verb, _to in _forms()})
    ends = lexicon.any_of({to for _verb, to in _forms()})
    return re.compile(rf"{_BEFORE}(?P<verb>{verbs})不(?P<to>{ends})了?{_END}")
