"""What a clerk points at, how soon and how far, with what: constructions of speech in what was done, each beside what only looks like one."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("东干渠那3处漏水口已封堵", "东干渠3处漏水口已封堵"),
        ("七月上旬那场雨，冲坏堤坡9处", "七月上旬降雨，冲坏堤坡9处"),
        ("采摘季那几个月每天晚上有人", "采摘季期间每晚有人"),
        ("“百日清河”那个行动投了30万", "“百日清河”行动投入30万"),
        ("水温指标都在控制线里头", "水温指标均在控制线以内"),
        ("冲断6条路，三天里头全抢通了", "冲断6条路，三天内已全部抢通"),
        ("从建档案馆到现在累计接待900人", "自档案馆建立以来累计接待900人"),
        ("从挂牌到现在接诊300人", "自挂牌以来接诊300人"),
        ("引桥才做到北岸", "引桥仅完成至北岸"),
        ("西岭绿道，才开头", "西岭绿道，刚起步"),
        ("调度平台自己掏钱建的", "调度平台自筹资金建设"),
        ("欠税诉求都分类解决了", "欠税诉求均已分类解决"),
        ("困难都分类解决了", "困难均已分类解决"),  # a noun, and no denial
        ("检查30家，都责令改了", "检查30家，均已责令整改"),
        ("专项债2个项目，6月就发了", "专项债券2个项目，已于6月发行"),
        ("参数又扩了23个", "参数新增23个"),
        ("除险上了620人次", "除险投入620人次"),
        ("库区的火情一起都没有", "库区未发生火情"),
        ("夏天再没跳过闸", "夏季未再跳闸"),
        ("17个镇个个都有", "17个镇均有"),
        ("41件办成33件，剩的卡在钱上", "41件办成33件，其余受资金制约"),
        ("门牌掉了，补换了460块", "门牌掉了，补更换460块"),  # boards, and no money
    ],
)
def test_what_was_done_is_told_as_a_report_tells_it(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize(
    "written",
    [
        "这个环节或那个环节的改革要不断进行",
        "穿越那个遍布误区的峡谷",
        "过去4年里最热的一天",
        "工程还才开始，完成的工作量不到一半",
        "从结余中拿出1000亿元用于培训",
        "那曲市拆除3处违建",
        "从村口到县城新修公路",
        "欠税户清缴困难",
        "隐患没都整改了",
        "码头那块地空置",
        "7月就业人数增加",
    ],
)
def test_what_only_looks_like_one_stays(written: str) -> None:
    assert formal(written) == written
