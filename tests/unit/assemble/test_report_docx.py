"""The docx we write: same bytes, nothing leaked, in the schema's order, comments at their words."""

from __future__ import annotations

import datetime
import io
import re
import zipfile

import pytest
from lxml import etree

from drafter.assemble.layout import load_layout
from drafter.assemble.learning import layout_yaml, learned
from drafter.assemble.report_docx import assemble
from drafter.assemble.review_docx import assemble_review
from drafter.core.edit import Comment
from drafter.core.errors import InputError
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.office.docx_text import read_docx
from drafter.office.format_facts import format_facts
from drafter.office.wordml import W
from tests.layout.samples import report

DATE = datetime.date(2024, 7, 5)
SHAPES = {"plain": report(), "table": report(table=True), "attachments": report(attachments=True), "empty": Report("")}
_PPR = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "overflowPunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "snapToGrid",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
    "rPr",
]
_RPR = [
    "rStyle",
    "rFonts",
    "b",
    "i",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "lang",
]
_TBLPR = ["tblStyle", "tblpPr", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar"]


def _parts(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", SHAPES)
def test_same_report_same_bytes(name: str) -> None:
    assert assemble(SHAPES[name], load_layout(), date=DATE) == assemble(SHAPES[name], load_layout(), date=DATE)


def test_entries_bear_the_documents_date() -> None:
    with zipfile.ZipFile(io.BytesIO(assemble(report(), load_layout(), date=DATE))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2024, 7, 5, 0, 0, 0)}


def test_nothing_leaks() -> None:
    parts = _parts(assemble(report(), load_layout(), date=DATE))
    assert not [name for name in parts if "thumbnail" in name or "theme" in name or "embed" in name]
    everything = b"".join(parts.values()).decode()
    for word in ("Macintosh", "python-docx", "Microsoft Office", "LibreOffice", "Template", "/home/", "Users"):
        assert word not in everything
    assert "青禾县水利局</dc:creator>" in parts["docProps/core.xml"].decode()


@pytest.mark.parametrize("name", ["plain", "table", "attachments"])
def test_the_text_is_the_reports(name: str) -> None:
    shape = SHAPES[name]
    again = read_docx(assemble(shape, load_layout(), date=DATE)).text
    assert "".join(again.split()) == "".join(shape.text.split())


@pytest.mark.parametrize(("tag", "order"), [("pPr", _PPR), ("rPr", _RPR), ("tblPr", _TBLPR)])
def test_properties_stand_in_the_schemas_order(tag: str, order: list[str]) -> None:
    comments = [Comment(Span(3, 5), ("一", "二"), highlight=True)]
    for content in _parts(assemble_review(SHAPES["table"], comments, load_layout(), author="a", date=DATE)).values():
        for found in etree.fromstring(content).iter(W + tag):
            names = [child.tag.rpartition("}")[2] for child in found]
            assert names == sorted(names, key=order.index), names


def test_only_the_heading_of_a_run_in_paragraph_is_kai() -> None:
    made = read_docx(assemble(report(), load_layout(), date=DATE))
    at = made.text.index("（一）抓好防汛备汛。")
    paragraph = format_facts(made).at(Span(at, at + 1))[0]
    assert [(run.east_asia, run.span.of(made.text)[:4]) for run in paragraph.runs] == [
        ("楷体_GB2312", "（一）抓"),
        ("仿宋_GB2312", "排查山塘"),
    ]


def test_comments_stand_at_their_words() -> None:
    shape = SHAPES["table"]
    words = ["86座", "增长9.1%", "2350\t"[:4], "2024年7月5日", "青禾县水利局"]
    spans = [Span(at, at + len(word)) for word in words for at in [shape.text.rindex(word)]]
    comments = [Comment(span, (word,)) for span, word in zip(spans, words, strict=True)]
    comments += [
        Comment(Span(spans[0].start, spans[0].start), ("空",)),
        Comment(Span(0, len(shape.text)), ("全文",)),
        Comment(Span(len(shape.text), len(shape.text)), ("末",)),
    ]
    made = assemble_review(shape, comments, load_layout(), author="审核", date=DATE)
    document = _parts(made)["word/document.xml"].decode()
    for number, word in enumerate(words):
        inside = re.search(
            rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>', document
        )
        assert inside is not None
        assert re.sub("<[^>]+>", "", inside[1]) == word
    assert sorted(map(int, re.findall(r'commentReference w:id="(\d+)"', document))) == list(range(len(comments)))


def test_a_mark_left_to_fill_is_yellow() -> None:
    from drafter.read.outline import parse_report

    shape = parse_report("某局2024年工作情况汇报\n一、工作情况\n开展检查【待补：检查次数（次）】，发现问题12个。")
    document = _parts(assemble(shape, load_layout(), date=DATE))["word/document.xml"].decode()
    runs = [run for run in re.findall(r"<w:r>.*?</w:r>", document) if "highlight" in run]
    assert [re.sub("<[^>]+>", "", run) for run in runs] == ["【待补：检查次数（次）】"]


def test_a_layout_learned_from_our_own_page_is_the_standards(tmp_path: object) -> None:
    from pathlib import Path

    shape = SHAPES["plain"]
    made = read_docx(assemble(shape, load_layout(), date=DATE))
    path = Path(str(tmp_path)) / "unit.yaml"
    path.write_text(layout_yaml(learned(format_facts(made), shape, "unit")), "utf-8")
    again, standard = load_layout(str(path)), load_layout()
    assert (again.page, again.line_pitch, again.bold, again.page_number) == (
        standard.page,
        standard.line_pitch,
        standard.bold,
        standard.page_number,
    )
    assert {name: again.font(name) for name in standard.fonts} == dict(standard.fonts)


def test_a_layout_file_is_checked_at_once(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "bad.yaml"
    path.write_text("page: {top: 天头, middle: 3}\nfont: {}\nbold: level3\npage_number: 第页\n", "utf-8")
    with pytest.raises(InputError) as caught:
        load_layout(str(path))
    said = [
        (problem.locator, problem.what.split(" 不认识")[0].split("应")[0].strip()) for problem in caught.value.problems
    ]
    assert said == [("第1行", "page top"), ("第1行", "page middle"), ("第4行", "page_number"), ("第2行", "font")]


def test_a_layout_without_page_numbers_has_none() -> None:
    from dataclasses import replace

    made = read_docx(assemble(report(), replace(load_layout(), page_number=""), date=DATE))
    assert format_facts(made).page_numbers == ()
