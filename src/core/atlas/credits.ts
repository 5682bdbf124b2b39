import type { AtlasManifest } from "../model.ts";

/** What `geodata/SOURCES.md` says at length, for the app's "About this map". */
export const CREDITS: AtlasManifest["credits"] = [
  { what: "Countries, regions and their names", source: "Natural Earth 10m", licence: "public domain" },
  { what: "Historical lines", source: "Natural Earth 4.1", licence: "public domain" },
  { what: "Towns, alternate names", source: "GeoNames (geonames.org)", licence: "CC BY 4.0" },
  { what: "Names of countries and regions", source: "Unicode CLDR", licence: "Unicode-3.0" },
  { what: "Rivers and lakes", source: "GSHHG", licence: "LGPL-3.0-or-later" },
  { what: "Relief", source: "ETOPO5, NOAA", licence: "public domain" },
  { what: "Typefaces", source: "Noto (Google Fonts)", licence: "OFL-1.1" },
];

export const BORDERS: AtlasManifest["borders"] = { view: "Natural Earth, de facto", asOf: "2022" };
