"""Who told it stands outside what is told, in whatever words; what only looks so stays."""

from __future__ import annotations

import pytest

from drafter.language.tellers import frame_of


@pytest.mark.parametrize(
    ("text", "told", "office"),
    [
        ("水保科老田来电，新修梯田920亩", "新修梯田920亩", "水保科"),
        ("还是老田。植树3万株", "植树3万株", ""),
        ("下午3点20分，设备处来话：检修机组6台", "检修机组6台", "设备处"),
        ("又是吴会计，报销单据1.1万张", "报销单据1.1万张", ""),
        ("小解让我转告，退费办结41笔", "退费办结41笔", ""),
        ("接档案室小庄电话：数字化扫描8万页", "数字化扫描8万页", "档案室"),
        ("老段打电话来说，下井检查96次", "下井检查96次", ""),
        ("微信里梅姐说，义诊办了12场", "义诊办了12场", ""),
        ("护理部　荆：压疮发生率0.2%", "压疮发生率0.2%", "护理部"),
        ("又及：仓库盘点少了3件", "仓库盘点少了3件", ""),
        ("工会补充一条。慰问职工320人", "慰问职工320人", "工会"),
    ],
)
def test_a_frame_of_telling_is_taken_off(text: str, told: str, office: str) -> None:
    frame = frame_of(text)
    assert frame and (text[frame.length :], frame.office) == (told, office)


@pytest.mark.parametrize(
    "text",
    [
        "热线来电增长12%",
        "信访局来信320件",
        "还是老问题，管网漏损高",
        "人事科补充招聘12人",
        "补充耕地1200亩",
        "高中：录取612人",
        "下午3点应急演练完成",
        "门诊部：接诊9.1万人次",
        "柳集镇来信：9件",
        "财务科反映欠款31万元没有结清",
        "司机老范说，路上堵了2小时",
        "老区道路修了4公里",
        "考核得分待人事处反馈",
        "林区便道：路基推了3公里",
        "林家步道，铺了2公里",
    ],
)
def test_what_is_told_itself_is_no_frame(text: str) -> None:
    assert frame_of(text) is None
