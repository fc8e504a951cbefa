"""`drafter prompt`: exactly what a model would be sent, with token counts, and what of the prior is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.draft import DraftRequest, Prompt
    from drafter.draft.rendering import Asked, Figures
    from drafter.pipeline.modelling import Writing
    from drafter.pipeline.planning import Planned


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
@click.option(
    "--writing",
    type=click.Choice(["auto", "whole", "sections"]),
    default="auto",
    help="全篇一次写成（whole），或逐节写（sections）",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式")
def command(
    case: Path, wanted: tuple[str, ...], figures: Figures, prompts: Path | None, writing: Writing, form: str
) -> None:
    """预览将发给模型的提示词：逐节（或全篇）打印全文和词元数，什么也不发送。"""
    from drafter.cli.draft import case_from
    from drafter.draft.proposing import SECTION
    from drafter.pipeline.modelling import is_whole, prompter_for
    from drafter.pipeline.planning import plan_case
    from drafter.pipeline.proposing import asker_of, reading_prompt
    from drafter.pipeline.requests import draft_requests
    from drafter.pipeline.whole import running_parts, whole_request

    planned = plan_case(case_from((case,), {"prior": ()}))
    _warn_of_secrets(planned)
    prompter = prompter_for(planned, prompts, figures)
    requests = [request for request in draft_requests(planned) if request.section.items and _is_wanted(request, wanted)]
    reading = reading_prompt(planned.case, planned.material, asker_of(planned.case, prompts, figures))
    first = [] if reading is None or (wanted and SECTION not in wanted) else [reading]
    if not requests and not first:
        raise InputError.one(
            str(case),
            _("没有这一节：{names}").format(names=_("、").join(wanted)),
            _("用标题中的字，例如 --section 问题"),
        )
    asked = (
        [prompter.ask_whole(whole_request(planned, requests), running_parts(planned))]
        if not wanted and is_whole(writing, requests)
        else [prompter.ask(one) for one in requests]
    )
    click.echo(_as_json(first, asked) if form == "json" else "\n".join(_as_text(first, asked)))


def _warn_of_secrets(planned: Planned) -> None:
    """What is printed may be pasted anywhere: lines with a marking are not in it, but who marked one line may have meant more."""
    from drafter.draft.privacy import secret_places
    from drafter.pipeline.modelling import case_files

    if places := secret_places(case_files(planned.case)):
        said = _("案例里有密级标志（{places}），提示词不要贴到本单位以外的服务")
        click.echo(said.format(places="；".join(str(one) for one in places[:3])), err=True)


def _is_wanted(request: DraftRequest, wanted: tuple[str, ...]) -> bool:
    section = request.section
    roles = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}
    names = (section.id, section.role, roles[section.role], section.number.strip("（）、"), section.number)
    return not wanted or any(word in names or (word and word in section.heading) for word in wanted)


def _as_text(reading: list[Prompt], asked: list[Asked]) -> list[str]:
    from drafter.draft.budget import prompt_tokens
    from drafter.draft.proposing import SECTION

    lines = [line for prompt in reading for line in _shown(prompt, f"{_('读素材')}〔{SECTION}〕")]
    for one in asked:
        lines += _shown(one.prompt, f"{one.request.section.heading}〔{one.request.section.id}〕")
        lines += [_("--- 往期未放入：{words}").format(words=words) for words in one.sample.left_out]
    if reading:
        lines.append(_("===== 各节按没有模型时读到的素材列出；模型看过没读准的几条后，会跟着变"))
    total = sum(map(prompt_tokens, (*reading, *(one.prompt for one in asked))))
    return [*lines, _("===== 共 {sections} 节，{n} 个词元；退改、通读另计").format(sections=len(asked), n=total)]


def _shown(prompt: Prompt, name: str) -> list[str]:
    from drafter.draft.budget import prompt_tokens

    head = _("===== {name}：{n} 个词元（模板 {id} 第 {version} 版）").format(
        name=name, n=prompt_tokens(prompt), id=prompt.id, version=prompt.version
    )
    return [head, "--- system", prompt.system, "--- user", prompt.user]


def _as_json(reading: list[Prompt], asked: list[Asked]) -> str:
    import json

    from drafter.draft.proposing import SECTION

    entries = [_entry(prompt, SECTION) for prompt in reading]
    entries += [
        {**_entry(one.prompt, one.request.section.id), "prior_left_out": list(one.sample.left_out)} for one in asked
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _entry(prompt: Prompt, section: str) -> dict[str, Any]:
    from drafter.draft.budget import prompt_tokens

    return {
        "section": section, "template": prompt.id, "version": prompt.version, "digest": prompt.digest,
        "tokens": prompt_tokens(prompt), "system": prompt.system, "user": prompt.user,
    }  # fmt: skip
