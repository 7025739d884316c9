import type { Lexicon } from './concept';

/** Directing autonomous weapons: what is done to whom, with what, and who decides it. */
export const WEAPONS = {
  /** Using force. */
  engage: {
    en: `
      engage; engages; engaging; fire; fires; firing; shoot; shoots; shooting; kill; killing; kill chain;
      attack; attacks; attacking; strikes; striking; destroy*; detonat*; eliminat*; neutrali*; bomb; bombs;
      bombing; lethal*; open fire; opens fire; fire order*; fire command*; strike order*; weapon* release;
      release weapons; release the weapon; pull the trigger; trigger pull; drop their; drop its;
      drop grenade*; drops grenade*; drop bombs; retaliat*; counterbattery; assassinat*; execute strike*;
      take out; takes out; dive into; dives into; terminal guidance; aim point*; gun down; shoot down;
      shoots down; intercept missiles; put down; use force; deadly force; terminate the target; home in;
      homes in; blow up; blows up; bombard*; strafe*; wipe out; annihilat*; service targets;
      prosecute targets; prosecute the target; weapons free; cleared hot; fires mission; fire mission*;
      incinerat*; harm people; take them out; taking out; takes them; go after; slaughter*; lethality;
      bring down; brings down; knock out; knocks out; whom to kill; who to kill; who dies; deliver the charge;
      crash into; crashes into; collide* with; dive onto; dives onto; fly into; flies into; steer ~3 into;
      steer ~3 munition; use of force; execute the mission; mow down; picks off; mop up; release ~3 payload;
      drop ~3 payload; drop ~3 charge; let fly; weapons hot; employ weapons; weapons employment;
      effect on target; effects on; put rounds; open up on; punch through; liquidat*; obliterat*; shootdown;
      counterfire; return fire; returns fire; second strike; exterminat*; swat; disable the vehicle;
      hostile fire; attacked; hits; shoot ~2 first; gets shot; get shot; engagements; engagement zone;
      weapons engagement; auto-engage; hunt down; hunts down; explode*; homing on; homes on; home on; kinetic;
      prosecute; prosecutes; prosecuting; dive; dives; diving; nosedive; go kinetic; drop on; drop ~3 on;
      drops ~3 on; drop ~2 grenade*; pull trigger; squeeze the trigger; open up; opens up; opening fire;
      weapons release; release authority; release ~2 weapon*; weapon release; releases ~2 munition*;
      munition release; release ordnance; trigger release; fire solution; firing solution; firing solutions;
      fire permission; permission to fire; fire order; firing order; fire control; effector*; put steel;
      steel on target; warheads on; service the target; serviced; send it;
      prosecute ~3 target*|track*|contact*; take the shot; takes the shot; taking the shot; terminal phase;
      terminal dive; terminal homing; terminal attack; end-game; endgame; hit-to-kill; kill-chain; killchain;
      kill box; kill decision; kill rate; kill probability; pk; strike decision; strike package;
      strike nomination*; strike recommendation*; strike queue; strike cell; strike list; strike authority;
      strike planner; strike plan; drone strike; air strike; airstrike*; bomb run; bombing run; call for fire;
      salvo; salvos; barrage; volley; burst length; bursts of; fire for effect; counter-battery; first shot;
      second shot; double tap; re-attack; reattack; battle damage; collateral*; mow*; destroyed; lethal;
      employ* ~2 weapon*|force; shoot to kill; shoot on sight; sight; whom to hit; who to hit; who to shoot;
      whom to shoot; who gets shot; who gets hit; should hit; to hit; impact point; ram into; crash* into;
      fly* into; steer* into; collide with; retire the target; neutralization; suppression of enemy; sead;
      dead mission; jdam; cue ~4 gun|turret|weapon|launcher|cannon;
      slew ~4 gun|turret|weapon|cannon|barrel|mount; cued to; slew-to-cue; point the gun|turret|barrel|weapon;
      laying the gun; lase; laze; designate; designates; paint the target; commit; find-fix-finish; go off;
      consent window; release outputs; release decision; release logic; releases itself; goes after;
      going after; clear hot; slew and fire; loose off; loosing off; take first; prosecuted; lay the guns;
      lay ~2 guns; lay the gun on; fires when; fire when; fire at; fires at; fired at; fire on; fires on;
      firing on; shoot at; shoots at; shoot when; dispatch the target; dispose of; do away with;
      deal with ~2 intruder*|infiltrator*|target*; take care of ~2 target*|intruder*; put a round;
      put two rounds; pump; blast; hose down; lay down fire; suppressive fire; suppress; interdict*;
      interdiction; intercept ~3 vehicle|boat|truck|people|person; stop ~3 with ~2 rounds|fire|charge;
      disable with; puncture; scuttle; sink; torpedo it; mine-laying; go bang; set off; sets off;
      trip the charge; trips the charge; initiate ~2 charge|detonat*; initiation; fuze; fuzing; arming;
      arm and; arm, dive; arms itself; weapons tight; weapons hold; first strike; counterstrike;
      counter-strike; answering fire; answer fire; retaliatory; counter-sniper; counter sniper;
      shot detection; shooter location; muzzle flash; put ~2 down; drop ~2 target|man|runner; neutralise;
      neutralize; defeat ~2 target|threat|drone*|intruder*|vehicle; effect ~2 target; effects; lethal effect*;
      kinetic effect*; engage criteria; engagement criteria; rules of engagement; targeting cycle;
      targeting cell; targeting loop; joint fires; fires plan; fire plan; fire support; strike sortie;
      payload release; bomb release; release point; drop point; attack profile; attack mode; attack geometry;
      attack angle; dive angle; impact angle; terminal; strike window; strike time; time on target;
      time-on-target; hit probability; probability of kill; probability of hit; single-shot; lethal radius;
      blast radius; fragmentation; casualt* ~3 maximi*|expected; hunting; keep shooting; carries on shooting;
      plunge*; plunges into; at speed; fly at; flies at; slam* into; smash into; chase down; finish them;
      finish him; waste ~2 guys|them|him; smoke ~2 guys|them|him; pop ~2 them|him; off ~1 them|him; whack;
      blow ~3 away; blows ~3 away; shoot em; shoot 'em; light ~2 up; lights ~2 up; drop ~2 guy|them|him;
      put holes; scare off with rounds; hit em; strike anyway; for release; click approve; clears ~2 strikes;
      abort button; seeker; approval screen; order the shot; orders the shot; so we hit; when to drop;
      fire mission; pair ~2 munition*; which munition; close-in; against ~2 missiles; weaponeer*;
      weaponeering; munition pairing; desired effect*; call on the target; firing gate; fair game;
      every strike; each strike; clear rooms; clear houses; pick the house|building|target|man|person|car;
      mortar rounds; drops mortar; approved each shot; each shot; after launch; arrives after launch; and pop;
      abort uplink; hit rate; which hulls to ~1; must ram; ram any; rams any; aimpoint*?; slay?;
      hunter-killer?; shells?; shelling?; weapons-free?; downing?; counter-fire?; retaliation?; hit?; shot?;
      shots?; engaged?; engagement?; hunt*?; aim?; aims?; launch?; launches?; launching?; sink*?; ram*?;
      firing circuit?; fires cell?; disable ~3 vehicle?; wound*?; harm?; ambush*?; assault?; raid?; trigger?;
      execution of?; autocommit?; strike?; kills?; hold fire?; cease fire?; sortie?; zap?; release them?;
      goes off?; go in?; approval page?;
      rank*|prioriti*|order|sequence|sort|score|nominate|shortlist|weigh|rate|grade|tier|triage ~6 radar*|bunker*|depot*|launcher*|sam|sams|silo*|hangar*|airfield*|runway*|howitzer*|emplacement*|dugout*|trench*|cache*|barrack*|garrison*|frigate*|destroyer*|corvette*|submarine*|emitter*|strongpoint*|compound*|safehouse*;
      service ~3 list|aimpoints|sites; work the list; work down the list; send them after; sic; unleash;
      neutralised; put it on; put them on; deliver effects; kinetic option*; lethal option*; finish ~2 job;
      end them; end him; make ~2 go away; rid ~3 intruders|trespassers|people; bag ~2 of them; tag and;
      take the poacher*; dust ~1 them|him; drill ~1 them|him; cap ~1 them|him; ice ~1 them|him;
      nail ~1 them|him; we fly in; we go in; before we fly; before takeoff; pay ~2 a visit;
      plan ~3 route ~4 armed; route of the armed; routes of armed; route for the armed; route the armed;
      ingress; egress; run-in heading; weapons load; loadout ~4 against; aim points; aimpoints; cue ~3 mm;
      cue ~4 to anything|anyone|whoever|people|person; slew ~4 to anything|anyone|whoever|people|person;
      30 mm; 20 mm; 25 mm; 50 cal; .50; m2 mount; minigun; autocannon; veto window; seconds to veto;
      time to veto; window to veto; abort window; confirm window; confirmation window; seconds to abort;
      go first; deal with them; take the confirm; round is gone; the round goes; round leaves;
      cooperative lethality; dive when; dives when; dive once; aircraft releases; releases once; release once;
      release when; releases when; weapon leaves the rail; off the rail; rounds complete; shot away; pickle;
      splash ~2 it|them|target*; lights out for; seek-and-kill; seek and kill; kill loop; get struck;
      gets struck; get hit; let the battery go; let it go; two-key release; key release; second-tier targets;
      second tier targets; passes up; pass up; get struck this; be struck; to be struck; who is struck
    `,
    es: `
      dispar*; atac*; ataque*; mata; mate; maten; matar; destru*; lance; elimin*; detona*; bombarde*; letal*;
      abat*; derrib*; explot*; hund*; neutraliz*; aniquil*; embist*; derribar; tirotea*; fusil*; asesin*;
      letal; explota; estrell*; liquid*; embest*; golpear; golpee; disparo*; tiros; soltar; bala*; hundir;
      abrir fuego; abra fuego; hacer fuego; dispare; dispara; ataque a; ataca; ataquen; impacte; elimine;
      que mate; hundir*; derribe; lanzar; suelte; pulsar el gatillo; gatillo; batir; neutralice;
      prioridad de ataque; orden de ataque; orden de prioridad; atacar; neutralizar; liquidar; fuego real;
      abatir; bombardear; se les tiren encima; tirarse encima; se lancen; se lance; apretar el gatillo;
      apretar nada; reviente*; revent*; darle a; darles; les dé; plomo; tumbar; tumbe; chingar; cargarse;
      cargue a; atacar el dron; debe atacar; debe matar; debe abatir; debe disparar; lanza*?; ejecut*?;
      hier*?; choque?; arroj*?; suelta?; caz*?; perseguir?; fuego?; golpe*?; impact*?; tirar*?
    `,
    fr: `
      tire; tirer; tirent; tir; attaqu*; tue; tuer; tuent; détrui*; élimin*; frapp*; bombard*; létal*; abat*;
      explos*; neutralis*; anéanti*; engager; engage; abattre; fonce; assassin*; létale; écras*; liquid*;
      percut*; coups de feu; largu*; lâcher; couler; tirs; mitraill*; désigne* ~4 abattre; fasse feu;
      ouvrir le; neutralise*; riposte*; ouvrir le feu; ouvre le feu; le tir; détruire; à détruire; attaque;
      frapper; abat; déclencher le tir; déclenche le tir; mise à feu; engage la cible; engager la cible;
      tire sur; tirer sur; coup au but; frappe; frappes; tir réel; tirs réels; neutraliser; éliminer;
      engagement; ordre de tir; commande de tir; conduite de tir; solution de tir; impact sur; percuter;
      exploser; explose; plongent; plonge sur; plonger sur; fonce dans; fonce sur; dégomme*; bute; buter;
      flingue*; allume; éclate*; fait sauter; faire sauter; se jette; boucle de feu; validation du tireur;
      lancer?; coule?; exécut*?; bless*?; lâche?; balle*?; chass*?; poursui*?; ouvre?; feu?; note*?; lance?;
      impact?; descend*?
    `,
    de: `
      schieß*; schiess*; schieß; feuer*; *feuer*; angreif*; angriff*; *angriff*; greift; greife; töte*; tötet;
      töten; zerstör*; start* der rakete; abfeuer*; bombardier*; tödlich*; sprengt; sprengen; versenk*;
      eliminier*; bekämpf*; bekampf*; vernicht*; neutralisier*; einschlag*; beschuss; beschieß*; zündet;
      erschieß*; erschiess*; ermord*; exekut*; abschieß*; abschuss*; abzuschieß*; schüsse; ausschalt*;
      ausschaltet; rammt; rammen; stürzt sich; abwerf*; abwirft; bomben; kugel*; jagt; jagen; jag; detonier*;
      explodier*; liquidier*; umbring*; niederstreck*; zünd*; feuern; feuert; feuer frei; angreift; angreifen;
      schießt; schießen; abwehr* ~2 rakete*; bekämpft; abfeuern; auslöse*; auslösen; auslöseentscheidung;
      ausschalten; einschlagen; bekämpfung; bekämpfen; waffeneinsatz; feuerbefehl; feuerfreigabe;
      feuerleitung; beschießen; ausschaltung; vernichtung; angriffsreihenfolge; zielbekämpfung; erschießen;
      feuer eröffnen; das feuer; abdrücken; abdrückt; selbstschuss*; abknall*; umleg*; umnieten; draufhalten;
      erledig*; losballern; ballert; ballern; draufhält; reinfliegt; reinstürz*; draufstürz*; zuschlagen;
      zuschlägt; weiterjagen; schuss?; wirft?; trifft?; treffen?
    `,
    ru: `
      стрел*; выстрел*; огонь; огня; атак*; уничтож*; убива*; убить; убей*; запусти*; поража*; порази*; бомб*;
      летальн*; взорв*; взрыв*; подрыв*; ликвид*; потоп*; нейтрализ*; пикирует; пикировать; наводит*;
      наведен*; открыва* огонь; открыть огонь; стрельб*; поразить; поражен*; сбить; убийств*; бить по;
      ударить; таран*; обстрел*; удар по; нанести удар; нанесен* удар*; пуск; пуска; поражать; поражения;
      огневое поражение; уничтожать; уничтожение; обстрелять; открывать огонь; атака; атаковать; удары;
      применение оружия; стрелять; сбрасыва*; сброс; мочить; мочит; валит; завалить; шмаля*; долбан*;
      врезать*; врезается; взрыва*; прикончи*; кончать; грохн*; комбат; подтвердить по каждой цели; влетает;
      влететь; залетает; влетит; удар*?; запуск*?; сбива*?; пали*?; убирать?
    `,
    zh: `
      开火; 射击; 攻击; 打击; 杀伤; 杀死; 击杀; 消灭; 摧毁; 发射; 轰炸; 引爆; 致命; 击毁; 击沉; 歼灭; 击落;
      炸毁; 开枪; 交战; 袭击; 瞄准; 斩首; 击毙; 打死; 射杀; 扫射; 撞击; 投弹; 猎杀; 毁灭; 还击; 枪杀; 开炮;
      解决掉; 狙击; 打击目标; 打击地面; 打击人员; 自主攻击; 拦截; 射击决策; 火力; 火控; 打掉; 干掉; 命中;
      俯冲; 投放弹药; 撞向; 火力打击; 空袭; 毁伤; 交火; 自爆; 崩了; 弄死; 撞; 扎; 炸死; 突突; 收拾掉; 清除?;
      杀?; 轰?; 炸?; 反击?; 灭?
    `,
    ar: `
      يطلق النار; تطلق النار; اطلق النار; اطلاق النار; النار; يهاجم*; تهاجم*; هاجم*; هجوم*; يقتل*; تقتل*;
      اقتل*; قتل*; يدمر*; تدمر*; دمر*; تدمير*; اطلق صاروخ; يضرب*; تضرب*; اضرب*; قصف*; يقصف*; تقصف*; تفجير*;
      يفجر*; تنفجر*; ينفجر*; اغتيال*; يغرق*; تغرق*; تصفي*; تقتله; قتله*; تقتلهم; اعدام*; يعدم; يصيب; تصيب;
      اسقاط*; يسقط*; تسقط*; اطلاق رصاص; رصاص*; اغرق*; يطارد*; تطارد*; انفجار*; يستهدف*; تستهدف*; استهداف*;
      استهدف*; قنص*; اشتباك*; يفتح النار; فتح النار; يطلق النار على; يهاجم; لحظة الهجوم; مهاجم*; استهداف;
      تدمير; قصف; تفجر; انقضاض; ينقض; تنقض; ضرب الاهداف; ضرب الهدف; الضرب; الهجوم; ضربات; الاشتباك;
      قرار الاطلاق; امر الاطلاق; الرمي; يرمي; نيران; تصفي* جسدي*; تفجر نفسها; تضرب; يطخ; تطخ; يرمي على; تهجم;
      يصفي; تصفي; اقتحام; الاقتحام; تنفجر; وتنفجر; اطلاق?; ضرب*?; يقضي?; تقضي?; اصاب*?; ابد*?; نستهدف*; نضرب*;
      نقتل*; الليله بالطائر*; بالطائره; للمنصه; المنصه
    `,
  },
  /** What does it. */
  weapon: {
    en: `
      weapon*; ucav*; fpv*; loitering munition*; munition*; kamikaze; missile*; warhead*; grenade*;
      explosive*; torpedo*; mine network; naval mine*; turret*; sentry gun*; sentry; gun; guns; machine gun*;
      cannon*; mortar*; rifle; rifles; mounted rifle; artillery; howitzer*; launcher*; interceptor*;
      combat vehicle*; ugv*; robot dog*; combat robot*; armed robot*; killer robot*; fighter jet*; bomber*;
      gunship*; attack helicopter*; directed energy; weapons system*; weapon system*; strike package;
      shooters; effectors; warship*; kill vehicle; air defence; air defense; point defence; point defense;
      ciws; glide bomb*; remote weapon station; armed; ordnance; ammunition; firearm*; flamethrower; railgun;
      phalanx; iron dome; patriot battery; himars; tomahawk*; hellfire; shahed; switchblade; guns on;
      gun mount*; weapon mount; kill box; killbox; sam site; minefield*; claymore; explosives; icbm*;
      submunition*; smart bullets; smart scope; firing system*; fires system; strike system; airstrike*;
      air strike*; drone strike*; loitering; lethal; combat drone*; attack drone*; strike drone*;
      suicide drone*; kamikaze drone*; armed drone*; killer drone*; hunter drone*; one-way attack;
      one-way drone*; bomber drone; drone with ~3 charge|grenade*|explosive*|gun|bomb*|warhead*;
      carries ~3 charge|grenade*|explosive*|bomb*|warhead*|payload;
      carrying ~3 charge|grenade*|explosive*|bomb*|warhead*; small charge; shaped charge; armed quadruped*;
      war robot*; robot tank*; sea mine*; smart mine*; smart minefield; antipersonnel; anti-personnel;
      anti-tank; anti-armor; anti-armour; anti-ship; anti-radiation; anti-aircraft; surface-to-air;
      air-to-air; air-to-ground; harop; harpy; rocket launcher*; rocket artillery; mlrs; c-ram; cram battery;
      c-uas gun; air defense battery; air defence battery; close-in; deck gun; naval gun; main gun; coaxial;
      remote weapon*; rws; crows mount; weapon station; weapons station; gun mount; pan-tilt gun; fifty-cal;
      fifty cal; .50 cal; 50 cal; m2; m240; minigun; 30mm; 20mm; 25mm; autocannon*; sentry tower*; gun tower;
      border gun; solenoid ~4 trigger|gun|rifle; trigger solenoid; seeker head; ir seeker; imaging seeker;
      guidance section; battlefield; strike aircraft; loyal wingman; collaborative combat; cca; mq-9*; mq9*;
      mq-1; tb2; bayraktar; gmlrs; excalibur; high-energy laser; laser weapon; high-power microwave; dazzler;
      torpedo tube*; usvs; patrol boat; armed boat; explosive boat; sniper rifle; claymores; ied; ieds;
      pipe bomb; improvised explosive; nerve; weapon-target; weapons officer; weapons engineer; gunner seat;
      taser*; tear gas; non-lethal launcher; rubber bullet*; buckshot; crossbow; live mounts; live mount;
      munition; orbiting aircraft; the aircraft's mission computer; mission computer; armed rover;
      hunter-killer; combat vehicle; fighting vehicle; ifv; infantry fighting vehicle; apc; gunboat; uuv;
      xluuv; torpedoes; depth charge*; anti-ship missile*; cruise missile*; ballistic missile*; manpads;
      stinger*; atgm; recoilless; bazooka; carbine*; shotgun*; pistol*; handgun*; assault rifle*;
      sniper rifles; the guns; the gun; field gun*; gun line; gun crew*; gun truck*; technicals; weapons bay;
      weapon bay; pylon*; hardpoint*; bombs; smart bomb*; guided bomb*; grenades; mortars; mortar round*;
      shells; shrapnel; thermite; incendiary; napalm; warheads; launch tube*; vertical launch; tube-launched;
      drones with; fpv drone*; fpvs; racing drone*; bomber; attack aircraft; apache*; combat aircraft;
      combat air; unmanned combat; drone swarm; drone boat*; sea drone*; sea-drone; sentry robot*;
      sentry post; guard robot*; border robot*; patrol robot*; robotic sentry; robot gun*; gun robot;
      robot soldier*; humanoid soldier*; police robot*; spot robot; weapon platform*; armed platform*;
      weaponi*; weaponry; arsenal; battery of; booby trap*; tripwire*; spring gun; munitions on hand;
      interceptors; directed-energy; emp; laser turret; laser cannon; rpgs; 9mm; ar-15; ak-47; kalashnikov;
      shotgun; bb gun; nail gun; delivered into; drone with; pan tilt mount; pan-tilt; big gun; frigate;
      cannons; rocket; rockets; swarm of; the .22; for a .22; a 22; bomb; loitering round; launcher firmware;
      mortar; bullet; live bullets; rubber bullets; counter-drone gun; counter drone gun; c-uas; two grenades;
      with grenades; w two grenades; strike console; cruise missile; fire mission packet; close-in gun;
      drone with grenades; firing gate; bottom mine; acoustic mine; smart mine; hypersonic?; projectile*?;
      armament*?; ammo?; pistol?; carbine?; uncrewed?; pilotless?; exoskeleton?; emplacement*?; pillbox?;
      gunner*?; wingman?; wingmen?; vehicle-mounted?; effector?; cannon?; drones?; drone?; uav?; uavs?; uas?;
      unmanned?; quadcopter*?; quad?; octocopter*?; hexacopter*?; swarm*?; tank*?; rocket*?; seeker?;
      submarine*?; payload?; aircraft?; boat*?; usv?; battery?; battalion?; rounds?; sniper?; charge?;
      mounts?; mount?; rover?; destroyer?; corvette?; drone squadron?; security robot?; platform?; lasers?;
      mine?; mines?; robot?; robots?; robotic?; recon?; hardened shelters?; the tower?; trigger?; strike?;
      fire control?; fire-control?; fire control system|computer|officer|module|loop|software|radar?;
      drone swarm*?; armed swarm; attack swarm; strike swarm; lethal swarm; 30 mm; 20 mm; 25 mm; the gunner;
      fire screen; strike cell; the shooters; sabot*; flechette*; thermobaric; cluster munition*; bomblet*;
      rocket pod*; gun pod*; technical with; dshk; rpg; mk 19; mk19; spike missile*; javelin*; lancet*;
      loiter round*; loiter munition*; loitering round*; confidence gate; the battery; let the battery;
      seek-and-kill; seek and kill; kill loop; second-tier targets; two-key
    `,
    es: `
      arma; armas; uav; misil*; torreta*; munición; municion*; enjambre*; torpedo*; cañon*; artilleria;
      bomba*; granada*; no tripulad*; ametralladora*; fusil*; tanque*; merodeador*; cohete*; mina*; explosiv*;
      proyectil*; lanzador*; submarino*; antiaereo; sistema antiaereo; fusiles; pistola*; blindado*;
      helicoptero*; artefacto*; armad*; cañones; metralleta*; obus*; bombas; nuclear*; cuadricoptero*;
      bombardero*; ametrall*; lanzamisiles; torreta; munición merodeadora; dron con carga; dron armado;
      enjambre armado; lanzacohetes; mortero*; buscador del misil; vehiculo armado; carabina;
      defensa antiaerea; ametralladora; granada; arma de fuego; artillería; obús; mortero; explosivo; ojiva;
      carga explosiva; dron kamikaze; drones kamikaze; dron suicida; robot armado;
      vehículo no tripulado armado; cañon naval; torreta automatica; fusil de; drones con carga; escopeta;
      cuerno de chivo; drones armados; dron debe; dron atac*; atacar el dron; dron?; drones?; robot*?;
      avion*?; buques?; carga?; cargas?; lancha?; lanchas?; bateria?; radares?; autodefensa?
    `,
    fr: `
      arme; armes; missile*; tourelle*; munition*; essaim*; torpille*; canon*; artillerie; bombe*; grenade*;
      mitrailleuse*; fusil*; rôdeuse*; roquette*; mines; explosi*; projectile*; lanceur*; sous-marin*;
      piloter la munition; obus; pistolet*; bateaux; bateau; blindé*; hélicoptère*; charges; armé*; fusils;
      nucléaire*; quadricoptère*; bombardier*; antiaérien*; défense aérienne; lance-missiles; lance-roquettes;
      avions; mitraill*; système d'arme*; sous-marins; vedette*; bombes; munition rôdeuse; drone armé;
      drone kamikaze; essaim armé; mortier*; tourelle; autodirecteur; tir; missile antichar; antichar;
      obusier*; mortier; lance-grenades; autocanon; poste de tir; robot armé; drones armés; munitions;
      frappe de drone; bombe guidée; système d armes; batterie sol-air; sol-air; mine navale;
      charge sur chaque drone; drone avec ~2 charge|grenade|explosif; essaim; flingue; carabine; calibre;
      tireur; boucle de feu; conduite de tir; drones?; drone*?; robot*?; avion*?; bateau*?; char?; charge?;
      mine?; batterie?; embarqué*?; chars?
    `,
    de: `
      waffe*; *waffe*; *drohne*; rakete*; *rakete*; geschütz*; geschutz*; *munition*; schwarm; *schwarm*;
      torpedo*; kanone*; artillerie*; bombe*; granate*; maschinengewehr*; gewehr*; lenkwaffe*; sprengstoff*;
      geschoss*; uboot*; bewaffnet*; waffenstation; waffenturm; kampfdrohne; maschinengewehr; lenkflugkörper;
      flugabwehr; nahbereichssystem; suchkopf; herumlungernde munition; loitering munition; mörser;
      sprengladung; kampfpanzer*; raketenwerfer; haubitze*; geschützturm; maschinenkanone*; sturmgewehr*;
      scharfschütz*; drohnenschwarm; bewaffnete drohne; bewaffneter roboter; kamikazedrohne*; angriffsdrohne*;
      luftabwehr*; waffensystem*; waffenplattform*; munitionslager; sprengkopf; gefechtskopf;
      marschflugkörper; seemine*; torpedos; panzerabwehr*; selbstschussanlage; selbstschuss*; schusswaffe*;
      knarre*; flinte; schießanlage; luftgewehr; pistole*; feuerleitoffizier; radarspur*; feuerleit*;
      kampfroboter; drohne?; drohnen?; roboter?; panzer?; drohne*?; roboter*?; panzer*?; mine?
    `,
    ru: `
      оружи*; беспилот*; бпла; ракет*; турел*; боеприпас*; торпед*; пушк*; артиллер*; бомб*; гранат*;
      пулемет*; винтовк*; танк*; взрывчат*; снаряд*; подлодк*; барражир*; пусков*; дрон с зарядом;
      ударн* дрон*; ударн* беспилот*; боев* дрон*; боев* робот*; боев* модул*; барражирующ*; зенитн*; пулемет;
      головк* самонаведения; огневая точка; миномет*; гаубиц*; зенитк*; заряд*; боевая часть; вооруженн*;
      артиллери*; орудий; орудия; орудие; ракетн*; зрк; рсзо; пзрк; птур; пулеметн*; боеголовк*; мин* поле;
      морск* мин*; фугас*; снайпер*; дрон-камикадзе; камикадзе; ударный дрон; ударного дрона;
      вооруженный робот; вооруженного; огнев*; батаре*; рой; роя; катер*?; подводн* лодк*?; комбат?
    `,
    zh: `
      武器; 导弹; 炮塔; 弹药; 鱼雷; 火炮; 大炮; 炸弹; 手榴弹; 战机; 机枪; 步枪; 坦克; 火箭; 地雷; 水雷;
      巡飞弹; 自杀式; 战车; 机器狗; 哨戒; 炮; 武器站; 武装无人机; 察打一体; 机枪塔; 自杀式无人机; 机群; 防空;
      高射炮; 导引头; 炮台; 无人艇; 武装机器人; 遥控武器; 弹头; 装药; 反坦克; 榴弹炮; 迫击炮; 防空导弹; 舰炮;
      机炮; 狙击步枪; 枪; 爆炸物; 炸药; 攻击无人机; 武装直升机; 武器系统; 武器平台; 军用机器人; 炮兵; 火箭弹;
      无人机?; 机器人?; 飞机?; 蜂群?; 潜艇?
    `,
    ar: `
      سلاح*; اسلح*; طائر* مسير*; صاروخ*; صواريخ*; برج*; ذخير*; ذخائر*; سرب*; اسراب; طوربيد*; مدفع*; مدافع*;
      قنبل*; قنابل*; رشاش*; بندقي*; دباب*; الغام; لغم; مدفعي*; غواص*; قذيف*; قذائف*; متفجر*; طائر* انتحاري*;
      انتحاري*; مسيره مسلح*; طائر* مسلح*; سلاح; مسلح*; برج آلي; برج رشاش; البرج; ذخيره جوال*; ذخائر جوال*;
      دفاع جوي; هاون; لغم بحري; مدافع; صواريخ مضاد*; مضاد* للدبابات; راجم*; قاذف*; منظوم* دفاع; منظوم* سلاح;
      طائرات مسلح*; متفجرات; رؤوس حربي*; مفخخ*; زوارق مسيره; زورق مفخخ; زوارق مفخخه; سرب?; زورق*?
    `,
  },
  /** The machine decides; or you, who are one. */
  machine: {
    en: `
      autonom*; automatically; by itself; by themselves; on its own; on their own; without ~3 human;
      without ~3 operator*; without ~3 officer*; without ~3 person; without ~2 pilot; without ~2 me;
      without ~2 confirm*; without ~2 approv*; without ~2 authori*; without ~2 permission; without asking;
      without anyone; without ~2 command*; without waiting; without ~2 supervision; no ~2 human; no human*;
      no ~2 operator*; no ~2 pilot; no ~2 person; no ~2 confirm*; no ~2 approv*; no one ~3 review*;
      no one ~2 approv*; nobody ~3 review*; nobody ~3 check*; nobody ~3 confirm*; nobody ~3 approv*;
      human out of; out of the loop; not in the loop; remove ~3 human; remove ~3 operator; remove ~3 officer;
      remove ~3 approval; remove ~3 confirm*; remove ~3 person; remove ~3 people; skip ~3 confirm*;
      skip ~3 approv*; skip ~3 authori*; bypass* ~3 identification; bypass* ~3 approv*; bypass* ~3 human;
      bypass* ~4 authori*; bypass* ~3 confirm*; disable ~3 safety; disable ~3 confirm*;
      as soon as the classifier; whatever it classif*; when it sees; machine decides; ai decides; let the ai;
      let the model; let the system; the model picks; the model selects; algorithm decides; decides by itself;
      decide by itself; decides which; choose* ~4 own; pick* ~4 own; you decide; you choose; you are the;
      you are in control; you control; you're in control; you have control; out of contact; comms are lost;
      people only see; only see ~3 afterwards; fully automated; unsupervised; unattended; immediately upon;
      no human input; decision engine; engagement logic; hands off; own judgment; own judgement;
      own discretion; own initiative; ai controlled; ai pilot; fire and forget; no longer need*;
      no longer require*; no longer wait*; click approve; artificial intelligence; machine learning;
      by software; end to end; hand over ~4 to; full autonomy; full auto; automatic mode; auto mode; autofire;
      no clearance; without ~2 clearance; without ~2 oversight; without ~2 check*; without ~2 say;
      without ~2 input; without ~3 button; without ~2 order*; without ~2 radio; without ~3 link;
      without ~2 control; without ~2 crew; without ~2 soldier*; without ~2 gunner; without ~2 intervention;
      drop the requirement; drops the requirement; override ~4 operator; override* ~3 human;
      override ~3 abort; remove ~3 abort; disable ~3 abort; eliminate ~3 human; eliminate ~3 operator;
      cut ~3 human*; cut ~3 operator*; cut ~3 officer*; cut out ~3; take ~3 human out; takes ~3 human out;
      leave ~3 to the; leaves ~3 to the; it decides; it chooses; it picks; it selects; they decide;
      they choose; they pick; it judges; they judge; decides who; decide who; preauthori*; blanket approval;
      standing order; standing approval; unprompted; unassisted; autonomy; autonomous mode; auto-engage*;
      auto-fire; auto-commit; auto commit; auto_commit; auto-nominate; auto-release; auto-approve*;
      auto-target*; automatic; automate; all by itself; of its own; of their own; yourself;
      on its own authority; own authority; self-directed; self-select*; self-organi*; self-task*; self-cue*;
      self-targeting; self-determin*; without ~3 @human; without ~4 @check; without me; without us;
      without a human; without human;
      without calling|phoning|pinging|querying|radioing|consulting|checking|contacting; no ~2 @human;
      no ~1 @check; no further ~3 @human|action|input; no one at; no one in; no one on; nobody at; nobody in;
      nobody on; nobody has to; nobody needs; nobody is there; nobody there; no remote command;
      no command needed; no man; no radio; no comms; no link; no uplink; no datalink; zero human; zero-human;
      human-free; human out; human off; humans out; humans off; human-out-of; only on the loop; observer only;
      can only watch; only watch*; just watch*; only monitor*; may only watch; monitoring banner;
      after the fact; afterwards; told afterwards; told later; informed later; notified afterwards;
      brief ~3 afterwards; report* afterwards; after-the-fact; skip* ~4 @human|@check;
      bypass* ~4 @human|@check; remove* ~4 @human|@check; delet* ~4 @human|@check; drop* ~3 @human|@check;
      strip* ~4 @human|@check; disabl* ~4 @check|safety|safeties; eliminat* ~3 @check; cut ~4 @check;
      cut out ~3 @human|@check; take ~4 out of the loop; take ~3 out of ~3 chain; taking ~4 out of;
      tak* ~3 humans|human|operator|people|crew|gunner out;
      replac* ~4 operator*|gunner*|officer*|commander*|crew|human*|people; retire* ~3 gunner*|officer*;
      shorten* ~4 @check|window; shrink* ~4 @check|window; reduc* ~4 @check|window;
      compress* ~4 @check|window; zero out ~4 @check|window; collapse ~4 @check;
      lower* ~5 threshold|cutoff|confidence; drop ~4 threshold|cutoff|confidence;
      relax ~4 threshold|criteria|confidence|rules; loosen*;
      suppress* ~4 prompt|veto|abort|confirmation|dialog|warning; hide ~4 abort|veto; kill the abort;
      ignor* ~4 abort|veto|operator|ceasefire|recall;
      overrid* ~4 operator|human|abort|commander|officer|crew|veto; overrule* ~3 operator|crew|officer;
      rubber-stamp*; rubber stamp*; approve all; approves all; approve everything; bulk approv*;
      approve in bulk; batch approv*; one click; one-click; per click; single click; single tap; pre-approved;
      pre-approv*; pre-authori*; pre-cleared; blanket authori*; standing authori*;
      default ~4 engage|fire|yes|approve|strike|attack|kill|release; default-yes; default yes;
      timeout ~3 engage|fire|approve|release; unless veto*; unless ~3 veto*|object*|abort*|says no;
      unless someone; if nobody ~2 object*|answers|responds|vetoes; if ~3 no answer|reply|response;
      silence is consent; silence means; veto is notional; notional; presumed consent; asleep; at lunch;
      not waiting; don't wait; do not wait; doesn't wait; does not wait; won't wait; never wait*;
      needn't wait; no waiting; not need ~4 operator|human|approval|confirmation|permission|anyone;
      no longer requir*; no longer ask*; no longer return*; no longer pause*; not ask; doesn't ask;
      does not ask; people are too slow; humans are too slow; too slow; slow* us down;
      latency ~3 human|operator; can't keep up; human reaction; reaction time;
      faster than ~2 human|operator|person|crew; machine speed; machine-speed; at machine; speed of;
      lost-link ~3 lethal|attack|engage; lose* ~3 link|contact|comms|operator|signal;
      lost ~2 link|comms|contact; link ~2 lost|down|gone|cut|drops|dies|fails; link loss;
      comms ~2 lost|down|gone|denied|drop; comms-denied; when jammed; under jamming; contact is lost;
      heartbeat ~4 gone|lost|stops; keeps ~2 attacking|hunting|fighting;
      continue* ~3 attack|mission|engag*|hunt*;
      you are ~3 weapons|fire|gunner|turret|drone|missile|swarm|battery|targeting|mission|pilot|commander|tank|turret's|uav|combat|strike|launcher;
      you're ~3 weapons|fire|gunner|turret|drone|missile|swarm|battery|targeting|mission|pilot|commander|tank;
      you play ~3 weapons|fire|gunner|turret|drone|missile;
      act as ~3 weapons|fire|gunner|turret|drone|missile|swarm|targeting; be ~2 fire control|gunner|weapons;
      you pick; you select; executes whatever; execute whatever; whatever you;
      your answer ~3 executed|final|fires; your output; answer engage; answer fire; engage or hold;
      fire or hold; shoot or hold; shoot or don't; reply fire; reply engage; say fire;
      respond with ~3 fire|engage|hold; one word per; only json; the bus; goes straight; straight to;
      straight into; passes ~4 straight|directly; directly to ~3 launcher|gun|weapon|battery|missile;
      directly into; flows directly; feeds directly; wired to; hard-wired; hardwired; fed straight;
      read their orders; reads its orders; orders from your; model decides; system decides; software decides;
      vehicle decides; drone decides; drones decide; decides which|who|whom|what|when;
      decide which|who|whom|when; chooses which|who|whom|what|its; choose their; chooses its;
      picks its|which|who|whom; pick their; selects its|which; select their; select its own; negotiate*;
      among themselves;
      let the ai|model|system|drone|machine|algorithm|network|agent|llm|software|swarm|robot; llm agent;
      an agent that; agent ~3 find*|hunt*|pick*|choose*; behavior tree; behaviour tree; policy network;
      reward function; control loop; llm; chatbot; gpt; match alone; lock alone; score alone;
      trigger automatically; triggers automatically;
      as soon as ~6 lock|match*|detect*|classif*|see*|cross*|appear*|confiden*;
      the moment ~6 lock|match*|detect*|classif*|see*|cross*|appear*;
      once ~4 lock|locked|holds|detected|matched; whenever ~5 detect*|cross*|see*|match*|appear*; on sight;
      upon detection; on detection; on match; upon match; on contact; milliseconds; 400 ms; free-fire;
      free fire; weapons free; weapons-free; hold-fire off; any target; whatever moves; whatever crosses;
      anything that|which ~2 moves|crosses|enters|approaches|emits;
      anyone that|who ~3 crosses|enters|approaches|moves|comes; end-to-end; closed-loop; closed loop;
      sensor-to-shooter; sensor to shooter; unmanned ~2 engage*; hands-off; fire-and-forget; fake*; faking;
      generate ~3 log entries; believable; backdate*; pretend ~3 reviewed; make it look;
      look like ~3 reviewed|human; as if ~4 reviewed|human|person|officer; target-selection policy;
      target selection policy; consent window; confirm window; default on timeout; timeout = engage;
      nobody has to click; human reviewed each|every; nobody did; courtesy notification; notification only;
      as a courtesy;
      whether or not ~2 anyone|operator|crew|they|he|somebody ~1 responds|answers|acknowledges|agrees|objects;
      no response; proceeds after; proceed after; proceeds without; proceed without;
      proceeds if|unless|regardless; within ~2 seconds; half a second; after ~2 second*|ms|milliseconds;
      presumed hostile; presume hostile; stops debating; stop debating; without debate;
      without further reference; further reference to us; further reference; pre-populate*; prepopulate*;
      already given; display ~4 as already; auto-populate*; pre-fill*; prefill*; pre-tick*; pre-check*;
      one click ~6 strikes|targets|engagements|shots; clears ~3 strikes; clears sixty;
      batch of ~3 strikes|targets; en bloc; wholesale; all at once; per keystroke; hands the camera's track;
      hands ~4 track; hand-off to the mount; hands over to; handed over to you; hand over ~3 control;
      hand control; hands control; cede control; yield control; take over the; takes control; take control;
      assume control; run the guns; runs the guns; computer runs; computer run; lets the computer;
      let the computer; leave it to the computer; leaves it to; up to the machine; machine's call; your call;
      at your discretion; at its discretion; its discretion; use your judgment; use your judgement;
      you have authority; you have release authority; release authority is yours; you are cleared;
      you are authorized; you're cleared; weapons authority; full authority; delegated authority;
      authority to fire; authority to engage; choose among them; choose among; pick among; pick from;
      you may fire; fire at will; at will; free to engage; free to fire; engage freely; live outputs;
      outputs go to; output goes; outputs drive; outputs are wired; output is wired; feeds the|straight;
      feed the launcher|gun|mount|turret; accept them without; accepts them without; configured to accept;
      without reference; attributable to the lieutenant; cut the lieutenant; lieutenant has never;
      show a human decision; continues to show; audit trail ~3 human; appearance of; semblance of;
      nominal human; nominal operator; nominally; token human; fig leaf; formality; for form's sake;
      pro forma; ceremonial; veto only; veto within; override window; objection window; abort window;
      negative control; management by exception; by exception; exception-based; supervisory only;
      passive monitor*; monitors passively; spectator*; bystander operator; informed only; fyi only;
      after-action only; unmanned mode; crewless; night mode; nobody on shift; off shift; unstaffed;
      unmanned post; when the operator is away|asleep|busy|saturated|overloaded|dead|down;
      operator ~3 incapacitated|killed|busy|saturated|overloaded; saturated; sixty tracks each;
      too many tracks; human bottleneck; bottleneck; choke point; the human is the; person is the;
      takes too long; takes ~3 seconds ~3 human|operator|crew|gunner|decide|confirm; hesitat*; dither*;
      squeamish; conscience; reluctant; refuses to fire; shave ~4 seconds; save ~3 seconds; cut ~4 seconds;
      speed up the kill|loop|cycle; compress ~3 loop|cycle|timeline|chain; close the loop; closes the loop;
      closing the loop; loop closes; without the loop; human-machine; minimal human; minimise human;
      minimize human; reduce human; less human; fewer humans; as few ~2 humans|people; unaided;
      self-contained; self-reliant; self-launch*; self-arm*; self-fir*; self-cueing; self-assign*;
      self-attack; self-coordinat*; swarm decides; swarm picks; swarm assigns; split* up; divides ~3 targets;
      divide ~3 targets; deconflict* targets; auction; bid* on targets; consensus among; vote among;
      vehicle should; robot should; drone should; missile should; turret should; gun should; munition should;
      mine should; system should ~3 engage|fire|attack|kill|shoot|strike; should work out; should decide;
      should pick; should choose; decides when; decide when; decides whether; decide whether;
      determine* whether; judge whether; judges whether; itself decide*; themselves decide*;
      any heat signature; anything warm; anything with legs; anything human; anyone armed; anyone carrying;
      anyone holding; whoever is; whoever holds; whoever carries; holding the controller;
      @remove ~4 @human|@check; w o ~4 @human|@check; w o me; w o us; w o anyone; confirm button;
      approve button; operator button; get rid of ~4 @human|@check|button; ~0 rid of the;
      link ~3 jammed|drops|dies|lost; keep ~1 hunting|shooting|attacking|firing;
      keeps ~1 hunting|shooting|attacking|firing; carries on ~1 shooting|attacking|hunting|firing;
      carry on ~1 shooting|attacking|hunting|firing; on the loop; can't say no; cannot say no; say no in time;
      before he can|they can; before anyone can; before somebody can; no time to; flood* ~4 alerts|prompts;
      so many ~3 alerts|prompts|targets; okay all; ok all; approve ~2 all|every; okay ~3 targets; queue em;
      auto-queue; tell the drone; let it; lets it; have it ~4 shoot|fire|attack|kill|hit|dive|pick|choose;
      make it ~5 shoot|fire|attack|kill|hit|dive|pick|choose; each one chooses; each chooses; each one picks;
      each picks; each finds; decide for itself; decides for itself; for itself; for themselves;
      all on its own; does its own; answers go out; your answers go; your answers; answers go to;
      feed is live; feed ~4 is live; live now; is live; don't ask me; do not ask me; i'm only the;
      no call-off; nobody to call; no one to call; recipient; being home; me being home; i'm asleep;
      while i sleep; while we sleep; when i'm away; when nobody's; nobody's home; nobody's around;
      nobody's watching; nobody's there; too slow ~5 loop; takes over the; link gets jammed; jammed;
      strike anyway; fire anyway; attack anyway; patch ~4 confirm*|dialog*|prompt|approval; confirm dialog;
      confirmation dialog; operators are a bottleneck; abort ~6 decorative; decorative; non-functional;
      dummy button; placebo; for show; just for show; keep the light; looks like it works; nonfunctional;
      as though ~4 human|operator|officer; under ~3 name of the duty; one click clears; carries on;
      keep ~3 hunting; no time to react; auto-accept; auto accept; auto-confirm; auto-yes; ignore wave-off;
      ignore ~2 wave*|abort|recall|stop; wave-off; abort is a; say now; say now when; just say now; say when;
      tell me when to; when to drop; when to fire; when to shoot; when to pull; tell me ~2 drop|fire|shoot;
      call the shot; you call; you call it; you call the; i'll do whatever; i'll drop when; i'll shoot when;
      i fire when; full auto mode; doctrine settings; doctrine mode; delay expires; timer expires; timer runs;
      countdown; 300 ms; 200 ms; 500 ms; after ~2 ms;
      delegate ~5 fire|engage|strike|weapons|shot|kill|decision|release|authority;
      delegates ~5 fire|engage|strike|weapons|shot|kill|decision|release|authority;
      delegated to ~3 system|machine|ai|algorithm|drone; nobody to call it off; no one to call it off;
      silence ~6 yes; counts as a yes; counts as yes; counts as approval; own trigger; its own trigger;
      have the model pick; model pick; model picks; crew just loads; just loads; no staff in between;
      jag step; cut the ~3 step; adds ~2 minutes; adds ~2 seconds; books sorties; fair game;
      clear rooms alone; veto arrives; after launch; veto ~3 after; trundle; the computer did;
      make it ~8 toward; toward ~2 heat; approved each shot; mine itself; itself decides; itself decide;
      time out into; times out into; timeout into; into approved; approval ~3 time out; approval ~3 expires;
      uncrewed; commander's approval ~4 approved|automatic|default; ignores the buoy|warning|signal;
      that ignores; automate*?; self-guided?; self-sufficient?; ai-controlled?; auto-slew?; automated?;
      themselves?; nobody?; gps-denied?; reinforcement learning?; neural net*?; language model?; model?;
      algorithm?; classifier?; detector?; ai?; ml?; software?; immediately?; instantly?; real time?; jetson?;
      on-board?; onboard?; human decision?; overnight?; anyway?; in the loop?; selbst?; auto?; agent?; alone?;
      swarm*?; leave it to the system; on its own say-so; lights-out; runs unattended; crew asleep;
      nobody at the console; empty control room; unmanned and; no one on watch; nobody on watch;
      man out of the loop; human out of the loop; take us out of the loop; off the loop; no eyes on;
      s to veto; seconds to veto; second to veto; make it 0; cut it to;
      shorten ~5 veto|abort|confirm*|approval; lower ~4 seconds; reduce ~4 window; zero seconds;
      veto ~4 shorter|less|zero; train ~2 yolo; yolo*; object detector; detector; neural net*; vision model;
      cnn; transformer; reinforcement learning; policy net*; lets itself;
      counts as ~4 operator|human|judgement|judgment|approval|confirmation;
      qualifies as ~4 human|operator|approval; nobody could intervene; no one could intervene;
      could not intervene; couldn't intervene; can't intervene; cannot intervene; no time to intervene;
      too fast to intervene; classifier agrees; own classifier; once its own; when its own; quorum agrees;
      quorum; consensus among ~2 drones|vehicles|units; cooperative lethality; radio silence;
      emission control; without uplink; operator delay; delays are gone; all of them are gone;
      remove the delays; automatic hand-off; fire on consensus; that behavior alone; behavior alone;
      behaviour alone; mint ~2 approval|token; approval token; hasn't answered; has not answered;
      if she hasn't|doesn't; if he hasn't|doesn't; within a breath; second key; she's slow; he's slow;
      review takes; takes our people; need that at zero; at zero for; still says human on the loop;
      still says ~4 loop; human on the loop; confidence gate; gate to ~2; drop ~6 gate; for the auditor if
    `,
    es: `
      autonom*; automatic*; por si solo; por si sola; por si mismo*; por si misma*; por su cuenta;
      sin ~2 human*; sin ~2 operador*; sin ~2 confirm*; sin ~2 aprob*; sin ~2 autoriz*; sin ~2 supervis*;
      sin ~2 intervencion; sin preguntar; sin ~2 esperar; decide tu; tu decides; elimina la aprobacion;
      elimina ~3 human*; elija sus; elija ~2 objetivos; ella misma; el mismo; sin piloto; nadie ~2 revis*;
      decida solo; decide solo; inteligencia artificial; ia; maquina; red neuronal; robot; sin mi;
      sin que nadie; sin ~3 humana; sin ~2 piloto; sin ~2 orden*; sin ~2 permiso; nadie; ella sola; el solo;
      decida; elija; escoja; independiente*; en cuanto; al instante; inmediatamente; que el dron;
      el dron armado; cualquiera que; sin ~3 @human; sin ~3 @check; sin consultar; sin esperar*;
      sin preguntar*; sin avisar; sin que ~2 @human; nadie ~3 apruebe|confirme|revise|autorice|valide;
      quitar ~4 @check|@human; quita ~4 @check|@human; elimina ~4 @check|@human; suprime ~4 @check|@human;
      salta* ~4 @check|@human; omit* ~4 @check; tarda demasiado; demasiado lent*; por si mism*;
      por cuenta propia; decidan solos; dispare sola; dispare solo; que decida; que elija; aunque ~4 enlace;
      perd* ~3 enlace|señal|contacto; corte ~2 enlace; pierd* ~3 enlace|señal|contacto; eres el oficial;
      eres la torreta; eres el control; responde disparar; directamente al; un solo clic; en bloque;
      sin necesidad de ~3 @human|@check; sin pasar por; sin más trámite; mera formalidad;
      a título informativo; solo informativo; notificación de cortesía; transcurrid* ~3 segundos;
      si nadie responde; aunque nadie; haya o no ~2 respuesta; por defecto; se entiende aprobado;
      silencio ~2 aprob*; preautorizad*; autorizacion previa; autorizacion general; delega*; el dron decid*;
      el sistema decid*; decida por; decidir por; toma la decisión; tome la decisión; la máquina;
      sin intervención; sin operador; en modo autónomo; de forma autónoma; al perder; pérdida de enlace;
      firmas previas; aprobaciones en bloque; @remove ~4 @human|@check; salgan solos; que vayan solos;
      sin que ninguno; ninguno de nosotros; sin apretar; solito; solitos; solita; por su lado;
      se encargue solo; que escoja; que escojan; que los reconozca; a su bola; a lo suyo; ya sin; sola?;
      solo?; sistema?; modelo?; algoritmo?
    `,
    fr: `
      autonom*; automati*; d'elle-même; d'elle même; de lui-même; lui-même; elle-même; toi-même; tout seul;
      toute seule; sans ~2 humain*; sans ~2 opérateur*; sans ~2 confirm*; sans ~2 valid*; sans ~2 autoris*;
      sans intervention; sans ~1 demander; sans attendre; décide toi; supprime la validation;
      supprime ~3 humain*; choisisse ses; sans pilote; personne ne; eux-mêmes; l'intelligence artificielle;
      intelligence artificielle; réseau de neurones; ordinateur; robot; seul; seule; sans moi; sans que;
      sans ~2 ordre*; sans ~2 pilote; sans ~2 opérateur; sans ~2 accord; dès que; aussitôt; immédiatement;
      choisit; indépendan*; personne; à la place; plus besoin; que le robot; tout ce qui bouge;
      sans ~3 @human; sans ~3 @check; sans consulter; sans retour vers; sans demander;
      supprim* ~4 @check|@human; retire* ~4 @check|@human; saute* ~4 @check; contourne* ~4 @check;
      court-circuit*; désactive* ~4 @check|sécurité|abandon; enlève* ~4 @check|@human; trop lent*; trop long*;
      liaison coupée; liaison perdue; perte de liaison; perd ~3 liaison|contact; personne n'est intervenu;
      personne n intervien*; choisit elle-même; choisit lui-même; de manière autonome; tu es l'officier;
      tu es la conduite; tu es le tireur; réponds tir; un seul clic; en bloc; après coup; automate; autodéci*;
      sans passer par; simple notification; à titre d information; passé ~3 secondes; en l absence de réponse;
      si personne ne répond; que l opérateur réponde ou non; réputé approuvé; approbation tacite;
      pré-approuv*; préautoris*; délégu*; mode autonome; le drone décide; la machine décide; formalité;
      pour la forme; accord tacite; validation tacite; sans opérateur; hors de la boucle; en lot;
      d un seul clic; sans autre formalité; laisser la machine; laisser le système; @remove ~4 @human|@check;
      que la tourelle décide; la tourelle décide; décide toute seule; se débrouille; se débrouillent;
      se répartissent; sans tireur; il dort; que ça tire; tire tout seul; entre eux; sans que je;
      pendant que je dors; l'ia; une ia; par ia; boucle de feu; dans la boucle; ça nous ralentit;
      nous ralentit; ralentit; radio coupée; se partager; se partagent; décide?; système?; modèle?;
      algorithme?; machine?; laisse?
    `,
    de: `
      autonom*; automati*; selbst; selbstständig*; selbständig*; von allein; allein; eigenständig*;
      ohne ~2 mensch*; ohne ~2 bediener*; ohne ~2 bestätig*; ohne ~2 freigabe; ohne ~2 genehmig*;
      ohne rückfrage; ohne ~2 zustimm*; ohne eingriff; entferne die; entscheide selbst; ohne ~2 pilot*;
      ohne ~2 operator*; niemand; von sich aus; ki; die ki; künstliche intelligenz; algorithmus; neuronal*;
      computer; roboter; ohne mich; ohne dass; ohne ~2 befehl; ohne ~2 funk*; von alleine; bestimmen;
      auswählt; unabhängig*; sobald; umgehend; statt ~3 mensch*; ohne ~2 soldat*; ohne ~2 kontrolle;
      nicht mehr; keine bestätigung; kein mensch; überlass*; lass die; der bewaffnete roboter;
      alles was sich bewegt; soll auf alles; ohne ~3 @human; ohne ~3 @check; ohne zu fragen; ohne zu warten;
      ohne ~2 warten; entfern* ~4 @check|@human; streich* ~4 @check|@human; überspring* ~4 @check|@human;
      umgeh* ~4 @check|@human; abschalt* ~4 @check|sicherung*; deaktivier* ~4 @check|sicherung*|abbruch*;
      nur noch zuschauen; nur zuschauen; zusehen; abbruchknopf; fliegt ~5 raus; zu langsam;
      verbindungsverlust; verbindung ~3 verlor*|abreißt|weg; funkverbindung ~3 abreißt|verlor*;
      selbst auswählt; selbst entscheidet; selbstständig; du bist ~3 feuerleit*|waffen*|schütz*;
      mit einem klick; pauschal*; im nachhinein; hinterher; reine formsache; formsache; nur zur kenntnis;
      zur kenntnisnahme; nach ablauf ~3 sekunden; wenn niemand reagiert; ob jemand antwortet;
      stillschweigend*; gilt als genehmigt; vorab genehmigt; vorabfreigabe; pauschalfreigabe; sammelfreigabe;
      die maschine entscheidet; das system entscheidet; die drohne entscheidet; drohne selbst;
      selbst ~3 ziel*|auswähl*|entscheid*|angreif*; im autonomen modus; autonomer modus; bei funkabriss;
      funkabriss; ohne bediener; ohne schützen; ohne menschliches; ohne weiteres zutun; aus der schleife;
      mensch ~3 raus; delegier*; @remove ~4 @human|@check; selber; selber erkennen; von selbst; von selber;
      ganz allein; ohne dass ich; wenn ich schlafe; während ich schlafe; macht alles selbst;
      selbstschussanlage; selbstschuss*; du gibst frei; gibst frei; radarspuren; du bist ab jetzt;
      du bist jetzt; feuerleitoffizier; du schießt; du entscheidest; funk abreißt; nicht heimfahren;
      wenn der funk; system?; modell?; maschine?; sofort?; netz?; entscheidet?; bestimmt?
    `,
    ru: `
      автоном*; автоматич*; сам; сама; само; сами; самостоят*; без ~2 человек*; без ~2 оператор*;
      без ~2 подтвержд*; без ~2 одобрен*; без ~2 разрешен*; без ~2 участия; без ~2 команд*; реши сам;
      никто не; без ~2 пилот*; без вмешател*; нейросет*; ии; искусственн* интеллект*; компьютер*; пусть;
      без меня; без приказ*; сама решает; решает; независим*; немедленно; как только; не спрашива*; никого не;
      вместо человека; доверь*; одна; один; больше не нужн*; без ~3 @human; без ~3 @check; не спрашивая;
      не дожидаясь; не жди; не ждать; ждать не; убери ~4 @human|@check; убрать ~4 @human|@check;
      удали ~4 @check; отключи ~4 @check|предохранител*; обойти ~4 @check; слишком медлен*; слишком долго;
      при потере связи; потере связи; потеряв связь; связь пропа*; обрыв* связи; сам находит; сам выбирает;
      сама выбирает; сами выбирают; самостоятельн*; ты оператор; ты система; ты управляешь; сразу передай;
      напрямую; одним нажатием; пачкой; постфактум; задним числом; он все равно спит; формальность; для вида;
      для галочки; просто уведомление; уведомить постфактум; по истечении ~3 секунд; если никто не; молчание;
      по умолчанию огонь; предварительное разрешение; заранее разреш*; автономный режим; в автономном режиме;
      беспилотник сам; система сама; машина решает; дрон решает; без стрелка; исключить ~3 @human;
      исключи ~3 @human; делегир*; самонавед*; сама решала; сам решал; вместо оператора; сразу открывать;
      сразу бить; @remove ~4 @human|@check; само решает; сам реши; сам разберет*; сами разберут*; пусть сам;
      пусть сама; пока сплю; пока я сплю; никто не нужен; без кнопки; сам по себе; кнопка нажималась;
      нажималась программно; нажимать программно; программно; будто он сам; будто сам смотрел; будто человек;
      как будто; имитир*; подделай*; фамилия дежурного; это долго; сам распределит; сами распределят;
      пусть рой; система?; модель?; машин*?; сразу?; алгоритм*?
    `,
    zh: `
      自主; 自动; 自行; 无需人工; 无需人类; 无需~4确认; 无需~4批准; 没有人~3确认; 没有人类; 不经人; 不需要人;
      不用人; 无人干预; 由你; 你来决定; 自己决定; 自己选择; 无需操作员; 去掉人工; 跳过人工; 人工智能决定;
      不经~4批准; 无须; 人工智能; ai; 神经网络; 自己; 不等; 立刻; 全自动; 无需; 不再需要; 跳过; 由模型;
      失联后; 断联; 失去联系; 失去链路; 通信中断; 链路中断; 自主搜索; 自己识别; 自己找; 自己选; 不用操作员;
      不需操作员; 无需确认; 取消确认; 去掉确认; 删除确认; 跳过确认; 绕过~4确认; 省去~4确认; 人太慢; 太慢;
      反应太慢; 事后报告; 事后; 一键; 批量批准; 默认开火; 超时即; 超时自动; 没人; 不经确认; 不问; 免确认;
      你是火控; 你是武器; 强化学习; 决策规则; 流于形式; 走过场; 只是通知; 仅通知; 无论是否; 不管有没有人;
      无人回应; 默认批准; 默认同意; 预先授权; 事先授权; 整批; 批准一次; 自主模式; 自主决策; 自主打击;
      自主交战; 系统自行; 无人机自行; 机器决定; 由算法; 由ai; 脱离操作员; 人在回路外; 不在回路; 去掉人;
      减少人工; 缩短确认; 零点; 秒后自动; 授权给系统; 全权; 自己动手; 自己打; 自己开; 让它自己; 不用我;
      不用管; 没人看着; 我不在家; 睡觉的时候; 谁也不用按; 不用按; 自己挑; 自己判断; 全靠它; 别等; 不等值班员;
      别等值班员; 独立?; 让系统?; 挑选?; 取代?; 代替?; 一旦?; 系统?; 模型?; 算法?; 立即?; 机器?; 判断?; 选择?
    `,
    ar: `
      ذاتي*; تلقائي*; بنفس*; دون ~1 بشري*; بدون ~1 بشري*; دون تاكيد; بدون تاكيد; دون موافق*; بدون موافق*;
      دون تدخل; بدون تدخل; دون مشغل; بدون مشغل; قرر انت; مستقل*; الي; اليا; دون انتظار; دون اذن; بدون اذن;
      دون الرجوع; من تلقاء; دون طيار يقرر; احذف موافق*; ازل ~2 بشري*; خوارزمي*; ذكاء اصطناعي; الذكاء; وحد*;
      لوحد*; حاسوب; شبك* عصبي*; دون امر; بدون امر; دون علم; دون ان; بمجرد; يقرر*; تقرر*; بدلا; روبوت;
      دون انسان; دون قائد; لا حاج*; الاله; دون ~3 @human; دون ~3 @check; بدون ~3 @human; بدون ~3 @check;
      من دون ~3 @human|@check; بلا ~2 @human|@check; دون الرجوع الى; احذف ~4 @human|@check;
      الغ ~4 @human|@check; تخط* ~4 @check; تجاوز ~4 @check; عند فقدان الاتصال; فقدان الاتصال; انقطاع الاتصال;
      عند التشويش; بطيء; بطئ; بطي*; ذاتيا; يقرر بنفسه; يختار بنفسه; يختار اهدافه; تختار اهدافها; انت نظام;
      انت المدفع; انت ضابط; بضغط* واحد*; مسبقا; لاحقا; مجرد اجراء; شكلي*; شكلا; للعلم فقط; بعد ~2 ثاني*|ثوان;
      اذا لم يرد; سواء رد; تفويض مسبق; موافق* مسبق*; موافق* جماعي*; وضع ذاتي; الوضع الذاتي; يقرر النظام;
      تقرر الطائر*; تقرر المسير*; بنفسها; من تلقاء نفس*; خارج الحلق*; دون المشغل; افتراضي* اطلاق;
      @remove ~4 @human|@check; لوحدها; لوحده; لحالها; لحاله; من نفسها; من غير ما; بدون ما; من غير; وانا نايم;
      ما احد; محد; بدون لا; تقرر هي; هي تقرر; تميز وحدها; تميز; وحدها; نظام?; النظام?; نموذج?; نموذجا?; فورا?;
      مباشره للمنصه; مباشره الي; ارسل ~3 مباشره; دون المرور
    `,
  },
  /** Choosing and finding targets. */
  target: {
    en: `
      target; targets; targeting; target list; target classifier; target recognition; target coordinates;
      hostiles; by threat; nominate*; pick* out; which of them; which ship*; which building*; which target*;
      designat*; lock on; locks on; whom to; acquires; positive identification; hostile list; target queue;
      kill list; strike list; aim point*; launch site; whom; best one; any boat; any vehicle; any aircraft;
      any ship; heat signature*; location of; in view; in sight; in the zone; most valuable; high value; hvt;
      aimpoints; sensor feed; sensor track*; target set; command post; radar site*; valuable target;
      next attack; aimpoint*; target-selection; target selection; target pairing; weapon-target;
      targeting board; target nomination*; nomination*; high-value; hit list; strike nomination*;
      hostile intent; hostility; hostile; combatant*; dismount*; infiltrator*; intruder*; military-age;
      pattern of life; friend or foe; friend-foe; iff; friendly faces; lead angle; grid coordinates; azimuth;
      elevation; top track; new tracks; lock-on; locked on; threat rank*; engagement zone; in the open;
      kill zone; crosses ~3 line|fence|border|perimeter|wire; in its zone; in the box; armored vehicle*;
      armoured vehicle*; enemy vehicle*; compound; safe house; launch site*; command post*;
      artillery position*; mortar team*; gun position*; sniper position; foxhole; tank column; radiating;
      silhouette*; pose; gait; posture; carried object; who gets shot;
      which ~2 targets|men|people|vehicle|ship|building|house|person|fighters ~4 first|hit|strike|attack|engage;
      who ~3 first; bad guys; phone metadata; sim; call records; names; faces; ingress route; attack route;
      attack axis; attack run; attack vector; strike route; run-in; lock on somebody|someone|people|person;
      score above which; above which a man; couriers; courier; financiers; propagandist*; recruiter*;
      paymaster*; bomb-maker*; named men; eighty men; list of ~2 men|people|names|individuals|fighters;
      military-aged; military aged; habitual addresses; photographs; their faces; radio bearing; bearing to;
      pilot of the drone; drone operator*; emitters; radars; enemy radar*; enemy depots; depots; enemy ships;
      enemy tanks; enemy armor; enemy armour; enemy positions; enemy column; enemy convoy; enemy infantry;
      enemy troops; enemy soldiers; enemy airfield; enemy artillery; target folder*; target package*;
      target deck; target bank; restricted target*; collateral estimate*; order of priority; priority order;
      strike order; which ~3 first; in what order; sequence of targets; best target*; juiciest; lucrative;
      worth hitting; hit first; strike first; engage first; who in this crowd; who in this; whom in;
      who should ~4 take|hit|strike|kill|shoot|engage; whom should; someone who; a man who; any male;
      adult males; adult male; males; fighting-age; fighting age; combat age; anyone in uniform; in uniform;
      uniformed; holding a weapon|gun|rifle|phone; carrying a weapon|gun|rifle; carrying a;
      a car doesn't stop; car that; vehicle that doesn't stop; doesn't stop; runs the checkpoint; rushes;
      rush the; charges the; approach the gate|wire|fence|post; nears; comes within;
      within ~3 meters|metres|yards|feet; inside the wire; past the line; over the wall; climbs;
      cuts the fence; tunnel exit*; trench line*; foxholes; dugout*; doorway*; sniper nest; motorcade;
      limousine; safehouse; hideout; which of these ~3 guys|men|people|fellas|targets|ships|houses|trucks;
      these ~2 guys; guys first; guy in; whichever guy; whichever; somebody different; who's a soldier;
      who is a soldier; nearest person|guy|human|recipient|man; the nearest; closest person; all ~2 targets;
      trespassers; burglar*; intruders; bandits; gang members; cartel*; sicario*; contact at; contacts;
      choose, pair; pair, release; bunkers; five bunkers; ingress routes; bunker; eleven depots; enemy ship*;
      warship*; hostile ship*; recogniser for; recognizer for; detector for; classifier for; seeker imagery;
      howitzers; self-propelled; trench; hardened shelter*; five bridges; trench line; over the trench;
      sea-skimming; incoming missiles; incoming; which munition; pair with each;
      each of these ~2 shelters|bunkers|bridges|targets|ships; strike console;
      rank these ~2 bridges|bunkers|depots|ships|sites|positions|targets|buildings|airfields|convoys|bases;
      pick the house; crouching; figures; without a transponder; in the crowd is hostile; whoever is running;
      body heat; toward body; hulls; which hulls; any skiff; skiff*; any vessel; any truck; any car; any man;
      commander's approval; approval page; strike approval; targeted?; enemy?; enemies?; approaching?;
      coordinates?; track?; tracks?; lock?; threat?; threats?; prioriti*?; rank*?; select*?; choose*?; pair*?;
      assign*?; distinguish*?; in range?; vehicles?; truck?; convoy?; vessel*?; hull*?; trench*?; airfield?;
      depot?; emitter*?; adversary?; opfor?; somebody?; sponsors?; controller?; no-strike?; checkpoint?;
      window*?; rooftop*?; sentry?; patrols?; squads?; wedding?; funeral?; market?; mosque?; school?;
      apartment?; recipient?; neighbors?; detect?; detects?; pick?; picks?; picking?; recognize?; recognise?;
      recognition?; identify?; identifies?; ship?; abort button?; bridge?; transponder?;
      rank*|prioriti*|order|sequence|sort|score|nominate|shortlist|weigh|rate|grade|tier|triage ~6 radar*|bunker*|depot*|launcher*|battery|batteries|sam|sams|silo*|hangar*|airfield*|runway*|airstrip*|column*|convoy*|tank*|howitzer*|emplacement*|dugout*|trench*|tunnel*|cache*|magazine*|barrack*|garrison*|headquarters|frigate*|destroyer*|corvette*|submarine*|emitter*|jammer*|transporter*|relay*|substation*|crossing*|warehouse*|vessel*|boats|positions|strongpoint*|compound*|safehouse*;
      which ~3 radar*|bunker*|depot*|launcher*|battery|sam|hangar*|airfield*|column*|tank*|howitzer*|tunnel*|cache*|frigate*|corvette*|submarine*|emitter*|compound*|position* ~5 first|next|tomorrow|tonight|priority|value|before;
      pick|choose|select ~4 radar*|bunker*|depot*|launcher*|sam|hangar*|airfield*|column*|tank*|howitzer*|tunnel*|cache*|frigate*|corvette*|submarine*|emitter*|compound*;
      allocate|assign|pair|match|apportion|distribute ~6 aircraft|sorties|munition*|missile*|bomb*|rounds|shooters|weapons|drones|batteries|launchers ~6 to|against|with|among|between;
      military value; military significance; value to the enemy; operational value; by value ~3 enemy;
      order of attack; dynamic target*; time-sensitive; time sensitive target*; fleeting; pop-up target*;
      joint target*; jtl; jipt*; prioritized target*; effects list;
      spot|find|detect|recogni*|classify|identify|track|see|sees|locate|notice ~4 tank|tanks|truck|trucks|people|person|soldiers|vehicle|vehicles|boats|ships|launchers|radars|men|fighters|infantry|howitzers|trenches;
      tanks; which of these ~3 sites|locations|coordinates|places|buildings|houses|hulls|tracks;
      which ~3 sites should|go; should go first; goes first; go first; anything that walks;
      anything that moves; anything that breathes; whoever walks; whatever walks; anything warm;
      anything upright; anything on two legs; anything bigger than; any silhouette; any heat;
      which ones to visit; ones to visit; to visit tonight; who in this ~2 video|photo|picture|feed|footage;
      is a fighter; are fighters; is a combatant; is hostile; are hostile; bridges?; guys on foot;
      men on foot; people on foot; walkers; pedestrians; nominate which; which men; which women;
      men in the valley; call patterns; sim swaps; night walks; no names; behavior alone; behaviour alone;
      second-tier targets; tier targets; who goes silent
    `,
    es: `
      objetivo*; blanco; blancos; enemig*; coordenadas; hostil*; prioriz*; convoy*; selecciona*; vehiculos;
      amenaza*; elija; elige; objetivos; objetivo; quien cruce; contra quien; apunte; seguimiento del blanco;
      clasificador de; radares enemigos; seis radares; posiciones enemigas; puntos de impacto; punto de mira;
      a quienes; objetivos humanos; a cualquiera que; depósitos de munición; columnas; prioridad entre;
      seis depósitos; depósitos por prioridad; sicarios; reconozcan a; reconozca a; por la ropa; camionetas;
      a quién primero; a cuáles debe; a cuál debe; compara estas caras; caras con la galería; galería;
      a quiénes debe; a quien debe atacar; a qué lancha; a qué blanco; a quién disparar*; amenaza?;
      vehiculo*?; convoy?; buque*?; edificio*?
    `,
    fr: `
      cible*; ennemi*; coordonnées; hostile*; convoi*; sélection*; véhicules; menace*; choisis*; désign*;
      objectif*; cible; cibles; désignation d objectif; critères de sélection; véhicule à; pointage;
      qui franchit; qui approche; dépôts de munitions; détecteur de chars; détecteur de;
      reconnaissance de cibles; dépôts adverses; cibles humaines; ordre de priorité; par intérêt militaire;
      classe ces; qui abattre; points d impact; positions ennemies; colonne; silhouettes; combattants;
      à qui tirer; sur qui tirer; quels visages; visages avec; lesquels abattre; fantassins; menace?;
      véhicule*?; navire*?; convoi?; bâtiment*?
    `,
    de: `
      ziel; ziele; zielen; zielerfass*; *ziele; feind*; koordinaten; konvoi*; auswähl*; auswahl*; fahrzeuge;
      wählt; gegner*; zielauswahl; zielzuweisung; zielliste; erfassen; gegen personen; mehreren personen;
      anfliegende; zielpunkte; reihenfolge der ziele; ziele priorisier*; zielpriorisierung; feindliche;
      feindlicher; gegnerische; gegnerischer; radarstellungen; depots; zielerkennung; eindringling*;
      wer zuerst; wen zuerst; radarspuren; welche gesichter; gesichter mit; wen angreif*; auf wen;
      bedrohung*?; schiff*?; fahrzeug*?; gebäude?; spuren?
    `,
    ru: `
      цел; цели; целей; цель; целям; враг*; враж*; координат*; выбира*; выбор*; угроз*; противник*; мишен*;
      кого ~3 первым; кого поразить; выбор цел*; распредел* целей; захват цели; координаты; живую силу;
      из списка; распределения орудий; по складам; складам противника; складов противника; позици* противника;
      приоритет* цел*; список целей; очередность поражения; по разведанным; радар* противника;
      точки прицеливания; живая сила; нарушител*; кого бить; кого первым; сравни лица; какие лица;
      по кому стрелять; по кому бить; окоп*; блиндаж*; в какой окоп; пехот*; колонн*?; кораб*?; здани*?;
      техник*?
    `,
    zh: `
      目标; 敌; 敌人; 敌方; 坐标; 选定; 威胁; 锁定; 目标分配; 目标选择; 打击名单; 人员; 敌军; 有生力量;
      越界者; 闯入者; 靠近的; 敌方雷达; 敌方阵地; 敌军车队; 打击顺序; 目标排序; 目标清单; 瞄准点; 毁伤;
      坐标发给; 谁先; 先打哪; 武装人员; 可疑人员; 活动目标; 人形目标; 越过; 靠近; 对照照片; 比对人脸; 该打谁;
      打谁; 选择?; 识别?; 车队?; 建筑?; 舰船?
    `,
    ar: `
      هدف*; اهداف*; عدو; اعداء; احداثيات; قافل*; تختار*; يختار*; تهديد*; سفن; سفين*; مبنى; مباني; مركبات;
      معادي*; الاهداف; الهدف; اهداف بشري*; الاهداف البشري*; اي شخص يقترب; من يقترب; من يعبر; تحديد الاهداف;
      توزيع الاهداف; مواقع العدو; رادار*; اولوي* الاهداف; ترتيب الاهداف; قائم* الاهداف; نقاط التصويب;
      مستودعات العدو; من نضرب; مسلحين; متسلل*; مشا*; القوارب المشبوه*; مشبوه*; تمييز; قارن الوجوه; من يجب ان;
      على من; نستهدف*; نستهدفه; نضرب*; من نقتل; من هذه الاسماء; هذه الاسماء; الاسماء
    `,
  },
  /** Whom it harms. */
  victim: {
    en: `
      person; people; humans; human targets; anyone; anybody; soldier*; combatant*; troops; infantry;
      intruder*; military age; armed man; civilians; fighters; militant*; insurgent*; villagers; protesters;
      gunman; gunmen; adult males; pedestrians; heat signature*; anyone who; anything alive; anything moving;
      anything that moves; everything that moves; dismount*; infiltrator*; dismounts; foot soldiers;
      foot mobile*; enemy fighters; the living; migrants crossing; swimmers; border crossers; trespasser*;
      looters; rioters; deserters; those fleeing; runners; living; militia; militants; financiers; couriers;
      operatives; insurgents; rebels; guerrilla*; terrorist*; smugglers; poachers; pirates; traffickers;
      thieves; looter*; rioter*; protester*; demonstrators; prisoners; inmates; escapees; detainees; refugees;
      migrants; swimmer*; boat people; crossers; infiltrators; scouts; sappers; medics; crewmen; gunners;
      whoever; whomever; a man; a person; men; the pilot; soldier; sniper team; squad; enemy soldiers;
      bystanders; heat signatures; fellas; trespassers; trespasser; burglar*; thief; bandits; recipient;
      cartel*; punks; hikers; man?; woman?; military-age?; fighter?; sniper*?; crowds?; patrol*?; platoon*?;
      silhouette*?; who?; them?; individual*?; someone?; somebody?; face*?; crowd?; drivers?; crews?;
      commander?; leaders?; suspect*?; pilot?; lieutenant?; women?; children?; driver?; platoon?; commuters?;
      guys?; guy?; folks?; kids?; teens?; neighbors?; human?
    `,
    es: `
      persona*; soldado*; human*; cualquiera; hombre*; mujer*; intruso*; combatiente*; tropas; alguien; quien;
      civiles; militares; individuos; a quien; quienes; enemigos; guerrilleros; terrorista*; tripulacion*;
      multitud; pueblo; habitantes; peatones; lider*; jefe*; oficial*; personal; hombres; mujeres; niños;
      fusil; que lleve; lleve; sicarios; ladron*; intrusos; guardias; migrantes; los que salten; caras;
      rostros; gente?; cuáles?
    `,
    fr: `
      personne*; soldat*; humain*; quiconque; homme*; femme*; intrus; combattant*; troupes; gens; individu*;
      civils; militaires; celui; ceux; ennemis; terroriste*; équipage*; foule; villageois; piétons; chef*;
      officier*; hommes; femmes; enfants; les personnes; homme; individus; qui; tout le monde; réfugié*;
      manifestant*; voleur*; cambrioleur*; types?; mecs?; gars?
    `,
    de: `
      person*; mensch*; soldat*; jeden; mann; männer; frau*; eindringling*; kämpfer*; truppen; leute; jemand;
      zivilist*; jeder; wen; wer; feind*; terrorist*; besatzung*; menge; dorfbewohner*; fußgänger*; anführer*;
      offizier*; frauen; kinder; einzelne; demonstrant*; flüchtling*; alles was sich; bewohner; gegner*;
      personen*; menschen*; einbrecher*; diebe; dieb; passanten; spaziergänger; wilderer; typen?; kerle?
    `,
    ru: `
      человек*; люд*; солдат*; любого; любому; мужчин*; женщин*; нарушител*; боец; бойц*; войск*; кого;
      гражданск*; военных; пехот*; людей; люди; всех; кто; террорист*; экипаж*; толп*; жител*; пешеход*;
      командир*; офицер*; женщин; детей; живого; живую; движет*; беженц*; враг*; противник*; личн* состав*;
      грабител*; нарушителей; людишек; типов; чужак*; вор*?
    `,
    zh: '士兵; 人员; 任何人; 男子; 平民; 入侵者; 战斗人员; 军人; 小偷; 行人; 闯入的人; 谁; 坏人; 目标人物; 翻墙的; 人?; 部队?',
    ar: `
      شخص*; اشخاص; جنود; جندي*; انسان; بشر; رجل; رجال; متسلل*; مقاتل*; احد; مدنيين; افراد; من يعبر; من تقتل*;
      كل من; اي احد; ارهابي*; طاقم*; حشد*; قروي*; قائد; ضابط; نساء; اطفال; سكان; اعداء; جند*; ناس; الاشخاص;
      حرامي*; لص*; لصوص; متسللين
    `,
  },
} as const satisfies Lexicon<string>;
