"""What in a clerk's own setting says something, and so outlives the new one: coloured marks, a red head, hidden lines, levels of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from drafter.office.docx_text import DocxParagraph, DocxText
from drafter.office.style_chain import StyleChain, setting_number
from drafter.office.wordml import W, value

_TINY = 10  # half points; nobody reads five points: lines for a program that fills the form in
_COLOURED = (
    96  # the distance of the strongest and the weakest of red, green and blue from which a colour is no shade of grey
)
_RED = (160, 110)  # a red head: at least so much red, at most so much green and blue


@dataclass(frozen=True, slots=True)
class Own:
    """One document's own habits. size: half points most of its characters have; marks: colours set by hand are the exception in it; heads: so is bold."""

    chain: StyleChain
    size: float
    marks: bool
    heads: bool

    @classmethod
    def of(cls, docx: DocxText) -> Own:
        chain = StyleChain.of(docx.package)
        sizes: Counter[float] = Counter()
        coloured = bold = 0
        for paragraph in docx.paragraphs:
            for run in own_runs(paragraph.element):
                length = len("".join(node.text or "" for node in run.iter(W + "t")))
                sizes[_size(chain, paragraph.element, run)] += length
                coloured += length if _colour(run) else 0
                bold += length if _bold(chain, paragraph.element, run) else 0
        most = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
        return cls(chain, most, 2 * coloured < sum(sizes.values()), 3 * bold < sum(sizes.values()))

    def kept_colour(self, run: etree._Element) -> str:
        """The colour of a run that somebody marked by hand: to be deleted, to be checked, new; "" for none."""
        linked = next(run.iterancestors(W + "hyperlink"), None) is not None
        return "" if linked or not self.marks else _colour(run)

    def smaller(self, paragraph: etree._Element) -> bool:
        """Whether it is set smaller than most of the document."""
        sizes = [_size(self.chain, paragraph, run) for run in own_runs(paragraph)]
        return bool(sizes) and max(sizes) < self.size

    def bold(self, paragraph: etree._Element) -> bool:
        """Whether all of it is bold, in a document that mostly is not."""
        runs = [run for run in own_runs(paragraph) if "".join(node.text or "" for node in run.iter(W + "t")).strip()]
        return self.heads and bool(runs) and all(_bold(self.chain, paragraph, run) for run in runs)

    def hidden(self, paragraph: etree._Element) -> bool:
        """Whether all its characters are too small to be read."""
        sizes = [_size(self.chain, paragraph, run) for run in own_runs(paragraph)]
        return bool(sizes) and max(sizes) <= _TINY

    def red(self, paragraph: etree._Element) -> bool:
        """Whether it is set in red, as the name of the office above the red line is."""
        colours = [
            self.chain.run(paragraph.find(W + "pPr"), run.find(W + "rPr")).get("color", "")
            for run in own_runs(paragraph)
        ]
        return bool(colours) and all(_is_red(colour) for colour in colours)

    def depth(self, paragraph: DocxParagraph) -> int:
        """How deep a bulleted paragraph stands in its list; 0 for a first level, a numbered paragraph, or none."""
        label = paragraph.label.strip()
        if not label or any(sign.isalnum() for sign in label):
            return 0
        properties = paragraph.element.find(W + "pPr")
        said = value(None if properties is None else properties.find(W + "numPr"), "ilvl")
        style = self.chain.styles.get(value(properties, "pStyle"))
        name = value(style, "name")[-1:]
        return min(int(said), 8) if said.isdecimal() and int(said) else max(int(name) - 1, 0) if name.isdecimal() else 0


def own_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph, without those of text boxes in it and without what was deleted."""
    for run in paragraph.iter(W + "r"):
        if next(run.iterancestors(W + "p")) is paragraph and next(run.iterancestors(W + "del"), None) is None:
            yield run


def _size(chain: StyleChain, paragraph: etree._Element, run: etree._Element) -> float:
    return setting_number(chain.run(paragraph.find(W + "pPr"), run.find(W + "rPr")).get("sz", "20"))


def _bold(chain: StyleChain, paragraph: etree._Element, run: etree._Element) -> bool:
    said = chain.run(paragraph.find(W + "pPr"), run.find(W + "rPr")).get("b", "0")
    return said.lower() not in ("0", "false", "off", "none")


def _colour(run: etree._Element) -> str:
    """A colour set on the run itself that is no black, white or grey."""
    said = value(run.find(W + "rPr"), "color").upper()
    parts = _parts(said)
    return said if parts and max(parts) - min(parts) >= _COLOURED else ""


def _is_red(said: str) -> bool:
    parts = _parts(said)
    return bool(parts) and parts[0] >= _RED[0] and max(parts[1:]) <= _RED[1]


def _parts(said: str) -> tuple[int, ...]:
    if len(said) != 6 or any(sign not in "0123456789ABCDEFabcdef" for sign in said):
        return ()
    return tuple(int(said[at : at + 2], 16) for at in (0, 2, 4))
