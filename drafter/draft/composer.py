"""离线撰写: facts into formal prose, with no model. It says what the facts say and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.core.draft import Draft, DraftItem, DraftRequest
from drafter.core.edit import Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.profile import Item, Plan, Section
from drafter.core.text import Span
from drafter.draft.rows import row_clause
from drafter.language.shorthand import expand_shorthand

# 养老：… reads 养老方面，…; a topic with a verb in it (抓三个样板：) is a sentence and stays.
_TOPIC_COLON = re.compile(r"^(?P<topic>[^：:，。；（()\d“”【】抓催推建做搞拿开把让改给送有是]{2,8})[：:](?=.)")
_HEARSAY = re.compile(r"[（(][^（）()]{0,10}(?:口头|电话|听说|据说)[^（）()]{0,6}[）)]")
_HALF_WIDTH = str.maketrans({",": "，", ";": "；", ":": "：", "?": "？", "!": "！"})
_HALF_MARK = re.compile(r"(?<=[\u4e00-\u9fff）”】%])[,;:](?=[\u4e00-\u9fff（“【])")


@dataclass(frozen=True, slots=True)
class Composer:
    """The offline backend: deterministic, always there, and what replaces a model's item that bends a fact."""

    plan: Plan
    facts: Mapping[str, Fact]
    name: str = "composer"

    def draft(self, request: DraftRequest) -> Draft:
        return Draft(request.section, compose_section(request.section, self.plan, self.facts))


def compose_section(section: Section, plan: Plan, facts: Mapping[str, Fact]) -> tuple[DraftItem, ...]:
    """The section's items, each a sentence or more that ends with 。."""
    return tuple(_compose_item(item, section, plan, facts) for item in section.items)


def _compose_item(item: Item, section: Section, plan: Plan, facts: Mapping[str, Fact]) -> DraftItem:
    told = [facts[fact_id] for fact_id in item.fact_ids]
    clauses = [_clause(fact, plan) for fact in told]
    text = finish("；".join(clauses))
    if section.level == 5 and told[0].topic and not _mentions_topic(text, told[0].topic) and section.role == "problems":
        text = f"{told[0].topic}方面，{text}"
    merged = [fact_id for fact_id, into in plan.merged.items() if into in item.fact_ids]
    return DraftItem(text, (*item.fact_ids, *merged))


def _mentions_topic(text: str, topic: str) -> bool:
    return topic in text or any(topic[i : i + 2] in text[:12] for i in range(len(topic) - 1)) or "方面，" in text[:14]


def _clause(fact: Fact, plan: Plan) -> str:
    if fact.id.startswith(("m", "t")) and fact.metrics:
        return expand_shorthand(row_clause(fact, mark=plan.marks.get(fact.id, ""), refuted=fact.id in plan.refuted))
    return formal(mark_gaps(fact, plan))


def mark_gaps(fact: Fact, plan: Plan) -> str:
    """The fact's text with every amendment made and every figure nobody knows as 【待补：指标（单位）】."""
    edits = list(plan.amendments.get(fact.id, ()))
    for gap in fact.placeholders:
        if gap.kind in ("conflict", "masked") or fact.text[gap.span.start : gap.span.end].startswith("【待"):
            continue
        if any(edit.span.overlaps(gap.span) or edit.span.start == gap.span.start for edit in edits):
            continue
        end = (
            gap.span.end + len(gap.unit) if gap.unit and fact.text.startswith(gap.unit, gap.span.end) else gap.span.end
        )
        indicator = gap.indicator or "数据"
        edits.append(
            Edit(Span(gap.span.start, end), f"【待补：{indicator}{f'（{gap.unit}）' if gap.unit else ''}】", "gap")
        )
    return apply_edits(fact.text, edits)


def formal(text: str) -> str:
    """A bullet as a clause of a report: shorthand written out, half-width marks made full, `X：Y` as X方面，Y."""
    text = _HEARSAY.sub("", text).strip()
    text = _HALF_MARK.sub(lambda found: found[0].translate(_HALF_WIDTH), text)
    text = expand_shorthand(text)
    return _TOPIC_COLON.sub(
        lambda found: f"{found['topic']}{'' if found['topic'].endswith('方面') else '方面'}，", text
    ).rstrip(" 。；，;,.")


def finish(text: str) -> str:
    """The text with exactly one full stop at its end."""
    return text if text.endswith(("。", "！")) else f"{text}。"
