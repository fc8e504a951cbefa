"""Names of the slots a verdict speaks of, as users read them."""

from __future__ import annotations

from drafter.core.claim import Reason
from drafter.core.messages import _

_NAMES = {
    "actor": "谁做、给谁",
    "approximator": "约数",
    "base": "比较对象",
    "cause": "因果",
    "condition": "条件",
    "content": "内容",
    "coverage": "漏写",
    "degree": "程度",
    "derived": "推算",
    "direction": "增减",
    "document": "文件",
    "each": "逐项",
    "extent": "多少",
    "figure": "数",
    "frequency": "多久一次",
    "hedge": "口气",
    "indicator": "指标",
    "length": "长度",
    "member": "列举",
    "name": "名称",
    "negation": "有无",
    "object": "对象",
    "order": "先后",
    "period": "期间",
    "plan": "打算的语气",
    "placeholder": "待补记号",
    "polarity": "有无",
    "praise": "评价",
    "quote": "引语",
    "rank": "位次",
    "responsibility": "责任主体",
    "role": "数的性质",
    "sanction": "处理处罚",
    "scope": "范围",
    "sign": "正负",
    "soften": "轻重",
    "status": "进度",
    "subject": "主体",
    "tally": "哪种数",
    "twice": "重复",
    "unique": "唯一性",
    "whole": "总体与部分",
    "word": "换词",
    "words": "用词",
}


def slot_name(slot: str) -> str:
    """程度 for degree; a slot without a name is shown as it is."""
    return _(_NAMES.get(slot, slot))


def reason_line(reason: Reason) -> str:
    """进度：稿中“已建成”，来源“在建”."""
    said = _("稿中“{said}”").format(said=reason.said) if reason.said else _("稿中没有写")
    source = _("来源“{source}”").format(source=reason.source) if reason.source else _("来源没有")
    return f"{slot_name(reason.slot)}：{said}，{source}"
