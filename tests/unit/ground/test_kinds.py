"""核验 by kinds of wording: what only says it otherwise stands, what says another thing does not."""

from __future__ import annotations

import pytest

from drafter.api import verify


def _refused(text: str, facts: list[str]) -> bool:
    said = verify(text, facts, period="2025")
    return any(sentence["verdict"] in ("bent", "unsupported") for sentence in said["sentences"])


# fact, faithful, bent
PAIRS = [
    # times of day, and what is counted over a time
    ("阅览室开到晚上 8 点", "阅览室开放至20时。", "阅览室开放至21时。"),
    ("食堂一天少倒 40 公斤剩菜", "食堂日均减少剩菜40公斤。", "食堂共减少剩菜40公斤。"),
    ("律师每个月来村里一回", "律师每月到村1次。", "律师每周到村1次。"),
    ("平均一课来 55 人", "每课平均参加55人。", "共参加55人。"),
    ("一家补 3 万，补了 4 家", "每家补助3万元，共4家。", "共补助3万元，惠及4家。"),
    # levels not reached, figures that follow
    ("药占比 29%，没降到 27%", "药占比29%，未降至27%。", "药占比29%，已降至27%。"),
    ("留样不够 48 小时的 4 家", "4家留样不足48小时。", "4家留样超过48小时。"),
    ("审批从 9 天压到 4 天", "审批时限由9天压缩至4天。", "审批时限由4天延长至9天。"),
    ("网办占 94%，比上年高 2 个点", "网办占比由92%提升至94%。", "网办占比由90%提升至94%。"),
    ("建议 58 件，答复 58 件", "答复建议58件，答复率100%。", "答复建议58件，答复率98%。"),
    # ranks and signs
    ("满意率全市倒数第二", "满意率列全市倒数第2位。", "满意率列全市第2位。"),
    ("公司净利润-320万元", "公司亏损320万元。", "公司盈利320万元。"),
    # words that exclude one another
    ("请四川的人来讲课", "邀请四川专家授课。", "邀请湖南专家授课。"),
    ("每个礼拜四坐诊", "每周四坐诊。", "每周二坐诊。"),
    ("到位资金 2 亿", "到位资金2亿元。", "协议资金2亿元。"),
    ("批捕 17 人，不批捕 22 人", "批准逮捕17人，不批准逮捕22人。", "批准逮捕22人，不批准逮捕17人。"),
    ("打了流感疫苗 300 支", "接种流感疫苗300支。", "接种狂犬疫苗300支。"),
    # who says it, causes, promises
    ("听司机讲年底能通车", "据司机反映，年底有望通车。", "年底将通车。"),
    ("关了 2 个店，房租太贵", "因房租过高，关停门店2个。", "因经营能力不足，关停门店2个。"),
    ("罚了 96 个司机", "处罚驾驶员96名。", "处罚驾驶员96名，今后将一律顶格处罚。"),
    ("农膜回收率 82%", "农膜回收率达82%。", "农膜回收率达82%，完成年度目标。"),
    ("裁缝店办证 64 家", "64家裁缝店办理证照。", "64家裁缝店办理证照，数量最多。"),
    # parts and wholes
    ("护林员 8 个人清退了 3 个", "8名护林员中清退3名。", "护林员8名，全部清退。"),
    ("危房 12 栋修了 5 栋，剩下的没修", "危房12栋，已修缮5栋，其余未修缮。", "危房12栋，已全部修缮。"),
    ("5 号坑满了，6 号坑还在挖", "5号坑已满，6号坑正在开挖。", "5号坑已满，6号坑已开挖完成。"),
    ("余下的 12 个要改", "其余12个待整改。", "其余12个已完成整改。"),
    ("律师一趟没来村里", "律师未到村开展服务。", "律师到村次数偏少。"),
    # names
    ("柳湾村修了 3 口井", "柳湾村修建水井3口。", "桃源村修建水井3口。"),
    ("老吴调了 20 起纠纷", "老吴调解纠纷20起。", "老郑调解纠纷20起。"),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "faithful", "bent"), PAIRS, ids=[fact for fact, _faithful, _bent in PAIRS])
def test_the_faithful_stands_and_the_bent_does_not(fact: str, faithful: str, bent: str) -> None:
    assert not _refused(faithful, [fact])
    assert _refused(bent, [fact])


_COPIED = "新建口袋公园6个，更换座椅120张，惠及周边住户3,400户。"


@pytest.mark.parametrize(
    "changed",
    [
        _COPIED.replace("更换", "维修"),
        _COPIED.replace("新建", "规划"),
        _COPIED.replace("更换座椅", "计划更换座椅"),
        _COPIED.replace("惠及周边住户", "惠及周边困难残疾人"),
        _COPIED.replace("新建口袋公园6个，", ""),
    ],
)
def test_a_copy_that_differs_in_one_place_is_refused(changed: str) -> None:
    told = verify(changed, [_COPIED], period="2025")
    assert told["lost"] or _refused(changed, [_COPIED])


@pytest.mark.parametrize("same", [_COPIED.replace("新建", "建成"), _COPIED.replace("张", "把"), _COPIED])
def test_a_copy_in_other_words_of_one_meaning_stands(same: str) -> None:
    assert not _refused(same, [_COPIED])
