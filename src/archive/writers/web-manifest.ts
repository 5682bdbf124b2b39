/** A short name fits below an icon. */
const SHORT = 14;

interface Naming {
  title: string;
  description: string;
  language: string;
}

/** The app's web manifest, with the name of an atlas. There is no `id`: the start address, which is relative, tells atlases on one host apart. */
export function nameManifest(manifest: string, { title, description, language }: Naming): string {
  const about = description === "" ? {} : { description };
  const named = { name: title, short_name: shortName(title), ...about, lang: language };
  return JSON.stringify({ ...(JSON.parse(manifest) as object), ...named });
}

/** As many words of a title as fit below an icon; its beginning where the first is longer. */
function shortName(title: string): string {
  if (title.length <= SHORT) return title;
  const words = title.slice(0, SHORT + 1).replace(/\s+\S*$/, "");
  return words.length <= SHORT ? words.replace(/[\s,;:–-]+$/, "") : title.slice(0, SHORT);
}
