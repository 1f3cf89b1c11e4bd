"""Which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.identify import language_of

TEXTS = {
    "ar": "قال رئيس البلدية يوم الاثنين إن الجسر لن يفتح بسبب الشقوق",
    "cs": "Starosta v pondělí řekl, že most nebude otevřen, protože jsou v něm trhliny a není bezpečný.",
    "da": "Borgmesteren sagde mandag, at broen ikke vil blive åbnet, fordi der er revner i den.",
    "de": "Der Bürgermeister sagte am Montag, dass die Brücke wegen der Risse nicht mehr befahren werden darf.",
    "el": "Ο δήμαρχος είπε ότι η γέφυρα δεν θα ανοίξει.",
    "en": "The mayor said on Monday that the bridge would not open.",
    "es": "El alcalde dijo el lunes que el puente no se abrirá hasta que terminen con la inspección.",
    "fr": "Le maire a déclaré lundi que le pont ne serait plus ouvert à la circulation à cause des fissures.",
    "he": "ראש העיר אמר ביום שני כי הגשר לא ייפתח",
    "it": "Il sindaco ha detto lunedì che il ponte non sarà più aperto perché ci sono delle crepe.",
    "ja": "市長は月曜日、橋は開通しないと述べた。",
    "ko": "시장은 월요일 다리가 열리지 않을 것이라고 말했다.",
    "nl": "De burgemeester zei maandag dat de brug niet open gaat omdat er scheuren in zitten.",
    "pl": "Burmistrz powiedział w poniedziałek, że most nie będzie otwarty, ponieważ są w nim pęknięcia.",
    "pt": "O prefeito disse na segunda-feira que a ponte não será aberta até que terminem a inspeção.",
    "ru": "Мэр сказал в понедельник, что мост не откроют, потому что в нём есть трещины.",
    "sk": "Starosta v pondelok povedal, že most nebude otvorený, pretože sú v ňom trhliny a nie je bezpečný.",
    "sv": "Borgmästaren sade på måndagen att bron inte kommer att öppnas eftersom det finns sprickor i den.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะไม่เปิด",
    "uk": "Міський голова сказав у понеділок, що міст не відкриють, бо в ньому є тріщини.",
    "zh": "市长周一表示，由于裂缝，大桥将不会开放。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_one_sentence_tells_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12:30 – 45 %", "Velmora Brunnel Holm", "Lorem ipsum dolor sit amet"])
def test_a_text_that_tells_nothing_stays_undetermined(text: str) -> None:
    assert language_of(text) == "und"


@given(st.text(max_size=300))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert 2 <= len(language_of(text)) <= 3
