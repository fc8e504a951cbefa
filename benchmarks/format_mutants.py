"""One change at a time to a well-set docx: how many does `drafter format` find, and what does it hold against the good one?

python -m benchmarks.format_mutants
"""

from __future__ import annotations

import datetime
import io
import random
import re
import zipfile
from collections.abc import Callable

from drafter.assemble.layout import load_layout
from drafter.assemble.report_docx import assemble
from drafter.check.formatting.deviation import Dressed
from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.finding import Finding
from drafter.core.profile import Profile
from drafter.office.docx_text import read_docx
from drafter.office.format_facts import format_facts
from drafter.read.outline import parse_report
from tests.layout.samples import report

SEED = 9704
Parts = dict[str, str]
Mutant = Callable[[Parts, random.Random], None]
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"


def held_against(docx: bytes) -> tuple[Finding, ...]:
    opened = read_docx(docx)
    context = Context(
        parse_report(opened.text), Profile("generic", "", ()), document=Dressed(format_facts(opened), load_layout())
    )
    return check(context, select=("FM",))


def parts_of(docx: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return raw.getvalue()


def _section(name: str, by_mm: float) -> Mutant:
    def change(parts: Parts, _chance: random.Random) -> None:
        parts[DOCUMENT] = re.sub(
            rf'(<w:pg(?:Mar|Sz)[^>]*w:{name}=")(\d+)',
            lambda m: m[1] + str(int(m[2]) + round(by_mm * 1440 / 25.4)),
            parts[DOCUMENT],
        )

    return change


def _replaced(part: str, pattern: str, new: str, *, count: int = 0) -> Mutant:
    def change(parts: Parts, _chance: random.Random) -> None:
        parts[part], made = re.subn(pattern, new, parts[part], count=count)
        if not made:
            raise AssertionError(f"nothing to change: {pattern}")

    return change


def _paragraph(words: str, pattern: str, new: str) -> Mutant:
    """In the paragraph that holds `words` (a regex; one of several by chance)."""

    def change(parts: Parts, chance: random.Random) -> None:
        found = [
            m
            for m in re.finditer(r"<w:p>.*?</w:p>", parts[DOCUMENT])
            if re.search(words, re.sub("<[^>]+>", "", m[0])) and re.search(pattern, m[0])
        ]
        match = chance.choice(found)
        parts[DOCUMENT] = (
            parts[DOCUMENT][: match.start()] + re.sub(pattern, new, match[0]) + parts[DOCUMENT][match.end() :]
        )

    return change


def _both(*changes: Mutant) -> Mutant:
    def change(parts: Parts, chance: random.Random) -> None:
        for one in changes:
            one(parts, chance)

    return change


_TITLE, _HEAD, _SECOND, _BODY, _SIGNED, _DATED = (
    "水利局2024年",
    "^[一二三]、",
    "^（[一二]）",
    "^一是",
    "^青禾县水利局$",
    "^2024年7月5日$",
)
_BOLD = (r'<w:b w:val="0"/>', "<w:b/>")
MUTANTS: dict[str, Mutant] = {
    "上边距＋2毫米": _section("top", 2),
    "下边距＋2毫米": _section("bottom", 2),
    "左边距＋2毫米": _section("left", 2),
    "右边距－2毫米": _section("right", -2),
    "纸高改为16开": _section("h", -37),
    "纸宽＋5毫米": _section("w", 5),
    "无网格": _replaced(DOCUMENT, r"<w:docGrid[^>]*/>", ""),
    "网格行距改为15.6磅": _replaced(DOCUMENT, r'linePitch="\d+"', 'linePitch="312"'),
    "标题加粗": _paragraph(_TITLE, *_BOLD),
    "标题改宋体": _paragraph(_TITLE, "方正小标宋简体", "宋体"),
    "标题小二号": _paragraph(_TITLE, r'w:val="44"', 'w:val="36"'),
    "标题左对齐": _paragraph(_TITLE, r'<w:jc w:val="center"/>', '<w:jc w:val="left"/>'),
    "一级标题改楷体": _paragraph(_HEAD, 'eastAsia="黑体"', 'eastAsia="楷体_GB2312"'),
    "二级标题改黑体": _paragraph(_SECOND, 'eastAsia="楷体_GB2312"', 'eastAsia="黑体"'),
    "一级标题加粗": _paragraph(_HEAD, *_BOLD),
    "一级标题居中": _paragraph(_HEAD, r'<w:jc w:val="both"/>', '<w:jc w:val="center"/>'),
    "正文一段改宋体": _paragraph(_BODY, 'eastAsia="仿宋_GB2312"', 'eastAsia="宋体"'),
    "正文一段四号": _paragraph(_BODY, r'(<w:sz(?:Cs)? w:val=)"32"', r'\1"28"'),
    "正文一段1.5倍行距": _paragraph(_BODY, r'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
    "正文一段固定值26磅": _paragraph(_BODY, r'w:line="579"', 'w:line="520"'),
    "正文一段首行不缩进": _paragraph(_BODY, r'w:firstLineChars="200" w:firstLine="640"', 'w:firstLineChars="0" w:firstLine="0"'),
    "正文一段右对齐": _paragraph(_BODY, r'<w:jc w:val="both"/>', '<w:jc w:val="right"/>'),
    "正文一段段后12磅": _paragraph(_BODY, r'w:after="0"', 'w:after="240"'),
    "正文一段红字": _paragraph(_BODY, 'w:color w:val="000000"', 'w:color w:val="FF0000"'),
    "正文一段加粗": _paragraph(_BODY, *_BOLD),
    "正文一段倾斜": _paragraph(_BODY, r'<w:b w:val="0"/>', '<w:b w:val="0"/><w:i/>'),
    "数字用Arial": _paragraph("排查山塘", "Times New Roman", "Arial"),
    "字符间距加宽": _paragraph(_BODY, r'<w:spacing w:val="-5"/>', '<w:spacing w:val="10"/>'),
    "署名四号": _paragraph(_SIGNED, r'(<w:sz(?:Cs)? w:val=)"32"', r'\1"28"'),
    "署名左对齐": _paragraph(_SIGNED, r'<w:jc w:val="right"/>', '<w:jc w:val="left"/>'),
    "成文日期顶右": _paragraph(_DATED, r'w:rightChars="\d+" w:right="\d+" ', ""),
    "主送机关缩进": _paragraph("^县人民政府：$", r'w:firstLineChars="0" w:firstLine="0"', 'w:firstLineChars="200" w:firstLine="640"'),
    "无页码": _replaced(DOCUMENT, r"<w:footerReference[^>]*/>", ""),
    "页码居中": _both(*(_replaced(f"word/footer{n}.xml", r'<w:jc w:val="\w+"/>', '<w:jc w:val="center"/>') for n in (1, 2))),
    "页码五号": _both(*(_replaced(f"word/footer{n}.xml", r'w:val="28"', 'w:val="21"') for n in (1, 2))),
    "页码无一字线": _both(*(_replaced(f"word/footer{n}.xml", "—", "") for n in (1, 2))),
    "单双页不分": _replaced(SETTINGS, r"<w:evenAndOddHeaders/>", ""),
    "样式：正文默认四号且直接格式去掉": _both(
        _replaced(STYLES, r'(w:styleId="BodyText".*?<w:sz w:val=)"32"', r'\1"28"', count=1), _paragraph(_BODY, r'<w:sz w:val="32"/><w:szCs w:val="32"/>', "")
    ),
}  # fmt: skip


def run() -> tuple[list[str], int, int]:
    """(names of mutants not found, number of mutants, findings on the good files)."""
    date, layout = datetime.date(2024, 7, 5), load_layout()
    goods = [
        assemble(shape, layout, date=date)
        for shape in (report(), report(table=True), report(paragraphs=6, full_line=True))
    ]
    false = sum(len(held_against(good)) for good in goods)
    missed = []
    for number, (name, mutant) in enumerate(MUTANTS.items()):
        parts = parts_of(goods[0])
        mutant(parts, random.Random(SEED + number))
        if not held_against(zipped(parts)):
            missed.append(name)
    return missed, len(MUTANTS), false


def main() -> None:
    missed, total, false = run()
    print(
        f"mutants found {total - len(missed)}/{total} = {(total - len(missed)) / total:.3f}; findings on 3 good files: {false}"
    )
    for name in missed:
        print(f"  missed: {name}")


if __name__ == "__main__":
    main()
