import { harmless, parsed } from "/lib/foreign.js";
import { equal, test } from "/testing.js";

test("shows by its code what would turn a sentence round, hide in it or ring a bell", () => {
  equal(harmless("a\u202eb\u2066c\u200bd\u0007e\u001b[31m"), "a\\u202Eb\\u2066c\\u200Bd\\u0007e\\u001B[31m");
});

test("leaves letters of all languages, line breaks and tabs alone", () => {
  const text = "Grüße, 日本語, שלום 👍\n\tend";
  equal(harmless(text), text);
});

test("whatever comes in is harmless, however deep it lies and however it was written", () => {
  equal(parsed('{"groups":[{"name":"a\u202eb"}],"n":1,"key":null}'), { groups: [{ name: "a\\u202Eb" }], n: 1, key: null });
  equal(parsed('{"name":"a\\u0007b"}'), { name: "a\\u0007b" });
});
