"""A neighbour told of by its name, beside work with neighbours, which is the unit's own."""

import pytest

from drafter.language.outsiders import is_branch, outsider

_TOWN = ("石门镇人民政府", "石门镇")


@pytest.mark.parametrize(
    "text",
    [
        "邻镇白桥这次查出问题30条",
        "隔壁柳河县造林2.3万亩，写的时候可以比一比",
        "兄弟县大榆今年查处盗伐案19起",
        "邻县长坪的验收拿了优，可供对照",
        "隔壁镇说他们建了5个服务站",
        "长坪县（隔壁）评上了示范县，平台接单2.1万单",
    ],
)
def test_a_neighbours_work_is_foreign_even_to_a_government(text: str) -> None:
    assert outsider(text, _TOWN)


@pytest.mark.parametrize(
    "text",
    [
        "邻里中心新建4个",
        "邻村道路连通3条",
        "与邻镇白桥共建防火带18公里",
        "邻县长坪今年来我镇考察6批",
        "兄弟单位学习考察12批",
        "隔壁闲置厂房改造2处，可供参考",
        "与长坪县（隔壁）联检边界线46公里",
        "长坪县（隔壁）派人来学习3批",
        "老街社区（城区）改造3处",
        "微型消防站新建7个，村村都有",
        "公安服务站建成3个",
    ],
)
def test_work_with_neighbours_is_own(text: str) -> None:
    assert not outsider(text, _TOWN)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("隔壁淮岭县局拿了全省标兵，咱们今年没报上", True),
        ("兄弟单位北滩盐场的轮晒经验上了省报，可借鉴", True),
        ("县总工会办的技能赛，地点在咱院里", True),
        ("县图书馆读书节在我们一楼办的，来了2600人", True),
        ("县图书馆与我们联办展览3期", False),
        ("兄弟单位来我局交流6批次", False),
        ("与兄弟单位北滩盐场联合办班3期", False),
        ("隔壁商铺夜间噪声扰民，接投诉9件", False),
        ("县总工会和我局合办技能赛，地点在我局礼堂", False),
        ("市总工会授予我局五一劳动奖状", False),
    ],
)  # fmt: skip
def test_a_neighbours_honour_and_an_event_on_our_ground(text: str, foreign: bool) -> None:
    assert bool(outsider(text, ("淮陵县税务局",))) is foreign


@pytest.mark.parametrize(
    ("text", "unit", "below"),
    [
        ("石坪供电所被省里评为五星所", "国网渡桥县供电公司", True), ("南街邮政所揽收快件1.2万件", "渡桥县邮政分公司", True),
        ("隔壁供电所今年评上了", "国网渡桥县供电公司", False), ("石坪司法所调解纠纷42件", "国网渡桥县供电公司", False),
    ],
)  # fmt: skip
def test_a_house_below_the_unit_is_no_other(text: str, unit: str, below: bool) -> None:
    assert is_branch(text, (unit,)) is below
