import {
  FURTHER_TABLES,
  type FurtherTable,
  parseWorld,
  WORLD_TABLES,
  type World,
  type WorldTable,
  type WorldTexts,
} from '../../world/index.ts'

/** A world of a few states and people for the tests of this room; columns as in `WORLD_TABLES`, `/` between cells. */
const ROWS: Readonly<Record<WorldTable, readonly string[]> & Partial<Record<FurtherTable, readonly string[]>>> = {
  'states.tsv': [
    'argentina/Argentina//Argentine/Argentines/Buenos Aires///',
    'belgium/Belgium//Belgian/Belgians/Brussels///',
    'china/China/PRC/Chinese/Chinese/Beijing/Zhongnanhai//',
    'cyprus/Cyprus//Cypriot/Cypriots/Nicosia///',
    'switzerland/Switzerland//Swiss/Swiss/Bern///',
    'denmark/Denmark//Danish/Danes/Copenhagen///',
    'egypt/Egypt//Egyptian/Egyptians/Cairo///',
    'france/France//French/French/Paris/Élysée//',
    'georgia/Georgia//Georgian/Georgians/Tbilisi///',
    'germany/Germany//German/Germans/Berlin///',
    'greece/Greece//Greek/Greeks/Athens///',
    'india/India//Indian/Indians/New Delhi/Delhi//',
    'indonesia/Indonesia//Indonesian/Indonesians/Jakarta///',
    'iran/Iran//Iranian/Iranians/Tehran///',
    'iraq/Iraq//Iraqi/Iraqis/Baghdad///',
    'japan/Japan//Japanese/Japanese/Tokyo///',
    'jordan/Jordan//Jordanian/Jordanians/Amman///',
    'kuwait/Kuwait//Kuwaiti/Kuwaitis/Kuwait City///',
    'lebanon/Lebanon//Lebanese/Lebanese/Beirut///',
    'north-korea/North Korea//North Korean/North Koreans/Pyongyang///',
    'pakistan/Pakistan//Pakistani/Pakistanis/Islamabad///',
    'russia/Russia/Russian Federation/Russian/Russians/Moscow/Kremlin/1991-12-25/',
    'south-korea/South Korea//South Korean/South Koreans/Seoul/Blue House//',
    'soviet-union/Soviet Union/USSR/Soviet/Soviets/Moscow/Kremlin/1922-12-30/1991-12-26/russia',
    'syria/Syria//Syrian/Syrians/Damascus///',
    'taiwan/Taiwan//Taiwanese/Taiwanese/Taipei///',
    'turkey/Turkey//Turkish/Turks/Ankara///',
    'united-kingdom/United Kingdom/UK|Britain/British/British|Britons/London/Downing Street|Whitehall//',
    'united-states/United States/US|U.S.|USA|America/American/Americans/Washington/White House//',
  ],
  'organisations.tsv': [
    'nato/NATO/bloc//North Atlantic Treaty Organization|North Atlantic Alliance/Brussels/1949-04-04/',
    'european-union/European Union/bloc//EU/Brussels/1993-11-01/',
    'united-nations/United Nations/organisation//UN|U.N.//1945/',
    'arab-league/Arab League/organisation/////',
    'warsaw-pact/Warsaw Pact/bloc/////',
    'us-state-department/United States Department of State/body/united-states/US State Department|State Department///',
    'us-defence-department/United States Department of Defense/body/united-states/Department of Defense/Pentagon//',
  ],
  'people.tsv': [
    'nikita-khrushchev/Nikita Khrushchev//male/soviet-union',
    'john-f-kennedy/John F. Kennedy/John Kennedy|JFK/male/united-states',
    'robert-kennedy/Robert F. Kennedy/Robert Kennedy/male/united-states',
    'anthony-eden/Anthony Eden//male/united-kingdom',
    'guy-mollet/Guy Mollet//male/france',
    'gamal-abdel-nasser/Gamal Abdel Nasser//male/egypt',
    'margaret-thatcher/Margaret Thatcher//female/united-kingdom',
    'selwyn-lloyd/Selwyn Lloyd//male/united-kingdom',
    'christian-pineau/Christian Pineau//male/france',
    'frank-walter-steinmeier/Frank-Walter Steinmeier//male/germany',
    'andrei-gromyko/Andrei Gromyko//male/soviet-union',
  ],
  'offices.tsv': [
    'premier-of-the-soviet-union/Premier of the Soviet Union/head-of-government/soviet-union/premier|prime minister|leader',
    'foreign-minister-of-the-soviet-union/Minister of Foreign Affairs of the Soviet Union/foreign/soviet-union/foreign minister',
    'president-of-the-united-states/President of the United States/head-of-state/united-states/president',
    'attorney-general/Attorney General/justice/united-states/attorney general',
    'president-of-egypt/President of Egypt/head-of-state/egypt/president',
    'prime-minister-of-the-united-kingdom/Prime Minister of the United Kingdom/head-of-government/united-kingdom/prime minister',
    'prime-minister-of-france/Prime Minister of France/head-of-government/france/prime minister',
    'foreign-secretary/Foreign Secretary of the United Kingdom/foreign/united-kingdom/foreign secretary|foreign minister',
    'foreign-minister-of-france/Minister of Foreign Affairs of France/foreign/france/foreign minister',
  ],
  'holders.tsv': [
    'premier-of-the-soviet-union/nikita-khrushchev/1958-03-27/1964-10-14',
    'foreign-minister-of-the-soviet-union/andrei-gromyko/1957-02-15/1985-07-02',
    'president-of-the-united-states/john-f-kennedy/1961-01-20/1963-11-22',
    'attorney-general/robert-kennedy/1961-01-21/1964-09-03',
    'president-of-egypt/gamal-abdel-nasser/1956-06-23/1970-09-28',
    'prime-minister-of-the-united-kingdom/anthony-eden/1955-04-06/1957-01-09',
    'prime-minister-of-the-united-kingdom/margaret-thatcher/1979-05-04/1990-11-28',
    'prime-minister-of-france/guy-mollet/1956-02-01/1957-06-13',
    'foreign-secretary/selwyn-lloyd/1955-12-20/1960-07-27',
    'foreign-minister-of-france/christian-pineau/1956-02-01/1958-05-14',
  ],
  'agreements.tsv': [
    'test-ban-treaty/Partial Test Ban Treaty/Test Ban Treaty//treaty/1963-08-05/1963-10-10//united-states|soviet-union|united-kingdom/Moscow',
    'geneva-accords/Geneva Accords/Geneva accords/Geneva/agreement/1954-07-21/1954-07-21//france/Geneva',
  ],
  'places.tsv': [
    'aegean-sea/Aegean Sea/the Aegean|Aegean/sea/greece|turkey/38/25',
    'suez-canal/Suez Canal//canal/egypt/30/32',
  ],
  'cities.tsv': [
    'cairo-egypt/Cairo//egypt/30/31/9000000',
    'geneva-switzerland/Geneva//switzerland/46/6/190000',
    'nicosia-cyprus/Nicosia//cyprus/35/33/200000',
    'paris-france/Paris//france/48/2/2100000',
    'paris-texas/Paris//united-states/33/-95/25000',
    'port-said-egypt/Port Said//egypt/31/32/600000',
    'tripoli-lebanon/Tripoli//lebanon/34/35/230000',
    'tripoli-greece/Tripoli//greece/37/22/230000',
    'jackson-united-states/Jackson//united-states/32/-90/150000',
  ],
  'outlets.tsv': ['the-lantern/The Lantern//lantern.example/newspaper/united-kingdom/en//'],
}

/** The small world, read by the same parser as the tables of `data/world`. */
export function smallWorld(): World {
  const columns: Readonly<Record<string, readonly string[]>> = { ...WORLD_TABLES, ...FURTHER_TABLES }
  const texts = Object.entries(ROWS).map(([file, rows]) => {
    const lines = rows.map((row) => row.replaceAll('/', '\t'))
    return [file, [columns[file]?.join('\t'), ...lines].join('\n')] as const
  })
  // Every table that must be there has its key above.
  return parseWorld(Object.fromEntries(texts) as unknown as WorldTexts)
}
