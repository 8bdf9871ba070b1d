"""What the program brings along in Chinese has a name in either language."""

from __future__ import annotations

import pytest

from app.languages import CHINESE, ENGLISH
from app.services.notices.templates import posting_periods, shipped_templates
from app.wording import Wording


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_shipped_name_is_worded_and_chinese_keeps_its_own(language):
    wording = Wording(language)
    told = [(wording.posting_period, one.name) for one in posting_periods()]
    for template in shipped_templates():
        told.append((wording.template_name, template.name))
        told.append((wording.template_group, template.group))
        told.extend((wording.notice_field, label) for label in template.labels.values())
    for say, name in told:
        assert (say(name) == name) == (language == CHINESE), name


def test_what_an_office_called_its_own_stays():
    wording = Wording(ENGLISH)
    assert wording.template_name("我们的{模板}") == "我们的{模板}"
    assert wording.notice_field("哪天来") == "哪天来"
