"""`drafter profiles`: the report genres, and what each requires."""

from __future__ import annotations

import click

from drafter.cli.console import say_hanging
from drafter.core.messages import _


@click.command()
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """列出报告类型；给出名称则显示它要求的部分和主题。"""
    from drafter.plan.profiles import all_profiles, load_profile
    from drafter.present.printing import printer

    chosen = [load_profile(name)] if name else all_profiles()
    if not name:
        printer().table([(profile.id, profile.title) for profile in chosen])
        return
    for profile in chosen:
        say_hanging(f"{profile.id}  {profile.title}")
        for part in profile.parts:
            say_hanging(
                _("  {title}（{role}{required}）").format(
                    title=part.title, role=part.role, required=_("，必有") if part.required else ""
                )
            )
            for topic in part.topics:
                say_hanging(f"    {'*' if topic.required else '-'} {topic.title}：{'、'.join(topic.keywords)}")
