"""`drafter prompt`: exactly what a model would be sent, with token counts, and what of the prior is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.draft import DraftRequest
    from drafter.draft.rendering import Asked, Figures


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--section", "wanted", multiple=True, help="只看这些节：编号、标题中的字，或节的标识")
@click.option(
    "--figures",
    type=click.Choice(["plain", "masked"]),
    default="plain",
    show_default=True,
    help="给模型看原数，还是代号〔F1〕",
)
@click.option("--prompts", type=click.Path(path_type=Path), help="自己的提示词目录，同名覆盖")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式")
def command(case: Path, wanted: tuple[str, ...], figures: Figures, prompts: Path | None, form: str) -> None:
    """预览将发给模型的提示词：逐节打印全文和词元数，什么也不发送。"""
    from drafter.pipeline.asking import draft_requests
    from drafter.pipeline.modelling import prompter_for
    from drafter.pipeline.planning import plan_case
    from drafter.read.case import load_case

    planned = plan_case(load_case(case))
    prompter = prompter_for(planned, prompts, figures)
    requests = [request for request in draft_requests(planned) if request.section.items and _is_wanted(request, wanted)]
    if not requests:
        raise InputError.one(
            str(case),
            _("没有这一节：{names}").format(names=_("、").join(wanted)),
            _("用标题中的字，例如 --section 问题"),
        )
    asked = [prompter.ask(request) for request in requests]
    click.echo(_as_json(asked) if form == "json" else "\n".join(_as_text(asked)))


def _is_wanted(request: DraftRequest, wanted: tuple[str, ...]) -> bool:
    section = request.section
    roles = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}
    names = (section.id, section.role, roles[section.role], section.number.strip("（）、"), section.number)
    return not wanted or any(word in names or (word and word in section.heading) for word in wanted)


def _as_text(asked: list[Asked]) -> list[str]:
    from drafter.draft.budget import prompt_tokens

    lines, total = [], 0
    for one in asked:
        tokens = prompt_tokens(one.prompt)
        total += tokens
        name = one.request.section.heading or one.request.section.id
        lines.append(
            _("===== {name}：{n} 个词元（模板 {id} 第 {version} 版）").format(
                name=name, n=tokens, id=one.prompt.id, version=one.prompt.version
            )
        )
        lines += ["--- system", one.prompt.system, "--- user", one.prompt.user]
        lines += [_("--- 往期未放入：{words}").format(words=words) for words in one.sample.left_out]
    return [*lines, _("===== 共 {sections} 节，{n} 个词元；退改另计").format(sections=len(asked), n=total)]


def _as_json(asked: list[Asked]) -> str:
    import json

    from drafter.draft.budget import prompt_tokens

    entries: list[dict[str, Any]] = [
        {
            "section": one.request.section.id, "template": one.prompt.id, "version": one.prompt.version, "digest": one.prompt.digest,
            "tokens": prompt_tokens(one.prompt), "system": one.prompt.system, "user": one.prompt.user, "prior_left_out": list(one.sample.left_out),
        }
        for one in asked
    ]  # fmt: skip
    return json.dumps(entries, ensure_ascii=False, indent=1)
