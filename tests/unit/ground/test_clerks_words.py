"""核验 of a clerk's own words beside those of the notes: where both say as much the text stands, where it says another thing it does not."""

from __future__ import annotations

import pytest

from drafter.api import verify

# kind, fact, faithful, bent
PAIRS = [
    ("among", "抽了18个工地，6个没装围挡", "在抽查的18个工地中，6个未安装围挡。", "在抽查的18个工地中，6个已安装围挡。"),
    ("among", "巡了9座水库，查出2座有渗漏", "9座水库的巡查中，发现2座存在渗漏。", "9座水库的巡查中，发现5座存在渗漏。"),
    ("aim", "参合率争取到95%，眼下92%", "参合率力争提高到95%，目前为92%。", "参合率确保提高到95%，目前为92%。"),
    ("aim", "全年引资想奔8亿去，眼下3.1亿", "引资3.1亿元，全年力争8亿元。", "引资3.1亿元，全年力争80亿元。"),
    ("none", "矿难零次，去年2次", "矿难零发生，上年为2次。", "矿难零发生，上年为5次。"),
    ("graded", "农庄到了58家，挂星的9家", "农庄发展到58家，其中星级农庄9家。", "农庄发展到58家，其中星级农庄19家。"),
    ("denied", "管网改造还剩30公里没换", "管网改造未如期完成，仍差30公里。", "管网改造如期完成，余30公里。"),
    ("each", "村邮每周跑6趟，以前4趟", "村邮由每周4趟增至6趟。", "村邮由每天4趟增至6趟。"),
    ("each", "臭味投诉从月均38件掉到7件", "异味月均投诉量由38件下降至7件。", "异味日均投诉量由38件下降至7件。"),
    ("chain", "接诉1,260件，比二季度少了一成", "接诉1260件，环比减少一成。", "接诉1260件，同比减少一成。"),
    ("except", "自愿捐发的占两成，学校不算在里头", "自愿捐发者占20%，未包括学校。", "自愿捐发者占20%，学校包括在内。"),
    ("besides", "没收抽沙船8条，拆了6条，剩2条等法院", "没收抽沙船8艘，除2艘待法院处理外均已拆解。", "没收抽沙船8艘，均已拆解。"),
    ("behind", "烘干塔用上的六成不到", "烘干塔使用率不足六成。", "烘干塔使用率超过六成。"),
    ("behind", "大棚满的三分之一强", "满负荷使用的大棚占三分之一强。", "满负荷使用的大棚不足三分之一。"),
    ("day", "五一前开放健身馆", "健身馆于5月1日前开放。", "健身馆于6月1日前开放。"),
    ("day", "三季度末验收2座桥", "2座桥将于9月底验收。", "2座桥将于10月底验收。"),
    ("day", "年头上定了8条措施", "年初确定措施8条。", "上半年确定措施8条。"),
    ("day", "泵站年中蓄水", "泵站于6月底蓄水。", "泵站于9月底蓄水。"),
    ("host", "社零32亿，增5.1%，其中网上的4亿", "同比增长5.1%的社会消费品零售额达到32亿元，其中网上4亿元。", "社会消费品零售额32亿元，其中网上4亿元，增长5.1%。"),
    ("flows", "新加床位40张，一共到了260张", "床位净增40张，累计260张。", "床位净增40张，累计620张。"),
    ("pair", "结对社区从5个加到8个", "结对社区增加3个、达到8个。", "结对社区增加5个、达到8个。"),
    ("tiny", "差错率万分之0.8，去年万分之1.5", "差错率万分之0.8，比上年下降万分之0.7。", "差错率万分之0.8，比上年下降万分之0.9。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fact", "faithful", "bent"), PAIRS, ids=[f"{p[0]}: {p[1]}" for p in PAIRS])
def test_the_same_in_other_words_stands_and_another_thing_does_not(
    kind: str, fact: str, faithful: str, bent: str
) -> None:
    said, false = verify(faithful, [fact], period="2025"), verify(bent, [fact], period="2025")
    assert not said["lost"]
    assert all(s["verdict"] not in ("bent", "unsupported") for s in said["sentences"]), kind
    assert false["lost"] or any(s["verdict"] in ("bent", "unsupported") for s in false["sentences"]), kind
