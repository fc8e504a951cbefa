"""Start-up: CPU time of the whole process for --help and for checking one 10 kB file, beside bare Python, and what is imported.

python -m benchmarks.startup
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HEAVY = (
    "openai",
    "langchain_core",
    "langchain",
    "fastapi",
    "dask",
    "openpyxl",
    "pydantic",
    "docx",
    "rich",
    "click",
    "rjieba.rjieba",
)
RUNS = 7
_PROGRAM = """
import os, sys
leave = os._exit
os._exit = lambda code: (print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr), leave(code))
sys.argv = ["drafter", *{arguments!r}]
from drafter.cli import main
main()
"""
_PARAGRAPH = "一是抓好项目建设。全年新开工项目{n}个，完成投资{n}.5亿元，增长8.3%，比上年提高1.2个百分点。二是抓好民生实事，惠及群众{n}00人次。\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        body = "".join(_PARAGRAPH.format(n=n) for n in range(10, 70))
        report.write_text(f"某市某局2024年工作总结\n一、工作情况\n{body}"[:3400], "utf-8")
        print(
            f"report of {report.stat().st_size} bytes; best and median of {RUNS} runs, CPU of the whole process, ms (bare python beside it)"
        )
        print(f"{'python -c pass':28}{_row(['-c', 'pass'])}")
        for name, arguments in (
            ("--help", ["--help"]),
            ("check (json)", ["check", str(report), "--format", "json"]),
            ("check (table)", ["check", str(report)]),
        ):
            code = _PROGRAM.format(arguments=arguments, heavy=HEAVY)
            print(f"{'drafter ' + name:28}{_row(['-c', code])}   imported of the heavy ones: {_imported(code)}")


def _row(arguments: list[str]) -> str:
    times = sorted(_run(arguments) for _ in range(RUNS))
    return f"{times[0] * 1000:8.0f}{times[RUNS // 2] * 1000:8.0f}"


def _run(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _imported(code: str) -> str:
    return (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        .stderr.strip()
        .splitlines()[-1]
    )


if __name__ == "__main__":
    main()
