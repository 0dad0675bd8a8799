import {
  type ContainerRuntimeClient,
  GenericContainer,
  getContainerRuntimeClient,
  ImageName,
} from 'testcontainers';
import type { TestService } from './service.ts';
import { within } from './wait.ts';

/** Longest time for an engine to answer, in milliseconds. */
const ENGINE_LIMIT_MS = 10_000;
/** Longest time to pull an image, in milliseconds. */
const PULL_LIMIT_MS = 120_000;

/** What to run by Docker. */
export interface ContainerSpec {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  /** The port inside, and the loopback port that stands for it through every restart. */
  readonly port: { readonly inside: number; readonly outside: number };
  /** Resolves once the service answers; throws where it does not in time. */
  readonly ready: () => Promise<void>;
}

const engine = async (): Promise<ContainerRuntimeClient> => {
  // Inside a container, testcontainers would talk to the bridge's address, where loopback
  // ports do not answer.
  process.env['TESTCONTAINERS_HOST_OVERRIDE'] ??= 'localhost';
  try {
    return await within(ENGINE_LIMIT_MS, 'the engine', getContainerRuntimeClient());
  } catch (error) {
    throw new Error('no Docker engine answers', { cause: error });
  }
};

const ensureImage = async (client: ContainerRuntimeClient, image: string): Promise<void> => {
  const name = ImageName.fromString(image);
  if (await client.image.exists(name)) return;
  try {
    await within(PULL_LIMIT_MS, 'the pull', client.image.pull(name));
  } catch (error) {
    throw new Error(`the image ${image} is neither here nor to be pulled`, { cause: error });
  }
};

/** Starts a container and waits until it is ready; the reaper removes it should we die. */
export const startContainer = async (spec: ContainerSpec): Promise<TestService> => {
  const client = await engine();
  await ensureImage(client, spec.image);
  const started = await new GenericContainer(spec.image)
    .withEnvironment({ ...spec.environment })
    .withCommand([...(spec.command ?? [])])
    .withExposedPorts({ container: spec.port.inside, host: spec.port.outside })
    .start();
  const container = client.container.getById(started.getId());
  const isRunning = async (): Promise<boolean> => (await container.inspect()).State.Running;
  const kill = async (): Promise<void> => {
    if (!(await isRunning())) return;
    await container.kill();
    await container.wait();
  };
  const stop = async (): Promise<void> => {
    await started.stop({ timeout: 10_000 });
  };
  try {
    await spec.ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    how: `Docker (${spec.image})`,
    stop,
    // By signals, not by `docker pause`: the freezer of control groups gives up on a busy machine
    // ("unable to freeze"), a stop signal from outside the container always arrives.
    pause: async () => {
      await container.kill({ signal: 'SIGSTOP' });
    },
    resume: async () => {
      await container.kill({ signal: 'SIGCONT' });
    },
    kill,
    restart: async () => {
      await kill();
      await container.start();
      await spec.ready();
    },
  };
};
