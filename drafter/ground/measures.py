"""The unit after a number and what it measures."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from drafter.language.unit_lexicon import kinds
from drafter.language.units import convert, family, split

_EXTRA_UNITS = ("pct", "PCT", "pp", "个平方", "个立方", "个BP", "BP", "个bp", "bp", "个基点", "基点", "℃", "个年头", "年头", "个点", "个百分点", "百分点", "个千分点", "千分点", "成", "倍", "番", "折", "人次", "台次", "车次", "场次", "件次", "户次", "趟", "样", "码", "个星期", "个礼拜", "个钟头", "钟头", "个小时", "星期", "礼拜", "回", "茬", "波", "遭", "摞", "沓", "窝", "垄", "畦", "顿", "餐", "桌", "席", "幅", "面", "则", "船", "筐", "桶", "池", "锅", "炉", "窑", "盆", "篓", "捆", "堆", "坛", "缸", "盘", "杯", "碗", "瓶", "盒", "首", "集", "帧", "辖", "标箱", "剂次", "人份", "只次", "艘次", "架次", "班次", "车辆次", "页次", "毛", "遍", "宗", "桩", "拨", "车", "口", "摊", "盏", "把", "根", "对", "双", "单", "罐", "箱", "袋", "封", "颗", "粒", "排", "步", "代", "届", "师", "人", "岁", "周", "号", "强", "年", "月", "天", "日", "小时", "分钟", "个月", "季", "学时", "课时", "米", "公里", "海里", "里", "斤", "公斤", "吨", "亩", "公顷", "元", "块", "角", "%", "‰", "摄氏度", "度", "方", "立方", "平方", "平", "升", "千瓦", "微克/立方米", "毫克/升", "线", "星", "级")  # fmt: skip
TIME = frozenset(
    ("年", "月", "天", "日", "小时", "分钟", "个月", "周", "星期", "礼拜", "季", "岁", "学时", "课时", "秒", "分")
)
_POINT_PART = (Decimal("0.01"), "point", "个百分点")  # a basis point is a hundredth of a percentage point
_WARMTH, _YEARS = (Decimal(1), "count", "℃"), (Decimal(12), "time", "月")
_ODD = {
    "块": (Decimal(1), "any", "块"),  # of money in speech, of land and boards elsewhere
    **dict.fromkeys(("个千分点", "千分点"), (Decimal("0.1"), "point", "个百分点")),
    "成": (Decimal(10), "percent", "%"),
    "%": (Decimal(1), "percent", "%"),
    "‰": (Decimal("0.1"), "percent", "%"),
    **dict.fromkeys(("个BP", "BP", "个bp", "bp", "个基点", "基点"), _POINT_PART),
    **dict.fromkeys(("pct", "PCT", "pp"), (Decimal(1), "point", "个百分点")),
    **dict.fromkeys(("℃", "摄氏度"), _WARMTH),
    **dict.fromkeys(("个年头", "年头"), _YEARS),
}
# What each family of measures is reckoned in.
_SMALLEST = {
    "money": "元",
    "area": "平方米",
    "mass": "克",
    "length": "米",
    "volume": "立方米",
    "energy": "千瓦时",
    "power": "千瓦",
}
# Units as they are said, and as they are written.
_SHORT = {
    **dict.fromkeys(("平", "平方", "个平方"), "平方米"),
    **dict.fromkeys(("方", "立方", "个立方"), "立方米"),
    **dict.fromkeys(("个星期", "个礼拜"), "周"),
    **dict.fromkeys(("个钟头", "钟头", "个小时"), "小时"),
    "毛": "角",
}


def measure(unit: str) -> tuple[Decimal, str, str]:
    """(factor to the family's base, family, base unit)."""
    if unit in _ODD:
        return _ODD[unit]
    if unit.endswith(("百分点", "个点")):
        return Decimal(1), "point", "个百分点"
    scale, base = split(unit)
    if base in ("块", "块钱") and scale > 1:  # 2万块
        return scale, "money", "元"
    base = _SHORT.get(base, base)
    if base in ("金", "银", "铜"):  # 9金6银
        return scale, "count", base
    if base in ("倍", "番", "折"):
        return scale, base, base
    if base in ("分钟", "秒"):
        return scale / (60 if base == "分钟" else 3600), "time", "小时"
    if base in ("年", "周", "星期", "礼拜"):  # 半年 is 6个月, 一周 7天
        return scale * (12 if base == "年" else 7), "time", "月" if base == "年" else "天"
    if base in TIME:
        return scale, "time", {"日": "天", "个月": "月"}.get(base, base)
    name = family(base)
    if name in _SMALLEST:
        smallest = _SMALLEST[name]
        factor = convert(Decimal(1), base, smallest)
        return scale * (factor if factor is not None else Decimal(1)), name, smallest
    return scale, ("count" if base in _classifiers() else base if "/" in base else "count" if base else "any"), base


@lru_cache(maxsize=1)
def _classifiers() -> frozenset[str]:
    return frozenset(kinds()) | frozenset(_EXTRA_UNITS)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _classifiers()))


# What follows makes a word of the measure word: 项目, 家庭, 人员, 户籍, 名称.
_WORDS = frozenset(
    [
        "群众",
        "项目",
        "家庭",
        "家长",
        "家属",
        "人员",
        "人民",
        "人才",
        "人工",
        "人口",
        "人均",
        "人大",
        "户籍",
        "户均",
        "名称",
        "名单",
        "名册",
        "场地",
        "场所",
        "处理",
        "处置",
        "处罚",
        "座谈",
        "支部",
        "支持",
        "支出",
        "条件",
        "条例",
        "件套",
        "个人",
        "个别",
        "个体",
        "所有",
        "所在",
        "所属",
        "份额",
        "批准",
        "批复",
        "起草",
        "期间",
        "期末",
        "部门",
        "部分",
        "本级",
        "本地",
        "部委",
        "部署",
        "台账",
        "台风",
        "天然",
        "天气",
        "级别",
        "线路",
        "线上",
        "线下",
        "线索",
        "号召",
        "号码",
        "年度",
        "年底",
        "年内",
        "年初",
        "年末",
        "年均",
        "年限",
        "月底",
        "月均",
        "日均",
        "日常",
        "度假",
        "单位",
        "单独",
        "对接",
        "对口",
        "对象",
        "双向",
        "双方",
        "把关",
        "代表",
        "代办",
        "步骤",
        "步入",
        "排查",
        "排放",
        "封闭",
        "根据",
        "根本",
        "车辆",
        "车间",
        "口径",
        "口岸",
        "车主",
        "摊位",
        "面积",
        "面向",
        "层面",
        "层级",
        "类别",
        "类型",
        "种植",
        "种养",
        "种类",
        "区域",
        "门诊",
        "门店",
        "周边",
        "群众",
        "群体",
        "群团",
        "群里",
        "周期",
        "分别",
        "分布",
        "分红",
        "方面",
        "方案",
        "方式",
        "块状",
        "米面",
        "里程",
        "里头",
        "里面",
        "升级",
        "升至",
        "斤两",
        "元旦",
        "家园",
        "家政",
        "家电",
        "位于",
        "位居",
        "位列",
        "员工",
        "只有",
        "只能",
        "只剩",
        "轮岗",
        "轮换",
        "批次",
        "次数",
        "次年",
        "例如",
        "例会",
        "队伍",
        "强化",
        "强制",
        "面临",
        "桶装",
        "盒子",
        "堆放",
        "堆积",
        "堆肥",
        "堆物",
        "船舶",
        "船只",
        "船员",
        "船厂",
        "炉灶",
        "池塘",
        "盘活",
        "瓶装",
        "捆绑",
        "瓶颈",
        "盆地",
        "面对",
        "面貌",
        "面上",
        "面试",
        "首次",
        "首批",
        "首家",
        "首要",
        "首先",
        "集中",
        "集体",
        "集团",
        "集市",
        "集聚",
        "则是",
        "毛病",
        "餐厅",
        "餐饮",
        "幅度",
        "波动",
        "遭受",
        "遭遇",
        "席位",
        "窝点",
        "辖区",
    ]
)


# 12家园区: no 家园.
_NO_WORD = re.compile("家园[区林子艺]")
_MEDALS = re.compile(r"[金银铜](?=\d|[，。；、和]|$)")


# 计划60只来37: an adverb; 来自 and 到岸 are said of animals and parcels.
_ONLY = re.compile(r"只(?=(?:来|到|招|完成?|收|报|有|剩|做|建|用)了?[约近]?[\d一二两三四五六七八九十])")


def unit_at(flat: str, at: int) -> str:
    """The measure word that stands at `at`, blanks before it taken along; "" if none does."""
    if _MEDALS.match(flat, at):
        return flat[at]
    begin = at
    while begin < len(flat) and flat[begin] in " \u3000":
        begin += 1
    for length in range(_longest(), 0, -1):
        unit = flat[begin : begin + length]
        if len(unit) == length and unit in _classifiers():
            end = begin + length - 1
            if unit == "只" and _ONLY.match(flat, begin):
                return ""
            if length <= 2 and flat[end : end + 2] in _WORDS and not _NO_WORD.match(flat, end):
                continue
            return flat[at : begin + length]
    return ""
