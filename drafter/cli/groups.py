"""A group of commands in the user's language: a mistyped command is answered with the nearest, and no help is cut short."""

from __future__ import annotations

import click

from drafter.cli.help_layout import HelpContext
from drafter.core.messages import _


class PlainGroup(click.Group):
    """What every group of this command does."""

    context_class = HelpContext

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], names, 1)
            ctx.fail(
                _("没有 {name} 这个命令").format(name=args[0])
                + (_("。是不是 {names}？").format(names=near[0]) if near else "")
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("命令")):
            formatter.write_dl([(name, self.line_of(ctx, name)) for name in self.list_commands(ctx)])

    def line_of(self, ctx: click.Context, name: str) -> str:
        """What a command does, in a line."""
        command = self.get_command(ctx, name)
        return (command.help or "").rstrip("。.") if command else ""
