/** International bodies, leagues and aid, one a line: the name that we use, then its other names, acronyms and its German name. */
export const organisations = `
United Nations | UN | U.N. | Vereinte Nationen | Vereinten Nationen | UNO
UN Security Council | U.N. Security Council | United Nations Security Council | Security Council | UN-Sicherheitsrat
UN General Assembly | U.N. General Assembly | United Nations General Assembly | General Assembly
UN Human Rights Council | Human Rights Council
UNESCO | Unesco
UNICEF | Unicef
UNHCR | UN High Commissioner for Refugees | U.N. High Commissioner for Refugees
UNRWA
UNDP | United Nations Development Programme
World Food Programme | World Food Program | WFP
Food and Agriculture Organization | FAO
World Health Organization | World Health Organisation | WHO | Weltgesundheitsorganisation
International Labour Organization | ILO
International Atomic Energy Agency | IAEA
International Court of Justice | ICJ
International Criminal Court | ICC
International Organization for Migration | IOM
International Monetary Fund | IMF | Internationaler Währungsfonds | IWF
World Bank | Weltbank
World Trade Organization | World Trade Organisation | WTO | Welthandelsorganisation
World Economic Forum | WEF
General Agreement on Tariffs and Trade | GATT
Organisation for Economic Co-operation and Development | OECD
International Energy Agency | IEA
OPEC | Opec | Organization of the Petroleum Exporting Countries
NATO | Nato | North Atlantic Treaty Organization
European Union | EU | E.U. | Europäische Union | Europäischen Union
European Community | European Economic Community | EC | EEC
European Commission | EU Commission | EU-Kommission | Europäische Kommission
European Parliament | EU Parliament | Europaparlament | Europäisches Parlament
European Council
Council of Europe | Europarat
European Central Bank | ECB | Europäische Zentralbank | EZB
European Court of Human Rights
European Court of Justice
Eurostat
Europol
Frontex
Interpol
OSCE | Organization for Security and Co-operation in Europe | OSZE
African Union | AU
African Development Bank
Arab League | League of Arab States | Arabische Liga
ASEAN | Asean | Association of Southeast Asian Nations
Asian Development Bank
ECOWAS | Ecowas | Economic Community of West African States
Gulf Cooperation Council | GCC
Mercosur
Organization of American States | OAS
Shanghai Cooperation Organisation
G7 | Group of Seven | G-7
G8
G20 | Group of 20 | G-20
BRICS
Commonwealth
Paris Club
League of Nations
International Red Cross | International Committee of the Red Cross | ICRC
Red Cross | Rotes Kreuz
Red Crescent
Doctors Without Borders | Médecins Sans Frontières | MSF | Ärzte ohne Grenzen
Amnesty International | Amnesty
Human Rights Watch | HRW
Greenpeace
Oxfam
Save the Children
World Wildlife Fund | WWF
Transparency International
Reporters Without Borders | Reporter ohne Grenzen
Committee to Protect Journalists
Syrian Observatory for Human Rights
White Helmets
FIFA | Fifa
UEFA | Uefa
International Olympic Committee | IOC
NBA
NFL
NHL
Premier League
Champions League
Bundesliga
La Liga
Manchester United | Man United
Manchester City
Liverpool FC
Arsenal
Chelsea
Tottenham | Tottenham Hotspur
Real Madrid
FC Barcelona
Bayern Munich | FC Bayern München | FC Bayern
Borussia Dortmund
Juventus
New York Yankees | Yankees
`;
