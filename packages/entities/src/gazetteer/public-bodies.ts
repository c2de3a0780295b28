/** Central banks, governments, forces, armed groups and parties, one a line: the name that we use, then its other names, acronyms and its German name. */
export const publicBodyList = `
Federal Reserve | U.S. Federal Reserve | US Federal Reserve | Fed
Bank of England
Bank of Japan | BOJ
Bank of Canada
Bank of France
Bank of America
Bundesbank | Deutsche Bundesbank
People's Bank of China
Reserve Bank of India
Reserve Bank of Australia
Swiss National Bank
White House | Weißes Haus | Weißen Haus
Pentagon
Kremlin | Kreml
State Department | U.S. State Department | US State Department | Department of State
Treasury | U.S. Treasury | US Treasury | Treasury Department
Justice Department | Department of Justice | DOJ
Department of Defense | Defense Department
Department of Homeland Security | Homeland Security
Supreme Court | U.S. Supreme Court | US Supreme Court
Congress | U.S. Congress | US Congress
U.S. Senate | US Senate | Senate
House of Representatives | U.S. House of Representatives
House of Commons
House of Lords
Parliament
Knesset
Bundestag
Bundesrat
Bundesregierung
Bundesverfassungsgericht
Bundeswehr
Bundeskriminalamt | BKA
Verfassungsschutz
Auswärtiges Amt | Auswärtige Amt
Duma | State Duma
Politburo
National People's Congress
Lok Sabha
Rajya Sabha
Scotland Yard
Foreign Office
Home Office
Whitehall
FBI | Federal Bureau of Investigation
CIA | Central Intelligence Agency
NSA | National Security Agency
National Security Council
NASA | Nasa
ESA | European Space Agency
Environmental Protection Agency | EPA
Food and Drug Administration | FDA
Centers for Disease Control and Prevention | CDC
Federal Aviation Administration | FAA
Federal Communications Commission | FCC
Federal Trade Commission | FTC
Securities and Exchange Commission | SEC
Internal Revenue Service | IRS
US Air Force | U.S. Air Force | United States Air Force
US Army | U.S. Army | United States Army
US Navy | U.S. Navy | United States Navy
US Marine Corps | U.S. Marine Corps | Marine Corps
US Central Command | U.S. Central Command | Central Command | CENTCOM
US Marines | U.S. Marines
National Guard
Air Force
Royal Air Force | RAF
Royal Navy
Red Army
MI5
MI6
KGB
FSB
GRU
Mossad
Shin Bet
Israel Defense Forces | Israeli Defence Forces | IDF
Revolutionary Guards | Revolutionary Guard | Islamic Revolutionary Guard Corps | IRGC
Quds Force
Popular Mobilization Forces | Popular Mobilisation Forces | Hashed al-Shaabi
Islamic State | ISIS | ISIL | Daesh | Islamischer Staat
Al-Qaeda | Al Qaeda | al Qaeda | Al-Qaida | al-Qaida | El Kaida
Taliban | Taleban
Hamas
Hezbollah | Hizbollah | Hizbullah | Hisbollah
Fatah
Palestine Liberation Organization | PLO
Palestinian Authority
Muslim Brotherhood | Muslimbruderschaft
Boko Haram
Al-Shabaab | Al Shabaab | Al-Shabab
Houthis | Houthi rebels
Kurdistan Workers' Party | PKK
YPG
FARC
Tamil Tigers | LTTE
Irish Republican Army | IRA
Sinn Féin | Sinn Fein
ETA
Wagner Group
Kataib Hezbollah
Free Syrian Army
Republican Party | GOP
Democratic Party
Conservative Party | Tory Party | Tories
Labour Party | Labour
Liberal Democrats
Scottish National Party | SNP
UKIP
Democratic Unionist Party | DUP
Christian Democratic Union | CDU
Christian Social Union | CSU
Social Democratic Party | SPD
Free Democratic Party | FDP
Alternative for Germany | AfD | Alternative für Deutschland
Die Linke | Linkspartei
Bündnis 90/Die Grünen
United Russia
Communist Party
Chinese Communist Party | Communist Party of China | CCP
Likud
Bharatiya Janata Party | BJP
Indian National Congress
African National Congress | ANC
Democratic Alliance
Economic Freedom Fighters
Kuomintang | KMT
Democratic Progressive Party | DPP
Liberal Democratic Party | LDP
Workers' Party
Peronist Party
National Rally | National Front
Five Star Movement
People's Party
Pakistan Muslim League
Awami League
ZANU-PF
`;
