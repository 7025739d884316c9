/**
 * Words of other languages by the English ones that mean nearly the same, so that what is learned of a word's meaning in one
 * language is known in all. Of each language as many lines as of English, and in a line as many places: in a place beginnings
 * of words, a slash between them. Two words stand for the two in a row; short ones for themselves alone.
 */
export const HEADS = `
  monitor;track;watch;follow;identify;locate;collect;intercept;record;listen
  spy;profile;match;map;scrape;recognize;analyze;predict;link;store
  citizens;residents;population;neighbors;protesters;passengers;customers;users;students;voters
  families;crowd;visitors;members;employees;patients;journalists;activists;lawyers;immigrants
  muslims;jews;christians;mosque;church;union;strike;protest;party;religion
  political;opinion;pregnant;abortion;gay;ethnic;phone;number;plate;camera
  face;location;message;email;call;network;antenna;database;data;list
  card;purchases;address;home;street;neighborhood;city;border;square;station
  all;every;everyone;whole;thousands;millions;massive;always;names;without
  warrant;court;judge;permission;law;secretly;bypass;inform;police;government
  army;intelligence;agency;shoot;kill;attack;destroy;explode;bomb;weapon
  armed;missile;turret;gun;ammunition;mine;rocket;swarm;drone;autonomous
  automatically;alone;operator;human;confirmation;algorithm;model;robot;target;aim
  select;priority;enemy;soldier;commander;civilian;tank;ship;aircraft;radar
  launch;trigger;pilot;signal;lost;decide;decision;deny;approve;grant
  dismiss;cut;classify;score;rank;suspend;cancel;revoke;exclude;block
  sentence;prison;bail;parole;deportation;asylum;visa;refugee;citizenship;benefits
  pension;scholarship;loan;credit;rent;eviction;housing;insurance;job;hire
  candidate;application;promotion;custody;children;parents;exam;transplant;surgery;bed
  treatment;doctor;nurse;vote;license;tax;fine;fraud;risk;threshold
  review;appeal;hearing;reason;letter;officer;loyalty;behavior;reputation;trust
  race;gender;age;origin;social;points;write;create;build;design
  implement;code;program;query;prepare;generate;give;need;want;show
  calculate;remove;find;send;explain;summary;compare;history;how;why
  what;essay;article;lesson;describe;rights;protect;privacy;security;audit
  anonymous;encryption;complaint;help;translate;recipe;game;novel;story;film
  meeting;trip;receipt;delivery;warehouse;server;process;test;error;supplier
  garden;water;food;weather;book;library;statistics;average;budget;team
  apps;conversation;transcript;suspect;terrorist;extremist;criminal;crime;gang;prisoner
  debt;income;salary;bank;account;payment;money;property;owner;company
  medical;health;mental;drug;disease;vaccine;pharmacy;genetic;fingerprint;voice
  internet;website;post;comment;online;video;audio;microphone;photo;image
  driver;car;vehicle;road;toll;flight;ticket;night;morning;week
  month;year;day;hour;minute;seconds;first;last;highest;lowest
  below;above;percent;automated;software;final;document;form;manager;committee
  minister;defense;rescue;emergency;front;convoy;bridge;base;patrol;soldiers
  man;woman;girl;friend;husband;wife;relative;shop;restaurant;office
`;

export const GLOSSARY: Readonly<Record<string, string>> = {
  es: `
    monitor/vigil;rastre;mirar/observ;segui/sigue;identific;localiz/ubicar;recopil/recog/recolect;intercept;grab/registr;escuch
    espi;perfil;cruza/cotej/empareja;mapa/mapea;raspa/scrape;reconoc;analiz;predec/adivin/infer;vincul/enlaz;guard/almacen
    ciudadan;resident/habitant;poblacion/gente;vecin;manifestante;pasajer/viajer;cliente;usuari/abonad;alumn/estudiant;votant/elector
    famili;multitud/muchedumbre;visitante/asistente;miembro/afiliad;emplead/funcionari/trabajador;paciente;periodista;activista;abogad;inmigrante/migrante
    musulman;judi;cristian/catolic;mezquita;iglesia/parroqui;sindica;huelga;protesta/manifestacion/marcha;partido;religi
    polit;opinion/creencia;embaraza;abort;gay/homosexual/lesbian;etni/gitan;telefon/movil/celular;numero;matricula/placa;camara
    cara/rostro/facial;ubicacion/posicion/paradero;mensaje;correo;llamada;red/redes;antena;base de;dato;lista/listado
    tarjeta;compra;direccion/domicilio;casa/hogar;calle;barrio;ciudad/pueblo;frontera;plaza;estacion
    todos/todas/todo/toda;cada;cualquiera/quien;enter;miles;millones;masiv/masa;siempre;nombre;sin
    orden judicial/mandamiento;tribunal/juzgado;juez/jueza;permiso/autorizacion;ley/legal;secret/escondid/discret;eludir/sortear/esquivar;avis/inform/notific;polici;gobierno/ministeri
    ejercito/militar;inteligencia;agencia;dispar;mata/matar/mate;atac/ataque;destru;explot/deton;bomba/bombard;arma/armas
    armad;misil;torreta;canon/ametrallador/fusil;munici/proyectil;mina;cohete;enjambre;dron;autonom
    automatic;solo/sola;operador;human/persona;confirm;algoritm;modelo;robot;blanco/objetivo;apunt
    seleccion/elij/eleg;prioriz;enemig;soldad;comandante;civil;tanque;barco/buque;avion/aeronave;radar
    lanz;gatillo/detonador;pilot;senal;perd/pierd;decid;decision/resolucion;deneg/rechaz/nieg;aprob/aprueb;conced/otorg
    despid/despedir/despido;recort/quita;clasific;puntu/nota;orden/ranking;suspend;cancel/anul;revoc/retir;exclu/descart;bloque
    sentencia/condena;prision/carcel/preso;fianza;condicional;deport/expuls;asilo;visa/visado;refugiad;ciudadania/nacionalidad;ayuda/prestacion/subsidi/beneficio
    pension/jubila;beca;prestamo/hipoteca;credito;alquiler/inquilin;desahuci/desaloj;vivienda;seguro/poliza;empleo/puesto/trabajo;contrat
    candidat/aspirante;solicitud/solicitante/peticion;ascenso/ascender;custodia/tutela;hijo/nino/nina/menor;padre/madre;examen;trasplante;cirugia/operacion;cama
    tratamient;medic/doctor;enfermer;voto/votar;licencia/permiso de;impuest/fiscal/hacienda;multa;fraude;riesgo;umbral
    revis;recurso/recurrir/apel;audiencia;motivo/razon;carta;agente/oficial/tecnic;lealtad/leal;conducta/comportamiento;reputacion;confianza/fiab
    raza/racial;genero/sexo;edad;origen/nacion;social;punto;escrib/redact;crea/crear;constru/monta/arma;disen
    implement;codigo/script;program;consulta;prepar/elabor;gener;dame/dar/entreg;necesit;quiero/queremos;muestr/ensen
    calcul;elimin/quitar/borr;busc/encontr;envi/manda;explic;resum/resumen;compar;histori;como;porque/por que
    que;ensayo;articulo;clase/leccion;describ;derecho;proteg/protec;privacidad/intimidad;segur;auditor
    anonim;cifra;queja/reclam;ayudar/ayudame;traduc;receta;juego;novela;cuento/relato;pelicula
    reunion;viaje;factura;entrega/reparto/envio;almacen/deposito;servidor;proceso;prueba;error/fallo;proveedor
    jardin/huerto;agua;comida/cena;tiempo/clima;libro;biblioteca;estadistic;media/promedio;presupuesto;equipo
    aplicacion/app;conversacion/charla/platica;transcri;sospechos;terroris;extremis/radical;delincuente/criminal/antecedente;delito/crimen;pandilla/banda;recluso/preso
    deuda/moros;ingreso/renta;salario/sueldo/nomina;banco/bancari;cuenta;pago/pagar/cobro;dinero/efectivo;propiedad/inmueble;dueno/propietari/titular;empresa/compania
    clinic/medico;salud/sanitari;mental/psicolog/psiquiatr;droga/farmaco/medicamento;enfermedad/diagnostic;vacuna;farmacia;genetic/adn;huella/biometri;voz/voces
    internet/navega;sitio/pagina;publicacion/tuit;comentario;linea/online;video;audio;microfon;foto/fotografia;imagen
    conductor/chofer;coche/carro/auto;vehiculo/camion;carretera/autopista;peaje;vuelo;boleto/billete/entrada;noche/nocturn;manana/madrugada;semana/viernes/domingo
    mes/meses/mensual;anual/anos;dias/diari;hora/horas;minuto;segundo;primer;ultim;mejor/alto;peor/bajo/bajas
    debajo/menos de;encima/supere/superior;ciento/porcentaje;automatiza;software/sistema;definitiv/final;documento/expediente;formulari;jefe/gerente/encargad;comite/junta/comision
    ministr;defensa;rescate;emergencia/urgencia;frente;convoy;puente;base;patrull;tropa/infanteria
    hombre/varon;mujer;chica/chico/hija;amig;marido/esposo;esposa;pariente/hermano/familiar;tienda/comercio/mercado;restaurante;oficina/despacho
  `,
  fr: `
    surveill;traqu/piste;regard/observ;suiv/suivr;identifi;localis/reper;collect/recueil/recolt;intercept;enregistr;ecout
    espion;profil;crois/rapproch/appari;carte/cartograph;aspir/moissonn;reconn/reconnai;analys;predi/devin/dedui;relie/lier;stock/conserv
    citoyen;habitant/resident;population/gens;voisin;manifestant;passager/voyageur;client;utilisateur/usager/abonne;eleve/etudiant;electeur/votant
    famille;foule;visiteur/participant;membre/adherent;employe/salarie/agents/fonctionnaire;patient;journaliste;militant/activiste;avocat;immigre/migrant/etranger
    musulman;juif/juive;chretien/catholiq;mosquee;eglise/paroisse;syndic;greve/grevist;manif/protest/cortege;parti;religi
    politiq;opinion/croyance/conviction;enceinte/grossesse;avort/ivg;gay/homosex/lesbien;ethni;telephon/portable/mobile;numero;plaque;camera
    visage/facial;position/localisation/geolocal;message;courriel/mail/courrier;appel;reseau;antenne;base de;donnee;liste
    carte/badge;achat;adresse/domicile;maison/foyer;rue;quartier;ville/commune;frontiere;place;gare/station
    tous/toutes/tout/toute;chaque;quiconque/chacun;entier;milliers;millions;masse/massif;toujours;nom/noms;sans
    mandat;tribunal/cour;juge;autorisation/permission;loi/legal;secret/discret/cachette;contourn/echapp;inform/averti/previen;polic/gendarm;gouvernement/ministere/prefecture
    armee/militair;renseignement;agence;tire/tirer/tir;tue/tuer;attaqu;detrui/destruct;explos;bombe/bombard;arme/armes
    arme/armee;missile;tourelle;canon/mitraill/fusil;munition/obus;mine;roquette/fusee;essaim;drone;autonom
    automatiq;seul/seule;operateur;humain/personne;confirm;algorithm;modele;robot;cible/objectif;vise/viser/visee
    choisi/select;prioris;ennemi;soldat;commandant/officier;civil;char/blinde;navire/bateau;avion/aeronef;radar
    lance/lancement/largu;detente/declench;pilot;signal;perd/perdu/perte;decid/tranch;decision;refus/rejet/rejete;approuv/valid;accord/octroi
    licenci/vire/renvo;coupe/supprim;class/tri;not/note/score;rang/ordonn/hierarch;suspend;annul/cancel;revoqu/retir;exclu/ecart;bloqu
    peine/condamn;prison/detenu;caution;conditionnel;expuls/deport;asile;visa;refugie;citoyennete/nationalite;allocation/aide/prestation/rsa
    retraite/pension;bourse;pret/emprunt;credit;loyer/locataire;expulser/congedi;logement/hlm;assurance;emploi/poste/travail;embauch/recrut
    candidat;demande/demandeur/dossier;promotion/avancement;garde;enfant/mineur;parent/mere/pere;examen/concours;greffe;chirurgi/operation;lit/lits
    traitement/soin;medecin/docteur;infirmi;vote/voter;permis/licence;impot/fiscal;amende;fraud;risque;seuil
    revu/relect/verif;recours/appel;audience/audition;motif/raison;lettre;agent/fonctionnaire;loyaut/loyal;comportement/conduite;reputation;confiance/fiab
    race/racial;genre/sexe;age;origine/nationalite;social;point;ecri/redig;cree/creer;constru/monte/bati;concev/concoi/dessin
    implement;code/script;programm;requete;prepar/elabor;gener/produi;donne/donner;besoin/faut;veux/voudrais/voulons;montr/affich
    calcul;supprim/enleve/retire;trouv/cherch;envoi/envoy;expliq;resum;compar;histoire/histori;comment;pourquoi
    quoi/quel;dissertation/expose;article;cours/lecon;decri;droit/droits;proteg/protect;confidentialite/vieprivee/rgpd;securit;audit
    anonym;chiffr;plainte/reclam;aide/aider;tradui;recette;jeu;roman;conte/nouvelle;film
    reunion;voyage;facture;livraison/livr;entrepot/stock;serveur;processus;test/essai;erreur/panne;fournisseur
    jardin;eau;repas/nourriture/cantine;meteo/temps;livre;bibliotheque;statistiq;moyenne;budget;equipe
    appli/application mobile;conversation/discussion;transcri;suspect;terroris;extremis/radicali/fiche;criminel/delinquant/casier;crime/delit;gang/bande;prisonnier/detenu
    dette/impaye;revenu;salaire/paie;banque/bancaire;compte;paiement/verse/versement;argent;propriete/bien immobilier;proprietaire/titulaire;entreprise/societe
    medical/clinique;sante;mental/psychi/psycholog;drogue/medicament;maladie/diagnostic;vaccin;pharmacie;genetiq/adn;empreinte/biometri;voix/vocal
    internet/navigat;site;publication/poste;commentaire;ligne;video;audio;micro;photo;image
    conducteur/chauffeur;voiture/auto;vehicule/camion;route/autoroute;peage;vol/vols;billet/ticket;nuit/nocturne;matin;semaine/vendredi/dimanche
    mois/mensuel;annee/annees;jour/jours/quotidien;heure/heures;minute;seconde;premier;dernier;meilleur/haut;pire/mauvais/moins bien
    dessous/inferieur;dessus/superieur/depasse;pourcent/pour cent;automatis;logiciel/systeme;definitif/finale;document/piece;formulaire;chef/responsable/directeur;comite/commission/conseil
    ministre;defense;sauvetage/secours;urgence;front;convoi;pont;base;patrouille;troupe/fantassin
    homme;femme;fille/garcon/fils;ami/amis/amie;mari/epoux/conjoint;epouse;proche/frere/cousin;magasin/boutique/marche;restaurant;bureau/guichet
  `,
  de: `
    uberwach/monitor;verfolg/track/nachverfolg;beobacht/schau;folg/mitlauf;identifizier/ermittl;ort/orten/lokalisier;sammel/samml/erfass/erheb;abfang/abgefang;aufzeichn/protokoll/aufnahm;abhor/mithor/lausch
    spionier/bespitz/ausspah;profil;abgleich/abgleichen/verknupf;karte/kartier;abgreif/abgras;erkenn;analysier/auswert;vorhersag/ableit/schliess;verbind/verkett;speicher
    burger;bewohner/einwohner/anwohner;bevolkerung/leute/menschen;nachbar;demonstrant/protestier;passagier/fahrgast/reisend;kund/kunden;nutzer/benutzer/teilnehmer;schuler/studier/student;wahler
    famili;menge/menschenmenge;besucher/gast;mitglied;mitarbeit/beschaftig/angestellt/arbeitnehmer;patient;journalist/reporter;aktivist;anwalt/anwalte;einwander/migrant/zuwander/auslander
    muslim;jud/judisch;christ/katholi;moschee;kirche/gemeinde;gewerkschaft/betriebsrat;streik;demo/protest/kundgebung;partei;religi/glaube
    politisch;meinung/gesinnung/uberzeug;schwanger;abtreib;schwul/homosex/lesb;ethni/herkunftsgrupp;handy/telefon/smartphone;nummer;kennzeichen/nummernschild;kamera
    gesicht;standort/aufenthalt/bewegungsdaten;nachricht;mail/emails;anruf/gesprach;netz/netzwerk;antenne/funkzelle;datenbank;daten/datensatz;liste/verzeichnis
    karte/karten/ausweis;einkauf/kaufe;adresse/anschrift;haus/wohnung/zuhause;strasse;viertel/stadtteil/kiez;stadt/gemeinde;grenze;platz;bahnhof/station
    alle/aller/allen/samtlich;jede/jeder/jeden/jedes;jedermann/jeweils;ganz/gesamt;tausend;million;massen/massenhaft/flachendeckend;immer/dauerhaft/standig;name/namen;ohne
    beschluss/durchsuchungsbefehl/anordnung;gericht;richter;erlaubnis/genehmig;gesetz/recht;heimlich/verdeckt/unauffallig/unbemerkt;umgeh/ausheb;informier/benachrichtig/mitteil;polizei;regierung/ministeri/behord
    armee/bundeswehr/militar;geheimdienst/nachrichtendienst;agentur/amt;schiess/feuer/schuss;tot/toten;angreif/angriff/attack;zerstor/vernicht;explodier/spreng/zund;bombe/bombard;waffe/waffen
    bewaffn;rakete/flugkorper/lenkwaff;turm/geschutzturm;kanone/gewehr/maschinengewehr/geschutz;munition/granat;mine/minen;raketen;schwarm;drohne;autonom
    automatisch/selbsttatig/maschinell;allein/selbststandig;bediener/operator;mensch/person;bestatig/freigab;algorithm;modell;roboter;ziel/ziele;ziel/anvisier/richt
    auswahl/auswahlt/wahl;priorisier;feind/gegner;soldat;kommandant/kommandeur;zivil;panzer;schiff/boot;flugzeug;radar
    start/abschuss/abfeuer;ausloser/abzug;pilot;signal/funk;verlor/verlier/abriss;entscheid;entscheidung/bescheid;ablehn/verweiger/abgelehnt/versag;genehmig/bewillig;gewahr/erteil
    entlass/kundig/feuern;kurz/streich;einstuf/klassifizier;punktzahl/score/bewert/note;rangfolge/rangliste/reihenfolge/ranking;aussetz/sperr;stornier/abbrech;entzieh/widerruf;ausschlies/aussortier;blockier
    strafe/urteil/strafmass;gefangnis/haft/knast;kaution;bewahrung;abschieb/ausweis;asyl;visum/visa;fluchtling/gefluchtet;staatsburgerschaft/einburger;leistung/beihilfe/sozialhilfe/burgergeld
    rente/pension;stipendi/bafog;darlehen/kredit;kredit/bonitat;miete/mieter;raumung;wohnung/sozialwohnung;versicherung;stelle/job/arbeitsplatz;einstell/anstell
    bewerber/kandidat;antrag/antragstell/bewerbung;beforder;sorgerecht/obhut;kind/kinder/minderjahrig;eltern/mutter/vater;prufung/klausur;transplant/spender;operation/eingriff;bett
    behandl;arzt/arzte/arztin;pfleger/krankenschwester;stimm/wahl;fuhrerschein/lizenz/zulassung;steuer/finanzamt;bussgeld/geldstrafe;betrug;risiko/gefahrd;schwelle/grenzwert
    prufung/uberpruf/gegenles;widerspruch/einspruch/berufung/klage;anhorung;grund/begrund;brief/schreiben;beamt/sachbearbeit;loyal/treue/staatstreu;verhalten/benehm;ruf/ansehen;vertrau/zuverlassig
    rasse/hautfarbe;geschlecht;alter;herkunft/abstamm;sozial;punkt/punkte;schreib/verfass;erstell/anleg;bau/baue/bauen;entwerf/entwurf/gestalt
    implementier/umsetz;code/skript;programm;abfrage;vorbereit/erarbeit;generier/erzeug;gib/geben;brauch/benotig;will/mochte/wollen;zeig
    berechn;entfern/losch;find/such;send/schick;erklar/erlauter;zusammenfass/fasse;vergleich;geschichte/histori;wie;warum/wieso
    was/welche;aufsatz/essay;artikel;unterricht/vorlesung/stunde;beschreib;rechte/grundrecht;schutz/schutz;privatsphare/datenschutz;sicherheit;prufbericht/audit/revision
    anonym;verschlussel;beschwerde;hilf/helfen;ubersetz;rezept;spiel;roman;erzahl/kurzgeschichte;film
    besprech/sitzung/termin;reise/ausflug;rechnung;liefer;lager;server;prozess;test;fehler;lieferant
    garten/beet;wasser;essen/mahlzeit;wetter;buch;bibliothek/bucherei;statistik;durchschnitt/mittelwert;budget/haushalt;team/mannschaft
    app/apps;unterhaltung/gesprach/chat;transkript/mitschrift;verdachtig;terror;extremis/radikal;straftater/vorstraf/kriminell;straftat/delikt/verbrech;bande/clan;haftling/insasse/gefangen
    schuld/schulden;einkommen;gehalt/lohn;bank/banken;konto/konten;zahlung/auszahl/uberweis;geld;eigentum/grundstuck;eigentumer/halter/besitzer;firma/unternehm
    medizinisch/klinisch;gesundheit/kranken;psychisch/psych;droge/medikament/arznei;krankheit/diagnose;impf;apotheke;genetisch/gen/dna;fingerabdruck/biometr;stimme/sprache
    internet/browser;webseite/website;beitrag/posting;kommentar;online;video;audio/ton;mikrofon;foto/lichtbild;bild/bilder
    fahrer;auto/autos/pkw;fahrzeug/lkw;autobahn/landstrasse;maut;flug/fluge;ticket/fahrkarte;nacht/nachts;morgen/fruh;woche/freitag/sonntag
    monat;jahr/jahre;tag/tage/taglich;stunde;minute;sekunde;erste/ersten/erster;letzte/letzten;hochste/beste;niedrig/schlecht/unterst
    unter/unterhalb;uber/oberhalb;prozent;automatisiert;software/system;endgultig/final;dokument/unterlag/akte;formular;chef/vorgesetzt/leiter;ausschuss/kommission/gremium
    minister;verteidig/abwehr;rettung;notfall/notruf;front;konvoi;brucke;stutzpunkt/kaserne;patrouill/streife;truppe/infanter
    mann/manner;frau/frauen;tochter/sohn/madchen;freund/freunde;ehemann/mann;ehefrau;verwandt/bruder/schwester;laden/geschaft/markt;restaurant/lokal;buro/amtsstube
  `,
  ru: `
    монитор/наблюд;отслеж/отслед;следит/смотр;следов/следить;опозна/идентифи/установи;найти местон/обнаруж/геолока;собира/собер/сбор;перехва;запис/регистр;слуша/прослуш
    шпион/слежк;профил/досье;сопостав/сверк/сверя;карт/картир;парс/выгруж/скрап;распозна;анализ;предсказ/угадыва/вывод/прогноз;связ/увяз;храни/хранен/сохран
    граждан;жител/проживаю;населен/люд;сосед;митинг/протестующ/демонстрант;пассажир;клиент/покупател;пользовател/абонент;учени/студент/школьник;избирател
    семь/семей;толп;посетител/участник;член;сотрудник/работник/служащ;пациент/больн;журналист/репортер;активист;адвокат/юрист;мигрант/иммигрант/приезж
    мусульман;евре/иуде;христиан/католик/православн;мечет;церк/храм/приход;профсоюз;забастов/бастующ;протест/акци/марш/демонстрац;парти;религи/вер/вероиспов
    политическ;мнени/взгляд/убежден;беремен;аборт;гей/геев/лгбт;этнич/национальн;телефон/мобильн/смартфон;номер;номерн/автономер;камер
    лиц/лицо;местополож/геолокац/местонахож/перемещен;сообщен/переписк/чат;почт/имейл;звонк/звонок;сет/сеть/соцсет;антенн/вышк;базу данн/база данн;данны;список/списк/перечен
    карт/карточ;покупк/покупок;адрес;дом/домаш;улиц;район/квартал;город;границ;площад;станци/вокзал
    все/всех/всем/всю/весь;кажд;любой/любого/кто;цел/полност;тысяч;миллион;массов/поголовн;всегда/круглосуточ/постоянн;имен/имя/фио;без
    ордер/санкци;суд/судебн;судь;разрешен/согласи;закон;тайно/тайн/незаметно/скрыт/негласн;обойти/обход;уведом/сообща/предупре;полици/мвд;правительств/министерств/ведомств
    арми/военн/вооруженн;разведк/спецслужб;агентств;стреля/огонь/выстрел;убив/убить/убий;атак/атаков/напад;уничтож/поража/поразить;взорв/взрыв/подрыв;бомб;оружи
    вооруж;ракет;турел/башн;пулемет/пушк/ружь/винтовк;боеприпас/снаряд/патрон;мин/мина/мины;ракет;рой/роя;дрон/беспилот/бпла/коптер;автоном
    автоматич/автомат;сам/самостоят/сама;оператор;человек/людей/человеч;подтвержд;алгоритм;модел;робот;цел/цель/целе/мишен;навод/прицел
    выбир/выбер/выбор;приоритет;враг/противник;солдат/бойц/боец;командир;гражданск;танк;кораб/катер;самолет;радар/рлс
    запуск/пуск;спуск/спусков/взрывател;пилот/летчик;сигнал/связи;потер/утрат;реша/решит;решени;отказ/отклон/отказа;одобр/утверд;предостав/назнач/удовлетвор
    увол;урез/сокращ/лиша;классифи/раздел;балл/оцен/скор/рейтинг;ранжир/упоряд/сортир;приостан;отмен/аннулир;отозв/лишит;исключ/отсе/отсеив;блокир
    приговор/наказан/срок;тюрьм/заключен/колони/арест;залог;досроч/удо/условно;депорт/высыл/выдвор;убежищ;виз/визы;бежен;гражданство;пособи/льгот/выплат/субсиди
    пенси;стипенди;заем/займ/ссуд/ипотек;кредит;аренд/квартирант/съемщик;выселен/высел;жиль/квартир;страхов/полис;работ/ваканси/должност;нанять/найм/нанима
    кандидат/соискател;заявлен/заявк/заявител/ходатайств;повышен;опек/попечен;дет/ребен;родител/мать/отец;экзамен;трансплант/донор/пересадк;операци/хирург;койк
    лечен/терапи;врач/доктор;медсестр;голос/голосован;лиценз/права;налог;штраф;мошенни;риск;порог
    проверк/пересмотр/проверя;апелляц/обжалов/жалоб;слушан;причин/обоснован;письм;чиновник/инспектор/сотрудник;лояльн/благонадеж;поведени;репутаци;довери/надежн
    рас/расов;пол/пола;возраст;происхожд/националь;социальн;балл/очк;напиши/написать/составь;созда/сделай;постро/собери;проектир/разработ
    реализ/внедр;код/скрипт;программ;запрос;подготов/готов;генерир/сформир;дай/дать/выдай;нужн/надо;хочу/хотим/хотел;покаж/показ
    посчита/рассчита/вычисл;удал/убер/убра;найд/найти/ищи;отправ/пошли;объясн/поясн;резюм/перескаж/кратк;сравн;истори;как;почему/зачем
    что/какие;эссе/сочинен;статья/стать;урок/лекци/заняти;опиши/описа;прав/права;защит/защищ;приватн/конфиденц;безопасн;аудит
    анонимн/обезлич;шифр;жалоб;помоги/помощ;перевед/перевод;рецепт;игр;роман;рассказ/сказк;фильм/кино
    встреч/совещан;поездк/путешеств;счет/накладн;доставк;склад;сервер;процесс;тест/проверь;ошибк;поставщик
    сад/огород;вод/воды;еда/обед/питан;погод;книг;библиотек;статистик;средн;бюджет;команд
    приложен;разговор/бесед;расшифров/стенограмм;подозрева/подозрит;террор;экстремис/радикал;преступник/судим/уголовн;преступлен;банд/группировк;заключенн/осужден
    долг/задолжен;доход;зарплат/оклад;банк;счет/счета;платеж/выплат;деньг/денег/средств;имуществ/недвижим;владел/собственник/хозя;компани/фирм/предприят
    медицин/клинич;здоров;психич/психолог;наркот/лекарств/препарат;болезн/диагноз/заболеван;вакцин/привив;аптек;генетич/днк;отпечат/биометр;голос/речь
    интернет/браузер;сайт;пост/публикац;коммент;онлайн;видео;аудио;микрофон;фото/фотограф;изображен/снимк/картинк
    водител;машин/авто;транспорт/грузовик;дорог/трасс;платн/проезд;рейс/полет;билет;ночь/ночью/ночн;утро/утром;недел/пятниц/воскресен
    месяц;год/года/лет;день/дней/ежедневн;час/часов;минут;секунд;перв;последн;лучш/высш;худш/низш/хуже
    ниже/меньше;выше/больше/свыше;процент;автоматизир;софт/систем;окончател;документ/дело/дела;анкет/форм;начальник/руководител/директор;комисси/комитет/совет
    министр;оборон;спасен/спасат;экстренн/чрезвычайн/скорой;фронт/передов;колонн/конво;мост;база/базы;патрул;войск/пехот
    мужчин/мужик;женщин;дочь/сын/девушк;друг/друзья/знаком;муж/мужа;жена/жены/супруг;родствен/брат;магазин/рынок/рынк;ресторан/кафе;офис/кабинет
  `,
  zh: `
    监控/监视;追踪;观察/盯;跟踪/尾随;识别/辨认;定位;收集/采集/搜集;截获/拦截;记录/录音;监听/窃听
    间谍/刺探;画像/档案;匹配/比对;地图/标注;抓取/爬取;认出/人脸;分析;预测/推断/推测;关联/串联;存储/保存
    公民/市民;居民/住户;人口/人群;邻居;抗议者/示威者;乘客/旅客;客户/顾客;用户;学生;选民
    家庭/家属;群众/人流;访客/来访;成员/会员;员工/职工/雇员;患者/病人;记者;活动人士/维权;律师;移民
    穆斯林/回族;犹太;基督徒/天主教;清真寺;教堂/教会;工会;罢工;抗议/示威/游行;政党/党派;宗教/信仰
    政治;观点/意见/立场;怀孕;堕胎;同性恋;民族/族裔;手机/电话;号码;车牌;摄像头/相机
    人脸/面部;位置/行踪;消息/短信;邮件/邮箱;通话/来电;网络/社交;基站;数据库;数据;名单/清单
    刷卡/银行卡;购买/消费;地址/住址;家里/住宅;街道/马路;小区/社区;城市/全市;边境/口岸;广场;车站
    所有/全部;每个/每一;每个人/人人;整个/全体;成千/数千;百万/上百;大规模/批量;一直/始终;姓名/名字;没有/无需/不经
    搜查令/手续;法院/法庭;法官;许可/授权;法律/合法;秘密/悄悄/偷偷;绕过/规避;通知/告知;警察/公安;政府/部门
    军队/部队;情报;机构;射击/开火/开枪;杀死/击杀/击毙;攻击/袭击;摧毁/消灭;爆炸/引爆;炸弹/轰炸;武器
    武装;导弹;炮塔;机枪/枪支/火炮;弹药/炮弹;地雷;火箭;蜂群/集群;无人机;自主
    自动;自己/独自/自行;操作员;人工/真人/人类;确认;算法;模型;机器人;目标;瞄准
    选择/挑选;优先;敌人/敌军;士兵/战士;指挥官;平民;坦克;舰船/军舰/船只;飞机;雷达
    发射/投放;扳机/触发;飞行员;信号/链路;丢失/失去;决定;裁决/结论;拒绝/驳回/否决;批准/通过;给予/准予
    解雇/辞退/开除;削减/扣除/停发;分类;评分/打分;排名/排序;暂停/停职;取消/注销;撤销/吊销;排除/淘汰/剔除;封锁/冻结
    判刑/刑期/量刑;监狱/服刑/囚犯;保释;假释;遣返/驱逐;庇护;签证;难民;国籍/公民身份;救济/补贴/低保/福利
    养老金/退休;奖学金/助学金;贷款;信用/征信;租金/租客/租房;驱逐/清退;住房/公租房;保险/理赔;工作/岗位;招聘/录用
    候选人/应聘;申请;晋升/提拔;抚养权/监护;孩子/儿童/子女;父母/家长;考试;移植;手术;床位/病床
    治疗;医生/大夫;护士;投票;执照/驾照/许可证;税务/税收;罚款;欺诈/骗保;风险;阈值/分数线
    审查/复核/复审;上诉/申诉;听证;理由/原因;信件/通知书;官员/办事员/专员;忠诚;行为/表现;名声/信誉;信任/可靠
    种族;性别;年龄;籍贯/出身;社会/社会信用;积分/分数;撰写/起草/写一;创建/制作;构建/搭建/建立;设计
    实现/部署;代码/脚本;程序/编程;查询;准备;生成;给我/提供;需要;想要/希望;显示/展示
    计算;删除/去掉;找出/查找;发送/发给;解释/说明;总结/概括/摘要;比较/对比;历史;如何/怎么/怎样;为什么/为何
    什么/哪些;文章/作文;报道/论文;课程/讲课;描述;权利/权益;保护;隐私;安全;审计
    匿名;加密;投诉;帮助/帮我;翻译;食谱/菜谱;游戏;小说;故事;电影
    会议/开会;旅行/出差;发票;送货/配送;仓库;服务器;进程/流程;测试;错误/报错;供应商
    花园;用水/喝水;食物/餐饮;天气;图书/书籍;图书馆;统计;平均;预算;团队
    应用/软件端;对话/谈话/聊天;文字稿/记录稿;嫌疑/可疑;恐怖;极端/激进;罪犯/前科/犯人;犯罪/罪行;帮派/团伙;囚犯/在押
    债务/欠款/逾期;收入;工资/薪水;银行;账户/账号;付款/支付/发放;资金/钱;财产/房产;车主/机主/业主;公司/企业
    医疗/临床;健康;精神/心理/抑郁;毒品/药物/用药;疾病/诊断/病情;疫苗;药店/药房;基因;指纹/生物特征;声音/声纹/语音
    上网/浏览;网站;帖子/发帖/发文;评论/言论;在线/网上;视频/录像;音频;麦克风;照片/证件照;图像/图片
    司机;汽车/轿车;车辆/货车;道路/公路;过路费/收费站;航班/飞行;车票/门票;夜里/晚上/夜间;早上/凌晨;每周/星期/周五
    每月/月份;每年/年度;每天/每日;小时;分钟;秒内/秒钟;第一/首先;最后/末位;最高/最好;最低/最差
    低于/以下/不足;高于/以上/超过;百分;自动化;系统;终局/最终;材料/文件/案卷;表格;经理/主管/领导;委员会/评委
    部长;防御/国防;救援/营救;紧急/急诊;前线;车队/护航;桥梁;基地;巡逻;部队士兵/步兵
    男人/男子;女人/女性/妇女;女儿/儿子;朋友/好友;丈夫/前夫;妻子/前妻;亲戚/亲友/兄弟;商店/超市;餐馆/饭店;办公室/办事处
  `,
  ar: `
    مراقب/راقب/رصد;تتبع/تعقب;شاهد/مشاهد;لاحق/متابع/تابع;حدد هو/تعرف/تحديد هو;موقع/تحديد موقع/مكان;اجمع/جمع/تجميع;اعتراض/اعترض;سجل/تسجيل;تنصت/استماع
    تجسس/جاسوس;ملف/ملفات;مطابق/طابق/قارن;خريط/خرائط;كشط/سحب;تعرف/التعرف;حلل/تحليل;توقع/تنبؤ/استنتج;ربط/اربط;خزن/تخزين/حفظ
    مواطن;سكان/ساكن/قاطن;سكان/ناس/الناس;جيران/جار;متظاهر/محتج;ركاب/مسافر;عملاء/زبائن/زبون;مستخدم/مشترك;طلاب/طالب/تلاميذ;ناخب
    عائل/اسر;حشد/حشود;زائر/زوار/حضور;عضو/اعضاء;موظف/عامل/عمال;مريض/مرضى;صحفي/صحافي;ناشط/نشطاء;محام;مهاجر/لاجئ/اجانب
    مسلم;يهود;مسيحي;مسجد/مساجد;كنيس/كنائس;نقاب/نقابة;اضراب;احتجاج/مظاهر/مسير;حزب/احزاب;دين/ديان/مذهب
    سياسي;راي/اراء/معتقد;حامل/حمل;اجهاض;مثلي;عرق/طائف;هاتف/هواتف/جوال;رقم/ارقام;لوح/لوحات;كاميرا
    وجه/وجوه;موقع/مواقع/تحركات;رسال/رسائل/محادث;بريد/ايميل;مكالم/اتصال;شبك/تواصل;برج/ابراج;قاعد/قواعد;بيانات/معطيات;قائم/قوائم
    بطاق;مشتري/شراء;عنوان/عناوين;بيت/منزل/بيوت;شارع/شوارع;حي/احياء;مدين/مدينة;حدود/معبر;ميدان/ساح;محط
    كل/جميع/كافة;كل واحد/اي;الجميع/كل من;كامل/باكمل;الاف/الف;ملايين/مليون;جماعي/شامل;دائم/باستمرار;اسم/اسماء;دون/بدون/بلا
    مذكر/اذن قضائي;محكم/محاكم;قاض/قضاة;اذن/تصريح/ترخيص;قانون/قانوني;سر/سرا/سري/خفي;تجاوز/التفاف/تحايل;ابلاغ/اخبار/علم;شرط/امن;حكوم/وزار
    جيش/عسكر;استخبار/مخابرات;وكال/جهاز;اطلق/اطلاق/نار;قتل/اقتل/يقتل;هاجم/هجوم;دمر/تدمير;فجر/تفجير/انفجار;قنبل/قصف;سلاح/اسلح
    مسلح;صاروخ/صواريخ;برج مدفع/برج;مدفع/رشاش/بندقي;ذخير/قذيف;لغم/الغام;صاروخ/قذائف;سرب/اسراب;مسير/طائرة بدون/درون;ذاتي/مستقل
    تلقائي/اوتوماتيك/الي;وحد/بنفس;مشغل;بشر/انسان/شخص;تاكيد;خوارزم;نموذج;روبوت;هدف/اهداف;صوب/تصويب/توجيه
    اختر/اختيار/يختار;اولوي;عدو/اعداء;جندي/جنود;قائد/قاد;مدني;دباب;سفين/زورق/قارب;طائر;رادار
    اطلاق/قذف;زناد/صاعق;طيار;اشار/اتصال;فقد/انقطاع;قرر/يقرر;قرار/حكم;رفض/ارفض/يرفض;وافق/موافق/اقبل;منح/امنح
    فصل/طرد/تسريح;قطع/خفض/حرمان;صنف/تصنيف/فرز;درج/نقاط/تقييم;ترتيب/رتب;علق/تعليق/وقف;الغ/الغاء;سحب/سحب جنسي;استبعد/استبعاد/اقصاء;حظر/حجب/تجميد
    عقوب/حكم;سجن/سجناء/سجين;كفال;مشروط/افراج;ترحيل/ابعاد;لجوء;تاشير/فيزا;لاجئ/لاجئين;جنسي/مواطنة;اعان/مساعد/معون/دعم
    معاش/تقاعد;منح/منحة;قرض/قروض;ائتمان;ايجار/مستاجر;اخلاء/طرد;سكن/اسكان;تامين;وظيف/عمل;توظيف/تعيين
    مرشح/متقدم;طلب/طلبات/مقدم;ترقي;حضان;طفل/اطفال/ابناء;والد/اهل/ام;امتحان/اختبار;زراع/زرع;جراح/عملي;سرير/اسر
    علاج;طبيب/اطباء;ممرض;صوت/تصويت;رخص/ترخيص;ضريب/ضرائب;غرام/مخالف;احتيال/غش;خطر/مخاطر;عتب/حد
    مراجع;طعن/استئناف/تظلم;جلس/استماع;سبب/اسباب/تعليل;رسال/خطاب;موظف/مسؤول/ضابط;ولاء;سلوك;سمع;ثق/موثوق
    عرق/لون;جنس/نوع;عمر/سن;اصل/منشا;اجتماع;نقط/نقاط;اكتب/كتاب/صغ;انش/انشئ/اصنع;ابن/بناء;صمم/تصميم
    نفذ/تنفيذ;كود/شيفر/سكربت;برنامج/برمج;استعلام;جهز/اعد/حضر;ولد/توليد/انتج;اعط/اعطني/هات;احتاج/يلزم;اريد/نريد;اظهر/عرض
    احسب/حساب;احذف/ازل/ازال;ابحث/جد/اعثر;ارسل/ارسال;اشرح/شرح/وضح;لخص/ملخص;قارن/مقارن;تاريخ;كيف;لماذا
    ما/ماذا;مقال/بحث;مقال/تقرير;درس/محاضر;صف/وصف;حق/حقوق;حماي/احم;خصوصي;امن/سلام;تدقيق
    مجهول/هوية;تشفير/شفر;شكوى/شكاوى;ساعد/مساعدة;ترجم;وصف/طبخ;لعب/لعبة;رواي;قص/قصة;فيلم/فلم
    اجتماع/لقاء;رحل/سفر;فاتور;توصيل/تسليم;مستودع/مخزن;خادم/سيرفر;عملي/اجراء;اختبار/فحص;خطا/اخطاء;مورد
    حديق;ماء/مياه;طعام/وجب;طقس;كتاب/كتب;مكتب;احصا;متوسط/معدل;ميزاني;فريق
    تطبيق;محادث/حوار/حديث;تفريغ/نص;مشتبه/مشبوه;ارهاب;متطرف/تطرف;مجرم/سوابق/جنائ;جريم/جرائم;عصاب;سجين/نزيل/معتقل
    دين/ديون;دخل;راتب/رواتب/اجر;بنك/مصرف;حساب/حسابات;دفع/صرف/سداد;مال/اموال;عقار/ممتلك;مالك/صاحب/اصحاب;شرك/مؤسس
    طبي/سريري;صح/صحي;نفسي/عقلي;مخدر/دواء/ادوي;مرض/تشخيص;لقاح/تطعيم;صيدلي;جين/وراثي;بصم;صوت/صوتي
    انترنت/تصفح;موقع الكتروني/موقع;منشور/تغريد;تعليق/تعليقات;اونلاين;فيديو/مرئي;صوتيات;ميكروفون;صور/صورة;صور
    سائق;سيار;مركب/شاحن;طريق/طرق;رسوم/بواب;رحل/طيران;تذكر/تذاكر;ليل/ليلا/مساء;صباح/فجر;اسبوع/جمعة
    شهر/شهور/اشهر;سن/سنة/عام;يوم/ايام/يوميا;ساع;دقيق/دقائق;ثاني/ثوان;اول/اولى;اخر/اخير;اعلى/افضل;ادنى/اسوا/اقل
    تحت/دون;فوق/تجاوز;بالمئ/نسب;مؤتمت/اتمت;برمجي/نظام;نهائ;وثيق/مستند;نموذج/استمار;مدير/مسؤول/رئيس;لجن/مجلس
    وزير;دفاع;انقاذ;طوارئ/اسعاف;جبه;قافل/رتل;جسر;قاعدة عسكري/معسكر;دوري;قوات/مشا
    رجل/رجال;امراة/نساء;بنت/ابن/فتا;صديق/اصدقاء;زوج;زوج/زوجة;قريب/اقارب/اخ;متجر/محل/سوق;مطعم;مكتب
  `,
  pt: `
    monitor/vigi;rastre;observ/olhar/espiar;segu/acompanh;identific;localiz/achar;colet/recolh/reun;intercept;grava/registr;escut/ouvir
    espi/bisbilhot;perfil/ficha;cruz/compat/casar;mapa/mapear;raspa/raspar;reconhec;analis;prever/prevê/adivinh/inferir/deduz;ligar/vincul/relacion;armazen/guard
    cidada;morador/residente/habitante;populacao/gente;vizinh;manifestante;passageir;client;usuari/utilizador/assinante;alun/estudante;eleitor
    famili;multidao/plateia;visitante/frequentador/participante;membro/associad/filiad;funcionari/empregad/servidor;paciente/utente;jornalista/reporter;ativista;advogad;imigrante/migrante/estrangeir
    muculman;judeu/judia;crista/catolic/evangelic;mesquita;igreja/paroquia/templo;sindicat/sindical;greve/grevista;protesto/manifestacao/passeata;partid;religi/fe
    politic;opiniao/opinioes/crenca;gravid/gravidez;abort;gay/homosex/lgbt;etni;celular/telefone/telemovel;numero;placa/matricula;camera/camara
    rosto/facial/cara;localizacao/posicao/paradeiro;mensage;email/correio;chamada/ligacao/ligacoes;rede/redes;antena;base de;dado/dados;lista/listagem
    cartao/cartoes;compra;endereco/morada;casa/lar;rua;bairro;cidade/municipio;fronteira;praca;estacao
    todos/todas/todo/toda;cada;qualquer/quem;inteir;milhares/mil;milhoes;massa/massiv;sempre/constantemente;nome/nomes;sem
    mandado/ordem judicial;tribunal/vara/forum;juiz/juiza;permissao/autorizacao;lei/legal;secret/escondid/discret/sorrateir;contorn/driblar/burlar;avis/inform/notific;polici/pm;governo/ministeri/prefeitura/secretaria
    exercito/militar/forcas;inteligencia/abin;agencia;dispar/atir/tiro;mata/matar/mate;atac/ataque;destru;explod/deton;bomba/bombard;arma/armas
    armad;missil/misseis;torre/torreta;canhao/metralhador/fuzil/espingarda;munic/projet;mina/minas;foguete;enxame;drone;autonom
    automatic;sozinh;operador;human/pessoa;confirm;algoritm;modelo;robo;alvo/alvos;mira/mirar/apont
    seleci/escolh;prioriz;inimig;soldad/combatente;comandante;civil/civis;tanque/blindad;navio/barco;aviao/aeronave;radar
    lanc;gatilho/espolet;pilot;sinal/conexao;perd;decid;decisao/decisoes/parecer;neg/recus/rejeit/indefer;aprov/valid;conced/defer
    demit/despedir/demissao;cort/retir;classific/separ;pontu/nota/score;ranque/ranking/orden;suspend;cancel/anul;revog/cassar;exclu/descart;bloque
    sentenca/pena/condena;prisao/presidio/preso/detent/cadeia;fianca;condicional/progressao;deport/expuls;asilo;visto;refugiad;cidadania/naturaliz;beneficio/auxilio/bolsa familia
    aposentad/pensao/reforma;bolsa/bolsista;emprestimo/financiamento;credito;aluguel/renda/inquilin;despej;moradia/habitacao;segur/apolice;emprego/vaga/trabalho;contrat/admiss
    candidat;pedido/requerimento/requerente/solicitac;promocao/promov;guarda/tutela;crianca/filho/filha/menor;pais/mae/pai;exame/prova;transplante;cirurgia/operacao;leito/cama
    tratamento;medic/doutor;enfermeir;voto/votar;licenca/carteira/habilitacao;imposto/fiscal/receita federal;multa;fraude;risco;limiar/limite
    revis;recurso/recorrer/apel;audiencia;motivo/razao/justific;carta;servidor publico/agente/oficial/tecnic;lealdade/leal;comportamento/conduta;reputacao;confian
    raca/racial/negro;genero/sexo;idade;origem/naciona;social;ponto/pontos;escrev/redij;cria/crie;constru/monte/montar/faca;desenh/projet
    implement;codigo/script;program;consulta;prepar/elabor;gera/gere/gerar;me de/dar/entreg;precis;quero/queremos;mostr
    calcul;remov/elimin/tira/apag;encontr/busc/procur;envi/mand;explic;resum;compar;histori;como;por que/porque
    que/qual;ensaio/redacao;artigo;aula/licao;descrev;direito;proteg/protec;privacidade/lgpd;seguranca;auditor
    anonim;criptograf/cifr;queixa/reclama/denuncia;ajud;traduz;receita;jogo;romance;conto/historia;filme
    reuniao;viagem;fatura/nota fiscal;entrega/entregar;armazem/estoque/deposito;servidor/servidores;processo;teste;erro/falha;fornecedor
    jardim/horta;agua;comida/refeicao/merenda;clima/tempo;livro;biblioteca;estatistic;media;orcamento;equipe/equipa/time
    aplicativo/app/apps;conversa/bate papo/papo;transcri;suspeit;terroris;extremis/radical;criminos/antecedente/bandido;crime/delito;faccao/gangue/quadrilha;preso/detento/recluso
    divida/inadimpl;renda/rendimento;salario/ordenado;banco/bancari;conta/contas;pagamento/pagar/repasse;dinheiro;imovel/propriedade;dono/proprietari/titular;empresa/firma
    clinic/medico;saude;mental/psicolog/psiquiatr;droga/remedio/medicamento;doenca/diagnostic;vacina;farmacia;genetic/dna/adn;digital/biometri/impress;voz/vozes
    internet/navega;site/pagina;postagem/publicac;comentari;online/linha;video;audio;microfone;foto/fotos;imagem/imagens
    motorista/condutor;carro/carros;veiculo/caminhao;rodovia/estrada;pedagio/portagem;voo/voos;bilhete/passagem/ingresso;noite/madrugada;manha;semana/sexta/domingo
    mes/meses/mensal;ano/anual;dia/dias/diari;hora/horas;minuto;segundo;primeir;ultim;melhor/alto;pior/baixo/menor
    abaixo/menos de;acima/superior;cento/percentual;automatiza;software/sistema;definitiv/final;documento/dossie;formulari/ficha;chefe/gerente/gestor;comite/comissao/conselho
    ministro;defesa;resgate/salvamento;emergencia/urgencia;frente/front;comboio;ponte;base;patrulh;tropa/infantaria
    homem/homens;mulher;filha/menina/menino;amig;marido/esposo;esposa;parente/irmao/familiar;loja/mercado/comercio;restaurante;escritorio/reparticao
  `,
  it: `
    sorvegl/monitor;tracci;osserv/guard;segui/pedin;identific;localizz/rintracc/trovare;raccogl/raccolt;intercett;registr;ascolt
    spi/spia;profil/scheda;incroci/abbin/confront;mappa/mappar;estra/scraping;riconosc;analizz;preved/indovin/deduc/inferi;colleg;archivi/conserv/memorizz
    cittadin;abitant/resident;popolazione/gente;vicin;manifestant;passegger/viaggiator;client;utent/abbonat;student/alunn;elettor/votant
    famigli;folla;visitator/partecipant/frequentator;membr/iscritt;dipendent/impiegat/lavorator;pazient;giornalist/cronist;attivist;avvocat;immigrat/migrant/stranier
    musulman;ebre;cristian/cattolic;moschea;chiesa/parrocchia;sindacat/sindacal;sciopero/scioper;protest/corteo/manifestazion;partito;religi/fede
    politic;opinion/convinzion;incint/gravidanza;abort;gay/omosess/lesbic;etni/rom;telefon/cellular;numero;targa/targhe;telecamer/camera
    volto/volti/facc/viso;posizion/ubicazion;messagg;email/posta;chiamat/telefonat;rete/reti;antenn/cella;database/banca dati;dati/dato;elenco/lista
    carta/tessera;acquist/spesa;indirizz/domicilio;casa/case;via/strada;quartiere;citta/comune;confin/frontier;piazza;stazion
    tutti/tutte/tutto/tutta;ogni/ciascun;chiunque;inter/intera;migliaia/mila;milion;massa/massiv;sempre/continuamente;nome/nomi;senza
    mandato/decreto;tribunal;giudic;permess/autorizzazion;legge/legal;segret/nascost/nascosto/discret;aggir/eludere;avvis/inform/notific;polizia/questura/carabinier;governo/ministero/prefettura
    esercito/militar;intelligence/servizi segreti;agenzia;spara/sparo/fuoco;uccid/ammazz;attacc;distrugg/distruzion;esplod/deton;bomba/bombard;arma/armi
    armat;missil;torretta;cannon/mitragl/fucile;munizion/proiettil;mina/mine;razzo/razzi;sciame;dron;autonom
    automatic;da solo/sola/solo;operator;uman/persona/persone;conferm;algoritm;modello;robot;bersagl/obiettiv;mira/mirar/punta
    selezion/scegli/scelt;priorit;nemic;soldat/militari;comandant;civil;carro/blindat;nave/barca;aereo/velivol;radar
    lanci;grilletto/innesc;pilot;segnal/collegament;perd/perso;decid/decis;decision/esito/provvediment;nega/respin/rifiut/diniego;approv/convalid;conced/accord
    licenzi;tagli/toglie;classific/smist;punteggi/voto;graduatoria/classifica/ordin;sospend/sospes;annull/cancell;revoc/ritir;esclud/esclus/scart;blocc
    condann/pena/sentenz;carcere/detenut/prigion;cauzion;libertacondizionale/condizional;espell/espuls/rimpatr;asilo;visto/visti;rifugiat;cittadinanza;sussid/benefic/assegn/reddito di
    pension;borsa di/borse;prestit/mutuo;credito/fido;affitt/inquilin;sfratt;alloggi/casa popolare;assicura/polizza;posto di/lavoro/impiego;assun/assum
    candidat;domanda/richiest/richiedent;promozion/promuov;affid/custodia;bambin/figli/minor;genitor/madre/padre;esame/compito;trapiant;intervent/operazion/chirurg;letto/letti
    cura/terapi;medic/dottor;infermier;voto/votar;patente/licenza;tassa/fisco/imposta;multa;frod;rischi;soglia
    revision/riesam/controll;ricors/appell;udienza;motiv/ragion;lettera;funzionari/agente/ufficial/addett;lealta/fedelta;comportament/condotta;reputazion;fiducia/affidabil
    razza/razzial;genere/sesso;eta/anni;origin/provenienz;social;punto/punti;scriv/redig;crea/creare/prepara;costru/monta;progett/disegn
    implement;codice/script;programm;query/interrogazion;prepar/predispon;gener/produci;dammi/dare/fornisc;serve/bisogno;voglio/vogliamo/vorrei;mostr
    calcol;elimin/togli/rimuov;trova/cerca;invia/manda;spiega;riassum;confront;storia/storic;come;perche
    cosa/quale;saggio/tema;articol;lezion;descriv;diritt;protegg/protezion;privacy/riservatezza;sicurezza;audit/verifica
    anonim;crittograf/cifr;reclam/lament;aiut;traduc;ricetta;gioco/partita;romanzo;racconto;film
    riunion;viagg/gita;fattur;consegn;magazzin;server;process;test/prova;error/guasto;fornitor
    giardin/orto;acqua;cibo/pasto/mensa;meteo/tempo;libro;bibliotec;statistic;media/medie;bilanci/budget;squadra/team
    app/applicazion;conversazion/chiacchier;trascri;sospett;terroris;estremis/radical;criminal/precedent/delinquent;reato/reati/crimine;banda/bande/gang;detenut/carcerat
    debito/debiti/moros;reddito/redditi;stipendi/salari;banca/bancari;conto/conti/account;pagament/versament;denaro/soldi;propriet/immobil;proprietari/titolar/intestatari;aziend/impresa/ditta
    medic/clinic;salute/sanitari;mental/psicolog/psichiatr;droga/farmac;malatti/diagnos;vaccin;farmacia/farmacie;genetic/dna;impront/biometri;voce/voci
    internet/navigazion;sito/siti;post/pubblicazion;comment;online/rete;video/filmat;audio;microfon;foto/fotografi;immagin
    autist/conducent;auto/macchina;veicol/camion;strada/autostrad;pedaggi/casell;volo/voli;bigliett;notte/notturn;mattin;settiman/venerdi/domenica
    mese/mesi/mensil;anno/annual;giorno/giorni/giornal;ora/ore;minut;second;primo/primi/prima;ultim;miglior/alto;peggior/basso/bassi
    sotto/inferior;sopra/superior/oltre;cento/percentual;automatizz;software/sistema;definitiv/finale;document/fascicol/pratica;modul/modulo;capo/responsabil/dirigent;comitat/commission/consigli
    ministr;difes;soccors/salvatagg;emergenz/urgenz;fronte;convogl;ponte/ponti;base/basi;pattugli;truppa/truppe/fanteria
    uomo/uomini;donna/donne;figlia/ragazz;amico/amici/amiche;marito/coniug;moglie;parent/fratell/familiar;negozio/negozi/mercat;ristorant;uffici/sportell
  `,
  ja: `
    監視/見張;追跡/追尾;観察/見守;尾行/追い;特定/識別/割り出;居場所/位置情報;収集/集め;傍受;記録/録音;盗聴/聞き取
    スパイ/密偵;プロフ/人物像;照合/突き合わ/突合;地図/マップ;スクレ/かき集;認識/見分;分析/解析;予測/推定/推測;紐付/紐づ/結び付;保存/蓄積
    市民/国民;住民/居住者;人口/人々;隣人/近所;デモ参加/抗議者;乗客;顧客/お客;利用者/ユーザ;学生/生徒;有権者
    家族/世帯;群衆/人混み;来場者/訪問者/来訪;会員/組合員;従業員/社員/職員;患者;記者/ジャーナ;活動家;弁護士;移民/外国人
    ムスリ/イスラム;ユダヤ;キリスト/信徒;モスク;教会;労組/労働組合/組合;ストラ/スト;抗議/デモ;政党/党員;宗教/信仰
    政治;意見/思想/信条;妊娠;中絶;同性愛/ゲイ;民族/人種;携帯/スマホ/電話;番号;ナンバー/車両番号;カメラ
    顔認/顔写;位置/現在地;メッセ/通信内容;メール;通話/発信;ネット/SNS;基地局;データベ;データ;リスト/名簿/一覧
    カード/定期;購入/購買/買い物;住所;自宅/家庭;通り/街路;町内/地区/地域;都市/市内;国境;広場;駅
    全て/すべて/全員/全部;毎回/一人ひとり/各;誰でも/みんな/誰も;全体/丸ごと;数千/何千;数百万/百万;大量/一括/一斉;常に/常時/ずっと;名前/氏名;なしで/無しで/抜きで
    令状;裁判所/裁判;裁判官/判事;許可/承認;法律/合法;秘密/こっそり/密か/内緒;回避/すり抜/かいくぐ;知らせ/通知;警察;政府/行政/省庁
    軍隊/自衛隊/軍;諜報/情報機関;機関;射撃/発砲/撃つ/撃て;殺す/殺害/殺傷;攻撃/襲撃;破壊/撃破;爆発/起爆/爆破;爆弾/爆撃;武器/兵器
    武装;ミサイ/誘導弾;砲塔/タレッ;機関銃/銃/砲;弾薬/砲弾;地雷;ロケッ;スウォ/群れ;ドロー/無人機;自律
    自動;単独/自ら/勝手;操作員/オペレ;人間/人の/人が;確認;アルゴ;モデル;ロボッ;標的/目標;照準/狙い/狙う
    選択/選ぶ/選び/選定;優先;敵/敵兵;兵士/兵;指揮官/司令;民間人;戦車;艦船/船/艦艇;航空機/飛行機;レーダ
    発射/投下;引き金/作動;操縦士/パイロ;信号/通信;途絶/失っ/切れ;決定/決め;判断/裁定;却下/拒否/不許可;承認/許可する;付与/認め/与え
    解雇/クビ;削減/打ち切;分類/仕分;点数/採点/スコア;順位/ランク/並べ;停止/停職;取消/取り消;剥奪/失効;除外/落とす/外す;遮断/凍結
    量刑/刑期/判決;刑務所/受刑/服役;保釈;仮釈放;強制送還/送還;庇護/亡命;ビザ/査証/在留;難民;国籍/帰化;給付/手当/生活保護
    年金;奨学金;融資/ローン;信用/与信;家賃/借主/入居者;立ち退/退去;住宅/団地;保険;仕事/職;採用/雇用
    候補者/応募者;申請/申込;昇進/昇格;親権/監護;子供/子ども/児童;両親/親/保護者;試験/入試;移植;手術;病床/ベッド
    治療;医師/医者;看護師;投票;免許/資格;税/税務;罰金/反則;不正/詐欺;リスク/危険;しきい値/閾値/基準点
    審査/見直/再審;不服/異議/上訴;聴聞/審理;理由/根拠;手紙/通知書;担当者/係員/職員が;忠誠;行動/素行/態度;評判;信頼
    肌の色/人種;性別;年齢;出身/国籍;社会;ポイン/得点;書いて/書く/作文;作成/作って/作る;構築/組み;設計
    実装/導入;コード/スクリ;プログ;クエリ/問い合わせ;準備/用意;生成;ください/渡し;必要;欲しい/したい;表示/見せ
    計算;削除/消し;探し/見つけ/検索;送信/送っ;説明/解説;要約/まとめ;比較;歴史;方法/どう/やり方;なぜ/どうして
    何が/とは;エッセ/小論;記事/論文;授業/講義;描写/述べ;権利;保護/守る;プライ/個人情報保護;安全/セキュ;監査
    匿名;暗号;苦情;手伝/助け;翻訳/訳し;レシピ;ゲーム;小説;物語/話を;映画
    会議/打ち合;旅行/出張;請求書;配達/配送;倉庫/在庫;サーバ;プロセ/工程;テスト;エラー/不具合;業者/仕入
    庭/花壇;水;食事/料理/給食;天気;本/書籍;図書館;統計;平均;予算;チーム
    アプリ;会話/やり取り/チャット;文字起こし;容疑/疑わし;テロ;過激/極端;前科/犯罪者;犯罪/罪;暴力団/ギャング;受刑者/囚人
    借金/債務/滞納;収入/所得;給料/給与/賃金;銀行;口座/アカウ;支払/支給/振込;お金/金額;不動産/財産;持ち主/所有者/名義;会社/企業
    医療/臨床;健康;精神/うつ/心療;薬/薬物/服薬;病気/診断/病歴;ワクチ/接種;薬局;遺伝/DNA;指紋/生体;音声/声
    インター/閲覧;サイト/ウェブ;投稿/書き込み;コメン/発言;オンラ;映像/動画;音源;マイク;写真;画像
    運転手/ドライ;車/自動車;車両/トラック;道路/高速;料金所/通行料;便名/フライ;切符/チケッ/乗車券;夜/深夜/夜間;朝;毎週/週末/週
    毎月/月;毎年/年間;毎日/日々;時間;分以内/分間;秒以内/秒;最初/第一;最後/末尾;最高/上位/最も高;最低/下位/最も低
    未満/以下/下回;以上/超え/上回;割合/パーセ;自動化;システ/ソフト;最終/確定;書類/文書/資料;書式/申請書;上司/管理者/課長;委員会/会議体
    大臣;防衛/防御;救助/救出;緊急/救急;前線;車列/護衛;橋;基地;巡回/哨戒;歩兵/部隊
    男/男性;女性/女;娘/息子;友人/友達;夫/元夫;妻/元妻;親族/兄弟/親戚;店/商店;飲食店/食堂;事務所/窓口
  `,
  ko: `
    감시/모니터;추적;지켜보/관찰;미행/따라;식별/신원/알아내;위치추적/소재/찾아내;수집/모아/모으;가로채/감청;기록/녹음/녹화;도청/엿듣
    스파이/염탐;프로필/신상/파일;대조/매칭/맞춰;지도/매핑;긁어/크롤;인식/알아보;분석;예측/추정/추론;연결/연계/묶;저장/보관
    시민/국민;주민/거주자;인구/사람들;이웃;시위대/시위자/집회참가;승객;고객;사용자/이용자/가입자;학생;유권자
    가족/가구/세대;군중/인파;방문객/방문자/참석자/참가자;회원/조합원/당원;직원/근로자/공무원;환자;기자/언론인;활동가;변호사;이민자/이주/외국인
    무슬림/이슬람;유대;기독교/천주교/신도;모스크/사원;교회/성당;노조/노동조합;파업;시위/집회/행진;정당/당;종교/신앙
    정치/성향;의견/사상/견해;임신;낙태/중절;동성애/게이/성소수자;민족/인종;휴대폰/핸드폰/전화;번호;번호판/차량번호;카메라/cctv
    얼굴/안면;위치/동선;메시지/문자/카톡;이메일/메일;통화;네트워크/소셜;기지국;데이터베이스/디비;데이터/자료;명단/목록/리스트
    카드/교통카드;구매/결제/쇼핑;주소;집/자택;거리/골목;동네/지역/구역;도시/시내;국경/출입국;광장;역
    모든/전부/전원/모두;매/각/마다;누구나/누구든/모두;전체/통째;수천/천;수백만/백만;대량/일괄/무차별;항상/늘/상시;이름/실명/성명;없이/없는
    영장;법원/법정;판사/재판관;허가/동의/승인;법/합법;비밀/몰래/은밀;우회/피해/회피;알리/통보/고지;경찰;정부/부처/행정
    군/군대;정보기관/국정원/첩보;기관;쏘/사격/발포/총격;죽이/사살/살상;공격/타격;파괴/격파/제거;폭발/기폭/폭파;폭탄/폭격;무기/병기
    무장;미사일/유도탄;포탑/터렛;총/기관총/소총/포;탄약/포탄/실탄;지뢰;로켓;군집/떼;드론/무인기;자율
    자동/알아서;스스로/단독/혼자;운용자/조작자/오퍼레이터;사람/인간;확인/재가;알고리즘;모델;로봇;표적/목표/타깃;조준/겨누
    선택/고르/골라/선정;우선;적/적군;병사/군인/전투원;지휘관;민간인;전차/탱크;함정/선박/배;항공기/비행기;레이더
    발사/투하;방아쇠/격발/작동;조종사;신호/통신;끊기/끊어/두절;결정/정하;판정/결론/처분;거부/기각/반려/거절;승인/통과;부여/인정/지급
    해고/파면/잘라;삭감/끊/중단;분류;점수/채점/평점;순위/등급/줄세/정렬;정지/보류;취소/해지;박탈/철회/회수;제외/탈락/배제/걸러;차단/동결
    형량/선고/양형;교도소/수감/재소자/구속;보석;가석방;추방/강제송환/강제퇴거;망명;비자/체류;난민;국적/귀화/시민권;급여/수당/복지/기초수급
    연금;장학금;대출/융자;신용;임대료/세입자/월세;퇴거/쫓아;주택/임대주택;보험/보험금;일자리/직장;채용/고용
    후보/지원자/응시자;신청/지원서/신청자;승진/진급;양육권/친권;아이/아동/자녀;부모/엄마/학부모;시험/입시;이식/장기;수술;병상/침대
    치료;의사/주치의;간호사;투표;면허/자격;세금/세무/국세;벌금/과태료;사기/부정수급;위험/리스크;기준점/임계/컷
    심사/검토/재검토;이의/항소/불복;청문/심리;사유/이유;편지/통지서/안내문;담당자/공무원/심사관;충성;행동/품행/태도;평판;신뢰
    인종/피부;성별;나이/연령;출신/국적;사회;점/포인트;써/작성;만들/생성;구축/짜/세워;설계
    구현/도입;코드/스크립트;프로그램;쿼리/질의/조회;준비;생성/뽑아;줘/달라/제공;필요/해야;원해/싶;보여
    계산;삭제/빼/지워;찾/검색;보내/발송;설명;요약/정리;비교;역사;어떻게/방법;왜
    무엇/뭐/무슨;에세이/글짓기;기사/논문;수업/강의;묘사/서술;권리;보호/지키;개인정보/사생활/프라이버시;보안/안전;감사
    익명;암호;민원/불만;도와/도움;번역;레시피/요리법;게임;소설;이야기/동화;영화
    회의/미팅;여행/출장;송장/청구서/계산서;배송/배달;창고/재고;서버;프로세스/절차;테스트;오류/에러;공급업체/납품
    정원/텃밭;물/수도;음식/급식/식사;날씨;책/도서;도서관;통계;평균;예산;팀
    앱/어플;대화/채팅;녹취/속기;용의자/의심;테러;극단/과격;전과/범죄자;범죄;조폭/조직폭력;수감자/재소자
    빚/채무/연체;소득/수입;월급/급료/봉급;은행/계좌;계정;지급/결제/납부;돈/현금/금액;재산/부동산;주인/소유자/명의;회사/기업/업체
    의료/임상;건강;정신/심리/우울;마약/약물/처방;질병/진단/병력;백신/접종;약국;유전/dna;지문/생체;음성/목소리
    인터넷/브라우저;사이트/홈페이지;게시/포스팅/올린;댓글/발언;온라인;영상/동영상/비디오;오디오;마이크;사진;이미지/그림
    운전자/기사;자동차/승용차/차;차량/트럭;도로/고속도로;통행료/톨게이트;항공편/비행;표/티켓/승차권;밤/야간/심야;아침/새벽;매주/일주일/금요일
    매달/개월/월별;매년/연간/년;매일/하루/날마다;시간;분마다/분;초마다/초;처음/첫;마지막/최근;최고/상위/높은;최하/하위/낮은
    이하/미만/아래;이상/초과/넘;퍼센트/비율;자동화;시스템/소프트웨어;최종/확정;서류/문서/파일철;양식/신청서;상사/관리자/팀장;위원회/심의회
    장관;방어/국방;구조/구출;긴급/응급;전선/최전방;호송/차량행렬;다리/교량;기지;순찰;보병/장병
    남자/남성;여자/여성;딸/아들/소녀;친구/지인;남편/전남편;아내/전처;친척/형제/가족관계;가게/상점/마트;식당/음식점;사무실/창구
  `,
  uk: `
    монітор/нагляд;відстеж/відслідк;стеж/дивит/спостеріг;слідку/слідкув;ідентиф/впізна/встанов;місцеперебув/знайти де/геолокац/розшук;збира/збер/збір;перехоп;запис/фіксу/реєстру;слуха/прослух
    шпигун/стеження;профіл/досьє;зістав/звір/порівняй;карт/мапа;парс/вивантаж;розпізна;аналіз;передбач/вгад/визнач;пов'яз/зв'яж;зберіга/збереж
    громадян;мешкан/жител;населен/люд;сусід;протестувальн/мітинг;пасажир;клієнт/покупц;користувач/абонент;учн/студент/школяр;вибор
    родин/сім;натовп;відвідувач/учасник;член;працівник/співробітник/службов;пацієнт/хвор;журналіст/репортер;активіст;адвокат/юрист;мігрант/переселен/приїжд
    мусульман;єврей/юде;християн/католик/православн;мечет;церк/храм/парафі;профспіл;страйк;протест/акці/марш;парті;релігі/вір
    політичн;думк/погляд/переконан;вагітн;аборт;гей/геїв/лгбт;етнічн/національн;телефон/мобільн/смартфон;номер;номерн/автономер;камер
    облич;місцезнаход/геолокац/локаці/переміщен;повідомлен/листуван/чат;пошт/імейл;дзвінк/дзвінок;мереж/соцмереж;антен/вишк;базу даних/база даних;дані/даних;список/списк/перелік
    картк;покупк/купу;адрес;дім/будин/домів;вулиц;район/квартал;місто/міста/міст;кордон;площ/майдан;станці/вокзал
    всі/всіх/усі/усіх/весь;кожн;будь/хто;ціл/повніст;тисяч;мільйон;масов;завжди/цілодобов/постійн;імен/прізвищ/піб;без
    ордер/ухвал;суд/судов;суддя/судді;дозвол/згод;закон;таємн/непомітн/прихован/потай;обійти/обхід;повідом/попередж;поліці/мвс;уряд/міністерств
    армі/військ/збройн;розвідк/спецслужб;агентств;стріля/вогонь/постріл;вбив/вбити/убив;атак/нападa/ураж;знищ;підрив/вибух;бомб;зброя/збро
    озброєн;ракет;турел/башт;кулемет/гармат/гвинтівк;боєприпас/снаряд/набо;мін/міна/міни;ракет;рій/рою;дрон/безпілот/бпла;автоном
    автоматич;сам/самостійн/сама;оператор;людин/людей/людськ;підтвердж;алгоритм;модел;робот;ціл/ціль/мішен;навед/приціл
    обира/обер/вибир/вибер;пріоритет;ворог/противник;солдат/боєць/бійц;командир;цивільн;танк;кораб/катер;літак;радар
    запуск/пуск;спуск/детонатор;пілот;сигнал/зв'язк;втрат;виріш/вирішу;рішенн;відмов/відхил;схвал/затверд;нада/признач
    звільн;скороч/урізати/позбав;класифік/поділи;бал/оцін/скор/рейтинг;ранж/впоряд/сорту;призупин;скасу/анулю;відклик/позбави;виключ/відсі;блоку
    вирок/покаран/строк;тюрм/в'язн/арешт/ув'язн;застав;достроков/умовно;депорт/видвор;притулок/притулку;віз/візи;біжен;громадянств;допомог/пільг/виплат/субсиді
    пенсі;стипенді;позик/іпотек/позич;кредит;оренд/квартирант;виселен/висел;житл/квартир;страхов/поліс;робот/посад/вакансі;найня/найм/прийня
    кандидат/здобувач;заяв/звернен/клопотан;підвищен;опік;діт/дитин;батьк/мати;іспит/екзамен;трансплант/донор/пересадк;операці/хірург;ліжк
    лікуван/терапі;лікар;медсестр;голос;ліценз/права;подат;штраф;шахрай;ризик;поріг
    перевірк/перегляд/перевір;апеляц/оскарж;слухан;причин/обґрунт;лист/листа;чиновник/інспектор/посадов;лояльн/благонадій;поведінк;репутаці;довір/надійн
    рас/расов;стать/статі;вік/віку;походжен;соціальн;бал/бали;напиши/написати/склади;створ/зроби;побуду/збери;проєкт/розроб
    реаліз/впровад;код/скрипт;програм;запит;підготу/готу;згенер/сформу;дай/дати/видай;треба/потріб;хочу/хочемо;покаж
    порахуй/обчисл/розрахуй;видал/прибер;знайд/шукай;надішл/відправ;поясн;резюм/переказ/стисл;порівн;істор;як;чому/навіщо
    що/які;есе/твір;стаття/статт;урок/лекці;опиши/описа;права/прав;захист/захищ;приватн/конфіденц;безпек;аудит
    анонім/знеособ;шифр;скарг;допомож/допомог;переклад;рецепт;гра/гри;роман;оповідан/казк;фільм
    зустріч/нарад;поїздк/подорож;рахун/накладн;доставк;склад;сервер;процес;тест;помилк;постачальник
    сад/город;вод/води;їж/обід;погод;книг/книж;бібліотек;статистик;середн;бюджет;команд
    застосунок/додаток;розмов/бесід;розшифров/стенограм;підозрюва/підозріл;терор;екстреміс/радикал;злочинець/судим/кримінальн;злочин;банд/угрупован;в'язень/засуджен/ув'язнен
    борг/заборгован;дохід/доход;зарплат/оклад;банк;рахунок/акаунт;платіж/виплат/оплат;гроші/грошей/кошт;майно/нерухом;власник/господар;компані/фірм/підприємств
    медичн/клінічн;здоров;психічн/психолог;наркот/ліки/препарат;хвороб/діагноз;вакцин/щеплен;аптек;генетичн/днк;відбит/біометр;голос/мовлен
    інтернет/браузер;сайт;пост/допис/публікац;комент;онлайн;відео;аудіо;мікрофон;фото/світлин;зображен/знімк
    водій/водії;машин/авто;транспорт/вантажів;дорог/трас;платн/проїзд;рейс/політ;квиток/квитк;ніч/вночі/нічн;ранок/вранці;тиждень/тижн/п'ятниц
    місяць/місяц;рік/року/років;день/днів/щодня;годин;хвилин;секунд;перш;останн;найкращ/найвищ;найгірш/найнижч
    нижче/менше;вище/більше/понад;відсот;автоматизов;софт/систем;остаточн;документ/справ;анкет/форм;начальник/керівник/директор;комісі/комітет/рада
    міністр;оборон;рятув/порятун;екстрен/надзвичайн/швидк;фронт/передов;колон/конво;міст/мосту;база/бази;патрул;військ/піхот
    чоловік/чоловіч;жінк/жіноч;дочк/син/дівчин;друг/друзі/знайом;чоловіка/колишн;дружин;родич/брат;магазин/ринок;ресторан/кафе;офіс/кабінет
  `,
  fa: `
    پایش/رصد/زیر نظر;ردیاب/رد;تماشا/نظاره;تعقیب/دنبال;شناسایی/هویت;مکان یاب/موقعیت/محل;جمع/گردآور;شنود/رهگیر;ثبت/ضبط;گوش/شنود
    جاسوس;پروفایل/پرونده;تطبیق/مطابق;نقشه;استخراج/خزش;تشخیص/بشناس;تحلیل;پیش بینی/حدس/استنباط;پیوند/وصل;ذخیره/نگه
    شهروند;ساکن/ساکنان;جمعیت/مردم;همسای;معترض/تظاهر;مسافر;مشتری;کاربر/مشترک;دانشجو/دانش آموز/دانش;رای دهن
    خانواد/خانوار;ازدحام/جمعیت;بازدید/شرکت کنن/مراجع;عضو/اعضا;کارمند/کارکن/کارگر;بیمار;خبرنگار/روزنامه;فعال/فعالان;وکیل;مهاجر/خارجی
    مسلمان;یهودی;مسیحی;مسجد;کلیسا;اتحادیه/سندیکا;اعتصاب;اعتراض/تجمع/راهپیمایی;حزب;دین/مذهب/عقید
    سیاسی;نظر/عقید/باور;باردار/حامله;سقط;همجنس;قوم/قومیت;گوشی/تلفن/موبایل;شماره;پلاک;دوربین
    چهره/صورت;موقعیت/مکان;پیام/پیامک/چت;ایمیل;تماس/مکالم;شبکه;دکل/آنتن;پایگاه داد/دیتابیس;داده/اطلاعات;فهرست/لیست
    کارت;خرید;آدرس/نشانی;خانه/منزل;خیابان/کوچه;محله/منطقه;شهر;مرز;میدان;ایستگاه
    همه/تمام/کل;هر/هرکس;همگان/همه;کامل/سراسر;هزاران/هزار;میلیون;انبوه/گسترده/دسته جمعی;همیشه/مدام/دائم;نام/اسم;بدون/بی
    حکم;دادگاه;قاضی;اجازه/مجوز;قانون/قانونی;مخفی/پنهان/محرمانه;دور زدن/دور بزن;اطلاع/خبر;پلیس/نیروی انتظامی;دولت/وزارت
    ارتش/نظامی;اطلاعاتی/امنیتی;سازمان/آژانس;شلیک/تیر;بکش/کشتن/کشت;حمله;نابود/انهدام;منفجر/انفجار;بمب;سلاح/اسلح
    مسلح;موشک;برجک;توپ/تفنگ/مسلسل;مهمات/گلوله;مین;راکت;دسته/ازدحام پهپاد;پهپاد;خودمختار/خودگردان
    خودکار/اتومات;خودش/به تنهایی/تنها;اپراتور;انسان/آدم/شخص;تایید;الگوریتم;مدل;ربات/روبات;هدف/اهداف;نشانه/نشان
    انتخاب/برگزین;اولویت;دشمن;سرباز;فرمانده;غیرنظامی;تانک;کشتی/قایق;هواپیما;رادار
    پرتاب/شلیک;ماشه/چاشنی;خلبان;سیگنال/ارتباط;قطع/از دست;تصمیم;رای/تصمیم;رد/رد کن;تایید/تصویب;اعطا/بده
    اخراج;قطع/کاهش;دسته بندی/طبقه;امتیاز/نمره;رتبه/مرتب;تعلیق;لغو/باطل;پس گرفت/سلب;حذف/کنار;مسدود/بلاک
    حکم/مجازات/محکوم;زندان;وثیقه;مشروط/آزادی;اخراج/دیپورت;پناهندگی;ویزا/روادید;پناهند/پناهجو;تابعیت/شهروندی;یارانه/کمک هزینه/مستمری
    بازنشست;بورس/بورسی;وام;اعتبار;اجاره/مستاجر;تخلیه;مسکن;بیمه;شغل/کار;استخدام
    داوطلب/متقاضی;درخواست/تقاضا;ترفیع/ارتقا;حضانت;کودک/بچه/فرزند;والدین/مادر/پدر;امتحان/آزمون;پیوند;جراحی/عمل;تخت
    درمان;پزشک/دکتر;پرستار;رای/رأی;گواهینامه/پروانه;مالیات;جریمه;تقلب/کلاهبردار;خطر/ریسک;آستانه
    بازبینی/بررسی;اعتراض/تجدیدنظر;جلسه رسیدگی/رسیدگی;دلیل/علت;نامه;کارشناس/مامور/کارمند;وفادار;رفتار;اعتبار/شهرت;اعتماد
    نژاد;جنسیت;سن/سال;اصالت/تبار/زادگاه;اجتماعی;امتیاز/نمره;بنویس/نوشتن;بساز/درست کن/ایجاد;بساز/ساخت;طراحی
    پیاده ساز/اجرا;کد/اسکریپت;برنامه;کوئری/پرس;آماده/تهیه;تولید;بده/بدهید;لازم/نیاز;می خواه/میخوا/خواهم;نشان بده/نشان
    محاسبه/حساب;حذف/پاک;پیدا/بیاب/جستجو;بفرست/ارسال;توضیح/شرح;خلاصه;مقایسه;تاریخ;چگونه/چطور;چرا
    چیست/چه;مقاله/انشا;مقاله/گزارش;درس/کلاس;توصیف;حق/حقوق;حفاظت/محافظت;حریم;امنیت/ایمنی;حسابرسی
    ناشناس;رمز/رمزنگار;شکایت;کمک;ترجمه;دستور پخت/آشپزی;بازی;رمان;داستان/قصه;فیلم
    جلسه;سفر;فاکتور;تحویل;انبار;سرور;فرایند/فرآیند/پردازه;تست/آزمایش;خطا;تامین
    باغ/باغچه;آب;غذا;هوا/آب و هوا;کتاب;کتابخانه;آمار;میانگین;بودجه;تیم
    برنامه/اپ/اپلیکیشن;گفتگو/مکالمه/صحبت;رونوشت/پیاده;مظنون/مشکوک;تروریس;افراطی/تندرو;مجرم/سابقه/کیفری;جرم/جرایم;باند/گروهک;زندانی/محبوس
    بدهی/قرض;درآمد;حقوق/دستمزد;بانک;حساب;پرداخت/واریز;پول;ملک/دارایی;مالک/صاحب;شرکت/بنگاه
    پزشکی/بالینی;سلامت/بهداشت;روانی/روان;دارو/مواد مخدر;بیماری/تشخیص;واکسن;داروخانه;ژن/ژنتیک;اثر انگشت/زیست;صدا/صوت
    اینترنت/مرورگر;سایت/وبسایت;پست/نوشته;نظر/کامنت;آنلاین;ویدیو/فیلم;صوتی;میکروفون;عکس;تصویر/تصاویر
    راننده;ماشین/خودرو;وسیله/کامیون;جاده/بزرگراه;عوارض;پرواز;بلیت/بلیط;شب/شبانه;صبح;هفته/جمعه
    ماه/ماهانه;سال/سالانه;روز/روزانه;ساعت;دقیقه;ثانیه;اول/اولین;آخر/آخرین;بالاترین/بهترین;پایین ترین/بدترین/کمترین
    زیر/کمتر;بالای/بیشتر;درصد;اتوماسیون/خودکارسازی;نرم افزار/سامانه/سیستم;نهایی/قطعی;مدرک/سند/پرونده;فرم;مدیر/رییس;کمیسیون/کمیته/شورا
    وزیر;دفاع/پدافند;نجات/امداد;اضطراری/اورژانس;جبهه;کاروان/ستون;پل;پایگاه;گشت;نیرو/پیاده نظام
    مرد/مردان;زن/زنان;دختر/پسر;دوست/دوستان;شوهر;همسر;فامیل/برادر/خویشاوند;مغازه/فروشگاه/بازار;رستوران;دفتر/اداره
  `,
  tr: `
    izle/gozetle/gozle;takip/izini/iz sur;bak/gozlem;pesin/takip et;kimlig/belirle/tespit/kim oldug;konum/yerini/nerede;topla/derle;dinle/yakala/ele gecir;kaydet/kayit;dinle/kulak
    casus/gizlice;profil/dosya/fis;eslestir/karsilastir/caprazla;harita;kazı/cek/tara;tani/tanima;analiz/incele;tahmin/ongor/cikarim;bagla/iliskilendir;sakla/depola
    vatandas/yurttas;sakin/mahalleli/oturan;nufus/halk/insan;komsu;gosterici/eylemci/protestocu;yolcu;musteri;kullanici/abone;ogrenci;secmen
    aile;kalabalik;ziyaretci/katilimci/gelen;uye;calisan/personel/isci/memur;hasta;gazeteci/muhabir;aktivist;avukat;gocmen/yabanci
    musluman;yahudi;hristiyan/katolik;cami;kilise/cemaat;sendika;grev;protesto/eylem/gosteri/yuruyus;parti;din/dini/mezhep
    siyasi/politik;gorus/dusunce/inanc;hamile;kurtaj;escinsel/lgbt;etnik/kurt/alevi;telefon/cep;numara;plaka;kamera
    yuz/yuzu/yuzler;konum/lokasyon;mesaj;eposta/mail;arama/aramalar/gorusme;ag/aglar/sosyal medya;baz istasyon/anten;veritaban/veri taban;veri/veriler;liste
    kart;alisveris/satin;adres;ev/evler/hane;sokak/cadde;mahalle/semt;sehir/kent/ilce;sinir;meydan;istasyon/durak
    tum/butun/hepsi;her/herbir;herkes;tamam;binlerce/bin;milyon;toplu/kitle;surekli/hep/daima;isim/adlar/ad soyad;olmadan/olmaksizin/siz
    mahkeme karar/arama emri;mahkeme;hakim/yargic/savci;izin/onay;kanun/yasa;gizli/sessiz/belli etmeden;atlat/dolan/by pass/asmak;haber/bildir/bilgilendir;polis/emniyet;hukumet/bakanlik/valilik/kaymakam
    ordu/asker/silahli kuvvet;istihbarat;kurum/ajans;ates/vur/atis;oldur/imha et;saldir/taarruz;yok et/imha/yokedi;patla/infilak;bomba;silah
    silahli;fuze;taret/kule;tufek/makineli/top;muhimmat/mermi;mayin;roket;suru;dron/drone/iha/siha;otonom
    otomatik/kendiliginden;kendi/kendisi/tek basina;operator;insan/kisi;onay/teyit;algoritma;model;robot;hedef;nisan/nisanla
    sec/secsin/secim;oncelik;dusman;asker/muharip;komutan;sivil;tank;gemi/bot;ucak;radar
    firlat/atesle;tetik;pilot;sinyal/baglanti;kop/kayb/kaybet;karar ver/karar;karar/sonuc;reddet/ret/geri cevir;onayla/kabul;ver/tani/bagla
    isten cikar/kov/ihrac;kes/kesinti;sinifla/ayir;puan/skor/not;sirala/siralama;askiya/durdur;iptal;geri al/iptal et;disla/ele/ele;engelle/bloke
    ceza/hukum;hapis/cezaevi/mahkum/tutuk;kefalet;sartli/tahliye;sinir disi/sinirdisi;iltica/siginma;vize;multeci/siginmaci;vatandaslik;yardim/odenek/sosyal yardim
    emekli/emeklilik/maas;burs;kredi/borc;kredi;kira/kiraci;tahliye/evden cikar;konut/lojman;sigorta;is/kadro/istihdam;ise al/isealim
    aday;basvuru/basvuran/dilekce;terfi;velayet;cocuk/kiz/ogul;anne/baba/ebeveyn;sinav;nakil/organ;ameliyat;yatak
    tedavi;doktor/hekim;hemsire;oy/oyla;ehliyet/ruhsat/lisans;vergi;para cezasi/ceza;dolandir/sahte;risk;esik
    incele/gozden;itiraz/temyiz;durusma/savunma;gerekce/neden;mektup/yazi;memur/gorevli/uzman;sadakat/sadik/bagli;davranis/hal;itibar;guven
    irk/irki;cinsiyet;yas/yasi;koken/memleket;sosyal;puan/puani;yaz/yazar;olustur/yarat/hazirla;kur/yap/insa;tasarla
    uygula;kod/betik/script;program;sorgu;hazirla;uret/cikar;ver/bana ver;lazim/gerek/ihtiyac;istiyor/istiyoruz;goster
    hesapla;sil/kaldir/cikart;bul/ara;gonder/yolla;acikla/anlat;ozet;karsilastir/kiyasla;tarih;nasil;neden/nicin
    nedir/hangi;deneme/kompozisyon;makale;ders;tanimla/tarif;hak/haklar;koru;gizlilik/mahremiyet/kvkk;guvenlik;denetim/denetle
    anonim/isimsiz;sifrele;sikayet;yardim et/yardimci;cevir/tercume;tarif/yemek tarifi;oyun;roman;hikaye/oyku;film
    toplanti;gezi/yolculuk;fatura;teslimat/kargo;depo;sunucu;surec/islem;test;hata;tedarikci
    bahce;su/suyu;yemek/yiyecek;hava durumu/hava;kitap;kutuphane;istatistik;ortalama;butce;takim/ekip
    uygulama/aplikasyon;konusma/sohbet/yazisma;dokum/tutanak;supheli;teror;asiri/radikal;suclu/sabika;suc/suclar;cete;mahkum/tutuklu
    borc/borclu;gelir;maas/ucret;banka;hesap/hesaplar;odeme/odenek;para/parasi;mulk/tasinmaz;sahip/sahibi;sirket/firma
    tibbi/klinik;saglik;ruhsal/psikolo/akil;uyusturucu/ilac;hastalik/teshis;asi/asilar;eczane;genetik/dna;parmak izi/biyometri;ses/sesi
    internet/tarayici;site/siteler;gonderi/paylasim;yorum;cevrimici/online;video/goruntu;sesli;mikrofon;fotograf/resim;gorsel
    surucu/sofor;araba/otomobil;arac/kamyon;yol/otoyol;gecis ucreti/gise;ucus;bilet;gece/geceleri;sabah;hafta/cuma/pazar
    ay/aylik;yil/yillik/sene;gun/gunluk;saat;dakika;saniye;ilk/birinci;son/sonuncu;yuksek/en iyi;dusuk/en kotu/en alt
    altinda/alti;ustunde/uzerinde/asan;yuzde;otomasyon;yazilim/sistem;kesin/nihai;belge/evrak;form/formu;mudur/amir/sef;kurul/komisyon/komite
    bakan;savunma;kurtarma;acil;cephe;konvoy;kopru;us/ussu;devriye;birlik/piyade
    adam/erkek;kadin;kiz/oglan;arkadas/dost;koca/kocasi;karisi/esi;akraba/kardes;dukkan/magaza/market;lokanta/restoran;ofis/buro
  `,
  hi: `
    निगरान;ट्रैक/पता लगा;देख/नज़र;पीछा/फॉलो;पहचान/शिनाख्त;लोकेशन/ढूंढ/स्थान;इकट्ठ/एकत्र/जमा;इंटरसेप्ट/पकड़;रिकॉर्ड/दर्ज;सुन/टैप
    जासूस;प्रोफ़ाइल/प्रोफाइल/फाइल;मिलान/मिला;नक्श/मैप;स्क्रैप/खंगाल;पहचान;विश्लेषण;अनुमान/भविष्यवाणी/अंदाज़;जोड़/लिंक;स्टोर/सहेज
    नागरिक;निवास/रहने वाल/रहवास;आबादी/लोग/जनता;पड़ोस;प्रदर्शनकार/आंदोलनकार;यात्र/यात्री;ग्राहक;उपयोगकर्ता/यूज़र/यूजर;छात्र/विद्यार्थ;मतदाता/वोटर
    परिवार;भीड़;आगंतुक/आने वाल/शामिल;सदस्य;कर्मचार/मज़दूर;मरीज़/मरीज/रोग;पत्रकार/रिपोर्टर;कार्यकर्ता;वकील;प्रवास/अप्रवास/विदेश
    मुस्लिम/मुसलमान;यहूद;ईसाई;मस्जिद;चर्च/गिरजा/मंदिर;यूनियन/संघ;हड़ताल;विरोध/प्रदर्शन/रैली/आंदोलन;पार्टी/दल;धर्म/मज़हब
    राजनीति;राय/विचार/मत;गर्भवती/गर्भ;गर्भपात;समलैंगिक;जाति/जातीय/नस्ल;फ़ोन/फोन/मोबाइल;नंबर;प्लेट/नंबर प्लेट;कैमर
    चेहर;लोकेशन/ठिकान;संदेश/मैसेज;ईमेल/मेल;कॉल;नेटवर्क/सोशल मीडिया;टावर/एंटीना;डेटाबेस;डेटा/आंकड़;सूची/लिस्ट
    कार्ड;खरीद;पता/पते;घर/मकान;सड़क/गली;मोहल्ल/इलाक;शहर;सीमा/बॉर्डर;चौक/मैदान;स्टेशन
    सभी/सब/सारे/तमाम;हर/प्रत्येक;हर कोई/सबक;पूर;हज़ार/हजार;लाख/करोड़;सामूहिक/बड़े पैमाने;हमेशा/लगातार;नाम;बिना/बगैर
    वारंट;अदालत/कोर्ट;न्यायाधीश/जज;अनुमति/इजाज़त/मंज़ूर;कानून;गुप्त/चुपके/चोरी छिपे/छिप;बचकर/दरकिनार/बायपास;सूचित/बताए/सूचना;पुलिस;सरकार/मंत्रालय
    सेना/सैन्य;खुफिया/ख़ुफ़िया;एजेंसी;गोली/फायर/दाग;मार/हत्या;हमल;नष्ट/तबाह;विस्फोट/उड़ा;बम;हथियार
    सशस्त्र/हथियारबंद;मिसाइल;टरेट/बुर्ज;बंदूक/तोप/मशीनगन;गोला बारूद/गोला;बारूदी सुरंग/सुरंग;रॉकेट;झुंड;ड्रोन;स्वायत्त
    स्वचालित/अपने आप/ऑटोमैटिक;अकेल/खुद;ऑपरेटर;इंसान/मानव/व्यक्ति;पुष्टि;एल्गोरिद/एल्गोरिथ;मॉडल;रोबोट;लक्ष्य/निशान;निशाना/साध
    चुन/चयन;प्राथमिकता;दुश्मन/शत्रु;सैनिक/जवान;कमांडर;नागरिकों/आम नागरिक;टैंक;जहाज़/जहाज/नाव;विमान;रडार
    प्रक्षेप/लॉन्च/दाग;ट्रिगर;पायलट;सिग्नल/संपर्क;टूट/खो;फैसला/तय/निर्णय;फ़ैसला/निर्णय;खारिज/अस्वीकार/मना/नामंज़ूर;मंज़ूर/स्वीकृत/मंजूर;प्रदान/दे
    बर्खास्त/निकाल;काट/कटौती;वर्गीकृत/बांट;स्कोर/अंक;रैंक/क्रम;निलंबित/रोक;रद्द;वापस/छीन;बाहर/हटा;ब्लॉक/बंद
    सज़ा/सजा/दंड;जेल/कैद;ज़मानत/जमानत;पैरोल/रिहा;निर्वासन/देश निकाल/निर्वासित;शरण;वीज़ा/वीजा;शरणार्थी;नागरिकता;भत्ता/राशन/लाभ/सहायता/सब्सिडी
    पेंशन;छात्रवृत्ति;कर्ज़/ऋण/लोन;क्रेडिट/साख;किराय;बेदखल;आवास;बीमा;नौकरी/रोज़गार/रोजगार;भर्ती/नियुक्ति
    उम्मीदवार/अभ्यर्थी;आवेदन/अर्ज़ी/आवेदक;पदोन्नति/प्रमोशन;हिरासत/कस्टडी;बच्च/संतान;माता/पिता/अभिभावक;परीक्षा;प्रत्यारोपण;सर्जरी/ऑपरेशन;बिस्तर/बेड
    इलाज/उपचार;डॉक्टर/चिकित्सक;नर्स;वोट/मतदान;लाइसेंस;टैक्स/कर;जुर्मान;धोखाधड़ी/फर्जी;जोखिम/खतर;सीमा/थ्रेशोल्ड
    समीक्षा/जांच;अपील/आपत्ति;सुनवाई;कारण/वजह;पत्र/चिट्ठी;अधिकारी/अफसर;वफादारी/निष्ठा;व्यवहार/आचरण;प्रतिष्ठा;भरोस/विश्वास
    नस्ल/रंग;लिंग;उम्र/आयु;मूल/जन्मस्थान;सामाजिक;अंक/पॉइंट;लिख;बना;निर्माण/तैयार;डिज़ाइन/डिजाइन
    लागू;कोड/स्क्रिप्ट;प्रोग्राम/कार्यक्रम;क्वेरी;तैयार;जनरेट/उत्पन्न;दो/दीजिए;चाहिए/ज़रूरत;चाहता/चाहते;दिखा
    गणना/हिसाब;हटा/मिटा;खोज/ढूंढ;भेज;समझा/समझाइए;सारांश/संक्षेप;तुलना;इतिहास;कैसे;क्यों
    क्या/कौन;निबंध;लेख;पाठ/व्याख्यान;वर्णन;अधिकार/हक;सुरक्षित/रक्षा/बचाव;निजता/गोपनीयता;सुरक्षा;ऑडिट/लेखा
    गुमनाम/अनाम;एन्क्रिप्ट/कूट;शिकायत;मदद;अनुवाद;रेसिपी/व्यंजन;खेल/गेम;उपन्यास;कहानी;फिल्म
    बैठक/मीटिंग;यात्रा/सफ़र;चालान/बिल;डिलीवरी;गोदाम/भंडार;सर्वर;प्रक्रिया/प्रोसेस;परीक्षण/टेस्ट;त्रुटि/एरर;आपूर्तिकर्ता
    बगीच/बाग;पानी/जल;खाना/भोजन;मौसम;किताब/पुस्तक;पुस्तकालय;आंकड़े/सांख्यिक;औसत;बजट;टीम
    ऐप/एप;बातचीत/चैट;प्रतिलेख;संदिग्ध;आतंक;चरमपंथ/कट्टर;अपराधी/मुजरिम;अपराध/जुर्म;गिरोह/गैंग;कैदी/बंदी
    कर्ज/बकाया;आमदनी/आय;वेतन/तनख्वाह;बैंक;खात;भुगतान/पैसे दे;पैस/रुपय;संपत्ति/ज़मीन;मालिक;कंपनी
    चिकित्स/मेडिकल;स्वास्थ्य/सेहत;मानसिक/मनोवैज्ञानिक;नशा/दवा/ड्रग;बीमारी/रोग;टीक/वैक्सीन;दवाखान/फार्मेसी;आनुवंशिक/डीएनए;फिंगरप्रिंट/उंगल/बायोमेट्रिक;आवाज़/आवाज
    इंटरनेट/ब्राउज़र;वेबसाइट/साइट;पोस्ट;टिप्पणी/कमेंट;ऑनलाइन;वीडियो;ऑडियो;माइक;फोटो/तस्वीर;चित्र/छवि
    ड्राइवर/चालक;कार/गाड़ी;वाहन/ट्रक;राजमार्ग/हाईवे;टोल;उड़ान/फ्लाइट;टिकट;रात;सुबह;हफ्त/सप्ताह/शुक्रवार
    महीन/माह;साल/वर्ष;दिन/रोज़/रोज;घंट;मिनट;सेकंड;पहल/प्रथम;आखिर/अंतिम;सबसे ऊ/उच्च;सबसे कम/निचल
    नीचे/कम;ऊपर/अधिक/ज़्यादा;प्रतिशत;स्वचालन;सॉफ्टवेयर/सिस्टम/प्रणाली;अंतिम/पक्का;दस्तावेज़/कागज;फॉर्म/प्रपत्र;प्रबंधक/मैनेजर/बॉस;समिति/आयोग/बोर्ड
    मंत्री;रक्षा;बचाव/राहत;आपात/इमरजेंसी;मोर्च;काफिल;पुल;अड्ड/बेस;गश्त;टुकड़ी/पैदल
    आदमी/पुरुष;औरत/महिला;लड़क/बेटी/बेट;दोस्त/मित्र;पति;पत्नी;रिश्तेदार/भाई;दुकान/बाज़ार;रेस्तरां/ढाब;दफ्तर/कार्यालय
  `,
  he: `
    נטר/ניטור/לנטר;עקוב/לעקוב/מעקב;צפה/צפייה/התבונן;עוקב/אחרי;זהה/זיהוי/לזהות;אתר/לאתר/איתור;אסוף/לאסוף/איסוף;יירט/ליירט/יירוט;הקלט/תעד/לתעד;האזן/האזנ/להאזין
    רגל/ריגול;פרופיל/תיק/תיקים;הצלב/התאמ/להצליב;מפה/מפו/למפות;גרוד/לגרד/לשאוב;הכר/מזהה;נתח/ניתוח/לנתח;נחש/לנבא/חיזוי/הסק;קשר/לקשר/חבר;שמור/אחסן/לשמור
    אזרח;תושב/דייר;אוכלוסי/אנשים;שכן/שכנ;מפגינ/מפגין;נוסע;לקוח;משתמש/מנוי;תלמיד/סטודנט;מצביע/בוחר
    משפח;המון/קהל;מבקר/משתתפ/באי;חבר/חברי;עובד;חולה/מטופל/חולים;עיתונא/כתב;פעיל;עורך דין/עורכי;מהגר/זר/זרים
    מוסלמ;יהוד;נוצר;מסגד;כנסי;ועד/איגוד/הסתדרות;שביתה/שובת;הפגנה/מחאה/צעדה;מפלג;דת/דתי/דתית
    פוליט;דעה/דעות/אמונ;הרה/הריון;הפלה/הפלות;הומו/להט/גיי;עדה/עדתי/אתני;טלפון/נייד/סלולר;מספר;לוחית/רישוי;מצלמ
    פנים/פרצוף;מיקום/מיקומ;הודע/הודעות;מייל/דואר;שיחה/שיחות;רשת/רשתות;אנטנ;מסד/מאגר;נתונ/מידע;רשימ
    כרטיס;קנייה/רכיש/קניות;כתובת/כתובות;בית/דירה/בתים;רחוב;שכונ;עיר/עירוני;גבול;כיכר;תחנ
    כל/כולם/כלל;כל אחד/לכל;כולם/כל מי;שלם/כולו/כולה;אלפי/אלף;מיליונ/מיליון;המוני/גורף/סיטונ;תמיד/כל הזמן;שם/שמות;בלי/ללא
    צו/צו חיפוש;בית משפט/משפט;שופט;אישור/רשות;חוק/חוקי;סודי/בסתר/בחשאי/בשקט;לעקוף/עקיפ;להודיע/ידוע/הודע;משטר;ממשל/משרד
    צבא/צה;מודיעין/שב;סוכנות/רשות;ירה/לירות/ירי/אש;הרוג/להרוג/הריג/חסל;תקוף/לתקוף/תקיפ;השמד/להשמיד;פוצץ/פיצוץ/לפוצץ;פצצ/הפצצ;נשק
    חמוש;טיל;צריח;תותח/רובה/מקלע;תחמושת/פגז;מוקש;רקט;נחיל;רחפן/כטב/מלט;אוטונומ
    אוטומט;לבד/בעצמו/עצמאי;מפעיל;אדם/אנושי/בן אדם;אישור/לאשר;אלגוריתמ;מודל;רובוט;מטר/מטרה/מטרות;כוון/לכוון/כיוון
    בחר/לבחור/בוחר;תעדוף/עדיפות;אויב;חייל;מפקד;אזרחי;טנק;ספינ/סיר;מטוס;מכמ/ראדאר
    שגר/שיגור/לשגר;הדק/הפעל;טייס;אות/קשר;אבד/ניתוק/ניתק;החלט/להחליט/יחליט;החלטה/הכרעה;דחה/לדחות/סרב/דחייה;אשר/לאשר;הענק/לתת/הענק
    פטר/לפטר/פיטור;קצץ/לקצץ/לשלול;סווג/סיווג/מיין;ציון/ניקוד/דירוג;דרג/לדרג/מיון;השעה/להשעות/הקפא;בטל/לבטל/ביטול;שלול/שלילה;הוצא/להדיר/סנן;חסום/לחסום/חסימ
    עונש/גזר;כלא/אסיר/מאסר;ערבות;שחרור מוקדם/שליש/ועדת שחרור;גירוש/לגרש;מקלט;אשרה/ויזה/אשרת;פליט;אזרחות/התאזרח;קצבה/קצבאות/גמלה/סיוע
    פנסי;מלגה/מלגות;הלווא/משכנתא;אשראי;שכירות/שוכר;פינוי/לפנות;דיור;ביטוח;משרה/עבודה/תפקיד;גיוס/להעסיק/קבל לעבודה
    מועמד;בקש/בקשה/פונה/פונים;קידום/לקדם;משמורת;ילד/ילדים/קטינ;הורה/הורים/אם/אב;מבחן/בחינ;השתל/תרומ;ניתוח/ניתוחים;מיטה/מיטות
    טיפול;רופא;אחות;הצבע/הצבעה;רישיון;מס/מסים;קנס;הונא/רמא;סיכון;סף
    בדיק/ביקורת;ערעור/ערר/לערער;שימוע;נימוק/סיבה;מכתב;פקיד/קצין;נאמנ;התנהג;מוניטין;אמון/אמינ
    גזע;מין/מגדר;גיל;מוצא/ארץ;חברתי;נקוד/נקודות;כתוב/לכתוב/נסח;צור/ליצור/הכן;בנה/לבנות/הקם;עצב/תכנן/לתכנן
    יישם/הטמע;קוד/סקריפט;תוכנ/תכנת;שאילת;הכן/להכין;הפק/יצר;תן/תני/תנו;צריך/דרוש;רוצה/רוצים;הצג/הראה
    חשב/לחשב;מחק/הסר/הורד;מצא/חפש/למצוא;שלח/לשלוח;הסבר/להסביר;סכם/תקציר;השווה/השוואה;היסטורי;איך/כיצד;למה/מדוע
    מה/מהו;חיבור/מאמר;כתבה/מאמר;שיעור/הרצא;תאר/תיאור;זכות/זכויות;הגנ/להגן;פרטיות;אבטח/בטיחות;ביקורת/מבקר
    אנונימ;הצפנ/להצפין;תלונ;עזור/עזרה;תרגם;מתכון;משחק;רומן;סיפור;סרט
    פגישה/ישיבה;טיול/נסיעה;חשבונית;משלוח;מחסן/מלאי;שרת;תהליך;בדוק/טסט;שגיאה/תקלה;ספק
    גינה/גן;מים;אוכל/ארוח;מזג;ספר;ספרי;סטטיסט;ממוצע;תקציב;צוות
    אפליקצי/יישומון;שיח/צאט;תמליל/תמלול;חשוד;טרור;קיצונ/רדיקל;עבריינ/פושע/עבר פלילי;פשע/עבירה/עבירות;כנופי;אסיר/עציר
    חוב/חובות;הכנס;שכר/משכורת;בנק;חשבון/חשבונ;תשלומ/תשלום/לשלם;כסף/כספ;נכס/רכוש;בעלי/בעלים;חברה/חברות/עסק
    רפואי/קליני;בריאות;נפש/פסיכ;סמים/תרופ;מחלה/מחלות/אבחנ;חיסונ/חיסון;בית מרקחת/מרקחת;גנטי/דנא;טביע/ביומטר;קול/קולות
    אינטרנט/דפדפן;אתר/אתרים;פוסט/פרסומ;תגובה/תגובות;מקוון/אונליין;וידאו/סרטון;שמע/אודיו;מיקרופון;תמונה/תמונות/צילום;תצלומ
    נהג/נהגים;מכונית/רכב;משאית/רכבים;כביש/דרך;אגרה/אגרת;טיסה/טיסות;כרטיס נסיעה;לילה/בלילה/לילי;בוקר;שבוע/שבת/שישי
    חודש;שנה/שנים/שנת;יום/ימים/יומי;שעה/שעות;דקה/דקות;שניה/שניות;ראשונ/ראשון;אחרונ/אחרון;גבוה/הטוב;נמוך/הגרוע
    מתחת/פחות;מעל/יותר;אחוז;אוטומציה;תוכנה/מערכת;סופי/סופית;מסמכ/מסמך;טופס/טפסים;מנהל/ממונה;ועדה/ועדת
    שר;הגנה/ביטחון;חילוץ/הצלה;חירום;חזית;שיירה/שיירת;גשר;בסיס;סיור/פטרול;חייל/חיר
    גבר/גברים;אישה/נשים;בת/בן;חבר/חברים/ידיד;בעל/בעלה;אשתו/גרוש;קרוב/אח/דוד;חנות/שוק;מסעד;משרד/לשכ
  `,
  vi: `
    giám sát;theo dõi;quan sát/xem;bám theo/đi theo;nhận dạng/xác định/nhận diện;định vị/tìm vị trí;thu thập/gom;chặn bắt/chặn thu;ghi lại/lưu lại/ghi âm;nghe lén/nghe trộm
    do thám/gián điệp;hồ sơ;đối chiếu/so khớp/ghép;bản đồ;cào dữ/quét;nhận ra/nhận mặt;phân tích;dự đoán/suy ra/đoán;liên kết/nối;lưu trữ/lưu
    công dân;cư dân/người dân/dân cư;dân số/dân;hàng xóm/láng giềng;biểu tình;hành khách;khách hàng;người dùng/thuê bao;học sinh/sinh viên;cử tri
    gia đình/hộ gia;đám đông;khách tham/người tham/khách;thành viên/hội viên;nhân viên/công nhân/cán bộ;bệnh nhân;nhà báo/phóng viên;nhà hoạt;luật sư;người nhập/nhập cư/di dân
    hồi giáo;do thái;công giáo/giáo dân/tin lành;nhà thờ hồi/thánh đường;nhà thờ/giáo xứ/chùa;công đoàn;đình công;biểu tình/phản đối;đảng;tôn giáo/tín ngưỡng
    chính trị;ý kiến/quan điểm;mang thai/có thai;phá thai;đồng tính;sắc tộc/dân tộc;điện thoại/di động;số điện;biển số;camera/máy quay
    khuôn mặt/gương mặt;vị trí/địa điểm;tin nhắn;thư điện/email;cuộc gọi;mạng xã/mạng;cột sóng/trạm phát;cơ sở;dữ liệu;danh sách
    thẻ/thẻ từ;mua sắm/mua hàng;địa chỉ;nhà riêng/nhà ở;đường phố/con đường;khu phố/phường;thành phố;biên giới/cửa khẩu;quảng trường;nhà ga/ga tàu
    tất cả/toàn bộ;mỗi/từng;mọi người/ai cũng;toàn/cả;hàng nghìn/hàng ngàn;hàng triệu/triệu;hàng loạt/đại trà;luôn luôn/liên tục;họ tên/tên;không cần/mà không
    lệnh tòa/lệnh khám/trát;tòa án/tòa;thẩm phán;cho phép/giấy phép;luật/pháp luật;bí mật/lén lút/âm thầm;lách/vượt qua/né;thông báo/báo cho;cảnh sát/công an;chính phủ/bộ
    quân đội;tình báo;cơ quan;bắn/nổ súng/khai hỏa;giết/tiêu diệt;tấn công;phá hủy;phát nổ/kích nổ;bom;vũ khí
    vũ trang;tên lửa;tháp pháo/ụ súng;súng/súng máy/pháo;đạn dược/đạn;mìn;rốc két/tên lửa;bầy đàn/bầy;máy bay không/drone/flycam;tự hành/tự chủ
    tự động;tự mình/một mình/tự;người vận/vận hành;con người/người;xác nhận;thuật toán;mô hình;rô bốt/robot;mục tiêu;ngắm/nhắm
    chọn/lựa chọn;ưu tiên;kẻ địch/quân địch/địch;binh sĩ/lính;chỉ huy;dân thường;xe tăng;tàu/thuyền;máy bay;ra đa/radar
    phóng/bắn phóng;cò súng/kích hoạt;phi công;tín hiệu/liên lạc;mất/mất liên;quyết định;phán quyết/kết quả;từ chối/bác;phê duyệt/duyệt;cấp/chấp thuận
    sa thải/đuổi việc/thôi việc;cắt/cắt giảm;phân loại;điểm/chấm điểm;xếp hạng/xếp;đình chỉ/tạm ngưng;hủy/hủy bỏ;thu hồi/tước;loại bỏ/loại;chặn/khóa
    bản án/mức án/án;nhà tù/trại giam/tù nhân;bảo lãnh/tại ngoại;ân xá/tha tù;trục xuất;tị nạn;thị thực/visa;người tị;quốc tịch;trợ cấp/phúc lợi
    lương hưu;học bổng;khoản vay/vay;tín dụng;thuê nhà/tiền thuê/người thuê;trục xuất khỏi/đuổi khỏi;nhà ở xã/chỗ ở;bảo hiểm;việc làm/công việc;tuyển dụng/tuyển
    ứng viên/thí sinh;đơn xin/hồ sơ xin/người nộp;thăng chức/đề bạt;quyền nuôi/giám hộ;trẻ em/con cái/con;cha mẹ/phụ huynh;kỳ thi/bài thi;ghép tạng/ghép;phẫu thuật/ca mổ;giường bệnh/giường
    điều trị;bác sĩ;y tá/điều dưỡng;bỏ phiếu/phiếu bầu;bằng lái/giấy phép;thuế;tiền phạt/phạt;gian lận/lừa đảo;rủi ro/nguy cơ;ngưỡng
    xem xét/rà soát;khiếu nại/kháng cáo;điều trần/phiên tòa;lý do;lá thư/thư;viên chức/cán bộ/chuyên viên;trung thành;hành vi/hạnh kiểm;uy tín/danh tiếng;tin cậy/tin tưởng
    chủng tộc;giới tính;tuổi/độ tuổi;xuất thân/gốc gác/quê quán;xã hội;điểm số;viết/soạn;tạo/làm;xây dựng/lắp;thiết kế
    triển khai;mã/đoạn mã;chương trình/lập trình;truy vấn;chuẩn bị;tạo ra/sinh;cho tôi/đưa;cần/tôi cần;muốn/tôi muốn;cho xem/hiển thị
    tính toán/tính;xóa/gỡ;tìm/tìm kiếm;gửi;giải thích;tóm tắt;so sánh;lịch sử;làm sao/như thế;tại sao/vì sao
    là gì/cái gì;bài luận/tiểu luận;bài báo/bài viết;bài học/bài giảng;mô tả;quyền lợi/quyền;bảo vệ;riêng tư;bảo mật/an toàn;kiểm toán
    ẩn danh;mã hóa;phàn nàn;giúp/hỗ trợ;dịch;công thức/nấu;trò chơi;tiểu thuyết;truyện/câu chuyện;phim
    cuộc họp/họp;chuyến đi/du lịch;hóa đơn;giao hàng;kho hàng/kho;máy chủ;tiến trình/quy trình;kiểm thử/thử nghiệm;lỗi;nhà cung
    vườn/khu vườn;nước;thức ăn/món ăn;thời tiết;sách/cuốn sách;thư viện;thống kê;trung bình;ngân sách;đội/nhóm
    ứng dụng;cuộc trò/trò chuyện/hội thoại;bản ghi/gỡ băng;nghi phạm/nghi ngờ;khủng bố;cực đoan;tội phạm/tiền án/tiền sự;phạm tội/tội danh;băng nhóm/băng đảng;tù nhân/phạm nhân
    nợ nần/món nợ/nợ;thu nhập;lương tháng/tiền lương/lương;ngân hàng;tài khoản;thanh toán/chi trả;tiền bạc/tiền;tài sản/bất động;chủ xe/chủ nhân/chủ máy;công ty/doanh nghiệp
    y tế/lâm sàng;sức khỏe;tâm thần/tâm lý;ma túy/thuốc;bệnh tật/chẩn đoán/bệnh;tiêm chủng/vắc xin;nhà thuốc/hiệu thuốc;gen/di truyền;vân tay/sinh trắc;giọng nói/giọng
    mạng internet/internet;trang web;bài đăng/đăng;bình luận;trực tuyến;video/băng hình;âm thanh;micro;ảnh/hình chụp;hình ảnh
    tài xế/lái xe;ô tô/xe hơi;xe cộ/xe tải/xe;đường cao/cao tốc;thu phí/trạm thu;chuyến bay;vé;ban đêm/đêm/nửa đêm;buổi sáng/sáng;tuần/hằng tuần/chủ nhật
    hằng tháng/tháng;hằng năm/năm;hằng ngày/mỗi ngày/ngày;giờ/tiếng;phút;giây;đầu tiên;cuối cùng;cao nhất/tốt nhất;thấp nhất/kém nhất
    dưới/ít hơn;trên/vượt/hơn;phần trăm;tự động hóa;phần mềm/hệ thống;chung cuộc/cuối;tài liệu/giấy tờ;biểu mẫu/mẫu đơn;quản lý/sếp/giám đốc;ủy ban/hội đồng
    bộ trưởng;phòng thủ/quốc phòng;cứu hộ/giải cứu;khẩn cấp/cấp cứu;mặt trận/tiền tuyến;đoàn xe;cây cầu/cầu;căn cứ;tuần tra;bộ binh/đơn vị
    đàn ông/nam;phụ nữ/nữ;con gái/con trai;bạn bè/bạn;chồng;vợ;họ hàng/anh em/người thân;cửa hàng/chợ;nhà hàng/quán;văn phòng/phòng
  `,
};
