import { reutersMediaType } from '@stemma/wire';
import { describe, expect, it } from 'vitest';
import { articleOf, capture, outcomeOf, url } from './testing.ts';

describe('a wire story', () => {
  const wire = (body: string, title = 'FERRIES COLLIDE') =>
    capture({
      mediaType: reutersMediaType,
      url: 'urn:reuters21578:1',
      text: `<REUTERS NEWID="1"><DATE>12-MAR-1987 08:15:00.00</DATE><TOPICS><D>ship</D></TOPICS><TEXT>
<TITLE>${title}</TITLE><DATELINE>    HALVERSTAD, March 12 - </DATELINE><BODY>${body}</BODY></TEXT></REUTERS>`,
    });

  it('becomes an article without being sent to a worker', async () => {
    const outcome = await outcomeOf(
      wire('Two ferries collided in fog.\n    Forty people were hurt.\n REUTER'),
      async () => {
        throw new Error('not a page');
      },
    );
    expect(outcome).toMatchObject({
      kind: 'emit',
      out: [
        {
          value: {
            url: 'urn:reuters21578:1',
            headline: 'FERRIES COLLIDE',
            dateline: { place: 'Halverstad', date: 'March 12' },
            agency: 'Reuters',
            language: 'en',
            text: 'Two ferries collided in fog.\n\nForty people were hurt.',
            eventTime: '1987-03-12T08:15:00.000Z',
            tags: ['ship'],
          },
        },
      ],
    });
  });

  it('may be a headline alone', async () => {
    expect(await articleOf(wire(''))).toMatchObject({
      headline: 'FERRIES COLLIDE',
      text: '',
      kind: 'article',
      wordcount: 0,
    });
  });

  it('that is none is rejected with the reason that its reader gives', async () => {
    expect(await outcomeOf(capture({ mediaType: reutersMediaType, text: '<REUTERS></REUTERS>' }))).toMatchObject({
      kind: 'reject',
      reason: 'not-a-story',
    });
  });
});

describe('plain text', () => {
  const mediaType = 'text/plain';

  it('is paragraphs between blank lines, the first of them the headline where nothing else is', async () => {
    const text = 'Ferries collide\r\n\r\nOSLO (AP) — Two ferries\ncollided.\n\n\nForty were hurt.';
    expect(await articleOf(capture({ mediaType, text }))).toMatchObject({
      headline: 'Ferries collide',
      dateline: { place: 'Oslo' },
      text: 'Two ferries collided.\n\nForty were hurt.',
    });
    const caption = 'The quay.\n\nA horn was heard.\n\nA ferry at the quay. PHOTO: AP\n\nThen there was another.';
    expect(await articleOf(capture({ mediaType, text: caption }))).toMatchObject({
      text: 'A horn was heard.\n\nThen there was another.',
      captions: [{ text: 'A ferry at the quay.', credit: 'AP' }],
    });
    const titled = await articleOf(
      capture({ mediaType, text: 'One.\n\nTwo.', item: { title: 'Ferries', language: 'nb-NO' } }),
    );
    expect(titled).toMatchObject({ headline: 'Ferries', text: 'One.\n\nTwo.', language: 'nb' });
  });

  it('whose entries begin with a time goes on being written', async () => {
    const text = 'Ferries live\n\n9.40 All are safe.\n\n9.15 The lane is closed.\n\n8.55 Two ferries have collided.';
    expect(await articleOf(capture({ mediaType, text }))).toMatchObject({ kind: 'live', headline: 'Ferries live' });
    expect((await articleOf(capture({ mediaType, text: text.replace('9.15 ', '') }))).kind).toBe('article');
  });

  it('with nothing but a note of withdrawal is a version of its article, where its own site says it', async () => {
    const text = 'This story has been withdrawn.';
    const killed = (from: string) =>
      capture({ mediaType, text, item: { title: 'Ferries' }, http: { status: 200, url: from } });
    expect(await articleOf(killed(url))).toMatchObject({
      headline: 'Ferries',
      text: '',
      notices: [{ kind: 'kill', text }],
    });
    const outcome = await outcomeOf(killed('https://wire.example/withdrawn'));
    expect(outcome).toMatchObject({ kind: 'drop', reason: 'withdrawn-elsewhere' });
  });

  it('without text is dropped', async () => {
    expect(await outcomeOf(capture({ mediaType, text: ' \n ' }))).toMatchObject({ kind: 'drop', reason: 'no-text' });
  });
});
