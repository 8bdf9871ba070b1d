"""The rules votes are counted by (表决规则): profiles, items of 民法典 278, who decides what."""

from __future__ import annotations

from app.documents.building_blocks import centred, paragraph, section, title
from app.documents.document_texts import DocumentTexts
from app.documents.meeting_words import threshold_in_words
from app.documents.page_frames import A4_LANDSCAPE
from app.documents.paper import Paper
from app.documents.register_table import Column, RegisterTable
from app.documents.spoken_forms import day_in_words, full_date
from app.documents.typography import Style
from app.ports.meeting_facts import MatterLine, ProfileLine, VoteRulesFacts

TITLE = Style(22, bold=True, leading=1.4)
LEAD = Style(12, leading=1.5, grey=0.25)
SECTION = Style(15, bold=True, leading=1.4)
HEAD = Style(11, bold=True, leading=1.35)
CELL = Style(11.5, leading=1.4)
NOTE = Style(12, leading=1.55)


def build_vote_rules(facts: VoteRulesFacts, wording: DocumentTexts) -> bytes:
    """The rules as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    office = facts.office
    heading = wording("vote_rules.title")
    day = day_in_words(office.printed_on, wording, office.printed_on)
    paper = Paper(
        A4_LANDSCAPE,
        wording,
        heading,
        author=office.community,
        footer=wording("meeting.made", community=office.community, day=day),
    )
    title(paper, heading, TITLE)
    centred(paper, wording("vote_rules.lead"), LEAD)
    section(paper, wording("vote_rules.committee"), SECTION)
    paragraph(paper, wording("vote_rules.committee_note"), NOTE)
    paper.skip(4)
    _write_profiles(paper, facts.profiles)
    section(paper, wording("vote_rules.owners"), SECTION)
    paragraph(paper, wording("vote_rules.owners_note"), NOTE)
    paper.skip(4)
    _write_items(paper, facts)
    section(paper, wording("vote_rules.matters"), SECTION)
    _write_matters(paper, facts.matters)
    return paper.finish()


def _write_profiles(paper: Paper, profiles: tuple[ProfileLine, ...]) -> None:
    shares = {
        "profile": 2.2,
        "basis": 3.2,
        "in_force": 2.0,
        "quorum": 1.5,
        "passing": 1.9,
        "proxy": 1.2,
        "agenda": 1.5,
        "announce": 1.5,
        "posting": 1.6,
    }
    texts = paper.texts
    columns = [Column(texts(f"vote_rules.{key}"), share) for key, share in shares.items()]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for profile in profiles:
        table.row(_profile_cells(profile, texts), bold=profile.is_chosen)
    table.end()


def _profile_cells(profile: ProfileLine, texts: DocumentTexts) -> tuple[str, ...]:
    silent = texts("vote_rules.silent")
    name, passing = profile.name, threshold_in_words(profile.passing, texts)
    if profile.is_chosen:
        name = f"{name}\n{texts('vote_rules.chosen')}"
    if profile.only_signed_count:
        passing = f"{passing}\n{texts('vote_rules.signed')}"
    proxy = silent
    if profile.proxies_allowed is not None:
        proxy = texts(f"vote_rules.proxy_{'yes' if profile.proxies_allowed else 'no'}")
    unit = "working_days" if profile.posting_in_working_days else "days"
    return (
        name,
        profile.basis,
        full_date(profile.in_force, texts),
        threshold_in_words(profile.quorum, texts),
        passing,
        proxy,
        _days(profile.agenda_days, "days", texts),
        _days(profile.announce_days, "days_within", texts),
        _days(profile.posting_days, unit, texts),
    )


def _days(days: int | None, key: str, texts: DocumentTexts) -> str:
    return texts("vote_rules.silent") if days is None else texts(f"vote_rules.{key}", days=days)


def _write_items(paper: Paper, facts: VoteRulesFacts) -> None:
    texts = paper.texts
    columns = [
        Column(texts("vote_rules.item"), 0.8),
        Column(texts("vote_rules.item_words"), 7),
        Column(texts("vote_rules.item_passing"), 2.6),
    ]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for item in facts.items:
        table.row((str(item.number), item.words, threshold_in_words(item.passing, texts)))
    table.end()


def _write_matters(paper: Paper, matters: tuple[MatterLine, ...]) -> None:
    texts = paper.texts
    columns = [
        Column(texts("vote_rules.matter"), 2.4),
        Column(texts("vote_rules.advice"), 8),
        Column(texts("vote_rules.item_passing"), 1.8),
        Column(texts("vote_rules.matter_basis"), 2.6),
    ]
    table = RegisterTable(paper, columns, CELL, HEAD)
    table.begin()
    for matter in matters:
        passing = threshold_in_words(matter.passing, texts) if matter.passing else "—"
        table.row((matter.name, matter.advice, passing, matter.basis or "—"))
    table.end()
