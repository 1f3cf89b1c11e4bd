"""French."""

from __future__ import annotations

from briefing.writers.labels.nouns import Labels

LABELS = Labels(
    brief="Note de synthèse",
    headings={
        "summary": "Résumé",
        "participants": "Acteurs",
        "statements": "Déclarations clés",
        "next_steps": "Prochaines étapes annoncées",
        "open_questions": "Questions en suspens",
        "disagreements": "Désaccords entre les sources",
        "timeline": "Chronologie",
        "sources": "Sources",
        "notices": "Avertissements",
    },
    nothing={
        "summary": "Aucune ligne des sources n’a pu être retenue.",
        "participants": "Aucun acteur trouvé.",
        "statements": "Aucune déclaration trouvée.",
        "next_steps": "Aucune prochaine étape annoncée.",
        "open_questions": "Aucune question laissée en suspens par les sources.",
        "disagreements": "Aucun désaccord trouvé entre les sources.",
        "timeline": "Pas de chronologie : moins de trois dates trouvées.",
    },
    one_source="Une seule source : rien à comparer.",
    status={
        "scheduled": "prévu",
        "announced": "annoncé",
        "expected": "attendu",
        "proposed": "proposé",
        "conditional": "conditionnel",
    },
    question={
        "undecided": "non décidé",
        "unconfirmed": "non confirmé",
        "disputed": "contesté",
        "unanswered": "sans réponse",
    },
    disagreement={
        "number": "Chiffres divergents",
        "date": "Dates divergentes",
        "name": "Noms divergents",
        "fact": "Récits divergents",
    },
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    day="{day} {month} {year}",
    days_joint="–",
    counts={
        "sources": ("{n} source", "{n} sources"),
        "sentences": ("{n} phrase lue", "{n} phrases lues"),
        "quoted": ("{n} passage cité", "{n} passages cités"),
        "words": ("{n} mot", "{n} mots"),
        "paragraphs": ("{n} paragraphe", "{n} paragraphes"),
        "mentions": ("{n} mention", "{n} mentions"),
    },
    name="Nom",
    described="Désignation dans les sources",
    mentions="Mentions",
    mentions_in="dans {source}",
    source="Source",
    place="Cité de",
    paragraph="par.",
    also="aussi",
    unattributed="Sans attribution",
    reported="rapporté",
    said="selon {speaker}",
    no_date="Sans date",
    later="plus récent",
    edited="modifié",
    edited_key="Une ligne marquée « modifié » a été changée à la main ; ce ne sont plus les mots de sa source.",
    quoted_paragraphs="cités : {numbers} sur {total}",
    none_quoted="non cité",
    strip="Paragraphes de la source {source} cités ici : {numbers} sur {total}",
    page="Page {page} sur {pages}",
    promise="Chaque ligne citée figure mot pour mot dans une source numérotée.",
    key_title="Comment lire cette note.",
    key="Un numéro plein désigne la source citée ; un numéro encadré, une autre source qui rapporte la même chose. "
    "Chaque ligne non vide compte comme un paragraphe. Les titres, les mentions et les dates en chiffres viennent du "
    "programme ; tous les autres mots viennent des sources.",
    key_strip="Dans une bande, chaque carré est un paragraphe ; les carrés pleins sont cités ici.",
    attached="Le fichier joint brief.json donne la position de chaque ligne, au caractère près.",
)  # fmt: skip
