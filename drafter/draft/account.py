"""What a run with a model cost, as a table and as run.json. Keys are in neither."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from drafter.core.draft import Draft, Usage
from drafter.core.messages import _
from drafter.draft.model_sections import add_usage

_COLUMNS = ("requests", "tokens_in", "tokens_out", "cached", "retried", "repaired", "replaced")


@dataclass(frozen=True, slots=True)
class RunAccount:
    """One run. seconds: wall time. left_out: per section id, the sentences of the prior that its prompt left out.

    reading: what asking about the sources' open lines cost, None when nothing was asked. unread: why the model did not answer that.
    untaken: what it said of marks that was not taken, each with the reason.
    """

    model: str
    host: str
    figures: str
    drafts: tuple[Draft, ...]
    seconds: float
    left_out: dict[str, tuple[str, ...]]
    reading: Usage | None = None
    unread: str = ""
    untaken: tuple[str, ...] = ()

    @property
    def total(self) -> Usage:
        total = self.reading or Usage()
        for draft in self.drafts:
            total = add_usage(total, draft.usage)
        return total


def run_json(run: RunAccount) -> dict[str, Any]:
    """The content of run.json."""
    return {
        "model": run.model,
        "host": run.host,
        "figures": run.figures,
        "seconds": round(run.seconds, 2),
        "total": _figures(run.total),
        **({"reading": _figures(run.reading)} if run.reading else {}),
        **({"untaken": list(run.untaken)} if run.untaken else {}),
        "sections": [
            {
                "id": draft.section.id,
                "heading": draft.section.heading,
                **_figures(draft.usage),
                "by_model": sum(one.origin == "model" for one in draft.sentences()),
                "sentences": len(draft.sentences()),
                "reworded": sum(one.verdict == "reworded" for one in draft.sentences()),
                "remarks": list(draft.remarks),
                **({"handed": [asdict(one) for one in draft.handed]} if draft.handed else {}),
                **({"noticed": [asdict(one) for one in draft.noticed]} if draft.noticed else {}),
                "prior_left_out": list(run.left_out.get(draft.section.id, ())),
            }
            for draft in run.drafts
        ],
    }


def headings() -> tuple[str, ...]:
    return (_("节"), _("请求"), _("输入词元"), _("输出词元"), _("缓存"), _("重试"), _("退改"), _("离线替换"), _("秒"))


def account_rows(run: RunAccount) -> list[tuple[str, ...]]:
    """A row for the reading, one a section that was asked for, then the total with wall time."""
    reading = [_row(_("读素材"), run.reading, run.reading.seconds)] if run.reading else []
    asked = [draft for draft in run.drafts if draft.section.items]
    lines = [_row(draft.section.heading or role_name(draft), draft.usage, draft.usage.seconds) for draft in asked]
    return [*reading, *lines, _row(_("合计"), run.total, run.seconds)]


def account_notes(run: RunAccount) -> list[str]:
    """What went wrong with the reading, then what the sections remark, each with its section."""
    unread = [_("没读准的素材没有问成模型，照原样读：{why}").format(why=run.unread)] if run.unread else []
    return [*unread, *run.untaken] + [
        f"{draft.section.heading or role_name(draft)}：{remark}" for draft in run.drafts for remark in draft.remarks
    ]


def _row(name: str, usage: Usage, seconds: float) -> tuple[str, ...]:
    return (name, *(str(getattr(usage, column)) for column in _COLUMNS), f"{seconds:.1f}")


def role_name(draft: Draft) -> str:
    """What a section without a heading of its own is called."""
    return {"preamble": _("开头"), "achievements": _("成绩"), "problems": _("问题"), "plans": _("打算")}[
        draft.section.role
    ]


def _figures(usage: Usage) -> dict[str, Any]:
    return {
        **{key: value for key, value in asdict(usage).items() if key != "seconds"},
        "model_seconds": round(usage.seconds, 2),
    }
