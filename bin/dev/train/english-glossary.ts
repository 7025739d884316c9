/**
 * English words by those of the glossary's heads that they mean nearly the same as, in its lines and places: by these an
 * English text is read as one in another language would be, so that what is learned in English serves there too.
 */
export const ENGLISH = `
  monitor/surveil/oversee;track/trace/tracing;watch/observ/look/eye;follow/tail/shadow;identif/recogni/who is;locat/pinpoint/whereabouts;collect/gather/harvest/acquire/pull;intercept/wiretap/tap;record/log/logs/logging;listen/eavesdrop/overhear
  spy/spying/snoop;profile/profiling/dossier;match/cross/compare;map/mapping/chart;scrape/crawl/scraping;recogni/recognition;analy;predict/infer/guess/deduc/estimate;link/join/connect/tie/correlat;store/retain/keep/archiv
  citizen/american/national;resident/inhabitant/locals;population/people/public/person;neighbo;protester/demonstrator/marcher;passenger/rider/traveler;customer/client/shopper;user/subscriber;student/pupil/schoolchild;voter/elector/constituent
  famil/household;crowd/mob;visitor/attend/guest/participant/congregant;member/donor/affiliat;employee/staff/worker/personnel/clerk;patient;journalist/reporter/press;activist/organizer/organiser/dissident;lawyer/attorney/counsel;immigrant/migrant/foreigner/alien
  muslim;jew/jews/jewish;christian/catholic/evangelical/orthodox;mosque;church/parish/congregation/temple;union/unions/labor;strike/striking/walkout;protest/demonstration/rally/march;party/parties;religio/faith/worship
  politic/partisan/democrat/republican;opinion/view/belief/sentiment/critic;pregnan;abort;gay/lesbian/queer/orientation/trans;ethnic/minority/hispanic;phone/handset/cell/mobile/device/smartphone;number;plate/plates/license plate;camera/cctv/footage/video
  face/faces/facial;location/position/movement/geolocat;message/text/texts/chat;email/mail;call/calls/phone call;network/social/wifi;antenna/tower;database/table/warehouse;data/metadata/dataset;list/roster/roll
  card/cards/badge;purchase/buy/bought/shopping/spend;address;home/homes/house/houses/apartment;street/road/avenue;neighborhood/district/county/block;city/town/municipal;border/checkpoint;square/plaza/park;station/depot
  all/every single/entire;every/each;everyone/everybody/anyone/whoever;whole/entire/full/complete;thousands/thousand;millions/million;massive/bulk/mass/dragnet/wholesale/blanket;always/continuous/constant/around;name/names/named;without/absent/skipping/no one/nobody
  warrant/subpoena;court/tribunal;judge/magistrate/judicial;permission/consent/authori/approval;law/laws/legal/statute;secret/covert/quiet/hidden/discreet;bypass/circumvent/evade/around;inform/notify/tell/warn/alert;police/sheriff/cops/officers;government/federal/state/ministry/department
  army/military/guard/forces/battalion;intelligence/nsa/cia;agency/bureau/fbi;shoot/fire/firing/shot;kill/killing/lethal/eliminate/neutrali;attack/engage/assault/hit/strike;destroy/destruct/wipe;explode/detonat/blast/fuze;bomb/bombs/bombing;weapon/arms/munition
  armed/weaponi;missile;turret/mount;gun/guns/rifle/cannon;ammunition/rounds/shell;mine/mines/landmine;rocket;swarm;drone/uav/quadcopter/unmanned;autonom/selfguided/self guided
  automatic/automate/by itself/unattended;alone/itself/own/themselves;operator/crew;human/person/people;confirm/sign/okay;algorithm/rule/formula;model/classifier/system;robot/bot/machine;target/objective;aim/aiming/cue/point
  select/choose/pick/choice;priority/prioriti;enemy/hostile/adversary/insurgent;soldier/troop/fighter/combatant;commander/officer;civilian/bystander;tank/tanks/armor/vehicle/truck;ship/ships/boat/vessel;aircraft/plane/jet/helicopter;radar/sonar/sensor
  launch/release/drop;trigger/actuat;pilot/pilots;signal/radio/comms/datalink;lost/lose/loss/jam;decide/determin/rule on/settle;decision/outcome/verdict/determination;deny/denied/denial/reject/refuse/declin;approv/accept/clear;grant/award/give
  dismiss/fire/firing/terminat/sack/laid;cut/cuts/reduce/slash/stop;classif/categor/sort;score/scor/rating/grade/index;rank/ranking/order;suspend/pause/halt;cancel/annul/void;revok/withdraw/strip/rescind;exclu/remove/reject/filter/screen out;block/freeze/lock/ban
  sentenc/punish/years;prison/jail/inmate/incarcerat/detention;bail/bond;parole/probation/early release;deport/removal/expel;asylum;visa/visas;refugee;citizenship/naturali;benefits/benefit/welfare/stipend/snap/medicaid/assistance
  pension/retire;scholarship/financial aid;loan/loans/mortgage/lend;credit/creditworth;rent/tenant/lease/renter;evict;housing/shelter/apartment;insur/premium/claim;job/jobs/position/employment;hire/hiring/recruit
  candidate/applicant/contender;applic/request/petition/filing;promot;custody/guardian;child/children/kid/kids/minor;parent/mother/father;exam/exams/test;transplant/organ;surger/operation;bed/beds/ventilator
  treatment/therapy/care;doctor/physician/clinician/surgeon;nurse;vote/votes/ballot;licens/permit;tax/taxes/irs;fine/fines/penalt;fraud/cheat;risk/threat/danger;threshold/cutoff/below/above
  review/check/recheck;appeal/contest/objection/grievance;hearing/interview;reason/explan/justif;letter/notice;officer/official/caseworker/examiner/adjudicat/agent;loyal/allegian/patriot;behavior/conduct/behaviour;reputation/standing;trust/reliab/trustworth
  race/racial/black;gender/sex/women;age/older/elder;origin/surname/birthplace/accent;social/societ;point/points;write/draft/compose;creat/make/produce/put together;build/construct/assemble/stand up/set up;design/architect/plan
  implement/deploy/integrat;code/script/snippet/python;program/software/tool;query/sql/lookup;prepar/ready;generat/output;give/provide/hand;need/needs/require;want/wants/like;show/display/present
  calculat/comput/estimate;remov/delete/drop/strip;find/search/look for;send/forward/mail/deliver;explain/clarif;summar/summary/brief;compar/versus;histor/past;how;why
  what/which;essay/paper;article/report/blog;lesson/lecture/class/course;describ;rights/liberties;protect/defend/safeguard;privacy;secur/safety;audit/oversight/complian
  anonym/aggregate/deidentif;encrypt;complain;help/assist;translat;recipe/bake/cook;game/games;novel/fiction;story/tale;film/movie
  meeting/agenda/minutes;trip/travel/vacation;receipt/invoice;deliver/shipment/shipping;warehouse/stock/inventory;server/cluster/host;process/thread/daemon;test/tests/unit test;error/bug/crash/fail;supplier/vendor/contractor
  garden/plant/lawn;water/irrigat;food/meal/lunch/dinner;weather/storm/rain;book/books;librar;statistic/percent;average/mean/median;budget/cost/costs;team/teams
  app/apps;conversation/talk/discuss;transcript;suspect;terror;extremis/radical;criminal/felon/offender/record;crime/crimes/offense;gang/gangs;prisoner/inmate/detainee
  debt/debts/arrears;income/earn;salar/wage/pay;bank/banks;account/accounts;payment/payout/pays;money/cash;propert/estate;owner/owners;compan/firm/business
  medical/clinical;health;mental/psych/depress;drug/drugs/medicat;disease/illness/diagnos;vaccin;pharmac;gene/genes/genetic/dna;fingerprint/biometric;voice/voices/speech
  internet/browsing/browser;website/site;post/posts/tweet;comment/comments;online;video/videos/stream;audio;microphone/mic;photo/picture/selfie;image/images
  driver/drivers;car/cars;vehicle/vehicles;road/roads/highway;toll/tolls;flight/flights;ticket/tickets;night/nights/midnight/evening;morning;week/weekly/weeks/friday/sunday
  month/monthly/months;year/years/annual;day/days/daily;hour/hours;minute/minutes;second/seconds;first;last/latest;highest/best;lowest/worst
  below/under/fewer;above/over/exceed;percent;automated/automation;software/system;final/binding;document/paper/dossier;form/forms;manager/boss/supervisor;committee/board/panel
  minister;defense/defence;rescue;emergency/911;front/frontline;convoy;bridge;base/bases;patrol;troops/infantry
  man/men/guy;woman/women;girl/boy/daughter/son;friend/friends;husband/spouse/ex;wife;relative/brother/sister/cousin;shop/store/market;restaurant/cafe;office/desk
  reject/turned down/rebuff;accept/admit;expel/expuls;admission/enrol;school/schools;universit/college;teacher/professor/instructor;discharg/separat;punish/sanction/disciplinary;warning/warn/caution
  disciplin;arrest/arrests/apprehend;detention/detain/lockup;guilt/guilty/culpab;innocen;verdict/ruling;defendant/accused;victim/victims;witness/witnesses;investigat/detective
  mother/mom/mum;father/dad;son/sons;baby/infant/newborn;adopt/foster;guardian/caretaker;divorc;kidney/dialysis;liver;donor/donors
  hospital/clinic/ward;elder/senior/seniors;disab/handicap;poor/poverty/lowincome;unemploy/jobless;worker/workers/labor;bonus/bonuses;contract/agreement;resign/quit;interview/interviews
  rating/ratings/appraisal;evaluat/assess/judge;criteri/standard;weight/weights/weighting;formula/equation;table/matrix;rule/rules/ruleset;limit/limits/cap;condition/conditions;eligib/qualif/entitle
  subsid/voucher;allowance/entitlement;mortgage/home loan;tenant/tenants/lodger;landlord/lessor;apartment/flat/flats;permit/permits;passport/passports;residence/residency;registr/enrolled
  freez/frozen;confiscat/seize/seizure/garnish;close/closed/shut;stop/stopped/halt/cease;delete/erase/purge;ban/banned/prohibit;blacklist/watchlist/no fly;personality/temperament;future/likely;danger/dangerous
  violen/abusive;offender/reoffend/recidiv;sign/signs/signature;stamp/rubber stamp;yes/yes or;answer/answers/reply;tell/say;recommend/suggestion;propos/suggest;advis/advice
  choose/pick/select;who/whom;better/stronger;worst/weakest;immediate/instant/right away/at once;direct/straight;notice/notification/notify;objection/contest/dispute;skip/leave out/omit;eliminat/remove/get rid
  avoid/evade;ignore/disregard;only/just;never/not ever;nobody/no one/none;someone/somebody;anyone/anybody;before/prior;after/afterwards/following;during/while
  copy/copies/duplicate;download/pull;upload/push;access/entry;hack/hacking/break into;password/credential;infect/malware/spyware/implant;install/plant;remote/remotely;hidden/conceal/covert
  hotel/hotels/lodging;bus/buses;train/trains/subway/metro;airport/airports;taxi/cab/rideshare;parking/garage;electric/meter/power;doorbell/ring;prayer/pray/worship;pilgrim
  believer/faithful/congregation;opposition/dissent;critic/critics/criticis;insult/mock/offend;president/chief;election/elections/poll;campaign/campaigns;donat/contribut;foreign/abroad/overseas;informant/informer/source/mole
  newspaper/newsroom/press;blogger/influencer;riot/unrest;flag/banner/sign;slogan/chant;march/marched/parade;sympath/supporter;routine/habits/pattern;contacts/associates/acquaint;relationship/ties/links
  group/groups;channel/channels/forum;followers/subscribers;share/shared/repost;identity/identities;iris/retina;walk/gait/stride;clothes/clothing/dress;archiv/backlog;connected/paired/linked
  grenade/grenades;rifle/rifles/carbine;artiller/howitzer/mortar;shell/shells/round;torpedo;submarine/sub;helicopter/chopper;fighter/fighters;trench/foxhole;village/hamlet
  building/buildings/structure;coordinate/grid/lat;laser/lasers;sensor/sensors/seeker;thermal/infrared;heat/warm;motion/moving/movement;detect/spot;lock/locked/lockon;neutrali/take out
  wound/injur;surrender/give up;uniform/fatigues;hostile/enemy;friendly/ally;distance/range/meters;speed/velocity;altitude/height;route/path/waypoint;return/come back
  batter/charge;engine/motor;communicat/comms/link;jam/jammed/jamming;wait/hold/delay;abort/cancel/call off;button/switch;press/push;control/controls/controller;manual/by hand
  guard/sentry;perimeter/boundary;fence/gate/wall;warhead/payload/charge;blast/detonate;fly/flies/flying;crew/crews;captain/skipper;general/colonel/major;battalion/brigade/platoon
  invoice/bill/billing;order/orders/purchase;product/item/goods;price/prices/cost;sale/sales/selling;marketing/advert/branding;page/pages;color/colour;font/typeface;slide/slides/presentation
  spreadsheet/excel/worksheet;column/columns;row/rows;chart/graph/plot;schedule/timetable/shift;calendar/dates;vacation/holiday/leave;birthday/anniversary;wedding/bride;gift/present
  music/song/playlist;poem/poetry/verse;homework/assignment;math/mathematic/algebra;physics/chemistry/biology;grammar/vocabulary/spelling;exercise/workout/training;football/soccer/sport;bread/dough/pizza;cake/cookie/dessert
  coffee/tea;dog/puppy/cat;tree/flower/shrub;kitchen/oven/stove;repair/fix/mend;leak/leaking/drip;bike/bicycle;log/logs/logfile;memory/ram;container/docker/pod
  branch/merge/commit;function/method/class;variable/parameter;index/array/list;bug/bugs/defect;sort/sorted/ordering;deadline/due;note/notes;polite/friendly/courteous;reply/respond/answer
`;
