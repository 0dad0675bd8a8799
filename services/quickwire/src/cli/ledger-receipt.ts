import { z } from 'zod';
import { ageText } from './age-text.ts';
import { askJson } from './ask-json.ts';
import { commandLine } from './command-line.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { faultText, ReceiptLine, releaseLine } from './ledger-items.ts';
import { oneLine } from './plain.ts';

const ReceiptAnswer = ReceiptLine.extend({
  steps: z.array(
    z.object({
      outcome: z.string(),
      previous: z.string().optional(),
      stage: z.string(),
      reason: z.string().optional(),
      at: z.string(),
    }),
  ),
  passed: z.array(z.object({ stage: z.string(), at: z.string() })),
});
type ReceiptAnswer = z.infer<typeof ReceiptAnswer>;

const headOf = ({ receiptId, feed, version, storyId }: ReceiptAnswer): string =>
  [
    `receipt ${receiptId}, feed ${feed}`,
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(storyId === undefined ? [] : [`story ${storyId}`]),
  ].join(', ');

/** What befell it, in order of time. */
const linesOf = ({ receivedAt, passed, steps }: ReceiptAnswer): readonly string[] => {
  const concludes = new Set(steps.map(({ stage, at }) => `${stage} ${at}`));
  const events = [
    { at: receivedAt, line: 'received' },
    ...passed
      .filter(({ stage, at }) => stage !== 'ingestion' && !concludes.has(`${stage} ${at}`))
      .map(({ stage, at }) => ({ at, line: `through ${stage}` })),
    ...steps.map(({ outcome, previous, stage, reason, at }) => ({
      at,
      line: `${outcome} by ${stage}${previous ? `, no longer ${previous}` : ''}${reason ? `: ${reason}` : ''}`,
    })),
  ];
  return events
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, line }) => `${at}  ${line}`);
};

/** What can be done about it, or looked at next. */
const nextOf = (receipt: ReceiptAnswer, from: string): readonly string[] => {
  const { outcome, storyId, stage, receiptId, ageMs, fault } = receipt;
  if (fault)
    return [
      `${faultText(fault)}: a stage is at fault; report it with this and the logs of ${stage}`,
    ];
  if (outcome === 'dead-lettered')
    return [
      `once its cause is mended: ${commandLine('redrive', { stage, receipt: receiptId, to: from })}`,
    ];
  if (outcome === 'held' && storyId) return [releaseLine(storyId, from)];
  if (outcome === 'in-flight')
    return [
      `in flight for ${ageText(ageMs ?? 0)}; should that go on, see docs/runbooks/lag.md and the service's /readyz`,
    ];
  if (outcome === 'published' && storyId)
    return [`what is public: ${new URL(`v1/packages/${storyId}`, from.replace(/\/?$/, '/')).href}`];
  return [];
};

/** Tells one receipt's story in plain lines. */
export const tellReceipt = async (
  receiptId: string,
  { from, json }: { readonly from: string; readonly json?: boolean | undefined },
  io: Io,
): Promise<ExitCode> => {
  const receipt = await askJson(io, {
    from,
    path: `v1/ledger/receipts/${encodeURIComponent(receiptId)}`,
    schema: ReceiptAnswer,
    what: 'receipt',
  });
  const lines = json
    ? [JSON.stringify(receipt, undefined, 2)]
    : [headOf(receipt), ...linesOf(receipt), ...nextOf(receipt, from)].map(oneLine);
  for (const line of lines) io.out(line);
  return exitCodes.ok;
};
