import { d, days, draft, type Form, n, surnames, towns } from './words.ts';

export const policeLog: Form = (r) =>
  draft(
    `${r.pick(towns)} police log`,
    `Police in ${r.pick(towns)} are appealing for witnesses after a collision on ${r.pick(days)} at about ${n(r, 1, 12)}:${n(r, 10, 59)}.`,
    `A ${n(r, 17, 90)}-year-old ${r.pick(['man', 'woman'])} from ${r.pick(towns)} was taken to hospital with injuries that are not thought to be life threatening.`,
    `Anyone with information, or dash camera footage, is asked to call the police on ${n(r, 100, 999)} quoting reference ${n(r, 1000, 99999)}.`,
  );

export const count: Form = (r) =>
  draft(
    `${r.pick(towns)} count: ${r.pick(surnames)} ahead`,
    `With ${n(r, 4, 99)} per cent of votes counted in ${r.pick(towns)}, ${r.pick(surnames)} had ${n(r, 900, 60000)} votes and ${r.pick(surnames)} ${n(r, 900, 60000)}, the returning officer said.`,
    `Turnout was ${d(r, 90)} per cent. ${n(r, 10, 900)} papers were spoilt.`,
    `Figures come from the count as it proceeds and may change until the result is declared.`,
  );

export const delays: Form = (r) =>
  draft(
    'Delays at the airport',
    ...Array.from(
      { length: r.whole(3, 8) },
      () =>
        `Flight ${n(r, 100, 999)} to ${r.pick(towns)}: ${r.pick(['delayed by', 'expected in'])} ${n(r, 10, 240)} minutes, gate ${n(r, 1, 60)}.`,
    ),
    `Passengers should stay near their gate. Refunds are for the airline, and the airport gives no information on them.`,
  );

export const events: Form = (r) =>
  draft(
    `What's on in ${r.pick(towns)}`,
    ...Array.from(
      { length: r.whole(2, 6) },
      () =>
        `${r.pick(['Concert', 'Lecture', 'Market', 'Exhibition', 'Guided walk'])} with ${r.pick(surnames)}, ${r.pick(days)} at ${n(r, 9, 21)}:${r.pick(['00', '30'])}, ${r.pick(towns)} hall, admission ${n(r, 2, 40)}.`,
    ),
    `Organisers who want to be listed should write to the desk two weeks ahead. Dates are given without guarantee.`,
  );
