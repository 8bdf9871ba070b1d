"""A filter of the diary said in words, for the heading of a printed register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.documents.document_texts import DocumentTexts
from app.documents.spoken_forms import day_in_words
from app.ports.queries import EntryChip, EntryFilter


def filter_in_words(
    wanted: EntryFilter,
    texts: DocumentTexts,
    category_names: Mapping[int, str] | None = None,
    channel_names: Mapping[int, str] | None = None,
    *,
    with_days: bool = True,
) -> str:
    """«状态：待办、处理中；3幢»; empty for a filter that leaves nothing out.

    An id without a name (0 stands for it) is said to be no category.

    ``with_days`` says the days received too; a heading that names the period leaves them away.
    """
    parts = [*_of_words(wanted, texts), *_of_lists(wanted, texts, category_names, channel_names)]
    if wanted.building is not None:
        key = "filter.building" if wanted.building else "filter.no_building"
        parts.append(texts(key, building=wanted.building))
    if with_days:
        parts += _of_days(wanted, texts)
    if wanted.matter_id is not None:
        parts.append(texts("filter.matter"))
    if wanted.import_id is not None:
        parts.append(texts("filter.import"))
    if wanted.for_meeting is not None:
        parts.append(
            texts("filter.for_meeting" if wanted.for_meeting else "filter.not_for_meeting")
        )
    return texts("filter.between").join(parts)


def _of_words(wanted: EntryFilter, texts: DocumentTexts) -> Iterator[str]:
    if wanted.chip is EntryChip.MINE:
        yield texts("filter.mine", name=wanted.staff_name)
    elif wanted.chip is not EntryChip.ALL:
        yield texts(f"filter.{wanted.chip}")
    if wanted.words.strip():
        key = "filter.words_in_text" if wanted.text_only else "filter.words"
        yield texts(key, words=" ".join(wanted.words.split()))


def _of_lists(
    wanted: EntryFilter,
    texts: DocumentTexts,
    category_names: Mapping[int, str] | None,
    channel_names: Mapping[int, str] | None,
) -> Iterator[str]:
    categories, channels = category_names or {}, channel_names or {}
    chosen = {
        "states": [texts(f"state.{state}") for state in wanted.states],
        "categories": [
            categories.get(key, texts("filter.no_category")) for key in wanted.category_ids
        ],
        "channels": [channels.get(key, str(key)) for key in wanted.channel_ids],
        "parties": [texts(f"party.{party}") for party in wanted.parties],
        "urgencies": [texts(f"urgency.{urgency}") for urgency in wanted.urgencies],
    }
    for name, names in chosen.items():
        if names:
            yield texts(f"filter.{name}", names=texts("filter.comma").join(names))


def _of_days(wanted: EntryFilter, texts: DocumentTexts) -> Iterator[str]:
    if wanted.received_from is not None:
        yield texts("filter.from", day=day_in_words(wanted.received_from, texts, wanted.day))
    if wanted.received_to is not None:
        yield texts("filter.to", day=day_in_words(wanted.received_to, texts, wanted.day))
