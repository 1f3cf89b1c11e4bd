"""What a review page embeds: offsets as a browser counts them, and data that cannot end its element."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.writers.review.document import embedded
from briefing.writers.review.offsets import Units
from tests.review.stories import hostile, page_of


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_offset_is_where_utf_16_has_it(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        assert units.at(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_embedded_data_comes_back_and_holds_no_markup_and_no_line_separator(text: str) -> None:
    written = embedded({"text": text})
    assert json.loads(written) == {"text": text}
    assert re.search("[<>&\u2028\u2029]", written) is None


def test_a_page_of_hostile_articles_has_its_own_elements_and_no_others() -> None:
    page = page_of(hostile()).decode()
    assert page.count("<script") == page.count("</script>") == 2
    assert re.findall(r"<(img|svg|iframe|object|embed|link|base)\b", page) == []
