/**
 * Words of municipal life that the dictionaries lack or get wrong, translated by hand. A line is a
 * Swedish lemma and what it means, the nearest first; written for this project, MIT like the rest.
 */
export const MUNICIPAL_TRANSLATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  `
  kommun: municipality, council
  barn: child, kid
  unge: kid, child
  tonåring: teenager, teen
  pengar: money
  jobb: job, work
  jobba: work
  arbete: work, job
  cykel: bicycle, bike
  buss: bus
  bil: car
  polis: police
  brott: crime
  väg: road
  vård: care, healthcare
  sjuksköterska: nurse
  läkare: doctor, physician
  patient: patient
  renovera: renovate, refurbish
  bygga: build, construct
  byggande: construction, building
  stärka: strengthen
  avskaffa: abolish
  prioritera: prioritize, prioritise
  rekrytera: recruit
  rekrytering: recruitment
  digitalisering: digitization, digital
  nedläggning: closure
  vräkning: eviction
  vräka: evict
  missbrukare: addict
  psykisk: mental, psychological
  ohälsa: illness, health
  ojämlik: unequal
  klyfta: gap, divide
  ideell: nonprofit, voluntary
  styre: rule, government
  beslutsfattare: policymaker, politician
  tillsyn: supervision, inspection
  överklaga: appeal
  avslag: rejection, refusal
  bifall: approval
  skadegörelse: vandalism
  snatteri: theft
  öppettider: hours, open
  förbud: ban, prohibition
  förlänga: extend, prolong
  utöka: expand, increase
  utbyggnad: expansion, extension
  riva: demolish, tear
  rivning: demolition
  kommunal: municipal, council
  kommunfullmäktige: municipal council, assembly, council
  fullmäktige: council, assembly
  kommunstyrelse: municipal executive, council, board
  kommunalråd: councillor, commissioner, municipal
  borgarråd: commissioner, mayor, councillor
  oppositionsråd: opposition leader, commissioner
  landsting: county council, council, healthcare
  region: region, county
  länsstyrelse: county administration, county
  stadshus: city hall
  stadsdel: district, neighbourhood, neighborhood
  stadsdelsnämnd: district council, district committee
  förort: suburb
  förortsbo: suburban resident
  nämnd: committee, board
  ledamot: member
  budget: budget
  val: election, vote, choice
  valrörelse: election campaign
  vallokal: polling station
  valsedel: ballot
  riksdag: parliament
  moderat: conservative, moderate
  borgerlig: conservative, bourgeois
  socialdemokrat: social democrat
  vänsterpartist: leftist
  miljöpartist: green
  alliansen: alliance, coalition
  majoritet: majority
  samverkan: cooperation, collaboration
  medborgarförslag: citizen proposal, petition
  remiss: consultation, referral
  motion: motion, proposal, exercise
  jämställdhet: gender equality, equality
  likvärdighet: equality, equity
  mångfald: diversity
  delaktighet: participation
  skola: school
  förskola: preschool, kindergarten, nursery
  dagis: kindergarten, preschool, daycare
  förskollärare: preschool teacher, teacher
  lärare: teacher
  lärarinna: teacher
  elev: pupil, student
  rektor: principal, headmaster
  kurator: counselor, counsellor, welfare
  friskola: independent school, private school
  grundskola: primary school, elementary school
  gymnasium: secondary school, high school
  gymnasieskola: secondary school, high school
  fritidshem: after-school childcare, childcare
  fritids: after-school childcare, childcare
  fritidsgård: youth club, youth center
  kulturskola: music school, arts school
  barnomsorg: childcare, daycare
  barnskötare: childcare worker, nanny
  undervisning: teaching, education, instruction
  utbilda: educate, train
  utbildning: education, training
  betyg: grade
  läxhjälp: homework tutoring
  mobbning: bullying
  kompetensutveckling: training, development, skills
  modersmål: mother tongue, language
  komvux: adult education
  äldreomsorg: eldercare, elderly care
  äldreboende: nursing home, elderly housing
  hemtjänst: home care, elderly care
  hemtjänstpersonal: home care staff, caregiver
  omsorg: care
  vårdcentral: clinic, health center
  vårdval: healthcare choice
  sjukvård: healthcare, health, medical care
  socialtjänst: social services, welfare
  socialsekreterare: social worker
  socialbidrag: welfare, benefit
  försörjningsstöd: welfare, benefit, income support
  ekonomisk: economic, financial
  funktionsnedsättning: disability, impairment
  funktionshinder: disability, handicap
  funktionshindrad: disabled
  arbetslös: unemployed, jobless
  personlig: personal
  brukare: user, client
  hemlös: homeless
  hemlöshet: homelessness
  missbruk: abuse, addiction
  orosanmälan: report, concern
  bostad: housing, home, dwelling, apartment
  bostadsbrist: housing shortage
  bostadspolitik: housing policy
  bostadsbyggande: housing construction
  bostadsmarknad: housing market
  bostadskö: housing queue
  boende: housing, accommodation, living, resident
  boendekostnad: housing cost
  lägenhet: apartment, flat
  hyra: rent, hire
  hyresrätt: rental apartment, tenancy, rental
  hyresgäst: tenant
  hyresvärd: landlord
  bostadsrätt: condominium, apartment, owner
  allmännytta: public housing
  allmännyttig: public housing, nonprofit
  ombildning: conversion, privatization
  detaljplan: zoning plan, plan
  bygglov: building permit, permit
  byggbolag: construction company, builder
  nybyggnation: construction, housing
  stadsplanering: urban planning
  stadsbyggnad: urban planning
  förtätning: densification, urban density
  renovering: renovation
  upprusta: renovate, refurbish
  upprustning: renovation, refurbishment, upgrade
  kollektivtrafik: public transport, transit
  tunnelbana: subway, metro, underground
  spårväg: tram, tramway
  spårvagn: tram
  pendeltåg: commuter train, commuter
  cykelväg: bike path, cycle path
  cykelbana: bike lane, cycle lane
  gångväg: footpath, walkway
  trängselskatt: congestion charge, toll
  parkering: parking
  framkomlighet: accessibility, traffic
  tillgänglighet: accessibility, availability
  snöröjning: snow clearance, snow removal
  plogning: plowing, snow
  klotter: graffiti
  nedskräpning: littering, litter
  skräp: litter, garbage, trash
  sopor: garbage, rubbish, trash
  sophämtning: garbage collection
  återvinning: recycling
  renhållning: cleaning, sanitation
  avlopp: sewage, drain
  fjärrvärme: heating
  hållbarhet: sustainability
  hållbar: sustainable
  klimat: climate
  utsläpp: emission
  fossilfri: fossil fuel, renewable
  buller: noise
  luftkvalitet: air quality
  grönområde: green space, park
  naturreservat: nature reserve
  lekplats: playground
  badplats: beach, swimming
  simhall: swimming pool
  simskola: swimming lessons
  idrott: sport
  idrottsplats: sports ground, stadium
  idrottshall: gym, sports hall, gymnasium
  förening: association, club
  föreningsliv: association, club, civil
  mötesplats: meeting place, venue
  trygghet: safety, security
  otrygg: unsafe, insecure
  otrygghet: insecurity, fear, unsafe
  brottslighet: crime, criminality
  brottsförebyggande: crime prevention
  ordningsvakt: security guard
  väktare: guard, security
  kameraövervakning: surveillance camera
  gäng: gang
  skjutning: shooting
  våld: violence
  kvinnofrid: domestic violence, women
  kvinnojour: women shelter
  hedersförtryck: honor oppression, honour
  nyanländ: immigrant, refugee, arrival
  ensamkommande: unaccompanied refugee, refugee
  flykting: refugee
  utrikesfödd: immigrant, foreign
  integration: integration
  etablering: establishment
  segregation: segregation
  utanförskap: exclusion, marginalization
  arbetslöshet: unemployment
  arbetsmarknad: labour market, labor market, employment
  arbetsförmedling: employment agency, job
  sommarjobb: summer job
  anställning: employment
  arbetsvillkor: working conditions
  upphandling: procurement
  entreprenad: contract, outsourcing
  privatisering: privatization, privatisation
  valfrihet: choice
  vinst: profit
  välfärd: welfare
  skatt: tax
  skattesats: tax rate
  skattehöjning: tax increase
  skattesänkning: tax cut
  kommunalskatt: municipal tax, income tax
  avgift: fee, charge
  taxa: rate, fare, tariff
  besparing: saving, cut
  nedskärning: cutback, cut
  bidrag: grant, subsidy, benefit, contribution
  anslag: grant, appropriation, funding
  satsa: invest
  satsning: investment, initiative
  näringsliv: business, industry
  företagande: enterprise, entrepreneurship, business
  företagare: entrepreneur, business
  småföretagare: entrepreneur, small business
  pensionär: pensioner, retiree
  ungdom: youth, teenager
  barnfamilj: family, child
  medborgare: citizen
  invånare: inhabitant, resident
  bibliotek: library
  kultur: culture
  folkomröstning: referendum
  samråd: consultation
  mötesschema: meeting schedule
  torgmöte: rally, meeting
  möte: meeting
  plan: plan
  rätt: right, law
  rättighet: right
  stöd: support
  insats: effort, action
  åtgärd: measure, action
  deltid: part-time, part time
  heltid: full-time, full time
  visstid: fixed-term, temporary
  timanställd: hourly, paid by the hour
  feriejobb: holiday job, summer job
  praktik: internship, placement
  lärling: apprentice
  arbetsmiljö: working environment, work environment
  anställd: employee, staff
  personal: staff, personnel
  bemanning: staffing
  lön: salary, wage, pay
  lönehöjning: pay rise, raise
  sjukskrivning: sick leave
  sjukfrånvaro: sick leave, absence
  föräldraledighet: parental leave
  pension: pension
  fackförening: trade union, union
  kollektivavtal: collective agreement
  elbil: electric car
  elfordon: electric vehicle, electric car
  laddstolpe: charging point, charging station
  laddstation: charging station, charging point
  laddinfrastruktur: charging infrastructure, charging point
  parkeringsplats: parking space
  gångbana: pavement, sidewalk
  övergångsställe: pedestrian crossing, zebra crossing
  hållplats: bus stop, stop
  färdtjänst: paratransit, mobility service
  koldioxid: carbon dioxide, carbon
  koldioxidlagring: carbon storage, carbon capture
  koldioxidinfångning: carbon capture
  växthusgas: greenhouse gas
  klimatneutral: climate neutral, carbon neutral, net-zero
  klimatomställning: climate transition, green transition
  klimatmål: climate target, climate goal
  solcell: solar panel, solar cell
  vindkraft: wind power
  kärnkraft: nuclear power
  återvinna: recycle
  sopsortering: waste sorting, recycling
  matavfall: food waste
  översvämning: flood
  biologisk: biological
  innerstad: inner city, city centre, downtown
  ytterstad: outer city, suburbs
  stadsdelsförvaltning: district administration
  förvaltning: administration, department
  tjänsteman: official, civil servant
  bostadsbolag: housing company
  bostadskris: housing crisis
  hyreslägenhet: rental apartment, rented flat
  hyreshöjning: rent increase
  andrahandsuthyrning: subletting
  studentbostad: student housing
  trångboddhet: overcrowding
  upplåtelseform: tenure
  markanvisning: land allocation
  markanvisa: allocate land
  byggrätt: building right
  byggherre: developer
  exploatering: development
  utförsäljning: sell-off, selling off, sale
  underskott: deficit
  överskott: surplus
  statsbidrag: state grant, government grant
  kostnad: cost, expense
  intäkt: revenue, income
  inkomst: income
  medelinkomst: average income
  försörjning: livelihood, living
  jämlik: equal
  jämlikhet: equality
  ojämlikhet: inequality
  livsvillkor: living conditions
  utsatt: vulnerable, deprived, disadvantaged
  fattigdom: poverty
  barnfattigdom: child poverty
  levnadsstandard: standard of living
  gängkriminalitet: gang crime
  gängvåld: gang violence
  narkotika: drugs, narcotics
  hedersvåld: honour violence, honor violence
  övervakningskamera: surveillance camera, security camera
  fältassistent: youth worker, outreach worker, field worker
  fältarbetare: field worker, outreach worker
  elevhälsa: student health, school health, pupil health
  skolsköterska: school nurse
  skolkurator: school counsellor, school counselor
  skolpsykolog: school psychologist
  skolpeng: school funding, school voucher
  skolmat: school meals, school lunch
  skolfrukost: school breakfast
  klasstorlek: class size
  studiero: peace to study, calm classroom
  särskola: special school
  specialpedagog: special needs teacher
  vuxenutbildning: adult education
  fritidsklubb: after-school club
  studieförbund: adult education association
  bibliotekarie: librarian
  kulturhus: arts centre, culture house
  äldrevård: elderly care
  vårdplats: hospital bed
  väntetid: waiting time
  vårdkö: waiting list
  primärvård: primary care
  tandvård: dental care
  barnmorska: midwife
  förlossning: childbirth, maternity
  hemtjänsttagare: home care recipient
  anhörig: relative, family member
  asylsökande: asylum seeker
  medborgarskap: citizenship
  tolk: interpreter
  valkrets: constituency
  valdeltagande: turnout, voter turnout
  mandatperiod: term of office, term
  mandat: mandate, seat
  statsminister: prime minister
  regering: government
  ordförande: chair, chairman, chairperson
  talman: speaker
  pressekreterare: press secretary, press officer, press contact
  pressmeddelande: press release
  dagordning: agenda
  protokoll: minutes
  yttrande: statement
  synpunkt: view, opinion
  `
    .trim()
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [lemma = '', english = ''] = line.trim().split(': ');
      return [lemma, english.split(', ')];
    }),
);
