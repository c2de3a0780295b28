/** Countries, one a line: the name that we use, then its other spellings and its German name. */
export const countries = `
Afghanistan
Albania | Albanien
Algeria | Algerien
Andorra
Angola
Antigua and Barbuda
Argentina | Argentinien
Armenia | Armenien
Australia | Australien
Austria | Österreich
Azerbaijan | Aserbaidschan
Bahamas
Bahrain
Bangladesh | Bangladesch
Barbados
Belarus | Byelorussia
Belgium | Belgien
Belize
Benin
Bhutan
Bolivia | Bolivien
Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia | Bosnien-Herzegowina | Bosnien
Botswana
Brazil | Brasilien | Brasil
Brunei
Bulgaria | Bulgarien
Burkina Faso
Burundi
Cambodia | Kambodscha
Cameroon | Kamerun
Canada | Kanada
Cape Verde | Cabo Verde
Central African Republic
Chad | Tschad
Chile
China | People's Republic of China | Mainland China
Colombia | Kolumbien
Comoros
Congo | Republic of Congo | Congo-Brazzaville
Costa Rica
Croatia | Kroatien
Cuba | Kuba
Cyprus | Zypern
Czech Republic | Czechia | Tschechien
Democratic Republic of Congo | Democratic Republic of the Congo | DR Congo | DRC | Zaire
Denmark | Dänemark
Djibouti
Dominica
Dominican Republic
East Timor | Timor-Leste
Ecuador
Egypt | Ägypten
El Salvador
Equatorial Guinea
Eritrea
Estonia | Estland
Eswatini | Swaziland
Ethiopia | Äthiopien
Fiji
Finland | Finnland
France | Frankreich
Gabon
Gambia
Georgia | Georgien
Germany | Deutschland | Bundesrepublik Deutschland | Federal Republic of Germany
Ghana
Greece | Griechenland
Grenada
Guatemala
Guinea
Guinea-Bissau
Guyana
Haiti
Honduras
Hungary | Ungarn
Iceland
India | Indien
Indonesia | Indonesien
Iran | Islamic Republic of Iran
Iraq | Irak
Ireland | Republic of Ireland | Irland
Israel
Italy | Italien | Italia
Ivory Coast | Côte d'Ivoire | Elfenbeinküste
Jamaica | Jamaika
Japan
Jordan | Jordanien
Kazakhstan | Kasachstan
Kenya | Kenia
Kiribati
Kosovo
Kuwait
Kyrgyzstan | Kirgistan
Laos
Latvia | Lettland
Lebanon | Libanon
Lesotho
Liberia
Libya | Libyen
Liechtenstein
Lithuania | Litauen
Luxembourg | Luxemburg
Madagascar | Madagaskar
Malawi
Malaysia
Maldives | Malediven
Mali
Malta
Marshall Islands
Mauritania | Mauretanien
Mauritius
Mexico | Mexiko | México
Micronesia
Moldova | Moldau
Monaco
Mongolia | Mongolei
Montenegro
Morocco | Marokko
Mozambique | Mosambik
Myanmar | Burma
Namibia
Nauru
Nepal
Netherlands | The Netherlands | Holland | Niederlande | Niederlanden
New Zealand | Neuseeland
Nicaragua
Niger
Nigeria
North Korea | DPRK | Democratic People's Republic of Korea | Nordkorea
North Macedonia | Macedonia | Nordmazedonien
Norway | Norwegen
Oman
Pakistan
Palau
Palestine | Palästina | Palestinian territories | Palestinian Territories
Panama
Papua New Guinea
Paraguay
Peru
Philippines | Philippinen
Poland | Polen
Portugal
Qatar | Katar
Romania | Rumänien
Russia | Russian Federation | Russland
Rwanda | Ruanda
Samoa
San Marino
Saudi Arabia | Saudi-Arabien | Kingdom of Saudi Arabia
Senegal
Serbia | Serbien
Seychelles
Sierra Leone
Singapore | Singapur
Slovakia | Slowakei
Slovenia | Slowenien
Solomon Islands
Somalia
South Africa | Südafrika
South Korea | Republic of Korea | Südkorea
South Sudan | Südsudan
Spain | Spanien | España
Sri Lanka
St. Kitts and Nevis
St. Lucia | Saint Lucia
Sudan
Suriname
Sweden | Schweden
Switzerland | Schweiz
Syria | Syrien
São Tomé and Príncipe
Taiwan
Tajikistan | Tadschikistan
Tanzania | Tansania
Thailand
Togo
Tonga
Trinidad and Tobago | Trinidad
Tunisia | Tunesien
Turkey | Türkiye | Türkei
Turkmenistan
Tuvalu
Uganda
Ukraine
United Arab Emirates | UAE | U.A.E. | Emirates | Vereinigte Arabische Emirate
United Kingdom | UK | U.K. | Great Britain | Britain | Großbritannien | Vereinigtes Königreich
United States | US | U.S. | USA | U.S.A. | United States of America | America | Vereinigte Staaten | Vereinigten Staaten
Uruguay
Uzbekistan | Usbekistan
Vanuatu
Vatican | Vatican City | Holy See | Vatikan
Venezuela
Vietnam | Viet Nam
Yemen | Jemen
Zambia | Sambia
Zimbabwe | Simbabwe
`;
