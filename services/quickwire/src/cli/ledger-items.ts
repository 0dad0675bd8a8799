import { z } from 'zod';
import { ageText } from './age-text.ts';
import { align } from './align.ts';
import { askJson } from './ask-json.ts';
import { commandLine } from './command-line.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

/** Which receipts to list. */
export interface ListOptions {
  readonly from: string;
  readonly feed?: string | undefined;
  readonly day?: string | undefined;
  readonly outcome: string;
  readonly limit?: string | undefined;
  readonly after?: string | undefined;
  readonly json?: boolean | undefined;
}

/** A receipt as the server tells of it. */
export const ReceiptLine = z.object({
  receiptId: z.string(),
  storyId: z.string().optional(),
  feed: z.string(),
  day: z.string(),
  version: z.string().optional(),
  receivedAt: z.string(),
  outcome: z.string(),
  since: z.string(),
  stage: z.string(),
  reason: z.string().optional(),
  ageMs: z.number().optional(),
  fault: z.string().optional(),
});
type ReceiptLine = z.infer<typeof ReceiptLine>;

const ReceiptPage = z.object({ items: z.array(ReceiptLine), next: z.string().optional() });

/** What a fault of the ledger is called. */
export const faultText = (fault: string): string =>
  fault === 'ended-twice' ? 'ended twice' : 'ended without having been received';

const whyOf = ({ reason, ageMs, fault }: ReceiptLine): string =>
  [
    fault && faultText(fault),
    ageMs === undefined ? undefined : `for ${ageText(ageMs)}`,
    reason && oneLine(reason),
  ]
    .filter(Boolean)
    .join('; ');

/** What lets a held story go. */
export const releaseLine = (storyId: string, from: string): string =>
  `to let it go now: ${commandLine(`release ${oneLine(storyId)}`, { to: from })}`;

/** What is held is released by its story. */
const tableOf = (items: readonly ReceiptLine[], withStory: boolean): readonly string[] =>
  align([
    [
      'since',
      'feed',
      'version',
      'outcome',
      'stage',
      'receipt',
      ...(withStory ? ['story'] : []),
      'why',
    ],
    ...items.map((item) =>
      [
        item.since,
        item.feed,
        item.version ?? '',
        item.outcome,
        item.stage,
        item.receiptId,
        ...(withStory ? [item.storyId ?? ''] : []),
        whyOf(item),
      ].map(oneLine),
    ),
  ]);

/** Lists the receipts behind a count, newest first, and says what to ask next. */
export const listReceipts = async (options: ListOptions, io: Io): Promise<ExitCode> => {
  const { from, feed, day, outcome, limit = '20', after, json } = options;
  const query = new URLSearchParams({
    ...(feed && { feed }),
    ...(day && { day }),
    outcome,
    limit,
    ...(after && { cursor: after }),
  });
  const page = await askJson(io, {
    from,
    path: `v1/ledger/items?${query}`,
    schema: ReceiptPage,
    what: 'ledger',
  });
  if (json) {
    io.out(JSON.stringify(page, undefined, 2));
    return exitCodes.ok;
  }
  const [first] = page.items;
  if (!first) {
    io.out(`no receipt ${after ? 'is left' : 'stands there'}`);
    return exitCodes.ok;
  }
  for (const line of tableOf(page.items, outcome === 'held')) io.out(line);
  if (page.next)
    io.out(
      `more: ${commandLine('ledger', { feed, day, outcome, limit: options.limit, after: page.next, from })}`,
    );
  io.out(`one by itself: ${commandLine(`ledger ${oneLine(first.receiptId)}`, { from })}`);
  if (outcome === 'held' && first.storyId) io.out(releaseLine(first.storyId, from));
  return exitCodes.ok;
};
