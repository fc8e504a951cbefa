"""The blank document we start from, and what python-docx finds in what we made."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import docx

import drafter.assemble
from drafter.assemble.layout import load_layout
from drafter.assemble.report_docx import assemble
from drafter.assemble.review_docx import assemble_review
from drafter.core.edit import Comment
from drafter.core.text import Span
from tests.layout.samples import report

DATE = datetime.date(2024, 7, 5)


def test_the_blank_holds_nothing_of_anybodys() -> None:
    with zipfile.ZipFile(Path(drafter.assemble.__file__).with_name("blank.docx")) as archive:
        names, everything = archive.namelist(), b"".join(archive.read(name) for name in archive.namelist())
    assert sorted(names) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/settings.xml", "word/styles.xml",
    ]  # fmt: skip
    assert b"<w:p" not in everything.replace(b"<w:pPr", b"") and b"creator" not in everything


def test_headings_tables_and_properties_are_words_own() -> None:
    made = docx.Document(io.BytesIO(assemble(report(table=True), load_layout(), date=DATE)))
    heads = [(p.style.name, p.text[:4]) for p in made.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert ("Heading 1", "一、主要") in heads and ("Heading 2", "（二）推") in heads
    assert [cell.text for cell in made.tables[0].rows[1].cells][:2] == ["农村供水管网延伸里程", "公里"]
    assert made.core_properties.title.startswith("青禾县水利局2024年上半年")
    assert made.core_properties.created == datetime.datetime(2024, 7, 5, tzinfo=made.core_properties.created.tzinfo)


def test_comments_are_words_own_and_dated_by_the_document() -> None:
    shape = report()
    at = shape.text.index("86座")
    raw = assemble_review(shape, [Comment(Span(at, at + 3), ("甲", "乙"))], load_layout(), author="审核", date=DATE)
    (comment,) = docx.Document(io.BytesIO(raw)).comments
    assert (comment.author, comment.text, comment.comment_id) == ("审核", "甲\n乙", 0)
    assert comment.timestamp is not None and comment.timestamp.date() == DATE


def test_the_second_attachment_stands_under_the_first() -> None:
    made = docx.Document(io.BytesIO(assemble(report(attachments=True), load_layout(), date=DATE)))
    second = next(p for p in made.paragraphs if p.text.startswith("2.供水"))
    assert second.paragraph_format.left_indent is not None and second.paragraph_format.left_indent.pt == 80
