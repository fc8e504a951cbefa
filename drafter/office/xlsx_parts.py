"""What the cells of a workbook share: its strings, the number formats of its styles, and which of them cross out."""

from __future__ import annotations

import re

from lxml import etree

from drafter.office.opening import Package

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TRUE = ("1", "true")
_T = S + "t"
_BUILTIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
# Numbers 27–36 and 50–58 are dates in Chinese Excel.
_BUILTIN |= dict.fromkeys((*range(27, 37), *range(50, 59)), 'yyyy"年"m"月"d"日"')
# Excel writes a control character inside a string as _x000D_; a line break typed on a Mac or in WPS arrives so.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def strings(package: Package) -> tuple[str, ...]:
    part = package.related("sharedStrings")
    return tuple(string_words(node) for node in package.xml(part).iter(S + "si")) if part else ()


def string_words(node: etree._Element) -> str:
    """The text of a string, its runs joined; phonetic guides left out."""
    if len(node) == 1 and node[0].tag == _T:
        return unescaped(node[0].text or "")
    own = [t.text or "" for t in node.findall(_T)]
    runs = node.findall(S + "r")
    kept = [run for run in runs if not _crossed(run.find(S + "rPr"))] or runs
    return unescaped("".join(own + [t.text or "" for run in kept for t in run.findall(S + "t")]))


def _crossed(properties: etree._Element | None) -> bool:
    """Whether a font crosses its words out."""
    strike = None if properties is None else properties.find(S + "strike")
    return strike is not None and strike.get("val", "1") in TRUE


def struck(package: Package) -> frozenset[int]:
    """The cell styles whose font crosses out."""
    part = package.related("styles")
    root = package.xml(part) if part else None
    fonts, styles = (None, None) if root is None else (root.find(S + "fonts"), root.find(S + "cellXfs"))
    if fonts is None or styles is None:
        return frozenset()
    crossed = {str(at) for at, font in enumerate(fonts.iter(S + "font")) if _crossed(font)}
    return frozenset(at for at, xf in enumerate(styles.iter(S + "xf")) if xf.get("fontId") in crossed)


def unescaped(said: str) -> str:
    if "_x" not in said:
        return said
    return _ESCAPED.sub(lambda found: char if (char := chr(int(found[1], 16))) in "\t\n_" else "", said)


def formats(package: Package) -> tuple[str, ...]:
    """The number format of each cell style."""
    part = package.related("styles")
    if not part:
        return ()
    root = package.xml(part)
    own = {node.get("numFmtId"): node.get("formatCode", "General") for node in root.iter(S + "numFmt")}
    styles = root.find(S + "cellXfs")
    ids = [] if styles is None else [xf.get("numFmtId", "0") for xf in styles.iter(S + "xf")]
    return tuple(
        own.get(key) or _BUILTIN.get(int(key) if key.isdecimal() and len(key) < 8 else 0, "General") for key in ids
    )
