import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The release that runs where there is no Docker; the image's is the same. */
export const KAFKA_VERSION = '4.1.2';
const LOG4J_VERSION = '2.25.4';
/** Longest time for Maven, in milliseconds: 44 MB on the first run. */
const FETCH_LIMIT_MS = 300_000;

const dependency = (group: string, artifact: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>quickwire.testkit</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependency('org.apache.kafka', 'kafka_2.13', KAFKA_VERSION)}
    ${dependency('org.apache.logging.log4j', 'log4j-slf4j-impl', LOG4J_VERSION)}
  </dependencies>
</project>
`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Throws in plain words where Java 17 or later is not on PATH. */
export const requireJava = async (): Promise<void> => {
  const { stderr } = await execute('java', ['-version']).catch(() => {
    throw new Error('java is not on PATH');
  });
  const major = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (!(major >= 17)) throw new Error(`Kafka needs Java 17 or later, PATH has ${major}`);
};

const fetchInto = async (directory: string): Promise<void> => {
  await writeFile(join(directory, 'pom.xml'), pom);
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  await execute('mvn', [...args, '-DoutputDirectory=jars'], {
    cwd: directory,
    timeout: FETCH_LIMIT_MS,
  }).catch((error: NodeJS.ErrnoException & { stdout?: string }) => {
    if (error.code === 'ENOENT') throw new Error('mvn is not on PATH');
    const said = error.stdout?.trim().slice(0, 500);
    throw new Error(`mvn could not fetch Kafka ${KAFKA_VERSION}: ${said || error.message}`);
  });
};

/**
 * The folder with Kafka's jars: from the cache, else from Maven's repository into the cache.
 * It appears there whole or not at all, whoever else fetches at the same time.
 */
export const kafkaJars = async (): Promise<string> => {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'quickwire');
  const jars = join(cache, `kafka-${KAFKA_VERSION}`);
  if (await exists(jars)) return jars;
  await mkdir(cache, { recursive: true });
  const scratch = await mkdtemp(join(cache, 'fetching-'));
  try {
    await fetchInto(scratch);
    await rename(join(scratch, 'jars'), jars).catch(async (error) => {
      if (!(await exists(jars))) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return jars;
};
