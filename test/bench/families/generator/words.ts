const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => {
      const [a = '', b = ''] = pair.split('/');
      return [a, b] as const;
    });

/** Words that a second translator or a rewrite desk puts for one another. */
const alike = pairs(`
  said/stated, big/large, small/minor, begin/start, began/started, buy/purchase, bought/purchased, sell/dispose of, help/assist, show/indicate, shows/indicates, rise/increase,
  rose/climbed, fell/declined, fall/decline, about/roughly, also/in addition, but/however, because/since, many/numerous, near/close to, told/informed, asked/requested, plan/scheme,
  plans/schemes, deal/agreement, talks/negotiations, official/functionary, officials/authorities, company/firm, companies/firms, country/nation, countries/nations, government/cabinet,
  money/funds, workers/employees, jobs/posts, house/home, killed/slain, injured/hurt, end/finish, ended/finished, total/overall, next/coming, early/initial, late/tardy, before/prior to,
  after/following, during/in the course of, between/among, under/below, over/above, against/versus, high/elevated, low/reduced, new/fresh, old/former, good/favourable, bad/poor,
  chief/head, chairman/president, year/twelvemonth, today/this day, yesterday/the day before, price/cost, prices/costs, sales/turnover, profit/earnings, loss/deficit, trade/commerce,
  oil/petroleum, bank/lender, banks/lenders, market/exchange, growth/expansion, rate/level, rates/levels, report/account, reported/announced, announced/made known, expected/awaited,
  agreed/consented, rejected/turned down, approved/cleared, postponed/put off, cancelled/called off, extended/prolonged, criticised/attacked, defended/stood by, protests/demonstrations,
  delays/hold-ups, repairs/mending, residents/inhabitants, town/municipality, city/town, costs/expenses, higher/greater, lower/lesser, further/additional, will/is to, would/was to,
  may/might, must/has to, some/certain, several/a number of, first/initial, last/final, only/merely, still/even now, again/once more, quickly/rapidly, increase/rise, decrease/drop
`);

export const synonyms: ReadonlyMap<string, string> = new Map([...alike.map(([a, b]) => [b, a] as const), ...alike]);

/** American to British, as desks respell what they take over. */
export const british: ReadonlyMap<string, string> = new Map(
  pairs(`
  labor/labour, color/colour, favor/favour, harbor/harbour, center/centre, theater/theatre, defense/defence, program/programme, organized/organised, organization/organisation,
  recognized/recognised, criticized/criticised, traveled/travelled, canceled/cancelled, percent/per cent, pct/percent, meters/metres, kilometers/kilometres, analyze/analyse, tire/tyre,
  gray/grey, skeptical/sceptical, mln/million, dlrs/dollars, dlr/dollar, toward/towards, aluminum/aluminium, neighbor/neighbour, honor/honour, realize/realise
`),
);

/** Words that come and go in a translation. */
export const small: readonly string[] =
  'the a an of to in on for at by with from as that this which its their his her has have had been was were is are be will would it he she they and or also then there'.split(
    ' ',
  );

/** What stands between the paragraphs of a page when the cleaner missed it. */
export const intrusions: readonly string[] = [
  'Sponsored: five ways to lower your heating bill before winter.',
  'Read also: what the new timetable means for commuters.',
  'You may like: ten gardens to visit this weekend.',
  'Get the evening briefing in your inbox, free of charge.',
  'More on this subject: our reporters answer your questions.',
  'Advertisement – the page goes on below.',
  'Watch: the week in pictures, in ninety seconds.',
  'Support local reporting with a subscription from one pound a week.',
  'Join the discussion below; our rules of conduct apply.',
  'Listen to this story, four minutes.',
];

export const embargoes: readonly string[] = [
  'Embargoed until six in the morning, Central European Time.',
  'Not for publication, broadcast or use on social media before midnight.',
  'Attention editors: the embargo on this item has been lifted.',
];

/** New first sentences: what a desk writes on top of an agency's text. */
export const leads: readonly ((subject: string) => string)[] = [
  (s) => `Readers woke up to news that few had seen coming: ${s} is at the centre of a fresh dispute.`,
  (s) => `It may take months before the dust settles around ${s}, our correspondent writes.`,
  (s) => `A decision concerning ${s} has caused raised eyebrows far beyond the region.`,
  (s) => `Questions are mounting tonight over ${s}, and answers remain scarce.`,
  (s) => `What does it mean for us here? The story of ${s} hits closer to home than it seems.`,
];

/** Paragraphs that an outlet adds to its own story as the day goes on. */
export const developments: readonly ((n: number) => string)[] = [
  (n) =>
    `By the evening ${n} people had signed a letter asking for a second opinion, the organisers told this newspaper.`,
  (n) => `A meeting is now planned for the ${(n % 28) + 1}th, according to a note seen by our reporters.`,
  (n) => `Two people with knowledge of the matter put the figure at nearer ${n}, though neither wished to be named.`,
  (n) => `Calls to ${n} offices went unanswered this afternoon, and a visit to the site found the gates locked.`,
  (n) => `An earlier estimate had spoken of ${n}; that number is no longer being used by anyone involved.`,
];
