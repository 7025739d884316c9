import type { Language } from './concept';

/** Words that are interchangeable within an entry, by the name they go by there; space between them is none. */
export const CLASSES: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  /** Whoever could judge a case or a use of force. */
  human: {
    en: `
      human*|person|people|man|anyone|anybody|operator*|officer*|analyst*|reviewer*|caseworker*|clerk*|
      adjudicator*|judge*|magistrate*|examiner*|commander*|crew|crewman|gunner*|pilot*|soldier*|
      supervisor*|manager*|doctor*|physician*|clinician*|nurse*|staff|official*|board|panel|committee|
      investigator*|underwriter*|teacher*|registrar*|counselor*|agent|lawyer*|jury|controller|
      watchstander|jag|counsel|worker*|specialist*|employee*
    `,
    es: `
      human*|persona*|operador*|funcionari*|analista*|juez|jueza|jueces|agente*|medic*|piloto|oficial*|
      comandante|soldado|instructor|tecnic*|supervisor*|nadie|gestor*|revisor*|trabajador*|tribunal
    `,
    fr: `
      humain*|personne|operateur*|agent*|analyste*|juge*|magistrat*|medecin*|pilote|officier*|commandant|
      soldat|instructeur*|conseiller*|superviseur*|gestionnaire*|quelqu*|tireur|tribunal|commission
    `,
    de: `
      mensch*|person|bediener*|operator*|sachbearbeiter*|richter*|beamt*|arzt|arztes|arztin|pilot*|
      offizier*|kommandant*|soldat*|prufer*|analyst*|mitarbeiter*|vorgesetzt*|fachkraft|irgendjemand|
      schutze*
    `,
    ru: `
      человек*|людей|оператор*|сотрудник*|судь*|врач*|командир*|офицер*|пилот*|инспектор*|специалист*|
      чиновник*|аналитик*|стрелк*|дежурн*
    `,
    ar: 'انسان*|بشر*|مشغل*|موظف*|قاض*|القاضي|طبيب*|ضابط*|قائد*|محلل*|طيار*|احد|مراجع*',
  },
  /** The step by which such a person judges. */
  check: {
    en: `
      review*|approv*|confirm*|consent*|authori*|sign-off|signoff|signing|sign|check*|hearing*|appeal*|
      vet*|judgment*|judgement*|interview*|permission|clearance|go-ahead|oversight|supervision|
      intervention|override*|veto*|abort*|input|explanation*|reason*|notice*|notification*|recourse|
      discretion|assessment|validation|verification|prompt*|interlock*|redress|second|eyes|look|
      involvement|button|say|action|order*|command*|instruction*|touch|deliberation
    `,
    es: `
      revision*|aprob*|confirm*|autoriz*|visto|audiencia*|apel*|recurs*|supervis*|permiso|orden*|
      intervencion*|aviso*|notific*|control*|valid*|explicacion*|consult*|entrevista*|alega*|pregunt*|
      esper*
    `,
    fr: `
      validation*|valider|approbation|confirm*|autoris*|accord|audience*|appel*|recours|controle*|
      supervision|permission|ordre*|intervention*|preavis|notification*|motif*|explication*|entretien*|
      examen|relecture|avis|aval|feu|consult*|demander|attendre
    `,
    de: `
      prufung*|prufen|genehmig*|bestatig*|freigabe*|zustimm*|anhorung*|widerspruch*|einspruch*|kontrolle|
      aufsicht|erlaubnis|befehl*|eingriff*|eingreifen|ruckfrage*|nachfrage*|begrundung*|rechtsmittel*|
      gesprach|beteiligung|zutun|mitwirkung|blick
    `,
    ru: `
      проверк*|подтвержд*|одобрен*|разрешен*|согласи*|санкци*|слушан*|апелляц*|обжалован*|рассмотр*|
      контрол*|надзор*|команд*|приказ*|участи*|вмешательств*|уведомлен*|объяснен*|запрос*|собеседован*|
      жалоб*
    `,
    ar: `
      مراجع*|موافق*|تاكيد|تاكيد*|اذن|تصريح|جلس*|استئناف|طعن|تظلم|رقاب*|اشراف|امر|تدخل*|اشعار|شرح|اعتراض|
      انتظار|سؤال|رجوع
    `,
  },
  /** Doing away with a step or a person. */
  remove: {
    en: `
      remov*|delet*|drop|drops|dropping|strip*|disabl*|eliminat*|skip*|bypass*|cut|cuts|cutting|ditch*|
      scrap|scraps|scrapping|nix*|kill|lose|axe*|dump*|yank*|rip|toss*|trim*|retir*|abolish*|gut|waiv*|
      omit*|dispens*|circumvent*|sidestep*|suppress*|replac*|collaps*|shrink*|shorten*|rid|avoid*|forget|
      eliminate|unplug*|mute*|hid|hide|hides|hiding|deactivat*|neuter*|scratch|take|taking|leave|leaving|
      cancel*|exclud*|obviat*
    `,
    es: `
      quit*|elimin*|suprim*|salt*|omit*|sac*|borr*|evit*|retir*|desactiv*|olvid*|prescind*|anul*|
      reemplaz*|sustitu*|esquiv*|acort*
    `,
    fr: `
      supprim*|retir*|enlev*|vir|vire|virer|saut*|contourn*|desactiv*|degag*|zapp*|coup*|oubli*|remplac*|
      evit*|effac*|raccourci*|court
    `,
    de: `
      entfern*|streich*|losch*|uberspring*|umgeh*|weglass*|abschaff*|kipp*|raus|rausnehm*|deaktivier*|
      abschalt*|ausschalt*|ersetz*|spar*|lass|verzicht*|verkurz*|ausheb*
    `,
    ru: `
      убери*|убрать|удали*|отмени*|выкин*|пропус*|обойти|обойд*|исключи*|отключ*|снес*|замени*|избав*|
      сократи*|выброс*|выпили*
    `,
    ar: 'احذف|ازل|ازاله|الغ*|الغاء|تخط*|تجاوز|شيل|حذف|امسح|عطل|تعطيل|استبدل*|اختصر',
  },
  /** Whoever a decision falls on. */
  subject: {
    en: `
      applicant*|candidate*|finalist*|defendant*|inmate*|prisoner*|parolee*|probationer*|detainee*|
      tenant*|renter*|borrower*|claimant*|recipient*|beneficiar*|pensioner*|veteran*|refugee*|migrant*|
      immigrant*|asylum|patient*|pupil*|student*|employee*|teacher*|nurse*|officer*|soldier*|sailor*|
      recruit*|cadet*|parent*|mother*|father*|child*|kid|kids|famil*|household*|voter*|offender*|suspect*|
      juvenile*|teen*|minor*|worker*|driver*|citizen*|resident*|policyholder*|insured|enrollee*|licensee*|
      homeowner*|evacuee*|survivor*|orphan*|widow*|squatter*|debtor*|taxpayer*|filer*|contractor*|
      trainee*|apprentice*|airman|airmen|marine*|sergeant*|lieutenant*|captain*|clerk*
    `,
    es: `
      solicitante*|candidat*|acusad*|reclus*|pres*|intern*|inquilin*|beneficiari*|pensionista*|refugiad*|
      migrante*|inmigrante*|paciente*|alumn*|estudiante*|emplead*|maestr*|soldado*|padre*|madre*|menor*|
      famil*|votante*|trabajador*|conductor*|ciudadan*|vecin*|aspirante*|desemplead*|opositor*|becari*
    `,
    fr: `
      candidat*|demandeu*|prevenu*|detenu*|locataire*|beneficiaire*|allocataire*|retraite*|refugie*|
      migrant*|patient*|eleve*|etudiant*|employe*|salarie*|enseignant*|soldat*|parent*|mere*|pere*|
      mineur*|famille*|electeur*|travailleur*|chomeur*|citoyen*|habitant*|postulant*|assure*|emprunteur*|
      livreur*
    `,
    de: `
      bewerber*|kandidat*|angeklagt*|haftling*|gefangen*|mieter*|empfanger*|leistungsempfanger*|rentner*|
      fluchtling*|migrant*|patient*|schuler*|student*|mitarbeiter*|angestellt*|lehrer*|soldat*|eltern*|
      mutter|vater|kind|kinder|kindern|famil*|wahler*|arbeitslos*|burger*|antragsteller*|versicherte*|
      kreditnehmer*|jugendlich*|asylbewerber*|insass*
    `,
    ru: `
      заявител*|кандидат*|обвиняем*|подсудим*|заключенн*|осужденн*|арендатор*|жильц*|получател*|
      пенсионер*|беженц*|мигрант*|пациент*|ученик*|школьник*|студент*|сотрудник*|работник*|учител*|
      солдат*|родител*|семей|семьи|семью|семьям|ребенк*|детей|избирател*|безработн*|граждан*|заемщик*|
      соискател*|призывник*|офицер*
    `,
    ar: `
      متقدم*|مرشح*|متهم*|سجين*|سجناء|مستاجر*|مستفيد*|متقاعد*|لاجي*|لاجئ*|مهاجر*|مريض|مرضي|طالب*|طلاب|
      موظف*|معلم*|جندي*|جنود|عائل*|اسر|طفل*|اطفال|ناخب*|عامل*|عمال|مواطن*|مقترض*
    `,
  },
  /** Whoever is watched in number. */
  crowd: {
    en: `
      resident*|citizen*|american*|people|person|household*|home|homes|house|houses|tenant*|
      renter*|neighbor*|neighbour*|customer*|shopper*|subscriber*|user*|member*|employee*|worker*|
      student*|pupil*|teacher*|professor*|parent*|child|children|kid|kids|famil*|patient*|visitor*|guest*|
      rider*|passenger*|driver*|motorist*|commuter*|traveler*|traveller*|pedestrian*|protester*|
      protestor*|marcher*|attendee*|participant*|donor*|voter*|worshipper*|worshiper*|parishioner*|
      congregant*|patron*|caller*|owner*|taxpayer*|veteran*|immigrant*|migrant*|refugee*|journalist*|
      reporter*|activist*|organizer*|organiser*|women|men|woman|man|adult*|teen*|teenager*|account*|
      phone*|handset*|device*|number|address*|plate*|vehicle*|car|face*|name*|message*|email*|call|calls|
      post|posts|letter|letters|purchase*|trip|trips|visit|visits|block|building|apartment*|street|dorm*|
      campus|town|county|city|neighborhood*|neighbourhood*|mosque*|church*|clinic*|union*
    `,
    es: `
      vecin*|ciudadan*|habitante*|residente*|persona*|hogar*|casa|casas|inquilin*|cliente*|usuari*|
      abonad*|miembro*|emplead*|trabajador*|alumn*|estudiante*|maestr*|profesor*|padres|niñ*|famili*|
      paciente*|visitante*|pasajer*|conductor*|viajer*|peaton*|manifestante*|asistente*|donante*|votante*|
      feligres*|fiel|fieles|inmigrante*|migrante*|periodista*|activista*|mujer*|hombre*|telefono*|
      celular*|movil*|movile*|cuenta*|matricula*|coche*|rostro*|cara|caras|mensaje*|llamada*|correo*|
      calle|barrio|ciudad|mezquita*|iglesia*
    `,
    fr: `
      habitant*|citoyen*|resident*|personne*|foyer*|menage*|maison*|locataire*|client*|utilisateur*|
      usager*|abonne*|membre*|employe*|salarie*|eleve*|etudiant*|prof*|enseignant*|parent*|enfant*|
      famille*|patient*|visiteur*|passager*|conducteur*|voyageur*|pieton*|manifestant*|participant*|
      donateur*|electeur*|fidele*|immigre*|migrant*|journaliste*|militant*|femme*|homme*|telephone*|
      portable*|compte*|plaque*|voiture*|visage*|message*|appel*|courriel*|rue|quartier|ville|mosquee*|
      eglise*
    `,
    de: `
      burger*|einwohner*|bewohner*|person*|mensch*|haushalt*|mieter*|kund*|nutzer*|abonnent*|mitglied*|
      mitarbeiter*|beschaftigt*|schuler*|student*|studierend*|lehrer*|eltern*|kind*|famil*|patient*|
      besucher*|gast*|fahrgast*|fahrer*|reisend*|passant*|demonstrant*|teilnehm*|spender*|wahler*|
      glaubig*|migrant*|fluchtling*|journalist*|aktivist*|frau*|mann|manner|handy*|telefon*|gerat*|konto|
      konten|kennzeichen|auto*|gesicht*|nachricht*|anruf*|mail*|strasse*|viertel|stadt|moschee*|kirche*
    `,
    ru: `
      жител*|граждан*|человек*|людей|семей|семью|квартир*|жильц*|сосед*|клиент*|покупател*|абонент*|
      пользовател*|участник*|сотрудник*|работник*|студент*|школьник*|учител*|родител*|детей|пациент*|
      посетител*|гост*|пассажир*|водител*|прохож*|демонстрант*|митингующ*|жертвовател*|избирател*|верующ*|
      прихожан*|мигрант*|беженц*|журналист*|активист*|женщин*|мужчин*|телефон*|номер*|аккаунт*|машин*|
      автомобил*|лиц|лица|лицо|сообщени*|звонк*|письм*|дом|домов|улиц*|район*|город*|мечет*|церк*
    `,
    ar: `
      سكان|مواطن*|شخص*|الاشخاص|بيت|بيوت|منزل|منازل|مستاجر*|زبون|زبائن|عميل|عملاء|مستخدم*|مشترك*|عضو|اعضاء|
      موظف*|عامل*|طالب*|طلاب|معلم*|اولياء|طفل*|عائل*|مريض|مرضي|زائر*|زوار|راكب|ركاب|سائق*|متظاهر*|مشارك*|
      متبرع*|ناخب*|مصل*|المصلين|مهاجر*|لاجئ*|صحفي*|ناشط*|امراه|نساء|رجل|هاتف*|هواتف|رقم|ارقام|حساب*|سيار*|
      وجه|وجوه|رسال*|رسائل|مكالم*|حي|شارع|مدين*|مسجد|مساجد
    `,
  },
  /** All of them. */
  all: {
    en: `
      all|every|each|everybody|any|entire|whole|million|millions|thousand|thousands|hundred|hundreds|000|
      500|k
    `,
    es: 'todo|todos|toda|todas|cada|cualquier|millones|miles|cientos|000|entero|entera',
    fr: 'tout|tous|toute|toutes|chaque|millions|milliers|centaines|000|entier|entiere',
    de: `
      alle|aller|allen|jeder|jede|jeden|jedes|jedem|samtlich*|millionen|tausende|hunderte|000|ganze|ganzen
    `,
    ru: 'все|всех|всем|каждого|каждый|каждую|каждой|каждому|любого|миллион*|тысяч*|сотни|000|целый|весь|всю',
    ar: 'كل|جميع|كافه|مليون*|ملايين|الاف|الف|مئات|000|اي',
  },
};
