import { basename } from 'node:path';
import type { Story } from '@quickwire/contracts';
import { MAX_WIRE_BYTES, tooLarge } from '@quickwire/http-guard';
import type { Engines } from './engines.ts';
import { entitiesHtml } from './entities-html.ts';
import { entitiesText } from './entities-text.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput, writeOutput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine, plain } from './plain.ts';

export interface LookOptions {
  /** Print the package, or the entities, as JSON instead of text. */
  readonly json?: boolean;
  /** Show the text with its entities marked, and a table of them, instead of the package. */
  readonly entities?: boolean;
  /** Write the entities to this file, as a page. */
  readonly html?: string;
}

/** Shows what Quickwire makes of a file, without a server: `quickwire look story.xml`. `-` is standard input. */
export const look = async (
  file: string,
  options: LookOptions,
  io: Io,
  engines: Engines,
): Promise<ExitCode> => {
  const bytes = await readInput(file, io);
  // As the door does.
  if (bytes.length > MAX_WIRE_BYTES)
    throw new CliError(exitCodes.failed, `${file}: ${tooLarge().message}`);
  // The media type is left out: the bytes say what they are, a name may lie.
  const items = engines.read(bytes, {
    feed: 'look',
    ...(file !== '-' && { fileName: basename(file) }),
  });
  const stories = items.flatMap((item) => ('story' in item ? [item.story] : []));
  if (stories.length > 0) await show(stories, options, io, engines);
  const refused = items.flatMap((item) =>
    'error' in item ? [oneLine([item.place, item.error.message].filter(Boolean).join(' '))] : [],
  );
  if (refused.length === 0) return exitCodes.ok;
  throw new CliError(exitCodes.failed, `${file}: ${refused.join('; ')}`);
};

/** One story as it is, several as a list, parted by a blank line or in a JSON array. */
const show = async (
  stories: readonly Story[],
  options: LookOptions,
  io: Io,
  engines: Engines,
): Promise<void> => {
  if (options.html !== undefined) return writePage(options.html, stories, io, engines);
  const shown = stories.map((story) =>
    options.entities ? entities(story, options, io, engines) : whole(story, options, io, engines),
  );
  if (options.json && shown.length > 1) io.out(`[\n${shown.join(',\n')}\n]`);
  else io.out(shown.join('\n\n'));
};

const whole = (
  story: Story,
  { json }: LookOptions,
  io: Io,
  { preview, render }: Engines,
): string => {
  const pkg = preview(story, io.now());
  return json ? JSON.stringify(pkg, null, 2) : plain(render(pkg)).trimEnd();
};

const entities = (story: Story, { json }: LookOptions, io: Io, { extract }: Engines): string => {
  const extraction = extract(story);
  if (json) return JSON.stringify(extraction, null, 2);
  // https://no-color.org: set and not empty.
  return entitiesText(story, extraction.entities, io.isTerminal && !io.env['NO_COLOR']);
};

const writePage = async (
  file: string,
  stories: readonly Story[],
  io: Io,
  { extract }: Engines,
): Promise<void> => {
  const [story, ...others] = stories;
  if (!story || others.length > 0)
    throw new CliError(
      exitCodes.failed,
      `a page shows one story, and the wire has ${stories.length}; leave out --html`,
    );
  await writeOutput(file, entitiesHtml(story, extract(story).entities), io);
  io.out(`wrote ${oneLine(file)}`);
};
