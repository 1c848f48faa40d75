/*
 * A group's account as the drawing takes it: what the server tells of its lanes and gaps, and from the history who came
 * and went and what the brokers did.
 *
 *   const story = accountOf(group, lab.state.ownership[group.name], lab.state.history);
 *   story.lanes, story.gaps, story.unrest, story.marks, story.epochs
 *
 * Times are numbers; from is -Infinity where it began before anybody looked, to is null while it lasts.
 */
const TICKS = new Set(["joined", "left", "expired", "gone", "stopped"]);
const MARKS = new Set(["broker-stopped", "broker-started", "coordinator", "partitions"]);

export function accountOf(group, { lanes = [], gaps = [], unrest = [] } = {}, history = []) {
  const own = history.filter(happening => concerns(group, happening))
    .map(happening => ({ ...happening, at: Date.parse(happening.at) }))
    .sort((one, other) => one.at - other.at || one.n - other.n);
  return {
    lanes: lanes.map(({ member, name, stretches }) => ({
      key: member, name, spans: stretches.map(timed),
      ticks: own.filter(({ kind, consumer }) => TICKS.has(kind) && consumer === member),
    })),
    gaps: gaps.map(timed),
    unrest: unrest.map(timed),
    marks: own.filter(({ kind }) => MARKS.has(kind)),
    epochs: own.filter(({ kind }) => kind === "epoch").map(({ at, text, epoch }) => ({ at, text, number: epoch ?? null })),
  };
}

function concerns({ name, positions }, happening) {
  if (happening.group !== null && happening.group !== undefined) return happening.group === name;
  return MARKS.has(happening.kind)
    && (!happening.topic || positions.some(({ topic }) => topic === happening.topic));
}

function timed({ from, to, ...rest }) {
  return { ...rest, from: from ? Date.parse(from) : -Infinity, to: to ? Date.parse(to) : null };
}
