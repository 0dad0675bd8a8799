import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ClientKafka,
  Ctx,
  EventPattern,
  type KafkaContext,
  Payload,
  Transport,
} from '@nestjs/microservices';
import kafkajs from 'kafkajs';
import { lastValueFrom } from 'rxjs';
import { topicsOf } from './payload.ts';

/** One hop by Nest's own Kafka transport, as its documentation shows it. */
export const runNestHop = async (run: string, hop: number, brokers: string[]): Promise<void> => {
  const topics = topicsOf(run);
  const settings = { brokers, clientId: `nest-${hop}`, logLevel: kafkajs.logLevel.NOTHING };
  const client = new ClientKafka({ client: settings, producerOnlyMode: true });
  await client.connect();
  class Hop {
    async pass(data: unknown, context: KafkaContext): Promise<void> {
      const { key, headers } = context.getMessage();
      await lastValueFrom(client.emit(topics[hop + 1] as string, { key, headers, value: data }));
    }
  }
  // The decorators as calls: this file runs unbuilt, where decorator syntax does not exist.
  EventPattern(topics[hop] as string)(
    Hop.prototype,
    'pass',
    Object.getOwnPropertyDescriptor(Hop.prototype, 'pass') as PropertyDescriptor,
  );
  Payload()(Hop.prototype, 'pass', 0);
  Ctx()(Hop.prototype, 'pass', 1);
  Controller()(Hop);
  class HopModule {}
  Module({ controllers: [Hop] })(HopModule);
  const app = await NestFactory.createMicroservice(HopModule, {
    transport: Transport.KAFKA,
    options: {
      client: settings,
      consumer: { groupId: `${run}-${hop}`, maxWaitTimeInMs: 100 },
      subscribe: { fromBeginning: true },
      run: { partitionsConsumedConcurrently: 6 },
    },
    logger: false,
  });
  await app.listen();
};
