"""German."""

from __future__ import annotations

from briefing.writers.labels.nouns import Labels

LABELS = Labels(
    brief="Briefing",
    headings={
        "summary": "Zusammenfassung",
        "participants": "Beteiligte",
        "statements": "Wichtige Aussagen",
        "next_steps": "Angekündigte nächste Schritte",
        "open_questions": "Offene Fragen",
        "disagreements": "Widersprüche zwischen den Quellen",
        "timeline": "Zeitleiste",
        "sources": "Quellen",
        "notices": "Hinweise",
    },
    nothing={
        "summary": "Aus den Quellen ließ sich keine Zeile auswählen.",
        "participants": "Keine Beteiligten gefunden.",
        "statements": "Keine Aussage gefunden.",
        "next_steps": "Kein angekündigter nächster Schritt gefunden.",
        "open_questions": "Keine Frage gefunden, die die Quellen offenlassen.",
        "disagreements": "Kein Widerspruch zwischen den Quellen gefunden.",
        "timeline": "Keine Zeitleiste: weniger als drei Daten gefunden.",
    },
    one_source="Nur eine Quelle: Es gibt nichts zu vergleichen.",
    status={
        "scheduled": "angesetzt",
        "announced": "angekündigt",
        "expected": "erwartet",
        "proposed": "vorgeschlagen",
        "conditional": "bedingt",
    },
    question={
        "undecided": "unentschieden",
        "unconfirmed": "unbestätigt",
        "disputed": "umstritten",
        "unanswered": "unbeantwortet",
    },
    disagreement={
        "number": "Zahlen weichen ab",
        "date": "Daten weichen ab",
        "name": "Namen weichen ab",
        "fact": "Darstellungen weichen ab",
    },
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    day="{day}. {month} {year}",
    days_joint=".–",
    counts={
        "sources": ("{n} Quelle", "{n} Quellen"),
        "sentences": ("{n} Satz gelesen", "{n} Sätze gelesen"),
        "quoted": ("{n} Stelle zitiert", "{n} Stellen zitiert"),
        "words": ("{n} Wort", "{n} Wörter"),
        "paragraphs": ("{n} Absatz", "{n} Absätze"),
        "mentions": ("{n} Nennung", "{n} Nennungen"),
    },
    name="Name",
    described="Bezeichnung in den Quellen",
    mentions="Nennungen",
    mentions_in="in {source}",
    source="Quelle",
    place="Zitiert aus",
    paragraph="Abs.",
    also="auch",
    unattributed="Ohne Zuordnung",
    reported="berichtet",
    said="laut {speaker}",
    no_date="Ohne Datum",
    later="späterer Bericht",
    edited="bearbeitet",
    edited_key="Eine als „bearbeitet“ gekennzeichnete Zeile wurde von Hand geändert und ist kein Wortlaut der Quelle.",
    quoted_paragraphs="zitiert: {numbers} von {total}",
    none_quoted="nicht zitiert",
    strip="In diesem Briefing zitierte Absätze der Quelle {source}: {numbers} von {total}",
    page="Seite {page} von {pages}",
    promise="Jede zitierte Zeile steht wörtlich in einer nummerierten Quelle.",
    key_title="Lesehilfe.",
    key="Eine ausgefüllte Nummer ist die zitierte Quelle, eine umrandete eine weitere Quelle, die dasselbe berichtet. "
    "Als Absatz zählt jede nicht leere Zeile. Überschriften, Kennzeichnungen und Daten in Ziffern stammen vom "
    "Programm, alle anderen Worte aus den Quellen.",
    key_strip="In einem Streifen steht jedes Feld für einen Absatz; ausgefüllte Felder sind hier zitiert.",
    attached="Die angehängte Datei brief.json nennt die Zeichenpositionen jeder Zeile.",
)  # fmt: skip
