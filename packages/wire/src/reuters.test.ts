import { expect, it } from 'vitest';
import { readReuters, splitReuters } from './reuters.ts';
import { readWireStory } from './story.ts';

// The form of the collection; the stories are made up.
const element = (id: number, date: string, text: string, type = '') => `<REUTERS TOPICS="YES" OLDID="1" NEWID="${id}">
<DATE>${date}</DATE>
<TOPICS><D>herring</D><D>ship</D></TOPICS>
<PLACES><D>norway</D></PLACES>
<UNKNOWN>
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0704&#31;reute
u f BC-FJORD-&lt;HRG>-CATCH   03-04 0105</UNKNOWN>
<TEXT${type}>&#2;
${text}
&#3;

</TEXT>
</REUTERS>
`;

const normal = `<TITLE>FJORD FISHERIES &lt;HRG> CATCH UP
IN MARCH</TITLE>
<AUTHOR>    By Solveig Strand and Ida Marsh, Reuters</AUTHOR>
<DATELINE>    OSLO, March 4 - </DATELINE><BODY>Herring boats landed 5,000 tonnes
this week &amp; more is expected.
    The fleet sails again on Monday, a spokesman
told Reuters.
    Prices fell.
 Reuter
&#3;</BODY>`;

it('a story has headline, byline, dateline, paragraphs and codes', () => {
  expect(readReuters(element(1, ' 4-MAR-1987 08:11:03.79', normal))).toEqual({
    headline: 'FJORD FISHERIES <HRG> CATCH UP IN MARCH',
    dateline: 'OSLO, March 4 - ',
    byline: ['Solveig Strand', 'Ida Marsh'],
    paragraphs: [
      'Herring boats landed 5,000 tonnes this week & more is expected.',
      'The fleet sails again on Monday, a spokesman told Reuters.',
      'Prices fell.',
    ],
    firstcreated: '1987-03-04T08:11:03.790Z',
    language: 'en',
    agency: 'Reuters',
    tags: ['herring', 'ship', 'norway'],
    slug: 'BC-FJORD-<HRG>-CATCH',
  });
});

it('a flash is a headline without paragraphs', () => {
  const flash = '******<TITLE>HERRING QUOTA RAISED\n</TITLE>Blah blah blah.';
  const story = readReuters(element(2, '4-MAR-1987 08:12:00.00', flash, ' TYPE="BRIEF"'));
  expect(story).toMatchObject({ headline: 'HERRING QUOTA RAISED', paragraphs: [] });
  expect(story).not.toHaveProperty('dateline');
});

it('an unprocessed story begins with its headline', () => {
  const table = 'HERRING PRICES - MARCH 4\n    Landed in tonnes\n Oslo.......100\n Bergen.....200\n\n Reuter';
  expect(readReuters(element(3, '4-MAR-1987 08:12:00.00', table, ' TYPE="UNPROC"'))).toMatchObject({
    headline: 'HERRING PRICES - MARCH 4',
    paragraphs: ['Landed in tonnes Oslo.......100 Bergen.....200'],
  });
});

it.each([
  'Prices fell.\n REUTER',
  'Prices fell.\n Reuter...^M\n\n',
  'Prices fell. REUTER',
  'Prices fell.  REUTER11:43/VB',
  'Prices fell.\n MORE',
])('the sign-off of %j is taken off', (body) => {
  const story = readReuters(element(4, '', `<TITLE>A</TITLE><BODY>${body}&#3;</BODY>`));
  expect(story.paragraphs).toEqual(['Prices fell.']);
});

it.each([
  ['no TEXT', '<REUTERS NEWID="1"></REUTERS>', 'without TEXT'],
  ['an empty TEXT', element(5, '', '', ' TYPE="UNPROC"'), 'without headline and text'],
  ['something else', 'words', 'without TEXT'],
])('%s is no story, with a reason', (_what, text, message) => {
  expect(() => readReuters(text)).toThrow(
    expect.objectContaining({ code: 'not-a-story', message: expect.stringContaining(message) }),
  );
});

it('a file is split into elements as they stand, dated by themselves or by the one before', () => {
  const elements = [
    element(7, ' 4-MAR-1987 08:11:03.79', normal),
    element(8, '&#5; garbage', normal),
    element(9, '14-APR-1987  09:00:00.50&#9;&#9;&#9;RM', normal),
  ].map((text) => text.trimEnd());
  const items = [...splitReuters(`<!DOCTYPE lewis SYSTEM "lewis.dtd">\n${elements.join('\n')}\n`)];
  expect(items.map(({ uri, observedAt }) => [uri, observedAt])).toEqual([
    ['urn:reuters21578:7', '1987-03-04T08:11:03.790Z'],
    ['urn:reuters21578:8', '1987-03-04T08:11:03.790Z'],
    ['urn:reuters21578:9', '1987-04-14T09:00:00.500Z'],
  ]);
  expect(items.map(({ text }) => text)).toEqual(elements);
});

it('an element that is cut short does not swallow the next', () => {
  const items = [...splitReuters(`<REUTERS NEWID="1"><DATE></DATE>\n${element(2, '', normal)}`)];
  expect(items.map(({ uri }) => uri)).toEqual(['urn:reuters21578:1', 'urn:reuters21578:2']);
});

it('a wire story is known by its media type', () => {
  const [item] = splitReuters(element(7, '', normal));
  expect(readWireStory(item!.mediaType, item!.text)?.headline).toBe('FJORD FISHERIES <HRG> CATCH UP IN MARCH');
  expect(readWireStory('text/html', item!.text)).toBeUndefined();
  expect(readWireStory('toString', item!.text)).toBeUndefined();
});
