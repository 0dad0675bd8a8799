import { StoryId } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';

export const noSuchPackage = (): ProblemError =>
  new ProblemError(
    'no-such-package',
    'no package has this id; GET /v1/packages lists those there are',
  );

/** The id in a path, in the API's description. */
export const storyIdInPath = {
  in: 'path',
  name: 'id',
  description: 'Id of the story',
  schema: StoryId,
} as const;
