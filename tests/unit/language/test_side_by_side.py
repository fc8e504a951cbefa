"""A count and the figure that goes with it are parted; a size, a price, a time and what every one gets are not."""

from __future__ import annotations

import pytest

from drafter.language.side_by_side import parted


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("接通9个站点31个系统", "接通9个站点、31个系统"),
        ("老楼加装电梯14部560户", "老楼加装电梯14部、560户"),
        ("结对活动11场460人次", "结对活动11场、460人次"),
        ("谋划4个项目6.2亿元", "谋划4个项目，涉及资金6.2亿元"),
        ("受理来信85件办结79件", "受理来信85件，办结79件"),
        ("检查工地26家发现隐患51处整改48处", "检查工地26家，发现隐患51处，整改48处"),
        ("网上支付3.1万笔2.4亿元", "网上支付3.1万笔、2.4亿元"),
        ("建1个3000平方米广场", "建1个3000平方米广场"),
        ("新建2座800吨冷库", "新建2座800吨冷库"),
        ("每户2人3万元", "每户2人3万元"),
        ("护士32名医生15名", "护士32名医生15名"),
        ("90人参加培训4次", "90人参加培训4次"),
        ("18个支部主题党日210次", "18个支部主题党日210次"),
        ("三项救助1200人", "三项救助1200人"),
        ("管道12公里泵站3座", "管道12公里泵站3座"),
        ("新添500亿产业2个", "新添500亿产业2个"),  # how large each is
        ("培育2000亿市4个", "培育2000亿市4个"),
        ("86家企业发债140只", "86家企业发债140只"),  # who did what
        ("12个镇建站40座", "12个镇建站40座"),
    ],
)
def test_only_what_goes_together_is_parted(note: str, said: str) -> None:
    assert parted(note) == said
