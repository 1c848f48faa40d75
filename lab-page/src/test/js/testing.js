/*
 * What tests of the page's modules are written with. PageModuleTests in lab-tests runs them in a browser.
 *
 *   test("says one event and two events", () => {
 *     equal(plural(1, "event"), "1 event");
 *   });
 */
const tests = [];

export function test(sentence, body) {
  tests.push({ sentence, body });
}

/** Both say the same, whatever objects they are; undefined members count as missing. */
export function equal(actual, expected) {
  const [is, wanted] = [shown(actual), shown(expected)];
  if (is !== wanted) throw new Error(`expected ${wanted}\n but was ${is}`);
}

export function truthy(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

export async function run() {
  const told = [];
  for (const { sentence, body } of tests) {
    told.push({ sentence, problem: await problemOf(body) });
  }
  return told;
}

async function problemOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`;
  }
}

function shown(value) {
  return JSON.stringify(value, (_, one) => {
    if (one instanceof Map) return { map: [...one] };
    if (one instanceof Set) return { set: [...one] };
    if (typeof one === "number" && !Number.isFinite(one)) return String(one);
    if (one === null || typeof one !== "object" || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
