"""Options on one line: what is ticked is said."""

import pytest

from drafter.read.ticked_options import ticked_only


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("☑已验收☐未验收", "已验收"),
        ("□合格 ■不合格", "不合格"),
        ("验收情况：☑已验收 ☐待验收", "验收情况：已验收"),
        ("站点类别：□一类 ■二类 □三类", "站点类别：二类"),
        ("泵站是否联网 ☐是 √否", "泵站是否联网 否"),
        ("完成情况：☑已完成 ☐进行中 ☐未开工", "完成情况：已完成"),
        ("重点项目：☑有 ☐无", "重点项目：有"),
        ("经费来源：☑财政、☑自筹、☐捐赠", "经费来源：财政、自筹"),
    ],
)
def test_what_is_not_ticked_is_not_said(line, said):
    assert ticked_only(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "☐走访群众 ☑督办3件",  # tasks, one done
        "☑走访群众 ☑督办3件",
        "待办：☑绿化补植 ☐违建拆除",
        "重点工作：☑绿化 ☐拆违 ☑清淤",
        "完成情况：☑绿化补植 ☐违建拆除 ☐河道清淤",
        "下周事项：☐走访 ☑督办",
        "整改措施：☑补签协议 ☐补办手续",
        "☐已验收☐未验收",  # nobody ticked: asked
        "□□镇清淤河道23公里",
        "■ 清淤河道23公里",
        "☑ 清淤河道23公里，整治岸坡4处",
        "√河道 ×管网",
        "☐有☑没有专人值守",  # what stands behind may belong to both
    ],
)
def test_near_misses_stay(line):
    assert ticked_only(line) == line
