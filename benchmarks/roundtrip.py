"""Plants placeholders at real figures, asks for them, fills them in, and looks whether the report is itself again.

python -m benchmarks.roundtrip [--reports 60] [--plants 12] [--seed 7]
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import random
import tempfile
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from benchmarks.shared import dev_texts, shared
from drafter.claims.indicators import alike
from drafter.core.edit import Edit, apply_edits
from drafter.core.text import Span
from drafter.language.characters import plain
from drafter.language.quantities import find_quantities
from drafter.language.sentences import split_sentences
from drafter.office.source import SourceText, read_source
from drafter.pipeline.revising import fill_report, gaps_of, report_slots
from drafter.present.request_sheet import request_sheet
from drafter.read.outline import parse_report
from drafter.read.report import Opened
from drafter.revise.gaps import Slot

DATE = datetime.date(2024, 7, 1)
STYLES = ("**", "*", "XX", "待补", "待补 bare", "empty")
_UNFIT = ("rank", "ratio")


@dataclass(frozen=True)
class Plant:
    """A figure taken out: where it was, what it was, its unit, and what stands there now."""

    span: Span
    number: str
    unit: str
    style: str
    new: str


def plants_for(text: str, rng: random.Random, most: int) -> list[Plant]:
    """Figures in Arabic digits, each in a sentence of its own, taken out in one of three styles."""
    figures = [
        q
        for q in find_quantities(text)
        if q.exact is not None and q.kind not in _UNFIT and _number(q.raw) and q.unit and "\n" not in q.raw
    ]
    rng.shuffle(figures)
    chosen: list[Plant] = []
    used: set[Span] = set()
    sentences = split_sentences(text)
    for figure in figures:
        home = next((s for s in sentences if s.covers(figure.span)), None)
        if home is None or home in used or len(chosen) == most:
            continue
        used.add(home)
        number = _number(figure.raw)
        unit = figure.raw[len(number) :]
        style = rng.choice(STYLES if _may_be_empty(text, figure.span, number, unit) else STYLES[:-1])
        indicator = text[max(home.start, figure.span.start - 6) : figure.span.start].strip(
            "，、。；：（()）“”《》【】〔〕 "
        )
        own = f"【待补：{indicator or '数值'}（{unit}）】"
        new = {
            "**": f"**{unit}",
            "*": f"*{unit}",
            "XX": f"XX{unit}",
            "待补": own,
            "待补 bare": f"【待补】{unit}",
            "empty": unit,
        }[style]
        chosen.append(Plant(figure.span, number, unit, style, new))
    return sorted(chosen, key=lambda plant: plant.span)


def _number(raw: str) -> str:
    end = 0
    while end < len(raw) and (raw[end].isdigit() or raw[end] in ".,，．"):
        end += 1
    return raw[:end] if end < len(raw) and not raw[end].isspace() and raw[end] not in "余多" else ""


def _may_be_empty(text: str, span: Span, number: str, unit: str) -> bool:
    """A sentence supports an empty slot when a verb of amount stands right before the figure: 完成万元, 增长%."""
    before = text[max(0, span.start - 2) : span.start]
    return (
        unit in ("万元", "亿元", "%")
        and before in ("完成", "收入", "支出", "增长", "下降", "资金", "投资", "达到", "实现")
        and bool(number)
    )


def planted(text: str, plants: list[Plant]) -> str:
    return apply_edits(text, [Edit(plant.span, plant.new, "") for plant in plants])


def run(path: Path, rng: random.Random, most: int, tally: Counter[str]) -> None:
    text = read_source(path).text
    plants = plants_for(text, rng, most)
    holed = planted(text, plants)
    opened = Opened(path.name, SourceText(holed, "txt"), parse_report(holed, path.name))
    already = {slot.span for slot in report_slots(Opened(path.name, SourceText(text, "txt"), parse_report(text)))}
    starts = _starts(plants)
    hits = {slot.span.start: slot for slot in report_slots(opened)}
    for start, plant in starts.items():
        _tallied(plant, hits.get(start), holed, tally)
    tally["extra"] += len(hits) - sum(start in hits for start in starts) - len(already)
    sheet = answered(opened, {start: plant.number for start, plant in starts.items()})
    if asked := questions(opened, sheet):
        # A department that is asked whether it means what it wrote gives the unit as well.
        tally["asked"] += asked
        sheet = answered(opened, {start: plant.number + plant.unit for start, plant in starts.items()})
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(sheet)
        file.flush()
        back = fill_report(opened, [file.name], date=DATE)
        again = fill_report(
            Opened(path.name, SourceText(back.text, "txt"), parse_report(back.text)), [file.name], date=DATE
        )
    missed = [plant for start, plant in starts.items() if start not in hits]
    # A full-width figure is written as the sheet is read: in ordinary digits.
    kept = apply_edits(text, [Edit(p.span, p.new if p in missed else plain(p.number) + p.unit, "") for p in plants])
    tally["reports"] += 1
    tally["restored"] += back.text == kept
    if back.text != kept:
        print(
            f"not restored: {path.name}: {[(left.kind, left.reason) for left in back.filling.left if left.kind != 'blank'][:3]}"
        )
    tally["idempotent"] += again.text == back.text and not again.filling.filled


def _starts(plants: list[Plant]) -> dict[int, Plant]:
    """Where each plant stands once all are planted."""
    starts, shift = {}, 0
    for plant in plants:
        starts[plant.span.start + shift] = plant
        shift += len(plant.new) - len(plant.span)
    return starts


def _tallied(plant: Plant, slot: Slot | None, holed: str, tally: Counter[str]) -> None:
    """Whether a plant was found with its unit and its sentence."""
    found = (
        slot is not None
        and slot.gap.unit.replace("％", "%") == plant.unit.replace("％", "%")
        and slot.sentence.replace("\n", "") in holed.replace("\n", "")
    )
    for name in ("", f" {plant.style}"):
        tally[f"planted{name}"] += 1
        tally[f"found{name}"] += found


def questions(opened: Opened, sheet: bytes) -> int:
    """How many right answers are asked about before they are written."""
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(sheet)
        file.flush()
        return sum(left.kind == "asked" for left in fill_report(opened, [file.name], date=DATE).filling.left)


def answered(opened: Opened, numbers: dict[int, str]) -> bytes:
    """The request sheet as a department would send it back: the rows of planted slots filled in."""
    slots = report_slots(opened)
    book = load_workbook(io.BytesIO(request_sheet(gaps_of(opened), date=DATE)))
    sheet = book.worksheets[0]
    for row, slot in enumerate(slots, 2):
        if slot.span.start in numbers:
            sheet.cell(row, 9).value = numbers[slot.span.start]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def docx_round_trips(rng: random.Random, most: int, tally: Counter[str]) -> None:
    """The same on real Word files: after filling, the text is the original's and every other part is byte for byte the same."""
    from drafter.office.docx_text import read_docx
    from drafter.office.tracked import apply_plain

    for path in sorted((shared() / "corpus" / "dev" / "docx").glob("gwr_*.docx")):
        before = read_source(path)
        plants = [
            p for p in plants_for(before.text, rng, most) if p.style not in ("empty", "*")
        ]  # those are measured above
        holed = apply_plain(path.read_bytes(), [Edit(p.span, p.new, "") for p in plants])
        source = SourceText(read_docx(holed).text, "docx", read_docx(holed))
        opened = Opened(path.name, source, parse_report(source.text, path.name))
        starts = {start: plant.number for start, plant in _starts(plants).items()}
        with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
            file.write(answered(opened, starts))
            file.flush()
            back = fill_report(opened, [file.name], date=DATE)
        assert back.docx is not None
        tally["docx"] += 1
        tally["docx restored"] += read_docx(back.docx).text == before.text
        tally["docx parts kept"] += _other_parts(back.docx) == _other_parts(path.read_bytes())


def _other_parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist() if name != "word/document.xml"}


def indicators(tally: Counter[str]) -> None:
    """On the hand-read passages: take each figure out, and hold the indicator of its gap against the reader's."""
    for gold in sorted((shared() / "gold" / "dev").glob("*.gold.json")):
        marked = json.loads(gold.read_text(encoding="utf-8"))
        text = gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        for row in marked["quantities"]:
            span = Span(row["start"], row["end"])
            raw = span.of(text)
            number = _number(raw)
            if not number or not row.get("unit") or not row.get("metric"):
                continue
            holed = text[: span.start] + "**" + text[span.start + len(number) :]
            opened = Opened("gold", SourceText(holed, "txt"), parse_report(holed))
            slot = next((s for s in report_slots(opened) if s.span.start == span.start), None)
            tally["gold"] += 1
            tally["gold found"] += slot is not None
            tally["gold indicator"] += slot is not None and loosely(slot.gap.indicator, row["metric"])


def loosely(a: str, b: str) -> bool:
    """One holds the other, or half of the character pairs are shared: the gold set's own measure."""
    if not a or not b:
        return False
    pairs = [{word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b)]
    shared_pairs = len(pairs[0] & pairs[1]) / max(1, min(map(len, pairs)))
    return a in b or b in a or shared_pairs >= 0.5 or alike(a, b) >= 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--plants", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", choices=["text", "docx", "gold"])
    options = parser.parse_args()
    rng, tally = random.Random(options.seed), Counter[str]()
    paths = dev_texts()
    rng.shuffle(paths)
    if options.only in (None, "text"):
        for path in sorted(paths[: options.reports]):
            run(path, rng, options.plants, tally)
    if options.only in (None, "docx"):
        docx_round_trips(rng, options.plants, tally)
    if options.only in (None, "gold"):
        indicators(tally)
    for name, of in (
        ("found", "planted"),
        *((f"found {s}", f"planted {s}") for s in STYLES),
        ("restored", "reports"),
        ("idempotent", "reports"),
        ("docx restored", "docx"),
        ("docx parts kept", "docx"),
        ("gold found", "gold"),
        ("gold indicator", "gold"),
    ):
        if tally[of]:
            print(f"{name:16} {tally[name]:5} / {tally[of]:5}  {tally[name] / tally[of]:.3f}")
    print(f"{'asked':16} {tally['asked']:5} / {tally['planted']:5}")
    print(f"{'extra slots':16} {tally['extra']:5}")


if __name__ == "__main__":
    main()
