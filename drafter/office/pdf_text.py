"""The text of a PDF as paragraphs: lines joined, page numbers and running heads left out, columns warned about.

A PDF knows only where ink stands, so this is a reading, not a copy: figures must be looked at against the original.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.writable import writable
from drafter.office.opening import MAX_FILE
from drafter.office.plain import read_bytes

MAX_PAGES = 300
MAX_MEMORY = 1 << 30
TIME_LIMIT = 120  # seconds; a page takes about a tenth of one
_PAGE_NUMBER = re.compile(r"\s*[—\-－–─·]*\s*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/共]\s*\d+\s*页?)?\s*[—\-－–─·]*\s*")
_HAN = r"[\u3400-\u9fff，。；：、！？（）《》“”]"
_SPACED = re.compile(rf"(?<={_HAN}) (?={_HAN})")
# Typesetters leave a quarter em between Chinese and Latin; it is no blank of the text.
_GAP = re.compile(rf"(?<={_HAN}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%％]) (?={_HAN})")
_OPENS = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|——)"
)
# Glyphs of typesetting fonts that stand for plain signs: Kangxi radicals, and a decimal point of Founder fonts.
_GLYPHS = {0x1001B0: ".", 0x2F00: "一", 0x2F06: "二", 0x2F08: "人", 0x2F0A: "入", 0x2F0B: "八", 0x2F12: "力", 0x2F17: "十", 0x2F24: "大", 0x2F29: "小", 0x2F2F: "工", 0x2F45: "方", 0x2F47: "日", 0x2F49: "月", 0x2F4A: "木", 0x2F54: "水", 0x2F63: "生", 0x2F64: "用", 0x2F6C: "目", 0x2F83: "自", 0x2F8F: "行", 0x2FA6: "金", 0x2FAE: "非", 0x2FBC: "高"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _LineOfInk:
    """One line of ink: its text, left and right edge, size of type, and page."""

    text: str
    left: float
    right: float
    size: float
    page: int


def read_pdf(path: Path | str) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF, one line a paragraph, and what a reader should be warned about.

    Read in a process of its own with bounded memory and time: a small PDF can unpack to gigabytes.

    Raises:
        InputError: it cannot be read, holds no text (a scan), is encrypted or too long.
    """
    name = str(path)
    raw = read_bytes(path, MAX_FILE)
    if raw.lstrip()[:5] != b"%PDF-":
        what = _("不是 PDF 文件，扩展名与内容不符") if raw else _("文件是空的")
        raise InputError.one(name, what, _("请检查文件"))
    if importlib.util.find_spec("pdfplumber") is None:
        raise InputError.one(name, _("读 PDF 需要另装组件"), _('请运行 pip install "drafter[pdf]"，或另存为 docx'))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "drafter.office.pdf_text", name],
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError.one(
            name, _("PDF 在 {n} 秒内没有读完").format(n=TIME_LIMIT), _("请拆分，或另存为 docx")
        ) from error
    if done.returncode:
        raise InputError.one(name, _("PDF 已损坏或格式特殊，读不了"), _("请另存为 docx 或 txt"))
    answer = json.loads(done.stdout)
    if "what" in answer:
        raise InputError.one(name, answer["what"], answer["remedy"])
    return writable(answer["text"]), tuple(answer["warnings"])


def _read_here(name: str) -> tuple[str, tuple[str, ...]]:
    pages, columns = _pages(read_bytes(name, MAX_FILE), name)
    rows = _without_furniture(pages)
    if not rows:
        raise InputError.one(name, _("PDF 中没有文字，像是扫描件"), _("请用 OCR 识别后另存为 docx 或 txt"))
    warnings = [_("PDF 只记录字的位置，段落是按版面拼出来的，数据请与原件核对")]
    if columns:
        places = "、".join(map(str, columns[:8]))
        warnings.append(_("第{pages}页像是分栏排版，文字次序可能有误").format(pages=places))
    return "\n".join(_paragraphs(rows)), tuple(warnings)


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _child(name: str) -> int:
    """The other process: prints the text, or what is wrong, as JSON."""
    _bound_memory()
    try:
        text, warnings = _read_here(name)
        answer: dict[str, object] = {"text": text, "warnings": warnings}
    except InputError as error:
        answer = {"what": error.problems[0].what, "remedy": error.problems[0].remedy}
    except MemoryError:
        answer = {"what": _("PDF 解压后过大"), "remedy": _("请核实文件来源，或另存为 docx")}
    sys.stdout.write(json.dumps(answer))
    return 0


def _pages(raw: bytes, name: str) -> tuple[list[list[_LineOfInk]], list[int]]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    pages: list[list[_LineOfInk]] = []
    columns: list[int] = []
    try:
        with pdfplumber.open(io.BytesIO(raw)) as document:
            if len(document.pages) > MAX_PAGES:
                raise InputError.one(
                    name,
                    _("PDF 过长（{n}页，上限{limit}页）").format(n=len(document.pages), limit=MAX_PAGES),
                    _("请拆分后再试"),
                )
            for number, page in enumerate(document.pages, 1):
                lines = page.extract_text_lines(strip=True, return_chars=True)
                pages.append([_row(line, number) for line in lines if line["text"].strip()])
                if _in_columns(page):
                    columns.append(number)
                page.close()
    except (
        PSException,
        PdfminerException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        struct.error,
    ) as error:
        if isinstance(error.__cause__ or (error.args[0] if error.args else None), PDFPasswordIncorrect):
            raise InputError.one(name, _("PDF 已加密"), _("请去掉密码后另存")) from error
        raise InputError.one(name, _("PDF 已损坏或格式特殊，读不了"), _("请另存为 docx 或 txt")) from error
    return pages, columns


def _row(line: dict[str, Any], page: int) -> _LineOfInk:
    text = line["text"].translate(_GLYPHS)
    han = len(re.findall(_HAN, text))
    if han and len(_SPACED.findall(text)) > 0.4 * han:
        text = _SPACED.sub("", text)  # letter-spaced type, not words
    text = _GAP.sub("", text)
    sizes = Counter(round(char["size"], 1) for char in line["chars"])
    return _LineOfInk(text, line["x0"], line["x1"], sizes.most_common(1)[0][0], page)


def _in_columns(page: Any) -> bool:
    """Whether two columns of type stand side by side: nearly nothing crosses the middle, and both sides are full."""
    words = page.extract_words()
    middle = page.width / 2
    if len(words) < 60:
        return False
    crossing = sum(word["x0"] < middle - 5 and word["x1"] > middle + 5 for word in words)
    left = sum(word["x1"] <= middle + 5 for word in words)
    return bool(crossing < 0.03 * len(words) and 0.3 < left / len(words) < 0.7)


def _without_furniture(pages: Sequence[Sequence[_LineOfInk]]) -> list[_LineOfInk]:
    """The rows without page numbers, and without what stands first or last on most pages."""
    edges = Counter(key for page in pages for key in {_key(row) for row in (*page[:2], *page[-2:])})
    running = {key for key, count in edges.items() if key and count >= 3 and count > len(pages) / 2}
    kept = []
    for page in pages:
        for at, row in enumerate(page):
            edge = at < 2 or at >= len(page) - 2
            if not (edge and (_PAGE_NUMBER.fullmatch(row.text) or _key(row) in running)):
                kept.append(row)
    return kept


def _key(row: _LineOfInk) -> str:
    return re.sub(r"[\d\s]", "", row.text)


def _paragraphs(rows: Sequence[_LineOfInk]) -> list[str]:
    left = Counter(round(row.left) for row in rows).most_common(1)[0][0]
    right = sorted(row.right for row in rows)[len(rows) * 9 // 10]
    texts = [rows[0].text]
    for before, row in pairwise(rows):
        if _begins(before, row, left, right):
            texts.append(row.text)
        else:
            texts[-1] = _glued(texts[-1], row.text)
    return texts


def _begins(before: _LineOfInk, row: _LineOfInk, left: float, right: float) -> bool:
    """Whether `row` begins a paragraph: the line before it is short, or it is indented, or set in another size."""
    if abs(before.size - row.size) > 0.8:
        return True
    short = right - before.right > _first_token(row) + 0.8 * before.size
    indented = row.left > left + 1.2 * row.size
    if indented and not (before.left > left + 1.2 * before.size and not short and before.page == row.page):
        return True
    return short or (bool(_OPENS.match(row.text)) and before.text.rstrip()[-1:] in "。！？；：")


def _first_token(row: _LineOfInk) -> float:
    """Room the row's first unbreakable stretch takes: a line is only short if that would have gone on it."""
    found = re.match(r"[A-Za-z0-9.,%+\-]+", row.text)
    return (0.55 * len(found[0]) if found else 1) * row.size


def _glued(before: str, after: str) -> str:
    words = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
    return f"{before} {after}" if words else before + after


if __name__ == "__main__":
    sys.exit(_child(sys.argv[1]))
