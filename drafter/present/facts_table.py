"""What was understood, for a person at a terminal: questions first, then the facts by part, then what is not used and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafter.core.messages import _
from drafter.present.fact_sheet import KINDS, ROLES
from drafter.present.wrapping import print_hanging

if TYPE_CHECKING:
    from rich.console import Console

_STATUS = {"done": "已完成", "ongoing": "推进中", "started": "已启动", "planned": "拟办", "not_done": "未完成"}


def show_facts(understood: Mapping[str, Any]) -> None:
    """Prints to standard output; what the sources say is printed as text, never as markup."""
    from drafter.present.consoles import console_for

    console = console_for()
    facts = understood["facts"]
    used = [fact for fact in facts if fact["treatment"] == "used"]
    asked = [fact for fact in facts if fact["treatment"] == "asked"]
    left = [fact for fact in facts if fact["treatment"] == "left_out"]
    counts = _("读到 {n} 条：用 {used}，待答 {asked}，不用 {left}")
    console.print(counts.format(n=len(facts), used=len(used), asked=len(asked), left=len(left)))
    usual = _usual_period(facts)
    if usual:
        console.print(_("数据未另注期间的，都是 {period}").format(period=usual), style="dim")
    _show_questions(console, understood["questions"])
    for role, name in ROLES.items():
        _show_used(console, _(name), [fact for fact in used if fact["role"] == role], usual)
    _show_left_out(console, left)


def _show_questions(console: Console, questions: Sequence[Mapping[str, Any]]) -> None:
    if not questions:
        return
    console.print(_("\n{name}（{n}）").format(name=_("要问的"), n=len(questions)), style="bold yellow")
    for number, question in enumerate(questions, 1):
        _item(console, f"{number}.", question["question"], _place(question), question["text"])


def _usual_period(facts: Sequence[Mapping[str, Any]]) -> str:
    """The period most figures have, which need not be said with each."""
    named = Counter(figure["period"] for fact in facts for figure in fact["figures"] if figure["period"])
    return named.most_common(1)[0][0] if named else ""


def _show_used(console: Console, name: str, facts: Sequence[Mapping[str, Any]], usual: str) -> None:
    if not facts:
        return
    console.print(_("\n{name}（{n}）").format(name=name, n=len(facts)), style="bold")
    for fact in facts:
        status = _(_STATUS.get(fact["status"] or "", ""))
        place = _place(fact) + "".join(_("，") + more for more in (status, fact["owner"]) if more)
        _item(console, "·", fact["text"], place, _("；").join(_figure(figure, usual) for figure in fact["figures"]))


def _show_left_out(console: Console, facts: Sequence[Mapping[str, Any]]) -> None:
    if not facts:
        return
    console.print(_("\n{name}（{n}）").format(name=_("不用"), n=len(facts)), style="bold")
    for fact in facts:
        _item(console, "·", fact["text"] or _("（原文不显示）"), _place(fact), fact["why"])


def _item(console: Console, mark: str, text: str, place: str, more: str) -> None:
    """One item with hanging indents: its words, then in grey its place and what else is known."""
    print_hanging(console, f" {mark}", text, indent=4)
    print_hanging(console, "", place + (f"  {more}" if more else ""), indent=4, style="dim")


def _place(row: Mapping[str, Any]) -> str:
    return f"{row['source']} {row['locator']}".strip()


def _figure(figure: Mapping[str, Any], usual: str) -> str:
    change = {"increase": "↑", "decrease": "↓"}.get(figure["change"] or "", "")
    kind = _(KINDS.get(figure["kind"], "")) if figure["kind"] != "value" else ""
    name = str(figure["indicator"] or "？")
    named = _("{words}（{note}）").format(words=name, note=kind) if kind else name
    said = f"{named} {change}{figure['value']}{figure['unit']}"
    return said + (f" {figure['period']}" if figure["period"] not in ("", usual) else "")
