"""Spanish."""

from __future__ import annotations

from briefing.writers.labels.nouns import Labels

LABELS = Labels(
    brief="Informe",
    headings={
        "summary": "Resumen",
        "participants": "Participantes",
        "statements": "Declaraciones clave",
        "next_steps": "Próximos pasos anunciados",
        "open_questions": "Preguntas abiertas",
        "disagreements": "Discrepancias entre las fuentes",
        "timeline": "Cronología",
        "sources": "Fuentes",
        "notices": "Avisos",
    },
    nothing={
        "summary": "No se pudo elegir ninguna línea de las fuentes.",
        "participants": "No se encontró ningún participante.",
        "statements": "No se encontró ninguna declaración.",
        "next_steps": "No se encontró ningún próximo paso anunciado.",
        "open_questions": "No se encontró ninguna pregunta que las fuentes dejen abierta.",
        "disagreements": "No se encontró ninguna discrepancia entre las fuentes.",
        "timeline": "Sin cronología: se encontraron menos de tres fechas.",
    },
    one_source="Una sola fuente: no hay nada que comparar.",
    status={
        "scheduled": "programado",
        "announced": "anunciado",
        "expected": "previsto",
        "proposed": "propuesto",
        "conditional": "condicional",
    },
    question={
        "undecided": "sin decidir",
        "unconfirmed": "sin confirmar",
        "disputed": "en disputa",
        "unanswered": "sin respuesta",
    },
    disagreement={
        "number": "Las cifras difieren",
        "date": "Las fechas difieren",
        "name": "Los nombres difieren",
        "fact": "Los relatos difieren",
    },
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    day="{day} de {month} de {year}",
    days_joint="–",
    counts={
        "sources": ("{n} fuente", "{n} fuentes"),
        "sentences": ("{n} frase leída", "{n} frases leídas"),
        "quoted": ("{n} pasaje citado", "{n} pasajes citados"),
        "words": ("{n} palabra", "{n} palabras"),
        "paragraphs": ("{n} párrafo", "{n} párrafos"),
        "mentions": ("{n} mención", "{n} menciones"),
    },
    name="Nombre",
    described="Descripción en las fuentes",
    mentions="Menciones",
    mentions_in="en {source}",
    source="Fuente",
    place="Citado de",
    paragraph="párr.",
    also="también",
    unattributed="Sin atribución",
    reported="referido",
    said="según {speaker}",
    no_date="Sin fecha",
    later="más reciente",
    edited="editado",
    edited_key="Una línea marcada «editado» fue cambiada a mano y ya no contiene las palabras de su fuente.",
    quoted_paragraphs="citados: {numbers} de {total}",
    none_quoted="no citada",
    strip="Párrafos de la fuente {source} citados en este informe: {numbers} de {total}",
    page="Página {page} de {pages}",
    promise="Cada línea citada figura palabra por palabra en una fuente numerada.",
    key_title="Cómo leer este informe.",
    key="Un número relleno es la fuente citada; un número recuadrado, otra fuente que informa de lo mismo. "
    "Cada línea no vacía cuenta como un párrafo. Los títulos, las etiquetas y las fechas en cifras son del programa; "
    "todas las demás palabras son de las fuentes.",
    key_strip="En una tira, cada cuadro es un párrafo; los cuadros rellenos están citados aquí.",
    attached="El archivo adjunto brief.json da la posición de cada línea, carácter por carácter.",
)  # fmt: skip
