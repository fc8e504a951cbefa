"""`drafter batch draft` with a model: asked as the batch goes, or through the files of a batch service."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from drafter.batch.journal import Journal
from drafter.batch.replies import NAME, Imported, Replies, import_replies, request_lines, strange_replies
from drafter.batch.summary import stream_to
from drafter.batch.writers import FromBatch, LiveModel, Offline, Writer
from drafter.cli.model_address import address_of
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.pipeline.modelling import ModelSettings, Watcher, environment_key, open_backend

_SHOWN = 5


def offline_or_live(options: dict[str, Any], out: Path) -> Writer:
    """The composer, or the model the options name, opened once for the whole batch.

    Raises:
        InputError, RefusedError
    """
    if not options["model"]:
        return Offline()
    settings = _settings(options)
    out.mkdir(parents=True, exist_ok=True)
    endpoint, backend = open_backend(settings, out, (), Watcher())
    return LiveModel(settings, endpoint, backend)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A batch whose requests go out and whose replies come in as files."""

    writer: FromBatch
    imported: Imported | None

    @classmethod
    def opened(cls, options: dict[str, Any], out: Path) -> Exchange:
        """Reads the replies there are.

        Raises:
            InputError: no model is named, or a file of replies cannot be read.
        """
        if not options["model"]:
            raise InputError.one("--model", _("没有给出模型名"), _("请求里要写模型名：--model 名字"))
        settings, files = _settings(options), options["import_replies"]
        out.mkdir(parents=True, exist_ok=True)
        if not files:
            return cls(FromBatch(settings, Replies(None)), None)
        imported = import_replies(files, out)
        version = hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()[:16]
        return cls(FromBatch(settings, Replies((out / NAME).resolve()), version), imported)

    def close(self, out: Path, exported: Path | None, *, quiet: bool) -> None:
        """Writes the requests that have no reply, and tells of replies that were of no use."""
        with Journal(out) as journal:
            left = sum(1 for _line in request_lines(journal))
            if exported:
                stream_to(exported, request_lines(journal))
            unknown = strange_replies(journal, out) if self.imported else ()
        if self.imported:
            _tell(self.imported, unknown)
        if exported and not quiet:
            click.echo(_("{count} 条请求写入 {path}").format(count=left, path=exported))
        elif left:
            said = _("{count} 条请求没有回复，那些节由离线撰写；加 --export-requests 写出来再送一次")
            click.echo(said.format(count=left), err=True)


def _tell(imported: Imported, unknown: tuple[str, ...]) -> None:
    for number, why in imported.faults[:_SHOWN]:
        click.echo(_("第{n}行没有用：{why}").format(n=number, why=why), err=True)
    if len(imported.faults) > _SHOWN:
        click.echo(_("……还有 {rest} 行没有用").format(rest=len(imported.faults) - _SHOWN), err=True)
    if imported.doubled:
        said = _("{count} 条请求各有两个不同的回复，都没有用：{names}")
        click.echo(said.format(count=len(imported.doubled), names=_names(imported.doubled)), err=True)
    if unknown:
        said = _("{count} 条回复不是这批请求的（素材、提示词或模型变过），没有用：{names}")
        click.echo(said.format(count=len(unknown), names=_names(unknown)), err=True)


def _names(digests: tuple[str, ...]) -> str:
    return "、".join(digest[:12] for digest in digests[:_SHOWN]) + ("……" if len(digests) > _SHOWN else "")


def _settings(options: dict[str, Any]) -> ModelSettings:
    return ModelSettings(
        model=options["model"], base_url=address_of(options["model"], options["base_url"] or ""), key=environment_key(options["model"]), figures=options["figures"],
        offline=options["offline"], concurrency=options["concurrency"], rate=options["rate"],
        max_tokens_total=options["max_tokens_total"], reply_tokens=options["reply_tokens"], temperature=options["temperature"],
        prompts=options["prompts"], verify=not options["no_verify"],
    )  # fmt: skip
