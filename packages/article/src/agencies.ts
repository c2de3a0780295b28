import { fold } from './text.ts';

// Short name: the other names that outlets print. Source: the agencies' own style pages.
const table: Readonly<Record<string, readonly string[]>> = {
  AAP: ['australian associated press', 'aap newswire'],
  AGI: ['agenzia giornalistica italia'],
  AFP: ['agence france presse', 'afp news'],
  ANI: ['asian news international'],
  ANP: ['algemeen nederlands persbureau'],
  ANSA: ['agenzia nazionale stampa associata'],
  AP: ['associated press', 'ap news', 'associated press ap'],
  APA: ['austria presse agentur', 'apa at'],
  ATS: ['agence telegraphique suisse'],
  Adnkronos: [],
  Anadolu: ['anadolu agency', 'anadolu ajansi', 'aa'],
  Antara: ['antara news'],
  Belga: ['belga news agency'],
  Bernama: ['malaysian national news agency'],
  Bloomberg: ['bloomberg news'],
  CP: ['canadian press'],
  CTK: ['czech news agency'],
  EFE: ['agencia efe'],
  'Europa Press': [],
  IANS: ['indo asian news service'],
  IRNA: ['islamic republic news agency'],
  Interfax: ['interfax news agency', 'интерфакс'],
  Jiji: ['jiji press'],
  KNA: ['katholische nachrichten agentur'],
  Kyodo: ['kyodo news'],
  Lusa: ['agencia lusa'],
  MTI: ['magyar tavirati iroda'],
  NTB: ['norsk telegrambyra'],
  'PA Media': ['pa', 'press association', 'pa news agency'],
  PAP: ['polska agencja prasowa'],
  PTI: ['press trust of india'],
  'RIA Novosti': ['ria', 'риа новости'],
  Reuters: ['thomson reuters', 'reuters news agency', 'reuters news'],
  Ritzau: ['ritzaus bureau'],
  SDA: ['keystone sda', 'schweizerische depeschenagentur', 'sda ats'],
  SID: ['sport informations dienst'],
  STT: ['suomen tietotoimisto'],
  TASS: ['itar tass', 'тасс', 'tass russian news agency'],
  Télam: [],
  TT: ['tidningarnas telegrambyra'],
  UPI: ['united press international'],
  Ukrinform: [],
  WAM: ['emirates news agency'],
  Xinhua: ['xinhua news agency', 'xinhuanet'],
  Yonhap: ['yonhap news agency', 'yonhap news'],
  dpa: ['deutsche presse agentur', 'dpa infocom', 'dpa infocom gmbh'],
  'dpa-AFX': ['dpa afx wirtschaftsnachrichten'],
  epd: ['evangelischer pressedienst'],
};

const byName = new Map(
  Object.entries(table).flatMap(([short, others]) => [short, ...others].map((name) => [fold(name), short] as const)),
);
// "Meridian News Agency": says itself what it is.
const selfDeclared = /^(?:the )?([^,;|]{2,30}?) (?:news|press|presse)[ -]?(?:agency|agentur|service)$/i;

/** The short names of all agencies in the table. */
export const agencyNames: readonly string[] = Object.keys(table);

/** The short name of the agency that a text names and nothing else: "The Associated Press" is AP, "dpa/lhe" is dpa. */
export function agencyOf(text: string): string | undefined {
  const name = text.trim().replace(/^the /i, '').split('/')[0] ?? '';
  if (name.length === 0 || name.length > 60) return undefined;
  return byName.get(fold(name)) ?? selfDeclared.exec(name)?.[1];
}

/** The agency at the start of a line that says more: "The Associated Press. All rights reserved." */
export function leadingAgency(text: string): string | undefined {
  const words = text.replace(/^(?:by|the) /i, '').split(/[\s,.;:|(]+/, 4);
  for (let length = words.length; length > 0; length -= 1) {
    const agency = agencyOf(words.slice(0, length).join(' '));
    if (agency) return agency;
  }
  return undefined;
}

const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether an outlet is the agency itself, by its name or its host: `apnews.com` is AP, `paper.example` is not. */
export function isAgencyItself(agency: string, { source, url }: { source: string; url: string }): boolean {
  const names = new Set([agency, `${agency} news`, ...(table[agency] ?? [])].map(letters));
  const host = URL.parse(url)?.hostname.split('.') ?? [];
  return [source, ...source.split(/[^\p{L}\p{N}]+/u), ...host].some((name) => names.has(letters(name)));
}
