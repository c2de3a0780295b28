/** Function words, English then German, French and Spanish: never a name by their capital. */
export const functionWords = `
a about above according across additionally after again against all almost along already also although always am amid among an and
another any anyone anything are around as at be because been before behind being below beside besides between beyond both but by can
cannot could despite did do does down due during each either else elsewhere even eventually ever every everyone everything except
few finally following for from further had has have having he hence her here hers herself him himself his how however i if in indeed
inside instead into is it its itself just last late later least less let like likely many may maybe me meanwhile might more moreover
most much must my near nearly neither never nevertheless no nobody none nor not nothing now of off often on once only onto or other
others otherwise our ours out over own per perhaps please previously rather recently said same several shall she should shortly
similarly since so some somebody someone something sometimes soon still such than thank that the their them themselves then there
therefore these they this those though through throughout thus to together too toward towards under unless unlike until up upon
using various very via was we well were what whatever when whenever where whereas whether which while who whoever whom whose why
will with within without would yes yet you your yours
der die das den dem des ein eine einen einem einer eines und oder aber auch auf aus bei bis dann dass denn doch durch er es sie wir
ihr ich du für gegen hat haben ist sind im in am an zum zur mit nach nicht nur noch ob seit sein seine so über um unter vom von vor
war was wegen weil wenn wer wie wird wo zu zwischen während damit dabei danach deshalb dennoch jedoch kein keine laut mehr nun schon
le la les un une des du et ou mais dans pour par sur avec sans il elle ils elles ce cette ces qui que où est sont au aux selon après
el los las una unos y pero en con sin por para según su sus se lo al del este esta estos como cuando donde qué más
`;

/** Words that a sentence often begins with: no name there, though they may begin one elsewhere (`the First Harbour Bank`). */
export const openingWords = `
analysts anti authorities back critics current earlier early eight experts fellow first five former four get given good great half
head hundreds investigators lawmakers leaders local long looking made make men military millions national new next nine officials
old one opposition parents people police president prime prior prosecutors protesters reporters rescue researchers residents
saying says scientists second see senior seven shares six sources state students ten thanks third thousands three today tomorrow
tonight top two use used witnesses women workers year years yesterday young
`;

/** Days, months and feasts; abbreviations that name nothing. */
export const calendarWords = `
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April May June July
August September October November December Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Eid
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember Weihnachten Ostern
GMT UTC EST EDT CET BST AM PM TV CEO CFO COO GDP GNP CPI HIV AIDS COVID COVID-19 DNA RNA PCR USD EUR GBP ID IT PR HR IPO PPP VAT LNG LED DVD CD PDF URL SMS GPS PC USB BBQ PTSD ADHD IED WMD POW RSVP PS MA BA MD JD PO FAQ ICU CCTV SAT
PHOTO FILE VIDEO UPDATE AD BC WW NGO NGOs MP MPs LGBT LGBTQ SUV ATM PhD MBA AI VIP PM OK I
`;

/** Peoples, faiths and their adjectives, languages: they end a name and are no place. */
export const adjectives = `
Afghan Afghans African Africans Albanian Algerian American Americans Angolan Arab Arabs Arabic Argentine Argentinian Armenian
Asian Asians Australian Australians Austrian Azerbaijani Bahraini Bangladeshi Basque Bavarian Belarusian Belgian Bolivian Bosnian
Brazilian Brazilians Briton Britons British Bulgarian Burmese Cambodian Cameroonian Canadian Canadians Catalan Catholic
Catholics Caucasian Chechen Chilean Chinese Christian-Democratic Christians Colombian Congolese Croatian Croat Cuban Cypriot Czech
Danish Dane Danes Dutch Dutchman Ecuadorian Egyptian Egyptians Emirati English Englishman Eritrean Estonian Ethiopian European
Europeans Filipino Finnish Finn Finns Flemish French Frenchman Gazan Georgian German Germans Ghanaian Greek Greeks Guatemalan
Haitian Hindu Hindus Hispanic Honduran Hungarian Icelandic Indian Indians Indonesian Iranian Iranians Iraqi Iraqis Irish
Islamic Islamist Islamists Israeli Israelis Italian Italians Ivorian Jamaican Japanese Jew Jewish Jews Jordanian Kashmiri
Kazakh Kenyan Korean Koreans Kosovar Kurd Kurdish Kurds Kuwaiti Laotian Latin Latino Latvian Lebanese Liberian Libyan Lithuanian
Macedonian Malaysian Malay Malian Maltese Maori Marxist Mexican Mexicans Moldovan Mongolian Montenegrin Moroccan Mozambican
Muslim Muslims Namibian Nazi Nazis Nepali Nepalese Nicaraguan Nigerian Nigerians Nordic North-Korean Norwegian Omani Orthodox
Ottoman Pakistani Pakistanis Palestinian Palestinians Panamanian Paraguayan Persian Peruvian Pole Poles Polish Portuguese
Protestant Protestants Qatari Romanian Roman Russian Russians Rwandan Saudi Saudis Scottish Scot Scots Senegalese Serb Serbs
Serbian Shia Shiite Shiites Shi'ite Sikh Singaporean Slovak Slovenian Somali Somalis Soviet Soviets Spanish Spaniard Sudanese
Sunni Sunnis Swede Swedes Swedish Swiss Syrian Syrians Taiwanese Tamil Tanzanian Thai Tibetan Tunisian Turk Turkish Turks Ugandan
Uighur Uyghur Ukrainian Ukrainians Uruguayan Uzbek Venezuelan Vietnamese Welsh Western Westerners Yazidi Yemeni Zambian
Zimbabwean Zionist Northern Southern Eastern Central Upper Lower Anti Pro Democrat Democrats Republican Republicans
Communist Communists Conservative Conservatives Liberal Liberals Socialist Socialists Olympic Olympics Internet Bible Quran
Koran Brexit Covid Covid-19 Nobel Oscars Grammy Facebook-Post
`;

/** Places that are words or names as well: taken only after a preposition of place, or before another place. */
export const shyPlaces =
  'Nice Cork Essen Halle Queens Darwin Buffalo Phoenix Metz Sucre Hamilton Richmond Montgomery Ferguson Austin';

/** Given names that are words as well: no evidence where a sentence begins. */
export const shyNames = 'Mark Will Grant Grace Rose Ray Rob Drew Hope Bill Pat Max Jay Guy Holly Robin Rex Sue Gene';

/** Lower-case parts of a name. */
export const particles = `
al el ul de del della der den des di da do dos du la le van von vom zu zur ten ter bin bint ibn ben abu af av
`;

/** Those that stand in the names of people only. */
export const personParticles = 'van von vom zu der ter ten bin bint ibn ben abu al el';

/** Words after which a place stands. */
export const placePrepositions = 'in near outside around across throughout from to at of for aus nach bei';

/** Prepositions that a place follows far more often than anything else. */
export const strongPrepositions = 'in near outside around';

/** Verbs of saying: who stands beside one is likely to be a person or an organisation. */
export const speechVerbs = `
said says told tells added adds announced argued asked believes called claimed claims commented confirmed criticised criticized
declined denied described explained insisted noted praised predicted quipped recalled replied reported responded resigned
stated stressed suggested testified thinks tweeted urged vowed warned warns wrote writes died
sagte sagt erklärte teilte betonte warnte kündigte forderte kritisierte
`;

/** Abbreviations whose dot ends no sentence. */
export const abbreviations = `
Mr Mrs Ms Dr Prof Sr Jr St Gen Lt Col Maj Capt Sgt Cpl Adm Brig Cmdr Gov Sen Rep Rev Hon Pres Inc Corp Ltd Co Bros Cos Jan Feb Mar
Apr Jun Jul Aug Sep Sept Oct Nov Dec No vs Calif Colo Conn Fla Minn Mass Mich Ill Va Pa Ga Tenn Tex Wash Wis Ariz Ala Ark Ave Blvd
bzw ca Nr Str Mio Mrd
`;
