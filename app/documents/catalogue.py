"""Every document the program can print, behind one door that costs nothing until it is used.

The PDF library is loaded when the first document is asked for, not when the program starts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.documents.document_texts import DocumentTexts, document_texts
from app.ports.document_facts import (
    EntryFacts,
    KeySection,
    MonthlyFigures,
    OfficeFacts,
    ReceiptFacts,
    ReceiptPaper,
    RecoveryFacts,
    RegisterHeading,
)
from app.ports.meeting_facts import (
    ActionListFacts,
    AgendaFacts,
    BallotFacts,
    ConsultationFacts,
    InvitationFacts,
    MinutesFacts,
    NoticeFacts,
    PropertyReportFacts,
    SignInFacts,
    VoteRulesFacts,
)
from app.ports.notice_facts import (
    AddressFacts,
    NoticeRegisterFacts,
    ProofFacts,
    SeriesFacts,
    SetNotice,
    WrittenNotice,
)
from app.ports.progress import Progress
from app.ports.queries import EntryDetail, EntryRow


@dataclass(frozen=True)
class Documents:
    """Makes PDFs in one language («zh_CN» or «en»).

    Every method returns the bytes of a PDF, the same for the same facts, and raises
    ``RuleViolation`` ``character_cannot_print`` for a character no font at hand can draw.
    Methods may be called from any thread.
    """

    language: str = "zh_CN"

    @property
    def texts(self) -> DocumentTexts:
        """The words printed in documents of this language."""
        return document_texts(self.language)

    def receipt(
        self, detail: EntryDetail, office: OfficeFacts, paper: ReceiptPaper = ReceiptPaper.A5
    ) -> bytes:
        """The receipt (回执) for who asked, in large letters."""
        from app.documents.receipt import build_receipt

        return build_receipt(ReceiptFacts(detail, office, paper), self.texts)

    def register(
        self,
        rows: Sequence[EntryRow],
        heading: RegisterHeading,
        progress: Progress | None = None,
    ) -> bytes:
        """The daily or monthly register (台账) of these rows; raises ``Cancelled``."""
        from app.documents.register import build_register

        return build_register(rows, heading, self.texts, progress)

    def entry(
        self,
        detail: EntryDetail,
        office: OfficeFacts,
        pictures: Mapping[str, bytes] | None = None,
    ) -> bytes:
        """One entry with its timeline; ``pictures`` are image files by attachment digest."""
        from app.documents.entry_sheet import build_entry_sheet

        return build_entry_sheet(EntryFacts(detail, office, pictures or {}), self.texts)

    def recovery_sheet(self, facts: RecoveryFacts) -> bytes:
        """The sheet with a new office's recovery code (恢复码)."""
        from app.documents.recovery_sheet import build_recovery_sheet

        return build_recovery_sheet(facts, self.texts)

    def monthly_summary(self, figures: MonthlyFigures) -> bytes:
        """The figures of a month (月报数据)."""
        from app.documents.monthly_summary import build_monthly_summary

        return build_monthly_summary(figures, self.texts)

    def key_sheet(self, sections: Sequence[KeySection]) -> bytes:
        """The keys of the program on one sheet."""
        from app.documents.key_sheet import build_key_sheet

        return build_key_sheet(sections, self.texts)

    def agenda(self, facts: AgendaFacts) -> bytes:
        """The agenda of a meeting (议程), for the table or for posting."""
        from app.documents.agenda import build_agenda

        return build_agenda(facts, self.texts)

    def invitation(self, facts: InvitationFacts) -> bytes:
        """The notice of a meeting (会议通知), for everyone or a page per guest."""
        from app.documents.invitation import build_invitation

        return build_invitation(facts, self.texts)

    def sign_in_sheet(self, facts: SignInFacts) -> bytes:
        """The sheet people sign in on (签到表)."""
        from app.documents.sign_in_sheet import build_sign_in_sheet

        return build_sign_in_sheet(facts, self.texts)

    def ballots(self, facts: BallotFacts) -> bytes:
        """Ballots (表决票) to cut apart, two or four on a sheet."""
        from app.documents.ballots import build_ballots

        return build_ballots(facts, self.texts)

    def consultation_forms(
        self, facts: ConsultationFacts, progress: Progress | None = None
    ) -> bytes:
        """Household consultation forms (入户征询表), one a page; raises ``Cancelled``."""
        from app.documents.consultation_forms import build_consultation_forms

        return build_consultation_forms(facts, self.texts, progress)

    def minutes(self, facts: MinutesFacts) -> bytes:
        """The record (会议记录) or the public minutes (会议纪要), with room for three seals."""
        from app.documents.meeting_minutes import build_minutes

        return build_minutes(facts, self.texts)

    def result_notice(self, facts: NoticeFacts) -> bytes:
        """The notice of what was decided (会议结果公示), in large letters."""
        from app.documents.result_notice import build_result_notice

        return build_result_notice(facts, self.texts)

    def action_list(self, facts: ActionListFacts) -> bytes:
        """What was promised, by whom, until when, and where it stands (督办清单)."""
        from app.documents.action_list import build_action_list

        return build_action_list(facts, self.texts)

    def vote_rules(self, facts: VoteRulesFacts) -> bytes:
        """The rules votes are counted by, with their law and article (表决规则)."""
        from app.documents.vote_rules_sheet import build_vote_rules

        return build_vote_rules(facts, self.texts)

    def property_report(self, facts: PropertyReportFacts) -> bytes:
        """The property company's month (物业月报) beside the diary's own figures."""
        from app.documents.property_report import build_property_report

        return build_property_report(facts, self.texts)

    def notice(self, facts: WrittenNotice) -> SetNotice:
        """One written notice, in the largest type that fits the fewest pages.

        Characters nobody can draw are named in the answer, whose ``pdf`` is then empty.
        """
        from app.documents.notices.setting import set_notice

        return set_notice(facts)

    def notice_series(self, facts: SeriesFacts, progress: Progress | None = None) -> bytes:
        """Many notices in one PDF, in their order, with separators; raises ``Cancelled``."""
        from app.documents.notices.series import build_series

        return build_series(facts, self.texts, progress)

    def address_labels(self, facts: AddressFacts, progress: Progress | None = None) -> bytes:
        """Address labels on A4 sheets of ``columns`` × ``rows``; raises ``Cancelled``."""
        from app.documents.notices.address_labels import build_labels

        return build_labels(facts, self.texts, progress)

    def envelopes(self, facts: AddressFacts, progress: Progress | None = None) -> bytes:
        """Envelopes (DL, 220 × 110 mm), one a page; raises ``Cancelled``."""
        from app.documents.notices.envelopes import build_envelopes

        return build_envelopes(facts, self.texts, progress)

    def notice_register(self, facts: NoticeRegisterFacts) -> bytes:
        """The book of notices of a year (通知登记簿)."""
        from app.documents.notices.notice_register import build_notice_register

        return build_notice_register(facts, self.texts)

    def posting_proof(self, facts: ProofFacts) -> bytes:
        """The proof that a notice hung, with its photos (张贴证明)."""
        from app.documents.notices.posting_proof import build_posting_proof

        return build_posting_proof(facts, self.texts)
