import { d, days, draft, type Form, firms, lines, n, surnames, towns } from './words.ts';

export const profit: Form = (r) => {
  const firm = `${r.pick(firms)} ${lines[0]}`;
  return draft(
    `${firm} posts quarterly profit`,
    `${firm} posted a profit of ${n(r, 2, 990)} million for the three months to ${r.pick(['March', 'June', 'September'])}, against ${n(r, 2, 990)} million a year before.`,
    `Earnings came to ${d(r, 5)} a share. Turnover was ${n(r, 100, 9000)} million, where ${n(r, 3, 20)} analysts had on average forecast ${n(r, 100, 9000)} million.`,
    `The shares closed at ${d(r, 300)} in ${r.pick(towns)} on ${r.pick(days)}. They have ${r.pick(['gained', 'lost'])} ${n(r, 1, 60)} per cent this year.`,
    `This report was compiled automatically from company filings and market data.`,
  );
};

export const shares: Form = (r) =>
  draft(
    `${r.pick(towns)} shares end ${r.pick(['higher', 'lower', 'flat'])}`,
    `Shares in ${r.pick(towns)} closed ${r.pick(['higher', 'lower', 'little changed'])} on ${r.pick(days)}, with the main index ${r.pick(['up', 'down'])} ${d(r, 4)} per cent at ${n(r, 900, 20000)} points.`,
    `Turnover was ${n(r, 90, 4000)} million. ${r.pick(firms)} ${r.pick(lines)} led the gainers, adding ${d(r, 9)} per cent, while ${r.pick(firms)} ${r.pick(lines)} lost ${d(r, 9)} per cent.`,
    `Advancing issues outnumbered declining ones by ${n(r, 50, 400)} to ${n(r, 50, 400)}. The currency traded at ${d(r, 9)} to the dollar.`,
  );

export const bills: Form = (r) =>
  draft(
    `Treasury sells ${n(r, 13, 90)}-day bills`,
    `The treasury sold ${n(r, 100, 9000)} million of ${n(r, 13, 364)}-day bills at an average yield of ${d(r, 12)} per cent, compared with ${d(r, 12)} per cent at the last auction.`,
    `Bids totalled ${n(r, 100, 20000)} million. The cut-off price was ${d(r, 100)} and ${n(r, 2, 99)} per cent of tenders at that price were allotted.`,
    `The bills are dated ${r.pick(days)} and fall due in ${r.pick(['March', 'June', 'September'])}. The next sale is set for ${r.pick(days)}.`,
  );

export const appointment: Form = (r) => {
  const firm = `${r.pick(firms)} ${r.pick(lines)}`;
  return draft(
    `${firm} names new director`,
    `${firm} has named ${r.pick(surnames)} director of its ${r.pick(towns)} branch from ${r.pick(['March', 'June', 'September'])}, in succession to ${r.pick(surnames)}, who retires after ${n(r, 3, 40)} years.`,
    `The branch employs ${n(r, 20, 900)} people and had sales of ${n(r, 2, 900)} million last year.`,
    `The appointment is subject to the approval of shareholders at the general meeting.`,
  );
};
