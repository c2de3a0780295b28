/** Territories, nations within a state and states that are no more, one a line: the name that we use, then its others. */
export const territories = `
Bermuda
Cayman Islands
Czechoslovakia | Tschechoslowakei
East Germany | DDR
Falkland Islands | Falklands
French Guiana
French Polynesia
Gibraltar
Greenland | Grönland
Guadeloupe
Guam
Hong Kong | Hongkong
Macau | Macao
Martinique
New Caledonia
Northern Ireland | Nordirland
Puerto Rico
Scotland | Schottland
Somaliland
Soviet Union | USSR | U.S.S.R. | Sowjetunion | UdSSR
Tibet
England
Wales
West Germany | Westdeutschland
Western Sahara | Westsahara
Yugoslavia | Jugoslawien
`;
