import type { InterfaceLanguage, Link, LinkDate, PlaceMark, PlaceSummary, Refused } from "../../core/model.ts";
import type { Messages } from "../state/language.svelte.ts";
import type { PlaceIndex } from "../state/place-index.ts";
import { formatDate, formatInterval } from "./dates.ts";
import { weighEvidence } from "./evidence.ts";
import { nameOf } from "./names.ts";

/** What sentences are made with. */
export interface Speech {
  m: Messages;
  language: InterfaceLanguage;
  index: PlaceIndex;
}

/** Sentences on why a stretch of text was linked to a place. `text` is the stretch as printed. */
export function whyPlace(mark: PlaceMark, text: string, place: PlaceSummary, speech: Speech): string[] {
  const { m, index } = speech;
  const linked = index.byId(mark.place);
  const sentences = [nameSentence(mark, text, fullName(mark.place, speech), m)];
  if (linked && linked.id !== place.id) sentences.push(m.why_within({ place: nameOf(place, speech.language) }));
  if (!mark.why) return sentences;
  const { inFavour, against } = weighEvidence(mark.why.evidence, m, (about) => nameOfId(about, speech));
  if (inFavour.length > 0) sentences.push(m.why_for({ reasons: inFavour.join("; ") }));
  if (against.length > 0) sentences.push(m.why_against({ reasons: against.join("; ") }));
  const refused = new Set(mark.why.refused.map((other) => refusedName(other, speech)));
  if (refused.size > 0) sentences.push(m.why_refused({ places: [...refused].join("; ") }));
  else if (mark.kind === "name") sentences.push(m.why_nothing_refused());
  sentences.push(m.why_confidence({ percent: String(Math.min(99, Math.round(mark.confidence * 100))) }));
  return sentences;
}

/** Sentences on where the dates of a passage come from. */
export function whyDates(link: Pick<Link, "told" | "dates" | "text">, speech: Speech): string[] {
  if (link.told.length === 0) return [speech.m.why_no_date()];
  const sentences = link.told.map((told) => dateSentence(told, link, speech));
  return [...sentences, basisSentence(link.told[0]!.basis, speech.m)];
}

function nameSentence(mark: PlaceMark, text: string, place: string, m: Messages): string {
  const matched = mark.why?.matched ?? text;
  const rule = mark.why?.rule ?? "";
  if (mark.kind === "demonym") return m.why_demonym({ text, place });
  if (mark.kind === "reference")
    return matched === text || rule === "group"
      ? m.why_refers({ text, place })
      : m.why_reference({ text, matched, place });
  if (rule === "given") return m.why_given({ text, place });
  if (rule.includes("kind-word")) return m.why_kind_word({ text, place });
  return matched === text ? m.why_name({ text, place }) : m.why_name_matched({ text, matched, place });
}

function dateSentence(told: LinkDate, { dates, text }: Pick<Link, "dates" | "text">, { m, language }: Speech): string {
  const date = formatInterval(told.interval, language, m);
  const mark = dates.find(
    ({ interval, start, end }) => interval === told.interval && text.slice(start, end) === told.text,
  );
  const anchor = mark?.why.anchor;
  if (!anchor) return date === told.text ? m.why_date_same({ text: told.text }) : m.why_date({ text: told.text, date });
  const words = { text: told.text, date, anchor: formatDate(anchor.date, language, m) };
  return anchor.is === "published" ? m.why_date_published(words) : m.why_date_narrative(words);
}

function basisSentence(basis: LinkDate["basis"], m: Messages): string {
  return { sentence: m.why_date_sentence, paragraph: m.why_date_paragraph, story: m.why_date_story }[basis]();
}

/** "Kalbajar (Azerbaijan)": the name with the nearest place around it, so that namesakes can be told apart. */
function fullName(id: string, { index, language, m }: Speech): string {
  const place = index.byId(id);
  if (!place) return id;
  const around = index.ancestors(place)[0];
  return around
    ? m.refused_place({ name: nameOf(place, language), about: nameOf(around, language) })
    : nameOf(place, language);
}

/** Of a place that the atlas does not have, what it lies in is known by English names alone. */
function refusedName({ place, name, around }: Refused, speech: Speech): string {
  if (speech.index.byId(place)) return fullName(place, speech);
  return around === "" ? name : speech.m.refused_place({ name, about: around });
}

function nameOfId(id: string, { index, language }: Speech): string {
  const place = index.byId(id);
  return place ? nameOf(place, language) : id;
}
