import * as en from "../../../src/app/messages/compiled/messages/en.js";
import * as ru from "../../../src/app/messages/compiled/messages/ru.js";
import { messagesOf } from "../../../src/app/state/language.svelte.ts";

/** The words that tests speak with. */
export const words = { en: messagesOf(en), ru: messagesOf(ru) };
