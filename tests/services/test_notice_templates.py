"""Templates of notices: what is shipped is sound, what is shared is read strictly."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date

import pytest

from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeKind, NoticeText
from app.domain.notices.templates import OwnTemplate
from app.domain.working_calendar import WorkingCalendar
from app.services.notices.checking import findings
from app.services.notices.templates import (
    all_templates,
    examples,
    from_shared,
    posting_periods,
    shipped_template,
    shipped_templates,
    template_of,
    to_shared,
)
from app.services.shipped_data import RESOURCES, shipped_calendar_days
from app.wording import Wording

KEYS = {
    "notice", "announcement", "posting", "reminder", "meeting_notice", "meeting_result", "outage",
    "power_outage", "gas_outage", "lift", "fire", "health_check", "clinic", "volunteers",
    "activity", "parking", "common_income", "three_lists", "lost_found", "heat", "typhoon", "cold",
}  # fmt: skip
NAMES = {field.name for field in fields(NoticeText)}
CALENDAR = WorkingCalendar(shipped_calendar_days())

each_template = pytest.mark.parametrize("template", shipped_templates(), ids=lambda one: one.key)


class OwnTemplates:
    """The office's own templates, and nothing else of the queries."""

    def __init__(self, *templates):
        self._kept = templates

    def own_templates(self):
        return tuple(
            OwnTemplate(place, one.key, one.name, to_shared(one))
            for place, one in enumerate(self._kept, start=1)
        )


def test_every_kind_of_notice_has_its_template():
    shipped = shipped_templates()
    assert {one.key for one in shipped} == KEYS
    files = {file.stem for file in (RESOURCES / "notice_templates").glob("*.toml")}
    assert files == KEYS | {"order"}
    groups = list(dict.fromkeys(one.group for one in shipped))
    assert groups == ["日常", "停水停电", "会议", "公示", "活动", "天气"]


@each_template
def test_a_template_asks_what_it_needs_and_knows_every_field(template):
    assert set(template.needs) <= set(template.asks) <= NAMES
    assert {"title", "contact", "phone", "issuer", "dated_on"} <= set(template.asks)
    for named in (template.labels, template.hints, template.phrases):
        assert set(named) <= set(template.asks)
    assert all(all(ready) for ready in template.phrases.values())
    assert template.model.title
    assert template.model.dated_on is None
    if template.kind is NoticeKind.POSTING:
        assert {"period_to", "objection"} <= set(template.needs)
        assert template.period_days >= 15
        assert template.period_basis


@each_template
def test_the_real_texts_of_a_template_find_nothing_to_say(template):
    for text in examples(template):
        found = findings(text, template, template.kind, text.dated_on, CALENDAR)
        assert [(one.code, one.field, dict(one.details)) for one in found] == []


@each_template
def test_a_model_text_lacks_only_what_must_be_filled_in(template):
    text = replace(
        template.model,
        dated_on=date(2026, 11, 24),
        contact="小陈",
        phone="0571-88888888",
        issuer="示例社区居民委员会",
    )
    found = findings(text, template, template.kind, text.dated_on, CALENDAR)
    allowed = {"left_open", "field_empty", "field_expected", "period_open", "amount_missing"}
    assert {one.code for one in found} <= allowed


@each_template
def test_ready_sentences_are_short_and_plain(template):
    for name, ready in template.phrases.items():
        if name in ("to", "basis"):
            continue
        for phrase in ready:
            text = NoticeText(**{name: phrase}, when="12月3日(周四)")
            found = findings(text, template, template.kind, date(2026, 11, 24), CALENDAR)
            said = [one.code for one in found if one.field == name and one.end]
            assert said in ([], ["left_open"]), phrase


def test_the_shortest_text_is_shorter_than_the_longest():
    for template in shipped_templates():
        shortest, longest = examples(template)
        assert len(str(shortest)) < len(str(longest))


@each_template
def test_a_shared_template_is_read_back_as_the_office_s_own(template):
    assert from_shared(to_shared(template), "x.json") == replace(template, is_own=True)


def test_an_own_template_stands_in_place_of_the_shipped_one():
    outage = shipped_template("outage")
    changed = replace(outage, name="停水(我们的)")
    extra = replace(outage, key="own-1", name="扫雪")
    queries = OwnTemplates(extra, changed)
    known = all_templates(queries)
    assert len(known) == len(KEYS) + 1
    assert known[-1].name == "扫雪"
    assert template_of("outage", queries).name == "停水(我们的)"
    assert template_of("outage", queries).is_own
    assert not template_of("lift", queries).is_own
    assert examples(extra) == (extra.model, extra.model)


def test_an_unknown_template_is_refused():
    with pytest.raises(RuleViolation) as refused:
        template_of("none", OwnTemplates())
    assert refused.value.code == "template_unknown"


def changed(path, value):
    told = json.loads(to_shared(shipped_template("outage")))
    place = told
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return json.dumps(told, ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("停水", "json_unreadable"),
        ("[]", "json_field_wrong"),
        ("{}", "template_file_foreign"),
        (changed(["format"], "something"), "template_file_foreign"),
        (changed(["version"], 2), "template_file_newer"),
        (changed(["version"], "1"), "json_field_wrong"),
        (changed(["extra"], 1), "template_field_unknown"),
        (changed(["template"], []), "json_field_wrong"),
        (changed(["template", "colour"], "red"), "template_field_unknown"),
        (changed(["template", "asks"], ["title", "script"]), "template_field_unknown"),
        (changed(["template", "asks"], "title"), "json_field_wrong"),
        (changed(["template", "labels"], {"script": "x"}), "template_field_unknown"),
        (changed(["template", "hints"], {"what": 1}), "json_field_wrong"),
        (changed(["template", "phrases"], {"what": "x"}), "json_field_wrong"),
        (changed(["template", "kind"], "decree"), "json_field_wrong"),
        (changed(["template", "name"], ""), "json_field_wrong"),
        (changed(["template", "key"], " "), "json_field_wrong"),
        (changed(["template", "period_days"], -1), "json_field_wrong"),
        (changed(["template", "period_days"], 99_999), "json_field_wrong"),
        (changed(["template", "model", "dated_on"], "tomorrow"), "json_field_wrong"),
        (changed(["template", "model", "table"], [["a", 1]]), "json_field_wrong"),
        (changed(["template", "model", "html"], "x"), "template_field_unknown"),
    ],
)
def test_a_shared_file_is_read_strictly(text, code):
    with pytest.raises(RuleViolation) as refused:
        from_shared(text, "我的模板.json")
    assert refused.value.code == code
    assert "我的模板.json" in Wording("zh_CN").error(refused.value)


def test_every_period_cites_a_law_that_is_worded():
    wording = Wording("zh_CN")
    periods = posting_periods()
    assert len({period.key for period in periods}) == len(periods)
    for period in periods:
        assert period.days >= 5
        assert not period.basis or wording.article(period.basis) != period.basis or not any(
            sign.isdigit() for sign in period.basis
        )  # fmt: skip
    first = periods[0]
    assert (first.days, wording.article(first.basis)) == (15, "城市居民委员会组织法第34条")
