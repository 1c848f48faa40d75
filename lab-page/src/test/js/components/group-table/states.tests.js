import { stateInWords, typeInWords } from "/components/group-table/states.js";
import { equal, test } from "/testing.js";

test("names the types, and those of tomorrow by what the brokers call them", () => {
  equal(["classic", "consumer", "share", "streams"].map(type => typeInWords(type).name),
    ["classic", "consumer, the new protocol", "share", "streams"]);
});

test("the same state may mean different things in different protocols", () => {
  const sentence = (type, state) => stateInWords({ type, state }).sentence;
  equal(sentence("classic", "Stable"), "Every member knows its partitions.");
  equal(sentence("consumer", "Stable"), "Every member has what the coordinator decided.");
  equal(sentence("classic", "Reconciling"), "What this state means is not known here.");
});

test("only a group that is stable or empty is calm", () => {
  equal(["Stable", "Empty", "Dead", "Assigning"].map(state => stateInWords({ type: "consumer", state }).calm), [true, true, false, false]);
});
