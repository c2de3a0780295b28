/** Parts of the world, seas, rivers and mountains, one a line: the name that we use, then its other spellings. */
export const regions = `
Africa | Afrika
Antarctica | Antarktis
Asia | Asien
Europe | Europa
North America | Nordamerika
South America | Südamerika
Latin America | Lateinamerika
Central America
Central Asia
South Asia
Southeast Asia | South-East Asia | Southeastern Asia
East Asia
East Africa
West Africa
North Africa
Southern Africa
Sub-Saharan Africa
Middle East | Mideast | Naher Osten | Nahen Osten | Nahost
Eastern Europe | Osteuropa
Western Europe | Westeuropa
Central Europe
Asia-Pacific | Asia Pacific
Caribbean | Karibik
Balkans | Balkan
Baltic
Scandinavia | Skandinavien
Caucasus | Kaukasus
Sahel
Horn of Africa
Maghreb
Levant
Siberia | Sibirien
Crimea | Krim
Donbas | Donbass
Donetsk
Luhansk
Zaporizhzhia | Saporischschja
Chechnya | Tschetschenien
Dagestan
Kurdistan
Iraqi Kurdistan
Atlantic | Atlantic Ocean | Atlantik
Pacific | Pacific Ocean | Pazifik
Indian Ocean | Indischer Ozean
Arctic | Arctic Ocean | Arktis
Mediterranean | Mediterranean Sea | Mittelmeer
Black Sea | Schwarzes Meer | Schwarzen Meer
Red Sea | Rotes Meer | Roten Meer
Baltic Sea | Ostsee
North Sea | Nordsee
Caspian Sea
South China Sea
East China Sea
Sea of Azov
Persian Gulf | Arabian Gulf
Gulf of Mexico
Gulf of Aden
Gulf of Oman
Strait of Hormuz
Taiwan Strait
Bay of Bengal
English Channel
Suez Canal | Suezkanal
Panama Canal
Alps | Alpen
Himalayas | Himalaya
Andes
Mount Everest | Everest
Sahara
Rhine | Rhein
Danube | Donau
Volga
Nile
Euphrates
Tigris
Ganges
Mekong
Yangtze
Elbe
Thames
Dnieper | Dnipro River
Great Lakes
Lake Victoria
Grand Canyon
Silk Road
`;
