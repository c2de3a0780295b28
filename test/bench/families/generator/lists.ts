const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Made-up or everyday words that the generator fills in. Nobody in particular is meant. */
export const first = list(
  'Anna, Bertil, Carla, Dov, Elsa, Farid, Greta, Hamid, Ines, Jonas, Katya, Lamar, Mirela, Nadia, Oskar, Petra, Quentin, Rosa, Stefan, Tamara, Ugo, Vera, Wanda, Xenia, Yusuf, Zelda, Arno, Bettina, Cyril, Delia, Emil, Fiona, Gunnar, Heloise, Ivo, Jutta, Kofi, Leila, Marek, Noor',
);
export const last = list(
  'Abbott, Barstow, Calloway, Drummond, Ekström, Fairbairn, Galloway, Harcourt, Ibsen, Jellicoe, Kestrel, Lindqvist, Marchetti, Norrington, Okonjo, Pemberton, Quigley, Rasmussen, Sandoval, Thackeray, Ulrich, Vandermeer, Whitlock, Yarrow, Zielinski, Ashdown, Brandt, Castellan, Devereux, Eastwick, Ferrante, Gruber, Holloway, Isherwood, Jankowski, Kowalczyk, Lombardi, Mukherjee, Novotny, Orlov',
);
export const towns = list(
  'Aldermoor, Brightsea, Coldharbour, Dunwick, Eastmere, Farholt, Greyford, Highcastle, Inverlea, Juniper Bay, Kingsmarsh, Larkfield, Millbrook, Northhaven, Oakenshaw, Port Ellery, Queensholm, Redcliff, Saltmarsh, Thornbury, Upperton, Valehurst, Westering, Yarmouth Cross, Ashgrove, Blackwater, Crowhurst, Deepdale, Elmstead, Foxholes, Glenarvon, Hazelwick, Ironbridge Quay, Kelso Point, Longreach, Marlow Heath, Netherby, Oldcastle, Penrose, Ravensworth',
);
export const companies = list(
  'Alder Freight, Bluestone Mining, Corvid Systems, Delphi Textiles, Ember Energy, Fulcrum Tools, Granite Foods, Harrow Steel, Ionic Labs, Juno Shipping, Keystone Paper, Lumen Optics, Meridian Rail, Nimbus Air, Orchard Dairies, Pinnacle Glass, Quarry Cement, Rivet Motors, Solace Health, Tundra Timber, Umber Paints, Vector Pumps, Willow Homes, Yonder Travel, Zephyr Wind',
);
export const bodies = list(
  'harbour board, county court, water authority, teachers union, planning committee, coast guard, city council, trade ministry, health inspectorate, rail regulator, fire brigade, port authority, housing trust, audit office, appeals court, electoral commission, forestry service, transport police, museum board, chamber of commerce',
);
export const roles = list(
  'chairman, spokeswoman, director, treasurer, chief engineer, deputy mayor, inspector, senior adviser, secretary general, founder, commissioner, head of research, harbour master, union leader, economist',
);
export const things = list(
  'contract, ferry terminal, tax bill, reservoir, hospital wing, tram line, fishing quota, power cable, school merger, land sale, bridge repair, budget, archive, stadium lease, wind farm, coal dock, grain store, sea wall, night bus, market hall, rent freeze, inquiry, recycling plant, airport road, wage deal, ticket tax, flood barrier, pension fund, orchestra grant, cattle ban',
);
export const qualities = list(
  'disputed, long delayed, modest, unpopular, costly, temporary, second, unfinished, regional, ambitious, emergency, private, revised, controversial, shared, seasonal, smaller, record, early, secret',
);
export const deeds = list(
  'approved, rejected, postponed, inspected, defended, criticised, financed, abandoned, reopened, examined, cancelled, extended, questioned, promised, blocked, signed, measured, opposed, announced, welcomed',
);
export const effects = list(
  'delays, protests, savings, layoffs, complaints, repairs, higher fares, lower rents, new jobs, power cuts, lawsuits, longer queues, cleaner water, empty shops, crowded trains, better pay, fewer buses, noise at night, lost orders, a public hearing',
);
export const manner = list(
  'quietly, at once, without a vote, in public, after weeks of talks, by a narrow margin, despite warnings, for the third time, behind closed doors, under pressure, as expected, late at night, with regret, by letter, in stages',
);
export const days = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);
export const outlets = list(
  'aldermoor-post, brightsea-echo, the-courier, daily-ledger, eastmere-times, the-examiner, farholt-news, gazette, herald, the-independent-mail, journal, kingsmarsh-star, larkfield-press, the-mercury, northhaven-sun, observer, pilot, quay-news, the-record, the-sentinel, tribune, union-leader, the-voice, westering-world, yarmouth-argus',
);
