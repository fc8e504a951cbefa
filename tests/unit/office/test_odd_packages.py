"""Packages that are whole by their list and odd inside: entries over one another, comments numbered in words, numbering text without an end."""

from __future__ import annotations

import datetime
import io
import re
import struct
import time
import zipfile
from pathlib import Path

import pytest

from drafter.core.edit import Comment
from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.comments import add_comments
from drafter.office.source import read_source
from tests.unit.office.test_damaged import WHOLE

ASKED = [Comment(Span(0, 2), ("几次？",))]
DAY = datetime.date(2025, 1, 8)


def _with(changed: dict[str, str]) -> bytes:
    """The document with some parts rewritten, or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
        for name in changed.keys() - set(old.namelist()):
            new.writestr(name, changed[name])
    return out.getvalue()


def _part(name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(WHOLE)).read(name).decode()


@pytest.mark.parametrize("victim", ["word/styles.xml", "docProps/app.xml", "word/document.xml"])
def test_entries_over_one_another(victim: str, tmp_path: Path) -> None:
    """The list says that one entry lies where another does."""
    raw = bytearray(WHOLE)
    other = zipfile.ZipFile(io.BytesIO(WHOLE)).getinfo("[Content_Types].xml").header_offset
    at = next(
        found.start()
        for found in re.finditer(rb"PK\x01\x02", WHOLE)
        if WHOLE[found.start() + 46 :].startswith(victim.encode())
    )
    struct.pack_into("<I", raw, at + 42, other)
    (tmp_path / "a.docx").write_bytes(raw)
    with pytest.raises(InputError):
        add_comments(tmp_path / "a.docx", ASKED, author="核对", date=DAY)


@pytest.mark.parametrize("number", ["x", "", "-1", "1.5", "99999999999999999999", "一"])
def test_comments_that_are_numbered_in_words(number: str, tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    links, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    override = '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
    parts = {
        "word/comments.xml": f'<w:comments xmlns:w="{space}"><w:comment w:id="{number}"><w:p/></w:comment></w:comments>',
        links: _part(links).replace(
            "</Relationships>", f'<Relationship Id="rc" Type="{kind}" Target="comments.xml"/></Relationships>'
        ),
        types: _part(types).replace("</Types>", f"{override}</Types>"),
    }
    (tmp_path / "a.docx").write_bytes(_with(parts))
    try:
        copy = add_comments(tmp_path / "a.docx", ASKED, author="核对", date=DAY)
    except InputError as told:
        assert "comments" in str(told)
    else:
        assert "几次？" in zipfile.ZipFile(io.BytesIO(copy)).read("word/comments.xml").decode()


@pytest.mark.parametrize("sign", ["%1", "%1.", "第", "%"])
def test_numbering_text_without_an_end(sign: str, tmp_path: Path) -> None:
    """Read or refused, in the time that its length takes."""
    name = "word/numbering.xml"
    long = re.sub(r'w:lvlText w:val="[^"]*"', f'w:lvlText w:val="{sign * 30_000}"', _part(name))
    body = _part("word/document.xml").replace(
        "<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', 1
    )
    (tmp_path / "a.docx").write_bytes(_with({name: long, "word/document.xml": body}))
    begun = time.process_time()
    try:
        read_source(tmp_path / "a.docx")
    except InputError as told:
        assert "a.docx" in str(told)
    assert time.process_time() - begun < 5
