import type { z } from "zod";
import { type Issue, quoteValue } from "../../core/issue.ts";

type Path = readonly PropertyKey[];

/** What is used here of a JSON Schema. */
interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

/**
 * What is wrong with a config, one issue a fault: the key's path, the value, and, as the remedy, what the schema says of that key.
 * @param value what was validated
 * @param jsonSchema the same schema as JSON Schema, from which the remedies are taken
 */
export function configIssues(error: z.ZodError, value: unknown, file: string, jsonSchema: object): Issue[] {
  const issues = error.issues.flatMap((issue): Issue[] => {
    const found = valueAt(value, issue.path);
    if (issue.code === "unrecognized_keys") {
      const known = Object.keys(propertiesOf(schemaAt(jsonSchema, issue.path))).filter((key) => !key.startsWith("$"));
      return issue.keys.map((key) => ({
        severity: "error",
        file,
        message: `There is no key ${keyPath([...issue.path, key])}.`,
        remedy: `${nearest(key, known)}The keys here are ${known.join(", ")}.`,
      }));
    }
    const remedy = schemaAt(jsonSchema, issue.path).description ?? "See: dateline kiosk --example-config";
    const key = issue.path.length === 0 ? "The whole" : keyPath(issue.path);
    if (found === undefined) return [{ severity: "error", file, message: `${key} is missing.`, remedy }];
    const shown = quoteValue(found);
    return [{ severity: "error", file, value: shown, message: `${key} is ${shown}: it ${complaint(issue)}.`, remedy }];
  });
  return issues.filter(({ message }, at) => issues.findIndex((other) => other.message === message) === at);
}

/** What a value did wrong, as the end of a sentence that begins with "it". */
function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `is not ${withArticle(issue.expected)}`;
    case "invalid_value":
      return `is none of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int" ? `is less than ${issue.minimum}` : "is too short";
    case "too_big":
      return issue.origin === "number" || issue.origin === "int" ? `is more than ${issue.maximum}` : "is too long";
    case "custom":
      return issue.message;
    default:
      return "is not written as it should be";
  }
}

function withArticle(type: string): string {
  const name = { int: "whole number", boolean: "true or false" }[type] ?? type;
  return name === "true or false" ? name : `${/^[aeio]/.test(name) ? "an" : "a"} ${name}`;
}

/** `"idle.wait"`, `"languages[1]"`. */
function keyPath(path: Path): string {
  return JSON.stringify(
    path.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at > 0 ? "." : ""}${String(key)}`)).join(""),
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** The most exact description on the way to a key. */
function schemaAt(schema: Described, path: Path): Described {
  return path.reduce<Described>((outer, key) => {
    const inner = typeof key === "number" ? alternatives(outer).find(({ items }) => items)?.items : undefined;
    const found = inner ?? propertiesOf(outer)[String(key)];
    return found === undefined ? outer : { description: outer.description, ...found };
  }, schema);
}

function propertiesOf(schema: Described): Record<string, Described> {
  return alternatives(schema).find(({ properties }) => properties)?.properties ?? {};
}

function alternatives(schema: Described): Described[] {
  return [schema, ...(schema.anyOf ?? [])];
}

/** `Did you mean "idle"? `, where a known key is one or two letters away; else nothing. */
function nearest(key: string, known: readonly string[]): string {
  const [best] = known
    .map((name) => ({ name, distance: distance(key.toLowerCase(), name.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= 2)
    .sort((one, other) => one.distance - other.distance);
  return best === undefined ? "" : `Did you mean ${JSON.stringify(best.name)}? `;
}

/** Letters to insert, delete or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let column = 1; column <= other.length; column++) {
      const replaced = row[column - 1]! + (one[at - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
