import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["dist/", "site/", "src/app/messages/compiled/"] },
  js.configs.recommended,
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  { files: ["**/*.svelte", "**/*.svelte.ts"], languageOptions: { parserOptions: { parser: typescript.parser } } },
  // The text of articles is hostile: it never becomes markup.
  {
    files: ["src/app/**"],
    rules: { "svelte/no-at-html-tags": "error", "svelte/no-navigation-without-resolve": "off" },
  },
  // The core knows neither a browser, nor Node, nor what time it is.
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "process",
        "fetch",
        "location",
        "navigator",
        "Buffer",
        "performance",
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "The core has no clock.",
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock." },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "The core is deterministic.",
        },
      ],
    },
  },
);
