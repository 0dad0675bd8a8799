import { z } from 'zod';
import { pubStatusNamed } from '../pub-status.ts';

/** pubStatus in any case, by itself, with the scheme alias `stat:`, or as the address of the IPTC's code. */
export const NinjsPubStatus = z.string().transform((value, context) => {
  const status = pubStatusNamed(
    value
      .trim()
      .toLowerCase()
      .replace(/^(?:stat:|https?:\/\/cv\.iptc\.org\/newscodes\/pubstatus(?:g2)?\/)/, ''),
  );
  if (status) return status;
  context.addIssue({ code: 'custom', message: 'unknown status' });
  return z.NEVER;
});
