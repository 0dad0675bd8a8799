import 'reflect-metadata';
import {
  Controller,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { deadLetterHeaders, type Outcome, pipeline, type Stage } from '@quickwire/contracts';
import { type Delivery, type Effects, type LogRecord, PoisonError } from '@quickwire/streaming';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestPlatform, outcomeRecord, tally } from '../../test/tally.ts';
import type { Platform } from '../platform/platform.ts';
import { type Service, startService } from '../run-service.ts';

let platform: Platform;
let service: Service | undefined;

beforeEach(async () => {
  platform = await openTestPlatform();
});
afterEach(async () => {
  await (service ?? platform).close();
  service = undefined;
});

const start = async (
  stages: readonly Stage[],
  controllers: Type[],
  providers: Type[] = [],
): Promise<Service> => {
  @Module({ controllers, providers })
  class Given {}
  service = await startService({
    platform,
    modules: [Given],
    stages: stages.map((stage) => ({ stage, engine: '1' })),
  });
  return service;
};

const push = (...feeds: string[]): Promise<unknown> =>
  platform.log.append(feeds.map((feed) => outcomeRecord(feed)));

const read = async (topic: string): Promise<LogRecord[]> => {
  const found: LogRecord[] = [];
  const { signal } = new AbortController();
  for await (const batch of platform.log.read({ topic, from: 'earliest', toEnd: true, signal }))
    found.push(...batch);
  return found;
};

describe('at start', () => {
  @Controller()
  class Tally {
    @EventPattern<string>('pipeline.outcomes')
    count(): Effects {
      return {};
    }
  }

  test('a stage without a handler is an error that names the stage, its topic and what to do', async () => {
    await expect(start([tally], [])).rejects.toThrow(
      "stage tally reads pipeline.outcomes, but no method has @EventPattern('pipeline.outcomes'); add one or leave the stage out",
    );
  });

  test('no stage runs when one of them has no handler', async () => {
    const joined: string[] = [];
    const { join: joinGroup } = platform.log;
    platform = {
      ...platform,
      log: {
        ...platform.log,
        join: (options) => {
          joined.push(options.group);
          return joinGroup(options);
        },
      },
    };
    await expect(start([tally, pipeline.stages.extraction], [Tally])).rejects.toThrow(
      'stories.received',
    );
    expect(joined).toEqual([]);
    await start([tally], [Tally]);
    expect(joined).toEqual(['quickwire.tally']);
  });

  test.each([[[]], [[tally]]])(
    'a handler for a topic that no stage reads is an error that names it and what to do',
    async (stages) => {
      @Controller()
      class Stray {
        @EventPattern<string>('stories.recieved')
        received(): Effects {
          return {};
        }
      }
      await expect(
        start(stages, [Tally, Stray].slice(stages.length === 0 ? 1 : 0)),
      ).rejects.toThrow(
        "a method has @EventPattern('stories.recieved'), but no stage of this process reads that; correct the pattern",
      );
    },
  );

  test('a second handler for a topic is an error that names it and what to do', async () => {
    @Controller()
    class Again {
      @EventPattern<string>('pipeline.outcomes')
      count(): Effects {
        return {};
      }
    }
    await expect(start([tally], [Tally, Again])).rejects.toThrow(
      "two methods have @EventPattern('pipeline.outcomes'), but a stage has one handler; remove one",
    );
  });
});

describe('a handler', () => {
  test('has what its class is given by injection, the payload and the delivery', async () => {
    @Injectable()
    class Counter {
      readonly seen: string[] = [];
    }
    @Controller()
    class Tally {
      readonly #counter: Counter;
      constructor(@Inject(Counter) counter: Counter) {
        this.#counter = counter;
      }
      @EventPattern<string>('pipeline.outcomes')
      count(@Payload() { feed }: Outcome, @Ctx() { record }: Delivery): Effects {
        this.#counter.seen.push(`${feed} ${record.topic}`);
        return {};
      }
    }
    const { app } = await start([tally], [Tally], [Counter]);
    await push('desk');
    await expect.poll(() => app.get(Counter).seen).toEqual(['desk pipeline.outcomes']);
  });

  test('does not have the hooks of its module run twice', async () => {
    let begun = 0;
    @Controller()
    class Tally implements OnApplicationBootstrap {
      onApplicationBootstrap(): void {
        begun++;
      }
      @EventPattern<string>('pipeline.outcomes')
      count(): Effects {
        return {};
      }
    }
    await start([tally], [Tally]);
    expect(begun).toBe(1);
  });

  test('that throws has its error handled by the runner as it was', async () => {
    class OddWireError extends PoisonError {}
    @Controller()
    class Tally {
      @EventPattern<string>('pipeline.outcomes')
      async count(@Payload() { feed }: Outcome): Promise<Effects> {
        if (feed === 'odd') throw new OddWireError('the feed is odd', { cause: new Error('why') });
        if (feed === 'broken') throw new TypeError('a slip');
        return {};
      }
    }
    await start([tally], [Tally]);
    await push('odd', 'broken', 'fine');
    await expect.poll(() => read(tally.deadLetters), { timeout: 10_000 }).toHaveLength(2);
    const letters = (await read(tally.deadLetters)).map(({ headers }) => headers);
    const of = (kind: string) => letters.find((one) => one[deadLetterHeaders.kind] === kind);
    // Nest would have turned both into 'Internal server error', and both would be tried again.
    expect(of('poison')?.[deadLetterHeaders.cause]).toBe('the feed is odd');
    expect(of('poison')?.[deadLetterHeaders.stack]).toMatch(
      /Tally\.count[\s\S]*caused by: Error: why/,
    );
    expect(of('retries')?.[deadLetterHeaders.cause]).toBe('failed 4 times: a slip');
  });
});
