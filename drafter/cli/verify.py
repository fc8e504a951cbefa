"""`drafter verify TEXT --facts FILE…`: a text against its sources, sentence by sentence."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.period_option import chosen_period
from drafter.core.messages import _
from drafter.core.slot_names import slot_name

if TYPE_CHECKING:
    from drafter.core.claim import Reason, Verdict
    from drafter.pipeline.verifying import VerifiedReport

_REFUSED = ("bent", "unsupported")


@click.command()
@click.argument("text", type=click.Path(path_type=Path))
@click.option(
    "--facts",
    "facts",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    help="素材：要点、指标表；可多次给出",
)
@click.option("--prior", "priors", multiple=True, type=click.Path(path_type=Path), help="往期报告；可多次给出")
@click.option("--period", help="报告期间：2024、2024H1、2024Q3、2024-05（不写则看标题）")
@click.option(
    "--role",
    type=click.Choice(["preamble", "achievements", "problems", "plans"]),
    default="achievements",
    help="这段文字属于报告的哪一部分",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式")
def command(
    text: Path, facts: tuple[Path, ...], priors: tuple[Path, ...], period: str | None, role: str, form: str
) -> None:
    """逐句核对文稿与素材：有据、改述、走样、无据、承接，以及素材里有、文稿没写的。

    TEXT 是文稿（docx、txt 等）。有走样、无据或漏写时退出码为 1。
    """
    from drafter.cli.notices import tell_notices
    from drafter.pipeline.verifying import verify_report
    from drafter.present.verified_json import verified_dict

    found = verify_report(text, facts, priors=priors, period=chosen_period(period), role=role)  # type: ignore[arg-type]
    tell_notices(found.warnings)
    if form == "json":
        click.echo(json.dumps(verified_dict(found.text, found.verified), ensure_ascii=False, indent=1))
    else:
        _show(found)
    if found.verified.lost or any(verdict.kind in _REFUSED for verdict in found.verified.verdicts):
        sys.exit(1)


def _show(found: VerifiedReport) -> None:
    from drafter.present.printing import printer

    names = {
        "supported": _("有据"),
        "reworded": _("改述"),
        "bent": _("走样"),
        "unsupported": _("无据"),
        "frame": _("承接"),
    }
    out = printer()
    for verdict in found.verified.verdicts:
        out.line(f"{names[verdict.kind]}　{verdict.span.of(found.text)}", hang=6)
        for line in _reasons(verdict):
            out.line(f"　　　{line}", hang=8)
    facts = {fact.id: fact for fact in found.facts}
    for fact in map(facts.__getitem__, found.verified.lost):
        out.line(_("漏写　{fact}（{place}）").format(fact=fact.text, place=fact.provenance), hang=6)


def _reasons(verdict: Verdict) -> list[str]:
    if verdict.kind not in _REFUSED:
        return []
    return list(dict.fromkeys(_line(why) for why in verdict.why if why.slot != "words"))


def _line(why: Reason) -> str:
    """期间：文中写“上半年31处”，素材写“下半年31处”."""
    said = _("文中写“{said}”").format(said=why.said) if why.said else _("文中没有写")
    source = _("素材写“{source}”").format(source=why.source) if why.source else _("素材里没有")
    return _("{slot}：{said}，{source}").format(slot=slot_name(why.slot), said=said, source=source)
