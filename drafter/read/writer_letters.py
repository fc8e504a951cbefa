"""A whole line that calls somebody by name and speaks of the draft only: how long it may be, when to hand it in, who asks for it.

小鲁，书记要上台念的，10分钟讲完，20号前交我——党政办: its figures count minutes and pages of the paper, never work. A line with one clause of another sort is none.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_lines

_DASH = re.compile(r"\s*(?:[—–-]{1,2}|―+)\s*(?=[一-鿿]{1,10}[。）)]?$)")
_MARKS = re.compile(r"[，,；;。！!~～]+")
_PARTICLES = re.compile(r"(?<=..)(?:了吧|的啊|吧|了|啊|哈|哦|啦|呀|呢|嘛)$")
_OF_DRAFT = ("hand_in", "length", "paper")
_LAST_IS_SIGNED = re.compile(
    r"[一-鿿]{1,6}(?:室|科|股|办|处|部|组|队|站|局|院)[老小阿][一-鿿]"
)  # without a dash only 馆办老周
_DESK = "[一-鿿]{1,8}[科室办部股局处所站队会组心院委厂]"
_DAY = r"[ 　，,]*\d{1,2}(?:[./-]\d{1,2}|月\d{1,2}[日号]?)"
_SIGNATURE = re.compile(
    rf"(?:—{{1,2}}|-{{2}})[ 　]*(?:{_DESK}(?:[ 　，,·]+[一-鿿]{{1,3}}|[小老][一-鿿])(?:{_DAY})?|{_DESK}{_DAY}|[小老][一-鿿](?:{_DAY})?)"
)


def is_letter_of_draft(text: str) -> bool:
    """Whether a line is such a letter: called by name or signed, and two things said of the draft or one of them its day."""
    dash = _DASH.search(text)
    body = text[: dash.start()] if dash else text
    clauses = [one.strip() for one in _MARKS.split(body) if one.strip()]
    called = bool(clauses) and bool(_parts()["called"].fullmatch(clauses[0]))
    clauses = clauses[called:]
    signed = bool(dash) or (len(clauses) > 1 and bool(_LAST_IS_SIGNED.fullmatch(clauses[-1])))
    clauses = clauses if dash or not signed else clauses[:-1]
    said = [_part_of(one) for one in clauses]
    known = {one for one in said if one}
    return (called or signed) and bool(said) and all(said) and (len(known) > 1 or (called and "hand_in" in known))


def _part_of(clause: str) -> str | None:
    """What a clause says of the draft; None where it says anything else."""
    for words in dict.fromkeys((clause, _PARTICLES.sub("", clause))):
        for part in _OF_DRAFT:
            if _parts()[part].fullmatch(words):
                return part
    return None


@cache
def _parts() -> dict[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = {}
    for line in phrase_lines("writer_letters.tsv"):
        kind, _tab, pattern = line.partition("\t")
        listed.setdefault(kind, []).append(pattern.strip())
    return {kind: re.compile("|".join(f"(?:{one})" for one in found)) for kind, found in listed.items()}


def signs_paper(text: str) -> bool:
    """Whether a statement is who signs: ——办公室 小苗 12.30, ——信访办，小黄1月3日."""
    return bool(_SIGNATURE.fullmatch(text.strip()))
