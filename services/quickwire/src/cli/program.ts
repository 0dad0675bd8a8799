import { FeedName, isStoryId, ledgerLists, pipeline } from '@quickwire/contracts';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SERVER } from './command-line.ts';
import type { Engines } from './engines.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { KeyOptions } from './key.ts';
import { type LedgerOptions, ledger } from './ledger.ts';
import { type LookOptions, look } from './look.ts';
import { push } from './push.ts';
import { type RedriveOptions, redrive } from './redrive.ts';
import { type ReleaseOptions, release } from './release.ts';
import { tail } from './tail.ts';
import { verify } from './verify.ts';

const address = (text: string): string => {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text;
  throw new InvalidArgumentError(`an address is like ${SERVER}`);
};

const feedName = (text: string): string => {
  if (FeedName.safeParse(text).success) return text;
  throw new InvalidArgumentError('a feed name is 1 to 63 lower-case letters, digits and dashes');
};

const storyId = (text: string): string => {
  if (isStoryId(text)) return text;
  throw new InvalidArgumentError('the id of a story is 24 digits and letters a to f');
};

const EXIT_CODES = `
Exit codes: 0 done; 1 an input was refused, a Quick Look is
not proved, nothing was released, the ledger does not balance,
or a dead letter could not be sent again; 2 the command was
given wrongly; 3 the server cannot be reached.`;

const VERIFY_LIMITS = `
The story in the package is taken as it is. Not known from the
package alone: whether the agency sent it so, whether an editor's
Quick Look is the editor's, what the versions before said, and
which of the names in the text were found. Where revisions are
given, or a language model is named, lines are proved by the
gates, and need not be the rules' own choice. A package that
another version wrote is not proved.`;

/** The commands; what they return is told to `end`. */
const commands = (io: Io, loadEngines: () => Promise<Engines>, end: (code: ExitCode) => void) => {
  const program = new Command('quickwire')
    .description('Turns wire stories into packages with a proven Quick Look')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: (text, write) =>
        write(
          text
            .replace(/^error: /, 'quickwire: ')
            .replace(/unknown command '.*'/, '$&; --help lists those that there are'),
        ),
    })
    .addHelpText('after', EXIT_CODES);

  program
    .command('look')
    .description('show what Quickwire makes of a file, without a server')
    .argument('<file>', 'a story in any format that Quickwire reads; - is standard input')
    .option('--json', 'print the package, or the entities, as JSON')
    .option('--entities', 'show the text with its entities marked, and a table of them')
    .option('--html <page>', 'write the entities to this file, as a page')
    .action(async (file: string, options: LookOptions) =>
      end(await look(file, options, io, await loadEngines())),
    );

  program
    .command('verify')
    .description('prove the Quick Look of published packages again')
    .argument(
      '<file>',
      'a package as JSON, a list or page of them, or one a line; - is standard input',
    )
    .addHelpText('after', VERIFY_LIMITS)
    .action(async (file: string) => end(await verify(file, io, await loadEngines())));

  program
    .command('push')
    .description('push files to a feed')
    .argument('<file...>', 'stories; - is standard input')
    .option('--to <address>', 'the server', address, SERVER)
    .option('--feed <name>', 'the feed', feedName, 'desk')
    .option('--key <key>', "the feed's key; QUICKWIRE_KEY keeps it out of the list of processes")
    .action(async (files: string[], options: { to: string; feed: string; key?: string }) =>
      end(await push(files, options, io)),
    );

  program
    .command('tail')
    .description('print packages as they are published')
    .option('--from <address>', 'the server', address, SERVER)
    .action(async (options: { from: string }) => end(await tail(options, io)));

  program
    .command('ledger')
    .description(
      'print where every receipt stands, the receipts behind a number, or the story of one',
    )
    .argument('[receipt]', 'a receipt, as the door answered it')
    .option('--from <address>', 'the server', address, SERVER)
    .option('--feed <name>', 'of this feed alone', feedName)
    .option('--day <day>', 'of this UTC day of receipt alone, as 2026-02-17')
    .addOption(
      new Option('--outcome <outcome>', 'list the receipts that stand there').choices(ledgerLists),
    )
    .option('--limit <count>', 'most receipts to list, up to 100')
    .option('--after <cursor>', 'where the listing before ended')
    .option('--json', 'print what the server answers as JSON')
    .action(async (receipt: string | undefined, options: LedgerOptions) =>
      end(await ledger(receipt, options, io)),
    );

  program
    .command('release')
    .description('let the held version of a story go out now; on the machine of the server')
    .argument('<story>', 'id of the story', storyId)
    .option('--embargo', 'even before its embargo ends')
    .option('--withheld', 'even though the agency withholds it')
    .option('--by <name>', 'who gives the word; else the name of the user')
    .option('--to <address>', 'the server', address, SERVER)
    .action(async (id: string, options: ReleaseOptions) => end(await release(id, options, io)));

  program
    .command('redrive')
    .description('send dead letters again, once their cause is mended; on the machine itself')
    .addOption(
      new Option('--stage <stage>', 'the stage that put them aside')
        .choices(Object.keys(pipeline.stages))
        .makeOptionMandatory(),
    )
    .option('--receipt <receipt>', 'of this receipt alone')
    .option('--all', 'of every receipt')
    .option('--to <address>', 'the server', address, SERVER)
    .option('--json', 'print what became of each as JSON')
    .action(async (options: RedriveOptions) => end(await redrive(options, io)));

  program
    .command('key')
    .description('make a key for a feed; it is shown once, with its hash for feeds.yaml')
    .option('--stdin', 'print the hash of the key on standard input')
    .action(async (options: KeyOptions) => {
      const { key } = await import('./key.ts');
      end(await key(options, io));
    });

  program
    .command('feeds')
    .description('work with a file of feeds')
    .command('check')
    .description('print the feeds of a file, or every fault with its place')
    .argument('<file>', 'as QUICKWIRE_FEEDS_FILE names it; - is standard input')
    .action(async (file: string) => {
      const { feedsCheck } = await import('./feeds-check.ts');
      end(await feedsCheck(file, io));
    });

  return program;
};

/** Runs the command line. Never rejects for a fault of the user's: that is one line and an exit code. */
export const run = async (
  args: readonly string[],
  io: Io,
  loadEngines: () => Promise<Engines>,
): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.ok;
  const program = commands(io, loadEngines, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (!(error instanceof CliError)) throw error;
    io.err(`quickwire: ${error.message}`);
    return error.exitCode;
  }
};
