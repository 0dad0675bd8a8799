import { Module } from '@nestjs/common';
import { ReleaseController } from '../release/release.controller.ts';
import { PublishingController } from './publishing.controller.ts';

@Module({ controllers: [PublishingController, ReleaseController] })
export class PublishingStageModule {}
