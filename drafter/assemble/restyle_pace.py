"""Lines that are not set anew keep their height when the page gets another grid: cells, what follows the date, what stands apart."""

from __future__ import annotations

import math

from lxml import etree

from drafter.office.docx_text import DocxText
from drafter.office.opening import Package
from drafter.office.properties import properties_of, put
from drafter.office.style_chain import StyleChain, setting_number
from drafter.office.wordml import W, switched

_SNAPPING = ("lines", "linesAndChars", "snapToChars")
_LINE = 240  # an automatic line spacing is said in 240ths of a line
_NATURAL = 1.3  # a Chinese font's own line, in its size
_OFF = ("0", "false", "off")


def keep_pace(docx: DocxText) -> None:
    """Takes every paragraph off the grid, with the height the old one gave its lines. Those set anew afterwards go back on the new one."""
    chain, pitch = StyleChain.of(docx.package), _pitch(docx.root)
    cells = _cells_snap(docx.package)
    for paragraph in docx.root.iter(W + "p"):
        said = chain.paragraph(paragraph.find(W + "pPr"))
        if said.get("snapToGrid", "1") in _OFF:
            continue
        properties = properties_of(paragraph, "pPr")
        put(properties, "snapToGrid", val=0)
        snapped = cells or next(paragraph.iterancestors(W + "tc"), None) is None
        if pitch and snapped and said.get("spacing.lineRule", "auto") == "auto":
            lines = setting_number(said.get("spacing.line", str(_LINE))) / _LINE
            _hold(properties, round(lines * pitch * math.ceil(_size(chain, paragraph) * _NATURAL / pitch)))


def _cells_snap(package: Package) -> bool:
    """Whether lines in tables keep to the grid: only where the file's compatibility settings say so."""
    part = package.related("settings")
    return part is not None and switched(package.xml(part).find(W + "compat"), "adjustLineHeightInTable") is True


def _pitch(root: etree._Element) -> float:
    """Twips from line to line on the grid most of the document has, 0 without one."""
    grids = [grid for grid in root.iter(W + "docGrid") if grid.get(W + "type", "") in _SNAPPING]
    return setting_number(grids[-1].get(W + "linePitch", "0")) if grids else 0


def _size(chain: StyleChain, paragraph: etree._Element) -> float:
    """Twips of its largest character."""
    properties = paragraph.find(W + "pPr")
    sizes = [
        setting_number(chain.run(properties, run.find(W + "rPr")).get("sz", "20")) * 10
        for run in paragraph.iter(W + "r")
    ]
    return max(sizes, default=200)


def _hold(properties: etree._Element, line: int) -> None:
    found = properties.find(W + "spacing")
    spacing = put(
        properties,
        "spacing",
        **{} if found is None else {str(key).rpartition("}")[2]: said for key, said in found.attrib.items()},
    )
    spacing.set(W + "line", str(line))
    spacing.set(W + "lineRule", "atLeast")
