import { createHash } from 'node:crypto';

/**
 * Merges what comes into the document of an article, part by part: of two, the one with the greater `order` stays. So
 * the document is the same whatever came first, and what comes twice changes nothing (`none` writes nothing at all).
 * A script and no external version, because one document holds parts that are ordered by different tuples; they are
 * in one document so that a search never sees a text with the verdict of another moment, and no write is half done.
 */
const source = `
  boolean later(def told, def known) {
    return told != null && (known == null || told.order.compareTo(known.order) > 0);
  }
  def article = ctx._source;
  boolean changed = false;
  for (part in ['newest', 'member']) {
    if (later(params[part], article[part])) { article[part] = params[part]; changed = true; }
  }
  for (version in params.versions.entrySet()) {
    if (later(version.value, article.versions[version.key])) {
      article.versions[version.key] = version.value;
      changed = true;
    }
  }
  if (!changed) ctx.op = 'none';`;

/** Named by what it says, so that builds that differ may run side by side. */
export const keepScript = {
  id: `stemma-keep-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`,
  body: { script: { lang: 'painless', source } },
};
