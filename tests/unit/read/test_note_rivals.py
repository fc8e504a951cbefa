"""Lines that give another value of what a line before gave."""

from __future__ import annotations

import pytest

from drafter.read.all_but import at_odds_in
from drafter.read.note_rivals import counted_behind, told_plainly


@pytest.mark.parametrize(
    "line, told",
    [
        ("全年接种人次我这里统计的是51380，跟李科长那个可能口径不一样，你们自己对一下", "全年接种51380人次"),
        ("巡山出动人次防火办和乡里报的不一样，乡里加起来2.13万人次", "巡山出动2.13万人次"),
        ("住院人次财务口径是1.92万，你们对一下", "住院1.92万人次"),
        ("抽检农药316批次，与质监股差几批次，不知咋回事", "抽检农药316批次"),
        ("渔政这边统计巡湖是4810公里，大队和中队对不上", "巡湖4810公里"),
        ("上线率校办口径是82.6%，跟教务处对不上", "上线率82.6%"),
        ("查处违停财务那边入账的是82起，差的5起还在走", "查处违停82起，差的5起还在走"),
        ("接警数指挥中心导出来是621", "接警621"),
        ("参训人数人事科登记的是318人", "参训人318人"),
        ("查处违规案件法制科立卷的是90起，6起够不上", "查处违规案件90起，6起够不上"),
        # 近似的好句子，不动
        ("放鱼苗养殖场登记的是12家", "放鱼苗养殖场登记的是12家"),
        ("满意度第三方调查是96%", "满意度第三方调查是96%"),
        ("两个村口径不同，合计12户", "两个村口径不同，合计12户"),
        ("和去年相比有差距，签约率82%", "和去年相比有差距，签约率82%"),
        ("做法不一样，效果好", "做法不一样，效果好"),
    ],
)
def test_a_rival_line_is_a_figure_of_its_own(line: str, told: str) -> None:
    assert told_plainly(line) == told


def test_a_unit_named_before_its_figure_stands_behind_it() -> None:
    assert counted_behind("全年接诊，人次是51380，去年49210人次") == "全年接诊51380人次，去年49210人次"
    assert counted_behind("全年接诊51380人次，去年49210人次") == "全年接诊51380人次，去年49210人次"


@pytest.mark.parametrize(
    "line, odds",
    [
        ("查出漏点182处，已全部修复，还有7处住户不开门", True),
        ("安置移民604户，均已入住，还有12户房子没装修住在亲戚家", True),
        ("筛查覆盖率100%，还有18名学生没查", True),
        ("加盟店检查全覆盖，还有3家没去", True),
        ("5个项目全部开工，还有2个新项目签约", False),
        ("都是老厂房，还有12栋没加固", False),
        ("平均租金860元，还有6个铺面在租", False),
        ("还有4家没报名", False),
    ],
)
def test_all_and_so_many_left_do_not_fit(line: str, odds: bool) -> None:
    assert (at_odds_in(line) is not None) is odds
