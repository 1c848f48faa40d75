/*
 * What the picture says, derived from the lab's state: one topic, its partitions, the groups that read it.
 *
 *   const view = viewOf(lab.state, "first-topic", tapes);
 *   view.groups[0].at[1] → { committed: 14, lag: 2, owner: { key: "8000", … } }
 */
import { holds, standing } from "../../lib/ownership.js";
import { list } from "../../lib/words.js";

const SETTLED = new Set(["Stable", "Empty", "Dead"]);

export function viewOf({ cluster, consumers, ownership }, topicName, tapes) {
  const topic = cluster.topics.find(({ name }) => name === topicName);
  if (!topic) return null;
  const names = new Map(cluster.brokers.map(({ id, name }) => [id, name]));
  const name = id => names.get(id) ?? `kafka${id}`;
  const partitions = topic.partitions.map(partition => ({
    number: partition.partition,
    begin: partition.begin,
    end: Math.max(partition.end, tapes.end(topicName, partition.partition)),
    leader: partition.leader === null ? null : name(partition.leader),
    replicas: [...partition.replicas].sort((a, b) => a - b).map(id => ({
      name: name(id),
      up: cluster.brokers.some(broker => broker.id === id && broker.up),
      inSync: partition.inSync.includes(id),
    })),
  }));
  const groups = cluster.groups
    .map(group => groupOf(group, topicName, partitions, consumers.map(one => told(one, ownership))))
    .filter(group => group.members.length > 0 || group.hasPosition)
    .sort((one, other) => one.colour - other.colour);
  return { topic: topicName, partitions, groups };
}

/* stands is "none" for who is no member (any more), whatever its process believes. */
function told(consumer, ownership) {
  return { ...consumer, partitions: holds(ownership, consumer), stands: standing(ownership, consumer).kind };
}

function groupOf(group, topic, partitions, consumers) {
  const positions = new Map(group.positions.filter(position => position.topic === topic)
    .map(({ partition, committed }) => [partition, committed]));
  const all = consumers.filter(consumer => consumer.group === group.name);
  const reads = positions.size > 0 || all.some(consumer => concerns(consumer, topic));
  const members = all
    .filter(consumer => concerns(consumer, topic) || (reads && isSpare(consumer)))
    .map(consumer => ({
      ...consumer,
      label: consumer.port ? `:${consumer.port}` : consumer.clientId,
      owns: consumer.partitions.filter(owned => owned.topic === topic).map(({ partition }) => partition),
    }));
  const at = partitions.map(({ number, begin, end }) => {
    const committed = positions.get(number) ?? null;
    const readers = members.filter(member => member.owns.includes(number));
    return {
      committed, readers,
      lag: committed === null ? null : Math.max(0, end - Math.max(begin, committed)),
      owner: readers.find(({ online }) => online) ?? readers[0] ?? null,
    };
  });
  return {
    name: group.name, colour: group.colour, letter: group.letter, type: group.type, state: group.state,
    settled: SETTLED.has(group.state),
    hasPosition: positions.size > 0,
    lag: at.reduce((sum, { lag }) => sum + (lag ?? 0), 0),
    members, at,
  };
}

/** Who is drawn with a thread from which partition: in a share group all, else the one who reads it. */
export function threads({ type, at }) {
  return at.flatMap(({ owner, readers }, i) =>
    (type === "share" ? readers : [owner]).filter(reader => reader !== null).map(reader => ({ reader, i })));
}

function concerns(consumer, topic) {
  return consumer.topic === topic || consumer.partitions.some(owned => owned.topic === topic);
}

/** Of an idle member without a journal nobody knows what it would read: it waits wherever its group reads. */
function isSpare({ online, topic, partitions }) {
  return online && !topic && partitions.length === 0;
}

/** How many offsets one cell stands for, so that the largest lag still fits into so many cells. */
export function scaleFor(view, cells) {
  const steps = [1, 5, 10, 50, 100, 500, 1000, 5000, 10000];
  const largest = Math.max(0, ...view.groups.flatMap(group => group.at.map(({ lag }) => lag ?? 0)));
  return steps.find(step => largest <= step * Math.max(2, cells - 1)) ?? steps.at(-1);
}

/** The picture in words, for those who do not see it. */
export function inWords(view) {
  return view.partitions.map((partition, i) => [
    `Partition ${partition.number}: ${partition.leader ? `leader ${partition.leader}` : "no leader"}, end offset ${partition.end}.`,
    ...view.groups.map(({ name, at }) => `${name}: ${position(at[i])}, read by ${readersOf(at[i])}.`),
  ].join(" ")).join(" ");
}

function readersOf({ readers }) {
  return list(readers.filter(({ online }) => online).map(({ name }) => name)) || "nobody";
}

function position({ committed, lag }) {
  return committed === null ? "nothing committed yet" : `committed ${committed}, lag ${lag}`;
}
