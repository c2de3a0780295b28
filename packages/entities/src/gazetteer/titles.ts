/** Titles that stand before a name, as its evidence; several words count as their last. English, then German. */
export const titles = `
Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Count Countess Madam Madame Monsieur Señor
President Vice-President Premier Chancellor Minister Secretary Ambassador Governor Gov Mayor Presidents Ministers Senators Governors Generals Regent Senator Sen Congressman
Congresswoman Rep Representative Councillor Councilman Councilwoman Speaker Commissioner Prosecutor Attorney-General Lawmaker
General Gen Lt Lieutenant Maj Major Col Colonel Capt Captain Cpl Corporal Sgt Sergeant Adm Admiral Brig Brigadier Cmdr
Commander Marshal Pvt Private Lieutenant-General Major-General Lieutenant-Colonel Vice-Admiral
King Queen Prince Princess Emperor Empress Sultan Emir Sheikh Shaikh Sheik Crown Duke Duchess Pope Cardinal Archbishop Bishop
Rev Reverend Father Sister Rabbi Imam Ayatollah Mullah Grand Patriarch Justice Judge Inspector Superintendent Detective Constable
Chairman Chairwoman Chairperson Director Coach Spokesman Spokeswoman Editor Correspondent Analyst Economist Officer Leader Whip Chief Executive
Herr Herrn Frau Präsident Präsidenten Präsidentin Kanzler Kanzlers Kanzlerin Bundeskanzler Bundeskanzlers Bundeskanzlerin
Altkanzler Bundespräsident Bundespräsidenten Staatschef Staatspräsident Regierungschef Regierungschefin Premierminister
Premierministerin Ministerpräsident Ministerpräsidenten Ministerpräsidentin Außenminister Außenministerin Innenminister
Innenministerin Verteidigungsminister Verteidigungsministerin Finanzminister Finanzministerin Wirtschaftsminister
Wirtschaftsministerin Justizminister Justizministerin Gesundheitsminister Gesundheitsministerin Umweltministerin
Umweltminister Landwirtschaftsminister Arbeitsminister Arbeitsministerin Bürgermeister Bürgermeisterin Oberbürgermeister
Oberbürgermeisterin Parteichef Parteichefin Fraktionschef Fraktionschefin Generalsekretär Generalsekretärin Botschafter
Botschafterin Regierungssprecher Regierungssprecherin Sprecher Sprecherin Trainer Bundestrainer Königin König Papst Kardinal
Erzbischof Bischof Professorin Senatorin Staatssekretär Staatssekretärin Abgeordnete Abgeordneter
`;

/** Titles that are family names as well: they do not end a name that they stand in. */
export const titlesThatAreNames =
  'King Pope Major Dean Judge Prince Marshal Bishop Baron Count Duke Sultan Emir Justice Private Sheikh Prosecutor';

/** What lower-case words say of the name after them: that it is a person's. */
export const roles = `
leader president minister premier chancellor chairman chairwoman chairperson chief spokesman spokeswoman spokesperson director
manager commander general colonel captain ambassador governor mayor senator lawmaker deputy candidate head secretary
lawyer attorney judge prosecutor analyst economist strategist professor scientist researcher historian expert doctor
coach striker goalkeeper midfielder defender player skipper driver champion singer actor actress author writer novelist poet
director artist musician rapper guitarist drummer producer journalist reporter editor correspondent photographer activist
billionaire businessman businesswoman entrepreneur founder co-founder officer owner brother sister son daughter father mother wife
husband widow king queen prince princess pope rival predecessor successor teammate detective teacher veteran
`;

/** What lower-case words say of the name before them: that it is an organisation's. */
export const offices =
  'spokesman spokeswoman spokesperson chairman chief executive CEO officials official lawmaker lawmakers shareholders shares stock employees analyst economist';
