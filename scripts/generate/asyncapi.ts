import {
  allTopics,
  deadLetterHeaders,
  type EventTopic,
  eventHeaders,
  pipeline,
  type Stage,
  type TopicName,
  type TopicSettings,
  topics,
} from '@quickwire/contracts';
import { stringify } from 'yaml';
import { jsonSchemas, schemaNames } from './schemas.ts';

type Fields = Record<string, unknown>;

const ref = (...path: readonly string[]): Fields => ({ $ref: `#/${path.join('/')}` });

const text = (description: string, rest: Fields = {}): Fields => ({
  type: 'string',
  description,
  ...rest,
});

const eventHeaderSchema = (type: string): Fields => ({
  type: 'object',
  required: [eventHeaders.specversion, eventHeaders.id, eventHeaders.source, eventHeaders.type],
  properties: {
    [eventHeaders.specversion]: text('Version of CloudEvents', { const: '1.0' }),
    [eventHeaders.id]: text('Id of the event; the same work done twice gives the same id'),
    [eventHeaders.source]: text('The stage that made the event'),
    [eventHeaders.type]: text('What happened', { const: type }),
    [eventHeaders.receipt]: text("The receipt that began the event's trail"),
    [eventHeaders.trail]: text(
      'stage@milliseconds since 1970 of each stage passed, comma-separated; the first is the receipt',
    ),
    [eventHeaders.redrive]: text(
      'Name of the dead letter that it was sent again from; absent on all others',
    ),
    [eventHeaders.contentType]: text('Type of the value', { const: 'application/json' }),
    [eventHeaders.traceparent]: text('W3C Trace Context'),
  },
});

/** Those that few dead letters have, and when. */
const RARE: Readonly<Record<string, string>> = {
  [deadLetterHeaders.key]:
    "The record's key, only where no log takes it; the letter's own is a hash of it",
  [deadLetterHeaders.truncated]: 'How much of the record is kept, only on one that was cut',
};

const deadHeaderSchema = (): Fields => ({
  type: 'object',
  description: "Beside the record's own headers, as they were",
  required: Object.values(deadLetterHeaders).filter((header) => !(header in RARE)),
  properties: Object.fromEntries(
    Object.entries(deadLetterHeaders).map(([name, header]) => [
      header,
      text(RARE[header] ?? `See ${name} of the schema DeadLetter`),
    ]),
  ),
});

const settingsOf = (name: string): TopicSettings => {
  const settings = allTopics().find((topic) => topic.name === name);
  if (!settings) throw new Error(`${name} is not among the topics of the pipeline; add it`);
  return settings;
};

const channelBindings = (name: string): Fields => {
  const { partitions, keep, maxRecordBytes } = settingsOf(name);
  return {
    kafka: {
      partitions,
      topicConfiguration: {
        'cleanup.policy': [keep === 'compacted' ? 'compact' : 'delete'],
        ...(keep !== 'compacted' && { 'retention.ms': keep }),
        'max.message.bytes': maxRecordBytes,
      },
    },
  };
};

const schemaOf = (topic: EventTopic): Fields => {
  const name = schemaNames.get(topic.schema);
  if (!name)
    throw new Error(
      `the schema of ${topic.type} is not exported by @quickwire/contracts; export it`,
    );
  return ref('components', 'schemas', name);
};

const eventMessage = (topic: EventTopic): Fields => ({
  name: topic.type,
  summary: topic.summary,
  contentType: 'application/json',
  correlationId: { location: `$message.header#/${eventHeaders.receipt}` },
  headers: eventHeaderSchema(topic.type),
  payload: schemaOf(topic),
  bindings: { kafka: { key: ref('components', 'schemas', 'StoryId') } },
});

const deadLetterMessage = (stage: Stage): Fields => ({
  name: `quickwire.${stage.name}.dead-letter`,
  summary: `A record of ${stage.reads} that ${stage.name} could not deal with: key, value and headers as they were`,
  headers: deadHeaderSchema(),
  payload: { description: 'The bytes of the failed record; they may not even be JSON' },
});

const eventChannel = (name: string, topic: EventTopic): Fields => ({
  address: name,
  summary: topic.summary,
  messages: { [topic.type]: ref('components', 'messages', topic.type) },
  bindings: channelBindings(name),
});

const stages: readonly Stage[] = Object.values(pipeline.stages);

const deadLetterChannel = (stage: Stage): Fields => ({
  address: stage.deadLetters,
  summary: `Records that can never succeed in ${stage.name}`,
  messages: { deadLetter: ref('components', 'messages', `${stage.name}.dead-letter`) },
  bindings: channelBindings(stage.deadLetters),
});

const send = (who: string, topic: TopicName): [string, Fields] => [
  `${who}.send.${topic}`,
  {
    action: 'send',
    channel: ref('channels', topic),
    summary: `${who} writes ${topic}`,
    messages: [ref('channels', topic, 'messages', topics[topic].type)],
  },
];

const stageOperations = (stage: Stage): readonly [string, Fields][] => [
  [
    `${stage.name}.receive.${stage.reads}`,
    {
      action: 'receive',
      channel: ref('channels', stage.reads),
      summary: `${stage.name} reads ${stage.reads}`,
      messages: [ref('channels', stage.reads, 'messages', topics[stage.reads].type)],
      bindings: { kafka: { groupId: { type: 'string', const: stage.group } } },
    },
  ],
  ...[...stage.writes, ...stage.notifies].map((topic) => send(stage.name, topic)),
  [
    `${stage.name}.send.${stage.deadLetters}`,
    {
      action: 'send',
      channel: ref('channels', stage.deadLetters),
      summary: `${stage.name} puts aside what can never succeed`,
      messages: [ref('channels', stage.deadLetters, 'messages', 'deadLetter')],
    },
  ],
];

const document = (version: string): Fields => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Quickwire',
    version,
    description:
      'Wire stories in, published packages out. Records are CloudEvents 1.0 in Kafka binary mode, keyed by story id; all topics have as many partitions, so a story keeps its order from end to end.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/json',
  servers: {
    kafka: {
      host: '{broker}',
      protocol: 'kafka',
      description: 'The brokers named in KAFKA_BROKERS',
      variables: { broker: { default: 'localhost:9092', description: 'Host and port' } },
    },
  },
  channels: {
    ...Object.fromEntries(
      Object.entries(topics).map(([name, topic]) => [name, eventChannel(name, topic)]),
    ),
    ...Object.fromEntries(stages.map((stage) => [stage.deadLetters, deadLetterChannel(stage)])),
  },
  operations: Object.fromEntries([
    ...pipeline.door.writes.map((topic) => send(pipeline.door.name, topic)),
    ...stages.flatMap(stageOperations),
  ]),
  components: {
    messages: {
      ...Object.fromEntries(
        Object.values(topics).map((topic) => [topic.type, eventMessage(topic)]),
      ),
      ...Object.fromEntries(
        stages.map((stage) => [`${stage.name}.dead-letter`, deadLetterMessage(stage)]),
      ),
    },
    schemas: jsonSchemas('draft-7'),
  },
});

/** The topology as an AsyncAPI 3.0 document in YAML. */
export const renderAsyncApi = (version: string): string =>
  `# Generated from libs/contracts/src/pipeline.ts by "npm run generate"; do not edit.\n${stringify(
    document(version),
    { lineWidth: 0, aliasDuplicateObjects: false },
  )}`;
