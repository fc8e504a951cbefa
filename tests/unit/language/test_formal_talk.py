"""Talk of chats by the frame it stands in, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("欠费大户还有19户，合计210万元，难要", "欠费大户尚有19户，合计210万元，清收难度大"),
        ("图纸对不上实地，一挖就出事", "图纸与实地不符，挖时易出现问题"),
        ("利用率11%，离14%的要求还差着", "利用率11%，与14%的要求尚有差距"),
        ("早高峰还是堆成山，说实话没管住", "早高峰还是大量淤积，管控不到位"),
        ("大学生村医今年招了15个，跑了2个", "大学生村医今年招收15个，流失2人"),
        ("住建、交警的数要不来", "住建、交警数据难以获取"),
        ("点位梳理出44个，啃下来32个", "点位梳理出44个，解决32个"),
        ("专利质押5.1亿元，翻了一番还多", "专利质押5.1亿元，增长一倍以上"),
        ("胸痛中心救了212人", "胸痛中心救治212人"),
        ("剩31条盯着呢", "剩余31条正在跟踪督办"),
    ],
)
def test_talk_is_put_as_a_report_puts_it(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("尾工还没着落", "尾工还没着落"),
        ("救生圈快全换了", "救生圈快全部更换"),
        ("慢慢走了3公里", "慢慢走了3公里"),
        ("债务转贷及结余等资金", "债务转贷及结余等资金"),
        ("健康档案开放率还没过半", "健康档案开放率尚未过半"),
    ],
)
def test_what_only_looks_like_talk_stays(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("安全专项整治搞一轮", "开展安全专项整治一轮"),
        ("C级桥那座加固完", "完成C级桥加固"),
        ("泵房那12座接完", "完成12座泵房接管"),
        ("剩下的危桥弄完", "完成剩余危桥改造"),
        ("外摆点做到16处", "外摆点增至16处"),
        ("下一步把数据共享推一推", "推进数据共享"),
        ("救助员待遇往上提提", "提高救助员待遇"),
    ],
)
def test_what_is_to_be_done(plain: str, report: str) -> None:
    assert formal(plain, ahead=True) == report
