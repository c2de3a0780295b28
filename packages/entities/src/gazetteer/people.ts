/** People whom headlines name by surname alone, one a line: the full name, then what they are called. */
export const people = `
Donald Trump | Trump | Donald J. Trump
Joe Biden | Biden
Kamala Harris
Barack Obama | Obama
George W. Bush
Bill Clinton
Hillary Clinton
Ronald Reagan | Reagan
Jimmy Carter
Richard Nixon | Nixon
John F. Kennedy | JFK
Vladimir Putin | Putin | Wladimir Putin
Dmitry Medvedev | Medvedev
Sergei Lavrov | Lavrov | Sergey Lavrov
Mikhail Gorbachev | Gorbachev | Gorbatschow
Boris Yeltsin | Yeltsin
Alexei Navalny | Navalny | Nawalny
Volodymyr Zelenskyy | Zelenskyy | Zelensky | Selenskyj | Volodymyr Zelensky
Alexander Lukashenko | Lukashenko
Xi Jinping
Hu Jintao
Deng Xiaoping
Mao Zedong
Li Keqiang
Kim Jong Un | Kim Jong-un
Kim Jong Il | Kim Jong-il
Shinzo Abe
Narendra Modi | Modi
Rahul Gandhi
Mahatma Gandhi
Imran Khan
Nawaz Sharif
Aung San Suu Kyi | Suu Kyi
Rodrigo Duterte | Duterte
Angela Merkel | Merkel
Olaf Scholz
Friedrich Merz
Annalena Baerbock | Baerbock
Robert Habeck | Habeck
Helmut Kohl
Gerhard Schröder
Frank-Walter Steinmeier | Steinmeier
Ursula von der Leyen | von der Leyen
Emmanuel Macron | Macron
Nicolas Sarkozy | Sarkozy
François Hollande | Hollande
Marine Le Pen | Le Pen
Jacques Chirac | Chirac
Margaret Thatcher | Thatcher
Tony Blair
David Cameron
Theresa May
Boris Johnson
Keir Starmer | Starmer
Jeremy Corbyn | Corbyn
Nigel Farage | Farage
Silvio Berlusconi | Berlusconi
Giorgia Meloni | Meloni
Viktor Orbán | Orbán | Orban | Viktor Orban
Jens Stoltenberg | Stoltenberg
António Guterres | Guterres | Antonio Guterres
Kofi Annan | Annan
Ban Ki-moon
Pope Francis | Papst Franziskus
Recep Tayyip Erdogan | Erdogan | Erdoğan | Recep Tayyip Erdoğan
Benjamin Netanyahu | Netanyahu
Ehud Olmert
Ariel Sharon
Mahmoud Abbas
Yasser Arafat | Arafat
Saddam Hussein | Saddam
Bashar al-Assad | Bashar Assad | Assad
Muammar Gaddafi | Gaddafi | Gadhafi | Moammar Gadhafi
Hosni Mubarak | Mubarak
Abdel Fattah el-Sisi | Abdel Fattah al-Sisi
Osama bin Laden | bin Laden
Ali Khamenei | Khamenei
Hassan Rouhani | Rouhani
Mahmoud Ahmadinejad | Ahmadinejad
Mohammed bin Salman
Hugo Chávez | Chávez | Hugo Chavez
Nicolás Maduro | Maduro | Nicolas Maduro
Fidel Castro
Evo Morales
Jair Bolsonaro | Bolsonaro
Luiz Inácio Lula da Silva | Lula | Luiz Inacio Lula da Silva
Javier Milei | Milei
Augusto Pinochet | Pinochet
Justin Trudeau | Trudeau
Nelson Mandela | Mandela
Jacob Zuma | Zuma
Cyril Ramaphosa | Ramaphosa
Robert Mugabe | Mugabe
Muhammadu Buhari | Buhari
Uhuru Kenyatta | Kenyatta
Paul Kagame | Kagame
Abiy Ahmed
Elon Musk | Musk
Mark Zuckerberg | Zuckerberg
Bill Gates
Jeff Bezos | Bezos
Julian Assange | Assange
Edward Snowden | Snowden
Adolf Hitler | Hitler
Josef Stalin | Stalin
`;
