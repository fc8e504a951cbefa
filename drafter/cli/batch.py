"""`drafter batch check|draft|facts`: many reports at once, resumable, with a summary over all."""

from __future__ import annotations

import datetime
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.console import complain
from drafter.cli.groups import PlainGroup
from drafter.cli.model_options import batch_model_options
from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.batch.engine import Done, Executor, Job
    from drafter.batch.journal import Journal


@click.group(cls=PlainGroup)
def command() -> None:
    """批量核对、起草或读取：断了可以接着做，最后汇总。"""


def _options(function: Any) -> Any:
    """What every batch command takes."""
    for option in (
        click.option(
            "--output", "-o", "out", required=True, type=click.Path(path_type=Path), help="结果写到这个文件夹"
        ),
        click.option("--jobs", type=click.IntRange(1), help="几个进程（默认按机器）"),
        click.option("--resume", is_flag=True, help="接着上次没做完的做；做过且没有变的不重做"),
        click.option("--scheduler", help="在 Dask 集群上做：tcp://主机:端口，或 local"),
        click.option("--timeout", type=click.FloatRange(min=0.1), default=120.0, help="一份最多几秒"),
        click.option("--memory", type=click.IntRange(256), default=2048, help="一个进程最多几 MB 内存"),
        click.option(
            "--fail-on", type=click.Choice(["error", "warning", "never"]), default="error", help="有这一级疑点时返回 1"
        ),
    ):
        function = option(function)
    return function


@command.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--profile", help="报告类型；不给则按标题判断")
@click.option("--select", help="只用这些规则或类别，如 ST,QT003")
@click.option("--ignore", help="不用这些规则或类别")
@_options
@click.pass_context
def check(
    ctx: click.Context,
    /,
    sources: tuple[Path, ...],
    profile: str | None,
    select: str | None,
    ignore: str | None,
    **options: Any,
) -> int:
    """核对许多报告。

    SOURCES 是报告、文件夹，或一行一个路径的清单（…cases.txt、…list.txt）。
    """
    from drafter.batch.batch_items import named_sources
    from drafter.batch.jobs import CheckJob
    from drafter.cli.checking import request_of
    from drafter.core.settings import find_settings

    asked = {
        "period": None,
        "facts": (),
        "prior": (),
        "unit": (),
        "severity": None,
        "profile": profile,
        "select": select,
        "ignore": ignore,
    }
    request = request_of(asked, find_settings(Path.cwd()))
    return _run(
        CheckJob(request, options["out"] / "reports"),
        named_sources(sources, cases=False),
        options,
        _executor(options),
        quiet=ctx.obj["quiet"],
    )


@command.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--rollup",
    type=click.Path(path_type=Path),
    help="汇总：写上级的一份报告，数由各单位的数相加（同 case.yaml，另加 units: 各单位名称）",
)
@click.option("--force", is_flag=True, help="与 --rollup 合用：覆盖已有的汇总")
@click.option(
    "--export-requests", type=click.Path(path_type=Path), help="不连接服务，把请求写成 OpenAI 批处理格式的 jsonl"
)
@click.option(
    "--import-replies", multiple=True, type=click.Path(path_type=Path), help="批处理服务返回的 jsonl，可多次给出"
)
@batch_model_options
@_options
@click.pass_context
def draft(ctx: click.Context, /, sources: tuple[Path, ...], rollup: Path | None, force: bool, **options: Any) -> int:
    """起草许多案例，离线或用模型；加 --rollup 则由各单位的素材汇总成一份。

    SOURCES 是案例文件夹、装着案例的文件夹，或清单（…cases.txt）。
    """
    from drafter.batch.batch_items import named_sources
    from drafter.batch.engine import Serial
    from drafter.batch.jobs import DraftJob
    from drafter.cli.batch_models import Exchange, offline_or_live

    if rollup:
        from drafter.cli.rolling_up import roll_up

        return roll_up(rollup, named_sources(sources, cases=True), options["out"], force=force, quiet=ctx.obj["quiet"])
    paths, out = named_sources(sources, cases=True), options["out"]
    exported = options["export_requests"]
    if not (exported or options["import_replies"]):
        writer = offline_or_live(options, out)
        executor = Serial() if options["model"] else _executor(options)  # one model, one budget: all in this process
        return _run(DraftJob(out / "reports", writer), paths, options, executor, quiet=ctx.obj["quiet"])
    exchange = Exchange.opened(options, out)
    code = _run(DraftJob(out / "reports", exchange.writer), paths, options, _executor(options), quiet=ctx.obj["quiet"])
    exchange.close(out, exported, quiet=ctx.obj["quiet"])
    return code


@command.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@_options
@click.pass_context
def facts(ctx: click.Context, /, sources: tuple[Path, ...], **options: Any) -> int:
    """读取许多案例的素材，看读懂了什么。

    SOURCES 是案例文件夹、装着案例的文件夹，或清单（…cases.txt）。
    """
    from drafter.batch.batch_items import named_sources
    from drafter.batch.jobs import FactsJob

    return _run(
        FactsJob(options["out"] / "reports"),
        named_sources(sources, cases=True),
        options,
        _executor(options),
        quiet=ctx.obj["quiet"],
    )


def _run(job: Job, paths: Sequence[Path], options: dict[str, Any], executor: Executor, *, quiet: bool) -> int:
    from drafter.batch.batch_items import items
    from drafter.batch.engine import run_batch
    from drafter.batch.journal import NAME, Journal
    from drafter.batch.summary import write_summaries

    out: Path = options["out"]
    out.mkdir(parents=True, exist_ok=True)
    if (out / NAME).exists() and not options["resume"]:
        raise InputError.one(str(out / NAME), _("这里已有一次批处理的记录"), _("加 --resume 接着做，或换一个文件夹"))
    with Journal(out) as journal:
        todo = list(items(paths, job.settings))
        begun = journal.begin((item.name for item in todo), datetime.date.today())
        run_batch(job, todo, executor, journal, None if quiet else _ProgressLine(len(todo)))
        written = write_summaries(journal, out, date=begun)
        return _tell(journal, written, options["fail_on"], quiet=quiet)


def _executor(options: dict[str, Any]) -> Executor:
    jobs = options["jobs"] or os.cpu_count() or 1
    if scheduler := options["scheduler"]:
        from drafter.batch.cluster import Cluster

        return Cluster("" if scheduler == "local" else scheduler, jobs)
    from drafter.batch.limits import Limits
    from drafter.batch.processes import Processes

    return Processes(jobs, Limits(options["timeout"], options["memory"]))


def _tell(journal: Journal, written: Sequence[Path], fail_on: str, *, quiet: bool) -> int:
    """What it came to; the exit code: 2 when a report could not be done, else 1 when --fail-on says so."""
    counts = journal.counts()
    if not quiet:
        said = _("完成 {done} 份，未成 {failed} 份，缺报 {missing} 份")
        click.echo(
            said.format(done=counts.get("done", 0), failed=counts.get("failed", 0), missing=counts.get("missing", 0))
        )
        for path in written:
            click.echo(f"  {path}")
    lost = [(name, done) for name, done in journal.rows_worst_first() if done.state != "done"]
    for name, done in lost:
        complain(done.reason if name in done.reason else _("{name}：{reason}").format(name=name, reason=done.reason))
    wanted = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    found = any(done.row.get(key) for _name, done in journal.rows_worst_first() for key in wanted)
    return 2 if lost else 1 if found else 0


class _ProgressLine:
    """A line on the terminal, every half second: how many, how long still; at the end, how long it took."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._begun, self._shown = total, 0, time.monotonic(), 0.0

    def __call__(self, _done: Done) -> None:
        self._done += 1
        now = time.monotonic()
        if now - self._shown < 0.5 and self._done < self._total:
            return
        self._shown = now
        used = now - self._begun
        left = used / self._done * (self._total - self._done)
        words = (
            _("{done}/{total} 份，还要约 {left:.0f} 秒").format(done=self._done, total=self._total, left=left)
            if self._done < self._total
            else _("{total} 份做完，用了 {used:.0f} 秒").format(total=self._total, used=used)
        )
        end = "\n" if self._done >= self._total or not sys.stderr.isatty() else "\r"
        if sys.stderr.isatty() or self._done >= self._total:
            click.echo(f"\x1b[K{words}" if sys.stderr.isatty() else words, err=True, nl=False)
            click.echo(end, err=True, nl=False)
