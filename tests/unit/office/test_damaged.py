"""Files that are no documents, and documents with one damaged part: told as the file's fault, or written whole; never a crash, never a half."""

from __future__ import annotations

import datetime
import io
import random
import zipfile
from pathlib import Path

import pytest
from docx import Document

from drafter.core.edit import Comment
from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.comments import add_comments
from drafter.office.source import read_source


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf", ".odt", ".dot", ".docx", ".pdf"])
@pytest.mark.parametrize("seed", [1, 2])
def test_random_bytes_are_no_document(suffix: str, seed: int, tmp_path: Path) -> None:
    (tmp_path / f"a{suffix}").write_bytes(random.Random(seed).randbytes(3000))
    with pytest.raises(InputError):
        read_source(tmp_path / f"a{suffix}")


def _document() -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("召开会议**次，修路3公里。")
    document.sections[0].header.paragraphs[0].text = "内页"
    document.save(out)
    return out.getvalue()


WHOLE = _document()
PARTS = [entry.filename for entry in zipfile.ZipFile(io.BytesIO(WHOLE)).infolist()]


@pytest.mark.parametrize("part", PARTS)
def test_a_damaged_part_is_named_or_the_copy_is_whole(part: str, tmp_path: Path) -> None:
    """Also a part nobody reads until the commented copy is written."""
    entry = zipfile.ZipFile(io.BytesIO(WHOLE)).getinfo(part)
    raw, start = bytearray(WHOLE), entry.header_offset + 30 + len(part)
    for at in range(start, start + max(entry.compress_size // 2, 1)):
        raw[at] ^= 0x5A
    path = tmp_path / "a.docx"
    path.write_bytes(raw)
    try:
        copy = add_comments(path, [Comment(Span(0, 2), ("几次？",))], author="核对", date=datetime.date(2025, 1, 8))
    except InputError as told:
        assert part in str(told) or "a.docx" in str(told)
    else:
        assert zipfile.ZipFile(io.BytesIO(copy)).testzip() is None
