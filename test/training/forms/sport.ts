import { days, draft, type Form, n, surnames, towns } from './words.ts';

export const match: Form = (r) => {
  const [home, away] = [r.pick(towns), r.pick(towns)];
  return draft(
    `${home} ${n(r, 0, 5)} ${away} ${n(r, 0, 5)}`,
    `${home} beat ${away} ${n(r, 1, 6)}-${n(r, 0, 4)} on ${r.pick(days)} to climb to ${r.pick(['second', 'fourth', 'ninth', 'twelfth'])} in the league.`,
    `${r.pick(surnames)} scored after ${n(r, 2, 44)} minutes and ${r.pick(surnames)} made sure of the points in minute ${n(r, 46, 90)} before a crowd of ${n(r, 900, 60000)}.`,
    `"It was a hard game and the players gave everything," said the ${home} coach, ${r.pick(surnames)}. ${away} stay on ${n(r, 5, 60)} points and travel to ${r.pick(towns)} next week.`,
  );
};

export const fixtures: Form = (r) =>
  draft(
    `Fixtures for ${r.pick(days)}`,
    ...Array.from(
      { length: r.whole(3, 9) },
      () =>
        `${r.pick(towns)} v ${r.pick(towns)} (${n(r, 12, 21)}:${r.pick(['00', '15', '30', '45'])}), referee ${r.pick(surnames)}, at ${r.pick(towns)} stadium.`,
    ),
  );
