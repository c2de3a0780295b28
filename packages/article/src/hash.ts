import { createHash } from 'node:crypto';
import { fold } from './text.ts';

/** 32 hex digits of SHA-256 over headline and text, folded: other quotes, dashes, case or spaces give the same. */
export const contentHash = (headline: string, text: string): string =>
  createHash('sha256')
    .update(`${fold(headline)}\n${fold(text)}`)
    .digest('hex')
    .slice(0, 32);
