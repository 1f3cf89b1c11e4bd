// Which lines and sentences are asked for: pure functions.

const NO_FILTER = { query: "", source: "", participant: "", section: "", unchecked: false };

function textOf(line) {
  const parts = line.claims ? line.claims.flatMap((claim) => claim.parts) : line.parts;
  const words = parts.flat().map(([text]) => text).join(" ");
  return [words, line.speaker, line.when, line.place_words, line.announced, line.days, ...(line.roles || [])].filter(Boolean).join(" ");
}

function placesOf(line) {
  return line.claims ? line.claims.flatMap((claim) => claim.places) : line.places;
}

function isAsked(filter, state, line, id, text, words, names) {
  if (filter.section && line.section !== filter.section) return false;
  if (filter.unchecked && (state.kept[id] || state.dropped[id])) return false;
  if (filter.source && !placesOf(line).some(([source]) => source === Number(filter.source))) return false;
  if (filter.participant && !(names[filter.participant] || []).some((name) => isNamed(words, name))) return false;
  return !filter.query || text.includes(filter.query);
}

// Whether a name stands in a text as words of its own: "US" is not in "USA", and not in "us".
function isNamed(text, name) {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(0, at), after = text.slice(at + name.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function folded(text) {
  return printed(text).toLowerCase();
}

// Numbers of the sentences of a source that share characters with a stretch; sentences are in order.
function sentencesIn(sentences, start, end) {
  let low = 0, high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle][2] <= start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < sentences.length && sentences[low][1] < end; low += 1) found.push(low);
  return found;
}
