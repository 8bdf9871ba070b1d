"""What the fields of the writing form are called and what stands in them while they are empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import NoticeStyle
from app.domain.notices.templates import NoticeTemplate
from app.languages import CHINESE
from app.wording import Wording

OPEN = "……"
"""What a template leaves to be filled in."""


def field_label(name: str, template: NoticeTemplate, wording: Wording) -> str:
    """The template's own word for a field, or the usual one."""
    return wording.notice_field(template.labels.get(name) or name)


def field_hint(name: str, template: NoticeTemplate, wording: Wording) -> str:
    """What stands in an empty field: the template's own words, or the usual ones.

    The shipped templates speak Chinese; whoever reads another language gets the usual words.
    """
    is_readable = template.is_own or wording.language == CHINESE
    return (template.hints.get(name, "") if is_readable else "") or _usual_hint(name)


def _usual_hint(name: str) -> str:
    said = {
        "title": QCoreApplication.translate("WriteForm", "如 关于停水的通知"),
        "to": QCoreApplication.translate("WriteForm", "如 各位居民"),
        "what": QCoreApplication.translate("WriteForm", "一句话说清是什么事"),
        "when": QCoreApplication.translate("WriteForm", "直接写，或按 F4 选日子"),
        "where": QCoreApplication.translate("WriteForm", "哪几幢，或者在哪里"),
        "do": QCoreApplication.translate("WriteForm", "要居民做什么、带什么"),
        "more": QCoreApplication.translate("WriteForm", "没有就空着"),
        "contact": QCoreApplication.translate("WriteForm", "如 社区居委会 小陈"),
        "phone": QCoreApplication.translate("WriteForm", "如 0571-88888888"),
        "basis": QCoreApplication.translate("WriteForm", "按什么规定公示"),
        "objection": QCoreApplication.translate("WriteForm", "向谁提、怎么提、什么时候提"),
        "table": QCoreApplication.translate("WriteForm", "从 Excel 复制后贴在这里，第一行是表头"),
    }
    return said.get(name, "")


def style_sentence(style: NoticeStyle) -> str:
    """What a style is for."""
    return {
        NoticeStyle.ELDER: QCoreApplication.translate("WriteForm", "给老人看，正文 22 磅以上"),
        NoticeStyle.FORMAL: QCoreApplication.translate(
            "WriteForm", "照公文格式，正文 16 磅，用于公告、公示"
        ),
        NoticeStyle.STAIR: QCoreApplication.translate(
            "WriteForm", "贴在楼道、电梯，一米外看得清，正文 26 磅以上"
        ),
    }[style]


def finding_words(finding: Finding, wording: Wording) -> str:
    """What was found, as a sentence."""
    return wording.of("notice_findings", finding.code, finding.details)


def weight_word(weight: Weight) -> str:
    """How much a finding weighs, in a word."""
    return {
        Weight.REFUSED: QCoreApplication.translate("WriteForm", "不能印"),
        Weight.WARNING: QCoreApplication.translate("WriteForm", "请核对"),
        Weight.ADVICE: QCoreApplication.translate("WriteForm", "建议"),
    }[weight]
