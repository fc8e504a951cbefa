"""Which part of a report a heading or a label of the notes stands for."""

from __future__ import annotations

import re
from typing import get_args

from drafter.core.fact import FactRole
from drafter.language.lexicon import alternatives
from drafter.language.phrases import phrase_classes

_PARTS: tuple[FactRole, ...] = ("problems", "plans", "achievements", "preamble")
# A heading of a topic that ends in a part's noun (党建工作存在的问题): only nouns that name nothing else.
_TAILED = re.compile(
    "|".join(
        f"(?P<{part}>{alternatives('heading_forms.txt', f'tail_{part}')}$)"
        for part in ("problems", "plans", "achievements")
    )
)
_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．)）]|第[一二三四五六七八九十]+部分|#+)\s*"
)
# 局务会定的明年盘子, 关于来年的几点想法: a heading that names the time to come tells of it, whatever it calls what follows.
_COMING = re.compile("明年|来年|下年(?!级)|下一年(?!级)|下一?步|下阶段|下一阶段|下半年|下(?:个)?季度")
_LOOKS_BACK = re.compile("完成|落实|执行|情况|总结|回顾|成效|进展|问题|不足|困难|短板|去年|今年|上半年")
_WORK = re.compile("(?:工作|活儿?|事儿|事情)$")
_EDGES = " 　【】[]《》<>〈〉“”\"'：:。*_—-"


# 全年目标：…, 2026年主要任务：…: the time and that it is aimed at belong to what follows.
_AIM = re.compile(r"(?:全年|年度|[上下]半年|[一二三四]季度|20\d\d年(?:度)?)(?:主要|总体|工作|预期)*(?:目标|任务|指标)")


# 问题嘛，…; 不好的方面，…: a label that was spoken has a comma behind it.
_SPOKEN = re.compile(
    rf"(?P<words>{alternatives('heading_forms.txt', 'spoken_label')})[，,]\s*(?P<rest>.{{4,}})$", re.DOTALL
)


def spoken_label(text: str) -> re.Match[str] | None:
    """The label of problems or plans that a statement opens with as one speaks, and what stands behind it."""
    found = _SPOKEN.match(text)
    return found if found and roles_of_label(found["words"]) in (("problems",), ("plans",)) else None


def with_aim(label: str, rest: str) -> str:
    """What stands behind a label of plans, with the label where it says when it is aimed at."""
    return f"{label}：{rest}" if _AIM.fullmatch(label.strip(_EDGES)) else rest


def roles_of_label(words: str) -> tuple[FactRole, ...]:
    """The parts that a label made only of such words names: 存在的问题 → problems, 问题和打算 → both, 党建工作 → none."""
    bare = _NUMBER.sub("", words.strip(_EDGES)).strip(_EDGES)
    if not bare or len(bare) > 24:
        return ()
    if phrase_classes("note_labels.tsv")["turned"].search(bare):
        return ("achievements",) if not re.search(r"[，。；\d]", bare) else ()
    if phrase_classes("note_labels.tsv")["object"].search(bare):
        return ()
    return _spelled(bare)


def _spelled(bare: str) -> tuple[FactRole, ...]:
    found: list[str] = []
    at = 0
    while at < len(bare):
        token = max(_tokens_at(bare, at), key=lambda one: len(one[1]), default=None)
        if token is None:
            return ()
        found.append(token[0])
        at += len(token[1])
    named = [name for name in found if name in get_args(FactRole)]
    if not named and "next" in found:
        return ("plans",)
    if not named and {"time"} <= {*found} <= {"time", "tail", "modifier"} and _WORK.search(bare):
        return ("achievements",)  # 全年工作, 今年的活儿: what was done in it
    if "next" in found and "plans" not in named and "problems" not in named:
        return ("plans",)  # 明年重点工作
    return tuple(dict.fromkeys(name for name in _PARTS if name in named))


def _tokens_at(bare: str, at: int) -> list[tuple[str, str]]:
    words = phrase_classes("note_labels.tsv")
    return [
        (name, found[0])
        for name in (*_PARTS, "next", "time", "modifier", "tail")
        if (found := words[name].match(bare, at)) and found[0]
    ]


def roles_of_heading(words: str) -> tuple[FactRole, ...]:
    """As `roles_of_label`, for a heading that may have a topic in front: 党建工作存在的问题."""
    if named := roles_of_label(words):
        return named
    bare = _NUMBER.sub("", words.strip(_EDGES)).strip(_EDGES)
    if phrase_classes("note_labels.tsv")["object"].search(bare) or re.search(r"[，。；]", bare):
        return ()
    if _COMING.search(bare) and not _LOOKS_BACK.search(bare):
        return ("plans",)
    found = _TAILED.search(bare)
    return tuple(part for part in _PARTS if found and part in found.groupdict() and found[part])
