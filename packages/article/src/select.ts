import type { Element } from './tree.ts';

// CSS selectors, as far as they are used here: names, classes, ids, attributes, :is() and :not(), descendants.

type Test = (element: Element) => boolean;

const simple =
  /([a-z][\w-]*)|(\*)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:([~^$*]?=)["']?([^"'\]]*?)["']?( i)?)?\]|:(is|not)\(|(\s*,\s*)|(\s+)|(\))/y;

const hasWord = (text: string | null, word: string): boolean =>
  text?.includes(word) === true && (text === word || text.split(/\s+/).includes(word));

const compare: ReadonlyMap<string, (value: string, wanted: string) => boolean> = new Map([
  ['=', (value: string, wanted: string) => value === wanted],
  ['~=', hasWord],
  ['^=', (value: string, wanted: string) => value.startsWith(wanted)],
  ['$=', (value: string, wanted: string) => value.endsWith(wanted)],
  ['*=', (value: string, wanted: string) => value.includes(wanted)],
]);

function attributeTest(name: string, operator: string | undefined, wanted: string, ignoresCase: boolean): Test {
  const holds = compare.get(operator ?? '');
  if (!holds) return (element) => element.hasAttribute(name);
  const target = ignoresCase ? wanted.toLowerCase() : wanted;
  return (element) => {
    const value = element.getAttribute(name);
    return value !== null && holds(ignoresCase ? value.toLowerCase() : value, target);
  };
}

// Asked of every element of a page: no closure is made for each of them.
function every(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (element) => {
    for (const test of tests) if (!test(element)) return false;
    return true;
  };
}

function some(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (element) => {
    for (const test of tests) if (test(element)) return true;
    return false;
  };
}

/** Some element around it passes. */
const within =
  (outer: Test): Test =>
  (element) => {
    let around = element.parentElement;
    while (around && !outer(around)) around = around.parentElement;
    return around !== null;
  };

/** Reads a list of selectors up to its end or its closing parenthesis. */
function readList(selector: string, cursor: { at: number }): Test {
  const options: Test[] = [];
  let tests: Test[] = [];
  let around: Test | undefined;
  // What stands around is looked at last: it takes a walk.
  const compound = () => every(around ? [...tests, within(around)] : tests);
  while (cursor.at < selector.length) {
    simple.lastIndex = cursor.at;
    const found = simple.exec(selector);
    if (!found) throw new Error(`the selector "${selector}" is not understood from "${selector.slice(cursor.at)}" on`);
    cursor.at = simple.lastIndex;
    const [, tag, any, className, id, attribute, operator, value = '', flag, pseudo, comma, space, end] = found;
    if (end) break;
    if (tag) tests.push((element) => element.localName === tag);
    else if (className) tests.push((element) => hasWord(element.getAttribute('class'), className));
    else if (id) tests.push((element) => element.getAttribute('id') === id);
    else if (attribute) tests.push(attributeTest(attribute, operator, value, flag !== undefined));
    else if (pseudo) {
      const inner = readList(selector, cursor);
      tests.push(pseudo === 'is' ? inner : (element) => !inner(element));
    } else if (comma) {
      options.push(compound());
      tests = [];
      around = undefined;
    } else if (space) {
      around = compound();
      tests = [];
    } else if (any) tests.push(() => true);
  }
  options.push(compound());
  return some(options);
}

const known = new Map<string, Test>();

/** Whether an element matches a selector, as a function of the element. Throws where the selector is not understood. */
export function select(selector: string): Test {
  const test = known.get(selector) ?? readList(selector, { at: 0 });
  known.set(selector, test);
  return test;
}
