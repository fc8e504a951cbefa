"""Our pages as LibreOffice prints them: margins, lines, characters, fonts, page numbers, and every character there."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from drafter.assemble.layout import load_layout
from drafter.assemble.report_docx import assemble
from drafter.core.layout import Imprint, Letterhead
from drafter.core.report import Report
from tests.layout.samples import HAN, report

DATE = datetime.date(2024, 7, 5)
FONTS = Path(__file__).with_name("fonts.conf")
A_POINT = 25.4 / 72
# What the fonts of the standard are replaced by (fonts.conf), as the PDF names them.
EXPECTED = {"小标宋": "NotoSerifCJK", "仿宋": "UMing", "楷体": "UKai", "黑体": "WenQuanYi", "宋体": "NotoSansCJK"}


@dataclass(frozen=True)
class Word:
    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Pdf:
    path: Path
    words: list[Word]
    pages: int

    def lines(self, page: int) -> list[list[Word]]:
        """The page's lines above the page number, top down; words of one line stand at nearly one height."""
        lines: list[list[Word]] = []
        for word in sorted(
            (w for w in self.words if w.page == page and w.top * A_POINT < 262), key=lambda w: (w.top, w.left)
        ):
            if lines and abs((lines[-1][0].top + lines[-1][0].bottom) / 2 - (word.top + word.bottom) / 2) < 8:
                lines[-1].append(word)
            else:
                lines.append([word])
        return [sorted(line, key=lambda w: w.left) for line in lines]


Printed = Callable[[str], Pdf]
PLAIN = {"plain": report(paragraphs=3), "table": report(table=True), "rows": report(rows=40), "attachments": report(attachments=True)}  # fmt: skip


def _docx(shape: Report) -> bytes:
    return assemble(shape, load_layout(), date=DATE)


def _with_red_head() -> bytes:
    layout = replace(
        load_layout(),
        letterhead=Letterhead("青禾县水利局文件", "青水〔2024〕15号", "周明"),
        imprint=Imprint("青禾县水利局办公室", "县委办公室"),
        seal=True,
    )
    return assemble(report(attachments=True), layout, date=DATE)


def _shapes() -> dict[str, bytes]:
    """Everything that is printed, by name."""
    plain = {name: _docx(shape) for name, shape in PLAIN.items()}
    signed = {f"signed{paragraphs}": _docx(report(paragraphs=paragraphs)) for paragraphs in (1, 2, 3, 4)}
    return {**plain, **signed, "long": _docx(report(paragraphs=8, full_line=True)), "red": _with_red_head()}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """What LibreOffice prints, measured; all in one run of it."""
    for tool in ("soffice", "pdftotext", "pdffonts", "fc-list"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (make layout-tools)")
    families = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    for family in ("AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei", "Noto Serif CJK SC"):
        if family not in families:
            pytest.skip(f"the font {family} is not installed (make layout-tools)")
    folder, shapes = tmp_path_factory.mktemp("pages"), _shapes()
    for name, docx in shapes.items():
        (folder / f"{name}.docx").write_bytes(docx)
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in shapes)],
        check=True, capture_output=True, timeout=240, env={**os.environ, "FONTCONFIG_FILE": str(FONTS)},
    )  # fmt: skip
    return cache(lambda name: _measured(folder / f"{name}.pdf"))


def _measured(path: Path) -> Pdf:
    raw = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    root = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"|<!DOCTYPE[^>]*>|&[a-z]+;', "", raw))
    words = [
        Word(number, *(float(word.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
        for number, page in enumerate(root.iter("page"), 1)
        for word in page.iter("word")
    ]
    return Pdf(path, words, len(list(root.iter("page"))))


@pytest.fixture
def long(printed: Printed) -> Pdf:
    return printed("long")


def test_a_full_page_holds_22_lines(long: Pdf) -> None:
    assert [len(long.lines(page)) for page in (2, 3)] == [22, 22]


def test_a_full_line_holds_28_characters(long: Pdf) -> None:
    lines = ["".join(word.text for word in line) for page in range(1, long.pages + 1) for line in long.lines(page)]
    han = [line for line in lines if len(line) > 20 and set(line) <= set(HAN)]
    assert len(han) > 8
    assert Counter(map(len, han)).most_common(1)[0][0] == 28
    assert max(map(len, han)) == 28


def test_margins_within_a_millimetre(long: Pdf) -> None:
    """The box of a line is its font's, not its pitch: the first line's ink begins a little below the margin."""
    lines = [line for page in (2, 3) for line in long.lines(page)]
    left = min(word.left for line in lines for word in line) * A_POINT
    right = max(word.right for line in lines for word in line) * A_POINT
    assert left == pytest.approx(28, abs=1)
    assert right == pytest.approx(210 - 26, abs=1)
    middles = [(line[0].top + line[0].bottom) / 2 * A_POINT for line in long.lines(2)]
    pitch = 28.95 * A_POINT
    assert middles[0] == pytest.approx(37 + pitch / 2, abs=1.5)
    assert middles[-1] == pytest.approx(297 - 35 - pitch / 2, abs=1.5)


def test_page_numbers_stand_outside(long: Pdf) -> None:
    for page in range(1, long.pages + 1):
        foot = [word for word in long.words if word.page == page and word.top * A_POINT > 262]
        assert "".join(word.text for word in sorted(foot, key=lambda w: w.left)) == f"—{page}—"
        one = 14 * A_POINT
        if page % 2:
            assert max(word.right for word in foot) * A_POINT == pytest.approx(210 - 26 - one, abs=1)
        else:
            assert min(word.left for word in foot) * A_POINT == pytest.approx(28 + one, abs=1)
        middle = sum(word.top + word.bottom for word in foot) / len(foot) / 2 * A_POINT
        assert middle == pytest.approx(297 - 35 + 7, abs=1.5)


def test_each_part_is_in_its_font(long: Pdf) -> None:
    listed = subprocess.run(["pdffonts", str(long.path)], capture_output=True, text=True, check=True).stdout
    for name, substitute in EXPECTED.items():
        assert substitute in listed, f"{name}: {listed}"


@pytest.mark.parametrize("shape", PLAIN)
def test_no_character_is_lost(printed: Printed, shape: str) -> None:
    pdf = printed(shape)
    there = Counter("".join(word.text for word in pdf.words))
    missing = Counter("".join(PLAIN[shape].text.split())) - there
    assert not missing


def test_the_table_repeats_its_header(printed: Printed) -> None:
    pdf = printed("rows")
    assert len({word.page for word in pdf.words if word.text == "增减"}) == 2


def test_the_signature_is_never_alone(printed: Printed) -> None:
    """Longer and longer texts: the page with the signature always holds text above it."""
    for paragraphs in (1, 2, 3, 4):
        pdf = printed(f"signed{paragraphs}")
        last = ["".join(word.text for word in line) for line in pdf.lines(pdf.pages)]
        assert last[-2:] == ["青禾县水利局", "2024年7月5日"]
        assert len(last) > 2


def test_red_head_and_imprint(printed: Printed) -> None:
    pdf = printed("red")
    mark = next(word for word in pdf.words if word.text == "青禾县水利局文件")
    assert mark.page == 1
    assert 37 + 33 < mark.top * A_POINT < 37 + 45
    foot = next(word for word in pdf.words if word.text.startswith("抄送"))
    assert foot.page == pdf.pages
    assert foot.top * A_POINT > 235
