"""比率与数值不符

检查：完成率（实际÷预算、计划、目标）、占比（部分÷整体）、整改率等与同处写明的两个数对不上；占比、覆盖率等超过100%。
理由：完成率和占比都能当场验算，算不出来说明其中一个数错了。
依据：比率＝前数÷后数；按四舍五入（或截尾）后的区间计算；年初预算、调整预算分别对各自的数。
修复：核对实际数、计划数（整体数）和比率，改错的那一个。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.figures.claims import off_hundred, over_whole, shares_apart
from drafter.check.figures.completions import (
    Mismatch,
    completion_mismatches,
    cut_rate_mismatches,
    fraction_mismatches,
    over_hundred,
    rate_mismatches,
)
from drafter.check.figures.growths import how_sure
from drafter.check.figures.per_head import per_head_faults, yield_faults
from drafter.check.figures.report_figures import clauses_of, related, value_statements
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.shares import (
    bare_share_mismatches,
    share_mismatches,
    share_then_part,
    whole_after_mismatches,
    whole_named_mismatches,
)
from drafter.check.rule import Context, Rule
from drafter.claims.arithmetic import decimal_words
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    told: set[Span] = set()
    for finding in _in_text(context):
        if finding.span not in told:  # one percentage is held against one pair of numbers
            told.add(finding.span)
            yield finding


def _in_text(context: Context) -> Iterator[Finding]:
    statements = value_statements(context)
    for statement in statements:
        for found in completion_mismatches(statement):
            words = _("完成率与数值不符：写的是{left}，按{sum}，差{delta}。请核对计划数或完成数。")
            yield _finding(context, found, words)
    for found in share_mismatches(statements):
        yield _finding(context, found, _of_share())
    for sentence in clauses_of(context):
        yield from _in_sentence(context, sentence)
    for ratio in off_hundred(context.text):
        raw = ratio.span.of(context.text)
        words = _("各部分之比相加应为100，{left}相加为{right}。请核对各项比重。")
        yield rule.finding(ratio.span, words.format(left=raw, right=decimal_words(ratio.added)), left=raw, right="100")


def _of_share() -> str:
    return _("占比与数值不符：写的是{left}，按{sum}，差{delta}。请核对部分数、整体数和占比。")


def _in_sentence(context: Context, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    shares = (
        whole_named_mismatches(sentence), whole_after_mismatches(sentence), bare_share_mismatches(sentence),
        share_then_part(sentence),
    )  # fmt: skip
    for found in (found for kind in shares for found in kind):
        yield _finding(context, found, _of_share())
    for each in (*per_head_faults(sentence), *yield_faults(sentence)):
        words = _("人均数与总数不符：写的是{left}，按{sum}。请核对总数、人数和人均数。")
        yield rule.finding(
            each.figure.quantity.span, words.format(left=each.figure.raw, sum=each.arithmetic),
            related=related(context, (each.total, each.heads)), left=each.figure.raw, right=each.follows, severity="warning",
        )  # fmt: skip
    for found in (*rate_mismatches(sentence), *cut_rate_mismatches(sentence), *fraction_mismatches(sentence)):
        yield _finding(context, found, _("比率与数值不符：写的是{left}，按{sum}，差{delta}。请核对前后两个数和比率。"))
    yield from _over_hundred(context, sentence)


def _over_hundred(context: Context, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    for claim in (*over_whole(sentence), *shares_apart(sentence)):
        parts = "、".join(f.raw for f in (*claim.others, claim.figure))
        yield rule.finding(
            claim.figure.quantity.span, _("各项占比相加超过100%：{all}。请核对。").format(all=parts),
            related=related(context, claim.others), left=claim.figure.raw, right="100%",
        )  # fmt: skip
    for figure in over_hundred(sentence):
        words = _("这个比率不会超过100%，写的是{left}。请核对小数点或口径。").format(left=figure.raw)
        yield rule.finding(figure.quantity.span, words, left=figure.raw, right="100%")


def _finding(context: Context, found: Mismatch, words: str) -> Finding:
    message = words.format(left=found.percent.raw, sum=found.arithmetic, delta=found.delta)
    return rule.finding(
        found.percent.quantity.span, message, related=related(context, (found.part, found.whole)),
        left=found.percent.raw, right=found.follows, delta=found.delta, tolerance=found.tolerance,
        severity=how_sure(found.minor, found.delta),
    )  # fmt: skip


rule = Rule(
    id="QT004",
    name="比率与数值不符",
    severity="error",
    check=check,
    bad=(
        "养护经费年初预算为120万元，实际完成86.4万元，为预算的«80%»。",
        "排查隐患50处，已整改45处，整改率«95%»。",
        "26个村中有24个通上公交，通车覆盖率«94.1%»。",
        "工程送审价820万元，审定价738万元，审减率«12%»。",
        "一队、二队、三队占比分别为42.5%、35.6%、«31.9%»。",
        "古树名木240株，挂牌保护的204株，挂牌率85%。耕地面积24万亩，旱作耕地面积15万亩，占比«69%»。",
        "全县民生支出46.3亿元，占一般公共预算支出的«112.4%»。",
        "全部街巷路灯完好，亮灯覆盖率达«108%»。",
        "全镇三次产业结构调整为«21.4∶33.8∶45.8»。",
    ),
    good=(
        "养护经费年初预算为120万元，实际完成86.4万元，为预算的72%。",
        "经费年初预算为120万元，调整预算为96万元，实际完成86.4万元，为调整预算的90%。",
        "排查隐患50处，已整改45处，整改率90%。",
        "排查隐患50处，其中重大隐患4处，已整改45处，整改率90%。",
        "26个村中有24个通上公交，村民满意率94.1%。",
        "工程送审价820万元，审定价738万元，审减率10%。",
        "全镇60岁以上老人1140人，占19%，其中80岁以上300人，占5%。",
        "3处水源中有2处县级、1处乡级水源水质均达标，水源达标率100%。",
        "全县民生支出46.3亿元，占一般公共预算支出的82.4%，占上年支出的112.4%，占年初预算支出的104%。",
        "税收入库超收，完成年度计划的112.6%。",
        "全镇三次产业结构调整为21.4∶33.8∶44.8，配方按2∶3∶4混合。",
        "辖内银行拨备覆盖率215%，政府债务率108%。",
    ),
)
