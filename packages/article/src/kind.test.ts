import { describe, expect, it } from 'vitest';
import { extractArticle } from './article.ts';

const read = (head: string, body: string) =>
  extractArticle(`<html><head><title>Harbour</title>${head}</head><body><h1>Harbour</h1>${body}</body></html>`, {
    url: 'https://gazette.example/a',
  });
const graph = (type: string) => `<script type="application/ld+json">{"@type":"${type}","name":"Harbour"}</script>`;
const text = '<p>The harbour was full of ferries on Thursday, and all of them were late, the port said.</p>';

it.each([
  ['gallery', graph('ImageGallery')],
  ['video', graph('VideoObject')],
  ['video', '<meta property="og:type" content="video.other">'],
])('a page with a line of text that says it is one is a %s', (reason, head) => {
  expect(read(head, text)).toMatchObject({ reason, detail: expect.stringContaining('it says that it is') });
});

it('a story with a video in it is a story', () => {
  expect(read(graph('VideoObject'), text.repeat(12))).toHaveProperty('article');
});

describe('a page that says in its language that it is no article', () => {
  const line = (language: string, sentences: readonly string[]) => [language, sentences] as const;

  it.each([
    line('fr', ['La page que vous cherchez', 'n’existe plus.']),
    line('es', ['La página que buscas', 'ha sido eliminada.']),
    line('it', ['La pagina che stai cercando', 'è stata spostata.']),
    line('pt', ['A página que você procura', 'não existe mais.']),
    line('ru', ['Запрашиваемая страница', 'не существует.']),
    line('nl', ['De pagina die u zoekt', 'bestaat niet meer.']),
    line('pl', ['Strona, której szukasz,', 'nie istnieje.']),
  ])('is an error page, and the phrases say why: %s', (_, sentences) => {
    const found = read('', `<p>${sentences.join(' ')}</p>`);
    expect(found).toMatchObject({ reason: 'error-page', detail: expect.stringContaining('; ') });
  });

  it.each([
    line('en', ['We and our 312 partners process personal data', 'for personalised ads.', 'Accept all']),
    line('de', ['Wir und unsere 312 Partner verarbeiten personenbezogene Daten', 'Alle akzeptieren']),
    line('fr', ['Nous et nos 312 partenaires traitons des données personnelles', 'Tout accepter']),
    line('es', ['Nosotros y nuestros 312 socios tratamos datos personales', 'Aceptar todo']),
    line('it', ['Noi e i nostri 312 partner trattiamo dati personali', 'Accetta tutto']),
    line('pt', ['Nós e os nossos 312 parceiros tratamos dados pessoais', 'Aceitar tudo']),
    line('ru', ['Мы и наши 312 партнёры обрабатываем персональные данные', 'Принять все']),
    line('nl', ['Wij en onze 312 partners verwerken persoonsgegevens', 'Alles accepteren']),
    line('pl', ['My i nasi 312 partnerzy przetwarzamy dane osobowe', 'Zaakceptuj wszystko']),
  ])('is a consent wall, and the phrases say why: %s', (_, sentences) => {
    const found = read('', sentences.map((sentence) => `<p>${sentence}</p>`).join(''));
    expect(found).toMatchObject({ reason: 'consent-wall', detail: expect.stringMatching(/.; .+; ./) });
  });

  it.each([
    line('en', ['Subscribe to read on']),
    line('de', ['Jetzt weiterlesen']),
    line('fr', ['Cet article est réservé aux abonnés']),
    line('es', ['Suscríbete para seguir leyendo']),
    line('it', ['Contenuto riservato agli abbonati']),
    line('pt', ['Conteúdo exclusivo para assinantes']),
    line('ru', ['Материал доступен только по подписке']),
    line('nl', ['Dit verhaal is alleen voor abonnees']),
    line('pl', ['Artykuł tylko dla subskrybentów']),
  ])('is a stub, and the phrase says why: %s', (_, [sentence]) => {
    const found = read('', `${text.repeat(3)}<p>${sentence}.</p>`);
    expect(found).toMatchObject({ article: { kind: 'stub' }, evidence: expect.stringContaining('it says "') });
  });
});

it('a story that speaks of such things is a story', () => {
  const about = '<p>The court ruled that personal data was sold. The page has been removed, the port said.</p>';
  expect(read('', text.repeat(4) + about)).toMatchObject({ article: { kind: 'article' } });
  expect(read('', text.repeat(4) + about)).not.toHaveProperty('evidence');
});

it('a live page without its markup is told by its entries', () => {
  const entries = ['9.40', '9.15', '8.55'].map(
    (time) => `<p>${time} The ferry left the harbour, with all on board.</p>`,
  );
  expect(read('', entries.join(''))).toMatchObject({
    article: { kind: 'live' },
    evidence: '3 of 3 paragraphs begin with a time',
  });
});

it('the markup of a live blog says what shows it', () => {
  const posts = '<time>9:15</time><p>The ferry left the harbour at last, with everybody on board.</p>'.repeat(4);
  expect(read('', `<div class="liveblog">${posts}</div>`)).toMatchObject({
    article: { kind: 'live' },
    evidence: "4 posts with a time in a live blog's markup",
  });
});
