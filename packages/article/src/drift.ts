/** What a page of one template gave. */
export interface Yield {
  readonly source: string;
  readonly template: string;
  readonly url: string;
  readonly characters: number;
  readonly paragraphs: number;
  /** Whether a headline was found. */
  readonly headline: boolean;
}

/** A template gives something else than it used to, or gave way to another; with a page that shows it. */
export interface Drift {
  readonly source: string;
  readonly template: string;
  readonly what: 'characters' | 'paragraphs' | 'headline' | 'template';
  /** Medians before and after; for headline and template, shares: of pages with a headline, of pages of a known template. */
  readonly before: number;
  readonly after: number;
  readonly example: string;
}

const watched = ['characters', 'paragraphs', 'headline'] as const;
/** What is remembered of a page. */
type Figures = Pick<Yield, (typeof watched)[number]>;
// Enough pages to know a template by, and enough to say that it is another now.
const known = 20;
const recent = 5;
// A median that moved to less than a half or more than the double, all last values beyond all before them (of 25 in any
// order, the last five are so once in C(25,5) / 2 = 26,565 times); headlines found in half of the pages no more.
const factor = 2;
const share = 0.5;
// Who had more of them in twenty pages has no template that could give way.
const fewTemplates = 4;
const mostWindows = 2_000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const isBeyond = (before: readonly number[], after: readonly number[]): boolean =>
  Math.max(...after) < Math.min(...before) || Math.min(...after) > Math.max(...before);

/** What of the yields of one template changed between the first pages of a window and its last. */
function compare(window: readonly Figures[], page: Yield): Drift[] {
  return watched.flatMap((what) => {
    const values = window.map((one) => Number(one[what]));
    const [first, last] = [values.slice(0, -recent), values.slice(-recent)];
    const middle = what === 'headline' ? mean : median;
    const [before, after] = [middle(first), middle(last)];
    const isMoved = (after * factor < before || before * factor < after) && isBeyond(first, last);
    const isNew = what === 'headline' ? before - after > share : isMoved;
    const { source, template, url: example } = page;
    return isNew ? [{ source, template, what, before, after, example }] : [];
  });
}

/** Whether the last pages of a source are all of templates that it did not have, where it had few. */
function replaced(window: readonly string[], { source, template, url: example }: Yield): Drift[] {
  const before = new Set(window.slice(0, -recent));
  const isNew = before.size <= fewTemplates && window.slice(-recent).every((one) => !before.has(one));
  return isNew ? [{ source, template, what: 'template', before: 1, after: 0, example }] : [];
}

/** Windows by key, the least recently used of which goes when there are too many. */
function openWindows<T>() {
  const windows = new Map<string, T[]>();
  return {
    /** Adds a value; what `look` finds in a full window is returned, and the window begins anew with the last values. */
    push(key: string, value: T, look: (window: readonly T[]) => Drift[]): Drift[] {
      const window = [...(windows.get(key) ?? []), value].slice(-(known + recent));
      const found = window.length === known + recent ? look(window) : [];
      // A map keeps the order of insertion.
      windows.delete(key);
      windows.set(key, found.length > 0 ? window.slice(-recent) : window);
      if (windows.size > mostWindows) windows.delete(windows.keys().next().value ?? '');
      return found;
    },
  };
}

/**
 * Watches what the templates of sources yield, and which templates they use. The last five pages are held against the
 * twenty before them, so that one odd page says nothing. After an event the window is learned anew. What it knows is in
 * memory only, and bounded: a restart begins with nothing, and each process watches the pages that it cleans.
 */
export function openDriftWatch() {
  const yields = openWindows<Figures>();
  const templates = openWindows<string>();
  return {
    /** Takes one page; returns what changed with it, mostly nothing. */
    observe(page: Yield): Drift[] {
      const { source, template, characters, paragraphs, headline } = page;
      const figures = { characters, paragraphs, headline };
      return [
        ...yields.push(`${source} ${template}`, figures, (window) => compare(window, page)),
        ...templates.push(source, template, (window) => replaced(window, page)),
      ];
    },
  };
}
