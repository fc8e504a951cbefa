"""Automatic numbers: every case offices meet, and LibreOffice's own reading of the same files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.office.docx_text import read_docx
from drafter.office.number_formats import formatted, han
from tests.unit.office.packages import abstract, docx, level, num, p

GOV = (
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
    level(4, "decimalEnclosedCircle", "%5"),
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="头一"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="头二"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2b"><w:name w:val="头二乙"/><w:basedOn w:val="H2"/></w:style>'
)
OVERRIDE_START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'

# name -> (numbering.xml, styles, paragraphs as (style, num, text), the labels a reader sees)
CASES: dict[str, tuple[str, str, list[tuple[str, tuple[int, int] | None]], list[str]]] = {
    "five levels": (
        abstract(0, *GOV) + num(1, 0), "",
        [("", (1, i)) for i in (0, 1, 2, 3, 4, 4, 3, 2, 1, 0, 1)],
        ["一、", "（一）", "1.", "（1）", "①", "②", "（2）", "2.", "（二）", "二、", "（一）"],
    ),
    "two lists of one definition count on": (
        abstract(0, *GOV) + num(1, 0) + num(2, 0), "",
        [("", (1, 0)), ("", (1, 0)), ("", (2, 0))], ["一、", "二、", "三、"],
    ),
    "a start override restarts once": (
        abstract(0, *GOV) + num(1, 0) + num(2, 0, OVERRIDE_START.format(1)), "",
        [("", (1, 0)), ("", (1, 0)), ("", (2, 0)), ("", (2, 0))], ["一、", "二、", "一、", "二、"],
    ),
    "a start override begins at five": (
        abstract(0, *GOV) + num(1, 0, OVERRIDE_START.format(5)), "", [("", (1, 0)), ("", (1, 0))], ["五、", "六、"],
    ),
    "a level overridden whole": (
        abstract(0, *GOV) + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条", start=3)}</w:lvlOverride>'), "",
        [("", (1, 0)), ("", (1, 0))], ["第3条", "第4条"],
    ),
    "linked to styles": (
        abstract(0, level(0, "chineseCountingThousand", "%1、", style="H1"), level(1, "chineseCountingThousand", "（%2）", style="H2"), *GOV[2:]) + num(1, 0),
        STYLES,
        [("H1", None), ("H2", None), ("H2b", None), ("H1", None), ("H2", None), ("a", None)],
        ["一、", "（一）", "（二）", "二、", "（一）", ""],
    ),
    "switched off on one paragraph": (
        abstract(0, *GOV) + num(1, 0), STYLES, [("H1", None), ("H1", (0, 0)), ("H1", None)], ["一、", "", "二、"],
    ),
    "composed and legal numbers": (
        abstract(0, level(0, "chineseCountingThousand", "%1、"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")) + num(1, 0), "",
        [("", (1, 0)), ("", (1, 0)), ("", (1, 1)), ("", (1, 1))], ["一、", "二、", "2.1 ", "2.2 "],
    ),
    "composed numbers": (
        abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(1, 0), "",
        [("", (1, 0)), ("", (1, 1)), ("", (1, 0)), ("", (1, 1))], ["1.", "1.1 ", "2.", "2.1 "],
    ),
    "never restarts": (
        abstract(0, GOV[0], level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')) + num(1, 0), "",
        [("", (1, 0)), ("", (1, 1)), ("", (1, 0)), ("", (1, 1))], ["一、", "1.", "二、", "2."],
    ),
    "past ten": (
        abstract(0, *GOV) + num(1, 0), "", [("", (1, 1))] * 21,
        [f"（{han(n)}）" for n in range(1, 22)],
    ),
}  # fmt: skip


# Seen by running LibreOffice 7.4: it leaves these two properties of the standard (ECMA-376 17.9) aside.
NOT_IN_LIBREOFFICE = {
    "composed and legal numbers": "LibreOffice 7.4 does not apply w:isLgl",
    "never restarts": "LibreOffice 7.4 does not apply w:lvlRestart 0",
}


def build(name: str) -> tuple[bytes, list[str]]:
    numbering, styles, paragraphs, labels = CASES[name]
    body = "".join(p(f"甲{n}", num=place, style=style) for n, (style, place) in enumerate(paragraphs))
    return docx(body, numbering=numbering, styles=styles), [f"{label}甲{n}" for n, label in enumerate(labels)]


@pytest.mark.parametrize("name", CASES)
def test_labels_as_a_reader_sees_them(name: str) -> None:
    raw, expected = build(name)
    assert read_docx(raw).text.split("\n") == expected


def _lines(text: str) -> list[str]:
    return [re.sub(r"\s", "", line) for line in text.split("\n") if line.strip()]


@pytest.mark.slow
def test_libreoffice_reads_the_same(tmp_path: Path, libreoffice: Callable[..., None]) -> None:
    """All files in one run of it: starting it costs more than reading them."""
    expected: dict[str, list[str]] = {}
    for name in CASES.keys() - NOT_IN_LIBREOFFICE.keys():
        raw, lines = build(name)
        (tmp_path / f"{name}.docx").write_bytes(raw)
        expected[name] = _lines("\n".join(lines))
    libreoffice("txt:Text (encoded):UTF8", tmp_path / "out", *(tmp_path / f"{name}.docx" for name in expected))
    assert {name: _lines((tmp_path / "out" / f"{name}.txt").read_text("utf-8-sig")) for name in expected} == expected


def test_a_number_never_melts_into_a_figure() -> None:
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%2.")) + num(1, 0)
    raw = docx(p("20家企业", num=(1, 0)) + p("5%的增长", num=(1, 1)) + p("稳步增长", num=(1, 1)), numbering=numbering)
    assert read_docx(raw).text.split("\n") == ["1 20家企业", "1. 5%的增长", "2.稳步增长"]


def test_bullets_are_bullets() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7")) + num(1, 0)
    assert read_docx(docx(p("要点", num=(1, 0)), numbering=numbering)).text == "• 要点"


def test_style_links_that_run_in_circles_end() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert read_docx(docx(p("甲", style="A"), styles=styles, numbering=abstract(0, *GOV) + num(1, 0))).text == "甲"


@pytest.mark.parametrize(
    ("kind", "n", "said"),
    [
        ("chineseCounting", 10, "十"), ("chineseCounting", 20, "二十"), ("chineseCountingThousand", 105, "一百〇五"),
        ("chineseLegalSimplified", 12, "拾贰"), ("decimalEnclosedCircle", 21, "㉑"), ("decimalZero", 3, "03"),
        ("ideographTraditional", 11, "甲"), ("upperRoman", 14, "XIV"), ("lowerLetter", 27, "aa"), ("decimalFullWidth", 12, "１２"),
        ("ideographDigital", 20, "二〇"), ("none", 4, ""), ("somethingNew", 7, "7"),
    ],
)  # fmt: skip
def test_number_formats(kind: str, n: int, said: str) -> None:
    assert formatted(n, kind) == said
