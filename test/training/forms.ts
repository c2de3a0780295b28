import type { Draft } from './operators.ts';
import type { Draw } from './random.ts';

const towns = [
  'Aldmoor',
  'Brenk',
  'Castelo',
  'Dunmore',
  'Eskdal',
  'Farum',
  'Gralla',
  'Hovik',
  'Inverlee',
  'Jarna',
  'Kessin',
  'Lodale',
  'Marnes',
  'Nyborg',
  'Orvieta',
  'Pellow',
];
const firms = [
  'Halden',
  'Corvia',
  'Brightwell',
  'Tessel',
  'Ostra',
  'Quantock',
  'Meridor',
  'Fallowfield',
  'Sandvine',
  'Lunden',
  'Arbor',
  'Pike',
];
const lines = ['Foods', 'Holdings', 'Energy', 'Motors', 'Systems', 'Bank', 'Textiles', 'Shipping'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const surnames = ['Ekman', 'Duarte', 'Okoye', 'Brandt', 'Silva', 'Novak', 'Hughes', 'Moretti', 'Aziz', 'Larsen'];

type Form = (draw: Draw) => Draft;
const draft = (headline: string, ...paragraphs: string[]): Draft => ({ headline, paragraphs });
const n = (draw: Draw, from: number, to: number): string => draw.whole(from, to).toLocaleString('en');
const d = (draw: Draw, to: number): string => (draw() * to).toFixed(2);

/** Forms of our own grammar. Each filling is a story of its own. */
export const forms: readonly Form[] = [
  (r) => {
    const [town, sky] = [
      r.pick(towns),
      r.pick(['sunny spells', 'steady rain', 'thick fog', 'broken cloud', 'light snow']),
    ];
    return draft(
      `${town}: ${sky} on ${r.pick(days)}`,
      `Expect ${sky} in ${town} today, with temperatures climbing to ${n(r, 4, 33)} degrees by early afternoon before falling back to ${n(r, -4, 15)} overnight.`,
      `A ${r.pick(['northerly', 'southerly', 'westerly'])} breeze of ${n(r, 5, 60)} kilometres an hour is forecast, and ${n(r, 0, 30)} millimetres of rain may fall by midnight.`,
      `The outlook for the rest of the week is unsettled. The sun rises at ${n(r, 4, 8)}:${n(r, 10, 59)} and sets at ${n(r, 16, 22)}:${n(r, 10, 59)}.`,
    );
  },
  (r) => {
    const firm = `${r.pick(firms)} ${lines[0]}`;
    return draft(
      `${firm} posts quarterly profit`,
      `${firm} posted a profit of ${n(r, 2, 990)} million for the three months to ${r.pick(['March', 'June', 'September'])}, against ${n(r, 2, 990)} million a year before.`,
      `Earnings came to ${d(r, 5)} a share. Turnover was ${n(r, 100, 9000)} million, where ${n(r, 3, 20)} analysts had on average forecast ${n(r, 100, 9000)} million.`,
      `The shares closed at ${d(r, 300)} in ${r.pick(towns)} on ${r.pick(days)}. They have ${r.pick(['gained', 'lost'])} ${n(r, 1, 60)} per cent this year.`,
      `This report was compiled automatically from company filings and market data.`,
    );
  },
  (r) =>
    draft(
      `${r.pick(towns)} shares end ${r.pick(['higher', 'lower', 'flat'])}`,
      `Shares in ${r.pick(towns)} closed ${r.pick(['higher', 'lower', 'little changed'])} on ${r.pick(days)}, with the main index ${r.pick(['up', 'down'])} ${d(r, 4)} per cent at ${n(r, 900, 20000)} points.`,
      `Turnover was ${n(r, 90, 4000)} million. ${r.pick(firms)} ${r.pick(lines)} led the gainers, adding ${d(r, 9)} per cent, while ${r.pick(firms)} ${r.pick(lines)} lost ${d(r, 9)} per cent.`,
      `Advancing issues outnumbered declining ones by ${n(r, 50, 400)} to ${n(r, 50, 400)}. The currency traded at ${d(r, 9)} to the dollar.`,
    ),
  (r) => {
    const [home, away] = [r.pick(towns), r.pick(towns)];
    return draft(
      `${home} ${n(r, 0, 5)} ${away} ${n(r, 0, 5)}`,
      `${home} beat ${away} ${n(r, 1, 6)}-${n(r, 0, 4)} on ${r.pick(days)} to climb to ${r.pick(['second', 'fourth', 'ninth', 'twelfth'])} in the league.`,
      `${r.pick(surnames)} scored after ${n(r, 2, 44)} minutes and ${r.pick(surnames)} made sure of the points in minute ${n(r, 46, 90)} before a crowd of ${n(r, 900, 60000)}.`,
      `"It was a hard game and the players gave everything," said the ${home} coach, ${r.pick(surnames)}. ${away} stay on ${n(r, 5, 60)} points and travel to ${r.pick(towns)} next week.`,
    );
  },
  (r) =>
    draft(
      `Treasury sells ${n(r, 13, 90)}-day bills`,
      `The treasury sold ${n(r, 100, 9000)} million of ${n(r, 13, 364)}-day bills at an average yield of ${d(r, 12)} per cent, compared with ${d(r, 12)} per cent at the last auction.`,
      `Bids totalled ${n(r, 100, 20000)} million. The cut-off price was ${d(r, 100)} and ${n(r, 2, 99)} per cent of tenders at that price were allotted.`,
      `The bills are dated ${r.pick(days)} and fall due in ${r.pick(['March', 'June', 'September'])}. The next sale is set for ${r.pick(days)}.`,
    ),
  (r) =>
    draft(
      `Fixtures for ${r.pick(days)}`,
      ...Array.from(
        { length: r.whole(3, 9) },
        () =>
          `${r.pick(towns)} v ${r.pick(towns)} (${n(r, 12, 21)}:${r.pick(['00', '15', '30', '45'])}), referee ${r.pick(surnames)}, at ${r.pick(towns)} stadium.`,
      ),
    ),
  (r) =>
    draft(
      `${r.pick(towns)} police log`,
      `Police in ${r.pick(towns)} are appealing for witnesses after a collision on ${r.pick(days)} at about ${n(r, 1, 12)}:${n(r, 10, 59)}.`,
      `A ${n(r, 17, 90)}-year-old ${r.pick(['man', 'woman'])} from ${r.pick(towns)} was taken to hospital with injuries that are not thought to be life threatening.`,
      `Anyone with information, or dash camera footage, is asked to call the police on ${n(r, 100, 999)} quoting reference ${n(r, 1000, 99999)}.`,
    ),
  (r) =>
    draft(
      `Quake of magnitude ${d(r, 8)} near ${r.pick(towns)}`,
      `An earthquake of magnitude ${d(r, 8)} was reported ${n(r, 3, 99)} kilometres from ${r.pick(towns)} at ${n(r, 1, 12)}:${n(r, 10, 59)} on ${r.pick(days)}, the geological survey said.`,
      `Its depth was ${n(r, 2, 300)} kilometres. In the past ${n(r, 5, 20)} days there have been ${n(r, 0, 12)} quakes of magnitude ${n(r, 2, 4)} or more nearby.`,
      `This item was produced by a program from the notices of the survey and checked by an editor.`,
    ),
  (r) =>
    draft(
      'Reservoir levels',
      `The reservoir at ${r.pick(towns)} was ${n(r, 20, 99)} per cent full on ${r.pick(days)}, ${r.pick(['up', 'down'])} ${n(r, 1, 9)} points on the week, the water board said.`,
      `Inflow averaged ${n(r, 2, 400)} litres a second and ${n(r, 0, 90)} millimetres of rain fell in the catchment.`,
      `Customers are reminded that hosepipes may be used after sunset only. Leaks can be reported at any hour on the board's free line, and meters should be read by the end of the month.`,
    ),
  (r) =>
    draft(
      `${r.pick(towns)} count: ${r.pick(surnames)} ahead`,
      `With ${n(r, 4, 99)} per cent of votes counted in ${r.pick(towns)}, ${r.pick(surnames)} had ${n(r, 900, 60000)} votes and ${r.pick(surnames)} ${n(r, 900, 60000)}, the returning officer said.`,
      `Turnout was ${d(r, 90)} per cent. ${n(r, 10, 900)} papers were spoilt.`,
      `Figures come from the count as it proceeds and may change until the result is declared.`,
    ),
  (r) =>
    draft(
      'Delays at the airport',
      ...Array.from(
        { length: r.whole(3, 8) },
        () =>
          `Flight ${n(r, 100, 999)} to ${r.pick(towns)}: ${r.pick(['delayed by', 'expected in'])} ${n(r, 10, 240)} minutes, gate ${n(r, 1, 60)}.`,
      ),
      `Passengers should stay near their gate. Refunds are for the airline, and the airport gives no information on them.`,
    ),
  (r) =>
    draft(
      `What's on in ${r.pick(towns)}`,
      ...Array.from(
        { length: r.whole(2, 6) },
        () =>
          `${r.pick(['Concert', 'Lecture', 'Market', 'Exhibition', 'Guided walk'])} with ${r.pick(surnames)}, ${r.pick(days)} at ${n(r, 9, 21)}:${r.pick(['00', '30'])}, ${r.pick(towns)} hall, admission ${n(r, 2, 40)}.`,
      ),
      `Organisers who want to be listed should write to the desk two weeks ahead. Dates are given without guarantee.`,
    ),
  (r) => {
    const firm = `${r.pick(firms)} ${r.pick(lines)}`;
    return draft(
      `${firm} names new director`,
      `${firm} has named ${r.pick(surnames)} director of its ${r.pick(towns)} branch from ${r.pick(['March', 'June', 'September'])}, in succession to ${r.pick(surnames)}, who retires after ${n(r, 3, 40)} years.`,
      `The branch employs ${n(r, 20, 900)} people and had sales of ${n(r, 2, 900)} million last year.`,
      `The appointment is subject to the approval of shareholders at the general meeting.`,
    );
  },
];
