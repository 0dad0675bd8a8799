import { type PayloadOf, type TopicName, topics } from '@quickwire/contracts';
import type { Emission } from '@quickwire/streaming';

/** An event of a topic, with the type that the topology gives it. `name` tells apart several of one input. */
export const emissionOf = <T extends TopicName>(
  topic: T,
  data: PayloadOf<T>,
  name?: string,
): Emission => ({ topic, type: topics[topic].type, data, ...(name !== undefined && { name }) });
