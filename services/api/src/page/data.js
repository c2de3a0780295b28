import { byId } from './dom.js';

const keptKey = 'stemma-key';

function headers() {
  const key = sessionStorage.getItem(keptKey);
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

let asking;

/** Asks for a key, once for all who need it. */
function askForKey() {
  asking ??= new Promise((resolve) => {
    const dialog = byId('key');
    dialog.addEventListener(
      'close',
      () => {
        const field = byId('key-value');
        sessionStorage.setItem(keptKey, field.value);
        field.value = '';
        asking = undefined;
        resolve();
      },
      { once: true },
    );
    byId('key-refused').hidden = sessionStorage.getItem(keptKey) === null;
    dialog.showModal();
  });
  return asking;
}

async function request(path, options) {
  const response = await fetch(path, { ...options, headers: { ...options.headers, ...headers() } });
  if (response.status !== 401) return response;
  await askForKey();
  return request(path, options);
}

/** The answer at a path of the API. Throws an error with the problem's words, and its `status`. */
export async function ask(path, parameters = [], signal = undefined) {
  const query = new URLSearchParams(parameters).toString();
  const response = await request(query === '' ? path : `${path}?${query}`, { signal });
  const body = await response.json();
  if (!response.ok) throw Object.assign(new Error(sentence(body)), { status: response.status });
  return body;
}

/** The words of a problem for a person, who typed no parameters. */
function sentence({ detail, parameter }) {
  const said =
    parameter !== undefined && detail.startsWith(`${parameter}: `) ? detail.slice(parameter.length + 2) : detail;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** The same, but undefined where there is nothing. */
export async function find(path, parameters, signal) {
  try {
    return await ask(path, parameters, signal);
  } catch (error) {
    if (error.status === 404) return undefined;
    throw error;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Listens to the live stream for as long as the page is looked at. Not an EventSource: that one cannot bring a key.
 * `tell` gets name and data of each event; `state` whether the connection stands.
 *
 * A browser opens six connections to a host for all its tabs together (HTTP/1.1), so a page that is out of sight gives its
 * own back, or the seventh story in a tab of its own would never load. What it missed comes when it is seen again.
 */
export async function listen(tell, state) {
  let heard;
  let inSight = AbortSignal.abort();
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    if (inSight.aborted) inSight = await sight();
    try {
      const headers = heard === undefined ? {} : { 'last-event-id': heard };
      const response = await request('/api/stream', { headers, signal: inSight });
      if (!response.ok) throw new Error(`the live stream answers ${response.status}`);
      state(true);
      for await (const event of events(response.body)) {
        wait = 1_000;
        heard = event.id ?? heard;
        tell(event.name, event.data);
      }
    } catch {
      // Whatever it was, the answer is the same: say so, wait, and connect again.
    }
    if (inSight.aborted) wait = 1_000;
    else {
      state(false);
      await pause(wait);
    }
  }
}

/** Waits until the page is in sight. The signal is aborted when it no longer is. */
async function sight() {
  if (document.hidden) await turn();
  const lost = new AbortController();
  turn().then(() => lost.abort());
  return lost.signal;
}

/** Resolves when the page comes into sight, or leaves it. */
const turn = () => new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));

/** The events of a text/event-stream, as far as our own server uses the format. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = (rest + read.value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const field = (name) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
      const data = field('data');
      if (data !== undefined) yield { id: field('id'), name: field('event'), data: JSON.parse(data) };
    }
  }
}
