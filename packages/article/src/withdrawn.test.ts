import { describe, expect, it } from 'vitest';
import { comments, related } from '../../../test/fixtures/newsroom/chrome.ts';
import { publications } from '../../../test/fixtures/newsroom/day.ts';
import { editions } from '../../../test/fixtures/newsroom/desk.ts';
import type { Page, TemplateName } from '../../../test/fixtures/newsroom/model.ts';
import { templates } from '../../../test/fixtures/newsroom/templates/index.ts';
import { extractArticle } from './article.ts';
import type { Hint } from './metadata/index.ts';

const headline = 'Two ferries collide in fog off the harbour';
const note = 'This story has been withdrawn.';
const reason =
  'A quotation in it was made up. We apologise to the family and to our readers, and have opened an inquiry.';
const url = 'https://harbourgazette.example/ferry';
const page = (body: string, title = headline): string =>
  `<!doctype html><html lang="en"><head><title>${title} | Harbour Gazette</title><meta property="og:site_name" content="Harbour Gazette">
  </head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>${body}</article></main>
  <footer><p>© 2026 Harbour Gazette. All rights reserved. Contact the newsroom for all matters of the house.</p></footer></body></html>`;
const read = (html: string, hint: Partial<Hint> = {}) => extractArticle(html, { url, ...hint });
const articleOf = (html: string, hint?: Partial<Hint>) => {
  const extraction = read(html, hint);
  if ('reason' in extraction) throw new Error(`${extraction.reason}: ${extraction.detail}`);
  return extraction.article;
};

const day = editions(publications);
/** What is read on a page of the newsroom in one of its layouts, with all that it has around a text, and these lines for a text. */
function printed(template: TemplateName, title: string, lines: readonly string[]) {
  const edition = day.find(({ publication, outlet }) => (publication.template ?? outlet.template) === template);
  if (!edition) throw new Error(`nothing is printed as ${template}`);
  const { outlet, number, url } = edition;
  const others = day
    .filter((other) => other.outlet === outlet)
    .map((other) => ({ headline: other.key, url: other.url }));
  const at = '2026-03-12T09:00:00.000Z';
  const facts: Page = {
    ...{ outlet, url, number, headline: title, byline: 'Jane Doe', published: at, modified: at, section: 'News' },
    ...{ blocks: lines.map((text) => ({ kind: 'paragraph', text }) as const), entries: [], free: true },
    ...{ related: related(outlet, others), comments: comments(outlet, url), views: 300, rendered: at },
  };
  return articleOf(templates[template](facts).markup, { url, item: { title: headline } });
}
// A live page prints posts, no paragraphs.
const layouts = (Object.keys(templates) as TemplateName[]).filter((name) => name !== 'live');

describe('a page that has a note of withdrawal in place of its text', () => {
  it.each(layouts)('is an article without text, whatever else stands on it: %s', (layout) => {
    const notices = [{ kind: 'kill', text: note }];
    expect(printed(layout, headline, [note])).toMatchObject({ headline, text: '', wordcount: 0, notices });
  });

  it.each(layouts)('may have it as its headline: %s', (layout) => {
    // Old pages print the byline in one block with the headline.
    const notices = [{ kind: 'kill', text: expect.stringMatching(/^This story has been withdrawn\./) }];
    expect(printed(layout, note, [])).toMatchObject({ headline, text: '', notices });
  });

  it('tells with it why, and that it was read so', () => {
    const extraction = read(
      page(`<h1>${headline}</h1><div class="note"><p>${note}</p><p>${reason}</p></div><h2>More</h2><p>${reason}</p>`),
    );
    expect(extraction).toMatchObject({
      article: { text: '', kind: 'article', notices: [{ kind: 'kill', text: `${note} ${reason}` }] },
      evidence: `it says "${note} ${reason}"`,
    });
  });

  it.each([
    'This article has been removed because it did not meet our standards.',
    'We have withdrawn this article while we look into its sources.',
    'Editor’s note: This report has been retracted.',
    'Dieser Artikel wurde gelöscht, weil eine Quelle erfunden war.',
    'Wir haben diesen Beitrag zurückgezogen.',
    'Nous avons retiré cet article.',
    'Hemos retirado esta noticia.',
  ])('says so in other words: %s', (words) => {
    const { text, notices } = articleOf(page(`<h1>${headline}</h1><p>${words}</p>`));
    expect({ text, notices }).toEqual({ text: '', notices: [{ kind: 'kill', text: words }] });
  });

  it('may bear a mark of the trade and nothing else', () => {
    const killed = `KILL: ${headline}`;
    expect(articleOf(page(`<h1>${killed}</h1>`, killed))).toMatchObject({ headline: killed, text: '' });
  });

  it('may be nothing but the note', () => {
    expect(articleOf(`<html><body>${note}</body></html>`)).toMatchObject({ text: '', notices: [{ kind: 'kill' }] });
  });
});

describe('no withdrawal is read', () => {
  const story = [
    'Two ferries and a barge loaded with gravel collided in thick fog off the harbour on Thursday, the port authority said.',
    'Forty people were hurt, most of them on the car deck, and the lane was closed for five hours, longer than in any winter.',
    'The harbour master said that visibility had been less than fifty metres, and that both vessels had been cleared to move.',
  ];
  const printedStory = story.map((text) => `<p>${text}</p>`).join('');

  it('where the piece stands below the note: it keeps its text, and bears the note', () => {
    const { text, notices } = articleOf(page(`<h1>${headline}</h1><p>${note}</p>${printedStory}`));
    expect({ text, notices }).toEqual({ text: story.join('\n\n'), notices: [{ kind: 'kill', text: note }] });
  });

  it('where a mark stands before the headline of a brief', () => {
    const killed = `KILL: ${headline}`;
    expect(articleOf(page(`<h1>${killed}</h1><p>${story[0]}</p>`, killed)).text).toBe(story[0]);
  });

  it('where text comes first, and the note is of something else', () => {
    const comment = `<div class="entry"><p>${story[0]}</p><p>${note}</p></div>`;
    expect(articleOf(page(`<h1>${headline}</h1>${comment}`)).text).toBe(story[0]);
  });

  it('on a page of an archive that does not keep its pieces', () => {
    const old = 'This article has been removed or is no longer available.';
    expect(articleOf(page(`<h1>${headline}</h1><p>${old}</p>`)).notices).toEqual([]);
  });

  it('on a page without a word: it has no text', () => {
    expect(read(page(`<h1>${headline}</h1>`))).toMatchObject({ reason: 'no-text' });
  });

  it.each([
    'The ministry has withdrawn the report on fisheries that it gave to the council in the spring, it said on Thursday.',
    'Residents were asked to please disregard the alarm that went off at the harbour on Thursday night, police said.',
    'CNN is withdrawing its story on the nerve gas that was said to be on board, the network said on Thursday.',
  ])('in a brief about it: %s', (words) => {
    expect(articleOf(page(`<h1>${headline}</h1><p>${words}</p>`))).toMatchObject({ text: words, notices: [] });
  });
});
