"""Comments, tracked changes and plain edits in the user's own docx: only what is asked for changes."""

from __future__ import annotations

import datetime
import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.core.edit import Comment, Edit, apply_edits
from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.comments import add_comments
from drafter.office.docx_text import read_docx
from drafter.office.tracked import apply_plain, apply_tracked
from drafter.office.wordml import W
from tests.unit.office.packages import docx, p

DATE = datetime.date(2024, 7, 5)
_STYLED = '<w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>{}</w:t></w:r>'
BODY = (
    "<w:p><w:r><w:t>某局2024年工作总结</w:t></w:r></w:p>"
    "<w:p>"
    + _STYLED.format("开展检查")
    + '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t xml:space="preserve">次，发现问题3个。</w:t></w:r></w:p>'
    '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>链接里的文字</w:t></w:r></w:hyperlink><w:r><w:t>之后。</w:t></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>86.4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>末段没有改动。</w:t></w:r></w:p>"
)
MORE: dict[str, str | bytes] = {"word/media/seal.png": b"\x89PNG not really", "customXml/item1.xml": "<a/>"}
SOURCE = docx(BODY, more=MORE)


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _edit(old: str, new: str) -> Edit:
    text = read_docx(SOURCE).text
    return Edit(Span(text.index(old), text.index(old) + len(old)), new, "")


def _canonical(raw: bytes) -> list[bytes]:
    return [
        etree.tostring(paragraph, method="c14n")
        for paragraph in etree.fromstring(_parts(raw)["word/document.xml"]).iter(W + "p")
    ]


EDITS = {
    "one run": _edit("12", "15"),
    "over runs": _edit("检查12次", "检查督查15次"),
    "in a hyperlink": _edit("链接里", "链接中"),
    "in a cell": _edit("86.4", "86.5"),
    "inserted": Edit(Span(_edit("12", "").span.start, _edit("12", "").span.start), "约", ""),
    "deleted": _edit("，发现问题3个", ""),
    "a paragraph more": _edit("发现问题3个。", "发现问题3个。\n已全部整改。"),
    "two paragraphs joined": _edit("3个。\n链接", "3个，链接"),
}


@pytest.mark.parametrize("name", EDITS)
def test_the_text_becomes_what_the_edit_says(name: str) -> None:
    edit = EDITS[name]
    wanted = apply_edits(read_docx(SOURCE).text, [edit])
    assert read_docx(apply_plain(SOURCE, [edit])).text == wanted
    tracked = apply_tracked(SOURCE, [edit], author="审核", date=DATE)
    assert read_docx(tracked).text == wanted
    assert read_docx(tracked, original=True).text == read_docx(SOURCE).text


@pytest.mark.parametrize("name", EDITS)
def test_nothing_else_changes(name: str) -> None:
    made = apply_tracked(SOURCE, [EDITS[name]], author="审核", date=DATE)
    before, after = _parts(SOURCE), _parts(made)
    assert {part: content for part, content in after.items() if part != "word/document.xml"} == {
        part: content for part, content in before.items() if part != "word/document.xml"
    }
    assert _canonical(made)[-1] == _canonical(SOURCE)[-1]
    assert _canonical(made)[0] == _canonical(SOURCE)[0]


def test_an_edit_takes_the_look_of_the_words_it_replaces() -> None:
    made = etree.fromstring(_parts(apply_plain(SOURCE, [EDITS["one run"]]))["word/document.xml"])
    run = next(run for run in made.iter(W + "r") if "".join(run.itertext()) in ("15", "5"))
    assert run.find(f"{W}rPr/{W}color") is not None


def test_an_automatic_number_is_not_edited() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    source = docx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>工作情况</w:t></w:r></w:p>',
        numbering=numbering,
    )
    assert read_docx(source).text.startswith("一、")
    with pytest.raises(InputError, match="自动编号"):
        apply_tracked(source, [Edit(Span(0, 1), "二", "")], author="a", date=DATE)


def test_an_edit_over_cells_is_refused() -> None:
    with pytest.raises(InputError, match="单元格"):
        apply_plain(SOURCE, [_edit("指标\t86.4", "指标")])


def test_same_edits_same_bytes() -> None:
    edits = [EDITS["over runs"], EDITS["in a cell"]]
    assert apply_tracked(SOURCE, edits, author="a", date=DATE) == apply_tracked(SOURCE, edits, author="a", date=DATE)


def test_comments_are_added_and_old_ones_kept() -> None:
    text = read_docx(SOURCE).text
    first = add_comments(
        SOURCE,
        [Comment(Span(text.index("12"), text.index("12") + 2), ("核对次数", "第二行"), highlight=True)],
        author="甲",
        date=DATE,
    )
    both = add_comments(
        first, [Comment(Span(text.index("86.4"), text.index("86.4") + 4), ("核对里程",))], author="乙", date=DATE
    )
    comments = etree.fromstring(_parts(both)["word/comments.xml"])
    assert [(c.get(W + "author"), "".join(c.itertext())) for c in comments.iterfind(W + "comment")] == [
        ("甲", "核对次数第二行"),
        ("乙", "核对里程"),
    ]
    assert read_docx(both).text == text
    assert "comments" in _parts(both)["[Content_Types].xml"].decode()
    assert set(_parts(both)) - set(_parts(SOURCE)) == {"word/comments.xml"}
    assert _canonical(both)[-1] == _canonical(SOURCE)[-1]


def test_a_change_with_its_comment() -> None:
    edit = EDITS["over runs"]
    made = apply_tracked(SOURCE, [edit], author="a", date=DATE, comments=[Comment(edit.span, ("补了督查",))])
    assert read_docx(made).text == apply_edits(read_docx(SOURCE).text, [edit])
    document = etree.fromstring(_parts(made)["word/document.xml"])
    assert len([*document.iter(W + "commentRangeStart")]) == len([*document.iter(W + "commentRangeEnd")]) == 1


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32))
def test_any_edits_anywhere_come_out_as_said(seed: int) -> None:
    chance = random.Random(seed)
    text = read_docx(SOURCE).text
    edits, at = [], 0
    while at < len(text) and len(edits) < 5:
        start = chance.randint(at, len(text))
        end = min(len(text), start + chance.choice([0, 0, 1, 2, 5]))
        if start == end == at and edits:
            break
        edits.append(Edit(Span(start, end), chance.choice(["", "新", "新增12处"]), ""))
        at = end + 1
    edits = [edit for edit in edits if not set("\t\n") & set(text[max(0, edit.span.start - 1) : edit.span.end + 1])]
    wanted = apply_edits(text, edits)
    assert read_docx(apply_plain(SOURCE, edits)).text == wanted
    tracked = apply_tracked(SOURCE, edits, author="a", date=DATE)
    assert read_docx(tracked).text == wanted
    assert read_docx(tracked, original=True).text == text


def test_the_paragraphs_a_span_touches_are_found_like_by_looking_at_all() -> None:
    read = read_docx(docx("".join(p(words) for words in ("甲乙", "", "", "丙", "丁戊己", ""))))
    for start in range(len(read.text) + 1):
        for end in range(start, len(read.text) + 1):
            looked = [at for at, one in enumerate(read.paragraphs) if one.span.start <= end and start <= one.span.end]
            assert list(read.paragraph_places(Span(start, end))) == looked
