"""Files as departments really send them: locked, empty, half named, saved in other encodings; each read, or refused with what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.core.finding import Finding
from drafter.core.text import Span
from drafter.office.legacy import converted
from drafter.office.plain import read_plain
from drafter.office.source import read_source
from drafter.present.sarif import sarif_results

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PACKED = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(900)
DOC = OLE + b"\xec\xa5\xc1\x00" + bytes(7) + b"\x01" + bytes(2000)
XLS = OLE + b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12) + b"\x2f\x00\x36\x00\x01\x00" + bytes(2000)
XLS_KEPT = OLE + b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12) + b"\x86\x00\x00\x00\x2f\x00\x04\x00" + bytes(2000)
WORDS = "指标,数值\n清溪河疏浚长度,12公里\n䶮水村供水点,3处\n"


@pytest.mark.parametrize(
    ("name", "content", "to"),
    [("甲.doc", DOC, "docx"), ("甲.xls", XLS, "xlsx"), ("甲.et", XLS_KEPT, "xlsx"), ("甲.wps", PACKED, "docx"), ("甲.xls", PACKED, "xlsx")],
)  # fmt: skip
def test_a_file_with_a_password_is_told_as_one(name: str, content: bytes, to: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=r"已加密.*去掉密码"):
        converted(tmp_path / name, to)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_texts_of_every_office_program(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_bytes(WORDS.encode(encoding))
    assert read_plain(tmp_path / "表.csv") == WORDS


@pytest.mark.parametrize("encoding", ["big5", "shift_jis"])
def test_what_reads_as_nonsense_is_no_text(encoding: str, tmp_path: Path) -> None:
    words = {
        "big5": "指標數值單位期間新修渠道長度供水點數量",
        "euc_kr": "지표수치단위기간저수지물길공급점수",
        "shift_jis": "ひょうのすうちとたんいをかいたものです",
    }
    (tmp_path / "表.csv").write_bytes(words[encoding].encode(encoding))
    with pytest.raises(InputError, match=r"乱码|编码"):
        read_plain(tmp_path / "表.csv")


def test_rare_names_among_common_words_are_text(tmp_path: Path) -> None:
    words = "䶮水村、垚山镇、喆家湾、翀岭村今年修路3公里，群众很满意。"
    (tmp_path / "要点.txt").write_bytes(words.encode("gb18030"))
    assert read_plain(tmp_path / "要点.txt") == words


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n"])
def test_an_empty_text_is_told(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_bytes(content)
    assert read_source(tmp_path / "报告.txt").warnings == ("文件是空的",)


def test_the_file_word_leaves_while_it_has_another_open(tmp_path: Path) -> None:
    (tmp_path / "~$总结.docx").write_bytes(b"\x06User" + b" " * 157)
    with pytest.raises(InputError, match=r"临时文件.*去掉“~\$”"):
        read_source(tmp_path / "~$总结.docx")


def test_an_empty_pdf(tmp_path: Path) -> None:
    (tmp_path / "总结.pdf").write_bytes(b"")
    with pytest.raises(InputError, match="文件是空的"):
        read_source(tmp_path / "总结.pdf")


def test_a_name_in_no_encoding_has_an_address() -> None:
    finding = Finding("QT001", "数据不一致", "warning", "两处不同", Span(0, 2))
    (entry,) = sarif_results([("报告\udcff.txt", "generic", "全年", [finding])])
    assert entry["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("%FF.txt")
    json.dumps(entry, ensure_ascii=False).encode()
