"""Words that say of a figure only that it is not there, and why: 门诊办在拉数, 表里空着, 别拿去年的顶. Words: `phrases/unknown_figures.tsv`."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_classes
from drafter.read.tables.class_patterns import ending

_LONE = re.compile(r"(?P<told>[^；。]+)，[？?]{1,3}[。；]?")


def is_late(clause: str) -> bool:
    """镇里没报全, 表里空着: whether a clause is of a figure that is not there, in words that tell of nothing else."""
    return bool(phrase_classes("unknown_figures.tsv")["late"].fullmatch(clause.strip(" 　，。；")))


def names_measure(words: str) -> bool:
    """Whether words end in what is measured: 培训学时, 服务人次, 收购量."""
    return bool(ending("measure").search(words) or _ends_measuring().search(words))


def sent_in(words: str) -> re.Match[str] | None:
    """驿站总数宣教部报: a measure (name), and who is to send it in (why)."""
    return _sent_in().fullmatch(words)


def without_lone_mark(text: str) -> str:
    """满意度，问卷没收齐，？ without its last mark: what is measured stands first, and words of why behind it."""
    found = _LONE.fullmatch(text)
    parts = found["told"].split("，") if found else []
    late = len(parts) > 1 and names_measure(parts[0]) and all(is_late(part) for part in parts[1:])
    return found["told"] if found and late else text


def is_sent_in(clause: str) -> bool:
    """宣教部报: whether a clause only says who is to send a figure in."""
    return bool(phrase_classes("unknown_figures.tsv")["sent_in"].fullmatch(clause.strip(" 　，。；")))


@cache
def _ends_measuring() -> re.Pattern[str]:
    return re.compile(f"(?:{phrase_classes('unknown_figures.tsv')['measure'].pattern})$")


@cache
def _sent_in() -> re.Pattern[str]:
    words = phrase_classes("unknown_figures.tsv")
    return re.compile(
        rf"(?P<name>[\u4e00-\u9fff][^，。；]*?(?:{words['measure'].pattern}))(?P<why>{words['sent_in'].pattern})"
    )
