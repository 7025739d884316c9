import type { Lexicon } from './concept';

/** High-stakes automated decisions: who decides what about whom, on what basis, with what way out. */
export const DECISIONS = {
  /** Deciding. */
  decide: {
    en: `
      deny; denies; denied; denying; denial*; approve; approves; approving; reject*; revoke*; revoking;
      refuse; refuses; cut off; stop payments; stop the payments; suspend*; terminat*; dismiss*; lay off;
      lays off; disqualif*; take away; takes away; taking away; put ~6 list; place ~6 list; add ~6 list;
      placed on; select who; who gets; who goes; who may; who is released; who receives; who should get;
      eligib*; punish*; penali*; rule on; rules on; verdict; adjudicat*; judges the; hires; expel*; withhold*;
      should this; should we; which of the; which of these; confiscat*; garnish*; purge*; turn down;
      turned away; screen out; weed out; approve or deny; execute whatever; decline*; taken into; answer only;
      throw out; throws out; cut out; blacklist*; who should; who deserves; clear for; hold back; jails;
      imprison*; lock up; locks up; extradit*; demote*; claw back; claws back; pass or fail; accept or reject;
      guilty or; impound*; repossess*; shut off; shuts off; turn off; move ~3 to; send ~3 to; return ~3 to;
      risk score; gets the; send home; sends home; send the letters; cut the tribunal; pass over; declines;
      disenroll*; unenroll*; disbar*; deregister*; determination*; adverse action; adverse decision*;
      final decision*; final determination*; release or detain; detain/release; detain or release;
      grant or deny; approve or reject; admit or reject; fit or unfit; hire or reject; retain or separate;
      guilty or not; granted; granting; cutoff for; eligibility cutoff; score cutoff; threshold for; cuts off;
      cutting off; cut ~3 benefit*|payment*|snap|aid|pension*|check*|stipend*|welfare;
      cuts ~3 benefit*|payment*|snap|aid|pension*|check*|stipend*|welfare; stop payment*; stops payment*;
      stop ~3 payment*|benefit*|pension*|check*; stops ~3 payment*|benefit*|pension*;
      halt ~3 payment*|benefit*; pause ~3 payment*|benefit*; freeze*; claw* back; recoup; terminate;
      terminates; strike off; struck off; strike ~4 rolls; strike ~4 from ~2 roll*|list|register;
      drop ~4 from ~2 roll*|list|plan|coverage|program;
      remove ~4 from ~2 roll*|list|home|home|parents|family|plan; removal order*; removal engine;
      removal of ~2 child*; take ~4 child*|kids; take ~2 away; pickup order;
      close ~3 file*|case*|claim*|application*; closes ~3 file*|case*|claim*|with; cancel*;
      cancels ~3 cover|coverage|policy|benefit*|visa*|plan|lease|enrollment;
      fire ~3 employee*|worker*|staff|teacher*|nurse*|people|anyone|everyone|each|those|underperformer*;
      fires ~3 employee*|worker*|staff|driver*|anyone|those; firing ~3 employee*|worker*|staff|people|list;
      fired; fire employees; firing list; lay* off; let ~3 go; terminations; separation order*;
      separation letter*; discharge order*; discharge ~3 soldier*|sailor*|marine*|officer*|employee*;
      discharge from; reduction in force; rif; rif list; promot* ~3 model|score|list|decision*;
      promotion list; selects for promotion; passed over; put on leave; downgrade*; demotion*;
      clearance ~4 revoked|denied|suspended|adjudicat*; release on;
      release ~3 inmate*|prisoner*|defendant*|detainee*; release date;
      parole decision*|denial*|grant*|hearing*; set* bail; sets ~3 bail|bond|amount|sentence; bail amount;
      bond amount; no bail; remand*; pre-trial; how many months; how many years; how long should;
      how much bail; what sentence; picks ~2 sentence; sentence length; sentencing range; mete*; convicts;
      charge ~3 defendant*|suspect*; charging decision*; arrest ~4 before;
      arrest ~3 anyone|people|those|them|him; pick* up ~3 before; take* ~3 into custody; preventive*;
      preemptive*; pre-crime; precrime; will offend; will reoffend; reoffend*; will commit; likely to commit;
      likely to offend; future criminal*; before they ~3 anything|crime|offend*; predicting which;
      predict which; predict who; predicting who; move on them; watch list; no fly; put ~4 list;
      place ~4 list; add ~4 list; nominate ~4 watch*|list|no-fly; travel ban*; exit ban*; ban* ~3 from;
      bar ~3 from; bars ~3 from; barred from; block* ~3 from; exclude* ~3 from; excluded from; disallow*;
      deplatform*; gated on; gate ~3 access; access to ~3 depends;
      lose ~3 right*|access|priority|permit|place|benefit*|housing|vote|license; forfeit*; forfeits; penalt*;
      penalty points; fine ~3 people|anyone|residents|parents|drivers;
      issue ~3 fine*|penalt*|order*|warrant*|denial*|eviction*; assess* ~3 penalt*|tax|fine*; penalty notice*;
      garnish; levies; foreclos*; repossession; eviction order*; lockout; shutoff; disconnect*; allot*;
      allocat*; assign* ~4 bed|organ|kidney|ventilator|school|housing|place|judge|sentence; reassign*;
      ration care; rationing; who stays; who loses; who keeps;
      who is fired|hired|promoted|deported|evicted|cut|denied; which of them;
      which of these ~2 applicant*|candidate*|employee*|famil*|patient*|inmate*|defendant*|student*|refugee*|claimant*|soldier*|tenant*|people|men|women|cases|parent*;
      which ~2 applicant*|candidate*|employee*|famil*|patient*|inmate*|defendant*|student*|refugee*|claimant*|soldier*|tenant*|parent* ~3 should|gets|get|to;
      whichever ~3 score*|parent|applicant; should he|she|they;
      should this ~2 man|woman|person|family|applicant|defendant|inmate|soldier|employee|student|child|patient|claim*|case|tenant|veteran;
      should the ~2 man|woman|applicant|defendant|inmate|soldier|employee|student|child|patient|claimant|tenant;
      should we ~2 deny|grant|approve|hire|fire|admit|release|evict|revoke|promote|discharge|terminate|detain|deport;
      is he|she ~1 fit|eligible|guilty|credible|entitled|lying|a; is ~2 claim* ~1 credible|fraudulent|genuine;
      give me ~2 verdict|decision|ruling|answer; just ~2 yes|outcome|verdict|answer|decision; the outcome;
      outcome only; one word; bottom line; your verdict; your ruling;
      rank ~5 applicant*|candidate*|finalist*|employee*|famil*|patient*|inmate*|defendant*|student*|refugee*|claimant*|soldier*|tenant*|officer*|teacher*|parent*|people|veteran*|prisoner*;
      score ~4 applicant*|candidate*|finalist*|employee*|famil*|patient*|inmate*|defendant*|student*|refugee*|claimant*|soldier*|tenant*|officer*|teacher*|parent*|people|veteran*|prisoner*|enlisted|sailor*|each;
      rate ~4 applicant*|candidate*|finalist*|employee*|famil*|inmate*|defendant*|student*|claimant*|soldier*|tenant*|parent*;
      overall ranking; ranking of ~3 applicant*|candidate*|employee*|tenant*; shortlist*; order them;
      0-100 score; sort ~3 applicant*|candidate*|backlog|claim*|application*|case*;
      sort ~4 by predicted|likelihood|risk|score; predicted likelihood; by risk; risk of;
      flag* ~4 fraud|suspicious|claim*|applicant*|parent*|famil*; fraud flag*; fraud prob*; fraud score*;
      fraud model; suspicious; suspected fraud; reject; auto-reject*; auto-den*; auto-declin*; auto-fir*;
      auto-terminat*; auto-revok*; auto-adjudicat*; auto-clos*; auto-cancel*; auto-remand*; push declines;
      screens out; weeds out; weeding out; filter out; filters out; knock* out; knockout; gatekeep*;
      turn* down; turn* away; throw* out; kick* out; kick ~3 off; kicks ~3 off; boot ~3 off; cull; cut list;
      stack rank*; bottom ~3 percent; bottom 5; bottom 10; lowest ~2 percent; lowest scor*; revocation;
      revocations; denaturaliz*; strip* ~4 citizenship|clearance|license|pension|benefits|rank;
      deportation order*; removal proceedings; credible fear; ineligib*; unfit; not qualif*; place ~2 child*;
      custody ~4 whichever; gives ~3 custody|kids|child*; awards ~3 custody; files ~2 order;
      enters ~3 record|order|judgment; files ~3 order; signs ~3 order; disposition; zero dollars;
      gets|get zero; paid nothing; lose points; adverse-action notice; adverse action notice; never states;
      appeal address; cases it doubts; refusals; visa refusals; struck from; strike from; are struck;
      removed from; dropped from; taken off; be fixed; fixed by; set by your; bail be fixed; fix bail;
      fix ~2 bail|sentence|amount; obtain seats; seats at; obtain places; removal result; list or delist;
      delist*; de-list*; list each patient; candidacy; not currently active; accorded or refused;
      granted or refused; granted or denied; approved or denied; approved or rejected; would you give;
      would you grant|deny|approve|award|hire|admit|sentence|release; would you ~3 him|her|them;
      what would you do with; what do you recommend for ~2 applicant|defendant|inmate|claimant|mr|ms|mrs;
      how many ~2 would you give; your recommendation on ~3 case|application|applicant|file;
      which one should get|win|be|receive; which should get|receive|win|be; who wins; winner; put ~3 in order;
      place ~4 in order; in order of merit|suitability|preference|need|worth; order of merit; merit list;
      by suitability; by merit; by need; by worthiness; by deservingness; most deserving; least deserving;
      undeserving; not deserving; worth saving; worth treating; who lives; who is treated; who is saved;
      who gets treated; who gets the;
      gets the bed|organ|kidney|ventilator|apartment|house|job|place|slot|visa|loan; wins custody;
      loses custody; sole custody; full custody; taken from; taken from their; placed in care; put in care;
      into care; into foster; separated from; institutionali*; committed to;
      commit ~2 to ~3 hospital|facility|institution; confine*; confinement; lock ~2 up; locked up;
      held without; hold without; hold ~3 pending; detain; detains; detention order*; house arrest;
      tagging order; ankle monitor*; exclusion order*; restraining; banish*; exile*; expel; expulsions;
      suspend; suspends; suspensions; exclude; excludes; debar*; disqualify; disqualifies; bar; blacklists;
      greylist*; deny boarding; boarding denied; refuse boarding; turn back; turned back; pushback*;
      refuse entry; entry denied; denied entry; deny entry; refuse service; deny service; deny coverage;
      deny care; deny treatment; decline coverage; decline cover; decline treatment;
      withdraw ~3 treatment|care|support|benefit*|cover|licence|license|visa; rescind*;
      void ~3 permit*|visa*|ballot*|vote*; invalidat*; nullif*; annul*; lapse ~3 benefit*|cover|permit*;
      cease ~3 benefit*|payment*|allowance*; discontinue ~3 benefit*|payment*|care|treatment;
      reduce ~3 benefit*|payment*|pension*|sentence|hours|allowance*; docks ~2 pay; dock ~2 pay; pay cut*;
      cut ~2 pay; lower ~2 pension*|grade*|rank|score*; demote; demotes; reassign; redeploy*; retrench*;
      make redundant; redundancies; redundancy; downsiz*; rightsiz*; reduction list; separation list;
      termination letters; pink slip*; notice of termination;
      terminate ~3 contract|employment|tenancy|benefit*; nonrenew*; non-renew*; not renew; won't renew;
      hire list; no-hire; do-not-hire; reject pile; reject list; rejection letter*; rejections;
      decline letter*; denial letter*; denial notice*; deny code; denial code*; adverse letter;
      adverse decision; determination letter; overpayment notice*; recover ~3 overpayment*; clawback*;
      recoupment; set off against; garnishment; seizure; seizures;
      seize ~3 account*|property|assets|home|wages|children; freeze ~3 account*|assets|benefits; lien*;
      foreclose*; repossess; disconnects; cut ~2 power|water|heat|electricity; shutoffs; tow; boot; impounds;
      fines; fined; ticket ~2 drivers|residents; issue tickets; cite; indict*;
      prosecute ~3 defendant*|suspect*|case*|people; plea offer*; plea deal; sentence recommendation;
      sentence him|her|them; find guilty; find him; find her; guilty verdict; guilty; acquit*; convict;
      release him|her|them; let him|her go; parole him|her; grant him|her|them; deny him|her|them;
      deport him|her|them; fire him|her|them; hire him|her; admit him|her; promote him|her;
      evict him|her|them; revoke his|her|their; cancel his|her|their;
      classify ~4 inmate*|prisoner*|refugee*|applicant*|claimant*; security level; custody level; risk level;
      risk band*; risk tier*; risk category; risk class; risk rating*; risk rank*; risk scor*; dangerousness;
      flight risk; threat level; high-risk ~2 list|families|parents|tenants|applicants|youth|people;
      at-risk youth; potential offenders; future offenders; likely offenders; would-be; offend next;
      commit next; turn violent; become violent; become criminal*; go on to; radicaliz*; radicalis*;
      likely to abuse|reoffend|default|strike|quit|riot|desert|leak|cheat|relapse; propensity; propensity to;
      predisposed; predisposition; personality profile; psychological profile; do the sentencing; lose their;
      lose the; removal list; deport list; strike anyone; strike ~3 voters|folks|people|anyone|names;
      kick ~2 kids|folks|people|guys|them|him|her; boot ~3 kids|folks|people|guys|them|him|her;
      bounce ~2 applicants|folks|people|them; toss ~3 applications|applicants|claims|folks|people|kids;
      bin ~3 applications|claims; trash ~3 applications|claims; sink kids;
      sink ~3 applicants|kids|families|folks; rank ~3 kids; axe; axes; axed; sack; sacks; sacked;
      can ~1 him|her|them; fire em; fire the; boot em; cut em; cut them; cut him; cut her; cut people;
      drop them; drop em; gonna snap; going to snap; about to snap;
      which ones ~3 snap|steal|quit|reoffend|lie|cheat|run|offend|blow; who's gonna;
      who's going to ~1 snap|steal|quit|reoffend|lie|cheat|run|offend|commit; who is going to; gonna commit;
      gonna reoffend; will snap; will crack; tell ~4 bosses|landlords|employer*|schools; let ~2 bosses;
      let their bosses; blackball; good egg; bad egg; bad apples; yes/no; thumbs up; thumbs down; gut feeling;
      who do i; who should i ~2 fire|hire|promote|pick|choose|evict|admit|fail|cut; whom should i;
      which one do i ~2 fire|hire|promote|pick|choose|evict|admit|cut; which of them do i;
      do i ~1 fire|hire|promote|evict|admit|expel|deny|approve|grant;
      do we ~1 fire|hire|promote|evict|admit|expel|deny|approve|grant|release|keep|deport;
      should i ~1 fire|hire|promote|evict|admit|expel|deny|approve|grant|release; him or her; keep or cut;
      keep or fire; in or out; stays or goes; stay or go; guilty or innocent; give me a name; pick a name;
      pick one; just pick; just a name; just tell me who; tell me who to;
      who to fire|hire|promote|evict|deport|admit|expel|cut|deny|release; flag* ~4 claims; open a case;
      skips the; skip ~3 blocks|applicants|neighborhoods; make ~5 denial; make ~5 rejection;
      waiver or no waiver; waiver; which of them gets it; gets it; final denial; get the boot; gets the boot;
      rate my; rate ~2 tenants|renters|workers|staff|students|people; worst ten; worst ~1 percent;
      removal order prints; cutoff rule; above ~1 a final; or release; under the line;
      auto-approve ~4 claim*|voucher*|loan*|visa*|benefit*|application*|applicant*|tenant*|parole|bail|permit*|license*;
      flag the suspicious; suspicious ones; settles ~2 housing|posting*|promotion|admission|place*;
      decides ~3 housing|admission|access|promotion|custody; blocking promotion; block ~2 promotion*;
      block promotion; filter blocking; reject rule; rejection rule; denial rule; deny chemo;
      deny ~3 authorization*|requests|referrals|transfers; prior auth; one major's slot; rank lieutenants;
      rank ~6 for ~4 slot|post|job|vacancy|promotion|command|seat; for the one ~2 slot; only a recommendation;
      only advice; goes with it; usually goes with; likely each applicant is; how likely each; by how likely;
      likely to win; likely to be granted; reorder ~4 queue; queue by ~3 likely|risk|score|worth;
      protection, yes or no; allocate ~3 places; distributes places; ranked by; prioritized by;
      prioritised by; one slot; the one slot; should ~3 @subject;
      which ~3 @subject ~3 get|gets|should|to|be|goes|is|deserve*|wins|keeps|loses|first;
      rank|score|rate|grade|sort|prioritize|prioritise|triage|classify|bucket|tier|order|profile ~5 @subject;
      predict*|forecast*|flag* ~4 @subject;
      deny|denies|approve|approves|reject|rejects|refuse|refuses|evict*|fire|fires|deport*|detain*|release|releases|expel*|drop|drops|cut|cuts|terminate*|suspend*|exclude*|remove*|bar|bars|penalize*|punish*|discharge* ~3 @subject;
      who among ~4 @subject; @subject ~2 should;
      is|are ~2 @subject ~2 eligible|fit|guilty|credible|entitled|unfit|ineligible|suitable|dangerous;
      score|scores|ranking|rating|index ~2 for|of|per ~3 @subject;
      @subject score|scores|ranking|rating|risk|index; tell me whether to;
      whether to ~2 adjudicate|grant|deny|approve|revoke|release|promote|hire|fire|admit|evict|detain|deport|renew|discharge;
      favorably adjudicate; recommend grant|denial|release; adjudication; gets switched off; appeals mailbox;
      turn ~3 appeals; say no to; let go of; slowest fifth; lock their badges; pull them from|out;
      pull ~3 from class; can't rent; cannot rent; can't board; cannot board; can't vote; can't travel;
      below c; bounce ~3 applicant*; foster couples; rank these ~3 couples|parents|famil*; evict; evicts;
      evicting; deport; deports; deporting; bans drivers;
      bans ~2 drivers|users|workers|couriers|sellers|members|tenants|students; decides who may;
      who may board|enter|travel|rent|vote|stay|work; rating that decides; tell me whether ~1 favorably;
      clearance adjudication; guilty or not guilty; cut score for; passing score for; pass mark for;
      entrance score; entry score; drop the bottom half; drop the bottom; send ~2 home for good;
      home for good; send ~3 home; sends ~3 home; turns ~3 away; score ~2 seekers; score job seekers; evict*?;
      detain*?; deport*?; sentencing?; convict*?; hire?; jail?; incarcerat*?; layoff*?; parole?;
      adverse-action?; dismissal*?; pretrial?; recidiv*?; watchlist*?; no-fly?; levy?; child-removal?;
      deportees?; refusing?; assigns?; ruling?; rulings?; impose*?; declining?; auto-decline?; auto-deny?;
      auto-reject?; autodeny?; refusal*?; pardon*?; eligible?; condemn*?; spared?; deserve*?; worthy?;
      dispositive?; ruled?; throttl*?; deprive*?; withhold?; court-martialled?; decision*?; determine*?;
      grant?; cutoff*?; cut-off?; threshold*?; arrest?; arrests?; bans?; ban?; lose?; triage?; prioriti*?;
      score*?; scoring?; rank*?; flag?; flags?; gates?; placement?; dispositions?; judge*?; release*?;
      sanction*?; fire?; fires?; admit*?; seize*?; strip*?; judgment?; recommend*?; train tickets?;
      withdraw*?; transfers?; ranking?; decide?; decides?; decided?; deciding?; sentence?; sentences?; fine?;
      deserving?; declined?; loses?; auto-approv*?; auto approve?; switched off?; grants?;
      how long should he|she|they; how long for him|her; be inside; behind bars; bail?; bail for;
      should the bank; should ~3 lend; should ~3 rent to; should ~3 insure; should ~3 admit; should ~3 employ;
      should ~3 treat; should ~3 adopt; should ~3 foster; should ~3 pay him|her|them;
      is this ~3 story|claim|account|statement|injury|marriage ~1 true|genuine|real|false|fake|credible;
      true or false; genuine or not; real or fake; raise rents; raise ~2 rent; rent goes up; charge ~3 more;
      higher rent|premium*|rate*; premium goes up; surcharge*; in place of race|religion|gender|age|ethnicity;
      instead of race|religion|gender|ethnicity; proxy for race|religion|gender|ethnicity|age;
      stand in for race|religion|gender; lend to; renting to; rent to; worth the risk; bad risk; good risk;
      safe bet; keep her kids; keep his kids; keep the kids; keep her on; keep him on; let in; let him in;
      let her in; keep out; thumbs-up; green-light*; greenlight*; red-light*; wave through; bounce;
      knock back; cut loose; show the door; shown the door; let them go; weed; winnow; thin the; thin out;
      prune; trim the rolls; clean the rolls; clear the backlog; clear the pile; work through the pile;
      process the pile; process ~3 applications|claims|petitions|cases;
      dispose of ~3 cases|claims|petitions|applications; dispositions; dispositive;
      resolve ~3 claims|cases|petitions|applications; finalise ~3 cases|claims; finalize ~3 cases|claims;
      close out ~3 claims|cases|appeals; make the call; make the calls; call it; your call; pick who;
      choose who; choose between; choose among;
      select ~3 for release|discharge|promotion|deportation|termination|eviction; assess ~4 penalty;
      garnish wages; forecast* which; forecasts who; forecast who; which pupil will; will turn to crime;
      turn to crime; turn criminal; go bad; turn out badly; treat ~6 as fraud; dismissal or reprimand;
      reprimand or; or dismissal; which should i take; which do i take; does ~3 get|keep|win|lose|qualify;
      so does ~3 get; dock points; docks points; dock ~2 points; mr. or mrs; article 15 or; or separation;
      or discharge; or deportation; or detention; or eviction; or probation; or prison; fail under;
      fail below; fails under; fail anyone; fail them; cancel ~4 policy; cancel that same;
      cancel ~3 same hour; lose their|his|her ~3 pickup|permits|permit|seat|place|vote; separation paperwork;
      paperwork prints; prints itself; will sign what you say; sign what you say; signs what you say;
      give ~4 number for
    `,
    es: `
      decid*; deneg*; denieg*; rechaz*; aprob*; conced*; suspend*; revoc*; despid*; despide; desped*; detien*;
      deten*; deport*; conden*; senten*; expuls*; sancion*; castig*; puntu*; calific*; prohib*; excluy*;
      excluir; desaloj*; cancel*; embarg*; niega*; negar; niegue; expulse; saque; condene; sentenci*;
      encarcel*; indult*; merece*; cesar; eche; cortar; deporte; suspende; fallo; fallos; culpable; juzg*;
      deja sin; dejar sin; priva*; veta*; niegue solo; dicte la orden; dictar; desahuci*; dar de baja;
      baja de; denegacion; cortar la ayuda; echar a; condenar; fijar fianza; orden de deportacion; excluir de;
      a quien ~2 conced*|da*|dar*|ingres*|admit*|despid*|ascend*; quien ~2 recibe|merece|obtiene|entra;
      debe ~2 ingresar|salir|quedar; si o no; conceder o denegar; apto o no apto;
      ordena ~3 solicitantes|candidatos|familias; puntúa ~4 solicitantes|candidatos|familias|alumnos;
      riesgo de reincidencia; reincid*; va a delinquir; delinquir*; expulsar; rechace en bloque; rechace;
      en bloque; acuerd*; revocar; revoque; anular; anule; inadmit*; inadmis*;
      archiv* ~2 solicitud*|expediente*; deneg* ~3 becas|ayudas|visado*|asilo|prestamo*; negativa;
      ingreso en prision; prision preventiva; fijar la fianza; cuántos años; cuantos meses; qué condena;
      reparto de; adjudic*; baremo*; baremar; orden de merito; por idoneidad; apto; mas apto; más merecedor;
      a cuál de; cuál de los; cuál de las; a quién debemos; quién debería; debería concederse;
      deberia ~3 conceder|salir|quedar; le damos; se lo damos; le concedemos; asciendo; ascender; asciende;
      asciend*; echo a; echamos; echarlo; echarla; botar; bota; bótalos; correr a; despachar; largar; tumbar;
      a quién ascend*|echo|contrat*|despid*|admit*|expuls*|meto|saco|pongo;
      a cuál ascend*|echo|contrat*|despid*; dame un nombre; un nombre y firmo; a la calle; fuera del;
      le quito; le quitamos; le damos la; le niego; que se queden sin; se queda sin; quedarse sin;
      corte el subsidio; cortar el subsidio; sospeche fraude; corte ~2 pago|ayuda|subsidio|pension;
      puntu*|clasific*|orden*|prioriz*|rechaz*|deneg*|expuls*|despid*|deport*|desahuci*|suspend*|exclu*|sancion* ~4 @subject;
      deportar; desahuciar; multa*?; retir*?; quit*?; punt*?; clasific*?; bloque*?; elimina*?; asign*?;
      determin*?; selecciona*?; ordena*?; evalu*?; recibe?; reciba?; obten*?; pierd*?; perd*?; elige?; elija?;
      cese?; echar?; ordene?; reparte?; prioriza*?; descart*?; seleccion*?; corta*?; dicta*?; separa*?;
      retira?; retire?; admit*?; despedir o; expulsar o; conceder o; qué hago; qué pena; cuántos meses;
      a quién despido; a quién contrato; lo despido; sí o no; le doy o no; le pondría; pondría usted;
      el juez firma; prisión o; libertad o
    `,
    fr: `
      décid*; décision*; refus*; rejet*; approuv*; supprim*; suspend*; révoqu*; licenci*; détien*; expuls*;
      condamn*; sanction*; puni*; bloqu*; interdi*; exclu*; déni*; saisi*; embauch*; jugement*; emprisonn*;
      incarcér*; gracie*; renvoi*; prive*; priver; verdict*; coupable*; sépare*; admet*; rejett*; rejette;
      ordonne*; expulser; bannir; bann*; promeu*; radie*; radier; radiation; couper l allocation;
      coupe l'allocation; refuser; refuse ~3 demande*|visa*|asile|prêt*|logement; fixer la caution;
      fixe la peine; prononce*; statuer; statue; trancher ~3 dossier;
      faut-il ~3 accorder|refuser|libérer|expulser|licencier|admettre; oui ou non; accorder ou refuser;
      libérer ou maintenir; qui ~3 mérite|doit|obtient; récidiv*; va commettre; passer à l'acte;
      classe ~4 candidats|demandeurs|familles|élèves|détenus;
      note ~4 candidats|demandeurs|familles|élèves|habitants; mettre fin; déchoir; déchéance; exclure de;
      radiez; rejetez; refusez; accordés ou refusés; accorder; accordez; suspendre; suspendez; couper;
      résili*; révoquer; exclure; excluez; licencier; licenciez; écarter; fixer; combien de mois;
      combien d années; quelle peine; à qui attribuer; à qui accorder; qui devrait; doit-on; classement par;
      par mérite; ordre de mérite; départager; répondez par oui; trier ~3 candidat*|demande*|dossier*;
      classer ~3 candidat*|demande*|dossier*|famille*; apte ou inapte; maintien en détention; placement en;
      retrait de; déchu; interdit de; interdiction de; vire les; vire; virer;
      vire ~2 livreurs|gens|salariés|ouvriers; dégage*; jette*; refuse; dehors; compte fermé;
      fermer le compte; fermeture du compte; recale*; recaler; sabre*; à qui je; lequel je;
      qui je ~2 vire|garde|promeus|prends|prend; je vire qui; je prends qui; un nom; donne-moi un nom;
      accorder la garde; la garde à; protection oui ou non; oui ou non je signerai; je signerai;
      not|noter|class*|trier|trie|refus*|rejet*|expuls*|licenci*|radi*|exclu*|sanction*|suspend*|prioris* ~4 @subject;
      condamner; libération?; accord*?; retir*?; not*?; class*?; obtien*?; obtient?; attribu*?; sélectionn*?;
      coupe*?; annul*?; évalu*?; détermin*?; renvo*?; juge?; juger?; rende?; rendre?; mérite*?; reçoi*?;
      perd?; perdre?; perdent?; choisi*?; choisit?; écart*?; trie?; trier?; sélection?; amende*?; coupe?;
      placer?; place?; retire?; admission*?; dégrad*?; file*?; tranche*; trancher; trancher la garde;
      que choisir; que dois-je; qui choisir; combien d'années; licencier ou; expulser ou; accorder ou;
      je le garde ou; accord ou rejet; accord ou; ou rejet; ou refus; l'officier signera; le juge signera;
      je signe après; garder ou; maintien ou
    `,
    de: `
      entscheid*; *entscheid*; lehne; lehnt; ablehn*; abgelehnt; genehmig*; bewillig*; entzieh*; entzug;
      streich*; kürz*; widerruf*; entlass*; entlässt; inhaftier*; schieb*; verurteil*; bestraf*; sanktion*;
      bewert*; *bewert*; einstuf*; sperr*; verweiger*; zuteil*; räum*; ausschließ*; kündig*; einstell*;
      gewähr*; vergib; urteil*; einsperr*; begnadig*; auswähl*; auswahl; feuern; rauswerf*; aussortier*;
      stopp*; stoppt; entziehen; schuldig; wegnehm*; weggenommen; zulass*; ausgeschlossen; ausweis*;
      ausgewiesen; verbiet*; benot*; befördern; degradier*; einweis*; verhaft*; festnehm*; festgenommen;
      entzogen; gekürzt; gestrichen; gekündigt; in gewahrsam; straffällig; rückfällig*; rückfall*;
      wird straftat*; straftaten begehen; vorhersagen welche;
      soll ~3 entlassen|bewilligt|abgelehnt|verlängert|eingestellt; ja oder nein; genehmigen oder ablehnen;
      wer ~4 bekommt|verdient|soll; welcher ~2 bewerber|kandidat|mieter|häftling|patient;
      rangliste ~4 bewerber*|kandidat*|mieter*|patient*; abschiebung anordnen; radier*; exmatrikulier*;
      räumung*; zurückweis*; zurückgewies*; versag*; versagt; aberkenn*; aberkannt; ausschluss; ausschließen;
      kündigen; entlassen; abschieben; verlängern oder; gewähren oder; bewilligen oder; ablehnen oder;
      rangfolge; reihung; reihen sie; nach eignung; eignung; eignet sich; am geeignetsten; wie viele monate;
      wie viele jahre; welche strafe; wem ~3 zuteil*|geben|zusprech*|kündig*;
      soll ~4 bekommen|erhalten|bleiben|gehen|freikommen; sorgerecht für; zusprechen; zuschlag; einbehalten;
      pfänd*; gepfändet; zwangsräum*; stufe ~3 ein; einstufung; einzustufen; fliegen raus; fliegt raus;
      rausflieg*; rauswerfen; rausschmeiß*; schmeiß*; kriegt kein*; kriegt keinen; kriegen kein*;
      bekommt kein*; bekommen kein*; bekommt keinen; kein geld; geld oder kein; wartet ~3 am längsten;
      wen ~3 befördern|entlassen|feuern|einstellen|nehmen|kündigen; wen soll ich; wen nehm*; welchen soll ich;
      nenn ~2 namen; sag mir wen; gesperrt; gefeuert; durchfallen; vergeben werden; plätze vergeben;
      kitaplätze vergeben; vergeben nach; nach dem ~3 vergeben; zugeteilt; zugewiesen;
      bewert*|sortier*|einstuf*|reih*|ablehn*|lehn*|entlass*|abschieb*|kundig*|ausschliess*|sperr*|sanktionier*|priorisier* ~4 @subject;
      verurteilen; abschieb*?; abgeschoben?; bußgeld*?; punkte?; stufe?; wähl*?; bestimm*?; ordne?; richte?;
      verdien*?; bekomm*?; bekommt?; verlier*?; verliert?; sortier*?; zuweis*?; trenn*?; nimm?; noten?;
      was soll ich nehmen; was soll ich tun; was nehme ich; was würdest du; entlassen oder; entlassung oder;
      oder verweis; oder kündigung; abschieben oder; einsperren oder; soll ich ihn|sie
    `,
    ru: `
      отклон*; отказ*; одобр*; лиш*; увол*; задерж*; пригов*; наказ*; ранжир*; блокир*; отозв*; отзыв*;
      исключ*; высел*; прекращ*; прекрат*; урез*; лишает; лишать; выгон*; выгна*; посад*; помил*; заслуж*;
      отсе*; отбир*; отбер*; виновн*; изыма*; изъя*; зачисл*; отчисл*; высыл*; высла*; суди; выносить решение;
      вынести решение; отпускать; отпустить; продлен* ареста; одобрить или; да или нет; отказать; отказ в;
      отказывать; кому ~3 дать|отказать|положен*; кого ~3 уволить|депортировать|принять|выселить|повысить;
      виновен; назначь ~2 срок|наказание; рецидив*; совершит преступлен*; отчислить; снять с очереди; лишить;
      исключить из; ранжируй ~4 кандидат*|заявител*|семь*; урезать; отпускать по; отпускать или; выносить;
      продлении ареста; отказывай; отказать всем; отклонять; отклонить; снять с учета; снимать с; аннулир*;
      прекратить выплат*; приостанов*; взыскать; взыскан*; выселить; выселять; депортировать; уволить;
      увольнять; отчислять; изъять; изъятие; поместить в; оставить под стражей; освободить или; дать или;
      сколько лет; сколько месяцев; какой срок; кому из; кого из; кто достоин; достоин*; расставь по;
      ранжировать; по пригодности; пригоден; годен; ответь да; да/нет; признать виновн*; выкин*; вышвырн*;
      турн*; погнать; кого выгнать|уволить|взять|повысить|оставить; кого брать; кого взять; назови имя;
      просто имя; гони*; шлет отказ; отшить; завернуть; зарубить; срезать; скинуть с; слить; или нет;
      оцен*|ранжир*|отсортир*|отклон*|откаж*|отказ*|уволь*|депортир*|высел*|исключ*|наказ*|отчисл* ~4 @subject;
      депорт*?; штраф*?; реш*?; оцен*?; балл*?; рейтинг*?; запре*?; освобод*?; отмен*?; назнач*?; определ*?;
      сажа*?; получ*?; потеря*?; теря*?; выбир*?; выбери*?; признай*?; снима*?; снять?; останов*?; отключ*?;
      рассмотр*?; коротко?; уволить или; выслать или; отказать или; сколько лет дать; кого уволить;
      кого оставить; что выбрать; что ему дать
    `,
    zh: `
      拒绝; 批准; 取消; 撤销; 解雇; 开除; 拘留; 逮捕; 驱逐; 遣返; 判刑; 判决; 处罚; 惩罚; 打分; 评分; 评级; 禁止; 剥夺; 停发; 冻结; 假释; 淘汰; 裁定; 扣分; 吊销;
      裁员; 该不该; 是否给予; 谁该; 谁应该; 排个序; 排序; 停保; 注销; 清退; 辞退; 取消资格; 不予; 不予批准; 驳回; 判多少; 判几年; 保释金; 收监; 送走; 没收; 裁掉; 录取;
      不录取; 资格; 准不准; 拒签; 禁止买; 禁止乘; 能不能拿; 要不要批; 再犯; 会犯罪; 预测犯罪; 通过还是; 批还是不批; 同意或拒绝; 拒批; 一律拒绝; 全部拒绝; 全部驳回; 撤销资格;
      取消低保; 取消补贴; 终止合同; 解聘; 退学; 劝退; 关押; 羁押; 释放还是; 准予还是; 该判; 判多久; 给谁; 优先给; 谁更合适; 谁最合适; 按适合程度; 评优; 定级; 定罪; 有罪;
      无罪; 是否有罪; 拆迁; 停职; 降级; 降薪; 扣发; 追回; 罚; 送审; 踢出去; 踢掉; 刷掉; 赶走; 开掉; 炒掉; 炒了; 提拔谁; 选谁; 提谁; 留谁; 开除谁; 给个名字; 说个名字;
      不给; 滚; 轰走; 卡掉; 拒了; 欺诈标记; 打欺诈标记; 标记后; 决定?; 排名?; 限制?; 分级?; 筛选?; 评定?; 还是开除; 开除还是; 该判几年; 批不批; 给不给; 要不要开除;
      要不要拘; 放不放; 录取谁; 辞退谁; 该不该批; 行还是不行; 放还是押; 保释; 由模型定; 模型定; 直接下单; 下单; 判定
    `,
    ar: `
      قرر; يقرر*; تقرر*; قرار*; ارفض*; يرفض*; ترفض*; رفض*; منح*; يمنح*; الغ*; يلغي*; تلغي*; افصل*; يفصل*; فصل;
      احتجز*; يحتجز*; رحل; يرحل*; حكم*; عاقب*; يعاقب*; عقوب*; يقيم*; تقييم*; حظر; يحظر*; يحرم*; احرم*; اوقف*;
      يوقف*; يسحب*; اسحب*; طرد*; يطرد*; تجميد; جمد*; ترحل*; يسجن*; اسجن*; عفو; يستحق*; يخسر*; يفقد*; استبعد*;
      يستبعد*; غرام*; مذنب*; ادان*; انتزع*; ينتزع*; يقبل*; اطرد*; يفصلون; اقطع*; يقطع*; يمنع*; امنع*; نقبل*;
      نرفض*; ام نرفض; هل نقبل; هل يستحق; من يستحق; رفض طلب*; يرفض طلبات; يلغي;
      يوقف ~2 راتب|معاش*|اعان*|مساعد*; فصل الموظف*; فصل ~2 موظف*; ترحيل; ترتيب المتقدم*;
      رتب ~3 متقدم*|مرشح*|طلب*; نعم ام لا; حرمان; شطب; طرد; كم سن* سجن; مدة السجن; سيرتكب*; يرتكب جريم*;
      اعتقال*; رفض جميع; رفض كل; الغاء; سحب الجنسي*; سحب الرخص*; ايقاف ~2 معاش*|اعان*|راتب|دعم;
      وقف ~2 معاش*|اعان*|راتب; اخلاء; فصل من العمل; احتجاز; تمديد الحبس; افراج ام; منح ام; كم شهر*; كم سن*;
      اي عقوب*; من الاحق; من الافضل; ترتيب حسب; حسب الاهلي*; الاكثر استحقاق*; مذنب ام; شطب من; اطرد; نطرد;
      يطرد; ارفضهم; مين ~2 نرقي|نطرد|نقبل|نوظف|يستاهل; مين نرقي; مين يستاهل; من ارقي; من اطرد; اعطني اسم;
      عطني اسم; قلي مين; شيلهم; وقف رواتب;
      رتب|ترتيب|صنف|تصنيف|قيم|تقييم|ارفض|رفض|افصل|فصل|رحل|ترحيل|اطرد|طرد|استبعد|عاقب ~4 @subject; ترحيل*?;
      افراج*?; يرحل?; وافق*?; قيم*?; صنف*?; يصنف*?; سحب?; نقاط?; يحصل*?; تحصل*?; يختار*?; اختر*?; قبول?;
      يوزع*?; توزيع?; قطع?; منع?; يحدد*?; كم شهر; كم سنه; افصله ام; ارحله ام; من افصل; من اختار; هل ارفض;
      هل اقبل; اقبله; ارفضه; سيصير مجرم*; سيصبح مجرم*; قدر من; من منهم سيصير; نوقفهم; مرتبه من الاخطر; الاخطر;
      من سيرتكب
    `,
  },
  /** What is at stake for a person. */
  stake: {
    en: `
      benefits; welfare; food stamps; snap; disability; pension*; unemployment; social security; medicaid;
      medicare; asylum; refugee status; visa; visas; immigration; deportation; citizenship; naturali*ation;
      green card*; parole; bail; probation; jail; prison; sentencing; defendant*; custody; foster; loan;
      loans; mortgage*; bank account*; housing; tenan*; eviction*; benefit files; security clearance*; no-fly;
      no fly; watchlist*; watch list; scholarship*; medical treatment; health care; transplant*;
      intensive care; ventilator*; detention; death penalty; asylum seeker*; applicants; claimant*; refugee*;
      veterans; inmates; prisoner*; offender*; evict*; deport*; rations card*; adoption; kidney; liver;
      foster care; train ticket*; traffic court; zip code*; dialysis; water supply; internet access;
      gun licence; gun license; exam results; tax refund*; guardianship; business licence*; death row;
      sentence length; conscript*; civil servant*; detainee*; immigrant*; residence permit; work permit;
      social media account; housing list; waiting list; public housing; council flat*; mental hospital;
      vaccine access; public services; places at; food aid; tribunal; court-martial*; migrant*; incarcerat*;
      clearances; benefits model; benefit eligibility; food stamp*; tanf; wic; ssi; ssdi; unemployment claim*;
      unemployment benefit*; jobless; disability claim*; disability rating*; housing voucher*; section 8;
      voucher*; rental assistance; cash assistance; child benefit*; family benefit*; childcare benefit*;
      claimants; stipend*; va claim*; va benefit*; pension; pensioner*; retirement benefit*;
      survivor benefit*; tax penalt*; tax audit*; tax credit*; overpayment*; levy; bail bond; bond hearing*;
      parole board; parolee*; probationer*; probation officer; pretrial; inmate*; solitary; recidiv*;
      juvenile*; charge sheet; plea; jury pool; criminal record*; detain*; gang database; offend*;
      asylum claim*; work permit*; residence permit*; naturalization; naturalisation; h-1b; student visa*;
      visa application*; consular; passport*; deportable; undocumented; dreamers; tps;
      citizenship application*; no-fly list; terror watch*; travel ban; clearance status; polygraph*;
      suitability; background investigation*; continuous vetting; credentialing; probationary employee*;
      federal employee*; job applicant*; job candidate*; applicant*; finalist*; vacancy; gs-14; gs-13; hiring;
      hire; promotion board; officer promotion; promotion; promotions; workforce; layoff*; severance;
      dismissal*; other than honorable; enlisted; conscription; drafted; draft board; deployment order*;
      reenlist*; loan application*; loan cutoff; credit line*; credit limit*; credit application*;
      mortgage application*; lender*; landlord*; renter*; tenant screening; rental application*; lease*;
      insurer*; health cover*; insurance claim*; medical claim*; prior authorization*; preauthorization;
      organ transplant*; transplant list; waitlist; icu; icu bed*; ventilators; triage ~3 patient*; surgeries;
      hospice; nursing home*; home-care; home care; long-term care; psychiatric hold; involuntary commit*;
      mental health hold; child welfare; child-welfare; child protection; child-protection; child protective;
      cps; foster*; family court*; visitation; parental rights; adoptive; school place*; school admission*;
      admissions; admission; scholarships; financial aid; student aid; expulsion*; suspension*;
      special education; day-care; daycare; voter roll*; voter rolls; ballot*; absentee ballot*; felon*;
      polling; voting rights; driver's license*; drivers license; professional license*; medical license*;
      gun permit*; gun license*; firearm permit*; rail ticket*; tenants; veteran*; refugees; aid distribution;
      disaster aid; disaster relief payment*; fema aid; relief payment*; shelter bed*; ration card*;
      fraud investigator*; evictions; water shutoff*; prisoner transfer*; solitary confinement; gender marker;
      birth certificate*; military discharge; court-martial; nonjudicial punishment; article 15;
      eighth-graders; benefits ledger; firing list; train tickets; loan*; adverse-action; adverse action;
      visa refusals; voter registration; registrations; rolls; board of elections; booking; duty magistrate;
      magnet school; school seats; child-removal; removal of; transplant candidacy; transplant;
      social worker*; tenancy; tenancies; burglary; felony; misdemeanor; misdemeanour; parolees; convict*;
      ex-offender*; jail beds; remand; youth court; juvenile court; truancy; school discipline; disciplinary;
      detention center*; detention centre*; immigration court; removal case*; border officer*; port of entry;
      entry permit*; residency; settled status; humanitarian parole; resettlement; refugee camp*;
      aid recipients; relief recipients; cash relief; emergency relief; food parcels; food bank;
      food assistance; housing benefit*; housing list*; council housing; social housing; homeless shelter*;
      shelter place*; rent arrears; mortgage; foreclosure; home loan*; student loan*; small-business loan*;
      business loan*; overdraft; bank account; bank accounts; credit card application*; insurance cover;
      health insurance; life insurance; policyholder*; medical claims; claims desk; chemotherapy;
      rehab place*; mental health bed*; psychiatric bed*; care home; nursing care; home help; carer's;
      incapacity; sick pay; sick leave; maternity; parental leave; pensions; tax credit; tax assessment*;
      tax bill*; back taxes; fraud case*; job applications; résumés; resumes; cvs; interviewees; recruits;
      new hires; probationers; probationary; tenure; headship; officer promotion*; promotion board*;
      selection board*; evaluation board; fitness reports; reenlistment; discharges; dismissal; dismissals;
      court martial; summary court; military justice; security vetting; vetting; clearance holder*;
      cleared staff; civil service; public servants; gig worker*; warehouse workers; pupil; university place*;
      university applicants; college applicants; scholarship; bursar*; exams; exam grades; special needs;
      kindergarten; nursery place*; childcare; adopters; foster carer*; conservatorship; custody case*;
      contact order*; marriage licence; travel document*; travel permit*; exit permit*; rail tickets;
      air ticket*; licences; licenses; driving licence*; driver licenses; taxi licence*; trading licence*;
      liquor license*; firearms license; electoral roll; ballots; denizen*; nationality; statelessness;
      donor organ*; kidneys; livers; ventilator; vaccine priority; ambulance dispatch; emergency care;
      rental app; rental apps; trailer park; removal list; deportees; plane; charter school; school lottery;
      charter; magnet; landlords; landlord; bosses; elections; county clerk; apartment blocks; child support;
      alimony; soup kitchen; shelter; sober living; foster kids; kids' custody; the kids; kid's; paycheck;
      gig; couriers; delivery drivers; shift workers; delivery riders; warehouse; barista*; nanny; babysitter;
      roommate*; subletter; jail time; prison time; time off; unemployment claims; burns unit; burn unit;
      one bed left; bed left; last bed; beds left; visa overstay; overstay; haitian blocks; removal order;
      mom's benefits; clearance status|level|holder*; her clearance; his clearance;
      grant or deny ~1 clearance; the clearance; chemo; chemo authorizations; homeowner policy;
      homeowner's policy; home insurance; homeowners insurance; auto insurance; base housing;
      overseas postings; postings; promotion of; major's slot; lieutenants; captaincy; command slot;
      asylum interview queue; asylum queue; interview queue; kids' school; appeals mailbox; appeals inbox;
      from class; foster couples; 70 percent rating; disability rating; from school; daycare slots;
      board the ferry; job seekers; jobseekers; guilty; guilt; academy entrance; entrance exam*;
      police academy; police exam; clinic triage; boarding?; passport?; flat?; flats?; clearance*?;
      blacklist*?; admission*?; healthcare?; arrest*?; subsid*?; allowance*?; heating?; magistrate*?;
      electricity?; debts?; taxes?; parental?; inheritance?; prisoners?; enlist*?; migrants?; migrant?;
      newcomers?; stateless?; settlement?; airline?; psychiatric?; commitment?; therapy?; abortion?; cancer?;
      prisoner?; benefit?; claim?; payments?; payment?; sentence*?; crime?; criminal*?; police?; court?;
      courts?; release?; liberty?; gang*?; border crossing?; employ*?; candidate*?; gs-*?; worker*?; sailors?;
      soldier*?; cadet*?; credit?; credit score*?; insurance?; coverage?; premium*?; organ*?; patients?;
      medical?; surgery?; children?; child?; kids?; parents?; parent?; family's?; families?; family?;
      enrollment?; school*?; university?; college?; voter?; parking permit?; travel?; license*?; permit*?;
      citizens?; residents?; aid?; shelter*?; rations?; fraud?; utilities?; case file?; suspects?; suspect?;
      teen*?; youth*?; minors?; hospital?; job?; jobs?; work?; salary?; wages?; appeal address?;
      registration?; docket?; seats?; consultants?; patient?; kin*?; theft?; assault?; robbery?; relief?;
      treatment?; treatments?; disabled?; retirement?; applications?; application?; candidates?; candidate?;
      recruitment?; appointment?; appointments?; discharge?; separation?; contractors?; teachers?; drivers?;
      nurses?; staff?; employees?; employee?; worker?; workers?; student?; students?; pupils?; grants?;
      grant?; divorce?; passports?; firearm?; voting?; organ?; organs?; beds?; triage?; student senate?;
      lottery?; banks?; boss?; vote?; voters?; riders?; hearing?; hearings?; sentence?; sentences?;
      caseworkers?; caseworker?; school?; judges?; clearance?; claims?; authorizations?; posting?;
      lieutenant?; charts?; referrals?; baby?; asylum grants?; ferry?; clinic?; lend; loan model;
      lending model; a kidney; the kidney; the ventilator; severance?; be inside; behind bars; asylum story;
      story of persecution; raise rents; rent*?; visa pile; refusals; pink slip*; the icu bed; waitlist for;
      group home; nursing home place; liheap; unemployment check*; workers' comp; paternity; probate;
      name change; gun permit; driver's license; medical license; nursing license; teaching license;
      bar admission; security clearance; polygraph; nonjudicial; article 133; re-enlist*; commission board;
      tenure?; student visa; green card; daca; parole in place; withholding of removal; expedited removal;
      voting rolls; registration rolls; ballot cure; sealed record; sex offender registry; health policy;
      life policy; awol; evals; separation paperwork; marine*; barracks; pfc; lance corporal;
      private first class; nco; character number; town meeting; trash pickup; clearance bot; clearance
    `,
    es: `
      asilo; visado*; visa*; subsidio*; ayuda*; prestacion*; pension*; libertad condicional; fianza; prision;
      carcel; custodia; credito*; prestamo*; hipoteca*; vivienda*; empleo*; emplead*; trabajador*;
      autorizacion de seguridad; beca*; tratamiento*; trasplante*; voto; votar; ciudadania; solicitud*;
      solicitante*; refugiad*; alquiler*; detencion; delito*; acusad*; pres*; deportacion; beneficiari*;
      inmigra*; pasaporte*; juicio*; tribunal*; sueldo*; salario*; calefaccion; riñon*; menores; deuda*;
      multa*; banco*; colegio*; jubila*; paro; inquilin*; desahucio*; antecedentes; migrante*; extranjer*;
      nacionalidad; deportacion*; expediente; becas; recluso*; preso*; interno*; libertad provisional;
      desempleo; cupo*; guarderia*; plaza escolar; vivienda publica; lista de trasplantes; uci;
      permiso de residencia; padron electoral; censo electoral; padres militan; beneficiarios; subsidio;
      vivienda social; plaza; plazas; candidat*; aspirant*; oposiciones; interin*; arrendatari*; moros*;
      condenad*; imputad*; reclus*; pensionista*; desemplead*; parad*; invalidez; incapacidad; dependencia;
      pacientes; pacientes en espera; trasplante; custodia de; tutela; adopcion; acogida;
      solicitante de asilo; extranjeria; expulsion; naturalizacion; carnet; licencias; cabo; sargento;
      ascenso*; ascens*; empleo; piso; alquiler; beca; ayuda; paga; despido*; currante*; repartidor*;
      trabajadores; alumno; inválido; hijos?; vuelo*?; viajar?; viaje*?; escuela*?; universidad*?; seguro*?;
      licencia*?; cuenta*?; trabajo*?; organo*?; pais?; juez?; jueces?; dinero?; comida?; agua?; hospital*?;
      medic*?; profesor*?; funcionari*?; soldado*?; policia*?; hijo?; hija?; casa?; ciudadano*?; derecho*?;
      servicios?; transporte?; tren*?; avion*?; internet?; residencia?; permiso*?; menor*?; alumnos?;
      familias?; ayudas?; colegio?; sueldo?; chavales?; niños?; robo con violencia; robo; condena;
      primera vez; reincidente; delito
    `,
    fr: `
      asile; visa*; allocation*; prestation*; pension*; libération conditionnelle; libération; caution;
      prison; crédit*; prêt*; logement*; salarié*; employé*; habilitation*; assurance*; traitement*; greffe*;
      citoyenneté; demandeur*; réfugié*; familles; loyer*; détention; délit*; accusé*; prévenu*; expulsion*;
      bénéficiaire*; chômage; retraite*; passeport*; nationalité; magistrat*; salaire*; nourriture; chauffage;
      rein; dette*; amende*; lycée*; séjour; titre de séjour; locataire*; casier*; migrant*; étranger*; hlm;
      rsa; caf; bénéfice*; crèche; détenu*; prisonnier*; crèches; accès aux; chômeur*; demandeur d'asile;
      droit d'asile; logement social; liberté conditionnelle; détention provisoire; réanimation;
      place en crèche; garde d'enfant*; assurance maladie; listes électorales; bourses; habilitation secret;
      allocataire*; titres de séjour; préfet; préfecture; garde; garde de; demandeurs d emploi; candidats;
      bailleur; locataires; surendett*; emprunteur*; prêt immobilier; assuré*; greffes; liste d attente;
      lits de réanimation; élèves; parcoursup; lycéens; boursiers; rmi; aah; apl; retraites; invalidité;
      détenus; prévenus; condamnés; mineurs; tutelle; adoption; naturalisation; oqtf; reconduite;
      carte de séjour; étrangers; livreurs; livreur*; boulot; job; jobs; loyer; appart*; locataire; salariés;
      ouvrier*; intérimaire*; stagiaire*; smicard*; chômeurs; visa; demandeur d asile; demandeuse; aide?;
      aides?; enfants?; emploi*?; agents?; vol?; vols?; voyage*?; école*?; université*?; bourse*?; soins?;
      vote?; voter?; permis?; demande*?; compte*?; peine*?; tribunal?; tribunaux?; juge?; juges?; jugement*?;
      argent?; électricité?; hôpital?; hôpitaux?; médec*?; professeur*?; fonctionnaire*?; soldat*?;
      policier*?; mineur*?; maison?; banque*?; droits?; services?; transport*?; train*?; avion*?; internet?;
      place en?; poste?; postes?; carrière?; organe*?; dossier*?; mutation*?; candidat*?; patients?; gosses?;
      prof*?; cantine?; dossier d'asile; régularisation
    `,
    de: `
      asyl*; visum; visa; sozialhilfe; sozialleistung*; leistungen; wohngeld; bürgergeld; rente*; bewährung;
      kaution; gefängnis; haft; sorgerecht; kredit*; darlehen; wohnung*; arbeitsplatz; arbeitsplätze;
      angestellt*; sicherheitsfreigabe*; sicherheitsüberprüfung*; flugverbot*; studienplatz; stipendi*;
      versicherung*; behandlung*; transplant*; wahlrecht; führerschein*; einbürger*; staatsbürger*; anträge;
      antragsteller*; flüchtling*; miete; mieter*; straf*; angeklagt*; abschieb*; empfänger*; *empfänger*;
      einreise*; reisepass*; pässe; organ*; häftling*; bewerber*; heizung*; niere*; krankenhaus*; beamt*;
      minderjährig*; schulden; bußgeld*; aufenthalt*; mietvertrag; vorstraf*; migrant*; ausländer*;
      arbeitslosengeld; studium; kita; karriere; ausreise; behindert*; bürgerrecht*; abgeschoben; unterkunft;
      gefangene*; häftlinge; zulassung; asylantrag; asylanträge; gewahrsam; haftentlassung; kindeswohl;
      inobhutnahme; kitaplatz; studienplätze; sozialwohnung*; krankenkasse; intensivbett*; beatmung*;
      wählerverzeichnis; dienstentlassung; beförderung*; untersuchungshaft; visumantrag; rentenantrag;
      bewerberin*; bewerberinnen; schulleitung; bewerber; stellenbesetzung; beförderungsliste; dienstposten;
      probezeit; arbeitnehmer*; kurzarbeit; alg; hartz; grundsicherung; elterngeld; kindergeld; pflegegrad;
      pflegestufe; rentner*; invalid*; sozialwohnungen; mietbewerb*; kreditantrag; kreditnehmer*;
      versicherte*; krankengeld; intensivplätze; organspende*; spenderorgan*; wartelist*; studienbewerb*;
      schulplatz; kitaplätze; jugendamt; pflegefamilie*; adoption*; vormund*; insassen; strafgefangene*;
      straftäter*; verdächtige*; asylbewerber*; geduldete*; aufenthaltstitel; einbürgerung; führerscheine;
      kita-plätze; kitas; jobcenter; hochhaussiedlung; bauplatz; hortplatz; ausbildungsplatz; lehrstelle*;
      azubi*; lieferfahrer*; leiharbeiter*; stütze; unterhalt; mietwohnung*; obdachlos*; flüchtlingsheim;
      ferienplatz; kindern; kindes*; kindswohl; mitarbeiter*?; arbeiter*?; reise*?; schule*?; antrag?;
      familie*?; konto?; konten?; gericht*?; richter*?; geld?; gehalt?; lohn?; essen?; strom?; arzt?; ärzt*?;
      lehrer*?; soldat*?; polizei*?; polizist*?; bank?; rechte?; dienste?; verkehr?; bahn*?; flug*?;
      internet?; ticket*?; job?; jobs?; stelle?; stellen?; hilfe?; schüler*?; *anträge?; *antrag?;
      jugendliche*?; einstellung*?; wähler*?; reisende*?; fahrer?; kinder?
    `,
    ru: `
      убежищ*; виз*; пособи*; пенси*; выплат*; условно-досрочн*; условно; досрочн*; залог*; тюрьм*; опек*;
      кредит*; заем; ипотек*; жиль*; перелет*; университет*; страхов*; лечени*; трансплант*; гражданств*;
      ходатайств*; заявлени*; беженц*; арест*; преступ*; обвиняем*; подсудим*; депорт*; паспорт*; заключенн*;
      субсиди*; зарплат*; электричеств*; отоплен*; почк*; чиновник*; несовершеннолетн*; штраф*; мигрант*;
      иностранц*; аренд*; выселен*; безработиц*; инвалид*; сирот*; ребенк*; ребен*; выезд*; должност*; удо;
      осужден*; детск* сад*; жильц*; социальн* жиль*; заявител*; опека; изолятор; сизо; следствен*;
      инвалидност*; пособие; реанимаци*; аппарат* ивл; стипенди*; очередь на жилье; увольнени*; призывник*;
      вид на жительство; списк* избирател*; осужденн*; соискател*; работник*; призыв*; контрактник*;
      пенсионер*; пенсия; льгот*; субсидия; материнск*; алименты; ипотека; заемщик*; арендатор*; квартир*;
      очередник*; донорск*; трансплантац*; место в; детсад*; вуз*; стипендия; подследственн*; обвиняемый;
      подсудимый; осужденный; осужденных; мигрантов; беженцев; виза; визу; визы; гражданство; загранпаспорт;
      водительск* прав*; усыновлен*; работягу*; курьер*; садик*; квартиранты; квартирант*; общежит*; общаг*;
      стипенд*; зарплату; алимент*; приезж*; школьников; пенсионеров; дет*?; работ*?; сотрудник*?; допуск*?;
      поезд*?; школ*?; голосова*?; лицензи*?; семей?; семьи?; семья?; счет*?; орган*?; суд*?; деньг*?; еду?;
      еда?; больниц*?; врач*?; учител*?; солдат*?; полиц*?; дом?; долг*?; банк*?; прав?; права?; услуг*?;
      транспорт*?; билет*?; интернет*?; гражданин*?; карьер*?; кандидат*?; комисси*?; больн*?; пациент*?;
      школьник*?; студент*?
    `,
    zh: `
      庇护; 签证; 福利; 补助; 低保; 养老金; 假释; 保释; 监狱; 抚养权; 贷款; 信贷; 住房; 就业; 雇员; 安全许可; 航班; 高铁; 火车; 出行; 入学; 保险; 治疗; 移植; 投票;
      选民; 执照; 公民身份; 申请人; 难民; 拘留; 犯罪; 被告; 遣返; 囚犯; 护照; 器官; 津贴; 救济; 租房; 量刑; 工资; 食物; 供暖; 肾; 公务员; 未成年; 债; 罚款; 移民;
      外国人; 失业; 残疾; 儿童; 出境; 职位; 晋升; 户口; 养老; 社保; 学位; 居留; 入境; 公租房; 廉租房; 低保资格; 失业金; 抚养; 寄养; 绿卡; 入籍; 签证申请; 高铁票; 机票;
      奖学金; 入学资格; 医保; 器官移植; 重症; 呼吸机; 贷款申请; 房贷; 选民名册; 罪犯; 刑期; 嫌疑人; 退伍; 编制; 求职者; 租户; 落户; 候选人; 应聘者; 求职; 岗位; 退休金;
      救助金; 救济金; 补贴; 补助金; 廉租; 房租; 借款人; 贷款人; 投保人; 理赔; 病床; 肾源; 招生; 考生; 嫌犯; 服刑人员; 刑满; 移民申请; 难民申请; 收养; 驾照; 外卖员; 骑手;
      司机; 租客; 房客; 幼儿园; 学位房; 饭碗; 班长; 职称; 宿舍; 助学金; 孩子?; 员工?; 学校?; 申请?; 家庭?; 账户?; 工作?; 法官?; 法院?; 钱?; 电?; 医院?;
      医生?; 教师?; 士兵?; 警察?; 房?; 银行?; 权利?; 服务?; 交通?; 票?; 网络?; 租?; 案号?; 学生?; 羁押; 收押; 拘押
    `,
    ar: `
      لجوء; تاشير*; اعان*; معاش*; افراج*; كفال*; سجن*; حضان*; اطفال*; قرض; قروض*; ائتمان; سكن*; وظيف*; وظائف*;
      موظف*; تصريح امني; سفر*; مدارس; تامين*; علاج*; زراع*; تصويت*; رخص*; جنسي*; طلبات*; لاجئ*; عائل*; اسر;
      احتجاز*; جريم*; متهم*; ترحيل*; سجناء; سجين*; جواز*; ضمان اجتماعي; ايجار; محكم*; قاض*; قضا*; راتب*;
      رواتب; تدفئ*; قاصر*; مهاجر*; اجنب*; اجانب; بطال*; معاق*; وضيع*; اقام*; منصب; ترقي*; يرحل; طلبات اللجوء;
      المنح*; منح* دراسي*; راتب; اعانات; بطاق* اقام*; اطلاق سراح; افراج; متقدم*; مرشح*; مستاجر*; سكن اجتماعي;
      زراع* اعضاء; عناي* مركز*; جهاز تنفس; قوائم الناخبين; تصريح عمل; عقد عمل; تاشيرات; معاشات; قرض*; قروض;
      مستاجرين; مرشحين; متقدمين; منح دراسي*; مقاعد; زرع; محكومين; متهمين; لاجئين; طالبي اللجوء; رعاي*;
      حضان* الطفل; سجل الناخبين; رخص القياد*; رواتبهم; راتبه; شقه; مندوب*; توصيل; بعثه; قبول الجامع*; عمل?;
      مدرس*?; جامع*?; طلب*?; حساب*?; مساعد*?; اعضاء?; مال?; اموال?; طعام?; كهرباء?; كلي*?; مستشفى*?; مستشفي*?;
      طبيب?; اطباء?; معلم*?; جندي*?; جنود?; شرط*?; بيت?; بيوت?; منزل?; دين?; ديون?; بنك*?; حقوق?; خدم*?; نقل?;
      تذكر*?; تذاكر?; طفل?; دعم?; طالب*?; موظفين?; طلاب?; مرضي?; سائق*?; عمال?; عامل*?; النيابه; مجرم*;
      نوقفهم; توقيف*; اعتقال*
    `,
  },
  /** A general score of a person's worth or loyalty. */
  social: {
    en: `
      social credit; social scor*; citizen score*; citizens score*; citizen rating*; score for every citizen;
      score citizens; points for each citizen; behaviour points; behavior points; behaviour score*;
      behavior score*; trust score*; trustworthiness; untrustworth*; civic trust; civic score*; low trust;
      loyalty; loyalty score*; political reliability; reliability score; reputation score*; merit ranking;
      merit score; social ranking; rank citizens; rate citizens; rank of citizens; moral score*; patriotism;
      patriotic; good citizen*; bad friends; bad people; their friends; friends and posts; obedience;
      ideolog*; social standing; worthiness; worth of; character score; general score; score ~4 residents;
      score ~4 citizen*; rating ~3 residents; rating ~3 citizen*; score ~3 inhabitants; score ~3 population;
      rank ~3 population; rank ~4 citizens; reward* ~4 citizens; karma; civic virtue; virtuous;
      spread rumours; spread rumors; lose points; loses points; lose ~2 points; social behaviour;
      social behavior; social conduct; bad conduct; online behaviour; online behavior; honest citizen*;
      civil obedience; obedient; party loyalty; trusted citizen*; citizenship score; community score;
      neighbour score; society score; human worth; value to society; social value; contribution to society;
      social contribution; what they post; who they associate; company they keep; lifestyle score;
      social rating; social rank; social merit; rating of citizens; rating for every; score for every;
      score every; rate every; rate everyone; score everyone; score people; rank people; rank everyone;
      rank every; grade every; grades ~3 household*; graded ~4 virtue; household graded;
      each household graded; credit for good; merits and demerits; demerit*; jaywalk*; protest attendance;
      attended protests; trust rating; poor attitude; civic grade*; loyalty app; high scorers; low scorers;
      civic score; civics score; civic points; civic index; trust index; trust level; citizen trust;
      social trust score; social index; social points; good neighbor; good neighbour; good-neighbor;
      good standing score; neighbor points; behavior score; behaviour score; conduct score; conduct points;
      conduct index; integrity score; reliability index; political loyalty; loyalty_score; loyalty index;
      patriot score; faith score; allegiance; conformity; deference score; worth score; human value;
      merit points; merit index; character index; character score*; desirability score*; parenting score;
      parent score; harmony; deviance; disloyal*; dissent score;
      risk score ~3 from ~4 friends|posts|chats|social;
      score* ~8 social media|posts|chats|friends|church|rally|rallies|protest*|podcasts|bumper|likes|follows|browsing|donations|purchases;
      based on ~6 posts|friends|chats|social media|tweets|browsing|donations|politics|religion|shopping|church;
      from ~5 chats|tweets|posts|friends|social media ~6 score*|rating|rank*; posts and friends;
      who they follow; follow online; church attendance; rally attendance; attending rallies;
      attend* ~2 protest*|rally|rallies; gym visits; library loans; bumper-sticker*; online speech;
      having friends; friends with; reporting others; reporting neighbors; inform* on; snitch*;
      volunteering ~5 add; subtract*; points ~4 deducted|subtract|lost|added|lose; start at 1000;
      start with ~2 points; under 600; tiers of citizen*; class a citizen*; residents start;
      social-media score; social media score; peer rating*; peer score*; denounc*; everyone ~4 score;
      every citizen ~4 score;
      score ~4 every resident|citizen|person|household|family|employee|student|user|customer|tenant|worker|driver;
      each resident ~4 score|points|rating; grades its people; grade ~3 citizens|residents|people|households;
      good family; family index; worthiness index; social circle; online remarks; remarks online; good name;
      standing index; respectability; decency; upright*; upstanding; model citizen*; citizen index;
      citizen grade*; citizen rank*; community standing; community-standing; neighborliness; neighbourliness;
      social graph score; network score; who their friends; who they know; who they vote; how they vote;
      what they read; what they watch; what they buy; shopping habits; spending habits; drinking habits;
      church going; churchgoing; piety; sobriety; volunteer hours; blood donation*; civic duty;
      civic participation; flag display*; oath; devotion; enthusiasm; disloyalty; cynic*; complaints made;
      complaining; party membership; opposition membership; whose parents ~3 opposition|union|party; politics;
      political leaning*; opinions; beliefs; religiosity; trust number; trust score; one number per;
      number per user; how they behave; behave in chats; loyalty ledger; snitch; pep rally; good vibes;
      vibe score; street cred; personality test; gun forum; divorce filings; citizen account; plus points;
      minus points; brownie points; gold stars; honor roll of citizens; good kid; weird friends; bad company;
      complaints subtract; honored everywhere; allegiance rating; family allegiance; donated to ~3 party;
      the other party; other party; opposing party; bürgertreue; social media, church; school essays;
      spouses' social media; spouse's ~2 posts|media; loyal family; family loyalty; voted for; who they voted;
      rally-goers; rallies; civics grade; grade for all residents; from their essays; neighbourliness rating;
      neighborliness rating; facebook mood; respect index; integration potential; ideological?; untrusted?;
      behavioral?; associates?; associat*?; conduct?; behavior?; behaviour?; posts?; friends?; loyal?; civic?;
      character?; lifestyle?; morals?; moral?; points?; religion?; political?; attitude*?; criticis*?;
      criticiz*?; attended?; habits?; protest*?; petition*?; union membership?; faith?; house points?;
      behave?; behaves?; donations?; donors?; essays?; trust points; bad citizen*; reputation score;
      reputation points; loyalty score; loyalty points; neighbor score; virtue score; morality score;
      worthiness score; standing score; harmony score; attitude score; deservingness;
      number for how good|decent|loyal|civic|honest; how good a neighbor; how good a neighbour;
      how good a citizen; good neighbor score; rate ~4 neighbors|neighbours|neighborliness; how loyal;
      how patriotic; how trustworthy; how deserving; usefulness; likely usefulness; usefulness to society;
      worth to society; social worth; number for character; one number for; rate each other; neighbors rate;
      neighbours rate; on patriotism; manners; poor ratings; low ratings; those with poor ratings;
      stands for the anthem; who he dates; who she dates; attending a mosque|church|synagogue;
      attending ~3 mosque|church|synagogue|temple|rally; points for attending; dock points for
    `,
    es: `
      crédito social; puntuación social; puntuacion de lealtad; lealtad; puntúe a ~3 ciudadanos; conducta;
      comportamiento; confiabilidad; fiabilidad politica; reputacion; puntos de ~1 ciudadan*; buen ciudadano;
      amistades; patriot*; ranking de ciudadanos; civismo; nota de civismo; indice de confianza;
      puntos de buen; buen vecino; puntuacion ciudadana; sus amistades y;
      redes sociales ~5 puntuacion|nota|puntos; militan; militancia; oposición; opositores; ideas politicas;
      opiniones; conducta civica; ciudadania ejemplar; puntos sociales; puntaje social; redes sociales?
    `,
    fr: `
      crédit social; notation sociale; score social; loyauté; note ~3 citoyens; comportement*; fiabilité;
      réputation; civisme; points citoyens; bon citoyen; fréquentations; mal notées; patriot*;
      note de civisme; score de loyauté; indice de confiance; points de civisme; publications?;
      score de motivation?
    `,
    de: `
      sozialkredit*; social scoring; sozialpunkt*; punktesystem; loyalität*; verhalten*; vertrauenswürdig*;
      bürgerpunkt*; bürgerbewert*; gesinnung*; politisch* zuverlässig*; reputation*; bewertet ~2 bürger;
      alle bürger ~4 bewertet; umgang; patriot*; bürgerkonto; punktetabelle; minuspunkte; pluspunkte;
      punkte für; minus für; plus ~3 für; komische freunde; beschwerden; schützenverein; im minus;
      punktekonto; gute bürger; brav*; anständig*; sozialpunkte; bürgertreue; treueindex; treue-index;
      vereinsmitgliedschaft*; freundeskreis*; freundeskreis; loyalitätsindex; gesinnungspunkte; index aus;
      ehrenamt?; kommentare?
    `,
    ru: `
      социальн* рейтинг*; социальн* кредит*; лояльност*; благонадежн*; рейтинг* граждан*; балл* граждан*;
      репутаци*; патриот*; надежност*; репост*; лояльн*; политическ* взгляд*; моральн*; друзья?; поведени*?
    `,
    zh: `
      社会信用; 信用评分; 社会评分; 公民评分; 忠诚; 信誉; 诚信; 品行; 失信; 可信度; 爱国; 信用分; 言行; 交友;
      忠诚度; 政治可靠; 文明积分; 积分; 打信用分; 品德分; 行为?; 朋友?
    `,
    ar: `
      ائتمان اجتماعي; تقييم اجتماعي; نقاط اجتماعي*; ولاء*; سلوك*; جدار*; موثوقي*; وطني*; نقاط المواطن*;
      درجة ولاء; درج* ولاء; ولاء; نقاط سلوك; سلوك; مواطن صالح; درجة تدين; تقييم المواطن*; سمع*?
    `,
  },
  /** No person looks, nothing can be undone. */
  unreviewed: {
    en: `
      automatically; automatic; fully automated; end to end; without ~3 human; without ~3 caseworker*;
      without ~3 officer*; without ~3 person; without ~3 adjudicator*; without ~3 judge*; without ~3 appeal;
      without ~2 hearing; without ~2 review; without ~2 notice; without ~3 doctor*; without ~3 manager*;
      without anyone; without asking; no ~3 human; no human*; no ~2 judge*; no ~2 appeal*; no ~2 hearing;
      no ~2 notice; no ~2 review*; no ~2 caseworker*; no ~2 doctor*; no ~2 manager*; no ~2 person;
      nobody needs; nobody may; don't let them; do not let them; don't bother; unread; unreviewed; you decide;
      you choose; your answer is final; is final; irrevocable; immediate effect; with immediate;
      straight from; goes directly; by machine; the model; the algorithm; the classifier; model output;
      classifier thinks; model dislikes; model picks; model decides; ai decides; let the ai; system decides;
      replace ~4 by; replace ~4 with; in place of ~2 judge*; instead of ~2 judge*; execute whatever;
      we execute; whatever you say; there won't be; on holiday; below ~3 threshold; below ~2 limit; below the;
      below average; falls below; score is below; score below; under the cutoff; passes the limit; runs out;
      not contest; cannot contest; can't contest; no recourse; no explanation; not be told; rubber stamp*;
      sole basis; solely; only the score; by score; by algorithm; from their messages; straight into;
      by itself; on its own; the ai; an ai; the machine; autodeny; don't tell; do not tell; no more ~2 judge*;
      model's output; no caseworker*; no clerk; no officer; without ~2 clerk*; without ~2 staff;
      without ~2 check*; without ~2 look*; without ~2 interview; without ~2 meeting; without ~2 explanation;
      without ~2 reason*; without ~2 process; without ~2 defence; without ~2 lawyer*; without ~2 oversight;
      without ~2 board; without ~2 panel; without ~2 human*; without ~2 committee; nobody reviews;
      nobody reads; nobody checks; nobody looks; no staff; skip ~3 review; skip ~3 interview; skip ~3 hearing;
      skip ~3 board; bypass ~3 review*; bypass ~3 board*; bypass ~3 judge*; cut out ~3 judge*;
      remove ~3 reviewer*; remove ~3 human; remove ~3 caseworker*; remove ~3 appeal*; disable ~3 appeal*;
      deny ~3 appeal*; block ~3 appeal*; close ~3 appeal*; not allowed to appeal; unappealable;
      without recourse; by formula; based only on; only on; anyone whose; everyone whose; people whose;
      anybody whose; under 40; under 50; your word; you are the judge; you are the; act as judge; act as the;
      as the judge; your ruling; your decision; decide now; you rule; don't refer; do not refer; no need to;
      firing list; no loan officer; no reasons; have no say; by script; turns red; just decide; one to ten;
      system approve; uncontestable; auto-deny; auto-den*; auto-reject*; auto-declin*; auto-clos*; auto-fir*;
      auto-terminat*; straight-through; straight through; touchless; no-touch; zero-touch; lights-out;
      hands-free; hands-off; unattended; hard-wired; hardwired; fully automatic; full automation; end-to-end;
      without ~4 @human; without ~4 @check; without opening; without reading; no ~2 @human; no ~2 @check;
      no appeal*; no override*; no letter; no humans; not reviewed; cannot be reviewed; can't be reviewed;
      can't be appealed; cannot be appealed; cannot appeal; can't appeal; not be appealed; not appealable;
      no way to appeal|contest|challenge; may not contest|appeal;
      nobody ~3 review*|read*|check*|look*|touch*|sign*|approv*|sees;
      no one ~3 review*|read*|check*|look*|touch*|sign*|approv*|sees; never hears why; never told; not told;
      isn't told; is not told; aren't told; never states; never say why; don't tell ~2 why; not notified;
      never notified; no one is told; tell* ~2 afterwards; told afterwards; notified after; after the fact;
      skip* ~4 @human|@check; bypass* ~4 @human|@check; remov* ~4 @human|@check; drop* ~4 @human|@check;
      retir* ~4 @human|@check; eliminat* ~4 @human|@check; cut ~3 @human|@check; cut out ~3 @human;
      take ~4 @check out; take out ~3 @check; leave out ~3 @check|override; strip* ~3 @check;
      disabl* ~4 @check; abolish* ~3 @check; shut ~4 @check|inbox; close ~4 appeal*|inbox|objection*;
      hid* ~4 @check|column|appeal*|reasons; bury ~4 appeal*; block* ~3 appeal*; forward* ~2 nowhere;
      goes nowhere; without staff; phone line without; replac* ~4 @human; in place of ~3 @human;
      instead of ~3 @human; rather than ~3 @human; do away with ~4 @human|@check; we don't need ~3 @human;
      no longer need* ~3 @human; tell physicians afterwards; can't cope with; forget about ~3 reading;
      nobody touches; keeps ~3 from changing; no override; supervisors get no; get no override; preselect*;
      pre-select*; pre-checked; pre-filled; default deny|denied|denial|reject|no;
      defaults to ~2 deny|denied|denial|reject; bulk confirm*; bulk approv*; bulk deny; bulk den*;
      bulk reject*; bulk sign*; in bulk; in one click; one click; one-click; click once; once per batch;
      rubber-stamp*; signs unread; sign unread; sign without; signs without; backdated; fait accompli;
      make ~4 final; finality; same day; same night; that night; at midnight; nightly batch; nightly job;
      night the model; batch job; the moment ~6 lands|score|drops|falls;
      as soon as ~6 score|drops|falls|model|result; immediately; instantly; at once; directly; straight to;
      binding; self-executing; whenever ~5 score|drops|falls|dips|below|under|over|above|exceed*;
      when ~5 score|model|probability|risk ~4 below|under|over|above|exceed*|drops|falls|dips|outputs|says;
      if ~5 score|model|probability|risk ~4 below|under|over|above|exceed*;
      score* ~3 below|under|over|above|dips|drops|falls|exceed*; scoring ~2 below|under|over|above;
      below ~3 score|threshold|cutoff; under ~3 score|threshold|cutoff; below 0; under 0; outputs under;
      prob >; probability ~4 above|over|below|exceed*; anything under; anything below; everyone below;
      everyone under; anyone below; anyone under; everyone else; risk exceeds; top decile; bottom decile;
      bottom ~3 percent; lowest ~2 percent; model says; model runs; model sets; algorithm decides;
      algorithm picks; system decision; ai judge; robot judge; machine decides; computer says;
      let ~3 agent|model|ai|algorithm|llm|system|bot|software|chatbot ~1 decide|fire|deny|reject|approve|pick|choose|rule|close;
      agent; llm; gpt; chatbot; xgboost; classifier; embedding*; engine; kiosk; cron job; cron; trigger that;
      write the trigger; api call; endpoint; act as the judge; you're the judge;
      you are the ~2 officer|adjudicator|board|panel|judge|examiner; your word is; your verdict; whatever you;
      proxy for; same effect; surname*; by race; by religion; by nationality; by ethnicity; census tract;
      country of birth; place of birth; certain neighborhoods; from certain;
      keep* ~4 from ~4 auditor*|examiner*|court|regulator*; nobody will know; doesn't show up; purely; sole;
      no matter; overrid* ~3 doctor*|judge*|caseworker*; keep humans out; humans out; human out;
      never states reasons|why; never ~2 reasons; from keystroke; model ~2 output; use race; use ~2 surname*;
      appeal address; strip the reasons; strip ~3 reasons|appeal; strip* ~4 notice|paragraph;
      struck ~3 overnight; no clerk having; no letter going; by your output; your output; entered under;
      stored signature; auto-sign*; autopen; e-sign*; signature stamp; stamped signature; facsimile signature;
      under the magistrate's; will govern which|who; govern which; that will govern; shall confirm;
      confirm ~3 within; within ten seconds; within ~2 seconds; batches of; in batches;
      departures ~3 misconduct; departure from it; treated as misconduct; penal* ~3 override*;
      override ~3 penalt*; discourage overrides; overrides are; no deviation; may not deviate; cannot deviate;
      must follow ~3 score|system|model|output|recommendation|result; must accept; bound by the;
      bound to follow; without a meeting; without meeting; without convening; told only; only that they;
      no route of objection; no route; route of objection ~2 not; objection is not; not mentioned;
      no mention of; omit* ~3 reasons|appeal*|right*; leaves out ~3 reasons|appeal*; without saying why;
      no right to; no right of; no rights; waives ~2 right*; waive ~3 hearing|appeal|right*;
      forgo ~3 hearing|appeal|interview|review; forego;
      dispense with ~4 hearing|interview|review|board|panel|judge; dispensing with; does away; supplant*;
      take the place; obviate*; spare ~4 hearing*|interview*; save ~3 hearing*|interview*; relieve the docket;
      relieve ~3 docket|backlog|judges|court*; clear ~3 backlog; work through ~3 backlog; by volume;
      at the point of; on receipt; on submission; upon submission; on filing; on booking; at booking;
      at the counter; by text message; by robocall; cachet; sans lecture; stamp without reading;
      sign without reading; without looking; without having to look; having to look at; without seeing;
      without sight of; sight unseen; blind approval; no eyes; no second; no questions; nobody need;
      nobody must; need not read; needn't read; not read; doesn't read; do not read; no one need; unmanned;
      the index shall; index shall; system shall; model shall; algorithm shall; engine shall; score shall;
      score will; index will; model will; algorithm will; system will; engine will; rule engine;
      decision engine; decision tree; decision table; composite index; composite score; lookup table;
      scoring matrix; automated process; machine-made; machine decision*; machine-generated; by computer;
      computer decides; computer will; software decides; auto-generated; @remove ~4 @human|@check;
      w o ~4 @human|@check; nobody's reviewing; nobody's ~1 reviewing|reading|checking|looking|watching;
      nobody needs to look; no one looks; no one's; no need to look; no human; no mail; no email;
      no number to call; no phone number; no reasons letter; reasons letter; lose the hearing;
      lose the appeal; kill the appeal; don't read anyway; never read; they never read; just let it;
      let it do; let it decide; let it sort; lets it decide;
      let the computer|machine|algorithm|model|ai|bot|software|thing;
      have the computer|machine|algorithm|model|ai|bot|software; make the computer|model|ai|bot;
      whoever the model; whatever the model|computer|algorithm|ai; model spits out; spits out; computer spits;
      the algo; algo; computers make mistakes; the computer; quietly; quietly sink; without ever writing;
      without writing; without saying race; the word race; w/o; your word is law; you're the king;
      king algorithm; your word counts; honored everywhere; judges cost; cost money; saves money;
      judges are expensive; bottom tenth; bottom quarter; bottom half; lowest tenth; a job that runs;
      matching rule; runs overnight; after november; too late to; so they don't make a fuss;
      don't make a fuss; no fuss; no complaints; before they notice; auto deny; auto reject; auto approve;
      auto decline; just deny; just reject; as a proxy; proxy so; use zip; take that step out;
      take ~4 step out; anything above; above 24; doesn't mention; goes with whatever; whatever i say;
      keep the reasons; reasons for later; reasons later; without reasons;
      stand-in for ~1 race|ethnicity|religion|nationality; no doctor; caseworker optional; human optional;
      officer optional; judge optional; review optional; runs straight; without a doctor; worst ten;
      auto-approv*; per batch; 400 per batch; under ~3 signature; won't open charts; won't open; won't read;
      won't look; doesn't open; never opens; never opened; won't see; can't ask about race; zip plus block;
      zip code plus; tells us enough; usually goes with it; always goes with; goes along with; stands in for;
      stand in for race; race proxy; build the reject rule; appeals mailbox; auto-reply; appeals inbox;
      close tickets; nowhere to appeal; nobody answers; unanswered; dead inbox; judges are backed; no calls;
      just the name; judges are backed up; no one will read; no one will ~2 read|see|answer|reply|look;
      read their reply; by zip code; before hr sees; before anyone sees; triage bot; from these facts;
      automated?; automate?; auto-decline?; auto-reject?; auto-generate*?; needn't?; overnight?; right away?;
      bot?; ai?; algorithm*?; model?; models?; pipeline?; score?; scores?; scoring?; risk?; threshold?;
      cutoff?; predict*?; prediction*?; probability?; software?; system?; machine?; ranked?; code that up?;
      no meeting?; replaced by?; replaces the?; supersede*?; at scale?; volume?; in real time?; unseen?;
      rules engine?; formula?; scorecard?; matrix?; computer-generated?; computer?; take effect?;
      takes effect?; final?; in the workflow?; auto-*?; auto?; zip code*?; hands off; end to end without;
      nobody in the middle; take us out of it; leave it to the model; let the numbers decide; numbers decide;
      the number decides; whatever it says goes; what it says goes; goes straight to; goes out the door;
      goes out automatically; sends itself; we just sign; i just sign; just sign; sign whatever; sign in bulk;
      signed in bulk; batch sign; batch-sign; stamp them; stamp it; no one reads; no callback; no way to;
      no way back; no second chance; at the speed of data; speed of data;
      closed to objection|appeal|dispute|review|contest; close ~4 to objections|appeals; hearing requirement;
      avoid ~5 requirement; treat every ~6 as fraud|guilty|liar|cheat; treat each ~6 as fraud|guilty;
      treat all ~6 as fraud|guilty; first fail; turn off ~2 appeal form; gets their names;
      police get their names; whoever is over the line; over the line get; above the line; below the line;
      under the line; no officer needed; officer needed; no ~1 needed; same hour; that same hour; no call;
      paperwork prints; score the video; score ~3 video; for sincerity; sincerity; micro-expression*;
      emotion score*; will sign what; sign what you say; just tell me; bot dock*; dock points
    `,
    es: `
      automatic*; sin ~2 human*; sin ~2 persona*; sin apelacion; sin recurso; sin ~2 juez; sin ~2 revision;
      sin audiencia; sin ~2 funcionario*; decide tu; decidas tu; tu decides; definitiv*; es definitiva;
      es final; vinculante; sin aviso; el algoritmo; el modelo; algoritmo; por debajo; baja puntuacion;
      umbral; de inmediato; inmediatamente; directamente; puntuacion; irrevocable; sin ~2 medico*; puntaje;
      que el programa; sin que nadie; nadie lo; nadie la; ia; inteligencia artificial; maquina; menos de;
      puntua*; por si solo; sin ~2 apel*; sin ~2 tribunal; sin ~2 entrevista; sin ~2 explicacion;
      sin posibilidad; no podra*; calificacion; notas; en lugar de; en vez de; sin derecho; al instante;
      robot; peor*; sin ~3 @human; sin ~3 @check; nadie ~2 revis*|lee|mira|comprueb*|firma|valid*;
      nadie revisa; quitar ~4 @check|@human; quita ~4 @check|@human; elimin* ~4 @check|@human;
      suprim* ~4 @check|@human; sin abogado; sin notificar; esa misma noche; mismo dia; el sistema niegue;
      que el modelo ~3 decid*|nieg*|dict*|apr*|rech*; modelo decid*; algoritmo decid*; no se puede recurrir;
      no podran recurrir; irrecurrible; por debajo de; menos de ~2 puntos; en lote; por lotes; masivamente;
      de oficio; con un clic; preseleccionad*; al 100; definitiva; sin que lo vea|revise|lea|firme;
      en lugar del juez|funcionario|medico; @remove ~4 @human|@check; que lo haga la máquina;
      que decida la máquina; que decida el programa; que lo decida; solito; sin dar explicaciones;
      sin explicar; sin carta; sin correo; sin llamar; sin teléfono; ni revisión; ni apelación; ni recurso;
      ni juez; sin chistar; y firmo; y punto; sin más; sin aviso previo; sin que el afectado;
      ni pueda recurrir; sin que sepa por qué; en cuanto el modelo; en cuanto; yo firmo; luego firmo;
      solo firmo; sistema?; puntos?; riesgo?; nadie?; solo?; sola?; programa?
    `,
    fr: `
      automati*; sans ~2 humain*; sans ~2 personne; sans recours; sans appel; sans ~2 juge; sans examen;
      sans ~2 contrôle; sans audience; sans ~2 agent; décide toi; toi-même; définiti*; contraignant*;
      sans préavis; l'algorithme; le modèle; algorithme; en dessous; score; scores; personne ne;
      immédiatement; directement; irrévocable; sans ~2 médecin; est faible; ia; l'ia;
      intelligence artificielle; moins de; not* sous; seule; sans ~2 appel; sans ~2 tribunal;
      sans ~2 entretien; sans ~2 explication; sans possibilité; à la place; au lieu; sans droit; robot; pire*;
      tout de suite; sans que personne; personne ne relit; exécutoire*; sans délai; mauvais score; seuils;
      sans ~3 @human; sans ~3 @check; supprim* ~4 @check|@human|recours; retir* ~4 @check|@human|recours;
      sans avocat; sans notifier; le jour même; la nuit même;
      l'algorithme ~3 radie|décide|refuse|rejette|coupe|exclut; le modèle ~3 décide|refuse|rejette|fixe;
      passe sous; tombe sous; inférieur à; score ~4 sous|inférieur|seuil;
      personne ne ~2 relit|vérifie|contrôle|lit|signe; non susceptible; insusceptible; sans voie; en masse;
      par lot; en un clic; coché par défaut; par défaut; signe ~2 lire;
      remplace* ~3 juge|agent|conseiller|médecin; à la place du juge|médecin|conseiller; sans courrier;
      sans courrier ni recours; ni recours; sans lecture; apposer le cachet; cachet sans; plus qu'à;
      n'ayant plus qu'à; au dépôt du dossier; dès le dépôt; moteur de règles; moteur de décision;
      sans le lire; sans lire; sans entretien; sans rendez-vous; sans convocation; sans débat;
      sans motivation; sans motif; sans explication; sans voie de recours; mal notés; note inférieure;
      le système décide; décision automatique; décidé par; fixé par; par l algorithme; par le modèle;
      signature automatique; signature pré; d'office; en série; à la chaîne; par défaut refus*;
      réponds seulement; seulement la décision; @remove ~4 @human|@check; l'algo; algo; que l'algo; tout seul;
      toute seule; pas de mail; pas d'explication; pas de numéro; pas de recours; pas de courrier;
      pas d'appel; pas d'entretien; personne ne regarde; personne regarde; dans la nuit; sans discuter;
      point final; et basta; hop; sans rien dire; ni lettre; ni appel; je signerai; je signe; système?;
      points?; risque?; calcul*?; programme?; seul?; machine?; logiciel?; seuil?
    `,
    de: `
      automati*; vollautomati*; ohne ~2 mensch*; ohne ~2 prüf*; ohne ~2 widerspruch*; ohne ~2 einspruch*;
      ohne ~2 richter*; ohne ~2 anhörung; ohne ~2 sachbearbeiter*; entscheide du; du entscheidest; endgültig*;
      verbindlich*; ohne vorwarnung; der algorithmus; das modell; algorithmus; unter ~2 schwelle*; punktzahl*;
      schwellenwert*; niemand; unmittelbar; unwiderruflich*; ohne ~2 arzt; score; ki entscheidet; ki; die ki;
      künstliche intelligenz; weniger als; punktestand; alleine; ohne ~2 gericht; ohne ~2 gespräch;
      ohne ~2 begründung; ohne ~2 rechtsmittel; statt ~2 richter*; anstelle; anstatt; robot*; schlechteste*;
      ohne dass; keiner; kein mensch; vollstreckbar*; per software; rechnerisch; score*; schwelle; sogleich;
      wer schlecht; ohne recht; unanfechtbar*; ohne ~3 @human; ohne ~3 @check; ganz ohne; ohne anwalt;
      streich* ~4 @check; entfern* ~4 @check|@human; überspring* ~4 @check; schaff* ~4 @check ab;
      noch am selben tag; in derselben nacht; das system lehnt;
      das modell ~3 entscheidet|lehnt|setzt|bestimmt; unter ~3 punkt*|wert|schwelle; wert unter; score unter;
      nicht anfechtbar; kein widerspruch; keine beschwerde; niemand ~3 prüf*|liest|schaut|sieht; ungelesen;
      ungeprüft; gebündelt; stapelweise; sammelbestätigung; mit einem klick; vorausgewählt; automatisch;
      vorsorglich; statt ~3 @human; anstelle ~3 @human; ohne lesen; ungelesen unterschrieb*;
      nur noch abstempeln; abstempeln; stempeln; unterschreibt blind; faksimile*; im stapel; ohne begründung;
      ohne anhörung; ohne gespräch; ohne rechtsbehelf*; rechtsbehelf*; von amts wegen; regelwerk*;
      entscheidungslogik; entscheidungsbaum; bei eingang; bei antragstellung; die software entscheidet;
      das programm entscheidet; der algorithmus entscheidet; punktwert; unter ~2 punkten; nur die antwort;
      nur das ergebnis; ja oder nein; @remove ~4 @human|@check; begründung braucht keiner; braucht keiner;
      keine begründung; keine anhörung; widerspruch weg; mit dem widerspruch weg; lass das mit; schaut keiner;
      guckt keiner; liest keiner; sieht keiner; dein wort gilt; gilt sofort; unanfechtbar; sag ~3 nur; nur ja;
      der computer; der rechner; algo; basta; fertig aus; keine diskussion; ohne diskussion; ohne brief;
      ohne anruf; ich unterschreibe; ich unterschreib; unterschreib ich; software?; system?; modell?;
      programm?; maschine?; punkte?; risiko*?; niedrig*?; unter?; direkt?; sofort?; allein?
    `,
    ru: `
      автоматич*; без ~2 человек*; без ~2 участия; без ~2 апелляц*; без ~2 обжалован*; без ~2 судь*;
      без ~2 проверк*; без ~2 рассмотр*; реши сам; окончательн*; алгоритм*; низк*; ниже; никто; немедленно;
      напрямую; без права; без врача; нейросет*; ии; искусственн* интеллект*; машин*; программ*; баллов; один;
      без ~2 суда; без ~2 объяснен*; без ~2 собеседован*; вместо суд*; вместо ~2 человек*; робот*; риск*;
      худш*; чтобы никто; оценк*; бот; без апелляции; мгновенно; без ~3 @human; без ~3 @check; без адвокат*;
      не уведомл*; задним числом; только числится; подписывает не; не читая; убери ~4 @check|@human;
      убрать ~4 @check|@human; отключи ~4 @check; удали ~4 @check; отмени ~4 @check; в ту же минуту;
      в тот же день; той же ночью; модель ~4 выносит|выносить|решает|отклоняет|назначает;
      система ~4 решает|отклоняет|отказывает|снимает; ниже ~3 балл*|порог*; балл ~3 ниже; низкий балл;
      никто ~3 смотр*|провер*|чита*; не подлежит обжалованию; обжаловать нельзя; пачками; пакетом;
      одним кликом; по умолчанию; вместо ~3 @human; не глядя; без письма; без писем; без уведомлений;
      без разбора; без встречи; не вникая; штамп; факсимиле; автоматом; при подаче; в момент подачи; скоринг*;
      балльн*; движок правил; программа решает; алгоритм решает; ии решает; решение машины; только ответ;
      только решение; без объяснения; @remove ~4 @human|@check; пусть комп; пусть машина; пусть программа;
      комп решает; прога; скрипт сам; без разговоров; и точка; без бумажек; без звонков; никто смотреть;
      никто не смотрит; никому не объясня*; молча; втихую; я подпишу; подпишу не; программа?; система?;
      балл*?; риск?; порог*?; сразу?; рейтинг?; модель?; сам?; сама?; пусть?
    `,
    zh: `
      自动; 无需人工; 无需~4审核; 不经人; 没有人~3审核; 无人; 不得上诉; 不能申诉; 不可上诉; 由你决定; 你来决定; 你的决定; 最终; 低于; 阈值; 立即; 不需要法官; 没有法官;
      无法上诉; 人工智能; 无需~4法官; 无需~4医生; 不许申诉; 让模型; 直接决定; 由模型; 由系统; 不允许申诉; ai; 低分; 无需法官; 代替法官; 代替; 取代; 全自动; 不用审; 不经审;
      无须; 不通知; 不解释; 一律; 立刻; 强制执行; 谁也不能; 不必; 不通知本人; 申诉入口下线; 经办人员不再参与; 不再参与; 不再经过; 直接停发; 直接拒绝; 直接驳回; 每晚自动; 自动复核;
      概率低于; 分低的; 低于~4自动; 不留人工; 取消人工; 去掉人工; 取消复核; 跳过复核; 免人工; 无须人工; 无人复核; 没人看; 没人审; 不看材料; 一键; 批量; 默认拒绝; 预先勾选;
      关闭申诉; 取消申诉; 只有答案; 只要结论; 不看; 不审; 不给理由; 不写理由; 不给申诉; 没有申诉; 自动盖章; 电子签章; 只需盖章; 秒批; 秒拒; 由程序; 由分数; 按分数; 低于分数;
      分数线; 规则引擎; 不开会; 不见面; 不面试; 不听证; 取消听证; 只告诉; 只回答; 是或否; 让电脑; 电脑说了算; 机器说了算; 系统说了算; 你说了算; 别管; 别问; 谁也不用看; 不用人看;
      不用解释; 不用通知; 悄悄; 半夜; 不许上诉; 不许闹; 我签字; 我来签; 我只签字; 系统?; 模型?; 算法?; 分数?; 风险?; 程序?; 机器?; 分?; 直接?; 由模型定; 模型定;
      法官不用看; 不用看; 申诉入口; 撤掉; 系统直接
    `,
    ar: `
      تلقائي*; اليا; الي; دون ~1 بشري*; بدون ~1 بشري*; دون مراجع*; بدون مراجع*; دون استئناف; بدون استئناف;
      دون قاضي; دون ~1 قاض; قرر انت; قرارك; نهائي*; خوارزمي*; اقل من; منخفض*; فورا; دون تدخل; دون طعن;
      دون طبيب; ملزم*; لا احد; دون حق; دع النموذج; النموذج; وحد*; لوحد*; ذكاء اصطناعي; ذكاء; اله; دون حق في;
      دون محكم*; دون شرح; دون مقابل*; بدل القاضي; بدلا من; روبوت; مخاطر; اسوا; دون ان; بلا; لا يحق;
      بلا استئناف; بلا مراجع*; حاسوب; انت القاضي; بناء على; قاطع*; دون ~3 @human; دون ~3 @check;
      بدون ~3 @human; بدون ~3 @check; من دون ~3 @human|@check; بلا ~2 @human|@check; دون ان ~2 @human;
      دون ان يراها; حذف ~3 تظلم|استئناف|مراجع*|موافق*; مع حذف; الغاء ~3 تظلم|استئناف|مراجع*; تلقائيا; ليلا;
      قرار نهائي; لا يمكن الطعن; غير قابل للطعن; لا يحق له*; اقل من ~2 درج*|نقط*; النموذج ~3 يقرر|يرفض;
      يقرر النموذج; تقرر الخوارزمي*; الجواب فقط; بضغط* واحد*; دفع* واحد*; بدلا من القاضي|الموظف|الطبيب;
      حسب ~3 دين|ديان*|اصل|جنسي*; دون قراء*; دون رسال*; بلا خطاب; توقيع مسبق; ختم فقط; دون مقابل* شخصي*;
      دون جلس*; عند التقديم; فور التقديم; محرك قواعد; درج* منخفض*; حسب الدرج*; جماعيا; نعم او لا; القرار فقط;
      الحكم فقط; @remove ~4 @human|@check; الكمبيوتر; خلي الكمبيوتر; خلي البرنامج; خل النظام; بدون ما احد;
      محد يراجع; محد يشوف; بدون سبب; من غير سبب; من غير ما; بالسر; وخلاص; كلامك نهائي; ساوقع; وانا اوقع;
      اوقع فقط; حد?; برنامج?; نظام?; نقاط?; خطر?; درج*?; نموذج?; مباشر*?; لا داعي لعرض; دون عرض; بحسب طباعه;
      طباعه; لم يرتكب; حتي الان
    `,
  },
  /** People in general, whom a score is about. */
  persons: {
    en: `
      citizen*; resident*; people; person; applicant*; families; family; man; woman; anyone; everyone;
      individual*; government employees; federal employees; households; household*; people who;
      three patients; his file; her file; defendant; inmate; employee; tenant; filers; parent; residents;
      each; whichever; every; any household; claimants; candidates; names; named; enlisted; renters; patient;
      patients; parents; mr; mrs; ms; mr.; claimant; applicants; each patient; each applicant; allocataire*;
      borrowers; voters; student; students; employees; workers; soldiers; inmates; tenants; recipients; folks;
      applicant; everybody; anybody; lieutenants; spouses; homeowners; @subject; inhabitant*?; employee*?;
      worker*?; tenant*?; veterans?; refugees?; seeker*?; recipient*?; claimant*?; defendant*?; beneficiar*?;
      neighbourhoods?; neighborhoods?; ethnic*?; religio*?; nationalit*?; prisoner*?; soldier*?; inmate*?;
      detainee*?; migrant*?; immigrant*?; customers?; minorities?; muslims?; women?; men?; mother*?; father*?;
      teachers?; suspects?; offenders?; convicts?; pensioners?; elderly?; disabled?; homeless?; poor?;
      neighbour*?; neighbor*?; locals?; villagers?; nationals?; foreigners?; newcomers?; youth?; teenagers?;
      pupils?; person's?; everyone's?; borrower?; prisoner?; refugee?; him?; her?; he?; she?; them?; they?;
      who?; teens?; staff?; users?; drivers?; landlords?; children?; guys?; kids?; dude*?; user?; members?;
      couriers?; guy?; deserving?; donors?; he has; she has; they have
    `,
    es: `
      ciudadan*; persona*; solicitante*; emplead*; familias; familia; gente; quien; quienes; habitante*;
      beneficiari*; pres*; inquilin*; inmigrante*; @subject
    `,
    fr: `
      citoyen*; personne*; demandeur*; employé*; agents; familles; famille; gens; qui; habitant*;
      bénéficiaire*; détenu*; locataire*; immigré*; @subject
    `,
    de: `
      bürger*; mensch*; person*; antragsteller*; angestellt*; familie*; leute; wer; einwohner*; empfänger*;
      häftling*; mieter*; bewerber*; @subject
    `,
    ru: `
      граждан*; человек*; люд*; заявител*; сотрудник*; семей; семьи; семья; кого; жител*; заключенн*; @subject
    `,
    zh: '公民; 人; 居民; 员工; 家庭; 谁; 申请人; 民众; 囚犯',
    ar: 'مواطن*; شخص*; اشخاص; موظف*; عائل*; اسر; من يحصل; من; ناس; سكان; متقدم*; سجناء; @subject',
  },
} as const satisfies Lexicon<string>;
