"""What a clause of notes says to whoever drafts, told by its grammar: a doubt whether to write a thing, a question or a wish about wording, a doubted figure; and the set phrases of letters and chats."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from drafter.language.phrases import phrase_lines
from drafter.read.order_clauses import filled

Talk = Literal["doubt", "remark", "hearsay"]
_SAID: tuple[tuple[str, Talk], ...] = (
    ("doubt", "doubt"),
    ("wording", "remark"),
    ("figure", "hearsay"),
    ("mail", "remark"),
)
_EDGES = " 　，,。；;！!~～…、"
_BRACKETS = "（）()【】[]"
_ASKED = re.compile(r"[？?]+$")
# What may end a clause that is said to somebody, and says nothing: 这个太碎了吧.
_PARTICLES = re.compile(r"(?<=..)(?:了吧|吧|啊|呀|呢|嘛|哈|哦|啦|咯|哟|诶|了)$")
_FIGURE = re.compile(r"\d(?!\d*[条段句点])")
_MARKS = re.compile("[，。；！]")
_QUOTE = re.compile(r"^[>＞\s]+")


def talk_of(clause: str) -> Talk | None:
    """What a clause that is wholly said to the writer is; None for one that tells something."""
    for words in _forms_of(clause):
        for name, kind in _SAID:
            if (found := _forms()[name].fullmatch(words)) and not (name != "mail" and _FIGURE.search(found[0])):
                return kind
    return None


def is_mail(text: str) -> bool:
    """Whether a whole line is what letters and chats put round their matter: 顺颂商祺, 联系人：…, 收到, +1."""
    bare = _QUOTE.sub("", text).strip(_EDGES + _BRACKETS + "-—*_")
    return bool(bare) and (_is_set(bare) or all(_is_set(part) for part in _MARKS.split(bare) if part.strip()))


def _is_set(words: str) -> bool:
    return any(_forms()[name].fullmatch(_ASKED.sub("", words.strip(_EDGES))) for name in ("mail", "chat"))


def opinion_before(text: str) -> str:
    """我觉得 before what is wrong; "" where nothing such stands."""
    found = _forms()["opinion"].match(text)
    return found[0] if found and len(text) - found.end() >= 4 else ""


def without_particles(clause: str) -> str:
    """跟咱没关系吧？ → 跟咱没关系."""
    return _PARTICLES.sub("", _ASKED.sub("", clause.strip(_EDGES)))


def _forms_of(clause: str) -> tuple[str, ...]:
    bare = _ASKED.sub("", clause.strip(_EDGES).strip(_BRACKETS))
    return tuple(dict.fromkeys((bare, without_particles(bare))))


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = {}
    for line in phrase_lines("writer_talk.tsv"):
        kind, _tab, pattern = line.partition("\t")
        listed.setdefault(kind, []).append(filled(pattern.strip()))
    return {kind: re.compile("|".join(f"(?:{one})" for one in found)) for kind, found in listed.items()}
