import armenian from "@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url";
import georgian from "@fontsource-variable/noto-sans-georgian/files/noto-sans-georgian-georgian-wght-normal.woff2?url";
import cyrillicRegular from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url";
import cyrillicBold from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url";
import latinExtendedRegular from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url";
import latinExtendedBold from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url";
import latinRegular from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import latinBold from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import type { StyleSpecification } from "maplibre-gl";

export const REGULAR = ["Noto Sans Regular"];
export const BOLD = ["Noto Sans Semibold"];

const LATIN = ["U+0-FF", "U+131", "U+152-153", "U+2BB-2BC", "U+2C6", "U+2DA", "U+2DC", "U+2000-206F", "U+2122"];
const LATIN_EXTENDED = ["U+100-2BA", "U+2BD-2C5", "U+2C7-2CC", "U+2CE-2D7", "U+2DD-2FF", "U+1E00-1EFF"];
const CYRILLIC = ["U+301", "U+400-45F", "U+490-491", "U+4B0-4B1", "U+2116"];
const ARMENIAN = ["U+530-58F", "U+FB13-FB17"];
const GEORGIAN = ["U+10A0-10FF", "U+1C90-1CBF", "U+2D00-2D2F"];

/** The shipped fonts that labels are drawn with, by script: a map loads only what its labels need. */
export function fontFaces(): StyleSpecification["font-faces"] {
  return {
    [REGULAR[0]!]: faces(latinRegular, latinExtendedRegular, cyrillicRegular),
    [BOLD[0]!]: faces(latinBold, latinExtendedBold, cyrillicBold),
  };
}

function faces(latin: string, latinExtended: string, cyrillic: string) {
  return [
    { url: absolute(latin), "unicode-range": LATIN },
    { url: absolute(latinExtended), "unicode-range": LATIN_EXTENDED },
    { url: absolute(cyrillic), "unicode-range": CYRILLIC },
    { url: absolute(armenian), "unicode-range": ARMENIAN },
    { url: absolute(georgian), "unicode-range": GEORGIAN },
  ];
}

/** Built asset addresses are relative to this module, and the style wants whole ones. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
