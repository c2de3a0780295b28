/** Words that end the name of an organisation: `Harbour Trust Bank`, `Defence Ministry`. English, German, French, Spanish. */
export const organisationEnds = `
Inc Corp Corporation Ltd Limited Co Cos Company Companies Plc LLC LLP LP SA AG GmbH NV BV AB ASA Oyj SpA SE KG KGaA Bhd Pty PJSC OAO
Group Holdings Holding Bank Bancorp Bankers Trust Fund Funds Capital Partners Ventures Securities Insurance Assurance Financial
Airlines Airways Airline Air Motors Motor Industries Industry Enterprises Technologies Technology Systems Electronics
Pharmaceuticals Laboratories Labs Chemicals Chemical Petroleum Oil Energy Gas Electric Power Steel Mining Resources Foods Stores
Brothers Bros Associates Communications Telecom Telecommunications Networks Network Studios Pictures Records Entertainment Media
Ministry Department Agency Authority Administration Bureau Commission Committee Council Board Directorate Secretariat Office
Service Services Treasury Parliament Senate Assembly Congress Legislature Court Tribunal Police Army Navy Force Forces Guard
Command Brigade Battalion Regiment Division Corps Squadron Militia Brigades Front Movement Party Coalition Alliance Union
Federation Confederation Association Organization Organisation Society Institute Institution Foundation Charity Centre Center
League Club Team Band Aid FC SC University College School Academy Hospital Clinic Museum Library Orchestra Theatre Church
Diocese Observatory Laboratory Exchange Times Post Tribune Herald Gazette Journal News Telegraph Chronicle Observer Radio Television TV
Agencia Partido Universidad Banco Universität Verein Verband Partei Gewerkschaft Stiftung Gesellschaft Ministerium
`;

/** Words that begin the name of an organisation when `of`, `for` or `on` follows: `Bank of …`, `Ministry of …`. */
export const organisationOpeners = `
Ministry Department Bank Bureau Office University College Institute Institution Academy School Council Board Committee Commission
Court Church Society Association Federation Confederation Union League Organization Organisation Agency Authority House
Chamber Assembly Congress Parliament Party Movement Front Foundation Fund Centre Center Museum Guild Service Directorate
Universität Ministerium Bundesamt Université Universidad Banque Banco
`;

/** Ends that say what law an organisation stands under; the name is often used without them. */
export const legalForms =
  'Inc Corp Corporation Ltd Limited Co Cos Company Plc LLC LLP LP SA AG GmbH NV BV AB ASA Oyj SpA SE KG KGaA Bhd Pty PJSC OAO Group Holdings Holding';

/** Public bodies, before whose names `and` joins: `Securities and Exchange Commission`. */
export const publicBodies =
  'Ministry Department Agency Authority Administration Bureau Commission Committee Council Board Association Institute Court Service';

/** Words that end the name of a place: `Vardan River`. */
export const placeEnds = `
River Lake Sea Bay Gulf Island Islands Peninsula Mountain Mountains Hills Valley Desert Forest Canyon Falls Creek Strait Province
District County Prefecture Governorate Region State Territory Republic City Town Village Township Beach Harbour Harbor Port Airport
Street Avenue Road Boulevard Highway Square Park Bridge Square Heights Oblast Municipality Canal Basin Plateau Coast Springs
Stadium Arena Straße Platz
`;

/** Words that end the name of a thing, an event or a law: neither person nor place nor organisation. */
export const thingEnds = `
Cup Cups Prize Award Awards Act Bill Law War Wars Day Week Festival Series Open Bowl Trophy Championship Championships Games Medal Plan
Doctrine Agreement Accord Accords Treaty Convention Declaration Summit Conference Code Report Project Programme Program Index
Theorem Syndrome Disease Virus Tower Building Railway Railroad Revolution Rebellion Massacre Affair Scandal Cathedral Mosque Temple
`;

/** People whose possessive stands in the names of organisations: `People's Party`. */
export const owners =
  'people peoples worker workers women womens men children farmers lord king queen teachers veterans citizens';

/** Words that narrow a place down: `East Jerusalem`. */
export const directions =
  'North South East West Northern Southern Eastern Western Central Greater Upper Lower New Old Inner Outer Downtown';

/** Words that begin the name of a place. */
export const placeOpeners =
  'Mount Mt Lake Gulf Cape Fort Port San Santa Santo São Los Las Isle Camp Bandar Deir Tel Kfar Wadi Ras';

/** Lower-case words that say of the name before them that it is a place's: `Tarsa province`. */
export const placeKinds =
  'province district county airport region village river island prefecture governorate valley peninsula oblast municipality';

/** The same before a name and `of`: `the town of Tarsa`. */
export const placeKindsOf = `${placeKinds} city town state port capital suburb settlement neighborhood neighbourhood`;
