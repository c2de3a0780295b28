import { d, days, draft, type Form, n, towns } from './words.ts';

export const weather: Form = (r) => {
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
};

export const quake: Form = (r) =>
  draft(
    `Quake of magnitude ${d(r, 8)} near ${r.pick(towns)}`,
    `An earthquake of magnitude ${d(r, 8)} was reported ${n(r, 3, 99)} kilometres from ${r.pick(towns)} at ${n(r, 1, 12)}:${n(r, 10, 59)} on ${r.pick(days)}, the geological survey said.`,
    `Its depth was ${n(r, 2, 300)} kilometres. In the past ${n(r, 5, 20)} days there have been ${n(r, 0, 12)} quakes of magnitude ${n(r, 2, 4)} or more nearby.`,
    `This item was produced by a program from the notices of the survey and checked by an editor.`,
  );

export const reservoir: Form = (r) =>
  draft(
    'Reservoir levels',
    `The reservoir at ${r.pick(towns)} was ${n(r, 20, 99)} per cent full on ${r.pick(days)}, ${r.pick(['up', 'down'])} ${n(r, 1, 9)} points on the week, the water board said.`,
    `Inflow averaged ${n(r, 2, 400)} litres a second and ${n(r, 0, 90)} millimetres of rain fell in the catchment.`,
    `Customers are reminded that hosepipes may be used after sunset only. Leaks can be reported at any hour on the board's free line, and meters should be read by the end of the month.`,
  );
