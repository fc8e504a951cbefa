"""Whole small reports beside their facts, their prior and their tables, for the rules that compare two papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance, Span
from drafter.ground.grounding import ground
from drafter.plan.profiles import load_profile
from drafter.read.ledger import build_ledger
from drafter.read.outline import parse_report
from drafter.read.trimmed_lines import KnownLines

_RULES = [rule for rule in all_rules() if rule.id.startswith(("QT", "RS003", "GR001", "GR002", "GR003"))]


@dataclass(frozen=True, slots=True)
class Scene:
    """facts: note lines. rows: indicator, value, unit, last year's value. table: rows of cells, put behind the text. period "" is told by the title."""

    name: str
    text: str
    facts: tuple[str, ...] = ()
    rows: tuple[tuple[str, str, str, str], ...] = ()
    prior: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    period: str = "2025"


def findings(scene: Scene) -> Iterator[str]:
    """Each finding with its evidence, in the order of the rules."""
    context = _context(scene)
    for rule in _RULES:
        for one in rule.check(context):
            quote = one.span.of(context.text) if one.span else ""
            beside = "、".join(f"{other.source or ''}{other.quote}" for other in one.related)
            yield "|".join(
                (one.rule, one.severity, quote, one.left or "", one.right or "", one.delta or "", beside)
            ).rstrip("|")


def _context(scene: Scene) -> Context:
    period = Period.parse(scene.period) if scene.period else None
    text, known = _with_table(scene)
    report = parse_report(text, "report.docx", known=known)
    facts = (*_notes(scene.facts, period), *_sheet(scene.rows, scene.period))
    priors = (parse_report(scene.prior, "prior.docx"),) if scene.prior else ()
    ledger = build_ledger(facts, priors, period=period)
    groundings = tuple(ground(text, ledger, period=period)) if facts or priors else ()
    return Context(
        report, load_profile("generic"), period, facts, ledger, groundings, priors, ("沙河镇人民政府", "沙河镇")
    )


def _with_table(scene: Scene) -> tuple[str, KnownLines | None]:
    """The text with its table behind it, a row a line, cells parted by tabs."""
    if not scene.table:
        return scene.text, None
    text, rows = scene.text + "\n", []
    for row in scene.table:
        cells = []
        for cell in row:
            cells.append(Span(len(text), len(text) + len(cell)))
            text += cell + "\t"
        text = text[:-1] + "\n"
        rows.append(tuple(cells))
    return text, KnownLines((tuple(rows),))


def _notes(lines: tuple[str, ...], period: Period | None) -> Iterator[Fact]:
    for number, line in enumerate(lines, 1):
        reading = read_text(line, period)
        place = Provenance("notes.md", f"第{number}行", line)
        yield Fact(f"n{number}", "achievements", "", line, place, reading.metrics, claims=reading.claims)


def _sheet(rows: tuple[tuple[str, str, str, str], ...], period: str) -> Iterator[Fact]:
    for number, (indicator, value, unit, base) in enumerate(rows, 2):
        metric = Metric(indicator, Decimal(value), unit, period, "", "", Decimal(base) if base else None)
        place = Provenance("表.xlsx", f"表!B{number}", f"{value}{unit}")
        yield Fact(f"m{number}", "achievements", "", f"{indicator}{value}{unit}", place, (metric,), kind="row")


_TITLE = "沙河镇2025年工作总结\n"
SCENES = (
    Scene("another value", _TITLE + "全年征收水费86.4万元，栽种行道树3200株。", ("征收水费84.6万元", "栽种行道树3200株")),
    Scene("another scale", _TITLE + "全年征收水费86.4亿元。", ("征收水费86.4万元",)),
    Scene("another scale, smaller", _TITLE + "全年征收水费86.4元。", ("征收水费86.4万元",)),
    Scene("the same in another unit", _TITLE + "全年征收水费0.864百万元。", ("征收水费86.4万元",)),
    Scene("nobody's figure", _TITLE + "全年清理河道47公里。", ("征收水费86.4万元",)),
    Scene("a rate nobody gave", _TITLE + "全年征收水费86.4万元，同比增长12%。", (), (("征收水费", "86.4", "万元", "80"),)),
    Scene("a rate that follows", _TITLE + "全年征收水费86.4万元，同比增长8%。", (), (("征收水费", "86.4", "万元", "80"),)),
    Scene("to be settled", _TITLE + "全年征收水费【待核：86.4万元／84.6万元】。", ("征收水费86.4万元",)),
    Scene("another base in the prior", _TITLE + "全年征收水费86.4万元。", (), (("征收水费", "86.4", "万元", "80"),), "沙河镇2024年工作总结\n全年征收水费78.5万元。"),
    Scene("the same base in the prior", _TITLE + "全年征收水费86.4万元。", (), (("征收水费", "86.4", "万元", "80"),), "沙河镇2024年工作总结\n全年征收水费80万元。"),
    Scene("a prior of another size", _TITLE + "全年征收水费86.4万元。", (), (("征收水费", "86.4", "万元", "80"),), "沙河镇2024年工作总结\n全年征收水费40万元。"),
    Scene("a jump since the prior", _TITLE + "全年清理河道470公里。", (), (), "沙河镇2024年工作总结\n全年清理河道47公里。"),
    Scene("a scale since the prior", _TITLE + "全年水费收入3.2亿元。", (), (), "沙河镇2024年工作总结\n全年水费收入3.1万元。"),
    Scene("copied from the prior", _TITLE + "全年清理河道47公里，打捞水草2600吨。", (), (), "沙河镇2024年工作总结\n全年清理河道47公里，打捞水草2600吨。"),
    Scene("a year of the title", "沙河镇2025年工作总结\n2023年，全镇清理河道47公里。", period=""),
    Scene("a year far ahead", "沙河镇2025年工作总结\n到2047年，建成河道47公里。", period=""),
    Scene("a scoped year", "沙河镇2025年工作总结\n2021年全年清理河道47公里。截至2028年底，清理河道60公里。", period=""),
    Scene("years of several headings", "一、2023年工作完成情况\n清理河道47公里。\n二、2024年工作打算\n2024年清理河道50公里，2024年栽树2000株，2024年修路3公里。", period=""),
    Scene("signed years later", "沙河镇2022年工作总结\n全年清理河道47公里。\n沙河镇人民政府\n2025年1月6日", period=""),
    Scene("a congress", "2025年沙河镇政府工作报告\n2022年，全镇清理河道47公里。", period=""),
    Scene("a part of the year", "沙河镇2025年上半年工作总结\n7月，清理河道47公里。全年栽树3000株。", period="2025H1"),
    Scene("a column that adds up", _TITLE + "附表", table=(("村", "户数", "人口"), ("东村", "120", "410"), ("西村", "80", "290"), ("合计", "200", "700"))),
    Scene("a column that does not", _TITLE + "附表", table=(("村", "户数", "人口"), ("东村", "120", "410"), ("西村", "80", "290"), ("合计", "210", "700"))),
    Scene("a column with subtotals", _TITLE + "附表", table=(("村", "户数"), ("东村", "120"), ("小计", "80"), ("合计", "210"))),
    Scene("a column of rates", _TITLE + "附表", table=(("村", "完成率%"), ("东村", "98"), ("西村", "102"), ("合计", "101"))),
    Scene("rows that add up", _TITLE + "附表", table=(("村", "男", "女", "合计"), ("东村", "210", "200", "410"), ("西村", "140", "150", "290"), ("南村", "60", "70", "130"))),
    Scene("a row that does not", _TITLE + "附表", table=(("村", "男", "女", "合计"), ("东村", "210", "200", "410"), ("西村", "140", "150", "300"), ("南村", "60", "70", "130"))),
    Scene("rows of rates", _TITLE + "附表", table=(("村", "男", "占比%", "合计"), ("东村", "210", "51", "410"), ("西村", "140", "48", "290"), ("南村", "60", "46", "130"))),
    Scene("two rows off", _TITLE + "附表", table=(("村", "男", "女", "合计"), ("东村", "210", "200", "411"), ("西村", "140", "150", "300"), ("南村", "60", "70", "130"))),
    Scene("text against its table", _TITLE + "东村有农户210户。", table=(("村", "农户（户）", "人口（人）"), ("东村", "120", "410"), ("西村", "80", "290"), ("合计", "200", "700"))),
    Scene("text as its table", _TITLE + "东村有农户120户，合计200户。", table=(("村", "农户（户）", "人口（人）"), ("东村", "120", "410"), ("西村", "80", "290"), ("合计", "200", "700"))),
    Scene("a rate of the table", _TITLE + "附表", table=(("指标", "2025年", "2024年", "增长%"), ("水费（万元）", "110", "100", "10"), ("电费（万元）", "90", "100", "-15"), ("气费（万元）", "60", "50", "20"))),
)  # fmt: skip
