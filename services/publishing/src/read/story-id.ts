import type { StoryId } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';

export const isStoryId = (id: string): id is StoryId => /^[0-9a-f]{24}$/.test(id);

export const noSuchPackage = (): ProblemError =>
  new ProblemError(
    'no-such-package',
    'no package has this id; GET /v1/packages lists those there are',
  );
