"""An act told by a verb of one character is done as reports say it; who acts, what is denied and what is to come keep their words."""

from __future__ import annotations

import pytest

from drafter.language.finished import finished


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("支委选举搞完了", "支委选举已完成"),
        ("环湖公交线开了", "环湖公交线已开通"),
        ("干渠全线通了", "干渠已全线贯通"),
        ("三个自然村水通了", "三个自然村已通水"),
        ("供货合同签了", "供货合同已签订"),
        ("预警平台跑起来了", "预警平台已投入运行"),
        ("补贴都发下去了", "补贴均已发放"),
        ("旧棚全拆了", "旧棚已全部拆除"),
        ("立项批复下来了", "立项批复已取得"),
        ("三项改革都扎实推了", "三项改革均已扎实推进"),
        ("国家文明城市评上了", "获评国家文明城市"),
        ("露营、夜市起来了", "露营、夜市已兴起"),
        ("财政收入起来了", "财政收入起来了"),
        ("应急指挥中心也建起来了", "应急指挥中心也已建成"),
        ("人才公寓建好了", "人才公寓已建成"),
        ("镇长批了", "镇长批了"),
        ("眼界开了", "眼界开了"),
        ("账目公开了", "账目已公开"),
        ("风电场投了产", "风电场已投产"),
        ("教室空调全装上啦", "教室空调已全部安装"),
        ("帮办队伍拉起来了", "帮办队伍已组建"),
        ("只有3个镇通了车", "只有3个镇通了车"),
        ("合同没签", "合同没签"),
        ("方案快定了", "方案快定了"),
        ("等方案定了再说", "等方案定了再说"),
        ("自来水通了", "自来水已接通"),
        ("汛期完了", "汛期完了"),
    ],
)
def test_a_finished_act_is_said_by_its_thing(note: str, said: str) -> None:
    assert finished(note) == said
