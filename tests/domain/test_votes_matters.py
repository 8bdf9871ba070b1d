"""Agenda words and who must decide what they are about; shipped rules that hang together."""

import pytest

from app.domain.votes import decide
from app.domain.voting.cases import CommitteeCase, Counts
from app.domain.voting.matters import matters_in, matters_named, warning_of
from app.domain.voting.rules import Decider
from app.services.vote_rules import vote_rules
from app.wording import Wording

RULES = vote_rules()


def keys(text):
    return [matter.key for matter in matters_in(text, RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小区道路停车收费", ["paid_parking"]),
        ("小区道路停车拟每小时收费5元", ["paid_parking"]),
        ("不收费停车秩序", ["parking_order"]),
        ("免费停车和车位抽签办法", ["parking_order"]),
        ("停车不收费的说明", ["parking_order"]),
        ("停车不再另行收费", []),
        ("调整停车费", ["parking_fee"]),
        ("停车费收支公示", ["daily"]),
        ("错时停车:白天把空车位借给附近单位", ["offpeak_parking", "lend_spaces"]),
        ("共有车位白天向外来车辆开放", ["lend_spaces"]),
        ("周边单位停车场夜间给居民停", ["neighbours_parking"]),
        ("绿地改为车位", ["new_spaces"]),
        ("电梯广告和快递柜", ["advertising", "lockers"]),
        ("清理楼道小广告", ["daily"]),
        ("安装充电桩", ["chargers"]),
        ("3幢充电桩故障", ["daily"]),
        ("动用维修资金修屋顶", ["maintenance_fund"]),
        ("维修资金余额通报", ["daily"]),
        ("续筹维修资金", ["raise_maintenance_fund"]),
        ("屋顶漏水应急维修", ["emergency_repair"]),
        ("公共收益用于更换门禁", ["common_income"]),
        ("公共收益公示", ["daily"]),
        ("解聘物业", ["dismiss_property"]),
        ("续聘物业、调整物业费", ["property_contract", "property_fee"]),
        ("催缴物业费", ["daily"]),
        ("2幢加装电梯", ["elevator"]),
        ("门卫室改建", ["rebuilding"]),
        ("修改议事规则和管理规约", ["procedure_rules", "covenant"]),
        ("按议事规则召集会议", ["daily"]),
        ("补选两名委员", ["election"]),
        ("起诉开发商", ["lawsuit"]),
        ("委员津贴", ["staff_pay"]),
        ("志愿者走访", ["residents_work"]),
        ("停 车 收 费 与ＧＧ", ["paid_parking"]),
        ("天气", []),
        ("", []),
    ],
)
def test_words_bring_up_who_must_decide(text, expected):
    assert keys(text) == expected


def test_the_words_found_are_shown():
    (matter,) = matters_in("停车收费;停车每月收费", RULES)
    assert matter.found == ("停车收费", "停车每月收费")


@pytest.mark.parametrize("matter", RULES.matters, ids=lambda matter: matter.key)
def test_every_matter_can_be_named_and_is_worded(matter):
    assert matters_named(matter.key, RULES) == (matter,)
    for language in ("zh_CN", "en"):
        wording = Wording(language)
        assert wording.of("matters", matter.key, {}) != matter.key
        assert wording.of("matter_warnings", matter.key, {}) != matter.key
    for keyword in matter.keywords:
        # Even where a longer keyword of the same matter is met, the matter is this one.
        assert keys(keyword.replace("…", "")) == [matter.key]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_warning_names_its_article_once(language):
    wording = Wording(language)
    for matter in RULES.matters:
        if matter.basis:
            said = wording.cited_warning(warning_of(matter))
            assert said.count(wording.article(matter.basis)) == 1


def test_laws_are_cited_as_readers_of_the_language_do():
    chinese, english = Wording("zh_CN"), Wording("en")
    assert chinese.article("民法典278(8)") == "民法典第278条第(8)项"
    assert english.article("民法典278(8)") == "Civil Code 278(8)"
    assert chinese.article("城市居民委员会组织法10、34") == "城市居民委员会组织法第10条、第34条"
    assert english.article("城市居民委员会组织法10、34") == "Residents’ Committees Law 10, 34"
    for stays in ("", "业主大会议事规则2024", english.article("民法典278(8)")):
        assert english.article(stays) == stays
    named = [one.basis for one in (*RULES.matters, *RULES.profiles.values()) if one.basis]
    assert all(english.article(basis).isascii() or "’" in english.article(basis) for basis in named)


def test_the_item_of_278_is_the_basis():
    for matter in RULES.matters:
        if matter.decider in (Decider.OWNERS, Decider.OWNERS_CONCERNED):
            assert matter.item is not None
            assert matter.basis == RULES.items[matter.item].basis


@pytest.mark.parametrize(
    ("matter", "code", "basis"),
    [
        ("paid_parking", "owners_must_decide", "民法典278(8)"),
        ("停车收费", "owners_must_decide", "民法典278(8)"),
        ("maintenance_fund", "owners_must_decide", "民法典278(5)"),
        ("解聘物业", "owners_must_decide", "民法典278(4)"),
        ("parking_order", "owners_set_scheme", "杭州市物业管理条例63(2)"),
        ("neighbours_parking", "agreement_needed", ""),
        ("emergency_repair", "emergency_procedure", "杭州市物业管理条例73"),
        ("志愿活动", "residents_committee_decides", "城市居民委员会组织法10、32、34"),
        ("unrelated", "not_for_owners", "物业管理条例19"),
        ("玩游戏", "matter_not_recognised", ""),
    ],
)
def test_the_committee_is_warned(matter, code, basis):
    case = CommitteeCase("hangzhou", 7, 7, 7, Counts(7), signed_yes=7, matter=matter)
    (warning,) = decide(case, RULES).warnings
    assert (warning.code, warning.basis) == (code, basis)
    for language in ("zh_CN", "en"):
        text = Wording(language).vote_warning(warning)
        assert "?" not in text
        assert code not in text


@pytest.mark.parametrize("matter", ["", " ", "daily", "日常报修安排"])
def test_daily_business_brings_no_warning(matter):
    case = CommitteeCase("hangzhou", 7, 7, 7, Counts(7), signed_yes=7, matter=matter)
    assert decide(case, RULES).warnings == ()


def test_profiles_and_items_are_worded_and_complete():
    assert list(RULES.profiles) == ["hangzhou", "ningbo", "zhejiang_2009", "shaoxing", "zhoushan"]
    assert sorted(RULES.items) == list(range(1, 10))
    for language in ("zh_CN", "en"):
        wording = Wording(language)
        assert all(wording.of("vote_profiles", key, {}) != key for key in RULES.profiles)
        items = [f"item_{number}" for number in RULES.items]
        assert all(wording.of("owners_items", item, {}) != item for item in items)
    assert all(profile.law and profile.in_force.year > 2008 for profile in RULES.profiles.values())
