/**
 * The members of a family as trees, each under the one whose text it took, by event time. A member whose
 * predecessor is unknown, or that would hang below itself, stands at the top: nobody is left out.
 */
export function treesOf(members) {
  const nodes = new Map(members.map((member) => [member.article, { member, below: [] }]));
  const above = (member) => nodes.get(member.edge?.from)?.member;
  const isBelowItself = (member) => {
    const passed = new Set();
    for (let at = above(member); at !== undefined && !passed.has(at.article); at = above(at)) {
      if (at.article === member.article) return true;
      passed.add(at.article);
    }
    return false;
  };
  const tops = [];
  const inTime = [...members].sort(
    (a, b) => a.eventTime.localeCompare(b.eventTime) || (a.article < b.article ? -1 : 1),
  );
  for (const member of inTime) {
    const parent = isBelowItself(member) ? undefined : nodes.get(member.edge?.from);
    (parent?.below ?? tops).push(nodes.get(member.article));
  }
  return tops;
}

/**
 * A text cut where it names somebody: pieces with or without a mention, in order. Offsets count from the start
 * of the whole text, of which `text` is the part that begins at `offset`.
 */
export function withMentions(text, offset, mentions) {
  const pieces = [];
  let done = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const start = mention.start - offset;
    const end = mention.end - offset;
    if (start < done || end > text.length) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: text.slice(start, end), mention });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** The paragraphs of a text, and where each begins. */
export function paragraphsOf(text) {
  let offset = 0;
  return text.split('\n\n').map((paragraph) => {
    const begins = offset;
    offset += paragraph.length + 2;
    return { text: paragraph, offset: begins };
  });
}
