/** News agencies, newspapers and broadcasters, one a line: the name that we use, then its other names, acronyms and its German name. */
export const media = `
Associated Press | The Associated Press | AP
Reuters | Thomson Reuters | Reuter
Agence France-Presse | AFP
Deutsche Presse-Agentur | dpa
United Press International | UPI
Xinhua | Xinhua News Agency
TASS | Tass | Itar-Tass
Interfax
RIA Novosti | RIA
IRNA
SANA
Anadolu Agency | Anadolu
Kyodo | Kyodo News
Yonhap
Press Trust of India | PTI
Bloomberg | Bloomberg News
British Broadcasting Corporation | BBC
CNN
NBC | NBC News
CBS | CBS News
ABC News
Fox News
NPR
Al Jazeera | Al-Jazeera
Al Arabiya | Al-Arabiya
ARD
ZDF
RTL
Der Spiegel | Spiegel
Die Zeit
Frankfurter Allgemeine Zeitung | FAZ
Süddeutsche Zeitung
Bild-Zeitung
Deutsche Welle
Le Monde
Le Figaro
El País
Washington Post
New York Times
Wall Street Journal
Los Angeles Times
USA Today
Financial Times
The Guardian
The Economist
Daily Telegraph
Daily Mail
South China Morning Post
Global Times
People's Daily
Times of India
Haaretz
Jerusalem Post
`;
