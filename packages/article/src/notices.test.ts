import { describe, expect, it } from 'vitest';
import { headlineNotices, readNotice } from './notices.ts';

describe('a paragraph is a note', () => {
  it.each([
    ['correction', 'Correction: 14 people were hurt, not 40.'],
    ['correction', 'Corrections and clarifications: 14 people were hurt.'],
    ['correction', 'Korrektur: Es waren 14 Verletzte.'],
    ['correction', '(This March 12 story has been corrected to show that 14 people were hurt.)'],
    ['correction', 'An earlier version of this article gave a wrong number.'],
    ['correction', 'In einer früheren Version dieses Artikels stand eine falsche Zahl.'],
    ['correction', '• This article was amended on 13 March 2026.'],
    ['clarification', 'Clarification: The harbour is public.'],
    ['update', 'This story has been updated to add a comment from the mayor.'],
    ['update', 'Editor’s note: This story was updated at 5:45 p.m.'],
    ['update', '(Updates with second earthquake, mayor)'],
    ['update', 'Eds: UPDATES with quotes.'],
    ['update', 'Update, 11:40 GMT: the headline and two paragraphs were changed.'],
    ['update', 'Dieser Artikel wurde um 14 Uhr aktualisiert.'],
    ['kill', 'KILL: Editors, please do not use the story on ferries.'],
    ['kill', 'This story has been withdrawn.'],
    ['kill', 'Meridian is withdrawing its story on the ferries.'],
  ])('of %s: %s', (kind, text) => {
    expect(readNotice(text)).toEqual({ kind, text });
  });

  it.each([
    'Update: Police said on Thursday that the road was open again.',
    'The minister announced he is withdrawing the subsidy for the port.',
    'A correction: there is none in this sentence, says the mayor, and there will be none.'.padEnd(800, ' Really.'),
    'Killing time in Halverstad is easy.',
    'Corrections officers went on strike.',
    'The law was amended on 13 March 2026.',
  ])('is not: %s', (text) => {
    expect(readNotice(text)).toBeUndefined();
  });
});

describe('a headline bears a mark', () => {
  it.each([
    ['CORRECTED-Ferry hits barge', 'correction', 'CORRECTED'],
    ['(CORRECTED) - FERRY HITS BARGE', 'correction', 'CORRECTED'],
    ['Korrektur: Fähre rammt Kahn', 'correction', 'Korrektur'],
    ['CLARIFICATION: Ferry hits barge', 'clarification', 'CLARIFICATION'],
    ['UPDATE 2-Ferry hits barge', 'update', 'UPDATE 2'],
    ['Ferry Hits Barge, 1st Ld-Writethru', 'update', '1st Ld-Writethru'],
    ['KILL - Ferry hits barge', 'kill', 'KILL'],
  ])('%s', (headline, kind, text) => {
    expect(headlineNotices(headline)).toEqual([{ kind, text }]);
  });

  it.each(['Correction officers strike', 'Update', 'Kill the bill, they say'])('or none: %s', (headline) => {
    expect(headlineNotices(headline)).toEqual([]);
  });
});
