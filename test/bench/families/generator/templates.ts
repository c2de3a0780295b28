import type { Chance } from '../random.ts';
import type { Base } from './grammar.ts';
import { bodies, companies, days, effects, first, last, months, roles, things, towns } from './lists.ts';

/** Notices that are filled in like a form: each one is news of its own, however much it has of the others. */
export type Template = (chance: Chance) => Base;

const person = (x: Chance): string => `${x.pick(first)} ${x.pick(last)}`;
const clock = (x: Chance): string => `${x.whole(0, 23)}:${String(x.whole(0, 59)).padStart(2, '0')}`;
const date = (x: Chance): string => `${x.pick(months)} ${x.whole(1, 28)}`;
const some = <T>(x: Chance, from: number, to: number, make: () => T): T[] =>
  Array.from({ length: x.whole(from, to) }, make);

const tides: Template = (x) => {
  const town = x.pick(towns);
  return {
    headline: `Tide times for ${town}, ${date(x)}`,
    text: `High water at ${town} is at ${clock(x)} with ${x.whole(2, 6)}.${x.whole(0, 9)} metres and again at ${clock(x)} with ${x.whole(2, 6)}.${x.whole(0, 9)} metres.\n\nLow water is at ${clock(x)} with ${x.whole(0, 1)}.${x.whole(0, 9)} metres and at ${clock(x)} with ${x.whole(0, 1)}.${x.whole(0, 9)} metres.\n\nThe sun rises at ${clock(x)} and sets at ${clock(x)}. Times are local and heights are above chart datum. Wind and pressure may change both, and skippers should check with the harbour office before sailing.`,
  };
};

const lottery: Template = (x) => ({
  headline: `Winning numbers drawn in ${x.pick(towns)} lottery`,
  text: `The winning numbers drawn on ${x.pick(days)} evening in the ${x.pick(towns)} game were ${some(x, 6, 6, () => x.whole(1, 49)).join(', ')}, with ${x.whole(1, 49)} as the bonus ball.\n\nThe estimated jackpot was ${x.whole(1, 90)} million. ${x.whole(0, 4)} tickets matched all six numbers and ${x.whole(20, 900)} matched five.\n\nFor more information on how to claim a prize, ask any licensed retailer. Players must be eighteen or over. The next draw takes place on ${x.pick(days)}.`,
});

const blotter: Template = (x) => {
  const town = x.pick(towns);
  return {
    headline: `${town} police log for ${date(x)}`,
    text: `The following was taken from the log of the ${town} police department. Charges are accusations, and all persons are presumed innocent until proven guilty.\n\n${some(x, 2, 4, () => `${person(x)}, ${x.whole(18, 79)}, of ${x.pick(towns)}, was arrested at ${clock(x)} on suspicion of ${x.pick(['theft', 'trespass', 'disorderly conduct', 'driving without a licence', 'criminal damage'])} and released pending a court date of ${date(x)}.`).join('\n\n')}\n\nAnyone with information is asked to call the front desk on ${x.whole(200, 999)} ${x.whole(1000, 9999)}.`,
  };
};

const boxScore: Template = (x) => {
  const [home, away] = [x.pick(towns), x.pick(towns)];
  const [h, a] = [x.whole(61, 118), x.whole(61, 118)];
  return {
    headline: `${home} ${h}, ${away} ${a}`,
    text: `${person(x)} scored ${x.whole(12, 41)} points and ${person(x)} added ${x.whole(8, 20)} with ${x.whole(2, 14)} rebounds as ${h > a ? home : away} beat ${h > a ? away : home} ${Math.max(h, a)}-${Math.min(h, a)} on ${x.pick(days)} night.\n\n${person(x)} had ${x.whole(9, 30)} for ${home}, who shot ${x.whole(31, 59)} percent from the field. ${away} made ${x.whole(3, 19)} of ${x.whole(20, 38)} attempts from long range.\n\nUp next: ${home} host ${x.pick(towns)} on ${x.pick(days)}. ${away} visit ${x.pick(towns)} on ${x.pick(days)}.`,
  };
};

const obituary: Template = (x) => {
  const [name, town] = [person(x), x.pick(towns)];
  return {
    headline: `${name}, ${x.whole(61, 99)}`,
    text: `${name}, ${x.whole(61, 99)}, of ${town}, passed away peacefully on ${date(x)} surrounded by family.\n\nBorn in ${x.pick(towns)} to ${person(x)} and ${person(x)}, ${name.split(' ')[0]} worked for ${x.pick(companies)} for ${x.whole(9, 44)} years and was a member of the ${town} choral society.\n\nSurvivors include ${x.whole(1, 5)} children and ${x.whole(0, 9)} grandchildren. A service will be held at ${clock(x)} on ${x.pick(days)} at the chapel in ${town}. In lieu of flowers, donations may be made to the local hospice.`,
  };
};

const jobs: Template = (x) => ({
  headline: `${x.pick(companies)} seeks ${x.pick(roles)}`,
  text: `${x.pick(companies)} is looking for a ${x.pick(roles)} to join its team in ${x.pick(towns)} from ${date(x)}.\n\nThe successful candidate will have at least ${x.whole(2, 9)} years of experience and will report to the ${x.pick(roles)}. The salary is ${x.whole(24, 96)},000 a year with ${x.whole(22, 33)} days of paid leave.\n\nApplications with a covering letter and the names of two referees should arrive no later than ${date(x)}. The company is an equal opportunities employer and welcomes applicants from all backgrounds.`,
});

const auction: Template = (x) => ({
  headline: `Treasury sells ${x.whole(2, 90)} billion of ${x.whole(2, 30)}-year bonds`,
  text: `The treasury sold ${x.whole(2, 90)}.${x.whole(0, 9)} billion of bonds maturing in ${x.whole(2030, 2059)} at an average yield of ${x.whole(1, 6)}.${x.whole(10, 99)} percent on ${x.pick(days)}, compared with ${x.whole(1, 6)}.${x.whole(10, 99)} percent at the previous auction.\n\nBids totalled ${x.whole(91, 200)}.${x.whole(0, 9)} billion, for a bid-to-cover ratio of ${x.whole(1, 4)}.${x.whole(10, 99)}. The lowest accepted price was ${x.whole(95, 103)}.${x.whole(100, 999)}.\n\nSettlement is due on ${date(x)}. The next auction in the series is scheduled for ${date(x)}.`,
});

const shipping: Template = (x) => ({
  headline: `Ship movements at ${x.pick(towns)}`,
  text: `Arrivals expected at ${x.pick(towns)} on ${date(x)}:\n\n${some(x, 4, 7, () => `${x.pick(['Star of', 'Lady', 'Pride of', 'Spirit of'])} ${x.pick(towns)}, from ${x.pick(towns)}, ${clock(x)}, berth ${x.whole(1, 40)}, ${x.pick(['general cargo', 'containers', 'timber', 'grain', 'cement'])}`).join('\n\n')}\n\nAll times are subject to change. Agents should confirm with port control on channel ${x.whole(10, 77)} two hours before arrival.`,
});

const air: Template = (x) => {
  const town = x.pick(towns);
  return {
    headline: `Air quality in ${town} ${x.pick(['good', 'moderate', 'poor'])} on ${x.pick(days)}`,
    text: `The air quality index for ${town} stood at ${x.whole(12, 190)} at ${clock(x)} on ${x.pick(days)}, according to the regional monitoring network.\n\nFine particles were measured at ${x.whole(3, 80)} micrograms per cubic metre, nitrogen dioxide at ${x.whole(5, 90)} and ozone at ${x.whole(10, 160)}.\n\nPeople with asthma and older adults should reduce heavy exertion outdoors when the index is above one hundred. Readings are updated every hour and have not been verified.`,
  };
};

const closings: Template = (x) => ({
  headline: `School closings and delays for ${x.pick(days)}`,
  text: `The following schools have announced changes for ${x.pick(days)}, ${date(x)}, because of ${x.pick(['snow', 'ice', 'flooding', 'high winds', 'a power failure'])}:\n\n${some(x, 4, 8, () => `${x.pick(towns)} ${x.pick(['Primary', 'High School', 'Academy', 'Elementary'])}: ${x.pick(['closed', `opens at ${clock(x)}`, 'two hours late', 'no buses'])}.`).join('\n\n')}\n\nThis list will be updated as more schools report. Parents are advised to check with their school before setting out.`,
});

const roadworks: Template = (x) => ({
  headline: `Roadworks near ${x.pick(towns)} until ${date(x)}`,
  text: `Drivers on the road between ${x.pick(towns)} and ${x.pick(towns)} face delays of up to ${x.whole(5, 45)} minutes from ${date(x)} until ${date(x)} while crews replace ${x.whole(1, 9)} kilometres of surface.\n\nOne lane will be closed between ${clock(x)} and ${clock(x)} on weekdays. A diversion by way of ${x.pick(towns)} will be signposted.\n\nThe work costs ${x.whole(1, 30)}.${x.whole(1, 9)} million and is carried out by ${x.pick(companies)}. The highways agency thanks road users for their patience.`,
});

const recall: Template = (x) => ({
  headline: `${x.pick(companies)} recalls ${x.pick(things)} parts`,
  text: `${x.pick(companies)} is recalling about ${x.whole(2, 900)},000 units sold between ${x.pick(months)} ${x.whole(2015, 2021)} and ${x.pick(months)} ${x.whole(2022, 2025)} because of a risk of ${x.pick(effects)}.\n\nThe company has received ${x.whole(3, 240)} reports, including ${x.whole(0, 19)} of minor injuries. No deaths have been reported.\n\nConsumers should stop using the product immediately and contact the manufacturer on ${x.whole(200, 999)} ${x.whole(1000, 9999)} for a full refund or a free repair. Model numbers are printed on the underside.`,
});

const planning: Template = (x) => ({
  headline: `Planning notices: ${x.pick(towns)}`,
  text: `The ${x.pick(bodies)} of ${x.pick(towns)} has received an application, number ${x.whole(100, 999)}/${x.whole(20, 26)}, from ${person(x)} for a ${x.pick(['porch', 'garage', 'loft conversion', 'two-storey extension', 'shop front'])} at ${x.whole(1, 190)} ${x.pick(last)} Street.\n\nPlans may be inspected at the council offices during normal opening hours. Objections must be made in writing within ${x.whole(14, 28)} days of this notice and cannot be treated as confidential.\n\nA decision is expected by ${date(x)}.`,
});

const dividend: Template = (x) => ({
  headline: `${x.pick(companies)} declares quarterly dividend`,
  text: `The board of ${x.pick(companies)} declared a quarterly dividend of ${x.whole(3, 98)} cents a share, ${x.pick(['up from', 'down from', 'against'])} ${x.whole(3, 98)} cents a year earlier.\n\nIt is payable on ${date(x)} to shareholders of record at the close of business on ${date(x)}. The shares go ex-dividend on ${date(x)}.`,
});

/** Every family of templates under its name. None of them is in the data that a verifier is trained on. */
export const templates: Readonly<Record<string, Template>> = {
  tides,
  lottery,
  blotter,
  boxScore,
  obituary,
  jobs,
  auction,
  shipping,
  air,
  closings,
  roadworks,
  recall,
  planning,
  dividend,
};
