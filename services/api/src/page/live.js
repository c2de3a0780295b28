import { listen } from './data.js';
import { byId } from './dom.js';
import { grow, liveItem } from './stories.js';

const shown = 8;
const keptWhilePaused = 200;

/** Shows stories as they come, newest on top, with a pause. */
export function showLive() {
  const list = byId('live-list');
  const state = byId('live-state');
  const pause = byId('pause');
  const waiting = [];
  let isPaused = false;
  let isConnected = false;

  const add = (story) => {
    list.prepend(liveItem(story));
    while (list.children.length > shown) list.lastElementChild.remove();
  };
  const say = () => {
    if (!isConnected) state.textContent = 'Not connected. Trying again.';
    else if (isPaused)
      state.textContent = `Paused. ${waiting.length === 0 ? 'Nothing new' : `${waiting.length} new`} so far.`;
    else state.textContent = 'Listening. New stories show up here as they come.';
    state.hidden = isConnected && !isPaused && list.children.length > 0;
  };

  pause.addEventListener('click', () => {
    isPaused = !isPaused;
    pause.setAttribute('aria-pressed', String(isPaused));
    pause.textContent = isPaused ? 'Go on' : 'Pause';
    if (!isPaused) for (const story of waiting.splice(0)) add(story);
    say();
  });
  const tell = (name, data) => {
    if (name === 'family') grow(data);
    if (name !== 'story') return;
    if (isPaused) waiting.splice(0, waiting.push(data) - keptWhilePaused);
    else add(data);
    say();
  };
  listen(tell, (connected) => {
    isConnected = connected;
    say();
  });
}
