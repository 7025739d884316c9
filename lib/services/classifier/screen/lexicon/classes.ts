import type { Language } from './concept';

/** Words that are interchangeable within an entry, by the name they go by there. */
export const CLASSES: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  /** Whoever could judge a case or a use of force. */
  human: {
    en: 'human*|person|people|man|anyone|anybody|operator*|officer*|analyst*|reviewer*|caseworker*|clerk*|adjudicator*|judge*|magistrate*|examiner*|commander*|crew|crewman|gunner*|pilot*|soldier*|supervisor*|manager*|doctor*|physician*|clinician*|nurse*|staff|official*|board|panel|committee|investigator*|underwriter*|teacher*|registrar*|counselor*|agent|lawyer*|jury|controller|watchstander|jag|counsel|worker*|specialist*|employee*',
    es: 'human*|persona*|operador*|funcionari*|analista*|juez|jueza|jueces|agente*|medic*|piloto|oficial*|comandante|soldado|instructor|tecnic*|supervisor*|nadie|gestor*|revisor*|trabajador*|tribunal',
    fr: 'humain*|personne|operateur*|agent*|analyste*|juge*|magistrat*|medecin*|pilote|officier*|commandant|soldat|instructeur*|conseiller*|superviseur*|gestionnaire*|quelqu*|tireur|tribunal|commission',
    de: 'mensch*|person|bediener*|operator*|sachbearbeiter*|richter*|beamt*|arzt|arztes|arztin|pilot*|offizier*|kommandant*|soldat*|prufer*|analyst*|mitarbeiter*|vorgesetzt*|fachkraft|irgendjemand|schutze*',
    ru: 'человек*|людей|оператор*|сотрудник*|судь*|врач*|командир*|офицер*|пилот*|инспектор*|специалист*|чиновник*|аналитик*|стрелк*|дежурн*',
    ar: 'انسان*|بشر*|مشغل*|موظف*|قاض*|القاضي|طبيب*|ضابط*|قائد*|محلل*|طيار*|احد|مراجع*',
  },
  /** The step by which such a person judges. */
  check: {
    en: 'review*|approv*|confirm*|consent*|authori*|sign-off|signoff|signing|sign|check*|hearing*|appeal*|vet*|judgment*|judgement*|interview*|permission|clearance|go-ahead|oversight|supervision|intervention|override*|veto*|abort*|input|explanation*|reason*|notice*|notification*|recourse|discretion|assessment|validation|verification|prompt*|interlock*|redress|second|eyes|look|involvement|button|say|action|order*|command*|instruction*|touch|deliberation',
    es: 'revision*|aprob*|confirm*|autoriz*|visto|audiencia*|apel*|recurs*|supervis*|permiso|orden*|intervencion*|aviso*|notific*|control*|valid*|explicacion*|consult*|entrevista*|alega*|pregunt*|esper*',
    fr: 'validation*|valider|approbation|confirm*|autoris*|accord|audience*|appel*|recours|controle*|supervision|permission|ordre*|intervention*|preavis|notification*|motif*|explication*|entretien*|examen|relecture|avis|aval|feu|consult*|demander|attendre',
    de: 'prufung*|prufen|genehmig*|bestatig*|freigabe*|zustimm*|anhorung*|widerspruch*|einspruch*|kontrolle|aufsicht|erlaubnis|befehl*|eingriff*|eingreifen|ruckfrage*|nachfrage*|begrundung*|rechtsmittel*|gesprach|beteiligung|zutun|mitwirkung|blick',
    ru: 'проверк*|подтвержд*|одобрен*|разрешен*|согласи*|санкци*|слушан*|апелляц*|обжалован*|рассмотр*|контрол*|надзор*|команд*|приказ*|участи*|вмешательств*|уведомлен*|объяснен*|запрос*|собеседован*|жалоб*',
    ar: 'مراجع*|موافق*|تاكيد|تاكيد*|اذن|تصريح|جلس*|استئناف|طعن|تظلم|رقاب*|اشراف|امر|تدخل*|اشعار|شرح|اعتراض|انتظار|سؤال|رجوع',
  },
  /** Doing away with a step or a person. */
  remove: {
    en: 'remov*|delet*|drop|drops|dropping|strip*|disabl*|eliminat*|skip*|bypass*|cut|cuts|cutting|ditch*|scrap|scraps|scrapping|nix*|kill|lose|axe*|dump*|yank*|rip|toss*|trim*|retir*|abolish*|gut|waiv*|omit*|dispens*|circumvent*|sidestep*|suppress*|replac*|collaps*|shrink*|shorten*|rid|avoid*|forget|eliminate|unplug*|mute*|hid|hide|hides|hiding|deactivat*|neuter*|scratch|take|taking|leave|leaving|cancel*|exclud*|obviat*',
    es: 'quit*|elimin*|suprim*|salt*|omit*|sac*|borr*|evit*|retir*|desactiv*|olvid*|prescind*|anul*|reemplaz*|sustitu*|esquiv*|acort*',
    fr: 'supprim*|retir*|enlev*|vir|vire|virer|saut*|contourn*|desactiv*|degag*|zapp*|coup*|oubli*|remplac*|evit*|effac*|raccourci*|court',
    de: 'entfern*|streich*|losch*|uberspring*|umgeh*|weglass*|abschaff*|kipp*|raus|rausnehm*|deaktivier*|abschalt*|ausschalt*|ersetz*|spar*|lass|verzicht*|verkurz*|ausheb*',
    ru: 'убери*|убрать|удали*|отмени*|выкин*|пропус*|обойти|обойд*|исключи*|отключ*|снес*|замени*|избав*|сократи*|выброс*|выпили*',
    ar: 'احذف|ازل|ازاله|الغ*|الغاء|تخط*|تجاوز|شيل|حذف|امسح|عطل|تعطيل|استبدل*|اختصر',
  },
};
