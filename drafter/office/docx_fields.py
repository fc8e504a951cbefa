"""Fields of a Word document: their instructions are not text, their results are."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from drafter.office.wordml import W


@dataclass(slots=True)
class Field:
    """An open field: its instruction so far, and whether its result has begun."""

    words: str = ""
    shown: bool = False
    toc: bool = False


@dataclass(slots=True)
class Fields:
    """Which part of a field (instruction or result) we stand in. Documents with unbalanced marks are read whole."""

    balanced: bool
    open: list[Field] = field(default_factory=list)
    hidden: int = 0  # open fields whose result has not begun
    contents: int = 0  # open tables of contents
    toc_ended: bool = False  # since last asked

    @property
    def showing(self) -> bool:
        return self.hidden == 0

    @property
    def in_toc(self) -> bool:
        return self.contents > 0

    def mark(self, node: etree._Element) -> None:
        kind = node.get(W + "fldCharType")
        if not self.balanced:
            return
        if kind == "begin":
            self.open.append(Field())
            self.hidden += 1
        elif kind == "separate" and self.open and not self.open[-1].shown:
            top = self.open[-1]
            top.shown, top.toc = True, top.words.lstrip().upper().startswith("TOC")
            self.hidden -= 1
            self.contents += top.toc
        elif kind == "end" and self.open:
            top = self.open.pop()
            self.hidden -= not top.shown
            self.contents -= top.toc
            self.toc_ended = self.toc_ended or top.toc

    def instruction(self, words: str) -> None:
        if self.open and len(self.open[-1].words) < 200:
            self.open[-1].words += words


def fields_balanced(root: etree._Element) -> bool:
    kinds = [node.get(W + "fldCharType") for node in root.iter(W + "fldChar")]
    return kinds.count("begin") == kinds.count("end")
