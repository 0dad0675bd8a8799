import { allTopics, pipeline, type Stage, type TopicName, topics } from '@quickwire/contracts';

const BEGIN = '<!-- topology -->';
const END = '<!-- /topology -->';
const DAY_MS = 24 * 60 * 60 * 1000;

const { polling } = pipeline;
const stages: readonly Stage[] = Object.values(pipeline.stages);

/** Who reads a topic without being a stage. */
const otherReaders: Partial<Record<TopicName, string>> = {
  'wires.raw': 'operators',
  'packages.published': 'subscribers, the read API',
  'pipeline.outcomes': 'the ledger',
};

const kept = (name: string): string => {
  const keep = allTopics().find((topic) => topic.name === name)?.keep;
  return keep === 'compacted' ? 'compacted' : `${(keep ?? 0) / DAY_MS} days`;
};

const writers = (name: TopicName): string =>
  [
    ...(pipeline.door.writes.includes(name) ? [pipeline.door.name] : []),
    ...stages.filter((stage) => stage.writes.includes(name)).map((stage) => stage.name),
    ...stages
      .filter((stage) => stage.notifies.includes(name))
      .map((stage) => `${stage.name} (notices)`),
  ].join(', ');

const readers = (name: TopicName): string =>
  [
    ...stages.filter((stage) => stage.reads === name).map((stage) => stage.name),
    ...(otherReaders[name] ? [otherReaders[name]] : []),
  ].join(', ');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (): string =>
  [
    row('Topic', 'Written by', 'Read by', 'Kept', 'Carries'),
    row('---', '---', '---', '---', '---'),
    ...(Object.keys(topics) as TopicName[]).map((name) =>
      row(`\`${name}\``, writers(name), readers(name), kept(name), topics[name].summary),
    ),
    ...stages.map(({ name, deadLetters }) =>
      row(
        `\`${deadLetters}\``,
        name,
        'operators',
        kept(deadLetters),
        'Records that can never succeed, as they were, with the cause',
      ),
    ),
    ...stages.map(({ name, state }) =>
      row(`\`${state}\``, name, name, kept(state), "The stage's state and position (Kafka only)"),
    ),
    row(
      `\`${polling.topic}\``,
      'nobody',
      'ingestion',
      kept(polling.topic),
      'Nothing; its partitions are the leases of polling',
    ),
    row(
      `\`${polling.state}\``,
      'ingestion',
      'ingestion',
      kept(polling.state),
      'Where each polled feed stands (Kafka only)',
    ),
  ].join('\n');

/**
 * Puts the topology's table between its markers.
 * @throws when the markers are missing
 */
export const replaceTopologyTable = (readme: string): string => {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(
      `README.md lacks the lines ${BEGIN} and ${END}; put them where the table belongs`,
    );
  return `${readme.slice(0, begin + BEGIN.length)}\n${table()}\n${readme.slice(end)}`;
};
