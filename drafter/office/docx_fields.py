"""Fields of a Word document: their instructions are not text, their results are; what is ticked or chosen in a form is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from lxml import etree

from drafter.office.wordml import W, switched, value


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


def form_words(mark: etree._Element) -> str:
    """What the form field that begins here shows and no run of its own does: a box ticked or not, the entry chosen; else ""."""
    form = mark.find(W + "ffData")
    if form is None:
        return ""
    box, entries = form.find(W + "checkBox"), form.find(W + "ddList")
    if box is not None:
        ticked = switched(box, "checked")
        return "☑" if (switched(box, "default") if ticked is None else ticked) else "☐"
    return "" if entries is None or _has_result(mark) else _chosen(entries)


def _chosen(entries: etree._Element) -> str:
    words = [entry.get(W + "val", "") for entry in entries.findall(W + "listEntry")]
    place = value(entries, "result") or value(entries, "default") or "0"
    return words[int(place)] if place.isdecimal() and len(place) < 4 and int(place) < len(words) else ""


def _has_result(mark: etree._Element) -> bool:
    """Whether a result stands in runs of its own, as LibreOffice writes it; Word shows the chosen entry without."""
    run = mark.getparent()
    behind = iter(()) if run is None else (node for one in run.itersiblings() for node in one)
    following = chain(mark.itersiblings(), behind)
    return next((node.get(W + "fldCharType") == "separate" for node in following if node.tag == W + "fldChar"), False)
