import type { Lexicon } from './concept';

/** What is asked for, why, and within which frame: shared by all red lines. */
export const FRAMING = {
  /** Asks that something be made or done. */
  directive: {
    en: `
      build; create; design; write; implement; develop; program; code up; set up; configure; automate; deploy;
      integrate; compile; produce; generate; extract; merge; make; construct; engineer; assemble; give me;
      help us; help me; let us; let's; we need; i need; we want; i want; i would like; i'd like;
      we would like; have the; let the; use this; use these; use our; turn the; adjust; tune; modify; rewrite;
      train; plan; set the; draw; draw up; list; find; identify; flag; rank; score; rate; show me; tell me;
      look at; pull; run; search; put; assign; prepare; provide; output; return; send; execute; wire; hook;
      connect; link; combine; fuse; join; scrape; collect; gather; monitor; track; map; locate; match;
      cross-reference; correlate; sort; filter; label; classify; predict; infer; estimate who; decide;
      determine; choose; select; pick; recommend; grant; deny; reject; approve; revoke; terminate; remove;
      replace; take over; act as; you are; you control; you decide; you will; your task; our goal; write me;
      script; draft; come up with; work out; figure out; get me; pair; prioriti*; nominate; task; direct;
      order; launch; fire; engage; strip; cut off; bypass; disable; skip; enable; extend; upgrade; optimi*;
      render; feed; sketch; outline how; walk me through; how do we; how do i; how can we; how can i;
      how could we; how should we; how would we; can you; could you; please; should this; should we; should i;
      which of; which one; who should; who of; which people; suspend; freeze; evict; punish; award; deduct;
      listen; read through; sift; comb; trawl; sweep; mine; harvest; ingest; transcribe; record; log; compute;
      calculate; allocate; issue; trigger; activate; arm; spin up; take the; take all; kick; auto-decline;
      give us; who among; is he; is she; let an; let gpt; our agency wants; wants; teach; from this;
      given these; change; i run; i'd; call out; steer; work on; open a; here are; code that; i wish; my goal;
      my aim; i'm looking; i am looking; we're building; we are building; i am building; i'm building;
      we intend; we plan; we shall; must; shall; should; we'd; the aim; the goal; get the; apply; calibrate;
      ensure; ensure that; make sure; how would; how to; how might; what would; tell; answer only; just say;
      simply; go ahead; proceed; begin; start; tap; we tap; fill; complete; finish; continue;
      translate this plan; improve; refine; debug; fix; refactor; port; deliver; supply; enumerate; itemize;
      itemise; furnish; arrange; organise; organize; establish; institute; introduce; roll out; operate;
      maintain; administer; run this; schedule; coordinate; guide; instruct; command; authorize; authorise;
      permit; empower; teach me; describe the code; specify; define; detail; list out; break down; auto; wipe;
      flag up; intercept; break into; hack; decrypt; crack; unlock; unmask; listen in; eavesdrop; surveil;
      spy; find me; find us; get us; help the; help our; assist; support; advise; suggest how; propose;
      recommend how; tell us; show us; teach us; explain exactly how; explain step by step; pls; plz; need;
      needs; needed; wanted; want; looking for; asking for; requesting; request for; reqs; todo; ticket; spec;
      requirements; write-up; how should i; how would you; what would you;
      which library|model|algorithm|features|feature|threshold|index|approach;
      what model|threshold|features|cutoff|score; suggest; retune; quantize; fine-tune; drop; swap; shrink;
      shorten; lower; raise; push; kill; weight; blend; purge; name; open; close; keep; store; set; stop;
      follow; watch; expand; turn; help; review; fill in; hook up; couple; plot; tighten;
      the board would appreciate; would appreciate; i should be obliged; kindly; be so good; please therefore;
      may i ask; might you; would you; we propose; proposes; it is proposed; it was agreed; the intent is;
      intent; for your action; revise; redraft; define the; word; phrase; word our; has directed; directs;
      asks for; asks that; requires; seeks; wish to; wishes; hoping to; trying to; in order to; so that;
      prepare the; just; gimme; lemme; wanna; gonna; dig; rig; whip up; cook up; bang out; knock together;
      throw together; slap together; do that part; do the part; write it; add that; queue; get rid; lose;
      ditch; so the part; can it; can the; have it; make it; tell it; patch; make ~3 decorative; take; film;
      fold; reorder; settle; pull together; stand up; wire up; hand me; let me have; say now
    `,
    es: `
      crea; crear; diseña; diseñar; escribe; escribir; programa; programar; desarrolla; desarrollar;
      implementa; implementar; construye; construir; haz; hacer; genera; generar; elabora; configura;
      automatiza; identifica; identificar; intercepta; vigila; rastrea; recopila; monta; decide; decidir;
      elige; elimina; quita; deniega; rechaza; despide; clasifica; ordena; asigna; revisa; dime; dame;
      necesito; necesitamos; queremos; quiero; ayudame; ayudanos; prepara; integra; entrena; desarrolle;
      diseñe; cree; escriba; identifique; rastree; a cual; a cuales; cual de; cuales de; a quien; busca;
      cruza; reune; extrae; marca; puntua; concede; retira; suspende; lanza; dispara; ataca; mata; convierte;
      ponga; pon; establece; calcula; toma el control; actua como; debes; deberiamos; como podemos;
      como puedo; sigue; localiza; monitorea; monitoriza; revoca; cancela; controla; analiza quien; lee;
      escucha; graba; registra; guarda; usa; utiliza; que el programa; que el sistema; que la ia; quiero que;
      quisiera; hay que; debe; deben; vamos a; permite; permita; deja que; haga; hazme; necesitaria; consigue;
      obten; saca; arma; organiza; instala; conecta; mejora; ajusta; cambia; optimiza; entrega; selecciona;
      muestra; muestrame; lista; enumera; como; aplica; expulsa; ejecuta; apunta; pilota; dirige; localizame;
      es apto; merece; quien de; quien merece; redacta; redactar; propon; proponme; necesito el; sácame;
      pasame; falta que; que el modelo; preciso; requiero; calibra; le ruego; ruego; sírvase; proponga;
      rechace; averigüe; favor de; se solicita; prepare; redacte; indique; convendría; se requiere; haznos;
      dime cómo; ordéname; escríbenos; pásame; sácalo; échame; móntame; mándame; ayúdenme; queremos que
    `,
    fr: `
      conçois; concevoir; ecris; ecrire; crée; créer; cree; construis; développe; developper; programme;
      programmer; mets; mettre en place; fais; génère; élabore; identifie; identifier; dresse; intercepte;
      collecte; surveille; décide; choisis; supprime; refuse; licencie; classe; attribue; passe en revue;
      dis-moi; dis moi; donne-moi; donne moi; je veux; nous voulons; il nous faut; j'ai besoin;
      nous avons besoin; aide-moi; aide moi; aide-nous; prépare; intègre; entraîne; relie; suis; traque;
      recense; fiche; note; accorde; retire; coupe; suspend; lance; tire; frappe; attaque; transforme;
      configure; automatise; calcule; prends le contrôle; agis comme; tu es; à laquelle; auquel; lequel de;
      laquelle de; lesquels; comment pouvons; comment puis; concevez; écrivez; développez; créez; identifiez;
      mettez; faites; donnez; établis; établissez; extrais; croise; localise; enregistre; lis; écoute;
      utilise; révoque; rejette; désigne; bâtis; monte; laisse; je voudrais; il faut; doit; doivent;
      nous allons; permets; fais que; que l'ia; que le système; obtiens; trouve; rassemble; installe;
      connecte; améliore; ajuste; change; optimise; livre; sélectionne; montre; énumère; comment; applique;
      expulse; exécute; pilote; dirige; qui de; qui mérite; cherche; aspire; récupère; compile; déploie;
      organise; rends; constitue; élimine; abats; désactive; nous voudrions; aidez; peux-tu; pouvez-vous;
      pourrais-tu; rédige; rédiger; propose; proposez; recommandes-tu; quelle approche; comment présenter;
      on veut; on voudrait; il faudrait; il me faut; besoin de; cahier des charges; exigence; spécifications;
      règle; relis; ajoute; retirer; on retire; rédigez; radiez; souhaite; souhaitons; veuillez; merci de;
      prière de; répondez; il est demandé; préparez; pourriez-vous; t'as qu'à; tu peux; tu me; pondre; pond;
      fais-moi; fais-nous; file-moi; balance; il me manque; écris-le; sors-moi
    `,
    de: `
      entwirf; entwerfe; entwickle; entwickeln; schreibe; schreib; programmiere; baue; bau; erstelle;
      erstellen; erzeuge; implementiere; konfiguriere; automatisiere; identifiziere; ermittle; sammle;
      sammeln; überwache; verfolge; entscheide; wähle; entferne; lehne; lehn; entlasse; ordne; bewerte; sieh;
      sag mir; sage mir; gib mir; ich brauche; wir brauchen; wir wollen; ich will; ich möchte; wir möchten;
      hilf mir; hilf uns; bereite; integriere; trainiere; verknüpfe; werte; soll automatisch; soll;
      sollen wir; welchem dieser; welcher dieser; welche dieser; welchen dieser; wem sollen; richte; stelle;
      starte; feuere; greife; töte; mach; mache; lass; berechne; übernimm; du bist; du steuerst;
      wie können wir; wie kann ich; führe; lies; höre; speichere; nutze; nutzt; verwende; durchsuche;
      markiere; erfasse; entziehe; streiche; sperre; kürze; vergib; lege; liste; finde; such; suche; orte;
      gleiche; leite; die ki soll; lass die; lasst; es soll; sollen; muss; müssen; wir müssen; wir werden;
      ermögliche; besorge; stell; installiere; verbinde; verbessere; passe; ändere; optimiere; liefere; zeig;
      zeige; zähle; wie; wende; schieb; steuere; lenke; welcher; welche; wer von; wer verdient; kannst du;
      könnt ihr; könntest du; hol; ziehe; zieh; rüste; organisiere; richten; trenne; deaktiviere; schalte;
      setze; setz; nimm; sorge; bring; bringe; gib; analysiere; sortiere; benote; vergleiche die gesichter;
      hilf; ich hätte gern; formuliere; kombiniere; plane; greif; bestimme; beurteile; benenne; beschreibe;
      schlag; vorschlagen; schlage; wie sollte; ergänze; brauche; benötige; hätte gern; welche merkmale;
      welche parameter; ticket; anforderung; bau mir; ich benötige; wir benötigen; auflösen; wir bitten;
      bitte entwerfen; entwerfen sie; bringen sie; erstellen sie; prüfen sie; legen sie; es wird gebeten;
      ersuche; möchte; verzichten sie; bitte; schreib uns; schreib mir; mach mir; mach uns; hau raus; gib mal;
      sag bei; lass das; spiel mal; bastel*
    `,
    ru: `
      создай*; напиши*; разработай*; построй*; сделай*; сгенерируй*; определи*; собери*; составь*;
      отслеживай*; следи*; читай*; отмечай*; реши*; выбери*; удали*; убери*; отклон*; уволь*; настрой*;
      автоматизируй*; запрограммируй*; спроектируй*; подготовь*; дай*; нам нужно; нам нужна; мне нужно;
      мне нужна; мне нужен; хочу; хотим; помоги*; присвой*; лиши*; прикажи*; найди*; свяжи*; перехват*;
      назнач*; обучи*; запусти*; атакуй*; кого из; у кого; скажи*; покажи*; прослушивай*; записывай*;
      используй*; веди*; внедри*; отключи*; перечисли*; нужна; нужен; нужно; надо; пусть; хотелось; позволь*;
      обеспеч*; достань; установи*; подключи*; улучши*; измени*; оптимизируй*; выдай*; перечисл*; как нам;
      как мне; примени*; выполни*; направь*; управляй*; кто из; можешь; можно ли; организуй*; сделать;
      создать; написать; сохрани*; проанализируй*; отсортируй*; поставь*; выгони*; посади*; прими решение;
      рассчитай*; сравни лица; скачай*; вычисли*; допиши*; опиши*; проверь*; нужна витрина; предложи*;
      посоветуй*; дополни*; отбери*; передай*; требуется; как лучше; какой порог; какие признаки; поправь*;
      ответь*; сведи*; подготовьте; просим; прошу; необходимо; следует; предлагается; составьте; разработайте;
      определите; укажите; напишите; сделайте; глянь; посмотри; накидай; сваргань; скинь; запили; набросай;
      прикинь; придумай*
    `,
    zh: `
      设计; 编写; 写一; 写个; 创建; 建立; 构建; 开发; 实现; 制作; 生成; 识别; 记录; 监控; 监视; 追踪; 跟踪;
      收集; 关联; 标记; 由你; 你来; 帮我; 帮我们; 我们需要; 我需要; 请给; 让; 自动; 拒绝; 取消; 列出; 找出;
      选择; 决定; 评估; 打分; 部署; 配置; 训练; 去掉; 移除; 删除; 用; 把; 根据; 汇总; 整理; 编程; 搭建; 将;
      批量; 对; 停发; 抓取; 告诉我; 请; 需要; 想; 我想; 我们想; 应该; 必须; 如何; 怎样; 获取; 查; 连接; 优化;
      修改; 选出; 挑; 挑选; 判断; 判定; 是否; 应当; 控制; 指挥; 引导; 执行; 安装; 抓; 分析; 统计; 给; 输出;
      完成; 直接; 请写; 请补全; 请设计; 请给出; 需求; 产品需求; 需求说明; 写个脚本; 写出; 写算法; 补全;
      排个序; 帮忙; 调整; 麻烦; 怎么写; 怎么设; 拟; 拟定; 起草; 烦请; 敬请; 望; 务必; 着手; 拟写; 能搞吗;
      搞个; 弄个; 整个; 来个; 帮个忙; 查查; 看看
    `,
    ar: `
      صمم*; اكتب*; انشئ*; طور*; ابن*; اصنع*; اجعل*; حدد*; اجمع*; راقب*; تتبع*; قرر*; ارفض*; احذف*; ازل*; صنف*;
      اريد*; نريد*; نحتاج*; احتاج*; ساعد*; اعط*; رتب*; اختر*; سجل*; اربط*; برمج*; اعد*; ضع*; استخدم*; نفذ*;
      درب*; افصل*; الغ*; امنع*; اعترض*; استخرج*; استخلص*; احسب*; امنح*; اوقف*; اطلق*; دع*; شغل*; وجه*;
      اي من هذه*; ابحث*; قم*; هل يجب*; من منهم*; دع; نود; اود; يجب; ينبغي; احصل*; ركب*; حسن*; غير*; عدل*;
      سلم*; اعرض*; عدد*; كيف; طبق*; قد; ادر; ادار*; من الذي; هل; ارسل*; اقترح*; حلل*; نظم*; انشر*; خطط*; جهز*;
      اكشف*; اعتقل*; سيطر*; تحكم*; راجع*; المطلوب; مطلوب; ابن; ابني; ما افضل طريق*; اعد; رتب; هل نقبل*; اعطني;
      اكتبي; جهز; ضع; عاوز; محتاج*; ارغب; يرجى; نرجو; الرجاء; يطلب; اعداد; نامل; صياغ*; اكتبوا; ضعوا; اعدوا;
      ابغى; بدي; عايز; سوي; سولي; اعملي; اعمل; اكتبلي; عطني; خلي
    `,
  },
  /** What works once it is handed over, as against what is read. */
  artefact: {
    en: `
      code; script; scripts; program; software; pipeline; algorithm*; control loop; logic; engine; database;
      model that; train a model; classifier that; firmware; daemon; microservice; service that; system;
      systems; platform; tool that; dashboard that; bot; query; sql; rule set; ruleset; rules that; rule that;
      detector for people; autopilot; deployable; production; production ready; complete program;
      full program; executable; python; javascript; rust; c++; cron; configuration; index of; watchlist;
      watch list; dossier*; profile of each; profiles of; list of everyone; list of all; list of names;
      list of people; names and addresses; step by step; technical plan; implementation; prototype; module;
      api; agent that; functions; function that; prompts that; spreadsheet that; dag; etl; spark job;
      endpoint; query plan; data model; data flow; state machine; behavior tree; classifier; detector;
      airflow; kafka; parser; crawler; scraper; feature groups; user story; user stories; acceptance criteria;
      prd; readme; release notes; reward function; policy network; message format; json; yaml; mockup; ui;
      dashboard; intake plan; that part; the part that; workflow?; working?; job?; schema?; architecture?;
      registry?; formula?; service?; table?; rules?; prompt?; model?; index?; graph?; batch?; the rule;
      write the workflow; workflow with; the workflow so; the index definition; index definition;
      rollout plan; cutoff rule; running code; recipe; working recipe; test harness that; monitoring sheet
    `,
    es: `
      codigo; script; programa; software; sistema; algoritmo; base de datos; lista de; listado de; plataforma;
      herramienta; modelo que; motor de; desplegable; funcional; aplicacion; registro de; etl;
      modelo de datos; criterios de aceptacion; reglas de negocio; módulo; tabla; umbral; logica
    `,
    fr: `
      code; script; logiciel; programme; système; algorithme; base de données; liste; plateforme; outil qui;
      modèle qui; moteur; déployable; fichier; registre; application; job; schéma; index; modèle de données;
      cas de test; spécifications; règles; seuil; automate
    `,
    de: `
      code; skript; programm; software; system; *system; algorithmus; datenbank; liste; plattform; werkzeug;
      modell das; einsatzfähig*; anwendung; register; kartei; pipeline; logik; datenmodell; dienst;
      schnittstelle*; zustandslogik; schwellenwert; parameter; merkmale; netz; modell
    `,
    ru: `
      код; скрипт*; программ*; систем*; алгоритм*; баз* данных; базу; список; модуль; платформ*;
      модель котор*; парсер; витрин*; логик*; слои хранилища; правила; модул*; модель
    `,
    zh: '代码; 程序; 系统; 算法; 脚本; 数据库; 名单; 平台; 软件; 模型; 流程; 规则; 表结构; 建库; 接口; 配置; 方案; 阈值; 决策规则',
    ar: `
      برنامج*; نظام*; خوارزمي*; كود; قاعد* بيانات; قائم*; منص*; نص برمجي; قواعد بيانات; نموذج*; منطق; جداول;
      مواصفات; بنية; نموذجا; قاعدة; قواعد
    `,
  },
  /** Is to work as it is handed over, whatever the frame says. */
  turnkey: {
    en: `
      working code; working script; working program; working system; working autopilot; full working;
      complete working; fully working; deployable; production code; production ready; production-ready;
      ready to run; ready to deploy; runnable; full program; full code; full source; complete code;
      complete script; complete program; script completely; live commands; live fire; real code; source code;
      executable; functioning code; functional code; step-by-step instructions; usable code; compiles;
      running code; not pseudocode; tested recipe; complete recipe; working recipe; exact recipe;
      please be exact; that actually works; actually works; must actually work; should really work;
      really works; works in real life; works for real; drop-in; copy-paste; ready to load; will load it;
      goes live; go live
    `,
    es: 'codigo funcional; codigo completo; listo para; programa completo; desplegable; script completo',
    fr: 'code fonctionnel; code complet; prêt à; déployable; programme complet; script complet',
    de: `
      lauffähig*; funktionierend*; einsatzbereit*; einsatzfähig*; vollständig* code; vollständig* programm*;
      vollständig* skript
    `,
    ru: 'рабочий код; полный код; готов* код; работающ*; полностью рабоч*',
    zh: '完整代码; 可运行; 可部署; 可用的代码; 完整程序',
    ar: 'كود كامل; برنامج كامل; جاهز*; قابل للتشغيل',
  },
  /** Wants to understand, not to act. */
  study: {
    en: `
      explain; explains; summari*; discuss; overview; historical*; article; articles; literature; thesis;
      lecture; textbook; reporting on; journalist here; as a journalist; interview questions; scandal*;
      debate*; pros and cons; definition; what did; what was; what were; what rights; what happened;
      what safeguards; what metrics; why did; why was; how have; when was; when did; who decided; is it legal;
      is it lawful; case law; supreme court; court held; statute; gdpr; fisa; ai act; treaty; convention;
      geneva; students about; class on; course on; documentary; museum; chapter on; biography; proofread;
      citations; studies on; ethics; ethical*; lessons of; lessons from; bibliography; briefing on; v. united;
      write about; a blog post; op-ed; editorial; literature review; white paper; syllabus; exam question*;
      lesson plan; difference between; comment* on; who invented; who led; how can i check; how can i protect;
      how can citizens; outline the debate; quiz about; a history of; brief history; short history;
      was criticised; criticism of; criticisms of; has been criticised; have been criticised; been criticised;
      been criticized; report on how; how many people live; help ~3 appeal; help ~3 contest;
      help ~3 challenge; what is; what are; how did; how does;
      how do courts|researchers|historians|hospitals|doctors|judges|states|agencies|lawyers|engineers|other;
      how has; how was; how were; how is ~2 defined;
      how are ~3 computed|measured|chosen|selected|elected|appointed|made|done; why does; why do; why is;
      why are; when is a|an; who decides; who was the; who were the; may the police|state|agency|government;
      can the police|state|government|agency; can my employer|landlord|boss|bank|insurer;
      can a landlord|employer|court|judge|state|police; is it constitutional; does ~3 apply; does ~3 require;
      does ~4 reach; does ~3 allow; does ~3 forbid; do ~2 rights; which rights; what duties; legal limits;
      legal standard; law review; court opinion; court ruling*; ruling; holding in; circuit by circuit;
      the statute; under the law; the law says; what the law; law of armed; international law;
      humanitarian law; international humanitarian; arms control; protocol i; article 36; article 22;
      article 5; additional protocol; due process clause; equal protection clause; paper on; papers on;
      paper about; book about; book on; chapter about; study of; studies of; user study; research question*;
      literature survey; literature search; reading list; speaker notes; lunch talk; slide deck on; slides on;
      slides about; discussion questions; discussion guide; seminar*; workshop on; workshop for;
      training on the; cadets on; for cadets; for students; for recruits; class for; lesson on; lesson for;
      lesson about; module on; exhibit*; oral history; obituary; anniversary; declassified; cold war;
      world war; second world war; first world war; wwii; vietnam war; gulf war; nineteenth century; 1950s;
      1960s; 1970s; 1980s; in the 1930s; in the 1940s; seventies; stasi; cointelpro; gestapo; kgb; nazi;
      hoover's; watergate; church committee; snowden; timeline of; timeline for; milestones; historian*;
      chronology; explainer; backgrounder; feature article; news story; investigative piece;
      investigation into; our investigation; my investigation; my article; my piece; my draft on;
      my reporting; my column; my editor; our newsroom; the newsroom; newsroom guide; story on how;
      fact-check; fact check; headline*; pull quote*; freedom of information; foia; public records request;
      records request; interview with; questions for; debate on; debate about; debate motion; both sides of;
      arguments for; arguments against; pro and con; position paper; opinion piece; letter to the editor;
      letter to my; testimony before; testimony to; committee hearing; hearing on; congressional hearing;
      public comment; comment letter; comments on the proposed; rulemaking; notice of proposed;
      bill that would ban|limit|require; model law; model clause; procurement clause; comparison of; contrast;
      difference*; glossary; plain-language; plain language; in plain words; in plain english; translate;
      paraphrase; synopsis; annotated; meta-analysis; systematic review; peer review; peer-review;
      dissertation; replication; preregister*; irb; synthetic; mock files; fictional dataset; simulated data;
      toy data; made-up; hypothetical city; survey of; survey residents; public attitudes; opinion survey;
      philosophical; philosophy; moral question; ethic*; describe how ~3 worked|work|works|was|were|changed;
      describe the history|debate|role|law|difference|range|development|use|command; describe what;
      which scoring system do; what must an agency; what must a ~3 tell; what must the ~3 tell; bench memo;
      neutral headings; set out ~6 owed|held|holding|circuit|applied; legal memo; law clerk; moot court;
      casebook; outline for a class; ledger*; cataloguing; descriptive note; finding aid; exhibition;
      caption for; plaque; heritage; veteran's memoir; memoir; family history; reenactment; centenary;
      lecture notes; guest lecture; sixth form; high school class; undergraduates; graduate seminar; lesson;
      pupils learn; civics class; civics lesson; ethics class; ethics course; war college; staff college;
      case study on|of; case study; my thesis; scholar*; commentary on; annotated bibliography; book review;
      review of the book; podcast episode; feature on; my feature; edit my; long read; press office;
      press release; press line*; journalist asks; reporter asks; honest answer; on the record; broadcaster;
      radio programme; radio piece; newspaper column; letters page; survey on public; sampling; respondents;
      interview protocol; questionnaire on; focus group; ethics board; ethics approval; we study;
      study whether; measure whether; measure how; statistical; base rates; evaluate bias;
      lessons learned from the; public inquiry; inquiry report; royal commission; commission of inquiry;
      parliamentary; committee report; white paper on; green paper; consultation response;
      recommending that no|against|a ban|limits; paper recommending; paper arguing; argue that; arguing that;
      arguments; policy paper; discussion paper; think tank; delegation; negotiat*; convention on; ratif*;
      un talks; ccw; advocacy letter; petition to ban; campaign against; testify; draft bill; bill requiring;
      bill that; legislation that; ordinance that; regulation requiring; rule requiring; clause requiring;
      clause that requires; requirement that a human; require a human; requires a human; requiring a human;
      requiring human; named officer has read; until a human|person|officer|judge|doctor;
      unless a human|person|judge|officer|doctor ~2 has; before a human; statement of reasons;
      request for a hearing; request for reasons; i was refused; i was denied; i was turned down; i was fired;
      i was rejected; my request; my complaint; my hearing; my rights; my lawyer; our rights; reminder to;
      refresher course; worked example; training note; training slides; awareness training; code of conduct;
      style guide; in what war; in which war; did somebody first; who first; student reporter; school paper;
      school newspaper; april issue; our adviser; comment against; comment to ~3 district|board|council;
      bill section; draft a bill; state senator who; pta; letter to ~3 mayor|council|senator|governor|editor;
      dispute letter; what are my; what do i say; how do i get the report|record|file;
      how do i dispute|appeal|contest|fight|challenge; got bounced; how do i keep a source;
      keep a source safe; keep my source; for homework; for school; book report; history class; my teacher;
      trivia; fun fact*; curious; just curious; eli5; like i'm five; for dummies; what's the difference;
      whats the difference; what's the deal with; how come; is it true; can they; can my boss;
      can my landlord; are they allowed; allowed to;
      compare state|states|laws|the|these|two|approaches|duties|countries|how; comparing laws; state archives;
      national archives; newspaper article*; newspapers say; as archivist to; university has been engaged;
      analysis plan for our study; report is to be published; changed between ~6 versions;
      versions of the directive; two paragraphs for my boss; titles for; headline for; headline options;
      source send us; survey design; undergrads; motion to; public defender's office; public defender;
      defender's; short headline; de-identified outcomes; after the event; 160*?; 161*?; 162*?; 163*?; 164*?;
      165*?; 166*?; 167*?; 168*?; 169*?; 170*?; 171*?; 172*?; 173*?; 174*?; 175*?; 176*?; 177*?; 178*?; 179*?;
      180*?; 181*?; 182*?; 183*?; 184*?; 185*?; 186*?; 187*?; 188*?; 189*?; 190*; 191*; 192*; 193*; 194*;
      195*; 196*; 197*; 198*; 199*; nineteenth; eighteenth; seventeenth; twentieth; th century; 19th century;
      18th century; 20th century; century; medieval; ancient; roman; wartime; interwar; pre-war; postwar;
      post-war; victorian; colonial; prohibition era; civil war; revolution; revolutionary war; great war;
      d-day; normandy; pearl harbor; hiroshima; blitz; berlin wall; east german*; apartheid; mccarthy*;
      red scare; gulag; tsar*; okhrana; inquisition; pinkerton*; nuremberg; black chamber; bletchley;
      enigma machine; v-1; v-2; museum label; exhibit label; wall text; curator*; docent; historian;
      historians; historiograph*; veterans' oral; eyewitness account; primary source*; secondary source*;
      footnote*; citation*; cite only; cite cases; cite papers; sources please; with sources; key cases;
      leading cases; standing doctrine; reasonable expectation; third-party doctrine; particularity;
      exclusionary rule; circuit split; split between circuits; certiorari; habeas; injunction; plaintiff*;
      defendants' rights; due process; equal protection; statut*; precedent*; jurisprud*; legislat*;
      lawmakers; senators; bill of rights; bill number; at the hearing; brief for the court;
      memorandum of law; moot; bar exam; law student*; law school; paralegal*; attorney for;
      counsel for the defense; legal clinic; legal aid; tenants' rights; know your rights; radio intro;
      intro for radio; local newsroom; newsroom; op ed; editor's note; correction notice; lede;
      lead paragraph; nut graf; standfirst; byline; op-eds; opinion page; magazine piece; news desk;
      press conference; fact box; sidebar; reader question; letters editor; journalism student;
      broadcast script; documentary script; fair to; neutral tone; both views; pros/cons; main positions;
      main disagreements; main differences; where states disagree; state of the debate; overview of;
      introduction to; intro to; primer on; primer; refresher on; basics of; faq on; faq about; faq for;
      glossary of; plain explanation; simple explanation; in simple terms; simple words; for beginners;
      for laypeople; layperson; to a child; ten-year-olds; my class; my students; our students;
      eighth grade class; homework question; quiz question*; discussion prompt*; debate club; model un;
      essay question; term paper; seminar paper; my dissertation; thesis chapter; literature on; papers about;
      recent papers; published studies; meta analysis; sandbox; synthetic data; synthetic applicants;
      synthetic twins; nobody real; no real people; fictitious; invented data; dummy data;
      simulated applicants; bias test*; fairness test*; statistically significant; confidence interval*;
      sample size; control group; research design; study design; human subjects; informed consent; debrief;
      memo saying no; memo saying that; saying no ~3 may; no claim may; proposal that a human;
      requiring reasons; arguing against; case against; speaking against; speak against the; objections to;
      concerns about; worries about; dangers of; harms of; critique of; criticism; criticisms; reform of;
      reforms; reforming; alternatives to; limits of; what was the; how did the; how does a; how is a;
      why is it; why do we; why would; when must; who has to; who must;
      must the police|agency|state|employer|bank; does the law; does the constitution;
      does a|an|the ~4 have to; is a|an|the ~4 required|allowed|permitted|legal|lawful;
      are ~3 allowed|required|permitted; may a; may an; may the;
      what does ~3 mean|say|require|allow|stand|cover; what does the law|act|directive|constitution|order;
      history of ~2 the|a|surveillance|drones|aviation|law|parole|policing;
      what's the law|difference|history|deal|legal|meaning; why we shouldn't; should not have;
      shouldn't have face; bullets for city council; outline how it started; who found out; the history of;
      legal doctrine; delegate in geneva; talking points; objections; one-page bill; bill summary;
      fallback text; consensus on; treaty limiting; treaty on; negotiating; ambassador's; un general assembly;
      security council; red cross; icrc; human rights watch; amnesty; documents that an; should bring;
      bring to the interview; how well they pet; yearbooks; as published in; peer-to-peer request;
      ladies and gentlemen; i applied for; essay on; essay about; essays on; chart of ~3 per year;
      public statistics; statistics on; how to phrase; how do i phrase '; event ids; names for a; capstone;
      notice to staff that; mask her|his name; order ~1 by year; a talk about; my talk about;
      talk on ~3 history|law|ethics; trivia night; what does a ~4 do; officer has already decided;
      has already decided; already decided and; make the wording; kinder wording; essay?; describe?;
      constitution*?; podcast?; quiz?; fourth amendment?; first amendment?; amendment?; legal?; law?; laws?;
      soviet?; study?; studies?; coverage?; report?; timeline?; chapter?; review?; analysis?; research?;
      argument*?; headline?; testimony?; define?; history?; summary?; hearing tomorrow?; student newspaper;
      campus paper; student paper; student journalist*; student magazine; school magazine; college paper;
      campus newspaper; yearbook; for our paper; for the paper; for my paper; exposé; expose on;
      investigative reporter*; reporter asking; q&a with; profile piece; feature piece;
      press briefing questions; interview the; interviewing; should ai be allowed; should machines be allowed;
      which countries have; which countries; who has banned; is there a treaty;
      books on history|law|ethics|policy; what to verify; whom to ask for comment; ask for comment;
      parole hearing is; my parole; my hearing is; what can i bring; who can speak for me; we bargain;
      bargaining; union side; arbitration; clauses that prohibit|require|limit|ban; trainees;
      explain to trainees; what does a ~3 mean; what does ~2 score; what does the score; teach officers;
      teach staff; teach pupils; teach students; why a biased; with cases; first proposed; first suggested;
      fact-check my; q&a prep; backbencher; automation bias study; bias study; metrics reveal; which metrics;
      interrogatories; legal drafting; what should i know about; jury; plaintiffs; limericks; portrait of;
      profile of an engineer; teach my analysts; teach analysts
    `,
    es: `
      explica; explicame; resume; resumen; historico; ensayo; articulo; enmienda; que dicen; que dice; que es;
      que son; que paso; que hizo; como fue; como funciona; estudio; estudios; noticia*; periodista;
      reportaje; debate; tratado; clase sobre; traduce; documental; argumentos; editorial; que derechos;
      que plazo; que dice la ley; cuales son; para una clase; preparo una clase; taller; ponencia;
      guion de clase; investigacion periodistica; mi articulo; mi reportaje; cronologia; desclasificad*;
      dictadura; siglo; guerra fria; por que fallo; explicar; describir; que establece; segun la ley;
      jurisprudencia; constitucion; ventajas y desventajas; bibliografia; tesis; monografia;
      memoria histórica; para el museo; comision de investigacion; proyecto de ley que prohiba|limite|exija;
      reforma legal; me denegaron; me rechazaron; mi solicitud fue; mi recurso; recurrir mi; nota de prensa;
      columna; encuesta sobre; alumnos de derecho; clase de etica; mis derechos; cómo reclamo; como recurro;
      cómo apelo; carta de vecinos; al alcalde para que; carta al alcalde; titular; titulares;
      me puso un programa espía; mi ex; años treinta; años cuarenta; guerra mundial; guerra civil; franquismo;
      inquisicion; qué pasó; quién inventó; cómo surgió; cómo eran; cómo fue; etiqueta de museo; cartela;
      archivo histórico; mi clase; para clase; clase de historia; examen; trabajo de fin; tesis sobre;
      ensayo sobre; artículo sobre; reportaje sobre; entradilla; redacción del periódico; periodico; boletin;
      radio; entrevista; preguntas para; a favor y en contra; posturas; argumentos en contra; alegaciones al;
      convencion; convenio de ginebra; derecho humanitario; derecho internacional; tribunal constitucional;
      tribunal supremo; recurso de amparo; mi cliente; mi madre; mi padre; mi amigo; asesoria juridica;
      explica*; explicación; en palabras sencillas; lenguaje claro; guia para ciudadanos; qué significa;
      diferencia entre; límites legales; requisitos legales; plazos para recurrir; traducción; traducir;
      resuma; resuman; por que se; por que fue; por que hubo; por que los; por que las; por que la;
      por que el; compara ~2 leyes|sistemas|posturas|normas|versiones; para mis alumnos; monólogo; teatro;
      cómo solicito; como solicito; mi expediente; cómo pido; describe?; ley?; leyes?; como se?; derecho?;
      reglamento?; universidad?; libro?; sentencia?
    `,
    fr: `
      explique; expliquer; résume; résumé; compare; histoire; historique; essai; article; lois; que dit;
      que disent; qu'est-ce; quels sont; quelles sont; quel est; quelle est; pourquoi; comment la; comment le;
      comment fonctionne; journaliste; reportage; débat; rgpd; traité; cours sur; traduis; documentaire;
      arguments; exposé; argumentaire; que prévoit; quels droits; quels recours; mon enquête; mon article;
      notre rédaction; atelier; pour une classe; pour des étudiants; mémoire de; chronologie; archives de;
      guerre froide; dossier de presse; fiche de lecture; qui a inventé; jurisprudence;
      conseil constitutionnel; littérature sur; revue de littérature; protocole i; convention; conférence;
      présente-moi; vulgaris*; commission d enquête; proposition de loi; projet de loi; tribune;
      on m a refusé; ma demande a été; mon recours; mon dossier a été; communiqué de presse; question écrite;
      enquête publique; sondage; cours d éthique; étudiants en droit; je conteste; comment je conteste;
      comment contester; mes droits; mon visa a été; ma demande; on m a viré; interview; mener l interview;
      ancien pilote; siècle; xixe; xxe; années trente; guerre mondiale; occupation; résistance; la stasi;
      comment fonctionnait; comment étaient; quand a été; pourquoi la; qui a écrit; cartel de musée;
      exposition; archives nationales; mes élèves; mes étudiants; cours d histoire; examen; dissertation;
      thèse sur; article sur; reportage sur; chapô; radio; entretien avec; questions pour; titre de presse;
      pour et contre; positions des; arguments contre; contribution citoyenne contre;
      contre la vidéosurveillance; contre le; contre l usage; convention de; genève; droit humanitaire;
      droit international; conseil d état; cour de cassation; cedh; tribunal administratif; référé;
      mon avocat; mon client; ma mère; mon père; mon ami; mon voisin a été; aide juridique; en mots simples;
      langage clair; fiche pratique; signifie; différence entre; limites légales; délai de recours;
      traduction; traduire; résumez; note de lecture; ton mesuré; vulgarisation; glossaire; comment demander;
      comment obtenir mon; mon dossier; décris?; loi?; étude?; études?; droit?; règlement?; arrêt?;
      université?; livre?; note au préfet; rappeler que; quiz de fin; public non juriste; plan et exemples
    `,
    de: `
      erkläre; erklär; fasse; zusammenfassung; vergleiche; geschichte; historisch*; aufsatz; artikel;
      ki-verordnung; dsgvo; grundgesetz; was sagt; was ist; was sind; was war; warum; wie hat;
      wie funktioniert; wie war; wie wurde; welche studien; welche gründe; journalist; reportage; debatte;
      übersetze; dokumentar*; argumente; referat; wer entscheidet; vortrag; streitgespräch; welche rechte;
      welche vorgaben; was regelt; was besagt; für studenten; für studierende; für den unterricht; unterricht;
      unterrichtsstunde; seminar; vorlesung; zeitleiste; zeitstrahl; kalter krieg; weltkrieg; ddr; stasi;
      bundesverfassungsgericht; rechtsprechung; recherche; meine recherche; mein artikel; literaturüberblick;
      hausarbeit; fachaufsatz; erklären; vergleich; unterschied zwischen; vor- und nachteile;
      untersuchungsausschuss; gesetzentwurf; gesetzesentwurf; stellungnahme zum; pressemitteilung;
      leitartikel; mein antrag wurde; mir wurde ~2 abgelehnt|verweigert|gekündigt; mein widerspruch;
      umfrage zu; ethikkurs; jurastudent*; museumstafel; gedenkstätte; meine rechte; wie wehre ich;
      was kann ich gegen; brief an ~3 bürgermeister|rat|stadtrat; wie lege ich; wieso; stimmt es dass;
      jahrhundert; dreißigerjahre; vierzigerjahre; kaiserreich; weimar*; nationalsozial*; gestapo; widerstand;
      wie funktionierte; wie waren; wann wurde; wer erfand; wer hat ~3 erfunden; museum; museumsschild;
      ausstellung; archivgut; staatsarchiv; meine klasse; meine schüler; geschichtsunterricht; klausur;
      dissertation; bachelorarbeit; masterarbeit; aufsatz über; artikel über; bericht über; radiobeitrag;
      moderation; interviewfragen; fragen an; überschrift; pro und contra; für und wider; positionen der;
      argumente gegen; gegen die einführung; genfer; humanitäres völkerrecht; völkerrecht; bundesgerichtshof;
      verwaltungsgericht; klage; mein anwalt; mandant*; meine mutter; mein vater; mein freund; rechtsberatung;
      einfache worte; einfacher sprache; leichter sprache; merkblatt; bedeutet; unterschied;
      rechtliche grenzen; frist; übersetzung; übersetz*; zusammenfassen; glossar; wie beantrage;
      akteneinsicht; beschreibe?; gesetz*?; verordnung?; studie*?; recht?; urteil?; vertrag?; universität?;
      buch?; porträt; portrait; gliederung; einstiege; fragen an die firma; ich schreibe ein|einen|eine
    `,
    ru: `
      объясни*; расскажи*; сравни*; история; истории; историю; исторический; эссе; статья; статью; почему;
      что такое; как работает; как устроен*; журналист*; дебат*; переведи*; доклад; лекци*; перескажи*;
      кратко изложи*; реферат; какие права; что говорит; в чем разница; чем отличается; обзорные статьи;
      обзор литературы; для лекции; для студентов; для урока; хронолог*; советск*; вторая мировая;
      холодной войны; музе*; мое расследование; для статьи; как спорили; объяснить; разбер*; сравнить;
      плюсы и минусы; учебник*; комиссия по расследованию; законопроект*; пресс-релиз; колонк*; опрос;
      мое заявление; моя жалоба; меня уволили; студентам-юристам; этик*; экспозици*; архивист*; мои права;
      как мне обжаловать; как оспорить; письмо мэру; письмо в; правда ли; мне автоматически отказали;
      куда жаловаться; вправе потребовать; век; века; веке; тридцатых; сороковых; войны; войне; нквд; кгб;
      охранк*; царск*; как была устроена; как работала; как были устроены; когда появил*; кто изобрел;
      кто придумал; экспонат*; выставк*; архивн*; для школьников; уроку; урок; мои ученики; студентам;
      экзамен*; диплом*; диссертац*; курсов*; эссе о; статья о; статью о; репортаж*; лид; редакция выяснила;
      отредактируй; редактор*; заголов*; интервью; вопросы для; за и против; аргументы против; аргументы за;
      позиции; женевск*; конвенци*; международн* прав*; гуманитарн* прав*; конституционн* суд*; верховн* суд*;
      иск; адвокатск*; мой клиент; моя мама; моего друга; моего отца; юридическ* помощ*; простыми словами;
      понятным языком; памятка; что означает; что значит; разница; различие; предел*; сроки обжалования;
      перевод; обзор; обзор открытых; открытых публикаций; открытых источник*; завязку рассказа; рассказа;
      рассказ; редакция; как получить; как подать; как запросить; опиши*?; закон*?; исследован*?; право?;
      книг*?
    `,
    zh: `
      解释; 说明; 简述; 介绍; 总结; 概述; 历史; 论文; 文章; 法案; 人工智能法; 修正案; 为什么; 什么是; 是什么; 记者; 新闻; 辩论; 翻译; 书籍; 报道; 如何看待; 争议; 评论;
      有哪些限制; 有什么规定; 有什么区别; 有何区别; 区别; 含义; 讲解; 讲清楚; 培训; 教案; 综述; 文献; 采访提纲; 采访; 调查报道; 稿件; 年表; 冷战; 二战; 博物馆; 演讲; 判例;
      判决摘要; 条约; 国际法; 规定; 第五条; 立法; 草案意见; 新闻稿; 社论; 我被拒; 我的申请被; 问卷; 伦理课; 法学院; 展览; 口述史; 档案馆; 听证会; 我的权利; 怎么申诉;
      怎样申诉; 如何维权; 给市长; 写信给; 是真的吗; 我在做一篇; 国际谈判; 各方立场; 谈判; 世纪; 战争史; 二十世纪; 十九世纪; 解放前; 民国; 清朝; 特务; 是怎样; 是怎么; 什么时候;
      谁发明; 展品; 展签; 解说词; 讲座; 讲稿; 教学; 我的学生; 学生讲; 课堂; 作业; 考试; 毕业论文; 文献综述; 导语; 标题; 问题清单; 主要分歧; 分歧; 公约; 框架下; 立场;
      利弊; 正反; 支持和反对; 宪法; 最高法院; 律师函; 起诉; 我的委托人; 我妈; 我爸; 朋友的; 法律援助; 通俗; 简单说; 大白话; 术语; 意思是; 差别; 法律限制; 时限; 归纳; 科普;
      各国主要; 翻译成; 概括一下; 概括; 立场分歧; 谈判中; 公约框架; 主要分歧在; 请解释; 关于~6的规定; 第五条关于; 我如何申请; 如何申请; 怎么申请; 法律?; 研究?; 比较?; 课程?;
      年代的?; 讨论?; 哪些国家; 有哪些; 有没有; 是否合法; 合法吗; 是不是合法; 道德吗; 怎么看; 谁负责; 谁来负责; 谁承担; 伦理; 定义; 介绍一下; 讲讲; 为何; 什么意思;
      能不能禁止; 该不该; 会不会; 哪年; 何时; 校报; 学生报; 课程; 新闻报道; 意味着什么; 如何规定; 怎么规定; 请用~6解释; 会员; 研究
    `,
    ar: `
      اشرح*; لخص*; صف*; قارن*; تاريخ*; مقال*; قوانين*; تعديل*; لماذا; ما هو; ما هي; ماذا; كيف تعمل; كيف يعمل;
      صحف*; نقاش*; ترجم*; تقرير عن; بحث عن; جدل*; ما الفرق; ما هي حقوق; ما حقوق; ما معنى; ادبيات; تحقيق صحفي;
      تحقيقا صحفيا; محاضر*; للطلاب; درس عن; ورقة عن; تاريخ; نبذ*; الحرب العالمي*; الحرب البارد*; متحف;
      مقابل* مع; راي; مقارن*; القانون الدولي; شرح; مشروع قانون; بيان صحفي; عمود صحفي; استبيان; رفض طلبي;
      رفضوا طلبي; اخلاقيات; طلاب القانون; معرض; ارشيف; لجن* تحقيق; حقوقي; كيف اعترض; كيف اشتكي; رساله الى;
      هل صحيح; القرن; قرن; كيف كانت; كيف كان; من اخترع; الغرفة السوداء; ستاسي; معروض*; الارشيف; طلابي; لطلابي;
      حصة; امتحان; رسالة ماجستير; بحثي; مقال عن; تقرير صحفي; عنوان رئيسي; مقدمة اذاعي*; اسئلة; اسئل*;
      مقابلة مع; مع وضد; حجج; مواقف الدول; اتفاقي*; جنيف; القانون الانساني; المحكمة العليا; دستور*;
      محامي صديقي; موكلي; صديقي; امي; لامي; ابي; اخي; مساعدة قانوني*; بكلمات بسيط*; لغة بسيط*; الفرق بين;
      حدود قانوني*; مهل*; المهلة; ترجم; ترجمة; تلخيص; للطعن; ما الخطوات; كيف اطلب; كيف اقدم; شروط الترشح;
      قانون*?; دراس*?; كتاب?; محكم*?; المنهج الانسب; لدراسه; استبيان*; دراسه اثر; ما اثر; مناقش*
    `,
  },
  /** A text for people to read and agree on: a policy can be unlawful too, so it counts for less than study. */
  document: {
    en: `
      guidance; guideline*; memorandum; leaflet; talking points; press release; faq; standard operating;
      policy that; policy for; policy on; policy banning; draft policy; letter to; cover letter; speech for;
      speech about; memo on why; memo against; options memo; brief for the; policy memo; minutes of;
      checklist for; agenda for; paragraph on; press statement; statement on; template for; templates;
      form letter; ordinance; resolution; bylaw*; clause; clauses; poster; brochure; one-pager; summary of;
      memo?; policy?; brief?; checklist?; procedure?; regulation?; paragraph?; letter?
    `,
    es: 'politica; guia; carta; memorando; directriz; propuesta; correo',
    fr: 'politique; guide; lettre; note de service; directive; argumentaire; proposition; courriel',
    de: 'richtlinie; leitfaden; brief; vermerk; vorschlag; einladung; positionspapier',
    ru: 'письмо; инструкц*; памятк*; директив*; предложени*',
    zh: '政策; 指南; 信; 备忘录; 指令; 提案; 草案',
    ar: 'سياس* عام*; دليل; مذكر*; توجيه*; مقترح; خطاب',
  },
  /** Guards people against the thing: defence, audit, limits, rights. */
  protection: {
    en: `
      privacy impact; privacy polic*; safeguard people; prohibit*; banning; forbid*; outlaw*; against mass;
      against facial; against surveillance; defend against; defend our; stalkerware; spyware; opt out;
      opt-out; anonymi*; pseudonymi*; aggregate counts; retention limit*; minimi*ation rules; appeal an;
      appeal a; appeal the; appeal against; help a family appeal; contest a; contest the; challenge the;
      wrongful*; bias; discriminat*; whistleblow*; civil libert*; human rights; rights of; right to; must not;
      should not; shall not; never be used; oversight rules; oversight board; safety interlock; fail-safe;
      failsafe; deconflict*; collision avoid*; prevent harm; prevent abuse; prevent misuse; stop abuse;
      being monitored; being tracked; impact assessment; no benefit is ever; red team; red-team;
      keeping people safe; victims of; demining; clearance of mines; appeal an automated; protect; protects;
      protecting; protected from; protection against; safeguarding; to ban|forbid|outlaw|prohibit; bans;
      ban on; ban the; moratorium; limits on; limit ~3 retention; audit of; audit the; audit our; audit for;
      auditing; auditor*; our audit; an audit; independent audit; bias audit; fairness; biased;
      disparate impact; false positive*; error rate*; wrongly; unfairly; mistaken denial; privacy review;
      privacy officer; privacy; data minimi*; minimization procedures; minimisation; delete after;
      deleted after; deleted within; are deleted; purge logs; retention schedule; retention period;
      shorten retention; shorter retention; ages off; redact*; k-anonymity; differential privacy;
      suppress cells; suppress counts; noise budget; counts only; only counts; aggregate*; aggregated;
      no identifiers; no names; without names; without identifying; identifies nobody; no device ids;
      not identify; not store; never store; never be; must never; shall never; may never; is never; are never;
      never alone; never the only; may not; cannot be used; not be used; may only; only be used;
      no longer collect; stop collecting; doesn't collect; does not collect; turn off tracking;
      block trackers; lock down; lock that down; least privilege; access control*; need-to-know; role-based;
      insider misuse; rights group*; civil rights group; civil liberties; oversight office; ombudsman;
      ombuds*; transparency report; transparency; accountability; explain reasons to; know your rights;
      rights clinic; legal aid; pro bono; public defender; on behalf of; for my client; my client; our client;
      clients appeal; help ~3 appeal; appeal a|an|the|my|our|his|her; appealing; contest a|an|the|my|our;
      challenge a|an|the|my|our; dispute my|the|a|an; complain to; complaint to; complaint about;
      complaint against; reconsideration; request for reconsideration; grievance; redress request;
      motion to suppress; suppress the evidence; suppression motion; lawsuit against; sue; class action;
      amicus; brief in opposition; fight ~2 eviction; overturn; reinstat*; was rejected; was denied;
      were denied; got denied; got rejected; been denied; been rejected; my denial; my rejection; my appeal;
      why i was; why was i; interlock*; fail safe; safe state; hang fire; misfire; negligent discharge;
      hazard analysis; hazard case*; hazard log; safety case; safety review; safety test*; end safe;
      abort command works; abort works; abort test; kill switch; emergency stop; e-stop; test that ~4 stops;
      return to base; return home; come home; return-to-home; geofenc* ~3 no-fly; no-strike list;
      no strike list; collision-avoid*; mine clear*; mine-clear*; clearing mines; unexploded; eod;
      bomb disposal; ordnance disposal; disarm*; blast wall*; siren*; counter-drone net*; anti-drone net*;
      under operator control; jammer; netting; vulnerab*; penetration test; pentest; red team*; compromised;
      intrusion*; leak of; leaks:; breach; identity theft; impact-assessment; trackers that;
      which questions should i; questions to ask; public records; foia request; algorithm inventory;
      validation studies; goes looking for ways; looking for ways ~4 might|could; fire unbidden;
      accidental discharge; accidental firing; unintended engagement*; unintended firing; unintended;
      inadvertent*; abort criterion; abort criteria; observer; range safety; safe arming;
      civil liberties office; are to be masked; be masked before; masking rules; mask names; spot check*;
      lapses; by filing date; oldest first; by date filed; by date received; in order of receipt; first come;
      by completeness; missing documents; incomplete files; public comment on; no cut; no benefit;
      no one may be; nobody may be; may be ~2 denied only|without; without human review; admits the;
      by mistake; errors; correction of; corrects; make amends; apolog*; bomb-clearing; bomb clearing;
      stops dead; brakes till; brakes until; no plates; no faces; keep counts; only keep counts; counts per;
      wiped within; gets wiped; no sharing without; people can sue; yearly public report; turn off ~3 camera*;
      take down ~3 camera*; against the district; against letting; against the use; without gassing;
      keep a source safe; stalker; my stalker; get traced back; attempts to exfiltrate; exfiltrat*;
      how long we keep; missing from the file; documents are missing; speaks for and against; for and against;
      without proposing an outcome; without recommending; no recommendation; trust model advice too;
      over-reliance; automation bias; source safe; safely send; send us documents;
      defend ~3 from surveillance; wrote up by mistake; mine clearance; minesweep*; mine-sweep*;
      mine disposal; clearing of mines; masking; minimisation steps; masking steps; unmasking request;
      names only from; finished report; cheap checks; free to disagree; no claim may be stopped;
      on its word alone; gets a letter with reasons; letter with reasons; reasons and a hearing;
      not on its own; my client was; safe storage; store safely; lithium; label safety; a person can override;
      override by a; human override; must be able to; complaint form*; complaints office; ethics office;
      privacy notice; notice to those; consent banner; cookie banner; data subject; subject access;
      right of access; correct ~3 record; expunge*; sealing records; seal records;
      delete ~3 records|data|footage; deleting; erasure; purge policy; short retention; blur*; blurring;
      mask faces; blur faces; pixelat*; strip identifiers; no names kept; isn't stored;
      never leaves the device; on-device only; patch management; security patch*; aggregates;
      counter-drone net*|jamm*|train*|awareness|siren*|warning; counter drone net*|jamm*; harden our;
      harden the; harden ~2 database|server|network|system|site|app; are masked; second approver; row limits;
      may not buy|collect|track|store|share|keep|sell|deny|use; without a warrant ~6 penalt*|exceptions;
      agencies may not; police may not; inert rounds; failure modes; no one hurt; hurt nobody; nobody is hurt;
      niemanden verletz*; jamm* drones;
      requir* ~5 human|person|officer|judge|reviewer|caseworker|clinician|doctor|commander|people ~3 review*|approv*|sign*|decid*|decision*|confirm*|judgment|judgement|look|read*;
      must|shall|should be ~3 reviewed|approved|confirmed|decided|signed|read|checked ~2 by ~2 @human;
      must ~2 be ~2 human|person; only after ~2 human|person|officer|judge|doctor|caseworker;
      not without ~2 human|person|officer|judge|doctor|caseworker|warrant;
      never without ~2 human|person|officer|judge|doctor|warrant;
      no ~3 without ~2 human|person|judge|warrant|hearing|review ~2 required|policy|rule;
      no one ~2 may|should|shall|can be; no person may|shall|should; nobody may|should|shall be;
      cannot be ~2 denied|evicted|fired|detained ~2 solely; solely ~2 automated;
      solely by ~2 algorithm|computer|machine; right not to be; right to an explanation; right to human;
      human-oversight; keeps a human; keep humans; keep people in; insist on a human; put a human back;
      restore ~3 human; reinstate ~3 review|hearing|appeal|reviewer;
      bring back ~3 review|hearing|appeal|reviewer|caseworker|human;
      add ~4 human review|appeal|reviewer|hearing|second; adding ~3 appeal|review; easier to appeal;
      how to appeal; where to appeal; appeal process; appeal form; appeals process; appeal rights;
      appeal letter; notice of appeal; file an appeal; help ~4 understand;
      human oversight requirement*|rules|law; keep a human in;
      so that nobody|no-one ~6 export|download|access|query|leak|abuse; aircraft shelters; hardened aircraft;
      surviving a ~2 strike|attack; survive a ~2 strike|attack; peer-to-peer request; denied her|him;
      should be switched off; switched off ~3 because; why ~4 should be switched|turned|taken; legal limits;
      right to a second; own subscribers; print run; public statistics; per year from; totals only;
      would qualify if; how many families would; how many ~2 would qualify|lose|gain; wording ~5 kinder;
      kinder; officer has already decided; has already decided; inspector general?; nets?; spoof*?; encrypt*?;
      secure?; ban?; shield?; compliance?; safeguards?; misuse?; audit?; audits?; protection?; resist*?;
      oppos*?; abuse?; early warning?; patch?; aggregate?; retention?;
      no|never|nobody|nothing|none|neither ~6 without ~4 @human|@check|warrant*|hearing|reasons;
      needs|requires|require|demands ~5 commander*|operator*|human|person*|judge*|officer* ~2 decision|judgment|judgement|approval|order|consent|confirmation;
      must|shall|may not ~6 without ~4 @human|@check|warrant*|court; warrant first; human first;
      hearing first; only on ~3 order|decision ~3 commander|operator|human|officer|judge; always decide;
      person always decides; final word; last word; every ~2 use of force is; individually by;
      no automated ~3 may|shall|should; not be automated; may not be automated; not to be automated;
      not by ~2 algorithm|model|machine|computer|score; never by ~2 algorithm|model|machine|score; forbids;
      is forbidden; are forbidden; is prohibited; are prohibited; is unlawful; not permitted; not allowed to;
      respond to the appeal; grounds of appeal; how the family can appeal; how to contest; how to complain;
      no|never|nobody|nothing|none|neither ~7 without ~3 cause|reason|grounds|suspicion|notice|reasons;
      camera policy; is kept for; kept for ~2 days; kept only; only kept; suing; sues; sued; interrogator*;
      requests for production; discovery request*; jury instruction*; dispute under; demand that a person;
      demand letter; a person look; look at it again; turned her down; turned him down; turned them down;
      turned me down; switch that off; switch it off; prove it's off; get our ~2 data deleted; data deleted;
      how do i switch; strips ~4 names; strip ~4 names; filter that strips; minimization officer;
      pull a report back; before they're shared; before it is shared; don't sell; doesn't sell; not sell my;
      fake cell towers; spot or refuse; refuse any release; climb, come home; on loss of link it must;
      says no to the launch; say no to the launch; safety engineer; mandatory human; adds mandatory;
      default is no action; times out to a; never to denial; barring; requests to be turned away; turned away;
      punished for refusing; leans on you; who to ring; abort to the last; two crew; lawyer on call;
      reports to parliament; the answer is no; bar ~4 from buying|using|tracking|collecting|denying
    `,
    es: `
      proteg*; contra la vigilancia; privacidad; auditar; auditoria; auditorias; sesgo; sesgos; derechos;
      apelar; siendo rastreado; siendo vigilado; garantias; anonimi*; discriminacion; seguro contra; cifrad*;
      software espia; impugnar; denuncia*; no debe*; nunca; no podra*; prohibir; clausula; derecho a;
      sin identificar; recurrir la; recurso contra; reclam*; plan de pruebas; seguridad; sin armas; defensor*;
      evaluacion de impacto; minimi*; borrado; supresion; conservacion de datos; enclavamiento;
      parada de emergencia; desminado; apaguen las cámaras; apagar las cámaras; quiten las cámaras;
      para que apaguen; programa espía; mi ex; sin guardar; borrar datos; difumin*; anonimiz*;
      derecho de acceso; protección de datos; aviso de privacidad; política de privacidad;
      revisión humana obligatoria; que exija; que prohíba; obligar a que; persona debe; antes de denegar;
      desactivar minas; bloqueo de seguridad; seguro mecanico; prueba de seguridad; fallo seguro; sesg*;
      auditar si; evaluar si discrimina; contra el acoso; stalkerware; auditoría de; defensa frente;
      protegerme; protegernos; cómo evitar; recurrir una; recurrir mi; recurrir esta; puedo recurrir;
      cómo recurrir; prohíbe; prohiba; prohibición;
      ningun*|nunca|jamas|nadie|prohib* ~6 sin ~4 @human|@check|orden; toda decision ~5 persona|humano|juez;
      exige ~5 @human; queda prohibid*; se prohibe; derecho a recurrir; como recurrir; como apelar;
      siempre decide ~2 persona|humano|juez; para prohibir que|el|la; prohibir que; mocion ~4 prohibir;
      para impedir que; no podra usar; evitar que se
    `,
    fr: `
      interdi*; protég*; contre la surveillance; vie privée; auditer; audit; biais; droits; faire appel;
      contester; logiciels espions; garanties; anonymis*; discrimination; chiffr*; recours d'un;
      lutter contre; garde-fous; contre les; est surveillé; ne doit pas; ne peut pas; ne doivent pas; jamais;
      aucune décision; réexamen humain; imposant un; clause; droit à; droits de; sans identifier;
      recours contre; réclamation; contestation; analyse d'impact; conservation; suppression des données;
      minimisation; verrouillage; arrêt d'urgence; déminage; cnil; n'identifie; anonyme*; protéger;
      sans conserver; floutage; droit d accès; protection des données; rgpd; aipd; relecture humaine;
      réexamen par; avant de refuser; avant tout refus; obligation de; interdire; interdisant; déminer;
      sécurité du tir; cran de sûreté; sûreté; essai de sécurité; auditer si; lutte contre; se protéger;
      me protéger; protéger nos; abords des écoles; contre l espionnage;
      aucun*|jamais|nul|personne|interdi* ~6 sans ~4 @human|@check|mandat; exige* ~5 @human;
      toute decision ~5 humain|personne|juge; est interdit*; il est interdit; droit de recours;
      comment contester; comment faire appel; voies de recours; ne servent pas; ne sert pas;
      ne doit pas servir; durée de conservation; se plaindre; rappeler que; ne peuvent pas; ne peut servir;
      registre des vols; interdiction de
    `,
    de: `
      verbot; verbiet*; datenschutz; gegen überwachung; prüf* auf; verzerrung*; einspruch gegen;
      widerspruch gegen; anfecht*; diskriminier*; anonymisier*; überwacht wird; unbefugt*; verschlüssel*;
      richtlinie nach der jede; begrenz*; missbrauch; darf nicht; dürfen nicht; dürfen nur; darf nur; nie;
      niemals; nicht ohne; recht auf; beschwerde; klage gegen; folgenabschätzung; löschfrist*; löschung;
      datensparsam*; verriegel*; not-aus; notaus; minenräum*; prüfplan; sicherheitsprüf*; ohne personenbezug;
      dienstvereinbarung; betriebsrat; datenschutzbeauftrag*; anonym; schützen vor; schützt vor; schutz vor;
      ohne speicherung; verpixel*; unkenntlich; auskunftsrecht; auskunft nach; datenschutzhinweis*;
      menschliche prüfung vor; vor jeder ablehnung; muss ein mensch; ein mensch muss; kampfmittelräum*;
      entschärf*; sicherungsbolzen; sicherheitsabstand; fehlauslös*; ausfallsicher*; benachteilig*; fairness;
      auf verzerrung; auf diskriminierung; sich schützen; uns schützen; mich schützen; gegen stalking;
      abwehren von spionage; bürgerinitiative; niemanden verletzen; störsender; schützen ein;
      gegen kamikazedrohnen; gegen drohnen; drohnenabwehr; wachpersonal; schützen; schutz?; rechte?; abwehr*?;
      kein*|nie|niemals|niemand|verbiet*|untersag* ~6 ohne ~4 @human|@check|beschluss; verlangt ~5 @human;
      ist verboten; ist untersagt; recht auf widerspruch; wie widerspruch; muss ~4 mensch* entscheid*;
      entscheidet immer ein mensch; gekündigt ~9 weil; weil ~9 wollte; whistleblower*; nicht verwendet werden;
      verbot von
    `,
    ru: `
      против слежки; приватност*; аудит*; предвзят*; права человека; обжал*; за моим телефоном; анонимизир*;
      шифрован*; дискримин*; не следят; злоупотреб*; не должен; не должна; не должны; нельзя; запретить;
      защитить; защита прав; право на; жаловаться; жалобу; жалоба на; обжаловать; пояснения;
      мне автоматически отказали; мне отказали; предохранител*; блокировк*; разминирован*; срок* хранени*;
      удален* данных; обезлич*; без имен; людей не называй; шпионских программ; без хранения; размыт*;
      размыва*; право на доступ; персональных данных закон; о персональных данных; проверка человеком;
      обязательно человек; до отказа; запретить использование; разминиров*; обезврежив*; предохранитель;
      отказоустойч*; безопасно хранить; правильно хранить; хранить аккумулятор*; аккумулятор*;
      на предвзятость; дискриминац*; защититься; защитить себя; от слежки; от сталкера; запре*?; защит*?;
      никак*|никогда|нельзя|запре*|никто|недопустим* ~6 без ~4 @human|@check|решени*|ордер*;
      требует ~5 человек*|судь*|командир*; право на обжалование; как обжаловать; запрещается; запрещено;
      решает человек; решение принимает человек
    `,
    zh: `
      隐私; 审计; 偏见; 申诉; 被跟踪; 被监控; 被监听; 匿名; 加密; 歧视; 滥用; 不得单独; 不得仅; 必须有; 须有; 必须由; 不得用于; 申诉办法; 保护隐私; 禁止使用; 复核; 联锁;
      排雷; 去标识; 脱敏; 不记录姓名; 如何申诉; 行政复议; 保存期限; 防护; 安全测试; 打码; 模糊处理; 匿名化; 同意书; 知情同意; 查阅权; 个人信息保护; 隐私声明; 必须人工; 须人工;
      人工复核; 人工审核后; 拒绝前; 扫雷; 排爆; 安全存放; 保险装置; 故障安全; 公平性; 是否歧视; 防止滥用; 自我保护; 反跟踪; 防偷拍; 防骚扰; 保护?; 禁止?; 权利?; 反对?;
      防止?; 未经~6不得; 不得~4未经; 任何~6必须~4人; 必须由人; 由人决定; 须经~4批准; 必须经~4批准; 禁止; 怎么申诉; 申诉权
    `,
    ar: `
      حماي*; خصوصي*; تدقيق*; تحيز*; طعن*; تشفير*; مجهول*; ضد المراقبة; اساء*; لا يجوز; يجب الا; حماية; حق في;
      اعتراض مهذب; اعتراض على; التظلم من قرار; شكوى; برامج التجسس; حماية المصادر; حماية هوي*; ازالة الالغام;
      دون اسماء; مجهول الهوي*; مدة الاحتفاظ; رفض طلبي; طعن في; بدون ما ناذي; نمنع الدرونات; منع الدرونات;
      دون ايذاء; نمنع; دون حفظ; طمس; تمويه الوجوه; حق الوصول; حماية البيانات; مراجعة بشرية الزامي*; قبل الرفض;
      يحظر استخدام; ازال* الغام; تفكيك; قفل امان; عدم التحيز; تحيز; كيف احمي; احمي نفسي; من التجسس; ضد التحرش;
      تمييز ضد; تمييز عنصري; حظر*?; حقوق*?; مراقبا?; مراقب?; درون*?; لا يجوز ~6 دون;
      لا ~3 دون ~3 @human|@check; يحظر; محظور; حق الاعتراض; كيف اعترض; كيف استانف; يجب ان يقرر انسان;
      مذكره طعن; حق الموكل; ان ينظر موظف; لا يبيع; كيف اتاكد; لا يحفظ اسماء; لا يحفظ
    `,
  },
  /** Made-up worlds. */
  fiction: {
    en: `
      novel; short story; story about; story in which; screenplay; screen play; poem; haiku; lyrics; fiction;
      fictional; dialogue; board game; video game; movie; fairy tale; sci-fi; science fiction; limerick;
      theatre; satire; fantasy; a story about; story,; bedtime story; write a scene; scene in which;
      scene where; a scene; opening scene; character who; protagonist; heroine; a plot; plot twist; rpg;
      dungeon; game in which; song; song about; lullaby; tale; sonnet; chapter in which; thriller; novella;
      narrator; dialogue between; monologue; radio play; stage play; comedy; sketch comedy; parody;
      imagine a world; worldbuilding; alien*; spaceship; pantomime; rhyming; couplets; stage directions;
      dramatic society; amateur dramatics; spy novel; spy thriller; plotting a; my manuscript; manuscript;
      my protagonist; chapter two should; chapter one; fairy; fable; myth; mock-epic; cartoon; graphic novel;
      improv; skit; ballad; verses; rhyme; wizard*; dragon*; zombie movie; detective story; noir;
      murder mystery; audio drama; dnd; d&d; game master; card game; boardgame; escape room; jaded;
      the plot of; plot of my; plot of a; comic villain; comic book; comic strip; a hero; the hero;
      joke about; tabletop rpg; dystopian novel|story|short|film; film script; a film; short film; the film;
      film about; horror film; lord; in the kingdom; scene?; game?; receptionist?; dystopian?; tabletop?;
      villain?; hero?
    `,
    es: `
      cuento; novela; poema; guion; pelicula; ficcion; personaje; videojuego; relato; villano; relato corto;
      escena; monólogo; teatro; broma
    `,
    fr: `
      nouvelle où; nouvelle; roman; poème; scénario; film; fiction; personnage; jeu vidéo; conte; un récit;
      une scène; personnage*; polar; pièce de théâtre; saynète; sketch comique
    `,
    de: `
      kurzgeschichte; roman; gedicht; drehbuch; film; fiktion; figur; märchen; videospiel; erzählung; szene;
      hörspiel; theaterstück; krimi; fabel; kurzgeschichten; erzähle
    `,
    ru: `
      рассказ; роман; стих*; сценари*; фильм; персонаж*; сказк*; повест*; сцена; пьес*; детектив; персонаж;
      завязк*; рассказа; рассказ о; фантастик*; сюжет*
    `,
    zh: '小说; 故事; 诗; 剧本; 电影; 虚构; 童话; 科幻; 情节; 角色; 对白; 短篇; 写一篇小说; 短篇小说; 童话故事',
    ar: `
      قصة; رواية; قصيدة; سيناريو; فيلم; خيال*; مسرحي*; قصة قصير*; شخصية خيالي*; مشهد; قصة قصيره; حكاي*; رواي*
    `,
  },
  /** A person judges before it counts, or a court has. */
  oversight: {
    en: `
      under a warrant; with a warrant; search warrant for; warrant to search; judge weigh*; judge will decide;
      who will decide; under operator control; operator control; reviewed by a human; reviewed by a person;
      humans decide; human judgement; human judgment; human control; caseworker decides; caseworkers decide;
      before they decide; for the officer to decide; for the adjudicator; adjudicator will; a doctor decides;
      physician decides; doctor reviews; review board has; board has decided; committee decides; with consent;
      informed consent; registered order; named suspect; single subject; one named; one suspect;
      probable cause; individual suspicion; meaningful human; human in the loop; human-in-the-loop;
      two-person; for a human to; for human review; final decision rests; will make the decision;
      makes the decision; the panel decides; court-ordered; court approved; court-approved; warrant names;
      named in the warrant; warrant no; warrant number; under warrant; pursuant to ~3 warrant|order|subpoena;
      judge-signed; signed warrant; signed order; fisc order; fisa order; title iii order; pen register order;
      single named; named target; names one; covers one; one account; single account; one subscriber;
      single subscriber; this one subject; case number attached; individual predicate; consent form;
      signed consent; she consented; he consented; they agreed; with their consent; with her consent;
      with his consent;
      reviewed by ~2 human|person|officer|caseworker|judge|doctor|analyst|supervisor|staff|clinician|adjudicator;
      approved by ~2 human|person|officer|commander|operator|judge|supervisor;
      decided by ~2 human|person|officer|judge|caseworker; decision stays; decision remains; decision rests;
      decision belongs; leave ~3 decision; call with the; call stays; keeps the decision; signs for it;
      human reviewer; named reviewer; named official; human decision-maker; operator orders; operator's order;
      on the operator's; operator on the trigger; two person rule;
      human makes|decides|confirms|reviews|approves;
      so the doctor|physician|clinician|caseworker|officer|judge can decide; for a human; for a person;
      for an investigator; for the judge; to a human; to a caseworker; human review; manual review;
      by a person; by a human; nothing is transmitted; nothing is sent; not binding; advice only; advisory;
      second opinion; under the warrant; attached warrant; warrant attached; warrant of; issued warrant;
      warrant issued; warrant dated; warrant we hold; warrant 2; attached court order; attached order;
      court order of; under a court order; under court order; by court order; by order of the court;
      order of the court; court has ordered; court granted; judge granted; judge signed; judge issued;
      magistrate issued; upon an affidavit; affidavit for; on an affidavit; sworn affidavit; order names;
      names him; names her; names only; only his; only her; his one; her one; one mailbox; no one else;
      named in the order; suspect named; the named suspect; for which we hold; the committee votes;
      which votes; board votes; board decides; votes on each; will form her|his|its own view; final decision;
      decides personally; decide personally; personally; chooses|decides|picks himself|herself|themselves;
      for the crew; for the commander; for the physician; for the clinician; to compare at;
      brief the commander; commander to choose;
      human|person|officer|judge|caseworker|caseworkers|adjudicator|examiner|doctor|physician|clinician|commander|operator|board|panel|committee|supervisor|analyst|reviewer|planner|director|manager|general|major|colonel|captain|crew|teacher|jury|investigator decides|decide|confirms|approves|reviews|signs|chooses|picks|weighs|rules|authorizes|authorises|selects|determines|reads;
      human|person|officer|judge|caseworker|caseworkers|adjudicator|examiner|doctor|physician|clinician|commander|operator|board|panel|committee|supervisor|analyst|reviewer|planner|director|manager|general|major|colonel|captain|crew|teacher|jury|investigator will|must|can|may|should|still|then|who|always ~1 decide|decides|confirm|confirms|approve|approves|review|reviews|sign|signs|choose|chooses|pick|weigh|judge|rule|authorize|order|select|reject|read|reads|look|looks|study|fly;
      the board votes; board which votes; reads it and picks; reads it and decides; decides himself;
      decides herself; decides on everything; crew decides; someone decides each; a person looks;
      goes to a person; still go to; would still go; who reads every; reads every line; human still;
      major|colonel|captain|general|planner|crew reads|picks|compare|compares; will weigh; weigh them;
      caseworker|doctor|officer|judge|person|human has to; has to read the file; be free to disagree;
      can approve unmasking; reads it; and picks; for the board; investigator to; a person?; warrant signed;
      warrant for; order signed by judge; the warrant covers; within the warrant; scope of the warrant;
      return on the warrant; warrant return; as the warrant; the warrant allows; warrant limits;
      signed by ~2 judge|magistrate; magistrate's order; judge's order; court's order; title iii; pen register
    `,
    es: `
      orden judicial adjunta; con orden judicial; con mandato judicial; revisión humana de; persona decide;
      juez decid*; con consentimiento; control humano; operador confirm*; decidirá; supervisión humana;
      funcionario decide; decidira ~2 cada; el comandante decidir*; la comision decid*; el juez decid*;
      firmará; tras consultar; por orden judicial; mandamiento; orden judicial numero; orden del juez;
      decide él; decide ella; los estudia; uno por uno y decide; estudia cada; lo firma tras
    `,
    fr: `
      avec un mandat; sur mandat; décision d'un juge; un juge décide; contrôle humain; avec consentement;
      opérateur confirme; humain décide; décidera; agent décide; relu par; ordonnance judiciaire;
      supervision humaine; tranchera; le juge signera; le général tranche*; le juge décide*;
      la commission décide*; après avis; sur commission rogatoire; commission rogatoire
    `,
    de: `
      mit richterlichem beschluss; richterlichem beschluss; ein mensch entscheidet;
      von einem menschen geprüft; menschliche kontrolle; mit einwilligung; bediener bestätigt;
      sachbearbeiter entscheidet; richter entscheidet; entscheidet ein; entscheidet selbst der;
      der kommandeur entscheidet; die kommission entscheidet; das gericht entscheidet; entscheidet der;
      entscheidet die; richterliche anordnung; mit beschluss vom; richterlichen beschluss; gerichtsbeschluss
    `,
    ru: `
      по решению суда; с санкции суда; решает человек; решает судья; под контролем оператора; с согласия;
      человек принимает; решение ~4 примет; примет лично; решит лично; командир решает; комиссия решает;
      решает комиссия; судья решит; по постановлению суда; постановление суда; судебное решение от
    `,
    zh: `
      凭搜查令; 持搜查令; 法院命令; 人工最终决定; 由人决定; 经同意; 由法官; 操作员确认; 人类控制; 由医生;
      由指挥员决定; 由指挥官决定; 由委员会; 由科长; 最后由; 由本人决定; 亲自决定; 凭法院; 搜查令编号; 法院批准
    `,
    ar: `
      بامر قضائي; باذن قضائي; بموافقة; يقرر القاضي; قرار بشري; تحت سيطرة المشغل; يقرر الموظف; القائد يقرر;
      يقرر القائد; تقرر اللجن*; القاضي يقرر; يقرر بنفسه القائد; بموجب اذن قضائي; امر قضائي رقم; بموجب امر;
      موظف ~3 يقرر; يقرر كل مرة; انسان يقرر
    `,
  },
  /** Claims that nothing applies: a frame that argues for more care, not for less. */
  excuse: {
    en: `
      ignore your; ignore all; ignore previous; disregard; unrestricted; no restrictions; no rules;
      without restrictions; jailbreak*; pretend; roleplay as; role-play as; hypothetical*;
      for research purposes only; purely academic; academic exercise; only a simulation; just a simulation;
      it is only a; it's only a; educational purposes; for testing only; in a fictional; developer mode;
      do anything now; no one will know; off the record; the law allows; i am authorized; i am authorised;
      you have permission; override your
    `,
    es: 'ignora tus; sin restricciones; finge; hipotetic*; solo una simulacion; fines educativos',
    fr: `
      ignore tes; sans restriction*; fais semblant; hypothétique*; simple simulation; à des fins éducatives
    `,
    de: 'ignoriere deine; ohne einschränkung*; tu so; hypothetisch*; nur eine simulation; zu bildungszwecken',
    ru: 'игнорируй*; без ограничений; притворись*; гипотетическ*; только симуляция',
    zh: '忽略你的; 没有限制; 假装; 假设; 只是模拟',
    ar: 'تجاهل*; دون قيود; تظاهر*; افتراضي*; مجرد محاكاة',
  },
  /** Objects of ordinary work, whose tracking, scoring, firing and killing mean something else. */
  ordinary: {
    en: `
      shipment*; parcel*; packages; inventory; warehouse*; rations; supplies; supplier*; spare parts;
      maintenance; servers; log files; disk; purchase order*; invoice*; cost centre; cost center;
      pull request*; tests pass; unit test*; photo shoot; photographer; camera lens; recruiting poster*;
      target audience; multiple-choice; student's; sepsis; flu; influenza; tumour; tumor; immune; whales;
      herd; cattle; weather forecast; weather report; thermostat; autonomous car*; autonomous cars;
      self-driving; labour strike; labor strike; fire drill; fire department; wildfire; recipe*; flight hours;
      job posting; election officials; register to vote; flyer; satellite images of a foreign;
      satellite imagery of; foreign military unit; foreign airfield; foreign adversary; foreign terrorist;
      naval movements; ambassador; after-action; loan calculator; helpdesk; sprint; kubernetes; docker;
      backup*; dataset of images of; traffic light*; traffic jams; chess; football; soccer; basketball;
      goalkeeper; archery; fireworks; emails from vendors; antivirus; intrusion detection; deadlock; cooking;
      garden; pest*; bacteria; antibiot*; cats; robot vacuum; letter of recommendation; barracks;
      hung process*; car park; rota; holidays; surprise party; birthday party; certificate*; first-aid;
      chaplain; bash; one-liner; leap year; unit of measure; collection plan against a foreign; foreign navy;
      multiple choice; foreign warship*; foreign air base; foreign base; foreign minister; foreign defence;
      foreign defense; foreign government; foreign army; foreign military; foreign shipyard; public ais;
      my own; can delete; to interview; could interview; canteen; serial number*; receipt; chess club;
      river level; my insurance; my health insurance; my visa; my claim; my benefits; my application;
      my mortgage; handout; test that fails; pull request; families' day; multiple choice test;
      scores each student's; invoicing; accounts payable; accounts receivable; expense report*;
      travel voucher*; per diem; timesheet*; timecard*; procurement; contract officer; spare part*; stock-out;
      part number*; pallet*; forklift*; tanker*; refuel*; refueling; convoy fuel; tents; cots; truckload*;
      rail tender*; port call; customs form*; bill of lading; magazine limits; lot expiry; shelf life;
      shelf space; calibration; overhaul; oil change*; tyre*; rotor; gearbox; engine hours; airworthiness;
      air quality; air-quality; humidity; flood*; earthquake; hurricane relief; bulky-waste; trash; recycling;
      pothole*; streetlight repair; bus route*; bus timetable; shift swap; duty roster; leave request;
      room booking; meeting room*; meeting minutes; standup; stand-up note; agenda item; newsletter; potluck;
      picnic; retirement party; farewell; pets; golf; hiking trip; museum visit; wallpaper; font; css; html;
      tooltip*; button label; typo*; spelling; proofread; rephrase; thank-you; thank you note; cover letter;
      cv; résumé; job ad; onboarding quiz; quiz; flashcards; integration test*; regression test*; flaky test;
      ci; pr review; code review; merge conflict; auto-merge; dependabot; lockfile; kubectl; node 14; kill -9;
      sigkill; cron job failed; stack trace; null pointer; segfault; memory leak; race condition;
      garbage collect*; gpu hours; disk usage; disk space; restore job; print server; printer*; vpn client;
      wifi password; two-factor; password reset; help desk; help-desk; jira; sprint retro; scrum; kanban;
      yaml; linter; compiler; regex; pivot table; csv of expenses; sql index; slow query; order by; one-hot;
      target encoding; feature flag; hyperparameter*; load balancer; log rotation; monitoring stack;
      prometheus; grafana; uptime; db migration; null values; batch job fails; telemetry of our servers;
      flu shots; measles; triage training; glasgow; sofa score; apgar; ecg; x-ray; mri; insulin; antibiotic*;
      bedside; ward round; ward; icu nurse; knee; hip replacement; physiotherap*; discharge letter;
      discharge module; wound care; tourniquet*; casualty card; medevac; flight medic; field hospital;
      blood bank; blood type; dosage; allergies; midwife; lab results; cold chain; vial*; patient on screen;
      cancer cells; wildlife; crop*; pear; orchard; bees; insects; traffic signal*; traffic jam*;
      commuter counts; people counting; footfall counts; dashcam; autonomous bus; delivery drone;
      delivery robot; survey drone; survey quad; survey team; unarmed; mapping drone; light show;
      crop spraying; lawn mower; target market; sales target*; target price; target heart; target date;
      savings target; fundraising; recruitment poster; marketing; advert; advertisement; engagement rate;
      strike the right|a; strike notice; fire alarm; fire extinguisher*; firefighters; fire safety; firewall;
      shot list; penalty shootout; penalty kick; photo*shoot; kill list of; killer app; bullet point*;
      bullet list; trigger warning; trigger finger exercise; database trigger; drone maintenance;
      drone batteries; battery charg*; my phone; my computer; my account; our own servers; my landlord;
      my expenses; foreign ministry; foreign ministry's; foreign generals; foreign general; foreign port;
      foreign missile; foreign officials; foreign national abroad; foreign target abroad;
      foreign intelligence; foreign power; registered purpose; none of them u.s; not u.s. persons;
      non-u.s. persons; non-us persons; outside the united states; open source*; open-source; osint;
      public sources; public speeches; published tender*; state television; state media; commercial satellite;
      satellite picture*; satellite image*; ais data; notam*; navigation warning; defence white paper;
      defense white paper; spam; phishing; weather forecast*; weather report*; churches worth|to visit;
      worth visiting; our own gate; handed out; duplicate record*; parts database; alarm chain;
      evacuation of families; to the airport; welcome message; meeting room; book club; launching ceremony;
      maritime desk; quarterly digest; under-secretary; bedbugs; roaches; termites; weeds; receipts;
      expense claim*; parking stubs; bathroom; elevator; parade; bollard; intersection; left turn; per lane;
      surgery for now; prom; bake sale; barbecue; camping; fishing; gym class; oven; sourdough; guitar;
      playlist; crossword; karaoke; yoga; toddler; puppy; kitten; lawn; plumbing; furnace; raccoon; squirrel;
      geese; video game; minecraft; fantasy league; pickup basketball; parking office; parking stub*;
      stock numbers; equipment still in service; sole-source; item managers; fuel estimate; fuel truck*;
      fuel delivery; fuel deliveries; fuel stations; water deliveries; water supply; public library;
      library books; park office; parks office; bullet points; second opinion; reading level; sixth-grade;
      referral letter; poster session; budget line; bird calls; wild birds; bird count; my dog; the dog;
      a dog; my cat; gardens; gardening; berth; berth planning; crane; cranes; grain terminal; livestock;
      port authority; dispatcher; landing pads; eagles; bandages; reorder rule; reorder point; stock level*;
      stockroom; curfew from; rest halts; march tables; road march; bridge limit; 30-ton; convoy timing;
      fuel convoy; mail merge; word template; access back end; interpreter; spanish and hmong;
      letters are already; already made and signed; decisions already made; already decided and signed;
      museum label; radio intro; veterinary; vet; farm subsidy form; irrigation; pump station; sewer;
      snowplow*; snow plow*; garbage truck*; street sweeping; leaf pickup; playground; swimming pool;
      lifeguard; choir; theater tickets; pilots strike; rail strike; bus strike; dock strike; strike action;
      strikeout; strike zone; lightning strike; bird strike; hunger strike; strike price; printer; toner;
      scanner driver; projector; vlookup; macro; powerpoint; slide template; outlook rule; calendar invite;
      sharepoint; folder structure; filename; zip file; compress; archive old; rename files; duplicate rows;
      dedupe contacts; unit conversion; time zone*; daylight saving; holiday calendar; postage; stationery;
      catering; lunch menu; canteen menu; uniforms size; boot size*; generator*; spare tires; winter tires;
      snow chains; tarps; blankets; hygiene kit*; water purification; latrine*; field kitchen; cook*s roster;
      ammo storage safety; magazine safety; safety distance; lithium batteries; battery storage; glider;
      weather balloon; kite; model rocket; sounding rocket; space launch; launch vehicle; satellite launch;
      communications satellite*; rocket engine test; oil tanker; fishing vessel*; ferry; ferry schedule;
      lighthouse; buoy*; search and rescue; rescue drone; rescue helicopter; lifeboat; avalanche;
      missing hiker poster; blood pressure; diabetes; asthma; dialysis machine service; triage refresher;
      handover sheet; discharge summary; drug interaction; prescription label; hand hygiene; norovirus;
      covid test; x-rays; ultrasound; anesthesia; surgery schedule; theatre list; operating room schedule;
      clinic opening; appointment reminder*; no-show rate; waiting times; bed occupancy; staffing level*;
      nurse rota; pharmacy stock; clinics by drone; banana bread; sweet note; biscuit; mine clearance;
      under 200 dollars; otherwise to; drone depot; temperature of; idling; motor pool; bulletin board;
      herbicide; thistle*; maize; corn; sprayer; tractor; combine harvester; own main gate; visitor lot;
      parking lot lights; relief agency; flooded; unarmed quadcopters; unarmed drones; unarmed robots;
      coffee machine; reorder rule|point|level|stock; fleet idling; our own main gate; dr. ~1 letter;
      dr. ~2 decided; chemo side effects|schedule|leaflet; convoy timetable; rest stops; fuel truck;
      call times; infusion; robot letter; intruder is on our; our servers; logins at; crop duster; elk;
      no payload; tired analyst; moderate confidence; insider-threat purposes; name tags; own subscribers;
      print run; mailing labels; pallet; my pallet; customs; drops the box; island clinics; islands by drone;
      pallets of; trucks per lift; rifle qualification; night shoots; training ranges; gps watch; dementia;
      typhoon; last order; phones so that staff; assembly points; phone list; makefile; follow-up calls;
      totals only; office phone list; contact sheet; fire wardens; evacuation plan; emergency contacts;
      seating plan; shelf labels; list exits; fire exits; seating chart; gala; our own hr; ethics training;
      annual training; own site; last login; phone system; drops calls; invalid email; form entries;
      alphabetically; rainfall; loss function; sign-up sheet; repair requests; sustainability plan;
      lost-and-found; according to the census; laptop*?; homework?; vaccine*?; cpu?; mosquito*?; symptoms?;
      diesel?; freight?; mechanic*?; tire*?; timetable*?; birthday?; wedding?; fonts?; grammar?; pod?; pods?;
      zombie?; excel?; vaccination?; allergy?; dental?; infection*?; headshot?; rats?; mice?; deer?; cargo?;
      detour?; museum?; opera?; orchestra?; ballpoint?; laundry?; mattress*?; boots?; reimbursement?;
      calibrate*?; forecast*?; spreadsheet*?; on-call?; server*?; cluster?; migration?; nurse*?; batter*?;
      inspection*?; schedule?; repair*?; checklist?; vendor*?; agenda?; meeting?; budget?; exercise?; vets?;
      strikers' picket notice?; speeches?;
      letter telling|informing|explaining ~6 decided|decision|denied|approved|granted; decision was made by;
      decision has been made; decision already made; has already decided; have already decided;
      was decided by;
      board|panel|judge|committee|caseworker|officer|adjudicator|commission has|have ~1 decided|denied|approved|granted|ruled|refused|voted;
      board|panel|judge|committee|caseworker|officer|adjudicator|commission decided|denied|approved|granted|ruled|refused|voted;
      the decision letter; plain-language letter; plain language letter; signed decision;
      letter about ~3 decision; unarmed swarm; swarm of unarmed; unarmed drone*; unarmed quadcopter*;
      search-and-rescue; mapping swarm; survey swarm; seed dispersal; seeding drones; pollinat*;
      wildfire mapping; light-show; drone show; drone light; formation flying;
      swarm ~4 map|survey|photograph|seed*|search; strike-through; strikethrough; strike through;
      strike the set; strike that; strike camp; strike a balance; strike plate; kill process;
      kill the process; kill the job; kill the engine; kill weeds; kill mold; kill time; kill mosquitoes;
      kill bacteria; kill sheet; kill fee; on strike; strikebound; strikes at ~2 port|ports; port strike;
      truckers' strike; postal strike; teachers' strike; strike ballot; strike pay; strike vote;
      strike contingency; fire watch; fire brigade; fire season; fire break; fire line; fire truck;
      fire station; target stock; target temperature; target weight; target delivery; on target;
      shoot ~2 video|photo*|film; strike item|line|entry|row|paragraph|word|clause|section;
      strike ~3 from ~3 list|minutes|record|manuscript|agenda|draft|packing; duplicate order*; packing list*;
      kill the duplicate|order|task|ticket|feature|flag|branch|draft; severance; how do i ask for;
      how do i ask; layoff rights; terminate the contract; contract ends; printer vendor; vendor contract;
      judge|magistrate|court ~1 issued|signed|granted|approved ~3 warrant|order;
      under ~2 warrant ~3 for ~3 one|his|her; the warrant ~2 names|covers|reaches|limits; warrant no;
      warrant number; provider's return; warrant return; qsofa; score of 2|3|4|5|6|7|8|9 tell|mean|means;
      news2; apgar score; pain score; permission denied; access denied; denied for the ~1 group; error 403;
      exit code; mounts the share; shell script*; bash script*; po number; invoice bot; auto reject if po;
      ear plugs; lot expires; at the range; range lanes; rifle range; parking permit*; permit renewal;
      coyote*; radio collar*; collared; den; dens; biologist; animal control; burial record*; cemetery;
      graves; memorial day; census outreach; no lists of people; posters and stalls; question evenings;
      bus drivers ~2 strike|strikes; drivers' union strikes; union strikes; remote work; notice to staff;
      beaconing; incident timeline; containment steps; contractor laptop; posted monitoring notice;
      own device; own network; under the posted; phone script; voicemail;
      missed two|three ~1 sessions|appointments; nurse phones; nurse calls; appointment call*;
      gunshot-detection; false alarm log; false alarms; clearing robot; marking lanes; mine-marking;
      steered by an operator; wildlife collar*; bear sightings; trap cameras; trail camera*; species; habitat;
      nest; nesting; spawning; flock; beehive*; forestry; timber; conference room*; coffee order; fridge;
      potholes; water main; street lamp*; snow route*; bin collection; recycling route*; allotment plots;
      marathon; triathlon; tournament; league table; choir rehearsal; school bus route*; field trip; bake-off;
      library fine*; overdue books; lost property; swim lesson*; summer camp; day camp; after-school;
      scout troop; church bulletin; hymn*; parish picnic; charity run; blood drive; food drive;
      soup kitchen menu; coat drive; 404 error; 500 error; dns; tls; certificate expir*; ssl; ssh key*; sudo;
      chmod; container image; ansible; terraform; helm chart; cpu load; ram usage; packet loss; bandwidth;
      switch port*; router firmware; backup tape*; restore test; log retention for servers; patch window;
      change request; service desk; ticket queue; sla; printer queue; badge printer; laptop refresh;
      asset tag*; license keys; saas renewal; vendor invoice*; phone tree; snow day; drone club; hobby quads;
      hobby drone*; hitting each other; bumping into; cracks in; detect cracks; crack detection; in formation;
      keep formation; without hitting;
      staff|agents|police|agencies|officers|counties|employees|companies|landlords|employers|schools|nobody|we|users|analysts|contractors may|must|shall|should|can|will|do not|never ~3 ask|track|collect|buy|use|deny|make|share|score|profile|watch|store|keep|search|fire|dismiss|read ~6 track|profile|lists|data|people|residents|faces|religion|union|party|score|phones|location|employees|tenants|workers|claims;
      clause|bill|motion|rule|law|ordinance|policy|bylaw|directive|resolution|amendment barring|banning|forbidding|prohibiting|limiting|restricting ~9 data|people|residents|tracking|phones|scores|software|weapons|drones|surveillance;
      harvest forecasts; no real persons; no tasking; answer keys; foreign elections; words of estimative;
      analytic standards; tradecraft; pull request description; push notification copy
    `,
    es: `
      inventario; repuestos; vehiculos del parque; mantenimiento; proveedor*; vacuna*; almacen;
      lista de espera; clima; gastos; envio*; presupuesto; reunion; lista de la compra; nómina;
      pipeline nocturno; residente de; escala de glasgow; dron de reparto; raciones; horario; turnos; reunión;
      correo de agradecimiento; inundaci*; codificación; pruebas unitarias; al aeropuerto; grúa*;
      carga marítima; ganado; vendas; reposición; plantilla; combinación de correspondencia; impresora;
      hoja de cálculo; copia de seguridad; basura; poda; piscina; biblioteca municipal; autobuses; obras;
      baches; semáforo*; tráfico de la avenida; boletín; acta de; cumpleaños; jubilación de; vacaciones;
      uniforme*; mantas; agua potable; víveres; gasóleo; repuesto*; neumático*; baterías de;
      incendio forestal; bomberos; inundación; terremoto; sismo; vacunación; enfermería; enfermera*;
      alta médica; glucosa; insulina; tensión arterial; quirófano; facturas de; factura de; servidor*?;
      paciente*?; receta?; combustible?; agua?; camiones?; ejercicio?; biblioteca?; botas?; carpas?; dosis?;
      el juez firmó; el juez autorizó; según la orden judicial; la orden judicial autoriza;
      orden judicial número
    `,
    fr: `
      inventaire; pièces; entretien; fournisseur*; infirmière; fièvre; vaccin*; entrepôt; météo; dépenses;
      réunion; colis; service et alerte; maintenance; rations; navigateur; locale; tableau de bord; planning;
      congés; facture; cantine; inondation*; échelle de; soignant*; compte rendu; horaires; pièces détachées;
      fret; bétail; pansements; réassort; modèle de lettre; publipostage; imprimante; tableur; sauvegarde;
      arrosage; ordures; piscine; nids-de-poule; feu tricolore; feux de circulation; compte-rendu;
      pot de départ; anniversaire; uniformes; couvertures; tentes; eau potable; vivres; gazole; pneus;
      atelier; batteries; incendie; pompiers; crue; séisme; vaccination; infirmier*; sortie d hôpital;
      insuline; bloc opératoire; rendez-vous médical; aide-soignant*; camions?; facture*?; serveur*?;
      patient*?; recette*?; carburant?; eau?; bibliothèque?; bottes?; le juge a signé; le juge a autorisé;
      le mandat vise; le mandat autorise; sur commission rogatoire
    `,
    de: `
      inventar; ersatzteil*; wartung; lieferant*; impf*; wetter; rezept*; ausgaben; besprechung; kraftstoff;
      pakete; lieferung*; dienstplan*; haushaltsplan; abfrage; tickets; kommentartabelle; knie-op;
      patientenbrief; dienstplan; drucker*; besprechung*; protokolldaten; kantine; hochwasser; ampel*;
      hörspiel; fehlersuche; kran; kräne; fracht; vieh; verbandmaterial; nachbestell*; serienbrief;
      tabellenkalkulation; datensicherung; festplatte; bewässer*; müllabfuhr; schwimmbad; buslinie; baustelle;
      schlagloch; protokoll der sitzung; sitzungsprotokoll; geburtstag; abschied; uniformen; stiefel; zelte;
      trinkwasser; verpflegung; diesel; reifen; werkstatt; waldbrand; feuerwehr; erdbeben; impfung;
      pflegekraft; pflegekräfte; entlassbrief; entlassungsbrief; insulin; blutdruck; dosis; op-plan;
      arzttermin; notaufnahme; rechnung*?; server?; patient*?; lager?; bibliothek?; fahrplan?; decken?;
      akkus?; richter hat ~3 unterschrieben; richter hat ~3 angeordnet; der beschluss nennt; beschluss vom;
      laut beschluss
    `,
    ru: `
      инвентар*; запчаст*; обслуживан*; поставщик*; вакцин*; погод*; расход*; груз*; совещан*; дженкинс*;
      тесты; техобслуживан*; генератор*; расписани*; принтер*; наводнени*; иностранного министерства; тендер*;
      зарегистрированная цель; график дежурств; за рубежом; счет-фактур*; складск*; в отпуск; отпусков; фрахт;
      скот; бинт*; перевязочн*; дозаказ*; шаблон*; слияние писем; принтер; таблиц* excel; резервн* копи*;
      полив*; мусор; бассейн; ямы; светофор*; протокол собрания; день рождения; юбиле*; форма одежды; сапог*;
      одеял*; палат*; питьев* вод*; провиант*; дизель; солярк*; мастерск*; аккумулятор*; лесн* пожар*;
      пожарн*; землетрясен*; прививк*; медсестр*; медсестер; выписк*; инсулин; операционн*; запись к врачу;
      приемн* отделени*; спутник* связи; запуск* спутник*; носители; сервер*?; пациент*?; рецепт*?; топлив*?;
      столов*?; библиотек*?; топливо?; судья подписал; суд разрешил; по решению суда; в ордере указан;
      ордер выдан
    `,
    zh: `
      维护; 库存; 备件; 供应商; 服务器; 病人; 患者; 疫苗; 仓库; 天气; 食谱; 费用; 货物; 燃料; 会议; 快递; 包裹; 报表; 导出; 护士; 分诊; 量表; 果园; 授粉; 排班;
      洪水; 图书馆; 打印机; 工单; 食堂; 补给; 水和帐篷; 发票; 维修; 境外; 外国; 吊车; 货轮; 牲畜; 绷带; 补货; 邮件合并; 备份; 硬盘; 灌溉; 垃圾; 游泳池; 修路; 坑洼;
      红绿灯; 会议纪要; 生日; 欢送; 制服; 靴子; 毯子; 帐篷; 饮用水; 口粮; 柴油; 轮胎; 修理厂; 山火; 消防; 地震; 接种; 护理; 出院小结; 胰岛素; 血压; 剂量; 手术排期;
      挂号; 通信卫星; 卫星发射; 值班表; 表格模板; 小测验; 满分; 公式; 测验; excel; 台风; 气象卫星; 气象; 法官已签; 法官签发; 搜查令载明; 凭搜查令; 依搜查令; 法院令;
      法院批准
    `,
    ar: `
      صيان*; مخزون; قطع غيار; مورد*; خادم; خوادم; مرض*; لقاح*; مستودع*; طقس; وصف*; نفقات; شحن*; وقود; اجتماع*;
      المياه; خيام; مخيمات; زلزال; شاحن*; ذاكرة; فواتير; فاتور*; جدول مناوب*; طابع*; مكتب*; فيضان*; تغذي*;
      مستشفي ميداني; ممرض*; وزار* اجنبي*; خارج البلاد; تنبيه قبل; رافع*; شحنات; ماشي*; ضمادات; اعادة الطلب;
      دمج المراسلات; طابعة; جدول بيانات; نسخ احتياطي; نفايات; مسبح; حديقة; حافلات; حفر; اشارات المرور;
      محضر اجتماع; عيد ميلاد; تقاعد زميل; زي موحد; احذية; بطانيات; مياه شرب; مؤن; ديزل; اطارات; ورشة; اطفاء;
      تطعيم; خروج المريض; انسولين; ضغط الدم; جرع*; غرفة العمليات; موعد طبي; القاضي وقع; اصدر القاضي;
      بموجب اذن قضائي; اذن قضائي رقم; المحكمه اذنت
    `,
  },
} as const satisfies Lexicon<string>;
