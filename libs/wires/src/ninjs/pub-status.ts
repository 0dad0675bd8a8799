import { z } from 'zod';

// As newsrooms spell it; 'embargoed' is no status of IPTC's, but agencies send it.
const spellings: Readonly<Record<string, 'usable' | 'withheld' | 'canceled' | 'embargoed'>> = {
  usable: 'usable',
  withheld: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  embargoed: 'embargoed',
};

/** pubStatus in any case, with or without the scheme alias `stat:`. */
export const NinjsPubStatus = z.string().transform((value, context) => {
  const key = value
    .trim()
    .toLowerCase()
    .replace(/^stat:/, '');
  const status = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
  if (status) return status;
  context.addIssue({ code: 'custom', message: 'unknown status' });
  return z.NEVER;
});
