import { allTopics, pipeline, type Stage, topics } from '@quickwire/contracts';

const { door, polling } = pipeline;
const stages: readonly Stage[] = Object.values(pipeline.stages);

/** What a service's principal may do. */
interface Rights {
  readonly principal: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  readonly groups: readonly string[];
}

const ofDoor: Rights = {
  principal: door.name,
  writes: [...door.writes, polling.state],
  reads: [polling.topic, polling.state],
  groups: [polling.group],
};

/** A new owner of a partition reads what the former one wrote last. */
const ofStage = ({ name, group, reads, writes, notifies, deadLetters, state }: Stage): Rights => ({
  principal: name,
  writes: [...writes, ...notifies, deadLetters, state],
  reads: [reads, ...writes, deadLetters, state],
  groups: [group],
});

/** The read side of publishing: views of the log, and dead letters that are sent again. */
const ofReadSide: Rights = {
  principal: pipeline.stages.publishing.name,
  writes: stages.map(({ reads }) => reads),
  reads: [
    'packages.published',
    'pipeline.outcomes',
    'stories.received',
    ...stages.map(({ deadLetters }) => deadLetters),
  ],
  groups: [],
};

/** Everything but what is public or carries nothing of a story. */
const confidential = allTopics()
  .map(({ name }) => name)
  .filter(
    (name) =>
      ![polling.topic, polling.state, 'packages.published', 'pipeline.outcomes'].includes(name),
  );

const list = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => `\`${name}\``).join(', ') || 'none';

const joined = (all: readonly Rights[]): readonly Rights[] =>
  [...new Set(all.map(({ principal }) => principal))].map((principal) => {
    const own = all.filter((rights) => rights.principal === principal);
    return {
      principal,
      writes: own.flatMap(({ writes }) => writes),
      reads: own.flatMap(({ reads }) => reads),
      groups: own.flatMap(({ groups }) => groups),
    };
  });

/** docs/kafka-acls.md: who has to read and write which topic. */
export const renderAcls = (): string => `# Kafka: who may read and write what

Generated from the topology by \`npm run generate\`. On a cluster with ACLs each service has a principal of its own, with the rights below and \`Describe\` and \`DescribeConfigs\` on all of its topics (without the latter, a limit on sizes below the declared one is found only when the broker refuses a record); whoever starts first makes the topics that are missing, and needs \`Create\` on the cluster for that.

| Principal | Write | Read | Read on groups |
| --- | --- | --- | --- |
${joined([ofDoor, ...stages.map(ofStage), ofReadSide])
  .map(
    ({ principal, writes, reads, groups }) =>
      `| ${principal} | ${list(writes)} | ${list(reads)} | ${list(groups)} |`,
  )
  .join('\n')}
| subscribers | none | \`packages.published\` | their own |

## What carries stories before they may be read

${list(confidential)} carry stories in full, or what was made of them, while they are withheld or under embargo, and versions that were killed. Nobody but the services and the operators may read these. \`packages.published\` has only what is out${topics['packages.published'].keep === 'compacted' ? ', though what was out before a kill lies in it until the topic is compacted' : ''}; \`pipeline.outcomes\` has ids, times and reasons; the reason of what was refused may quote a field of the wire.
`;
