"""Seeded rewrites by an adversary: none of them changes a figure, name, denial or weight of the output."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

import pytest

from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.revise.passages import select
from drafter.revise.redrafting import Task
from drafter.revise.rewrite import rewrite
from tests.unit.revise.reports import report_of

TEXT = """\
一、工作成效
走访企业40家。
二、存在的主要问题
一是项目推进不够均衡。东湖镇、石桥镇等6个项目未按期开工，占全部项目的15.4%，前期手续平均滞后47天，主要是征地协调不到位。
二是资金拨付进度偏慢。截至6月底仅拨付1,280万元，比上年同期减少9.6%，《专项资金管理办法》规定的30日内拨付尚未落实到位。
三是执法力量不足。在编人员12人，实有9人，两个执法中队没有配备专用车辆，全年立案**件，办结率低于全市平均水平4.2个百分点。
四是服务意识不强。个别窗口工作人员作风不实，2023年被投诉21次，其中王家坪社区窗口8次、河西社区窗口5次，整改不彻底。
五是安全隐患仍然突出。排查出的三处隐患未整改销号，青山水库、红岩水库2座水库大坝渗漏严重，长期没有专人值守。
三、下一步主要打算
一是加快项目推进。倒排工期，压实责任。
二是加快资金拨付。按月调度。
"""
FACTS = (
    Fact("n1", "problems", "项目推进", "石桥镇2个项目用地指标未落实", Provenance("notes.md", "第3行")),
    Fact("n2", "problems", "资金拨付", "其中乡村道路资金结余310万元", Provenance("notes.md", "第4行")),
)
NAMES = ("东湖镇", "石桥镇", "王家坪社区", "河西社区", "青山水库", "红岩水库")
NEGATIONS = ("不够", "未按期", "不到位", "尚未", "没有", "不强", "不实", "不彻底", "未整改", "不足")
Bend = Callable[[random.Random, str], str]


def _swap_figures(rng: random.Random, words: str) -> str:
    found = list(re.finditer(r"\d[\d,.]*", words))
    if len(found) < 2:
        return words
    a, b = sorted(rng.sample(found, 2), key=lambda m: m.start())
    return words[: a.start()] + b[0] + words[a.end() : b.start()] + a[0] + words[b.end() :]


def _change_figure(rng: random.Random, words: str) -> str:
    found = list(re.finditer(r"\d[\d,.]*", words))
    if not found:
        return words
    one = rng.choice(found)
    return words[: one.start()] + str(rng.randint(100, 999)) + words[one.end() :]


def _swap_names(rng: random.Random, words: str) -> str:
    here = [name for name in NAMES if name in words]
    if len(here) < 2:
        return words
    a, b = here[:2]
    return words.replace(a, "〇").replace(b, a).replace("〇", b)


def _change_name(rng: random.Random, words: str) -> str:
    here = [name for name in NAMES if name in words]
    return words.replace(rng.choice(here), rng.choice(("南河镇", "白云社区", "龙潭水库"))) if here else words


def _drop_clause(rng: random.Random, words: str) -> str:
    clauses = re.findall(r"[^，。]+[，。]", words)
    facts = [c for c in clauses[1:] if re.search(r"\d|未|不|没", c)]
    return words.replace(rng.choice(facts), "", 1) if facts else words


def _negate(rng: random.Random, words: str) -> str:
    here = [no for no in NEGATIONS if no in words]
    return words.replace(rng.choice(here), rng.choice(("较为", "已经", "基本", "")), 1) if here else words


def _add_negation(rng: random.Random, words: str) -> str:
    return re.sub(r"(拨付|立案|投诉|推进|排查)", r"未\1", words, count=1)


def _invent(rng: random.Random, words: str) -> str:
    more = (
        f"另有{rng.randint(2, 99)}个项目停工。", "同比增长12%。", "已于10月底前全部整改。", "被省审计厅通报。", "据《督查通报》反映。", "其中三家企业停产。",
        "群众满意度达到95.5%。", "仅白沙镇就有十余处。", "已整改到位。", "总体可控。",
    )  # fmt: skip
    return words + rng.choice(more)


def _bend_unit(rng: random.Random, words: str) -> str:
    for old, new in rng.sample(
        [
            ("万元", "亿元"),
            ("天", "个月"),
            ("%", "个百分点"),
            ("个百分点", "%"),
            ("次", "人次"),
            ("人", "名"),
            ("座", "处"),
        ],
        7,
    ):
        if old in words:
            return words.replace(old, new, 1)
    return words


def _bend_direction(rng: random.Random, words: str) -> str:
    for old, new in (
        ("减少", "增长"),
        ("低于", "高于"),
        ("滞后", "提前"),
        ("仅拨付", "拨付"),
        ("严重", ""),
        ("偏慢", "较快"),
        ("突出", "存在"),
        ("两个", "一个"),
        ("三处", "两处"),
    ):
        if old in words and rng.random() < 0.6:
            return words.replace(old, new, 1)
    return words


def _fill_blank(rng: random.Random, words: str) -> str:
    return words.replace("**", str(rng.randint(5, 60)))


def _bend_date(rng: random.Random, words: str) -> str:
    return words.replace("2023年", "2024年").replace("6月底", "5月底").replace("30日", "60日")


def _bend_title(rng: random.Random, words: str) -> str:
    return (
        words.replace("专项资金管理办法", rng.choice(("专项资金使用办法", "财政资金管理办法")))
        .replace("《", "")
        .replace("》", "")
    )


BENDS: tuple[Bend, ...] = (
    _swap_figures, _change_figure, _swap_names, _change_name, _drop_clause, _negate, _add_negation, _invent, _bend_unit, _bend_direction, _fill_blank,
    _bend_date, _bend_title,
)  # fmt: skip


def _adversary(seed: int) -> Callable[[Sequence[Task]], Sequence[str]]:
    """Bends the composer's text of every item in one or two ways; now and then drops, merges or reorders items."""
    rng = random.Random(seed)

    def redraft(tasks: Sequence[Task]) -> Sequence[str]:
        answers = []
        for task in tasks:
            words = rng.choice((task.before, task.baseline))
            for bend in rng.sample(BENDS, rng.choice((1, 1, 2))):
                words = bend(rng, words)
            answers.append(words)
        kind = rng.randrange(12)
        if kind == 0:
            return answers[:-1]
        if kind == 1:
            return [answers[0] + answers[1], *answers[2:], "工作总体平稳。"]
        if kind == 2:
            return answers[::-1]
        return answers

    return redraft


@pytest.fixture(scope="module")
def offline() -> list[str]:
    """The section's items as rewritten offline: what a refused edit falls back to."""
    return _items(None)


def _items(redraft: Callable[[Sequence[Task]], Sequence[str]] | None) -> list[str]:
    report = report_of(TEXT)
    outcome = rewrite(report, select(report, "problems"), FACTS, redraft=redraft)
    after = apply_edits(TEXT, outcome.edits)
    assert after.split("三、")[1] == TEXT.split("三、")[1] and after.split("二、")[0] == TEXT.split("二、")[0]
    return [line for line in after.split("\n") if re.match(r"[一二三四五]是", line)][:5]


def test_offline_rewriting_keeps_every_item_and_brings_in_the_facts(offline: list[str]) -> None:
    assert len(offline) == 5
    assert "石桥镇2个项目用地指标未落实" in offline[0] and "310万元" in offline[1]
    assert all(line.startswith(before[:8]) for line, before in zip(offline, TEXT.split("\n")[3:8], strict=True))


@pytest.mark.parametrize("seed", range(100))
def test_no_locked_fact_changes(seed: int, offline: list[str]) -> None:
    """Every item of the output is the offline one or states exactly the figures, names and negations it may."""
    originals = TEXT.split("\n")[3:8]
    for line, safe, before in zip(_items(_adversary(seed)), offline, originals, strict=True):
        if line == safe:
            continue
        for pattern in (
            r"\d[\d,.]*[^\d，。、]{0,3}",
            r"[未不没尚低减严突偏滞][^，。]",
            r"《[^》]+》|\*\*|两个|三处|仅|个别|长期|仍然",
        ):
            wanted = {tuple(re.findall(pattern, before)), tuple(re.findall(pattern, safe))}
            assert tuple(re.findall(pattern, line)) in wanted, line
        assert _names_in(line) in (_names_in(before), _names_in(safe)), line


def _names_in(line: str) -> list[str]:
    """In no order: 青山水库、红岩水库2座 says the same the other way round."""
    return sorted(re.findall("|".join(NAMES), line))
