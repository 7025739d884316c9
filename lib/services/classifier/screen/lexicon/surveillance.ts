import type { Lexicon } from './concept';

/** Mass domestic surveillance: who is watched, by what, how many, on what ground. */
export const SURVEILLANCE = {
  /** Watching and gathering. */
  watch: {
    en: `
      track*; monitor*; surveil*; spy*; spies; intercept*; wiretap*; eavesdrop*; harvest*; scrape*; scraping;
      profiling; dossier*; geolocat*; geofence*; keep tabs; tabs on; records who; map out; find all;
      find every; find each; find out; find people; what they post; what they say; list the; infer; infers;
      unmask*; deanonymi*; find out who; who meets; who they meet; who is talking; who talks; social graph;
      link analysis; trawl*; comb through; keep an eye; bugging; reads every; read every; read all;
      read the private; register of; list of everyone; list of all; list everyone; list of people; look up;
      pull location; pull records; pull up; go through; look at; extract names; where they live;
      where everyone; where each; where they go; whereabouts; know where; detect who; report unusual;
      tell us who; tell me who; sort through; tapping; hoover; vacuum up; census of who; purchase location;
      pinpoint*; build files on; files on; keep files; keep a file; map every; map all; map the; case file*;
      open a file; put together; name them; name each; give us their; their addresses; home address*;
      whom they; who among; live map; map of where; pattern of life; contacts of; network of; single out;
      singles out; picks out; report on each; watchlist*; activities of; read their; reads their; reading the;
      read the; look into; dig up; dig into; check what; snoop*; stalk*; peer into; figure out who;
      work out who; work out which; know what; know who; know which; know about; everything about; all about;
      know everything; determine who; predict who; guess who; score ~3 by; screens for; sort ~3 by;
      classify ~3 by; label ~3 as; copy of; copies of; siphon*; request ~3 records; retention of;
      history of every; keep ~3 history; never delete; hidden camera*; listen in; overhear*; tell who;
      tells who; met with; infiltrat*; summaries of; report back; report who; report anyone; reports anyone;
      notify us; warn us; warns us; ping us; discover who; crawl*; crawler; feed into; count who;
      search ~3 for; check ~4 against; reports who; takes down; eyes on; where they sleep; remember each;
      read the mail; reads the mail; hand us; show us who; tells us which; joins all; record per; chart the;
      tracking; eavesdropper; real names; names behind; who is behind; get everyone's; comes and goes;
      goes in; go in; under watch; liked this; search our; inferring; inferred; keylog*; co-locat*; colocat*;
      contact chain*; contact chaining; contact graph; identity graph; who talks to; who meets whom;
      who contacted; who attended; who was there; who was at; who shows up; who showed up; who goes; who went;
      who follows; who sent; who called; who donated; who shared; who liked; who retweeted; who posted;
      who read; who reads; who borrowed; who visited; who visits; who is pregnant; who prays; who voted;
      list of who; roster of; device roster; persistent wide-area; wide-area motion; stakeout; triangulat*;
      trilaterat*; sniff*; resolve ~4 to a named; resolve ~4 to names; resolve ~4 to owners;
      resolve ~4 identities; resolve ~3 owner; attach ~3 home address*; append ~3 home address*; home cluster;
      work cluster; home address; home addresses; registered owner; daily trips; travel pattern*;
      movement pattern*; movement histor*; pattern-of-life; daily routine*; back-track*; backtrack*;
      walk back ~3 residence; retrace; reconstruct ~4 movement*; reconstruct ~3 trips; face match*;
      face-match*; facial match*; run ~4 faces; match ~4 faces; match ~5 photos; match ~4 against dmv;
      match ~4 driver; bulk load; bulk collect*; bulk copy; bulk acqui*; bulk purchase; standing feed;
      continuous feed; live feed of; real-time feed; geo-fence; geo-fenced; tower dump*; dragnet*;
      fishing expedition; fuse ~4 feeds; cross-link*; stitch*; correlate*; dedupe on imsi; pull all;
      pull every; pull everyone*; grab all; grab every; suck up; vacuum*; mass collection; collection on;
      tasking so that; reverse target*; reverse-target*; sweep up; sweeps up; sweep in; sweeps in; read along;
      reads along; shoulder-surf*; map their network; network map; map ~3 relationships; ideology score;
      affinity score; sentiment of; threat score for; flag anyone; flag everyone; flag people; flag users;
      flag accounts; flag posts; flag residents; tag ~3 tweets; tag ~4 posts; tag everyone; tag each person;
      predict ~3 religion; predict ~3 orientation; predict ~3 pregnan*; guess ~3 religion; guess ~3 ethnicity;
      classify ~4 religion; classify ~4 ethnicity; classify ~3 surnames; estimate ~3 religion;
      derive ~3 religion; deduce*; deducing; watch list; watch lists; target list of; blacklisting;
      keep watch; keep watch on; keep eyes on; keep an eye on; persons of interest; pin down; hunt down;
      retrospective search; retro-search; reverse image; reverse lookup; skip trac*; shadow profile*;
      audience segment*; lookalike audience; monitor private; covert account*; sock puppet*; sockpuppet*;
      undercover account*; fake account*; fake profile*; join ~6 voter file; join ~6 dmv; join ~5 tax;
      join ~5 medical; log everyone; log every; log who; logs who; record everyone; record every;
      capture every; capture any; capture all; copy every; copy all; forward every; mirror every; mirror all;
      store every; store all; keep every; keep all; keep everybody*; index every; index all; identify every;
      identify everyone; identify all; identify ~2 people; identify who; id every; id everyone; id whoever;
      id all; id people; name everyone; name every; locate every; locate everyone; find everyone;
      find out which ~2 residents; surveillance; bulk surveillance; mass surveillance; wiretapping; intercept;
      warrantless; cluster ~4 who; copy of everything; without our copy; get everyone*; did online;
      find the real names; real names behind; unmask the; where did ~3 go;
      where do ~4 go|live|sleep|meet|work; where does ~4 go|live|sleep|meet|work; where have ~4 been;
      always-on tracker; name them all; show up in ~3 reader|database;
      run ~6 through ~5 archive|database|sigint|intercept*|702; query ~4 intercept*|702|sigint|collection;
      organise against; report on the ~1 worshippers|members|students|congregation; sensitive list;
      comings and goings; relationship chart; association matrix; association chart; network chart;
      org chart of the movement; who spoke; who spoke against; who signed; who attends; who sat; who stood;
      who knows whom; who they call; who they see; who they vote; who they date; who texted; who emailed;
      who wrote to; who writes to; who wrote in; who organized; who organised; who organizes; who leads;
      who runs; who belongs; who joined; who marched; who supports; who opposes; who complains;
      who complained; who might; who is likely to; who owns; who lives; who sleeps; who stays; who arrives;
      who leaves; who enters; who entered; who left; who parks; who drives; who rides; who travels;
      who crosses; who buys; who bought; who subscribes; who listens; who watches; who searched;
      who looked up; who reads what; who is friends; who is related; who is sleeping with; digest per;
      weekly digest ~4 family|person|employee|student; file each one under; file ~3 under ~3 personnel;
      file on; file on each; file on every; open files; personal file; written up from;
      write-up of ~3 movements; movement log; movement diary; indexed by building; indexed by; movements for;
      movements of; month's movements; week's movements; movement of people; follow home; follow ~3 home;
      trail of; tail ~2 him|her|them; tailing; stake out; lookout list;
      put together ~5 on|for ~2 man|woman|couple|tenant*|neighbor*; work up ~3 on; workup on;
      background on ~3 tenants|neighbors|members; pull up everything; everything you can find;
      everything we have on; everything there is on; any mention of ~3 person|american*|citizen*;
      mention of the u.s; u.s. person ~2 name; search ~5 collected|holdings|take|repository|stores;
      nominally target; actual object being; real target; true target; as a pretext; under the guise;
      under cover of; covertly; reviewed after hours; remotely activate;
      turn on ~4 microphone*|camera*|webcam*; activate ~4 microphone*|camera*; remote access to;
      backdoor into; intercepted; intercepts; interception; decrypt* ~4 messages|traffic|chats|mail;
      read ~4 messages|chats|mail|emails|dms|texts|letters;
      reading ~4 messages|chats|mail|emails|dms|texts|letters; open ~3 mail;
      scan ~4 messages|chats|emails|mail|posts; listen to ~4 calls|conversations|rooms;
      transcribe ~4 calls|conversations|sermons|meetings;
      record ~4 calls|conversations|sermons|meetings|services;
      film ~4 people|protest*|marchers|crowd|worshippers|attendees|congregation;
      photograph ~3 everyone|attendees|marchers|worshippers|crowd; sweep of; sweep the;
      sweep ~3 phones|accounts|messages|social; harvest; collection plan; collection requirement;
      collection tasking; tasking; persistent stare; orbit* over; overflight*; loiter over;
      observe ~4 residents|neighborhood|protest*|families; monitor; social listening; sentiment;
      sentiment analysis; narrative tracking; influence rank; influence map; ringleader*; instigator*;
      troublemaker*; rabble; agitator*; malcontent*; persons who; names and addresses; names and;
      list of names; names of everyone|all|those|people|members|attendees|donors|participants; addresses of;
      employers; relatives; their relatives; cross with; crossed with; cross ~4 against;
      check ~4 against ~3 list|rolls|register|database|records;
      compare ~4 against ~3 list|rolls|register|database|faces|photos; match ~5 against;
      match ~5 to ~3 names|owners|people|addresses|faces;
      tie ~4 to ~3 names|people|owners|addresses|identities;
      link ~5 to ~3 names|people|owners|addresses|identities|faces|homes;
      connect ~4 to ~3 names|people|owners|addresses; put names to; put a name to; names to faces;
      attribute ~3 to ~2 real; de-anonymise; deanonymise; reveal ~3 identity|identities|names|author*;
      expose ~3 author*|identity; trace ~3 author*|leak*|source*;
      identify ~4 author*|leak*|source*|organizer*|attendee*|member*|protester*|participant*|donor*|resident*|visitor*|user*|caller*|people|anyone|everyone|those;
      find ~4 author*|leaker*|organizer*|people who|everyone who|anyone who|those who;
      out ~3 gay|trans|pregnant; profile of each; profile of every; profile each; profile every;
      profile ~3 residents|members|families|voters|employees|students; score ~3 by risk|threat|loyalty;
      heat map of; hot spots of dissent; predict ~4 protest*|unrest|turnout|walkout|strike; monitoring;
      guess who they; vote for; hoover up; sniffs; puts a name; put a name on; which homes had;
      which houses had; which ~2 had visitors; had visitors; name by name; phone by phone; house by house;
      door by door; street by street; dig around; dig up dirt; dig dirt; dirt on; where they work;
      where ~3 work now; who they're living; who they live; when ~3 usually home; usually home; after work;
      go after work; goes after work; creep on; lurk; peek; peep; nosy; keep track of; keeping track; sus out;
      suss out; check out ~3 guy|lady|neighbor|tenant; run ~2 plate|name|number; run this plate; run a plate;
      whose car; whose number; whose phone; who owns this; who lives at; where ~3 lives; where does ~3 live;
      what's she up to; what he's up to; up to lately;
      who's ~2 talking|sleeping|seeing|visiting|dating|meeting|pregnant|there|home; who they talk; talk to;
      hangs out; hang out with; hangs with; hung out; been going; been seeing; been up to; spill; snoop;
      put ~3 on a map; pin on a map; ping me when; ping us when; tell me when; tell us when; tell me which;
      tell us which; let me know who; show me who; show me everyone; gimme everyone; gimme all;
      give me everyone; give us everyone; get me everyone; gets me everyone; list everybody; grab everybody;
      everybody who; box ~4 sniff*; box that; catches every; catch every; every text; everybody's; everyone's;
      intake; watches; query ~4 intercept; go last week; look up ~3 accounts|numbers|names|people;
      search our camera*|archive*|records|logs; mark those; line ~4 up with; line up ~3 with;
      load them next to; polygons for; film ~3 march; film tonight*; recon birds; name marchers;
      buy ~3 pings|locations|location; buy ~2 location; geofence sweep; posting; been posting;
      what they've been; continuous retention; stand up ~3 retention; get ~2 location histor*;
      get phone locations; phones that were; that were within; who's who; we'll sort out;
      names behind ~2 accounts|posts|handles; work out who's; who's organizing;
      who's ~1 organizing|leading|pregnant|gay|praying|protesting|leaking|talking|sleeping|striking|voting;
      organizing the union; puts ~4 back; put ~4 names back; unmasks; restore ~3 names; reveal ~3 masked;
      names with; names beside; likelihood beside; with a likelihood; probability beside; score beside;
      one-paragraph pattern; deduce the; deduce; ~0 belong to the same human; same human; same person;
      same phone; two rows belong; how do i match; record linkage; entity resolution; identity resolution;
      household graph; link tables; run ~4 phone numbers against; run ~4 numbers against; against the take;
      against it and return; subscriber lookup; reverse phone; any session; party to; names the most;
      reidentify; fingerprinting; device fingerprinting; probabilistic match*;
      fuzzy match ~3 people|residents|names; feed ~3 into ~3 watchlist|graph; daily digest of;
      weekly digest of; digest of who; morning report of who; leaderboard; where ~2 move; where they move;
      how they move; how people move; who moves; who flies; flight manifest; who rents; who is renting;
      who checks in; who checked in; sign-ins; swipe-ins; check-ins; clock-ins;
      attendance at ~2 mosque|church|rally|meeting|protest|synagogue|temple|service*;
      list ~4 attendees|members|donors|worshippers|protesters|subscribers|borrowers|patrons|residents|renters|callers|followers;
      rank ~4 attendees|members|donors|worshippers|protesters|reporters|activists|residents|professors|teachers;
      sort ~4 residents|members|donors|protesters|voters|citizens;
      tag ~4 residents|members|donors|protesters|voters|citizens|accounts|users|employees;
      flag ~5 residents|members|donors|protesters|voters|citizens|users|employees|students|teachers|tweets|sermons|posts;
      track ~5 residents|members|donors|protesters|voters|citizens|users|employees|students|teachers|reporters|families|phones;
      geotag*; geocode*; home location*; night location*; sleep location; bed-down; dwell; dwell time;
      loiter*; co-travel*; cotravel*; traveling companions; convoy analysis; meeting detection; proximity;
      bluetooth proximity; near each other; in the same place; together at; seen together; seen with; seen at;
      seen near; nobody ~6 without our copy; where did these journalists; worshippers who come; honeypot;
      sends ~3 contacts; phones home; contacts home; turn on ~4 mics; mics ~4 know; so we know who;
      know who planned; who planned; drove past; who's buying; who's been; who phones; every mother who;
      voice matcher; joined the ~2 association|union|group|church; index of names; keep a copy of every;
      copy of every; save everyone's; save ~2 routes; by name using; names of those who; names of people who;
      table of which; which patients|students|residents|users|renters|employees|teachers|members|customers;
      which faculty; which of our ~3 patients|students|residents|employees|users|customers; replay where;
      where ~3 car slept; slept each night; where ~4 slept; transcribe ~3 talk; sidewalk talk;
      everything the people ~5 did; search the reporting; tells us who; tapping every; behind these accounts;
      watched?; listen*?; collect*?; compile*?; compiling?; ingest*?; profile?; profiles?; flag?; flags?;
      identify?; identifies?; identif*?; follow?; follows?; following?; observe?; observation?; record?; log?;
      logs?; trace?; traces?; tracing?; match?; matches?; matching?; cross-referenc*?; cross-check*?;
      cross-match*?; recognition?; recogni*?; correlat*?; de-anonymi*?; re-identif*?; whom?; link?; links?;
      linking?; query?; search?; scan?; scans?; scanning?; sift*?; sweep*?; bug?; transcrib*?; archive?;
      store?; stores?; index?; indexes?; extract?; reveal*?; expose?; locate?; locating?; movement*?; alerts?;
      mining?; tap?; taps?; gather*?; acquire?; buy?; bought?; enumerate?; tag?; tagging?; fingerprint*?;
      aggregate?; merge?; fuse?; fusing?; analyse?; analyses?; analysed?; analyze*?; analysing?; spots?;
      spotting?; obtain*?; examine*?; blacklist*?; uncover*?; tie?; tied?; ties?; associate*?; connect?;
      connects?; mapping?; mapped?; charting?; chart?; clone?; mirror?; subpoena?; demand?; retain?; retains?;
      histories?; preserve?; recognises?; recognizes?; visited?; visits?; visitors?; attendees?; associates?;
      befriend?; compiled?; gathered?; discover?; comb?; copy?; remembers?; trail?; trails?; trailing?; list?;
      lists?; map?; table of?; attendance?; detect*?; where is?; where does?; register*?; alert*?; buying?;
      purchase*?; join?; joins?; check?; cluster*?; segment*?; pull?; pulls?; name?; names?; roster*?;
      hand over?; resolve?; sessionize?; backfill?; refresh?; ranking?; unmasked?; dashboard?; search*?;
      feed?; ping?; pinged?; show up?; turns up?; turn up?; next of kin?; watch?; watching?; phrase?;
      persist?; next to it?;
      query|search|run|check|sift|comb|trawl|scan|pull ~7 702|12333|intercept*|collected abroad|foreign take|foreign collection|overseas collection|raw take|signals take|foreign holdings;
      u.s. person quer*; us person quer*; backdoor quer*; query ~6 u.s. persons|americans|u.s. citizens;
      american* side of; which ~3 americans|u.s. persons ~5 appear|show|turn|come;
      americans in ~3 take|collection|intercepts|traffic|dataset;
      americans who ~3 appear|show|turn|called|wrote|talked|contacted|spoke; us persons in; u.s. persons in;
      american end; domestic end; stateside end; stateside contacts; american contacts; u.s. contacts;
      contacts in the u.s; who's been ~4 mosque|church|rally|protest|meeting|clinic|union;
      who was ~4 mosque|church|rally|protest|march|clinic|vigil; who all; who's all; names of who; get names;
      take names; taking names; collect names; name names; put faces to;
      community engagement ~5 report|log|map|list;
      situational awareness ~5 residents|protest*|communit*|neighborhood*|activist*; atmospherics;
      human terrain; baseline ~3 population|community|residents|neighborhood; persistent awareness;
      population insight*; people analytics; footfall to identity; mobility data ~6 home|homes|owner*|names;
      device ids to; mobility patterns; mobility traces; movement intelligence; audience intelligence;
      open source monitoring of; digital footprint*; digital exhaust; online footprint*; presence at;
      attendance log*; attendance list*; who came; sensor coverage of; blanket coverage; total awareness;
      full picture of; whole picture of; complete picture of; 360 view; single view of; everybody's phone;
      every phone; every handset; every camera; every plate; every face; all the plates; who's at; who is at;
      who are at; what do they drive; what they drive; where do they go; where does he go; where does she go;
      where do they; ambient awareness; awareness of the whole; keep everything; keeps everything;
      keep it all; resolve to persons; resolve to people; resolve to individuals; to persons;
      down to the person; down to individuals; down to the household; building by building; block by block;
      by political|religious ~1 leaning|affiliation|belief*; hook ~6 dmv; hooked to ~3 dmv; mark those who;
      mark everyone who; flag those who; note who; noting who; write down who; jot down who; report which;
      who wants ~2 union; want a union; wants a union; quiet supporters; sympathisers; sympathizers;
      who sympathi*; who backs; who favors; who favours; who prays where; which neighbors; which neighbours;
      which tenants; which students; which teachers; which employees; which customers; which voters;
      which families; which residents; which households; which users; which subscribers; which members;
      which patients; which women; which drivers; which parents; which nurses; which soldiers' families;
      turn ~8 into ~3 map|list|roster|register|index|file; list likely;
      likely ~3 users|members|supporters|voters|patients|believers|owners;
      among ~2 drivers|residents|students|employees|voters|customers|citizens|patients; word ~3 nomination;
      702 nomination; nomination around; who rode; rode the; add all ~3 to ~3 sheet|list|file;
      monitoring sheet; comes and goes at; who comes and goes; timeline of where; where both have been;
      where they've been; where he's been; where she's been; where both; we get the results;
      they run ~6 we get; run the ~2 numbers; query it by name; query ~3 by name; by name; pole camera*;
      lookups of; look-ups of; query log; where does ~5 spend;
      spend his|her|their ~1 mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|evenings|nights|weekends;
      same for his|her|their|the; keep going down; down the ~2 rolls; where they've each been;
      where ~3 each been; hang around; hanging around; alert me whenever; alert me when; alert us when;
      tell me whenever; ping me whenever; crosses the bridge; to or from the; query it on;
      query ~4 email address*; on her ~3 address*; on his ~3 address*; summarize anything;
      pull together where; who he phones; who she phones; phoned lately; been phoning; who do they call
    `,
    es: `
      rastre*; vigil*; monitor*; intercept*; identifi*; recopil*; recolect*; vincul*; base de datos; sigue a;
      seguir a; lista de todas; lista de todos; registros de; registra*; perfil; perfiles; ubicacion;
      localiza*; escuch*; lee los; leer los; marca a; marque a; señala a; dime quien; fichar; fichero*;
      cruza*; revisa*; grab*; recoge*; reune*; observ*; controla a; controlar a; archiv*; analiza*;
      quien habla; quien asist*; deduce*; averigua*; averigü*; mapa; mapa en vivo; donde esta; dónde está;
      quien critica; saber quien; saber donde; averiguar quien; fichas; detecta*; detecte; señale; guarda*;
      almacen*; captur*; informe de cada; encuentra a; buscar a; busca a; espía*; intervenir; intervén;
      pincha*; denunci*; comprueba quien; compila*; extrae*; sácame las llamadas; quién llamó; a dónde fue;
      con quién se; la orden la vemos; visitas de; con quién se reúne; con quien habla; quien habló con quien;
      ver quién; quién asistió; quién firmó; quién participó; saber con quien; movimientos de; seguimiento a;
      seguimiento de; investigue a; averigüe; registro de llamadas; entregue mes a mes; cruzar; cotejar;
      identificar a; ficha de cada; mapa de relaciones; infiltrar*; quiénes andan;
      quienes ~5 embarazadas|sindicat*|protest*; sácalo de; sacalo; saca quién; saca quien;
      teléfono por teléfono; casa por casa; dejar todo cruzado; cruzado; chism*; husme*; fisgon*; stalke*;
      ubica; ubícame; dónde vive; donde vive; a dónde va; adónde va; con quién anda; con quién sale;
      qué anda haciendo; quién vive; quiénes van; quién va; a quién le habla; te metes en; métete en;
      meterse en; averigua con quién; con quién hablan; por dónde se mueven; por donde se mueven; se mueven;
      deduce la religión; deducir; deducid; inferir; infiere; adivina*; a partir de los apellidos; quién reza;
      quien organiza; quiénes organizan; quién lidera; quiénes lideran; espia; espian; espiar; espiando;
      espionaje; espiamos; espie; nombres de quienes; quienes compran; quiénes compran; quién compra;
      índice con los nombres; lista de quienes; tabla de; quién compró; uno por uno?; metiche?; quién estuvo;
      quién llama; quién habla con; quién visita; por dónde anda; huella digital; cruzar ~4 con; coteja*;
      ficha*; empadron*; lista negra; seguir la pista; pinch*; escuchas; monitoriz*
    `,
    fr: `
      surveill*; traqu*; espionn*; intercept*; identifi*; collect*; recueill*; relie*; suivre; suis;
      dresse la liste; liste de tous; fich*; localis*; historique; écout*; lis les; lit les; signale*;
      profil*; passe en revue; croise*; enregistr*; recens*; repère*; observ*; repérer; archive*; qui parle;
      déduis*; analyse*; cartograph*; piste*; épie*; ficher; carte; carte en direct; où se trouve;
      qui critique; savoir qui; savoir où; détect*; garde; conserve*; stock*; captur*; trouve*; épier;
      mettre sur écoute; sur écoute; aspire*; aspirer; extrais; compile*; dénonc*; pirate*; constitue*;
      cherche; trie; où dort; où dorment; où va; dis-nous; qui dort; borne*; qui parle à qui; qui rencontre;
      qui fréquente; qui a participé; qui a signé; qui assiste; qui y était; relevé des; allées et venues;
      déplacements de; déplacements; remonter à; lever l anonymat; désanonymis*; croiser; recouper; recoup*;
      rattache*; moissonn*; infiltr*; filature; suivi des; suivi de chaque; dossier sur; fiche sur;
      annuaire des; listing; aspirer les; me dire qui; dis-moi qui; dire qui; qui pense quoi; qui vote;
      qui couche; qui sort; où elle va; où il va; où habite; avec qui; fouine*; fouiller; fliquer; flique*;
      mater; pister; balance-moi; sors-moi; sors la liste; chope; choper; récupère les; cherche s il y a;
      déjà recueillies; recueilli*; relevé pour; fais-m'en un relevé; devine*; deviner; déduire; inférer;
      qui organise; qui prie; où ils vont; où elle habite; savoir qui achète; qui achète; qui achètent;
      qui a acheté; liste de ceux; noms de ceux; tableau des; qui était; qui a assisté; qui habite; fichage;
      filer; écoutes; pist*; tracer; géolocalis*; quadrill*; repér*; qui se rend
    `,
    de: `
      überwach*; *überwach*; verfolg*; spion*; ausspäh*; abhör*; abhor*; mitles*; mitlies*; mithör*;
      identifizier*; sammel*; sammle; sammelt; verknüpf*; erfass*; profil*; *profil*; markier*; beobacht*;
      aufzeichn*; speicher*; abfang*; abfäng*; ortet; orten; ort; datenbank mit; kartei*; wer mit wem;
      abgleich*; gleiche; durchsuch*; durch; auswert*; werte; registrier*; liste aller; lies; liest; späh*;
      aufspür*; ermittl*; protokollier*; wo sich; wer sich; wer mit; karte; live-karte; herausfind*;
      finde heraus; aushorch*; lausch*; belausch*; anzapf*; durchleucht*; ausles*; auslies*; akten; akte;
      listen; sammlung; entdeck*; erkenn*; aufnimm*; nimm auf; beschatt*; bespitzel*; spitzel*; sortier*;
      meld*; wissen wer; wissen wo; namen; wissen ~3 wohin; wohin er; wer wo; wann wer; wer sich mit wem;
      wer nachts; wer ~3 besuch; wer ~4 teilgenommen; wer unterschrieben; wer an ~4 teilnimmt;
      wer zu ~3 kommt; bewegungen von; bewegungen der; bewegungsbild*; beziehungsgraph*; zusammenführ*;
      zusammenführung; durchsicht; treffer zu; auswertungskonzept; abgleich; abgleichen; abzug; massenabzug;
      mitschneid*; mitschnitt*; verfolgen; nachverfolg*; ausforsch*; ausspion*; observ*; einhält; zuordnen;
      namentlich; wo die hingeht; wo sie hingeht; wo er hingeht; wohin geht; wo geht; mit wem; schnüffel*;
      rumschnüffel*; stalk*; auskundschaft*; guck mal wer; schau mal wer; sag mir wer; sag uns wer; wer wählt;
      wer ist schwanger; wer geht; wer kommt; haus für haus; handy für handy; reinhör*; einlogg*; wer kauft;
      wer gekauft; welche patienten; welche schüler; welche bewohner; welche kunden; tabelle welche;
      namen derer; liste derer; wer ~2 fastet; wer ~2 betet; wer war; wer dort; wer wohnt; wo wohnt;
      wo schlafen; rasterfahndung; mitlesen; mitlauschen; bewegungsprofil*; wer besucht; mit wem haben|hat;
      mit wem ~6 telefoniert|getroffen|gesprochen|geschrieben; telefoniert;
      wen ~4 getroffen|besucht|angerufen; wo ~4 gewesen|war|waren
    `,
    ru: `
      отслеж*; следи*; слеж*; слежк*; шпион*; перехват*; прослуш*; идентифиц*; определи*; собер*; собира*;
      сбор; отмеча*; отмеч*; читай*; читать; баз*; баз* данных; базу; профил*; досье; запис*; наблюд*;
      мониторинг*; найди*; связ*; сопостав*; выяв*; регистрир*; кто с кем; фиксир*; список всех; храни*;
      проанализир*; вычисл*; слуша*; подслуш*; ищет; искать; найти; ищи; выясни*; узнай*; карта; карту;
      кто где; где находит*; учет; картотек*; список; списк*; анализир*; сохраня*; скачай*; сканир*;
      распозна*; помечай*; следит; доносы; сортир*; знать куда; куда едет; куда ходит; объедини*; узнать;
      сопоставь*; вычислить; с кем встречается; с кем общается; кто участвовал; кто подписал; кто приходил;
      кто посещает; кто ходит; куда ездил; где бывает; где ночует; маршрут*; перемещен*; граф связей;
      карту связей; собрать все; собери все; выгруз*; сопоставить; установи личност*; установить личност*;
      привязыва*; привяжи; проверь*; мелькает; перехватов; перехваты; посмотри в; глянь; посмотри кто;
      глянь кто; узнай кто; куда она ходит; куда он ходит; где живет; пробей; пробить; пробей по; нарой;
      накопай; вынюхай; подсмотри; залезь в; взломай; кто за кого; за кого голосу*; телефон за телефоном;
      дом за домом; что мы собрали за границей; собрали за границей; собрали за рубежом; кто из студентов;
      кто из жителей; кто из сотрудников; кто из ~1 ходит; кто покупал; кто покупает; таблицу кто; список тех;
      кто был; кто живет; где ночуют; кто общается; сверь; сверить; прослушк*; пробить по базе; просматрива*;
      мониторь; засечь; засеки; где ходил; куда ходил; с кем; где был; где бывал; сведи
    `,
    zh: `
      追踪; 跟踪; 监控; 监视; 监听; 窃听; 识别; 记录; 收集; 采集; 关联; 标记; 拦截; 截取; 数据库; 行踪; 定位; 档案; 画像; 搜集; 抓取; 分析; 比对; 窥探; 查看; 找出;
      汇总; 建档; 掌握; 查出; 侦测; 查找; 谁在; 在哪; 地图; 名单; 名字; 列出; 获取; 读取; 检查; 搜索; 扫描; 存储; 保存; 汇报; 举报; 发现; 建库; 锁定; 盯; 去向;
      去了哪里; 整合; 去哪; 盘查; 对照; 拦; 去过哪里; 跟谁见面; 和谁见面; 见了谁; 去了哪; 常去; 联系过谁; 和谁联系; 谁跟谁; 谁和谁; 谁参加; 谁签名; 谁去过; 轨迹; 活动轨迹;
      动态; 盯住; 盯着; 摸清; 摸排; 排查; 抓下来; 爬取; 爬下来; 关系图; 关系网; 导出所有; 拉取; 调取; 调出; 归集; 推断; 猜出; 预测谁; 打标签; 贴标签; 逐户; 往来; 认脸;
      记下来; 查查都是谁; 都是谁; 跟谁来往; 和谁来往; 谁几点; 进了哪家; 投谁; 投票给谁; 谁怀孕; 家家户户; 一户一户; 盯梢; 查一查; 查查; 摸摸底; 扒一扒; 扒; 偷看; 偷听; 翻翻;
      连起来; 列出常去; 找出谁; 看谁; 谁买; 谁在斋戒; 名册; 谁去了; 谁住; 住在哪; 布控; 人脸比对; 撒网; 筛查; 谁给谁; 聊天记录; 通话记录
    `,
    ar: `
      تتبع*; يتتبع*; راقب*; مراقب*; يراقب*; تجسس*; يتجسس*; اعترض*; يعترض*; اعتراض*; حدد*; اجمع*; جمع; يجمع*;
      سجل*; تسجيل; يسجل*; اربط*; تنصت*; يتنصت*; قاعد* بيانات; رصد*; يرصد*; ملفات عن; استخرج*; تعقب*; يتعقب*;
      تحليل; تحديد هوي*; خزن*; يحلل*; هوي* جميع; يكتشف*; اكتشف*; كشف*; يكشف*; خريط*; اين يوجد; من هو; اعرف;
      معرف*; لائح*; قائم* ب; احفظ*; يحفظ*; تخزين*; ابحث*; يبحث*; افحص*; يفحص*; مسح; ارصد*; يتنصت; نتنصت; بلغ;
      تجميع; حصر; تحركات; تحرك*; من التقى; من شارك; من حضر; من يزور; من يتصل; علاقات; شبك* علاقات; تتابع;
      يتابع; متابع*; تستنتج; استنتاج; ربط كل; ربط; جمع ما; اجمع كل; كل ما يتوفر; ملف عن; ملف لكل;
      قائم* باسماء; اسماء كل; اسماء جميع; تجمع اسماء; اختراق; اخترق; تسجيل مكالمات; وين تروح; وين يروح;
      مين يحكي; مين يكلم; مين راح; مع مين; شوف مين; اعرف مين; قلي مين; مين صوت; مين حامل; بيت بيت; شارع شارع;
      جوال جوال; دور على; فتش; من يصوم; من يصلي; من يشتري; من اشترى; يفتح الرسائل?; من زار; من يتحدث;
      اين يسكن; اين ينام; تجسسوا; ارصد; قارن*; مطابق*; اقتف*; ملاحق*; بصم*; خريطه ~3 تحرك*; من يدخل;
      من يعرف من
    `,
  },
  /** The public, or whole groups of it. */
  public: {
    en: `
      citizen*; resident*; american*; u.s. person*; us person*; u s person*; persons in the united states;
      population; populace; everyone; everybody; every person; all people; all persons; people in; people of;
      people living; people at; people who; everyone who; our own people; general public; the public;
      neighbourhood*; neighborhood*; neighbour*; neighbor*; inhabitant*; household*; tenant*; homeowner*;
      villagers; townspeople; whole city; entire city; every phone; every call; every face; every home;
      every email; all phones; all calls; all emails; every vehicle; every car; civilian*; the nation;
      nationwide; whole country; entire country; whole state; entire state; in the country;
      across the country; commuters; passengers; shoppers; subscribers; pedestrians; travellers; travelers;
      taxpayer*; users in; domestic communication*; domestic call*; domestic traffic; domestic phone;
      student body; bystander*; women in; men in; passers-by; the crowd; members of; metro area; this state;
      any person; young people; old people; person in; motorists; hospital visitors; account holders;
      federal workers; civil servants; zip code*; census tract; onshore; inside the country; in this country;
      within our borders; stateside; disaster zone; season ticket; property owners; employees of; staff of;
      people who wrote; all phones in; the people of; one's neighbours; every american; ordinary people;
      average people; u.s. persons; us persons; usper; uspers; u.s. person; us-person; conus; americans;
      in the united states; in the us; within the us; in the u.s; inside the us; on us soil; on american soil;
      domestic tip; domestic communications; every resident; every rider; every driver; every student;
      every shopper; every subscriber; every customer; every user; every employee; every member;
      every visitor; every passenger; every worker; every patient; every teacher; every parent; every man;
      every woman; every adult; every household; every account; every address; every number; every device;
      every handset; every plate; every patron; every guest; every traveler; every tenant; every voter;
      all residents; all riders; all drivers; all students; all shoppers; all subscribers; all customers;
      all users; all employees; all members; all visitors; all passengers; all workers; all patients;
      all teachers; all parents; all patrons; all guests; all devices; all handsets; all plates;
      all households; all accounts; all callers; all cadets; all attendees; all donors; all faculty;
      all cardholders; all branches; all carriers; anyone who; anyone whose; anybody who; whoever;
      whoever walks; whoever attends; people whose; everyone whose; everyone on; everyone at; everyone in;
      everyone within; anyone within; anyone near; anyone at; anyone in; each person; each resident;
      each rider; each household; each vehicle; each pedestrian; each subscriber; each user; each family;
      each visitor; each student; each owner; each passenger; the whole; whole town; whole county;
      whole campus; whole block; entire county; entire campus; entire block; entire neighborhood;
      per household; per resident; per address; per vehicle; per person; one row per; county residents;
      city residents; statewide; county-wide; countywide; citywide; city-wide; campus-wide; region-wide;
      metro-area; precincts; million people; million americans; million residents; million users;
      million customers; million subscribers; million phones; million devices; m residents; law-abiding;
      ordinary folks; regular people; crowd; crowds; cadets; patrons; cardholder*; churchgoer*; dorm*;
      callers; borrowers; lodgers; customer base; users of; followers of; visitors to; attendees of;
      people near; people with; folks who; those who; persons who; diners; guests; hotel guests; clubgoers;
      concertgoers; spectators; hikers; truckers; library patrons; museum visitors; renters; homebuyers;
      homeless people; rough sleepers; vehicle owners; gun owners; license holders; licence holders;
      policyholder*; enrollee*; registrants; residents'; patrons'; each resident*; every resident*;
      resident's; residents; the household; households; each handset; everyone that; everyone present;
      all those; all those who; those present; those attending; the forty|fifty|sixty|hundred americans;
      americans who; families; per family; employees; state employees; county employees; city employees;
      federal employees; public employees; teachers; nurses; warehouse workers; student laptops;
      school laptops; students; student; pupils; housing project*; projects residents; tenement; trailer park;
      apartment complex; apartment building; building's tenants; abonnés; customers of; customer data;
      ratepayer*; policyholders; members of the public; public at large; people of the; townsfolk; islanders;
      ranchers; farmers; fishermen; truck drivers; commuter*; passersby; shopper*; holidaymaker*;
      festival-goers; game attendees; season-ticket; ticket holder*; bar patrons; gamers; subscribers to;
      the district; the neighborhood; neighborhood's; block by block; whole building; entire building;
      all tenants; the tenants; neighbors; her neighbors; his neighbors;
      three tenants|men|women|people|guys|students|employees|neighbors|brothers;
      two tenants|men|women|people|guys|students|employees|neighbors|brothers|coworkers;
      four tenants|men|women|people|guys|students|employees|neighbors|coworkers;
      five tenants|men|women|people|guys|students|employees|neighbors|coworkers;
      these three|four|five|six|seven|eight|ten|twelve; this man; this woman; this couple; the man renting;
      the woman who; the guy who; my neighbor; my ex; my wife; my husband; my girlfriend; my boyfriend;
      my sister's; my brother's; my tenant; coworker*; my employee; her boyfriend; the couple; yellow house;
      the house on; lane; alder court; unit nine; unit ~1; apartment ~1; household's; workers; lady;
      this lady; this guy; that guy; these guys; this kid; those kids; folks; whole street; main street;
      whole neighborhood; whole apartment; whole parking lot; gym members; two members; people in town;
      townies; locals; our citizens; our people; every text message; every text; every house; each house;
      which homes; which houses; five or six; two guys; the two guys; guys renting; renting the; marchers;
      dormitory; dormitories; dormitory network; every message; every photo; every visit; every purchase;
      every transaction; all messages; all photos; all traffic; all visits; everyone's messages;
      these thirty|twenty|forty|fifty; thirty employees; american commuters; american hits; american phones;
      u.s. phone; u.s. numbers; us phone numbers; u.s. phone numbers; americans' names;
      each message ~4 resident*; one resident's; 212,000; thousand residents; our warehouses; each pupil;
      each teacher; school district; spouses; spouse; dependents; dependants; wives; husbands; two brothers;
      roommates; the family; whole family; same human; @all ~2 @crowd; worshippers; the worshippers;
      nobody in the capital; these journalists; these reporters; journalists go; patients who; high schoolers;
      schoolchildren; mothers; renters who; every mother; the student body; subreddit user;
      each subreddit user; residents of; faculty; campus; people on this street; people on the street;
      every cadet; behind these accounts; parents?; teenagers?; attendee*?; participants?; consumers?;
      community?; communities?; district?; precinct?; town?; towns?; village?; metropolitan?; province?;
      anybody?; individuals?; strangers?; homeless?; youth?; kids?; children?; minors?; couples?; women?;
      men?; nationals?; customers?; concert?; stadium?; airport?; subway?; mall?; users?; caller*?; borough?;
      suburb*?; apartment*?; veterans?; elderly?; teenager*?; downtown?; postcode*?; motorist*?; anybody's?;
      anyone's?; everyone's?; parishioners?; user?; members?; people?; patients?; owners?; domestic?; public?;
      society?; cadet?; crew?; workforce?; somebody?; family?; man?; woman?; owner?; renter?; homes?; guys?;
      visitor?; visitors?; contractors?; brothers?; sisters?; relatives?; cousins?; two rows?; drivers?;
      riders?; county?; ex-wife*; ex-husband*; ex-girlfriend*; ex-boyfriend*; my neighbor*; my neighbour*;
      my sister-in-law; two friends; friends of; whole east side; east side; west side; north side;
      south side; downtown; block; the staff; all staff; persons; congregation; our customers; my roommate*;
      my tenant*; my employee*; my daughter's boyfriend; co-worker*; passer-by; passerby; three brothers;
      two sisters; their wives; their husbands; the nephew; the uncle; the cousin; licensed drivers; drivers;
      riders; at ~3 street|st|avenue|ave|court|ct|lane|road|rd|drive|boulevard|place|terrace?; own street;
      three guys; those guys; either brother; brother's; his treasurer; her treasurer; membership rolls;
      membership roll; regulars; the regulars; dual citizen*; imam; pastor; rabbi; priest; deacon;
      synagogue's board; church next door; board members
    `,
    es: `
      ciudadan*; habitante*; residente*; poblacion; vecino*; vecindario; todo el mundo; la gente;
      personas que; todas las personas; pais; publico; ciudad; asistentes; barrio; sociedad; estudiantes;
      hogares; pasajeros; conductores; usuarios; toda persona; familias; cada persona; provincia; region;
      pueblo; calle; personas; alumnos; trabajadores; mujeres; jovenes; niños; hinchas; clientes; cada uno;
      quienes; nacional; estado; hogar; casa; comunidad; compatriotas; universitarios; abonados;
      todos los abonados; maestros; maestras; señora; señor; feligreses; padres de familia; empadronad*;
      contribuyentes; distrito; colonia; clientes de; los que ~2 asist*|particip*|firm*; de cada; cada hogar;
      cada vecino; cada alumno; condado entero; la colonia; el pueblo; vecino; vecina; quiénes; los del;
      las del; alumno; distrito escolar; dos hermanos; hermanos; estos dos; estas dos; esos tres;
      @all ~2 @crowd; compadre?
    `,
    fr: `
      citoyen*; habitant*; resident*; population; voisin*; quartier; tout le monde; les gens; personnes qui;
      toute personne; pays; public; ville; riverains; français; société; étudiants; foyers; ménages;
      passagers; usagers; chacun; familles; lycéen*; chaque personne; région; département; village; rue;
      personnes; élèves; salariés; femmes; jeunes; enfants; supporters; clients; ceux qui; celles qui;
      quiconque; national*; nation; foyer; maison; communauté; étudiant*; banlieue*; cité; communes; abonnés;
      chaque abonné; locataires; chaque foyer; par foyer; clients de; résidents; contribuables; lycéens;
      parents d élèves; agents de; les trois; ces trois; ces deux; madame; monsieur; tous les profs; profs;
      voisine; voisins; gens; nana; le quartier; tout l immeuble; toute la ville; chaque passant; passants;
      ressortissants américains; américains; américain*; citoyens américains; chaque élève; deux frères;
      ces deux frères; @all ~2 @crowd; mecs?
    `,
    de: `
      bürger*; *bürger*; einwohner*; bewohner*; *bewohner*; bevölkerung*; nachbar*; jeder; jeden; jedes;
      aller menschen; alle menschen; leute; land; inland; stadt; öffentlichkeit; anwohner*; besucher*;
      *besucher*; gesellschaft; haushalte; fahrgäste; nutzer; studierende*; familien; passanten; fahrgast*;
      fahrgäste*; person; personen; region; dorf; straße; schüler*; arbeiter*; frauen; jugendliche*; kinder;
      kunden; provinz; bundesland; gemeinde; viertel; stadtteil*; menschen; volk; deutsche*; familie;
      haushalt*; mieter; pendler; autofahrer; jedem autofahrer; jedem ~1 bürger; aller kunden; stromkunden;
      anschluss*; mieter*; eltern; lehrkräfte; belegschaft; angestellte; nicht gemeldete; us-staatsangehörig*;
      us-bürger*; us-personen; us personen; staatsangehörige*; herrn; haushalt; nachbarin; die ganze straße;
      ganze siedlung; leute hier; ganzer kiez; kiez; jeder lehrer; @all ~2 @crowd; frau?; lehrer?; kumpel?;
      der wirt; schwager; schwägerin; nachbarin*; vermieter*; ex-freund*; exfreund*; meine ex; mein ex
    `,
    ru: `
      граждан*; жител*; населени*; всех людей; каждого; сосед*; страны; стране; город*; район*; людей;
      общество; публик*; студент*; посетител*; прихожан*; пассажир*; семей; жителей; жители; соседей;
      пользовател*; школьник*; рабочих; женщин; молодеж*; детей; клиент*; кто; люди; народ; страну; регион*;
      област*; улиц*; дом; домов; квартал*; россиян*; учител*; сотрудник*; абонент*; всех абонентов;
      покупател*; клиентов; жильцов; жильцы; соседа; сотрудников; учителей; родител*; гражданин сша;
      граждан* сша; русскоязычн*; этих двух|троих|четверых|пятерых; двух сотрудников; американских граждан;
      американцев; американц*; соседка; соседи; училок; всю улицу; весь район; эту женщину; @all ~2 @crowd;
      мужик*?; горожанин*; горожан*; любому горожанину; каждому горожанину
    `,
    zh: `
      公民; 居民; 民众; 人民; 全民; 国民; 市民; 人口; 每个人; 所有人; 群众; 社区; 全国; 全市; 百姓; 国内;
      学生; 乘客; 住户; 家庭; 网民; 全省; 省; 街道; 村; 小区; 工人; 妇女; 青年; 儿童; 用户; 顾客; 每户; 业主;
      大学生; 老师; 员工; 每位; 每个用户; 车主; 租户; 师生; 教职工; 信众; 会员; 旅客; 群成员; 成员; 这三个人;
      这四个人; 这两个人; 这几个人; 邻居; 华人; 店铺; 路人; 街坊; 这位女士; 这女的; 这男的; 五六个人; 几个人;
      老乡; 谁; 大家; 人?
    `,
    ar: `
      مواطن*; سكان; شعب; ناس; جيران; حي; مدين*; بلد; بلاد; دول*; جميع الناس; كل شخص; مجتمع*; طلاب; ركاب; عامه;
      افراد; عائلات; اسر; السكان; الاهالي; طالب*; طلب* الجامع*; عمال; نساء; شباب; اطفال; زبائن; عملاء;
      مستخدم*; منزل; منازل; بيت; بيوت; شارع; قري*; اقليم; محافظ*; اشخاص; موظفين; زوار; معلم*; مستخدم داخل;
      مستخدمي; مشتركين; مشترك*; كل من شارك; جميع من; كل من; جيراني; هؤلاء الثلاثة; مستاجرين; اولياء الامور;
      سائقين; @all ~2 @crowd
    `,
  },
  /** Groups by faith, opinion, origin, press or vote: watching them is worse. */
  protected: {
    en: `
      protest*; demonstrat*; marchers; muslim*; mosque*; church*; synagogue*; temple*; congregation*;
      worship*; jew*; jewish; christian*; catholic*; sikh*; hindu*; journalist*; reporter's sources;
      reporters; press corps; activist*; dissident*; union members; organizers; organisers; strikers;
      immigra*; migrant*; refugee*; undocumented; latino*; hispanic*; ethnic*; minorit*; gay; lesbian; lgbt*;
      transgender; trans people; sexual orientation; pregnan*; abortion*; politic* opinion*; whistleblowers;
      student movement; donors; party members; gun owner*; pastor*; imam*; rabbi*; clergy; parishioner*;
      about the government; about government; government critics; foreign contacts; national origin;
      mental illness; ideology; activism; disloyal*; subversive*; picket*; bloggers; newsroom*; diaspora;
      somali; indigenous; native american*; skin colour; skin color; lgbtq*; unionis*; unioniz*;
      labour organ*; labor organ*; defence lawyers; defense lawyers; sermon*; climate activists;
      anti-government; antigovernment; school board; foreign channels; mutual aid; agitat*; sexuality;
      whom they date; priest; priests; journalists' sources; confidential sources; house of worship;
      houses of worship; places of worship; place of worship; prayer; prayers; praying; friday prayer*;
      religious affiliation; religion; religious; faith score; faith; denomination; synagogue; temple members;
      megachurch*; evangelical*; mormon*; quaker*; kosher; halal; sabbath; ramadan; hajj; mosque-goers;
      union drive; union organiz*; union meeting*; union activ*; union account; tenants' union; union local;
      labor organiz*; labour organis*; walkout*; protesters; protestors; the march; march route; at the rally;
      the rally; at the vigil; vigil; encampment*; sit-in*; demonstration*; blockade*; pride parade;
      pride march; pride; women's march; black lives matter; blm; antifa; abolish ice; maga; proud boys;
      tea party; political views; political opinion*; political leaning*; political belief*;
      party registration; party affiliation; political affiliation; registered democrats;
      registered republicans; democrats; republicans; opposition research; opposition; voter file*;
      polling place*; polling station*; ballot; voted for; who voted; campaign donors; campaign volunteers;
      senator's campaign; political donation*; donation records; bail fund; advocacy group*; advocacy organi*;
      civil society; ngos; nonprofit*; gun range; gun show; gun owners; hunting license*; nra; rifle club;
      libertarian*; socialist*; communist*; anarchist*; environmentalist*; vegan*; anti-war; antiwar;
      peace group*; student group*; student activist*; student organi*; climate activist*; orientation;
      abortion clinic*; planned parenthood; fertility clinic*; reproductive; menstrual; period track*; hiv;
      mental health; psychiatric; addiction; rehab; trans kids; trans youth; drag; gay bar*; gay dating;
      ethnicity; ethnic origin; country of birth; chinese-american*; arab-american*; iranian-american*; arab;
      arabs; asian; haitian*; mexican*; tribal members; black residents; suspected-immigrant;
      immigration status; mixed-status; daca; visa overstay*; day laborer*; sanctuary; critical of;
      critics of; criticize*; criticise*; criticizing; criticising; complain about; complains about;
      negative about; hostile to the government; anti-ice; anti-police; against the government;
      against the administration; disagree with; speak out; spoke out; dissent*; whistleblower*; leakers;
      leaks to; talk to reporters; talks to reporters; talking to reporters; talking to the press;
      contacts with the press; the press corps; investigative reporter*; freelance reporter*; newsrooms;
      public defenders; attorney-client; boycott*; opinions; beliefs; organise against; organize against;
      foreign news; supporters of ~2 opposition; opposition supporters; worshippers; worshipper*;
      newspaper employees; employees of the newspaper; of the newspaper; religious state; gov critics;
      reads foreign; spoke against; speak against; public comment; mention the governor;
      mentions the governor; mention the mayor|president|governor|sheriff|agency|chief|department;
      criticize* ~3 governor|mayor|sheriff|president|agency; governor's critics; rezoning; town hall;
      townhall; council meeting*; letters to the editor; petition; petition signers; signatories;
      strike leaders; on strike; striking workers; strike vote; strike fund; work stoppage;
      organizing committee; shop steward*; stewards; collective bargaining; confession; confessional;
      rabbinical; synagog*; gurdwara*; ashram; friday sermon; bible study; sunday service; religious service*;
      religious order; clergymen; sikh temple; amish; jehovah*; scientolog*; atheist*; pagan*; zionist*;
      palestinian*; ukrainian*; russian-speaking; venezuelan*; cuban*; salvadoran*; korean*; vietnamese;
      hmong; punjabi; kurdish; persian; immigrants' rights; legal aid clinic*; defense attorneys; reporter;
      reporters'; journalist; columnist*; photographers; press pass*; press credentials;
      subscribers to ~2 newspaper|magazine; book buyers; library borrowers; banned books; gender clinic*;
      fertility; ivf; miscarriage*; contracept*; addiction clinic*; needle exchange; aa meetings; therapy;
      therapist*; depression; veterans' group*; gun store; gun purchas*; ammunition purchas*; pro-life;
      pro-choice; right-wing; left-wing; far-right; far-left; partisan; precinct captain*; poll worker*;
      canvasser*; campaign staff; rival candidate; opponent*; dissent; disagree*; unrest; disaffect*;
      political meeting*; political meetings; who they vote for; vote for; union folks; union guys;
      union types; pregnant; knocked up; the gays; protest folks; hippies; lefties; commies; maga folks;
      bible thumpers; preachers; preacher; hijab*; burqa; turban*; yarmulke; illegals; illegal immigrants;
      whiner*; complainers; rabble-rousers; organizing the union; union at; the union; political party;
      the other party; donated to; masked names; parish; mosques; chapels; revival; missionaries;
      prayer group*; bible group*; house church*; protest organizer*; march organizer*; strike organizer*;
      walkout organizer*; tenant union; debt collective; housing activist*; water protector*;
      pipeline protest*; anti-pipeline; palestinian solidarity; student encampment*; campus protest*;
      divestment; drag queen*; pride event*; queer; nonbinary; asylum-seeker*; farmworker*; day labourers;
      meatpack*; undocumented workers; border crossers; sanctuary church*; refugees; resettled;
      tenants association; walkout; open letter; banned book*; newspaper building; abortions; had an abortion;
      reservation; prayer room*; dislike the; dislikes the; fasting; fasts; about the strike; union?; unions?;
      arab*?; racial*?; tribe*?; voter*?; critics?; senator*?; lawmaker*?; attorneys?; advocacy?; vegan?;
      teachers'?; hashtag*?; regime?; organise*?; organize*?; foreigners?; bisexual?; sedition?; extremis*?;
      progressive*?; liberals?; republican*?; democrat?; ballot*?; sit-in?; ngo?; pundit*?; professor?;
      quran?; bible?; iranian?; mexican?; haitian?; roma?; contraception?; sympathis*?; sympathiz*?; mock?;
      mocks?; mocking?; grumble*?; complain*?; newspaper*?; foreigner?; dissenters?; intimate?; militia?;
      leaker?; lawyers?; lawyer?; clinics?; clinic?; march?; rally?; rallies?; petition*?; gun?; political?;
      campaign*?; supporters?; critic*?; views?; movement?; teachers?; professors?; sources?; press?; speech?;
      loyal*?; radical*?; book list*?; borrowing?; association*?; attended?; club?; clubs?; government?;
      opinion?; belief?; elections?; foreign channel?; narcotics?; chaplain?; suicid*?; disability status?;
      autism?; candidates?; voting?; supporters; sympathisers; sympathizers; borrowers; leaning;
      political leaning; political leanings; want a union; wants a union; at the mosque; at the church;
      at the temple; who is gay; citizenship status; church attendance; friday prayers; picket line; walk-out;
      school board meeting; islam; islamic; quran*; koran; torah; antidepressant*; contraceptive*; methadone;
      disability; gender clinic; hormone*; drag show; pride flag; homeschool*; pacifis*; tribal elders;
      land defenders; strike committee; picketers; signers of the petition; letter writers; podcasters;
      substack; imam; imam on; rabbi; pastor; deacon; choir; membership rolls; congregants; minaret; gurdwara;
      temple goers; scientology; pentecostal*
    `,
    es: `
      manifestant*; manifestacion; protesta*; musulman*; mezquita*; iglesia*; sinagoga*; judi*; periodista*;
      activista*; disident*; sindica*; inmigrante*; migrante*; refugiad*; opositor*; oposicion; critic*;
      religio*; etni*; minoria*; homosexual*; votante*; politic*; huelguista*; embarazad*; abogad*; marcha;
      gobierno; cura; imam*; rabino*; sacerdot*; huelga*; opinion*; origen; asociacion*; extranjer*; lgbt;
      trans; gitan*; izquierda; ecologist*; sindicat*; fieles; rezan; oracion; marchas; disidencia;
      feminista*; vota*; paro; huelga; asamblea*; participaron en; maestros que; feligres*; culto; evangelic*;
      catolic*; clinica de aborto; aborto*; denunciante*; prensa; reporter*; sin papeles; indocumentad*;
      remesas; haitian*; venezolan*; partido; religión; creencias; ideología; orientación sexual; embarazo;
      cultos; mezquitas; parroquia*; libros prohibidos; abogados de inmigración; abogados; prohibidos?
    `,
    fr: `
      manifestant*; manifestation*; musulman*; mosquée*; église*; synagogue*; juif*; juive*; fidèle*;
      journaliste*; militant*; activiste*; dissident*; syndica*; immigré*; migrant*; réfugié*; opposant*;
      opposition; critiqu*; religio*; ethni*; minorité*; homosexuel*; électeur*; politique*; gréviste*;
      enceinte*; avocat*; blocus; grève; association*; curé*; imam*; rabbin*; prêtre*; gouvernement; opinions;
      origine; voilée*; gilets; manifest*; écologist*; gauche; droite; lgbt; trans; minorités; étrangers;
      roms; prière*; sans-papiers; sans papiers; clandestin*; collectif*; profs syndiqués; syndiqué*;
      syndiqués; enceintes; gauchist*; manif; manifs; grévistes; croyant*; voilées; homo; homos; gays;
      grossesse; tests de grossesse; avortement; ivg; ramadan; jeûne*
    `,
    de: `
      demonstr*; *demonstr*; protest*; muslim*; moschee*; kirche*; synagoge*; jude; juden; jüd*; gläubig*;
      journalist*; aktivist*; dissident*; gewerkschaft*; einwander*; migrant*; flüchtling*; opposition*;
      kritiker*; *kritiker*; religi*; ethni*; minderheit*; homosexuell*; wähler*; politisch*; streikend*;
      schwanger*; anwält*; kundgebung*; regierung*; pfarrer*; imam*; rabbiner*; priester*; streik*; meinung*;
      herkunft; verein*; ausländer*; lgbt*; trans; roma; links; linke; umweltaktiv*; klimaaktiv*; gebet*;
      andersdenkend*; abweichler; presse; gesinnung*; gläubige; vorstand; unliebsam*; schüler*; ramadan;
      gebetsraum; betriebsrat*; gewerkschafter*; parteimitglied*; afd; spd; abtreib*; asylbewerber*;
      geflüchtet*; kurd*; türkisch*; reporter*; whistleblower*; hinweisgeber*; petition*;
      nicht gemeldete personen; sans papiers; abgetrieben; abtreibung*; fasten; fastet; gemeinde?; quelle?
    `,
    ru: `
      протест*; демонстр*; митинг*; мусульман*; мечет*; церк*; синагог*; евре*; верующ*; журналист*;
      активист*; диссидент*; профсоюз*; мигрант*; иммигрант*; беженц*; оппозиц*; критик*; религи*; этнич*;
      меньшинств*; избирател*; политич*; власть; гомосекс*; адвокат*; недоволь*; властью; власти;
      правительств*; священник*; имам*; раввин*; забастов*; взгляд*; национальн*; инакомысл*; иностранц*;
      лгбт; блогер*; молящ*; вер*; настроен*; президент*; выбор*; голосовал*; полит* взгляд*;
      политических взглядов; верующих; прихожан*; хадж*; намаз; аборт*; беременн*; забастовк*; пикет*;
      петици*; подписант*; недовольн*; нелегал*; диаспор*; чечен*; украин*; источник*?
    `,
    zh: `
      抗议; 示威; 穆斯林; 清真寺; 教会; 教堂; 信徒; 宗教; 记者; 活动人士; 异见; 工会; 移民; 少数民族; 批评;
      反对派; 选民; 政治; 游行; 律师; 维权; 同性恋; 政府; 不满; 牧师; 阿訇; 神父; 罢工; 观点; 言论; 民族;
      外国人; 异议; 维吾尔; 藏; 基督; 佛; 回族; 网络言论; 领导人; 意见; 支持者; 上访; 学潮; 女权; 信仰; 信教;
      教徒; 礼拜; 诊所; 堕胎; 怀孕; 健康状况; 政治倾向; 政见; 请愿; 联名; 罢课; 社团; 华人社团; 难民;
      无证移民; 同性; 线人; 爆料; 祷告; 斋戒; 斋月; 祷告室
    `,
    ar: `
      متظاهر*; مظاهر*; احتجاج*; محتج*; مسلم*; مسجد; مساجد; كنيس*; يهود*; مسيحي*; صحفي*; ناشط*; نشطاء; معارض*;
      نقاب*; مهاجر*; لاجئ*; ينتقد*; منتقد*; دين*; عرقي*; اقلي*; ناخب*; سياسي*; محامي*; حكوم*; مصلي*;
      المعارضين; امام; ائم*; قس; حاخام; اضراب*; راي; اراء; اصل; اجانب; جمعي*; صلا*; مدون*; نظام الحكم; رئيس;
      انتخاب*; صوت*; قبيل*; شيع*; سن*; اكراد; اقباط; مثلي*; المصلين; مصلين; تدين; الاذان; اذان; مظاهرات;
      نقابيين; ناشطين; صحفيين; مهاجرين; لاجئين; حجاب; كنائس; معارضين; اجهاض; حامل; حوامل; حزب; يصوم; صيام;
      رمضان; يصلي
    `,
  },
  /** What it is done with. */
  means: {
    en: `
      cellphone*; cell tower*; imsi*; device id*; advertising id*; adtech; ad tech; geoloc*; call record*;
      call detail; metadata; browsing; search histor*; social media; facebook; instagram; tiktok; twitter;
      telegram; whatsapp; signal groups; cctv; doorbell*; facial; face recognition; biometric*; gait;
      voiceprint*; iris; licence plate*; license plate*; plate reader*; number plate*; stingray*;
      data broker*; bank record*; credit card*; health record*; medical record*; tax record*; dmv;
      driver licen*; voter record*; school record*; transit card*; smart meter*; smart card*; app data; wifi;
      wi-fi; bluetooth; smart speaker*; personal data; personal information; isp; isps; names, faces;
      contact list*; flight records; library records; genealogy; private groups; group chats; landing station;
      pharmacy; fitbit; wearable*; watch data; telematics; venmo; paypal; alexa; siri; operator records; dms;
      direct messages; student records; report cards; dna database*; blood samples; genome; street lamp*;
      lampposts; traffic cameras; webcams; webcam; body cams; bodycams; heat map; friends lists; reddit;
      discord; group membership; membership list*; mailing list*; sign-in sheets; visitor log*; dating app*;
      grindr; period tracker*; prayer app*; prescriptions; welfare rolls; utility bills; water use;
      electricity use; ip address*; vpn; dns; deep packet; keyloggers; malware implants; smartphones;
      smartphone; photo rolls; phone lines; tv viewing; id photos; voice recognition; search history;
      location history; phones; cell phone*; mobile phone*; phones of; phones in; phones at; whose phone*;
      their phone*; every phone; each phone; all phones; the phones; phone records; phone location*;
      phone ping*; phone data; phone metadata; phone extraction*; call log*; call detail*; cdr; cdrs;
      call graph; toll record*; tower dump*; cell-site; cell site; cell location*; cell data; imei; imeis;
      msisdn*; sim registration; signaling data; ss7; geofence; location data; location histor*;
      location ping*; location feed*; location record*; location trail*; location broker; gps trace*;
      gps trail*; gps track*; gps data; mobility trace*; bidstream; bid stream; ad exchange; ad-exchange;
      ad ids; ad id; adid; maid; maids; idfa; device graph; device fingerprint*; mac address*;
      bluetooth sniff*; wi-fi probe*; wifi probe*; probe request*; plate read*; plate scan*; plate hit*;
      plates; plate data; alpr; anpr; lpr; toll data; toll tag*; toll transponder*; e-zpass; ezpass;
      transponder*; gantry; gantries; red-light camera*; traffic camera*; street camera*; school camera*;
      doorbell cam*; ring camera*; transit cam*; station cameras; cameras; camera network; camera feed*;
      streetlight*; smart streetlight*; lamp-post*; body cam*; body-cam*; bodycam*; drone video;
      drone footage; aerial footage; aerial imagery; wide-area imagery; persistent imagery; face match*;
      face-match*; face search; face print*; faceprint*; face vector*; face embedding*; faces;
      facial recognition; clearview; gait embedding*; voice print*; voice match*; voice sample*; iris scan*;
      fingerprint*; dna; dna profile*; newborn blood; blood spot*; genetic*; passport photo*;
      passport picture*; driver's license photo*; driver license*; dmv photo*; id photo*; crowd photo*;
      protest photo*; social account*; social profile*; public posts; private posts; private message*;
      direct message*; group chat*; group messages; chat log*; chats; text message*; texts; sms;
      whatsapp group*; telegram group*; signal group*; signal chats; facebook group*; slack; slack export*;
      teams chats; inbox*; mailbox*; e-mail content; email content; emails; mailing list; mail cover*;
      mail covers; messaging app*; messages; mail metadata; browsing histor*; browser histor*; search quer*;
      web histor*; web traffic; netflow; net flow; dpi; dns quer*; dns log*; url log*; ip log*;
      packet capture; internet traffic; internet exchange; backbone tap*; fiber tap*; fibre tap*; fiber;
      fibre; undersea cable; meter reads; meter data; water meter*; electricity usage; utility data;
      utility bill*; utility record*; water bill*; water-bill*; power usage; smart tv*; smart home;
      voice assistant*; microphone*; audio; recordings; hidden mic*; shotspotter; bank transaction*;
      transaction*; card transaction*; debit card*; card swipe*; purchase histor*; purchase record*;
      loyalty card*; loyalty-card*; loyalty program*; baskets; remittance*; payment app*; payment record*;
      cash app; tax return*; tax file*; tax data; health data; patient record*; prescription*;
      pharmacy record*; insurance claims; period app*; fitness app*; app telemetry; app location;
      student record*; school lunch; lunch record*; enrollment record*; library record*; borrowing log*;
      borrowing record*; library card*; search and borrowing; gym visits; hotel registr*; guest list*;
      hotel record*; airline record*; passenger record*; passenger manifest*; pnr; fare card*; metro card*;
      badge swipe*; badge data; badge record*; swipe*; card reader*; car-park entr*; ride-hail*; ride hail*;
      rideshare; uber; lyft; scooter*; bike share; bikeshare; connected car*; car telematics; vehicle data;
      vehicle registration*; registration record*; people-search; people search; brokers; broker table;
      broker data; broker feed; commercial data; commercially available; purchased data; third-party data;
      data purchase; address book*; contact tracing data; home address*; identities; biographic*; voter file*;
      voter roll*; donation records; membership record*; subscriber list*; subscriber record*;
      subscriber data; sign-up table; sign-in sheet*; visitor list*; donor list*; petition signature*;
      mailing lists; sim-box; cell-site box; imsi catcher*; cell-site simulator*; selector*; 702; section 702;
      raw take; incidental take; incidental collection; upstream; sigint; intercept store; intercepts;
      raw intercept*; xkeyscore; prism; backdoor; footage; plate; tweets; tweet*; handles; subreddit;
      search terms; search engine*; ad data; ad-tech; geo-fenced ads; attendance records; weather app*;
      flashlight app*; game app*; smart tv viewing; viewing data; private accounts; reader database;
      their accounts; audio from; raw audio; hotline*; prison calls; jail calls; visits; buying cell; photo;
      accounts of the people; social accounts; laptop camera*; school laptop*; student laptop*; mail of;
      correspondence; envelopes; mailpieces; voicemail*; switchboard; landline*; call-in; telephone*;
      telephone record*; telephone account*; handset*; carrier letter; letter to the carrier; the carriers;
      the carrier; telecom; telco; roaming; sms-c; signalling; towers; antenna dump;
      near ~4 park|clinic|mosque|church|rally between; persistent video; video of; overhead video;
      rooftop camera*; pole camera*; pole cam*; neighbor's camera; neighbour's camera; home camera*;
      nanny cam; baby monitor*; porch camera*; dash cam*; fare gate*; fare-gate; turnstile*; ticket barrier*;
      building entrance*; building access; key fob*; keycard*; door log*; entry log*; parking permit*;
      parking app; parking record*; tolls; ez-pass; ferry manifest*; bus pass*; train pass*; ride record*;
      trip record*; trip data; mileage; odometer; gps collar; ankle monitor*; fitness tracker*; step data;
      heart rate; sleep data; health app*; clinic record*; hospital record*; hospital admission*;
      pharmacy log*; test result*; genetic data; ancestry; 23andme; paternity; birth record*;
      marriage record*; divorce record*; school file*; report card*; class attendance; counseling notes;
      library checkouts; checkout history; reading list*; streaming histor*; viewing histor*; cable box*;
      set-top; tv data; game chat; voice chat; xbox; dating profiles; subscription list*;
      magazine subscription*; charity donations; tithes; tithing; collection plate; payroll records;
      bank statement*; bank feed*; wire transfers; money transfer*; western union; zelle; crypto;
      credit report*; credit bureau*; credit header*; utility account*; electricity data; power meter*;
      consumption data; consumption curve*; thermostat data; water data; waste bins; trash pulls; sewage;
      satellite imagery of homes; thermal imaging; thermal camera*; through-wall; license scan*; id scan*;
      id check*; age-verification; passport scan*; customs declaration*; boarding pass*; seat manifest;
      hotel guest*; short-term rental*; airbnb; employer records; personnel file*; personnel number*;
      email metadata; meeting recordings; keystrokes; screen captures; clipboard; search logs; chatbot log*;
      prompt log*; ai chat logs; cloud storage; icloud; photo library; photo albums; contact list;
      contact books; friend list*; friends list; follower list*; follow graph; likes and shares; retweets;
      hashtags; subreddit*; discord server*; forum posts; forum accounts; comments section; comment section;
      livestream*; sermons; hymnals; loudspeaker; microphones; wiretaps; audio feed*; 911 calls; tip line;
      body-worn; bodyworn; socials; insta; whatsapps; dm; group texts; bus card*; water meter; 311; 311 feeds;
      911; passing phones; plate's; her plate; his plate; their plates; cams; ring cams; nest cam*; dashcams;
      feeds; location app; find my; airtag*; tracker; google searches; dating app; period app; snapchat;
      fb posts; cells of; hotel folio*; toll transponder record*; near ~4 between; advertising id; intercept*;
      sigint archive; camera archive; viewing; counsel doesn't; location pings; recon birds; recon drone*;
      personal accounts; phone locations; phones that; app-location; app-location feed; carpool app;
      break-room chat; facebook groups; private facebook; badge pairs; badge logs; entry log; entry logs;
      parking garage; rewards export; rewards program; loyalty export; rewards data; coffee chain;
      grocery card; phone numbers; u.s. phone numbers; cable take; foreign cable; upstream cable; cable tap;
      school menus; lunch orders; last names; bridge camera; bridge camera*; plate hits; card swipes;
      two calls to; masked names; pay records; wage records; unemployment records; tax filings;
      property records; deed records; voter histories; license photos; gym check-ins; concert tickets;
      ticket sales; donor records; crowdfunding; gofundme; patreon; substack; newsletter subscribers;
      podcast downloads; youtube; twitch; mastodon; bluesky; nextdoor; linkedin; glassdoor; meetup;
      eventbrite; webex; email headers; mail headers; postal images; mail images; package scans;
      delivery records; doordash; instacart; airtags; find-my; key card; smart lock*; smart doorbell*;
      thermostat logs; car infotainment; dashcam uploads; license-plate; toll cameras; bus cameras;
      train cameras; body scans; x-ray vans; stadium cameras; casino cameras; facial scan*; retina; ear shape;
      walking style; typing pattern*; keystroke dynamics; voice recordings; call-center recordings;
      inmate calls; visitation logs; surnames; school essays; classroom laptop*; mics; contacts ~1 home;
      gate transponder*; parking lot aerials; plate lookups; card tap; fare card; visitor calls; gift cards;
      voice matcher; id card*; campus card*; student id*; swipe logs; gunshot microphones; given car;
      a given car; phone bills; telephone bills; yearbook portraits; dating-app pictures; every call;
      internet provider; collected overseas; did online; behind these accounts; phone*?; mobile*?; sim?;
      location?; locations?; calls?; messaging?; e-mail*?; email*?; communications?; traffic?; internet?;
      browser?; posts?; camera*?; face?; toll?; sensors?; databases?; backbone?; router*?; selectors?; whois?;
      contacts?; photo*?; video*?; passports?; keystroke*?; clip*?; apps?; app?; gym?; hashtag?; devices?;
      device?; tv?; televisions?; sensor?; data?; scooter?; taxi?; atm?; netflix?; searches?; telecom*?;
      conversations?; conversation?; voices?; cookies?; beacons?; beacon?; badge*?; swipe?; fingerprints?;
      balloons?; blimp?; profiles?; follower*?; followers?; blogs?; rosters?; petition*?; passenger?;
      packets?; iphones?; tablets?; logs?; probes?; passport?; hotline?; recording?; phone number*?;
      sim swap?; sim card*?; mobility data?; sdk?; aircraft?; yearbook?; mugshot*?; social network*?; email?;
      e-mail?; letters?; mail?; receipts?; crypto wallet*?; telemetry?; address?; addresses?; name?; names?;
      phone?; camera?; records?; record?; database*?; account?; post?; photos?; video?; feed?; vehicle?;
      vehicles?; car?; drone?; drones?; pictures?; images?; history?; histories?; files?; purchases?;
      carriers?; carrier?; broker?; online?; profile?; log?; podcasts?; payroll?; census records?; sensor*?;
      these accounts?; sensor network?; number?; relationship*?; trips?; court record*?; pay stubs?;
      calendar*?; screenshots?; write these comments?; house on?; accounts?; message?; hits?; absences?;
      grocery?; plate readers; utility records; all feeds; private messages; toll tags; transit cards;
      fare cards; badge swipes; school enrolment; school enrollment; enrolment records; pharmacy records;
      hotel registers; car rentals; wi-fi logs; wifi logs; router logs; vehicle telematics; fitness band*;
      food delivery data; rideshare*; scooter data; parking app*; dna database; face templates; aerostat*;
      blimp; balloon; helicopter feed; imsi; wastewater; water usage; trash pull*; geofence warrant*;
      pole-camera*; signup sheet*; sign-up sheets; flu-shot; pharmacy feed; open social pages; social pages;
      phone identifiers; 702 nomination; nomination; domestic e-mail; e-mail picked up;
      names and phone numbers
    `,
    es: `
      telefon*; movil*; celular*; ubicacion*; llamada*; metadato*; mensaje*; correo*; comunicacion*; internet;
      navegacion; redes sociales; camara*; reconocimiento facial; rostro*; cara*; biometri*; matricula*;
      foto*; fotografia*; grabacion*; cuentas; datos personales; datos; microfono*; tarjeta*; registros;
      drones; historial*; publicacion*; video*; chats; gps; tarjetas; transporte; tarjeta; apps; aplicaciones;
      padron; archivos; historiales; banco; matriculas; mensajeria; whatsapp; wifi; telefonía;
      registros de llamadas; recibos; matrícula escolar; remesas; padrón; cámaras; mensajes;
      expedientes medicos; historia clinica; farmacia; peaje*; celulares; móviles; antenas; torres; domicilio;
      domicilios; direcciones; cuentas de; bróker; ubicaciones; teléfono por teléfono; insta; face; whatsapps;
      celular; placas; placa; apellidos; ausencias; menús; menus pedidos; consumo de luz; consumo electrico;
      tarjetas de transporte; abono transporte; historial de llamadas; grupos de whatsapp; grupos de facebook;
      listas de miembros; registros medicos; facturas telefónicas; facturas telefonicas; recibos de teléfono;
      compras?
    `,
    fr: `
      téléphone*; portable*; mobile*; localisation; appel*; métadonnée*; message*; courriel*; mails;
      communication*; internet; navigation; réseaux sociaux; caméra*; reconnaissance faciale; visage*;
      biométri*; plaque*; photo*; image*; comptes; données; micro*; carte*; achats; drones; publication*;
      vidéo*; gps; géolocalisation; conversations; historiques; wifi; borne*; historique*; relevés; péage*;
      cartes de transport; transport; archives; applications; banque; fichiers; réseaux; whatsapp; registres;
      requêtes dns; compteur*; linky; fadettes; antenne*; ordonnances; pharmacie; factures; abonnement*;
      dossiers médicaux; badge*; tickets de caisse; vidéosurveillance; bornages; messageries;
      titres de transport; adresses; domicile*; profils; insta; tel; tels; téléphones; caméras; plaque;
      plaques; sms; textos; appels; communications; communications déjà; communications recueillies; échanges;
      noms de famille; menus de cantine; absences; groupes facebook; groupes whatsapp
    `,
    de: `
      handy*; handys; telefon*; *telefon*; mobilfunk*; standort*; *standort*; anruf*; metadaten; *daten;
      nachricht*; e-mails; mails; kommunikation*; internet; browser*; sozialen netzwerk*; soziale netzwerk*;
      sozialen medien; kamera*; gesichtserkennung; gesicht*; biometri*; kennzeichen*; foto*; bilder;
      aufnahmen; konten; daten; mikrofon*; karten; einkäufe; drohne*; video*; gespräche; *gespräche; chats;
      bewegungsprofil*; fahrkarten*; archiv*; *archiv*; apps; bank*; wlan; whatsapp; register*; chat*; netz;
      profile; *fotos; pässe; passfoto*; mautdaten; wissen wohin; kundendaten; verbrauchskurve*;
      verbrauchsdaten; stromzähler; smart meter; melderegister; führerscheinfoto*; verbindungsdaten;
      funkzelle*; imsi; patientendaten; gesundheitsdaten; krankenkassendaten; apothek*; einkaufsdaten;
      kundenkart*; wohnungen; überwachungskamera*; telegram*; e-mail*; postfach*; postfächer; schließanlage;
      zutrittsdaten; fahrgastdaten; zeitstempel; erhobenen material*; erhobenes material; socials; insta;
      kameras; handynummern; kennzeichen; apothekenkauf*; apothekenkäufe*; kassendaten; kassenbon*;
      zugangskarte*; mensakarte*; gruppen?; telefoniert; angerufen; verbindungsnachweis*; einzelverbindung*
    `,
    ru: `
      телефон*; мобильн*; местополож*; геолокац*; звонк*; метадан*; сообщени*; почт*; переписк*; интернет*;
      соцсет*; социальн* сет*; камер*; распознаван*; лиц; лица; биометр*; номер*; фото*; фотографи*; аккаунт*;
      данны*; перемещени*; микрофон*; покупк*; видео*; чат*; дрон*; разговор*; карт*; проездн*; транспортн*;
      банковск*; wi-fi; записи; мас-адрес*; mac; вайфай*; биллинг*; абонентск*; симкарт*; сим-карт*; аптек*;
      рецепт*; медкарт*; больничн*; поездк*; камер; видеонаблюд*; подъезд*; домофон*; паспортн*; телеграм*;
      вотсап*; чатов; почтой; мессенджер*; пробив; базы доставки; базе; соцсетей; инста; вацап; телега;
      переписки; номера машин; камеры; трубки; проходн*; пропуск*; вай-фая; чеки; чек*?; парковк*; билинг;
      биллинг; транспортн* карт*
    `,
    zh: `
      手机; 电话; 位置; 通话; 元数据; 短信; 邮件; 聊天; 通信; 通讯; 互联网; 上网; 浏览; 社交媒体; 摄像头;
      监控录像; 人脸; 面部; 生物识别; 车牌; 照片; 账号; 数据; 麦克风; 购物; 消费; 微信; 视频; 无人机; 住址;
      交通卡; 银行卡; 快递; 门禁; 身份证; 地铁; 刷卡; 住宿; 户籍; 声纹; 信号; 微信群; 群聊; 聊天记录;
      通话记录; 基站; 手机信号; 手机定位; 高速收费; 停车场; 车牌记录; 监控视频; 门禁记录; 电表; 水电; 用电;
      快递记录; 就诊; 病历; 处方; 药店; 消费记录; 支付记录; 银行流水; 学籍; 图书馆借阅; 借阅; 邮件内容;
      浏览记录; 搜索记录; 社交账号; 微博; 推特; 脸书; 护照照片; 驾照照片; 指纹; 虹膜; 步态; 声音; 基因;
      监控连; 店铺的监控; 摄像; 车牌号; 手机号; 朋友圈; 抖音; 群; 定位; 校园卡; 饭卡; 祷告室
    `,
    ar: `
      هاتف*; هواتف*; جوال*; موقع*; مواقع*; مكالم*; اتصالات*; بيانات*; رسائل*; بريد*; انترنت*; تصفح*;
      وسائل التواصل; تواصل*; كاميرا*; وجوه*; وجه*; بصمات*; بيومتر*; لوحات; صور*; حسابات*; ميكروفون*; مشتريات*;
      فيديو*; محادثات*; بطاق*; نقل; مترو; سجلات; واي فاي; بنك*; تطبيقات; كاميرات; محادثات; اشار*; تطبيق;
      معرف اعلاني; عنوان بيت*; عناوين; مكان عمل*; كاميرات مواقف; مواقف السيارات; لوحات السيارات; رسائل واتساب;
      واتساب; فيسبوك; مكالمات; سجل* المكالمات; شركات الاتصالات; هواتف; صيدلي*; ملفات طبي*; فواتير الكهرباء;
      بصم*; وجوه; انستا; سناب; واتس; جوالات; كاميرات المحل*; ارقام السيارات; عدادات الكهرباء; عداد*
    `,
  },
  /** All, many, always. */
  scale: {
    en: `
      all; every; everyone; everybody; each; entire; whole; bulk; blanket; dragnet*; nationwide; statewide;
      citywide; millions; million; thousands; hundreds of thousands; at scale; large scale; wholesale;
      indiscriminate*; indefinitely; continuous*; constantly; around the clock; real time; anyone;
      any american; any citizen; across the; every hour; persistent*; ubiquitous; complete database; en masse;
      full take; without exception; any of them; two hundred; hundreds; every single; each and every; lots of;
      a million; 300 million; tens of thousands; the lot; round the clock; any phone; any time; at any time;
      at all times; whoever; anybody; in one go; one table; single database; no limit; as many; 100%;
      100 percent; bulk load; no exceptions; without limit; all of; 24x7; 24/7; county-wide; campus-wide;
      population-level; at population; countrywide; tens of millions; 300m; m residents; k devices; nightly;
      any number; full feed; all carriers; mass?; nation-wide?; city-wide?; country-wide?; large-scale?;
      total?; universal?; permanent*?; continually?; always?; real-time?; everything?; hourly?; daily?;
      full-take?; crowd?; hundred?; forever?; vast?; huge?; countless?; widely?; broad?; broadly?; sweeping?;
      large?; complete?; full?; systemat*?; routine?; routinely?; automatically?; live?; ongoing?; long-term?;
      nation?; population-scale?; central?; centralised?; centralized?; unlimited?; any?
    `,
    es: `
      todos; todas; todo; cada; masiv*; en masa; millones; entera; entero; continuo; continuamente;
      permanente*; siempre; tiempo real; diaria; a gran escala; miles
    `,
    fr: `
      tous; toutes; toute; tout; chaque; massi*; en masse; millions; entier; entière; permanen*; en continu;
      toujours; temps réel; à grande échelle; milliers; l'ensemble
    `,
    de: `
      alle; aller; allen; sämtlich*; gesamt*; ganz*; masse; massen*; flächendeckend*; millionen; dauerhaft*;
      ständig*; permanent; echtzeit; jeder; jede; jeden; jedes; tausende; lückenlos*; rund um die uhr
    `,
    ru: `
      все; всех; всего; всей; всем; каждого; каждый; каждую; массов*; поголовн*; миллион*; постоянн*;
      круглосуточн*; целиком; сплошн*; тысяч*; тотальн*
    `,
    zh: '所有; 全部; 每个; 每一; 全国; 全市; 全城; 大规模; 批量; 全民; 数百万; 实时; 持续; 永久; 全体; 全面; 各个; 全天候',
    ar: 'جميع*; كل; كاف*; جماعي*; ملايين; شامل*; مستمر*; دائم*; باستمرار; واسع*; الاف; كامل*',
  },
  /** Without law: no warrant, no suspicion, unseen, out of oversight. */
  lawless: {
    en: `
      without ~3 warrant*; no ~2 warrant*; warrantless*; not ask ~3 warrant*; don't have to get ~1 warrant;
      do not need ~1 warrant; without ~3 court; no court; without ~2 judge; rather than asking ~2 judge;
      not ask ~2 judge; skip ~2 court; bypass ~3 court; bypass ~3 oversight; evade; evading;
      around the fourth amendment; get around; getting around; without ~3 consent; without their knowledge;
      without them knowing; without anyone knowing; without telling; without notice; without ~2 noticing;
      secretly; covert*; in secret; hidden from; off the books; no oversight; without ~2 oversight;
      without ~2 suspicion; without ~2 reason; without ~2 cause; no suspicion; no probable cause;
      regardless of suspicion; regardless of whether; whether or not they; suspicionless;
      minimi*ation is skipped; skip minimi*; turn off minimi*; disable minimi*; unmask* ~4 bulk;
      permanent record; keep it forever; without asking; nobody knows; no legal basis; ignore ~2 law;
      no approval; without ~2 authori*; undetected; no paper trail; inspector general ~3 not; not involved;
      no court involved; leaves no trace; so they don't know; unknowingly; not to be told; never find out;
      courts finding out; without ~4 finding out; nobody ~2 know*; no one ~2 know*; without ~3 permission;
      without ~2 approval; behind ~3 back; on the quiet; under the radar; leave no trace; no audit;
      never told; hide ~3 from; hiding ~3 from; conceal*; keep ~3 secret; keep it quiet; without a judge;
      without going to; no legal process; no subpoena; instead of a warrant; instead of ~2 warrant*;
      avoid ~3 warrant*; avoid ~3 court*; avoid ~3 oversight; regardless of ~3 law; never mind ~3 law;
      the law aside; laws don't matter; no probable; not suspected; haven't done anything; even if innocent;
      purpose unspecified; general warrant; backdoor search*; parallel construction; launder*; circumvent*;
      sidestep*; despite the court; for the regime; for the party; without warrants; around the fourth;
      around the constitution; around fisa; round the fourth; work around ~4 amendment; without asking a;
      despite the law; nobody must know; off book; don't need the court; do not need the court; need no court;
      without telling them; so we don't need; behind closed doors;
      no ~2 warrant*|case|paperwork|subpoena|predicate|court;
      without ~3 warrant*|subpoena*|court|judge|paperwork|predicate|case|suspicion|cause|consent;
      without opening ~2 case; without ~2 case number; no case identifier; no per-incident;
      wait* ~2 legal process|warrant*|court; waiting for warrants;
      skip* ~3 warrant*|court|legal|judge|counsel|minimization; so we do not need;
      needn't bother ~3 judge|court; instead of getting ~1 warrant*; instead of ~3 warrant*|court|subpoena*;
      rather than ~3 warrant*|court|subpoena*|judge; counsel doesn't notice; counsel does not notice;
      so counsel; legal doesn't; legal won't; legal never;
      keep ~3 from legal|counsel|court|congress|oversight|ig|press;
      keep ~3 out of ~3 logs|audit|record|discovery; off the record; off-book; not count as;
      none of it counts; partner ~6 for us; partner ~3 collect*; five eyes; foreign partner; have ~2 partner;
      ask ~2 partner; allied service; it's public anyway; public anyway; it is all public; it's all public;
      just metadata; only metadata; we bought it; can't target ~2 directly; cannot target ~2 directly;
      not allowed to target; on the other end; pen-pal; reverse target*;
      skip ~2 masking|minimization|minimisation|audit; unmasked; no masking; unmask*; audit logging ~5 off;
      disable ~3 audit|logging|masking; turn* off ~3 audit|logging|masking|minimization; stay in the clear;
      without telling ~2 court|judge|counsel|congress; disguise*; disguised as; pass off as; pose as;
      posing as; cover story; call it ~3 instead; rename ~4 so; won't hold up in court; can't get a warrant;
      cannot get a warrant; denied ~2 warrant; warrant was denied; judge said no; judge refused;
      court said no; posse comitatus ~4 around|avoid; guard ~6 police; national guard; army ~6 police;
      military ~6 police; troops ~6 police; navy ~6 police; airframe; they don't know; they won't know;
      without ~3 knowing|knowledge|noticing; no notice; unannounced; discreet*; any number without; no legal;
      legal authority ~3 blank; not put on letterhead; rather not put; off letterhead;
      leaving the supported agency blank; leave ~3 blank; not on paper; nothing in writing; nothing on paper;
      verbally; verbal ok; verbally approved; no paper; no paper has; paper later; paperwork later;
      paperwork to follow; paperwork follows; will follow later; sort the paperwork; backfill the;
      authority later; justification later; no authority; no order; without an order; without order;
      no lawful; no reason given; no grounds; no specific suspicion; reads as a; so that it reads;
      word ~5 so that; phrase ~5 so; phrased as; presented as; present it as; labelled as; labeled as;
      dress ~3 up as; billed as; in the guise; under the guise; guise; on the pretext; under the heading;
      called a ~2 audit|survey|study|test; network-quality; counsel keeps; keeps insisting;
      insists on warrants; counsel insists; legal insists; lawyers insist; the lawyers; despite counsel;
      over counsel's; before counsel; privacy officer ~4 on leave|away|vacation; while ~5 is on leave|away;
      nominally; actual object; civilian side; in support of the state police|sheriff|police;
      support of ~3 police; soldiers ~4 police; platoon* ~4 police; brigade ~6 police; battalion ~5 police;
      troops to watch; not tell ~3 court|judge|congress|committee|public|counsel; out of sight;
      out of the logs; untraceable; unlogged; deniab*; without it showing; don't want ~5 to know;
      shouldn't know; mustn't know; must not know; nobody should know; needn't know; before anyone asks;
      no questions asked; consent is not; without them realizing|realising|knowing; unaware; no court has;
      court has not; no judge has; without a named; no individual suspicion; no suspicion attaches;
      none of them is suspected; none is suspected; no one is suspected; not accused of; not suspected of;
      done nothing; have done nothing; just in case; for future reference; may come in handy;
      might come in handy; for later use; keep forever; retain indefinitely; never purge; never expire;
      no expiry; no expiration; no deletion; judge won't; judge wouldn't; judge won't sign; judge didn't sign;
      no judge; didn't sign anything; never signed; hasn't signed; never went to law; brits; the brits;
      our allies; what's the harm; whats the harm; no biggie; between us; just between us; hush hush;
      on the down low; on the dl; keep quiet; keep it between; so nobody; auditor ~4 not;
      not show in ~3 audit; not come up in ~3 audit; doesn't come up; nobody'll know; they'll never know;
      she won't know; he won't know; without her knowing; without him knowing; never know; no search warrant;
      haven't got a warrant; don't have a warrant; got no warrant; not like i'm the nsa; just a peek;
      quick look; no paperwork; no case number; instead of getting warrants; doesn't notice;
      never has to hear; magistrate never; judge never; court never;
      so the magistrate|judge|court ~4 never|not|doesn't; guard's ~5 march|protest|rally|crowd;
      the guard ~5 march|protest|rally|crowd; guard's recon; masked names back; keeps eating our;
      minimization keeps; counsel hasn't weighed; counsel hasn't; counsel has not; legal hasn't;
      hasn't been approved; not yet approved; no approval yet; before legal; rather know first;
      know first whether; i'd rather know; ask forgiveness; easier to ask; approval pending; pending approval;
      warrant pending; application pending; paperwork pending; without waiting for; won't wait for;
      skip the lawyers; skip legal; around legal; around counsel; behind counsel; legal needn't;
      legal need not; kept off; keep it off; unofficial*; off the clock; as a favor; favor for;
      personal favor; overseas contact?; hidden?; secret?; informal?; quietly?;
      pretend|imagine|suppose|assume|say ~8 amendment|fisa|constitution|warrants|posse comitatus|privacy act ~6 repealed|gone|abolished|exist|suspended|dead|anymore|void|never;
      pretend ~4 no law*|rules|court*|privacy; in a world without ~3 warrant*|privacy|fourth;
      if the fourth amendment; amendment was repealed; amendment is repealed; amendment has been repealed;
      amendment no longer; no longer applies; no such thing as ~2 warrant*|privacy; warrants are abolished;
      warrants weren't; since ~3 repealed; martial law; act as if ~6 legal|lawful|allowed|court|warrant;
      assume we have authority; assume ~3 legal; assume it's legal; assume ~3 authorized; assume ~2 consent;
      suppose it were legal; let's say it's legal; say it's legal; no fisa; fisa paperwork;
      they run ~8 we get; ask ~6 they run; really the ~6 we want; it's really; we really want; really after;
      really interested in; around the uncle|cousin|father|brother|friend|wife|husband|employer;
      on paper it's; on paper the; survives the purge; survive ~2 purge|deletion|retention; before the purge;
      beat the purge; outlive ~2 retention|purge; copy ~6 before ~3 purge*|delet*; 'training corpus';
      training corpus; have a feeling about; i have a feeling; bad feeling about; it's just two people;
      only two people; just one family; only a handful; don't land in; don't show in; doesn't land in;
      keep ~5 out of the count; count we owe; owe the court; so those ~6 don't; rewrite the ~2 log;
      edit the ~2 log; scrub the ~2 log; clean the ~2 log; doctor the ~2 log; alter the log; backdate*;
      back-date*; no paperwork so far; paperwork so far; no case yet; nothing on file yet;
      nothing on paper yet; no file yet
    `,
    es: `
      sin ~2 orden; sin ~1 autorizacion; sin ~2 judicial; sin ~2 juez; sin ~2 consentimiento;
      sin que ~2 sepa*; sin que ~2 enter*; en secreto; secretamente; sin sospecha; encubiert*; a escondidas;
      sin control; sin ~1 permiso; sin motivo; sin que nadie; a espaldas; evitando; evitar ~3 juez;
      evitar ~3 tribunal*; saltarse; saltandose; sin base legal; ilegal*; inocentes; sin avisar; sin decir*;
      oculta*; discretamente; sin pasar por; sin pedir; la orden la vemos; orden después; sin orden;
      el juez volvió a negarnos; negarnos la orden; bajo el rubro; con el pretexto; so pretexto; a modo de;
      disfrazad*; sin dejar rastro; que no conste; nada por escrito; de palabra; después formalizamos;
      sin que lo sepa; al margen de; control previo; sin mandamiento; no firmó; la jueza no firmó;
      el juez no firmó; no firmó nada; no salga en la auditoría; que no salga; sin papeles de; sin decirle;
      sin que se entere; calladito; por debajo del agua; bajita la mano; ni orden ni; nadie se entera;
      entre nosotros; mala espina; sin denuncia; sin expediente
    `,
    fr: `
      sans mandat; sans ~2 juge; sans passer par; sans ~2 autorisation; sans ~2 consentement; à leur insu;
      à l'insu; secrètement; en secret; sans ~1 soupçon*; sans contrôle; clandestin*; discrètement;
      sans motif; sans que; sans qu il; contourn*; sans base légale; illégal*; innocents; derrière ~2 dos;
      sans prévenir; sans avertir; sans le dire; éviter ~3 juge; cach*; sans demander; incognito;
      hors de tout contrôle; pas besoin de mandat; sous couvert; sous prétexte; présenté comme; déguis*;
      régularis*; après coup; sans trace; rien par écrit; à l oral; se passer de; hors procédure;
      à l abri des; sans que la cnil; le juge a refusé; sans commission rogatoire; sans que personne;
      magistrat n; saisir le service juridique; le juridique verra; avant le juridique; on verra le juridique
    `,
    de: `
      ohne ~2 beschluss; ohne ~2 richter*; ohne ~2 genehmigung; ohne ~2 einwilligung; ohne ~2 zustimmung;
      ohne ~2 verdacht; ohne ~2 wissen; heimlich*; verdeckt*; anlasslos*; ohne anlass; unbemerkt;
      verdachtsunabhängig*; ohne kontrolle; geheim; ohne dass; niemand merkt; ohne ~3 merkt;
      am gericht vorbei; hinter ~2 rücken; ohne rechtsgrundlage; ohne richterliche*; illegal*; gesetz egal;
      egal ob; umgeh*; begründung ~3 nach; reichen wir nach; verzichten ~4 vorabkontrolle|prüfung|beschluss;
      datenschutzbeauftragte ~3 urlaub; tarn*; als ~3 getarnt; ohne vorabkontrolle; unter dem vorwand;
      vorwand; mündlich; ohne aktenzeichen; nicht auffällt; weder dem gericht; nicht erfahren; ohne richter;
      beschluss folgt; nachgereicht; der richter will nicht; richter unterschreibt nicht; richter hat nicht;
      unter der hand; still und leise; unter uns; kriegt keiner mit; merkt keiner; keiner merkt; ohne schein;
      ohne papierkram
    `,
    ru: `
      без ~2 решения; без ~2 суда; без ~2 ордера; без ~2 санкции; без ~2 согласия; без ~2 ведома;
      без ~2 подозр*; тайно; скрытно; негласно; втайне; незаметно; без ~2 разрешени*; ордера нет;
      основание пока не; без основани*; оформим позже; оформим потом; задним числом; под видом; под предлогом;
      не привлекая; устно; на словах; чтобы ~3 не узнал*; без санкции; в обход; судья не подписал;
      судья не подпис*; по-тихому; по тихому; между нами; никто не узнает; без бумажек; без бумаг;
      просто глянь
    `,
    zh: `
      没有~6搜查令; 无需搜查令; 无搜查令; 未经~3同意; 未经~3授权; 未经~3许可; 秘密; 暗中; 绕过; 不经法院;
      无需法院; 在~3不知情; 不让~4知道; 偷偷; 没有~3授权; 无需~3批准; 不需要~4令; 案号还没有; 没有案号;
      口头交代; 没有手续; 不走法院; 不走审批; 不用手续; 先查再补; 后补手续; 不经审批; 没有搜查令; 没搜查令;
      法官不签; 法官没签; 先看看; 别让人知道; 神不知鬼不觉; 私下; 没手续
    `,
    ar: `
      دون اذن; بدون اذن; دون امر; بدون امر; دون ~1 قضائي; دون موافق*; بدون موافق*; دون علم*; بدون علم*; سرا;
      سري*; خفي*; دون اشتباه; بدون اشتباه; في الخفاء; دون ~1 تصريح; دون رقاب*; لا يوجد ~3 امر|اذن; ولا يوجد;
      من دون اذن; بلا اذن; دون بلاغ; دون علمهم; خارج الدوام; شفهي*; تحت غطاء; بحجة; بذريعة; دون ان يعلم*;
      بعيدا عن القضاء; القاضي ما وقع; القاضي لم يوقع; بدون ما يدر*; بدون ما يعرف*; بيننا; من غير اذن; بدون ورق
    `,
  },
  /** A place in the United States: who is there is domestic. */
  place: {
    en: `
      alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; hawaii; idaho;
      illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts; michigan;
      minnesota; mississippi; missouri; montana; nebraska; nevada; new hampshire; new jersey; new mexico;
      new york; north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island;
      south carolina; south dakota; tennessee; texas; utah; vermont; virginia; west virginia; wisconsin;
      wyoming; puerto rico; guam; district of columbia; dc; nyc; brooklyn; queens; the bronx; bronx;
      manhattan; staten island; harlem; long island; new england; midwest; bay area; silicon valley;
      appalachia; los angeles; chicago; houston; phoenix; philadelphia; san antonio; san diego; dallas;
      austin; san jose; jacksonville; fort worth; columbus; charlotte; san francisco; indianapolis; seattle;
      denver; boston; nashville; detroit; portland; las vegas; memphis; louisville; baltimore; milwaukee;
      albuquerque; tucson; fresno; sacramento; kansas city; atlanta; omaha; miami; oakland; minneapolis;
      st paul; saint paul; tulsa; tampa; new orleans; cleveland; honolulu; anaheim; newark; buffalo;
      pittsburgh; cincinnati; st louis; orlando; richmond; spokane; boise; berkeley; dearborn; el paso;
      laredo; santa fe; salt lake; anchorage; ferguson; madison; ann arbor; hartford; providence; durham;
      raleigh; charleston; savannah; birmingham; mobile alabama; little rock; des moines; wichita; norfolk;
      flint; toledo; dayton; akron; columbia; knoxville; el centro; san bernardino; riverside; stockton;
      bakersfield; long beach; oklahoma city; jersey city; yonkers; rochester; syracuse; albany; worcester;
      bridgeport; cook county; county; counties; zip code*; zip+4; precinct*; conus; stateside; u.s.; us;
      united states; american soil; penn station; grand central; o'hare; lax; times square; capitol hill;
      national mall; polling place*; tribal land; georgia?; reservation?
    `,
    es: `
      estados unidos; eeuu; ee uu; nueva york; texas; california; florida; miami; houston; chicago;
      los angeles; arizona; nuevo mexico; condado; denver; boston; filadelfia; san diego; brooklyn;
      washington; ohio; idaho; georgia; oregon; michigan; detroit; atlanta
    `,
    fr: `
      etats-unis; new york; texas; californie; floride; chicago; boston; ohio; miami; detroit; brooklyn;
      louisiane; washington; comte; denver; houston; idaho; oregon
    `,
    de: `
      usa; vereinigten staaten; new york; texas; kalifornien; chicago; boston; denver; michigan; oregon;
      florida; detroit; landkreis; brooklyn; houston; washington; ohio; klinik?
    `,
    ru: `
      сша; нью-йорк*; техас*; калифорни*; чикаго; бостон*; бруклин*; детройт*; флорид*; майами; округ*; штат*;
      вашингтон*; сиэтл*; хьюстон*; денвер*
    `,
    zh: '美国; 纽约; 旧金山; 洛杉矶; 加州; 德州; 芝加哥; 波士顿; 休斯顿; 西雅图; 全州; 县; 法拉盛; 底特律; 佛罗里达; 华盛顿',
    ar: `
      الولايات المتحده; امريك*; نيويورك; تكساس; كاليفورنيا; شيكاغو; ديربورن; ديترويت; فلوريدا; بوسطن; مقاطع*;
      واشنطن; ميشيغان; هيوستن
    `,
  },
} as const satisfies Lexicon<string>;
