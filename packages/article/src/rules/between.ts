// What pages put between the paragraphs, in lines that nothing but their words sets apart.
import { paywallPhrase } from '../kind-phrases.ts';
import { begins, isOnly, says } from '../phrases.ts';
import { type Rule, short } from './rule.ts';

const links = begins(
  'also (?:read|on \\S+\\.\\p{L}{2,8})',
  'read (?:also|more|next)',
  'read:',
  'see also',
  'see more',
  'related(?: \\p{L}+)?:',
  'related (?:news|stories|articles|links|content)',
  'more (?:on this|from|about)',
  'more (?:great )?(?:\\p{L}+ )?stories',
  'more:',
  "don[’']t miss",
  'you may also like',
  'recommended(?: \\p{L}+)?:',
  'recent articles',
  'popular this week',
  'lesen sie (?:auch|hier|mehr|dazu)',
  'mehr zum thema',
  'auch interessant',
  'mehr dazu',
  'das könnte (?:sie|dich) auch',
  'lire aussi',
  'lea también',
  'leia também',
  'veja também',
  'à lire aussi',
  'weitere informationen:',
);

/** "Also read: …", and the list of links that such a line heads. */
export const related: Rule = (block, { previous }) =>
  (short(block, 250) && links.test(block.text)) || (previous === 'related' && block.linked > 0.9);

const letters = says(
  'our (?:free )?(?:\\p{L}+ )?newsletters?',
  'newsletter (?:abonnieren|bestellen)',
  'subscribe to (?:our|the|my) (?:\\p{L}+ ){0,3}(?:newsletter|channel|podcast|magazine|feed)',
  'sign up (?:for|to) (?:our|the|my) ',
  'sign up (?:here|now)',
  '(?:to|in) your inbox',
  'download (?:the|our) (?:free )?app',
  '(?:follow|like|join|chat with) us (?:on|at|in)',
  'click here to (?:get|download) the',
  '^subscribe(?: to (?:the )?\\p{Lu}.*)?$',
  'delivered (?:through|to) your (?:letterbox|door|e?-?mail)',
  '^follow @\\S+ on',
  '(?:join|follow) our (?:whatsapp|telegram|facebook|\\p{L}+ channel)',
  'jetzt anmelden',
  'in ihr(?:em)? postfach',
);

/** Invitations to newsletters, apps and channels. */
export const newsletter: Rule = (block) => short(block, 350) && letters.test(block.text);

const sharing = isOnly(
  '(?:share|tweet|pin|print|e-?mail|save|like|post)(?: (?:this|on|to|via|it|with|link|article|story|\\p{L}+)){0,3}',
  'copy link',
  'sharing is caring',
  'click to tweet',
  'printer[- ]friendly(?: version)?',
  'write a letter to the editor',
  'request rights',
  'text size',
  'click to \\p{L}+(?: \\p{L}+){0,6}',
  '(?:artikel )?(?:teilen|drucken|merken)',
  'per e-?mail',
  'link kopieren',
  'facebook',
  'twitter',
  'whatsapp',
  'listen(?: \\d+ min)?',
);

/** The words of share and print buttons. */
export const share: Rule = (block) =>
  short(block, 120) && block.kind !== 'heading' && block.text.split('|').every((piece) => sharing.test(piece.trim()));

const adverts = isOnly(
  'adverti[sz](?:ement|ing)',
  'advert',
  'anzeige',
  'werbung',
  'sponsored(?: content)?',
  'publicidad(?:e)?',
  'publicité',
  'iklan',
  '(?:story|article|text) continues (?:below|after).*',
  'continue reading.*',
  'scroll (?:down )?to continue.*',
  '.{0,30}weiter(?:lesen)? nach der (?:anzeige|werbung).*',
);

export const advertisement: Rule = (block) => short(block, 100) && adverts.test(block.text);

const gallery = isOnly(
  'image \\d+ of(?: ?/)? ?\\d+',
  'captions?',
  'close',
  '(?:hide|show|view) captions?',
  'view gallery',
  'slideshow',
  'play(?: video)?',
  'watch live',
  'live',
);

/** The words of picture galleries and players. */
export const controls: Rule = (block) => short(block, 40) && gallery.test(block.text);

export const paywall: Rule = (block) => short(block, 350) && paywallPhrase.test(block.text);
