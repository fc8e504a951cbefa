"""What a clause of notes says to whoever drafts, told by its grammar: a doubt whether to write a thing, a question or a wish about wording, a doubted figure; and the set phrases of letters and chats."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from drafter.language.phrases import phrase_classes, phrase_lines
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
_THEY_WISH = re.compile(
    r"(?:他们|她们|人家|对方)(?:也|还|非|都|一定|硬)*(?:让|叫|要|请|托|求)(?:着)?(?:我们?|咱们?|俺们?)"
)
_EITHER_OR = re.compile(r"([一-鿿])[不没]\1(?!同)|是不是|有没有|该不该|可不可以|是否")
_ASKING = re.compile(r"[吗么吧呢]$|谁|怎么|哪[个里家边]|什么|多少")
_OF_PAPER = re.compile(r"写|稿|[这那][条句段个块数]|数|列|算|报|并|材料|总结|口径")
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


def of_others(text: str) -> bool:
    """Whether a line tells what others did and that they wish it told: 绿化是公路段栽的，他们让咱写一笔."""
    did = phrase_classes("note_asides.tsv")["others_did"]
    return bool(_THEY_WISH.search(text)) and any(did.search(part.strip()) for part in re.split("[，。；]", text))


def is_asked(clause: str, *, problem: bool) -> bool:
    """Whether a clause that ends in ？ asks the reader: 这个占比要不要算？; 设备坏了谁来修？ among problems is one."""
    bare = clause.strip(_EDGES + _BRACKETS)
    asks = bool(_EITHER_OR.search(bare)) or (bool(_ASKING.search(bare)) and not _FIGURE.search(bare))
    return asks and (not problem or bool(_OF_PAPER.search(bare)))


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
