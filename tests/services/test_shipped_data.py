"""What a new office is given: categories, channels, and sentences in both languages."""

import string
import tomllib

from app.domain.category_proposal import propose_category
from app.services.shipped_data import RESOURCES, shipped_categories, shipped_channels


def test_a_two_level_tree_with_deadlines_and_keywords():
    branches = shipped_categories()
    every = [one for branch in branches for one in (branch.category, *branch.children)]
    assert len({one.name for one in every}) == len(every) > 40
    assert all(1 <= one.deadline_days <= 15 for one in every)
    assert all(one.keywords for one in every if one.name != "其他")
    assert [branch.category.position for branch in branches] == list(range(len(branches)))


def test_no_keyword_stands_in_two_categories():
    words = [
        word
        for branch in shipped_categories()
        for one in (branch.category, *branch.children)
        for word in {one.name, *one.keywords.split()}
    ]
    assert len(set(words)) == len(words)


def test_every_keyword_proposes_its_own_category():
    every = [one for b in shipped_categories() for one in (b.category, *b.children)]
    for category in every:
        for word in category.keywords.split():
            proposal = propose_category(word, every)
            assert proposal is not None
            assert proposal.keyword == word.casefold()


def test_the_channels():
    assert [channel.name for channel in shipped_channels()] == [
        "来访", "电话", "微信", "走访", "意见箱", "例会", "上级转办", "其他"
    ]  # fmt: skip


def test_both_languages_word_the_same_with_the_same_details():
    chinese, english = (
        tomllib.loads((RESOURCES / "wording" / f"{language}.toml").read_text(encoding="utf-8"))
        for language in ("zh_CN", "en")
    )
    assert chinese.keys() == english.keys()
    for table, sentences in chinese.items():
        assert sentences.keys() == english[table].keys(), table
        for code, sentence in sentences.items():
            assert _gaps(sentence) == _gaps(english[table][code]), code


def _gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
