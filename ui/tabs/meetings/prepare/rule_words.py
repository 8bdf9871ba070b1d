"""A profile of rules in words: the law, its date, and what it asks of a committee's vote."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.voting.cases import MORE_THAN_HALF, Threshold
from app.domain.voting.rules import VoteProfile
from app.wording import Wording


def profile_in_words(profile: VoteProfile, wording: Wording) -> str:
    """One sentence a line."""
    law = QCoreApplication.translate("RuleWords", "《{law}》{article}，{day}起施行。").format(
        law=wording.article(profile.law),
        article=_article(profile.article),
        day=profile.in_force.isoformat(),
    )
    sits = QCoreApplication.translate("RuleWords", "出席须{quorum}，决定须全体委员{passing}同意。")
    told = [law, sits.format(quorum=_share(profile.quorum), passing=_share(profile.passing))]
    if profile.only_signed_count:
        told.append(QCoreApplication.translate("RuleWords", "同意的委员要签字确认才算数。"))
    if profile.proxies_allowed is False:
        told.append(QCoreApplication.translate("RuleWords", "委员不得委托他人。"))
    if profile.agenda_days is not None:
        said = QCoreApplication.translate("RuleWords", "会前 {n} 日公布议题。")
        told.append(said.format(n=profile.agenda_days))
    if profile.announce_days is not None:
        said = QCoreApplication.translate("RuleWords", "决定作出后 {n} 日内公布。")
        told.append(said.format(n=profile.announce_days))
    if profile.posting_days is not None:
        said = (
            QCoreApplication.translate("RuleWords", "公示 {n} 个工作日。")
            if profile.posting_in_working_days
            else QCoreApplication.translate("RuleWords", "公示 {n} 日。")
        )
        told.append(said.format(n=profile.posting_days))
    return "".join(told)


def _share(threshold: Threshold) -> str:
    if threshold == MORE_THAN_HALF:
        return QCoreApplication.translate("RuleWords", "过半数")
    return QCoreApplication.translate("RuleWords", "半数以上")


def _article(article: str) -> str:
    said = QCoreApplication.translate("RuleWords", "第 {n} 条")
    return said.format(n=article) if article else ""
