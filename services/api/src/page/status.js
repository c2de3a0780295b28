import { ask } from './data.js';
import { byId, el, some } from './dom.js';

const everySoOften = 10_000;

/** Keeps the strip under the name up to date, and tells each status that came. */
export async function showStatus(tell) {
  byId('today').textContent = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(new Date());
  try {
    const status = await ask('/api/status');
    byId('status').replaceChildren(...strip(status));
    byId('banner').textContent = status.banner ?? '';
    byId('banner').hidden = status.banner === undefined;
    tell(status);
  } catch (error) {
    byId('status').replaceChildren(entry('State', error.message, 'bad'));
  }
  setTimeout(showStatus, everySoOften, tell);
}

function strip({ articles, families, stages, deadLetters }) {
  const waiting = sum(stages);
  const dead = sum(deadLetters);
  const behind = stages
    .filter((stage) => stage.waiting !== 0)
    .map((stage) => `${stage.name}: ${stage.waiting ?? stage.problem}`);
  const left = deadLetters
    .filter((topic) => topic.waiting !== 0)
    .map((topic) => `${topic.topic}: ${topic.waiting ?? topic.problem}`);
  return [
    entry('Articles', articles.toLocaleString()),
    entry('Families', families.toLocaleString()),
    entry('Waiting', waiting === 0 ? 'none' : some(waiting, 'message'), waiting > 1_000 && 'slow', behind.join('\n')),
    entry('Dead letters', dead === 0 ? 'none' : dead.toLocaleString(), dead > 0 && 'bad', left.join('\n')),
  ];
}

const sum = (queues) => queues.reduce((all, { waiting }) => all + (waiting ?? 0), 0);

const entry = (title, value, kind = false, more = '') =>
  el('div', {}, el('dt', {}, title), el('dd', { class: kind, title: more === '' ? undefined : more }, value));
