import { Module } from '@nestjs/common';
import { PublishingController } from './publishing.controller.ts';

@Module({ controllers: [PublishingController] })
export class PublishingStageModule {}
