/** Provinces, states and other parts of countries, one a line: the name that we use, then its other spellings. */
export const provinces = `
Anbar
Nineveh
Idlib
Gaza | Gaza Strip | Gazastreifen
West Bank | Westjordanland
Golan Heights | Golanhöhen
Sinai
Galilee
Kashmir | Jammu and Kashmir | Kaschmir
Punjab
Bengal
West Bengal
Uttar Pradesh
Madhya Pradesh
Andhra Pradesh
Bihar
Gujarat
Kerala
Karnataka
Maharashtra
Rajasthan
Tamil Nadu
Telangana
Odisha
Assam
Sindh
Balochistan | Baluchistan
Khyber Pakhtunkhwa
Waziristan
Helmand
Xinjiang
Guangdong
Sichuan
Hubei
Hunan
Yunnan
Fujian
Zhejiang
Jiangsu
Inner Mongolia
Manchuria
Hokkaido
Okinawa
Kyushu
Java
Sumatra
Borneo
Bali
Aceh
Sulawesi
Mindanao
Luzon
Sabah
Sarawak
Darfur
Tigray
Oromia
Amhara
Somali Region
Biafra
Borno
Katanga
North Kivu
South Kivu
KwaZulu-Natal
Gauteng
Western Cape
Eastern Cape
Limpopo
Catalonia | Katalonien | Catalunya
Basque Country | Baskenland
Andalusia | Andalusien
Galicia
Sicily | Sizilien
Sardinia | Sardinien
Tuscany | Toskana
Lombardy | Lombardei
Corsica | Korsika
Brittany
Normandy
Provence
Alsace | Elsass
Flanders | Flandern
Wallonia
Bavaria | Bayern
Saxony | Sachsen
Lower Saxony | Niedersachsen
Saxony-Anhalt | Sachsen-Anhalt
Thuringia | Thüringen
Hesse | Hessen
Brandenburg
Baden-Württemberg
North Rhine-Westphalia | Nordrhein-Westfalen | NRW
Rhineland-Palatinate | Rheinland-Pfalz
Saarland
Schleswig-Holstein
Mecklenburg-Vorpommern | Mecklenburg-Western Pomerania
Tyrol | Tirol
Carinthia | Kärnten
Silesia
Transylvania
Bohemia
Cornwall
Yorkshire
Lancashire
Essex
Sussex
Surrey
Devon
Norfolk
Scottish Highlands
Alabama
Alaska
Arizona
Arkansas
California | Calif.
Colorado | Colo.
Connecticut | Conn.
Delaware
Florida | Fla.
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota | Minn.
Mississippi
Missouri
Montana
Nebraska
Nevada
New England
New Hampshire
New Jersey | N.J.
New Mexico
New York State
North Carolina | N.C.
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina | S.C.
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
Washington state | Washington State
West Virginia
Wisconsin
Wyoming
Washington | Washington, D.C. | Washington, DC | Washington D.C. | Washington DC
District of Columbia
Silicon Valley
Wall Street
Hollywood
Manhattan
Brooklyn
Queens
Bronx
Harlem
Capitol Hill
Long Island
Staten Island
Alberta
British Columbia
Manitoba
New Brunswick
Newfoundland
Nova Scotia
Nunavut
Ontario
Prince Edward Island
Quebec | Québec
Saskatchewan
Yukon
Northwest Territories
New South Wales
Queensland
South Australia
Tasmania
Northern Territory
Western Australia
North Island
South Island
Chiapas
Sinaloa
Oaxaca
Jalisco
Yucatán
Chihuahua
Patagonia
Amazon rainforest
`;
