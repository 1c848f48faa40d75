/*
 * What others named or wrote (groups, clients, topics, keys, payloads) has no power over the page: characters that do not
 * show, turn the direction of a sentence or stop it are shown by their codes. Here, where all of it comes in.
 *
 *   parsed('{"name":"a\u202eb"}') → {name: "a\\u202Eb"}
 */
// Line breaks and tabs stay: they are spaces to a page
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const ESCAPED = /\\u/; // in JSON they may be written as codes

export function parsed(json) {
  const suspect = json.search(UNSEEN) >= 0 || ESCAPED.test(json);
  return JSON.parse(json, suspect ? (_, value) => (typeof value === "string" ? harmless(value) : value) : undefined);
}

export function harmless(text) {
  return text.replace(UNSEEN, character => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
