"""What a paragraph and its runs look like in the end: defaults, styles upon styles, and what is set directly, laid over each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from drafter.office.opening import Package
from drafter.office.wordml import W, value

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DEPTH = 20  # styles upon styles: no office builds more, and a chain of thousands would be walked for each of its styles
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")
Settings = Mapping[str, str]


@dataclass(slots=True)
class StyleChain:
    """Resolves properties to flat settings: `spacing.line`, `ind.firstLineChars`, `rFonts.eastAsia`, `sz`, `b`…

    A later layer wins attribute by attribute, as in Word. A theme font stands as its typeface.
    """

    styles: dict[str, etree._Element]
    defaults: etree._Element | None
    default_style: str
    theme: dict[str, str]
    _paragraphs: dict[str, dict[str, str]] = field(default_factory=dict)
    _runs: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> StyleChain:
        part = package.related("styles")
        root = package.xml(part) if part else None
        styles = {s.get(W + "styleId", ""): s for s in (() if root is None else root.findall(W + "style"))}
        default = next(
            (
                key
                for key, s in styles.items()
                if s.get(W + "default") in ("1", "true") and s.get(W + "type") == "paragraph"
            ),
            "",
        )
        return cls(styles, None if root is None else root.find(W + "docDefaults"), default, _theme(package))

    def paragraph(self, properties: etree._Element | None) -> dict[str, str]:
        """The settings of a paragraph with this w:pPr."""
        return self._of_style(value(properties, "pStyle") or self.default_style, "pPr") | self._flat(properties)

    def run(self, paragraph: etree._Element | None, properties: etree._Element | None) -> dict[str, str]:
        """The settings of a run with this w:rPr in a paragraph with that w:pPr."""
        base = self._of_style(value(paragraph, "pStyle") or self.default_style, "rPr")
        if own := value(properties, "rStyle"):
            base = base | self._own_layers(own, "rPr")
        return base | self._flat(properties)

    def _of_style(self, style: str, kind: str) -> dict[str, str]:
        cache = self._paragraphs if kind == "pPr" else self._runs
        if style not in cache:
            wrapper = None if self.defaults is None else self.defaults.find(W + f"{kind}Default")
            settings = self._flat(None if wrapper is None else wrapper.find(W + kind))
            cache[style] = settings | self._own_layers(style, kind)
        return cache[style]

    def _own_layers(self, style: str, kind: str) -> dict[str, str]:
        chain: list[etree._Element] = []
        while style in self.styles and len(chain) < DEPTH:
            chain.append(self.styles[style])
            style = value(chain[-1], "basedOn")
        settings: dict[str, str] = {}
        for layer in reversed(chain):
            settings |= self._flat(layer.find(W + kind))
        return settings

    def _flat(self, properties: etree._Element | None) -> dict[str, str]:
        settings: dict[str, str] = {}
        for child in () if properties is None else properties:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.rpartition("}")[2]
            if name == "rFonts":
                settings |= self._fonts(child)
            elif name in ("spacing", "ind") and W + "val" not in child.attrib:
                settings |= _indents(
                    {f"{name}.{str(key).rpartition('}')[2]}": str(said) for key, said in child.attrib.items()}
                )
            else:
                settings[name] = str(child.get(W + "val", "1"))
        return settings

    def _fonts(self, fonts: etree._Element) -> dict[str, str]:
        """A theme font outranks a plain name beside it."""
        settings = {
            f"rFonts.{key}": said for key in ("ascii", "hAnsi", "eastAsia", "cs") if (said := fonts.get(W + key))
        }
        for key in ("ascii", "hAnsi", "eastAsia"):
            if (named := fonts.get(W + f"{key}Theme")) and (typeface := self.theme.get(named)):
                settings[f"rFonts.{key}"] = typeface
        return settings


def setting_number(said: str) -> float:
    """A setting as a figure; 0 when it is none."""
    return float(said) if _NUMBER.fullmatch(said) else 0.0


def _indents(settings: dict[str, str]) -> dict[str, str]:
    """A layer with a first line takes back a hanging one said below it."""
    if "ind.firstLine" in settings or "ind.firstLineChars" in settings:
        return {"ind.hanging": "0", "ind.hangingChars": "0", **settings}
    return settings


def _theme(package: Package) -> dict[str, str]:
    """Typefaces by the names rFonts uses: minorEastAsia, majorAscii…; for East Asian the simplified Chinese one."""
    part = package.related("theme")
    if not part:
        return {}
    names: dict[str, str] = {}
    for prefix, tag in (("major", "majorFont"), ("minor", "minorFont")):
        scheme = next(package.xml(part).iter(A + tag), None)
        if scheme is None:
            continue
        latin, east = _typeface(scheme.iterchildren(A + "latin")), _typeface(scheme.iterchildren(A + "ea"))
        east = (
            next((f.get("typeface", "") for f in scheme.iterchildren(A + "font") if f.get("script") == "Hans"), "")
            or east
        )
        names |= {f"{prefix}Ascii": latin, f"{prefix}HAnsi": latin, f"{prefix}EastAsia": east}
    return {key: said for key, said in names.items() if said}


def _typeface(found: Iterable[etree._Element]) -> str:
    return next((f.get("typeface", "") for f in found), "")
