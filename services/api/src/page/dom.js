/**
 * An element: `on…` are listeners, the rest attributes, left out where undefined or false. Children are nodes or
 * text, and text is never parsed: whatever a story says, it stays text.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ''));
  return element;
}

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** A link out of the console, for http and https only; the text alone for anything else. */
export function outward(address, text) {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return el('span', {}, text);
  return el('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, text);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in the reader's own time; the hour alone where it is today. */
export function moment(instant) {
  const date = new Date(instant);
  const format = date.toDateString() === new Date().toDateString() ? clock : dayAndClock;
  return el('time', { datetime: instant, title: instant }, format.format(date));
}

/** A length of time, in minutes or from two hours on in hours. */
export const span = (minutes) => (minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`);

/** "1 story", "2,000 stories". */
export const some = (count, one, many = `${one}s`) => `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** What an article is within its family. */
export const chip = (verdict) => el('span', { class: `chip ${verdict}` }, verdict);

/** Whether its outlet took it back. */
export const isWithdrawn = ({ notices }) => notices.some(({ kind }) => kind === 'kill');

/** Marks an article that its own outlet has taken back: to a reader, a kill is a withdrawal. */
export const withdrawnChip = (article) => isWithdrawn(article) && el('span', { class: 'chip correction' }, 'withdrawn');

const languageNames = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** A language by its name; the code where there is none. */
export function languageName(code) {
  try {
    return code === 'und' ? 'unknown language' : languageNames.of(code);
  } catch {
    return code;
  }
}
