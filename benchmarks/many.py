"""What very much of one kind costs each command: seconds of the clock and of the processor, and the most memory.

python -m benchmarks.many [KIND …]      without a kind: all

Bounds to hold: 5 s and 600 MB each, or refused (exit 2) with a clear line. Each kind is a folder or a text made here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import distinct

_MAIN = "import sys; from drafter.cli import main; main()"
_SIGNS = "柳石青白龙河大双新太永长清沙金梅竹板东西"
_WORKS = ("除险加固", "绿化提升", "管网改造", "道路硬化", "安全整治", "设备更新", "护坡修复", "排水疏浚")
_CASE = "unit: 清河县住房和城乡建设局\nprofile: work-summary\nperiod: 2025\ndate: 2026-01-05\nfacts: [{source}]\n"

# Lines of one form, as a ledger typed into notes has them.
LINES = {
    "figures": "{place}新修第{at}号路{one}公里，投资{two}万元",
    "one-name": "开展安全检查{one}次，整改隐患{two}处",
    "one-indicator": "农村公路新改建{one}公里",
    "same": "开展安全检查12次，整改隐患36处",
    "prose": "{place}坝村认真抓好{work}，群众比较满意，下一步还要巩固",
    "mixed": "{place}街道{work}项目{one}个，完成投资{two}万元，惠及群众{three}户，同比增长{at}%",
}
SIZES = (200, 300, 800)


@dataclass(frozen=True, slots=True)
class Run:
    """What to make, and what to run on it; `{}` in the arguments is its folder."""

    files: Mapping[str, str]
    arguments: Sequence[str]


def line(form: str, at: int) -> str:
    place = _SIGNS[at % 20] * 2 + _SIGNS[at // 20 % 20]
    return form.format(at=at, one=at + 9, two=at * 2 + 5, three=at * 3 + 101, place=place, work=_WORKS[at % 8])


def lines(kind: str, count: int) -> list[str]:
    return [line(LINES[kind], at) for at in range(count)]


def notes(told: Sequence[str]) -> str:
    return "# 成绩\n" + "".join(f"- {one}\n" for one in told)


def rows(count: int, name: str = "{place}{work}第{at}期") -> str:
    told = (f"{line(name, at)},{at + 10},公里,2025,{at + 9}\n" for at in range(count))
    return "指标,数值,单位,期间,上年同期\n" + "".join(told)


def report(told: Sequence[str]) -> str:
    body = "".join(f"{one}。\n" for one in told)
    return f"清河县住房和城乡建设局2025年工作总结\n一、工作情况\n{body}二、存在问题\n人手不足。\n三、下步打算\n充实人手。\n"


def runs() -> Iterator[tuple[str, Run]]:
    for kind in LINES:
        for count in SIZES:
            case = {"case.yaml": _CASE.format(source="要点.md"), "要点.md": notes(lines(kind, count))}
            yield f"draft {kind} {count}", Run(case, ["draft", "{}", "-o", "{}/out"])
    long_list = "、".join(f"{line('{place}', at)}镇{at + 3}处" for at in range(200))
    case = {"case.yaml": _CASE.format(source="要点.md"), "要点.md": notes([f"整治隐患：{long_list}"] * 3)}
    yield "draft one-list 3×200", Run(case, ["draft", "{}", "-o", "{}/out"])
    for name, form, count in (
        ("rows", "{place}{work}第{at}期", 200),
        ("rows", "{place}{work}第{at}期", 1000),
        ("one-row", "公路里程", 500),
    ):
        case = {"case.yaml": _CASE.format(source="表.csv"), "表.csv": rows(count, form)}
        yield f"draft {name} {count}", Run(case, ["draft", "{}", "-o", "{}/out"])
        yield f"facts {name} {count}", Run(case, ["facts", "{}", "--format", "json"])
    yield from _distinct()
    for kind in ("figures", "prose", "mixed"):
        told = lines(kind, 800)
        both = {
            "r.txt": report(told),
            "要点.md": notes(told),
            "旧.txt": report(lines(kind, 760)).replace("2025", "2024"),
        }
        yield f"check {kind} 800", Run(both, ["check", "{}/r.txt", "--format", "json"])
        yield f"check --facts {kind} 800", Run(both, ["check", "{}/r.txt", "--facts", "{}/要点.md", "--format", "json"])
        yield f"verify {kind} 800", Run(both, ["verify", "{}/r.txt", "--facts", "{}/要点.md", "--format", "json"])
        yield f"facts {kind} 800", Run(both, ["facts", "{}/要点.md", "--format", "json"])
        yield f"trace {kind} 800", Run(both, ["trace", "{}/r.txt", "--facts", "{}/要点.md"])
        yield f"compare {kind} 800", Run(both, ["compare", "{}/旧.txt", "{}/r.txt"])
        yield f"gaps {kind} 800", Run(both, ["gaps", "{}/r.txt", "--facts", "{}/要点.md", "-o", "{}/g.xlsx"])
        yield f"rewrite {kind} 800", Run(both, ["rewrite", "{}/r.txt", "--facts", "{}/要点.md", "-o", "{}/new.txt"])
    yield (
        "check open 800",
        Run(
            {"r.txt": report([f"{one}XX处" for one in lines("prose", 800)])}, ["check", "{}/r.txt", "--format", "json"]
        ),
    )


def _distinct() -> Iterator[tuple[str, Run]]:
    """Lines, rows and a report that are all of different things."""
    for count, sheet in ((300, 0), (0, 300), (200, 200), (800, 0), (0, 1000)):
        files = {"要点.md": distinct.notes(count)} if count else {}
        files |= {"表.csv": distinct.rows(sheet)} if sheet else {}
        case = {"case.yaml": _CASE.format(source=", ".join(files)), **files}
        yield f"draft distinct {count}+{sheet}", Run(case, ["draft", "{}", "-o", "{}/out"])
    both = {"r.txt": distinct.report(15_000), "要点.md": distinct.notes(300)}
    yield "verify distinct 15000", Run(both, ["verify", "{}/r.txt", "--facts", "{}/要点.md", "--format", "json"])
    yield "check --facts distinct 15000", Run(both, ["check", "{}/r.txt", "--facts", "{}/要点.md", "--format", "json"])
    endless = "，".join(line for part in distinct.parts(12_000).values() for line in part)[:200_000]
    yield "check one sentence 200000", Run({"r.txt": report([endless])}, ["check", "{}/r.txt", "--format", "json"])


def measured(run: Run) -> tuple[int, float, float, float, str]:
    """(exit code, seconds of the clock, of the processor, megabytes, last line it said)."""
    with tempfile.TemporaryDirectory() as place:
        for name, text in run.files.items():
            Path(place, name).write_text(text, "utf-8")
        started, errors = time.perf_counter(), Path(place, "said")
        with errors.open("wb") as said:
            one = subprocess.Popen(
                [sys.executable, "-c", _MAIN, *(word.replace("{}", place) for word in run.arguments)],
                stdout=subprocess.DEVNULL,
                stderr=said,
            )
            _pid, status, used = os.wait4(one.pid, 0)
        clock = time.perf_counter() - started
        last = errors.read_text("utf-8", "replace").strip().splitlines()[-1:]
    code = os.waitstatus_to_exitcode(status)
    return code, clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, last[0] if last and code else ""


def main() -> None:
    wanted = sys.argv[1:]
    print(f"{'what':<28}{'exit':>5}{'clock':>8}{'CPU':>8}{'MB':>7}")
    for name, run in runs():
        if not wanted or any(word in name for word in wanted):
            code, clock, busy, memory, said = measured(run)
            print(f"{name:<28}{code:>5}{clock:>8.1f}{busy:>8.1f}{memory:>7.0f}  {said}", flush=True)


if __name__ == "__main__":
    main()
