/**
 * Deeper than any feed, story or JSON-LD nests. V8 (Node 26.10) dies, with all its threads, where JSON.parse gives up on text
 * with some 8,000 brackets open around values; no `catch` helps then.
 */
export const deepestJson = 100;

const [quote, backslash] = [34, 92];

/** Whether brackets in a text that may be JSON nest no deeper than `deepest`. Linear; strings are passed over. */
export function isShallowJson(text: string, deepest = deepestJson): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) inString = !inString;
    else if (inString) at += code === backslash ? 1 : 0;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > deepest) return false;
  }
  return true;
}

/** `JSON.parse` for what was fetched. Throws `SyntaxError`, also where it nests deeper than `deepestJson`. */
export function parseFetchedJson(text: string): unknown {
  if (!isShallowJson(text)) throw new SyntaxError(`JSON with more than ${deepestJson} brackets open at once`);
  return JSON.parse(text);
}
