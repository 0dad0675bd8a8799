import { z } from 'zod';
import { pubStatusNamed } from '../pub-status.ts';

/** pubStatus in any case, with or without the scheme alias `stat:`. */
export const NinjsPubStatus = z.string().transform((value, context) => {
  const status = pubStatusNamed(
    value
      .trim()
      .toLowerCase()
      .replace(/^stat:/, ''),
  );
  if (status) return status;
  context.addIssue({ code: 'custom', message: 'unknown status' });
  return z.NEVER;
});
