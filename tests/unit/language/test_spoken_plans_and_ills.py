"""Spoken plans and problems by the shape of their clause, whatever the trade; near misses stay."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("苗木大棚5月把消防验下来", "苗木大棚5月完成消防验收"),
        ("新平台6月切过去", "6月完成新平台切换"),
        ("把12万株的任务完成掉", "完成12万株的任务"),
        ("把剩余的12户一户户走访", "逐户走访剩余的12户"),
        ("跟林业局再碰一碰", "再与林业局协商"),
        ("编制的事跟编办再磨一磨", "就编制事宜再与编办协商"),
        ("向市局反映站房维修的事", "向市局反映站房维修问题"),
        ("经费从省里争取", "向省里争取资金"),
        ("恶意的走法院，困难的给减免", "对恶意的通过司法途径解决，对困难的给予减免"),
        ("资金不够就搞入股", "资金不足时开展入股"),
        ("先顾山区站", "优先保障山区站"),
        ("出两本书", "出版图书两本"),
    ],
)
def test_a_spoken_plan(spoken: str, written: str) -> None:
    assert formal(spoken, ahead=True) == written


@pytest.mark.parametrize(
    "written",
    [
        "把握方向",
        "验收消防设施12处",
        "向市局反映情况",
        "先顾问后决策",
        "图书两本",
        "完成任务",
        "走法院路",
        "与法院协商",
    ],
)
def test_what_is_no_spoken_plan_stays(written: str) -> None:
    assert formal(written, ahead=True) == written


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("草料棚装不下", "草料棚容纳不下"),
        ("门口堵死", "门口严重拥堵"),
        ("救护车进出都费劲", "救护车进出困难"),
        ("有4个站连个专职的都没有", "有4个站无专职人员"),
        ("账上趴着3.2亿元", "账面结存3.2亿元"),
        ("护林员一个月才600块", "护林员一个月仅600元"),
        ("业委会选了半年没选出来", "业委会历时半年仍未选出"),
        ("办证要来回跑两趟", "办证需往返两次"),
        ("病人得往市里送", "病人需送往市里"),
        ("年轻的干不满半年就跑", "年轻的工作不满半年即离开"),
        ("小店打不过人家", "小店竞争力不足"),
    ],
)
def test_a_spoken_problem(spoken: str, written: str) -> None:
    assert formal(spoken) == written


@pytest.mark.parametrize("written", ["打通堵点", "装下隔板", "更换砖600块", "显示屏坏了23块", "工作满半年"])
def test_what_is_no_spoken_problem_keeps_its_figures(written: str) -> None:
    assert "元" not in formal(written)
    assert "容纳" not in formal(written)


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("讲解的就剩2个，节假日排不开", "讲解的仅剩2个，节假日难以安排"),
        ("全年自筹的就8万元", "全年自筹的仅8万元"),
        ("采血车老掉牙了", "采血车十分陈旧"),
        ("二期用地搁着5个月了", "二期用地已搁置5个月"),
        ("招了三回没人报", "招聘三次均无人报名"),
        ("懂日语的人一个都没有", "尚无熟悉日语的人员"),
        ("一个噪声投诉两家推", "同一噪声投诉两家相互推诿"),
        ("供应商催款催到站里来了", "供应商到站里催款"),
        ("检验证过期了没去复训", "检验证过期了未参加复训"),
        ("两家台账各录各的", "两家台账各自录入"),
        ("合格率91%，比目标93%差了点", "合格率91%，略低于目标93%"),
    ],
)
def test_a_spoken_shortfall(spoken: str, written: str) -> None:
    assert formal(spoken) == written


@pytest.mark.parametrize("text", ["全年就5件好评作了回访", "他们还是县级单位", "占着编制不干活"])
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert formal(text) == text


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("钱已列预算", "资金已列预算"),
        ("扩建工程批下来就动工", "扩建工程获批后即动工"),
        ("补贴6月底前发到位", "补贴6月底前发放到位"),
        ("剩下的逐个盯", "其余逐个跟踪推进"),
    ],
)
def test_a_spoken_remedy(spoken: str, written: str) -> None:
    assert formal(spoken, ahead=True) == written
