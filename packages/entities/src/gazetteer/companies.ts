/** Companies, exchanges, universities and churches, one a line: the name that we use, then its other names, acronyms and its German name. */
export const companies = `
Apple
Google
Alphabet
Microsoft
Amazon
Facebook
Meta Platforms
Twitter
YouTube
Instagram
WhatsApp
TikTok
ByteDance
Netflix
Tesla
SpaceX
OpenAI
Intel
Nvidia
IBM | International Business Machines
Hewlett-Packard | Hewlett Packard | HP
Oracle
Cisco
AT&T | American Telephone and Telegraph
Verizon
Airbnb
PayPal
Walmart | Wal-Mart
McDonald's
Coca-Cola | Coca Cola
PepsiCo | Pepsi
Starbucks
Nike
Adidas
Disney | Walt Disney
Boeing
Airbus
Lockheed Martin
Raytheon
Rolls-Royce
BAE Systems
General Motors | GM
General Electric
General Dynamics
General Mills
Ford Motor
Chrysler
Toyota
Honda
Nissan
Mitsubishi
Hyundai
Volkswagen | VW
BMW
Mercedes-Benz
Daimler
Porsche
Audi
Opel
Renault
Peugeot
Fiat
Volvo
Siemens
Bosch
BASF
Bayer
SAP
Lufthansa | Deutsche Lufthansa
Deutsche Bahn | Deutschen Bahn
Deutsche Bank | Deutschen Bank
Commerzbank
Deutsche Telekom | Deutschen Telekom | Telekom
Allianz
ThyssenKrupp | Thyssenkrupp
Rheinmetall
British Airways
Air France
Ryanair
EasyJet
United Airlines
American Airlines
Delta Air Lines
Emirates Airline
Qatar Airways
Sony
Panasonic
Toshiba
Hitachi
Nintendo
Samsung | Samsung Electronics
LG Electronics
SoftBank
Huawei
ZTE
Alibaba
Tencent
Baidu
Xiaomi
Foxconn
TSMC
Tata
Reliance Industries
Infosys
Nestlé | Nestle
Novartis
Roche
UBS
Credit Suisse
Glencore
Philips
Unilever
Shell | Royal Dutch Shell
BP | British Petroleum
Exxon | ExxonMobil | Exxon Mobil
Chevron
Texaco
TotalEnergies
Gazprom
Rosneft
Lukoil
Saudi Aramco | Aramco
Petrobras
Pemex
PDVSA
Eskom
Pfizer
Moderna
AstraZeneca
BioNTech
Johnson & Johnson
Merck
GlaxoSmithKline
Monsanto
Du Pont | DuPont
Dow Chemical
Eastman Kodak | Kodak
Xerox
Goldman Sachs
JPMorgan Chase | JPMorgan | JP Morgan | J.P. Morgan
Morgan Stanley
Merrill Lynch
Lehman Brothers
Citigroup | Citicorp | Citibank
Wells Fargo
Barclays
HSBC
Standard Chartered
Lloyds
Société Générale
BNP Paribas
BlackRock
Berkshire Hathaway
Moody's
Standard & Poor's | Standard and Poor's | S&P
Fitch
New York Stock Exchange | NYSE
Nasdaq | NASDAQ
London Stock Exchange
Chicago Mercantile Exchange
Trans World Airlines | TWA
Harvard | Harvard University
Yale | Yale University
Stanford | Stanford University
MIT | Massachusetts Institute of Technology
Oxford University | University of Oxford
Cambridge University | University of Cambridge
Max-Planck-Gesellschaft
Brookings Institution
RAND Corporation
Catholic Church
Church of England
`;
