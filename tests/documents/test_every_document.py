"""What holds for every PDF: own fonts inside, same bytes again, words in both languages."""

import hashlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from app.documents import document_texts as texts_module
from app.documents.catalogue import Documents
from app.documents.document_texts import LANGUAGES, document_texts
from app.ports.document_facts import CategoryFigures, KeySection, MonthlyFigures, RecoveryFacts
from tests.documents.meeting_samples import every_meeting_paper
from tests.documents.notice_book_samples import every_notice_book_paper
from tests.documents.reading import read
from tests.documents.samples import OFFICE, TODAY, detail, heading, row

ROOT = Path(__file__).parents[2]


def every_document(language):
    documents = Documents(language)
    figures = CategoryFigures("养老服务", 1, 1, 0, 0)
    return {
        "receipt": documents.receipt(detail(), OFFICE),
        "register": documents.register([row(n) for n in range(40)], heading()),
        "entry": documents.entry(detail(), OFFICE),
        "recovery": documents.recovery_sheet(RecoveryFacts("示例社区", "ABCD-EFGH", TODAY)),
        "monthly": documents.monthly_summary(
            MonthlyFigures(OFFICE, date(2026, 11, 1), (figures,), figures)
        ),
        "keys": documents.key_sheet((KeySection("服务日志", (("F2", "登记"),)),)),
        **every_meeting_paper(documents),
        **every_notice_book_paper(documents),
    }


def digests():
    return {
        f"{language} {name}": hashlib.sha256(pdf).hexdigest()
        for language in LANGUAGES
        for name, pdf in every_document(language).items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_fonts_are_embedded_subsets_of_our_own(language):
    for pdf in every_document(language).values():
        printed = read(pdf)
        assert printed.fonts
        for name, kind in printed.fonts:
            assert re.fullmatch(r"[A-Z]{6}\+NotoSansSC-(Regular|Bold)", name)
            assert kind == "ttf"  # the font file is inside
        assert b"Helvetica" not in pdf
        assert len(pdf) < 300_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_author_and_language_are_said(language):
    for pdf in every_document(language).values():
        metadata = read(pdf).metadata
        assert metadata["title"]
        assert metadata["author"]
        assert f"/Lang ({language.replace('_', '-')})".encode() in pdf


def test_same_facts_give_the_same_bytes_in_another_process():
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from tests.documents.test_every_document import digests; print(digests())"
    )
    # a different hash seed: nothing may hang on the order of a set
    elsewhere = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONHASHSEED": "7", "PYTHONUTF8": "1", "PATH": "", "SYSTEMROOT": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    here = digests()
    assert elsewhere.stdout.strip() == str(here)
    assert digests() == here


def test_documents_built_at_once_do_not_disturb_each_other():
    alone = every_document("zh_CN")
    with ThreadPoolExecutor(4) as lanes:
        for together in lanes.map(every_document, ["zh_CN"] * 4):
            assert together == alone


def test_no_page_is_set_in_letters_under_nine_points():
    for pdf in every_document("zh_CN").values():
        assert min(size for _, size in read(pdf).spans) >= 8.99


def test_every_sentence_asked_for_exists():
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(texts_module.__file__).parent.glob("*.py")
    )
    asked = set(re.findall(r'(?:texts|wording)\(\s*"([a-z_]+\.[a-z_0-9]+)"', source))
    assert len(asked) > 50
    assert asked <= document_texts("zh_CN").keys


def test_package_costs_nothing_until_a_document_is_built():
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "import app.documents, app.documents.catalogue\n"
        "app.documents.catalogue.Documents().texts\n"
        "assert not {'reportlab', 'PIL'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
