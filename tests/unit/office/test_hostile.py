"""Files made to hurt: each is refused in words, quickly, within bounds, and nothing is fetched."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.office.docx_text import read_docx
from drafter.office.opening import open_package
from drafter.office.sheets import read_workbook
from drafter.office.source import read_source
from tests.unit.office.packages import docx, p, wrapped, xlsx, zipped

BASE = {"[Content_Types].xml": "<Types/>", "_rels/.rels": "", "word/document.xml": ""}


def base(**parts: str | bytes) -> dict[str, str | bytes]:
    raw = docx(p("正文"))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()} | parts


def with_document(xml: str | bytes) -> bytes:
    return zipped(base() | {"word/document.xml": xml})


DTD = '<?xml version="1.0"?><!DOCTYPE d [{}]>' + wrapped(p("&x;")).split("?>", 1)[1]
LAUGHS = (
    '<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">' for n in range(12))
    + '<!ENTITY x "&a11;">'
)


def many() -> str:
    """Paragraphs numbered so that they do not pack well enough to look like a bomb."""
    return "".join(f'<w:p w:rsidR="{n * 2654435761 % 4294967296:08X}"/>' for n in range(1_000_000))


# What is refused; the largest are made when their test runs.
REFUSED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "not a zip": (b"hello", "扩展名与内容不符"),
    "empty": (b"", "空"),
    "zip of something else": (zipped({"a.txt": "x"}), "不是 Office 文档"),
    "truncated": (docx(p("正文"))[:-40], "不完整|损坏"),
    "cut in the middle": (docx(p("正文"))[:300], "不完整|损坏"),
    "external entity": (with_document(DTD.format('<!ENTITY x SYSTEM "file:///etc/passwd">')), "DTD"),
    "billion laughs": (with_document(DTD.format(LAUGHS)), "DTD"),
    "parameter entity": (with_document(DTD.format('<!ENTITY % e SYSTEM "http://127.0.0.1:9/x"> %e;')), "DTD"),
    "utf-16 with a DTD": (with_document(DTD.format('<!ENTITY x "y">').encode("utf-16")), "DTD"),
    "no root element": (with_document("<?xml version='1.0'?>"), "XML"),
    "broken xml": (with_document(wrapped(p("正文"))[:-9]), "XML"),
    "deep nesting": (with_document(wrapped("<w:sdt><w:sdtContent>" * 400 + p("x") + "</w:sdtContent></w:sdt>" * 400)), "XML"),
    "a million paragraphs": (lambda: with_document(wrapped(many())), "内容过多|压缩比"),
    "one paragraph of 50 MB": (lambda: with_document(wrapped(p("字" * 17_000_000))), "过大|压缩比"),
    "zip bomb by ratio": (lambda: zipped(base() | {"word/media/a.bin": b"\0" * 30_000_000}), "压缩比"),
    "too many entries": (lambda: zipped(base() | {f"x/{n}": "" for n in range(6000)}), "部件过多"),
    "parent path": (zipped(base() | {"word/../../etc/x": "x"}), "可疑的路径"),
    "absolute path": (zipped(base() | {"/etc/x": "x"}), "可疑的路径"),
    "drive path": (zipped(base() | {"C:/x": "x"}), "可疑的路径"),
    "same name twice": (zipped(base() | {"WORD/document.xml": "x"}), "重名"),
    "macros": (zipped(base() | {"word/vbaProject.bin": b"x"}), "宏"),
    "old binary file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "扩展名与内容不符"),
    "encrypted": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "加密"),
    "no main part": (zipped({k: v for k, v in base().items() if k != "word/document.xml"}), "缺少正文"),
}  # fmt: skip


def refused(name: str) -> tuple[bytes, str]:
    """The file, and words of what is said of it."""
    made, words = REFUSED[name]
    return made() if callable(made) else made, words


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_words(name: str) -> None:
    raw, words = refused(name)
    with pytest.raises(InputError, match=words):
        read_docx(raw, name="甲.docx")


@pytest.mark.slow
def test_total_size_is_bounded_before_anything_is_unpacked() -> None:
    noise = bytes(range(256)) * 4096 * 3  # 3 MB an entry, under the ratio's floor
    with pytest.raises(InputError, match="解压后过大"):
        open_package(zipped(base() | {f"word/media/{n}.bin": noise for n in range(140)}))


def test_encrypted_zip_entries() -> None:
    raw = bytearray(docx(p("正文")))
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1  # the flag in the first entry of the directory
    with pytest.raises(InputError, match="加密"):
        read_docx(bytes(raw))


def test_a_file_that_lies_about_its_size() -> None:
    raw = bytearray(with_document(wrapped("<w:p/>" * 1000)))
    directory = raw.index(b"word/document.xml", raw.index(b"PK\x01\x02")) - 46
    raw[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    with pytest.raises(InputError):
        read_docx(bytes(raw))


def test_what_lies_outside_is_told_and_not_fetched(tmp_path: Path) -> None:
    links = (
        ("attachedTemplate", "http://127.0.0.1:9/evil.dotm", "x"),
        ("image", "http://127.0.0.1:9/a.png", "x"),
        ("hyperlink", "https://example.org", "x"),
    )
    file = tmp_path / "甲.docx"
    file.write_bytes(docx(p("正文"), links=links, more={"word/embeddings/oleObject1.bin": b"x"}))
    read = read_source(file)
    assert read.text == "正文"
    assert sum("127.0.0.1:9" in warning for warning in read.warnings) == 2
    assert any("未打开" in warning for warning in read.warnings)
    assert not any("example.org" in warning for warning in read.warnings)


XLSX_REFUSED = {
    "external entity": (xlsx("<sheetData/>", more={"xl/worksheets/sheet1.xml": DTD.format('<!ENTITY x SYSTEM "file:///etc/passwd">')}), "DTD"),
    "a million rows": (xlsx("<sheetData>" + "<row><c><v>1</v></c></row>" * 1_000_000 + "</sheetData>"), "内容过多|过大|压缩比"),
    "far corner": (xlsx("<sheetData>" + "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 60)) + "</sheetData>"), "表格过大"),
    "merged without end": (
        xlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZ1"><v>1</v></c></row><row r="1048576"><c r="ZZ1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:ZZ1048576"/></mergeCells>'),
        "表格过大",
    ),
    "macros": (xlsx("<sheetData/>", more={"xl/vbaProject.bin": b"x"}), "宏"),
    "a document": (docx(p("正文")), "不是 Excel"),
}  # fmt: skip


@pytest.mark.parametrize("name", XLSX_REFUSED)
def test_workbooks_refused_in_words(name: str, tmp_path: Path) -> None:
    raw, words = XLSX_REFUSED[name]
    file = tmp_path / "甲.xlsx"
    file.write_bytes(raw)
    with pytest.raises(InputError, match=words):
        read_workbook(file)


@pytest.mark.slow
def test_a_csv_of_a_million_rows(tmp_path: Path) -> None:
    (tmp_path / "甲.csv").write_text("1,2\n" * 1_000_000)
    with pytest.raises(InputError, match="表格过大"):
        read_workbook(tmp_path / "甲.csv")


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["a million paragraphs", "one paragraph of 50 MB", "deep nesting", "billion laughs", "zip bomb by ratio"]
)
def test_bounded_in_memory(name: str, tmp_path: Path) -> None:
    """In a process that may use 500 MB: an error in words, no MemoryError."""
    file = tmp_path / "甲.docx"
    file.write_bytes(refused(name)[0])
    code = textwrap.dedent(
        """
        import resource, sys
        resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
        from drafter.core.errors import InputError
        from drafter.office.source import read_source
        try:
            read_source(sys.argv[1])
        except InputError as error:
            print(error)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0 and "甲.docx" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("甲.txt", docx(p("正文")), "扩展名与内容不符"), ("甲.txt", b"%PDF-1.7 x", "扩展名与内容不符"), ("甲.docx", "正文".encode(), "扩展名与内容不符"),
        ("甲.txt", b"\xff\x81\x30\xff", "GB18030"), ("甲.txt", b"a\0b", "控制字符"), ("甲.ofd", b"PK", "ofd"), ("甲.exe", b"MZ", "不支持"),
        ("甲.pdf", b"hello", "不是 PDF"), ("甲.pdf", b"%PDF-1.4\n%%EOF", "损坏|没有文字"), ("甲.xlsx", b"x", "表格"),
    ],
)  # fmt: skip
def test_wrong_files(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=words):
        read_source(tmp_path / name)


def test_absent_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="不存在"):
        read_source(tmp_path / "无.txt")
    (tmp_path / "夹.txt").mkdir()
    with pytest.raises(InputError, match="文件夹"):
        read_source(tmp_path / "夹.txt")


def test_the_limit_is_real() -> None:
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != 0  # the bounded tests mean nothing where this cannot be set
