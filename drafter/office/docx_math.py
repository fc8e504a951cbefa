"""Equations as one line of text: a fraction with its stroke, powers raised, roots and brackets kept, so that no two figures melt into one."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.office.symbols import raised
from drafter.office.wordml import M

# Characters with the m:r and m:t they stand in; (characters, None, None) for a sign the equation only draws.
Written = tuple[str, etree._Element | None, etree._Element | None]
_VAL = M + "val"
_DEPTH = 40


def equation_words(equation: etree._Element, depth: int = 0) -> Iterator[Written]:
    """What an m:oMath or a part of one reads like, in order."""
    if depth > _DEPTH:
        return
    tag = equation.tag
    if tag == M + "r":
        for node in equation.iterchildren(M + "t"):
            yield node.text or "", equation, node
    elif tag == M + "f":
        yield from _grouped(equation.find(M + "num"), depth)
        yield _drawn("/")
        yield from _grouped(equation.find(M + "den"), depth)
    elif tag == M + "rad":
        yield _drawn("√")
        yield from _grouped(equation.find(M + "e"), depth)
    elif tag in (M + "sSup", M + "sSub", M + "sSubSup"):
        yield from _children(equation.find(M + "e"), depth)
        yield from _scripts(equation, depth)
    elif tag == M + "d":
        yield from _bracketed(equation, depth)
    else:
        yield from _children(equation, depth)


def _drawn(sign: str) -> Written:
    return sign, None, None


def _children(parent: etree._Element | None, depth: int) -> Iterator[Written]:
    for child in () if parent is None else parent:
        if isinstance(child.tag, str) and not child.tag.endswith("Pr"):
            yield from equation_words(child, depth + 1)


def _grouped(part: etree._Element | None, depth: int) -> Iterator[Written]:
    """In brackets where it is more than one number or name."""
    inside = list(_children(part, depth))
    words = "".join(characters for characters, _run, _node in inside).strip()
    bare = not words or all(char.isalnum() or char in ".%,，" for char in words)
    yield from inside if bare else (_drawn("("), *inside, _drawn(")"))


def _scripts(equation: etree._Element, depth: int) -> Iterator[Written]:
    for name, low in (("sub", True), ("sup", False)):
        inside = list(_children(equation.find(M + name), depth))
        small = [raised(characters, low=low) for characters, _run, _node in inside]
        if inside and all(characters is not None for characters in small):
            yield from ((c or "", run, node) for c, (_w, run, node) in zip(small, inside, strict=True))
        elif inside:
            yield _drawn("_" if low else "^")
            yield from inside


def _bracketed(equation: etree._Element, depth: int) -> Iterator[Written]:
    properties = equation.find(M + "dPr")
    yield _drawn(_sign(properties, "begChr", "("))
    for number, part in enumerate(equation.iterchildren(M + "e")):
        if number:
            yield _drawn(_sign(properties, "sepChr", "|"))
        yield from _children(part, depth)
    yield _drawn(_sign(properties, "endChr", ")"))


def _sign(properties: etree._Element | None, name: str, usual: str) -> str:
    found = None if properties is None else properties.find(M + name)
    return usual if found is None else found.get(_VAL, "")
