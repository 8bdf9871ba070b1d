"""Words for codes: what a refused rule, a command or a figure says, in Chinese or English.

The sentences lie in ``resources/wording``; window, headless verbs and documents share them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from app.domain.errors import RuleViolation
from app.domain.notices.findings import Finding
from app.domain.sentences import Sentence
from app.domain.voting.answer import Decision, Outcome, Reading, VoteWarning
from app.languages import CHINESE, ENGLISH

_ARTICLE = re.compile(r"(\d+)(?:\((\d+)\))?")
_CITED = re.compile(r"(?P<law>\D*)(?P<articles>\d+(?:\(\d+\))?(?:、\d+(?:\(\d+\))?)*)?")
_LAWFUL = frozenset({"basis", "law"})
"""Details that are a law with its articles, wherever they are said."""

_FOLDER = Path(__file__).parents[1] / "resources" / "wording"


class Wording:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in (CHINESE, ENGLISH) else ENGLISH
        self._tables = _read(self.language)

    def error(self, refusal: RuleViolation) -> str:
        """What happened, what is safe, what to do."""
        details = dict(refusal.details)
        if refusal.code == "vote_counts_wrong":
            details |= self._vote_fault(details)
        if refusal.code in ("json_field_wrong", "json_unreadable"):
            details["why"] = self.of("sentences", str(details["why"]), details)
        if refusal.code == "notice_not_ready":
            details["reasons"] = self._findings(cast("tuple[Finding, ...]", details["reasons"]))
        return self.of("errors", refusal.code, details)

    def command(self, label: str) -> str:
        """What an act is called in the undo menu and in the history."""
        return self.of("commands", label, {})

    def sentence(self, code: str, **details: object) -> str:
        """A sentence by its code."""
        return self.of("sentences", code, details)

    def of(self, table: str, code: str, details: Mapping[str, object]) -> str:
        """The worded code; the code itself when nobody has worded it."""
        pattern = self._tables.get(table, {}).get(code)
        if pattern is None:
            return code
        said = {name: self._said(name, value) for name, value in details.items()}
        return str(pattern).format_map(_Gaps(said))

    def listed(self, names: Iterable[str]) -> str:
        """Several names as one piece of a sentence."""
        return self._tables["sentences"]["between_names"].join(names)

    def outcome(self, outcome: Outcome) -> str:
        """What a vote led to, in a word."""
        return self.of("vote_outcomes", outcome, {})

    def decision_reason(self, decision: Decision) -> str:
        """Why a vote came out as it did, as one sentence."""
        pieces = self._tables["vote_reasons"]
        said = (self._clause(clause) for clause in decision.reason)
        return pieces["between_clauses"].join(said) + pieces["end"]

    def reading(self, reading: Reading) -> str:
        """What a reading of the rule is called; several choices in it are listed."""
        return self._reading_named(reading.name)

    def vote_warning(self, warning: VoteWarning) -> str:
        """A warning beside a decision; its basis only where the words name it."""
        details = dict(warning.details)
        if "matter" in details:
            matter = str(details["matter"])
            details["advice"] = self.matter_advice(matter, warning.basis)
            details["matter"] = self.of("matters", matter, {})
        return self.of("vote_warnings", warning.code, details)

    def cited_warning(self, warning: VoteWarning) -> str:
        """A warning with its basis, which is named once: in its words or beside them."""
        text, basis = self.vote_warning(warning), self.article(warning.basis)
        if not basis or basis in text:
            return text
        return self.of("articles", "beside", {"text": text, "basis": basis})

    def matter_advice(self, matter: str, basis: str) -> str:
        """Who must decide a matter (its key), by the article ``basis``."""
        return self.of("matter_warnings", matter, {"basis": basis})

    def article(self, basis: str) -> str:
        """A law and its articles as readers of this language cite them.

        ``basis`` is as the rules have it, «民法典278(8)»; what names no law in ``[laws]`` stays.
        """
        found = _CITED.fullmatch(basis)
        laws = self._tables["laws"]
        if found is None or found["law"] not in laws:
            return basis
        law, places = laws[found["law"]], found["articles"]
        if not places:
            return law
        patterns = self._tables["articles"]
        cited = (
            patterns["item" if item else "one"].format(number=number, item=item)
            for number, item in _ARTICLE.findall(places)
        )
        return patterns["whole"].format(law=law, articles=patterns["between"].join(cited))

    def meeting_event(self, said: Sentence) -> str:
        """What happened in a meeting, as one line of its strip (``app.domain.meetings.spoken``)."""
        details = dict(said.details)
        if "outcome" in details:
            details["outcome"] = self.of("vote_outcomes", str(details["outcome"]), {})
        return self.of("meeting_events", said.code, details)

    def template_name(self, name: str) -> str:
        """What a template of notices is called; one of an office's own as the office called it."""
        return self.of("template_names", name, {})

    def template_group(self, name: str) -> str:
        """What a group of templates is called; see ``template_name``."""
        return self.of("template_groups", name, {})

    def posting_period(self, name: str) -> str:
        """What the period of a posting is for, by its name in ``notice_periods.toml``."""
        return self.of("posting_periods", name, {})

    def notice_field(self, name: str) -> str:
        """What a field of a notice is called, by its name or by a template's own word for it."""
        return self.of("notice_fields", name, {})

    def notice_finding(self, finding: Finding) -> str:
        """What a check of a notice found, as one sentence."""
        return self.of("notice_findings", finding.code, finding.details)

    def _findings(self, found: Iterable[Finding]) -> str:
        """Each finding once, one sentence after the other."""
        between = "" if self.language == CHINESE else " "
        return between.join(dict.fromkeys(self.notice_finding(one) for one in found))

    def _reading_named(self, name: str) -> str:
        return self.listed(self.of("vote_readings", part, {}) for part in name.split("+"))

    def _clause(self, clause: Sentence) -> str:
        """A clause whose details may be clauses themselves."""
        details = {name: self._piece(name, value) for name, value in clause.details.items()}
        return self.of("vote_reasons", clause.code, details)

    def _piece(self, name: str, value: object) -> object:
        if isinstance(value, Sentence):
            return self._clause(value)
        return self._reading_named(str(value)) if name == "reading" else value

    def _vote_fault(self, details: Mapping[str, object]) -> dict[str, object]:
        fields = cast("tuple[str, ...]", details["fields"])
        return {
            "fields": self.listed(self.of("vote_fields", field, {}) for field in fields),
            "why": self.of("vote_count_faults", str(details["why"]), details),
        }

    def _said(self, name: str, value: object) -> object:
        """Enumerations and laws among the details are worded too, and names in a tuple listed."""
        if isinstance(value, tuple):
            several = cast("tuple[object, ...]", value)
            return self.listed(str(self._said(name, one)) for one in several)
        if name in _LAWFUL:
            return self.article(str(value))
        table = "notice_fields" if name == "notice_field" else "values"
        return self._tables.get(table, {}).get(str(value), value)


class _Gaps(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return "?"


@cache
def _read(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
