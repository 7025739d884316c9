/**
 * Concepts in languages for which there is no lexicon of phrases: beginnings of words (`rastre*`), words, and two words
 * in a row, by concept. The model's weights of a concept are learned in all languages together.
 */
export const FURTHER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pt: {
    watch: `rastre*; vigi*; monitor*; intercept*; colet*; recolh*; cruz*; identific*; localiz*; seguir; acompanh*;
      escut*; grav*; captur*; reconhec*; raspa*; extra*; mape*; perfil*; fich*; bisbilhot*; grampe*; junt*; segu*`,
    public: `cidadao*; cidadaos; moradores; morador*; habitantes; populacao; residentes; vizinh*; manifestantes;
      passageiros; clientes; usuarios; assinantes; alunos; professores; eleitores; familias; todo mundo; americanos;
      multid*; frequentadores; participantes; donos; pessoas; torcedores; doadores; pacientes; funcionarios`,
    protected: `mesquita*; igreja*; sinagog*; templo*; muculman*; evangelic*; judeu*; sindical*; sindicato*; jornalist*;
      ativist*; protest*; partid*; manifestac*; imigrant*; religi*; imprensa; ativismo; fieis; greve*; opositor*; opini*;
      gravid*; abort*; transg*; gay*; latin*; negr*; asiatic*`,
    means: `celular*; telefone*; placas; placa; camera*; rosto*; facial; localizacao; mensage*; email*; chamada*; metadad*;
      redes sociais; antena*; wifi; bluetooth; base de dados; banco de dados; dados; registros; biometr*; drone*; pipeline;
      lista; planilha; consulta; sql; imei*; gps; corretor*; cartao; cartoes; pings`,
    scale: `todos; todas; todo; toda; cada; qualquer; inteir*; milhares; milhoes; 24 horas; tempo real; em massa; massa;
      sempre; anos`,
    lawless: `sem mandado; sem ordem; sem autorizacao; sem juiz; sem processo; escondid*; secret*; sem avisar; sem saber;
      contornar; driblar; burlar; fora do registro; sem deixar; as escondidas`,
    engage: `atir*; dispar*; mat*; ataqu*; atac*; abat*; elimin*; destru*; explod*; deton*; engaj*; neutraliz*; bombarde*;
      fogo; tiro*; letal; execut*; atingi*`,
    weapon: `arma; armas; armad*; missil*; misseis; drone*; torre*; canhao; metralhador*; munic*; bomba*; ogiv*; fuzil;
      mina; minas; torpedo*; granada*; foguete*; espolet*; enxame*; interceptador*; projet*`,
    machine: `autonom*; automatic*; sozinh*; por si; sem operador; sem humano; sem intervencao; sem confirmac*; algoritm*;
      inteligencia artificial; ia; modelo; robo*; embarcad*; maquina; sem esperar; sem pedir`,
    target: `alvo*; mira; mirar; pontaria; trajetor*; seleci*; escolh*; prioriz*; designa*; aquisic*; rastre*; trava*`,
    victim: `pessoa*; inimig*; combatent*; soldado*; insurgent*; comandant*; civil; civis; veiculo*; tripul*; intrus*;
      homens; suspeit*`,
    decide: `decid*; neg*; recus*; rejeit*; indefer*; aprov*; conced*; demit*; cort*; classific*; pontu*; ranque*; orden*;
      suspend*; cancel*; revog*; elimin*; defer*; nota; notas; sentenc*; exclui*; bloque*; pena; prender`,
    stake: `beneficio*; auxilio*; bolsa*; pens*; aposentad*; visto*; asilo; deport*; fianca; condicional; prisao; pena;
      credito*; emprestimo*; aluguel; moradia; seguro*; emprego*; vaga*; promoc*; guarda; matricul*; transplant*; leito*;
      habilitac*; voto*; eleitor*; cirurgi*; refugi*; cidadania; licenca*; candidat*; detent*; presos; reclusao`,
    social: `pontuacao social; score social; credito social; lealdade; confiabilidade; cidadao; cidadania; conduta;
      comportament*; reputac*; patriot*; confianca; boa conduta; indice; nota de`,
    unreviewed: `automatic*; automatiz*; sem revis*; sem recurso; sem direito; sem ninguem; sem humano; sem analise;
      sem aviso; sem ouvir; sem explic*; sem justific*; final; definitiv*; irrecorriv*; sem que; nenhum servidor`,
    persons: `pessoa*; candidat*; funcionari*; alun*; pacient*; inquilin*; requerent*; beneficiari*; presos; reu*;
      moradores; trabalhador*; eleitor*; familia*; migrant*; servidor*`,
    directive: `crie; criar; escrev*; monte; montar; fac*; faz; desenh*; desenvolv*; implement*; program*; ger*; prepar*;
      configur*; preciso; quero; precisamos; queremos; constru*; elabor*; list*; mont*; me de; diga; tir*; remov*`,
    study: `explic*; resum*; histori*; compar*; por que; o que; como funciona; ensai*; discut*; analis*; contextual*;
      aula; artigo; descrev*`,
    protection: `proteg*; privacidade; seguranca; auditor*; anonim*; cript*; direitos; defes*; contest*; recorrer; lgpd;
      minimiz*; retenc*; transparen*`,
    ordinary: `processo; servidor; estoque; pedido*; fatura*; entreg*; caminh*; receita*; jogo; tabela*; teste*; reuniao;
      planilha; viagem; log; fornecedor*; container*; chamado*`,
    oversight: `juiz; mandado; ordem judicial; revis* humana; operador confirma; decisao humana; comandante decide;
      assinatura; supervis*`,
    fiction: `romance; conto; personagem*; ficc*; historia; vilao; jogo; poema; filme`,
    place: `houston; miami; chicago; boston; condado; texas; california; florida; estados unidos; eua; bairro; cidade;
      newark; detroit; phoenix; denver; atlanta; seattle; ohio`,
  },
  it: {
    watch: `tracci*; sorvegl*; monitor*; intercett*; raccogli*; raccolt*; incroci*; identific*; localizz*; pedin*; spi*;
      registr*; ascolt*; riconosc*; estra*; schedar*; scheda*; profil*; mappa*; segui*; setacci*; scandagli*; filtr*`,
    public: `cittadin*; abitant*; resident*; popolazione; vicin*; manifestant*; passegger*; client*; utent*; abbonat*;
      student*; insegnant*; elettor*; famigli*; folla; partecipant*; fedel*; american*; condomin*; persone; pazient*;
      dipendent*; donator*; iscritt*; passant*; pendolar*`,
    protected: `mosche*; chies*; sinagog*; musulman*; ebre*; sindacal*; sindacat*; giornalist*; attivist*; protest*;
      partit*; corte*; immigrat*; religio*; stampa; scioper*; opinion*; fede; gravidanz*; abort*; gay; omosess*; migrant*`,
    means: `telefon*; cellular*; targh*; targa; telecamer*; volt*; facci*; facciale; posizion*; messagg*; email; chiamat*;
      metadat*; social; celle; wifi; bluetooth; database; dati; tabulat*; biometric*; dron*; elenco; lista; query; sql; imei;
      gps; broker; carte; ping; anagraf*`,
    scale: `tutti; tutte; tutto; tutta; ogni; chiunque; inter*; migliaia; milioni; tempo reale; di massa; massa; sempre;
      sistematic*`,
    lawless: `senza mandato; senza ordine; senza decreto; senza autorizz*; senza giudice; nascost*; segret*; senza avvis*;
      aggir*; scavalc*; senza lasciare; senza sapere; di nascosto; fuori verbale`,
    engage: `spar*; fuoco; uccid*; attacc*; colpi*; abbatt*; elimin*; distrugg*; esplo*; deton*; ingaggi*; neutralizz*;
      bombard*; letal*; tiro; lanci*; sganci*; freddar*`,
    weapon: `arma; armi; armat*; missil*; dron*; torrett*; cannon*; mitragli*; munizion*; bomb*; testata; testate; fucil*;
      mina; mine; silur*; granat*; razz*; spolett*; sciam*; intercettor*; proiettil*; cercante; loitering`,
    machine: `autonom*; automatic*; da solo; da soli; da sola; da se; senza operatore; senza uomo; senza intervento;
      senza conferm*; algoritm*; intelligenza artificiale; ia; modello; robot; bordo; macchina; senza aspettare; senza chiedere`,
    target: `bersagl*; obiettiv*; mira; mirare; punta*; traiettori*; selezion*; scegli*; priorit*; design*; acquisiz*;
      agganci*; inseg*`,
    victim: `person*; nemic*; combattent*; soldat*; insort*; comandant*; civil*; veicol*; equipagg*; intrus*; uomini;
      sospett*; fuggitiv*`,
    decide: `decid*; neg*; rifiut*; respin*; rigett*; approv*; conced*; licenzi*; tagli*; classific*; punteggi*; gradua*;
      ordin*; sospend*; revoc*; annull*; assegn*; esclud*; bocci*; scart*; sentenz*; condann*; trattener*; espell*`,
    stake: `sussid*; assegn*; pension*; vist*; asilo; espuls*; cauzion*; liberta; carcer*; pena; credito; prestit*; mutu*;
      affitt*; alloggi*; assicuraz*; impiego; lavoro; assunzion*; promozion*; affid*; iscrizion*; trapiant*; letti;
      patente; voto; cittadinanza; permess*; cartella; esattorial*; bonus; detenut*; rimpatri*; casa popolare; case popolari`,
    social: `punteggio; credito sociale; lealta; affidabilita; civic*; condotta; comportament*; reputazion*; fiducia;
      meritevol*; buon cittadino; patriottism*; indice`,
    unreviewed: `automatic*; automatizz*; senza revision*; senza ricorso; senza appello; senza nessuno; senza che;
      senza controllo; senza preavviso; senza motivaz*; senza sentire; definitiv*; inappellabil*; nessun funzionario;
      senza funzionario`,
    persons: `person*; candidat*; dipendent*; student*; pazient*; inquilin*; richiedent*; beneficiar*; detenut*; imputat*;
      lavorator*; elettor*; famigli*; migrant*; soldat*; assistit*; abitant*`,
    directive: `crea; creare; scriv*; prepar*; fai; fammi; progett*; svilupp*; implement*; program*; gener*; configur*;
      mi serve; ci serve; voglio; vogliamo; costrui*; redig*; elenc*; dimmi; dammi; togli*; rimuov*; imposta*; realizz*;
      serve; predispon*`,
    study: `spieg*; riassum*; storia; confront*; perche; cos e; come funziona; saggio; discut*; analizz*; lezione;
      articol*; descriv*`,
    protection: `protegg*; privacy; sicurezza; audit; anonim*; cifra*; diritti; difes*; contest*; ricorso; garante;
      minimizz*; conservaz*; trasparen*`,
    ordinary: `processo; server; magazzin*; ordini; fattur*; consegn*; camion; ricett*; gioco; tabell*; test; riunion*;
      foglio; viagg*; fornitor*; container; ticket; squadra; torneo`,
    oversight: `giudice; mandato; ordine del giudice; revisione umana; operatore conferma; decide il comandante; firma;
      supervision*`,
    fiction: `romanzo; racconto; personagg*; fantascienz*; storia; cattivo; poesia; film`,
    place: `houston; miami; chicago; boston; contea; texas; california; florida; stati uniti; usa; quartiere; citta;
      newark; detroit; phoenix; denver; atlanta; seattle; ohio`,
  },
  ja: {
    watch: `監視; 追跡; 尾行; 傍受; 収集; 照合; 特定; 識別; 盗聴; 録音; 記録; 突合; 割り出; 洗い出; 抽出; 見張; 検索; 把握; 名寄; 網羅; 探知; 解読`,
    public: `市民; 住民; 国民; 住人; 群衆; 全員; 参加者; 乗客; 利用者; 加入者; 生徒; 学生; 教員; 有権者; 世帯; 通行人; 来場者; 信者; 会員; 顧客; 患者;
      従業員; 職員; 移民; 人々; 保護者`,
    protected: `モスク; 教会; 礼拝; 宗教; 信仰; 組合; 記者; 報道; 活動家; デモ; 抗議; 政党; 支持; 集会; 思想; 信条; 妊娠; 中絶; 性的; 同性; 難民; 人種; 国籍`,
    means: `携帯; 端末; 電話; 基地局; 位置; 顔認; 顔写; 顔画; カメ; 防犯; 通信; 通話; メッ; メー; 通帳; 履歴; 名簿; 一覧; データ; デー; 個人情; 口座; 車両; ナン;
      ドロ; 生体; 無線; 広告; 業者; 購入`,
    scale: `全て; すべ; 全員; 全部; 全国; 全域; 全市; 一括; 大量; 常時; 毎日; 全戸; 丸ご; 片っ; 一律; 万人; 市内`,
    lawless: `令状; 無断; 秘密; 極秘; 内密; 裁判; 回避; 迂回; 抜け; 知られ; 気づか; 同意な; 許可な; 法を; 監察; 隠し`,
    engage: `射撃; 発射; 攻撃; 撃破; 撃墜; 交戦; 殺害; 殺傷; 爆撃; 起爆; 突入; 排除; 無力; 破壊; 発砲; 砲撃; 迎撃; 撃つ; 撃て; 撃っ; 殺す; 狙撃; 自爆; 致死`,
    weapon: `兵器; 武器; 武装; 砲塔; 機関; 機銃; 弾薬; 弾頭; 爆弾; 爆薬; 地雷; 魚雷; 誘導; ミサ; 銃塔; 徘徊; 砲弾; 火器; 戦闘; 無人; ドロ; 手榴`,
    machine: `自律; 自動; 無人; 機械; 単独; 独自; 人手; 操作員; 確認な; 承認な; 人を介; 人間な; 介在; 勝手; 待たず; アル; 全自; 群制; 判断さ`,
    target: `目標; 標的; 照準; 選定; 選択; 優先; 追尾; 捕捉; 識別; 指定; 割当; 誘導; 索敵`,
    victim: `敵兵; 兵士; 人員; 人影; 民間; 車両; 敵; 指揮官; 侵入; 乗員; 戦闘員; 歩兵; 容疑`,
    decide: `判定; 決定; 却下; 拒否; 不許; 承認; 棄却; 解雇; 停止; 打ち切; 採点; 点数; 順位; 格付; 取消; 剥奪; 選別; 判断; 採用; 不採; 認定; 可否; 合否; 量刑;
      減額; 除外; 落と`,
    stake: `給付; 手当; 年金; 生活保; 保護; 査証; ビザ; 難民; 送還; 保釈; 仮釈; 刑期; 量刑; 融資; 与信; 賃貸; 入居; 住宅; 保険; 採用; 昇進; 解雇; 親権; 入学;
      移植; 病床; 免許; 投票; 帰化; 永住; 在留; 雇用; 奨学; 懲戒; 除隊; 受給; 児童; 拘禁; 収容`,
    social: `信用ス; 社会信; 社会的; 忠誠; 信頼度; 市民ス; 素行; 品行; 評価点; 愛国; 模範; スコ; 交友; 言動; 評判; 格付`,
    unreviewed: `自動; 人手な; 審査な; 無審; 通知な; 異議; 不服; 即時; 最終; 職員が; 見ない; 確認せ; 人間が; 説明な; 理由な; 不要; 省略; 廃止; 挟ま`,
    persons: `申請者; 応募者; 受給者; 被告; 受刑; 患者; 生徒; 学生; 職員; 社員; 入居者; 世帯; 住民; 住人; 移民; 隊員; 候補; 労働者; 有権者`,
    directive: `作成; 作っ; 作れ; 設計; 実装; 書い; 書け; 構築; 生成; 出し; 教え; ほし; たい; 組ん; 開発; 用意; 立案; 起案; 一覧; 頼む; 願い; まとめ; せよ; 外し`,
    study: `説明; 解説; 歴史; 要約; 比較; なぜ; 論点; 論文; 概要; 違い; 学ぶ; 講義; 背景; 紹介`,
    protection: `保護; 監査; 匿名; 暗号; 権利; 防御; 安全; 不服; 救済; 対策; 削除; 最小; 透明; 防止`,
    ordinary: `プロ; 在庫; 配送; 会議; 請求; 料理; ゲー; 表計; テス; 旅行; 試合; 草刈; 洗濯; 買い; 掃除; 献立; 注文; 仕入`,
    oversight: `令状に; 裁判官; 人が判; 指揮官が; 担当者; 承認後; 確認後; 審査会; 幹部が`,
    fiction: `小説; 物語; 登場; 主人; 映画; 詩を; 漫画; 脚本`,
    place: `米国; 全米; ニュ; シカ; ヒュ; テキ; カリ; フロ; ボス; ロサ; シア; デト; アト; 市の; 州の; 郡の`,
  },
  ko: {
    watch: `감시*; 추적*; 미행*; 도청*; 감청*; 수집*; 대조*; 식별*; 특정*; 녹음*; 기록*; 엿듣*; 엿보*; 캐내*; 뽑아*; 긁어*; 파악*; 매칭*; 연결*; 결합*; 분석*;
      사찰*; 찾아*; 알아내*; 훑*`,
    public: `시민*; 주민*; 국민*; 군중*; 참가자*; 승객*; 이용자*; 가입자*; 학생*; 교사*; 유권자*; 가구*; 행인*; 신도*; 회원*; 고객*; 환자*; 직원*; 이민자*; 사람들*;
      학부모*; 방문객*; 입주민*; 운전자*; 거주자*`,
    protected: `모스크*; 교회*; 사원*; 종교*; 신앙*; 노조*; 노동조합*; 기자*; 언론*; 활동가*; 시위*; 집회*; 정당*; 지지*; 사상*; 성향*; 임신*; 낙태*; 동성애*; 난민*;
      인종*; 무슬림*; 파업*`,
    means: `휴대폰*; 휴대전화*; 핸드폰*; 단말*; 전화*; 기지국*; 위치*; 얼굴*; 안면*; 카메라*; cctv*; 번호판*; 메시지*; 메일*; 통화*; 문자*; 카톡*; 기록*; 명단*; 목록*;
      데이터*; 계좌*; 카드*; 차량*; 드론*; 생체*; 와이파이*; 블루투스*; 광고*; 브로커*; sns*; db*`,
    scale: `모든*; 모두*; 전부*; 전원*; 전체*; 전국*; 전수*; 일괄*; 대량*; 상시*; 매일*; 싹*; 누구든*; 누구나*; 통째*; 실시간*; 수천*; 수만*; 백만*`,
    lawless: `영장*; 몰래*; 비밀*; 무단*; 법원*; 우회*; 피해서*; 모르게*; 허락*; 동의*; 흔적*; 감추*; 숨기*; 빼고*`,
    engage: `사격*; 발사*; 공격*; 격추*; 교전*; 사살*; 살상*; 폭격*; 기폭*; 돌입*; 제거*; 무력화*; 파괴*; 발포*; 포격*; 요격*; 쏘*; 쏠*; 죽이*; 저격*; 자폭*; 타격*; 격파*`,
    weapon: `무기*; 무장*; 포탑*; 기관총*; 탄약*; 탄두*; 폭탄*; 폭약*; 지뢰*; 어뢰*; 미사일*; 유도탄*; 포탄*; 화기*; 드론*; 수류탄*; 배회*; 총*; 포*; 화력*; 자폭드론*`,
    machine: `자율*; 자동*; 무인*; 기계*; 스스로*; 알아서*; 단독*; 운용자*; 사람*; 인간*; 확인*; 승인*; 개입*; 알고리즘*; 인공지능*; ai*; 군집*; 기다리*; 묻지*`,
    target: `표적*; 목표*; 조준*; 선정*; 선택*; 우선순위*; 추적*; 포착*; 식별*; 지정*; 할당*; 락온*; 탐지*`,
    victim: `적군*; 병사*; 인원*; 민간인*; 차량*; 적*; 지휘관*; 침입자*; 전투원*; 보병*; 용의자*; 사람*`,
    decide: `판정*; 결정*; 기각*; 거부*; 거절*; 승인*; 해고*; 정지*; 중단*; 채점*; 점수*; 순위*; 등급*; 취소*; 박탈*; 선별*; 판단*; 탈락*; 채용*; 불허*; 감액*; 제외*; 자르*;
      끊*; 강등*`,
    stake: `급여*; 수당*; 연금*; 기초생활*; 복지*; 지원금*; 비자*; 난민*; 추방*; 보석*; 가석방*; 형량*; 대출*; 신용*; 임대*; 주택*; 보험*; 채용*; 승진*; 양육권*; 입학*; 이식*;
      병상*; 면허*; 투표*; 귀화*; 영주권*; 체류*; 고용*; 장학*; 징계*; 전역*; 수급*; 수용*; 구속*; 실업*`,
    social: `사회신용*; 사회*; 충성*; 신뢰*; 시민점수*; 품행*; 행실*; 애국*; 모범*; 점수*; 평판*; 교우*; 언행*; 신용*`,
    unreviewed: `자동*; 심사*; 검토*; 통지*; 이의*; 불복*; 즉시*; 최종*; 담당자*; 사람*; 설명*; 이유*; 없이*; 생략*; 폐지*; 바로*; 거치지*; 안*`,
    persons: `신청자*; 지원자*; 수급자*; 피고인*; 수형자*; 환자*; 학생*; 직원*; 세입자*; 가구*; 주민*; 이민자*; 장병*; 후보*; 근로자*; 유권자*; 대상자*`,
    directive: `만들*; 작성*; 설계*; 구현*; 짜*; 써*; 구축*; 생성*; 뽑아*; 알려*; 해줘*; 개발*; 준비*; 정리*; 해주*; 잡아*; 필요*; 주세요*; 부탁*; 빼*; 없애*`,
    study: `설명*; 해설*; 역사*; 요약*; 비교*; 왜*; 논점*; 논문*; 개요*; 차이*; 강의*; 배경*; 소개*; 의미*`,
    protection: `보호*; 감사*; 익명*; 암호*; 권리*; 방어*; 안전*; 구제*; 대책*; 삭제*; 최소*; 투명*; 방지*`,
    ordinary: `프로세스*; 재고*; 배송*; 회의*; 청구*; 요리*; 게임*; 엑셀*; 테스트*; 여행*; 경기*; 급식*; 주문*; 서버*; 파드*; 청소*`,
    oversight: `판사*; 영장을*; 결재*; 지휘관이*; 담당자가*; 심의*; 군단장*; 직접*`,
    fiction: `소설*; 이야기*; 등장인물*; 주인공*; 영화*; 시를*; 웹툰*; 대본*`,
    place: `미국*; 뉴욕*; 시카고*; 휴스턴*; 텍사스*; 캘리포니아*; 플로리다*; 보스턴*; 로스앤젤레스*; 시애틀*; 디트로이트*; 애틀랜타*; 시내*; 카운티*`,
  },
  uk: {
    watch: `стеж*; відстеж*; слідку*; спостер*; перехоп*; збир*; збер*; зібра*; зістав*; ідентиф*; розпізн*; прослух*; підслух*; запис*; вистеж*;
      визнач*; вияв*; знайд*; витяг*; фіксу*; моніт*; просі*; шпигу*; дістан*; підніми*; поєдна*`,
    public: `громадян*; мешкан*; жите*; населен*; натовп*; учасник*; пасажир*; користувач*; абонент*; студент*; учні*; учител*; вибор*; сім*; родин*;
      перехож*; вірян*; члені*; клієнт*; пацієнт*; працівник*; мігрант*; люд*; батьк*; відвідувач*; водії*; американ*; донор*`,
    protected: `мечет*; церк*; синагог*; храм*; реліг*; мусульман*; профспілк*; журналіст*; активіст*; протест*; мітинг*; партії; партію; погляд*;
      переконан*; вагітн*; аборт*; гомосекс*; біжен*; раса; віра; віру; парафі*; страйк*`,
    means: `телефон*; мобільн*; номер*; камер*; облич*; геолокац*; локац*; координат*; повідомлен*; листуван*; дзвінк*; метадан*; соцмереж*; базов*; вай-фай;
      бази; базу; даних; дані; біометр*; дрон*; список; таблиц*; запит; sql; картк*; брокер*; рекламн*`,
    scale: `всі; усі; всіх; усіх; кожн*; будь-як*; цілий; цілого; тисяч*; мільйон*; масов*; весь; усе; постійно; суціль*`,
    lawless: `без ордера; без ухвали; без суду; без дозволу; таємн*; потай; негласн*; приховай*; обійти; обхід; без відома; не сповіща*; щоб не; тихо`,
    engage: `стріл*; вогонь; убив*; вбив*; убит*; атак*; ураж*; уразит*; збив*; знищ*; ліквід*; підрив*; детон*; бомб*; скид*; відкрив*; смерт*; бий*; удар*`,
    weapon: `збро*; озброєн*; ракет*; дрон*; турел*; кулемет*; гармат*; боєприпас*; бомб*; боєголов*; мін*; торпед*; гранат*; снаряд*; рій; рою; баражу*;
      камікадз*; перехоплювач*; заряд*; вибухів*`,
    machine: `автоном*; автоматич*; самостійн*; сам; сама; саме; без оператора; без людини; без підтверд*; без участі; алгоритм*; модел*; робот*; бортов*; машин*; нейромереж*;
      не чекаючи; не питаючи; безпілот*`,
    target: `ціль; цілі; цілей; наведен*; наводи*; приціл*; вибир*; обир*; пріорит*; захоп*; супровод*; признач*; розпізнав*`,
    victim: `людин*; людей; ворог*; ворож*; боєць; бійц*; солдат*; цивільн*; командир*; екіпаж*; піхот*; техніц*; машин*; порушник*`,
    decide: `виріш*; відмов*; відхил*; схвал*; призначит*; звільн*; припин*; скасу*; позбав*; оцін*; бал; бали; рейтинг*; ранж*; відсів*; виключ*; ухвал*; присуд*; затрим*;
      видвор*; відсіч`,
    stake: `допомог*; субсид*; пенсі*; віз*; притул*; депорт*; застав*; умовно-достр*; в'язн*; вирок*; кредит*; позик*; оренд*; житл*; страх*; робот*; посад*; підвищен*; опік*; вступ*;
      трансплант*; ліжк*; прав*; голос*; громадянств*; стипенд*; пільг*; виплат*; строк*; підозрюван*`,
    social: `соціальн*; лояльн*; надійн*; благонад*; довір*; поведін*; репутац*; патріот*; рейтинг*; бал; громадянськ*; доброчесн*`,
    unreviewed: `автоматич*; без перегляду; без оскарж*; без розгляд*; без людини; без пояснен*; без попередж*; остаточн*; одразу; ніхто; не читає; не дивиться; без участі; без апеляц*; миттєв*; прибери`,
    persons: `людин*; людей; кандидат*; заявник*; працівник*; студент*; учні*; пацієнт*; орендар*; отримувач*; ув'язнен*; підсудн*; мешкан*; вибор*; родин*; мігрант*; військов*; боржник*`,
    directive: `створ*; напиш*; зроб*; розроб*; побуд*; спроєкт*; реаліз*; згенер*; налашт*; підготуй*; потрібн*; треба; хочу; хочемо; склади; видай; дай; порахуй; прибери; виведи; додай; запрогр*`,
    study: `поясн*; розкаж*; істор*; порівн*; чому; що таке; як працює; есе; обговор*; проаналіз*; лекці*; стат*; опиш*; підсум*`,
    protection: `захист*; захищ*; приватн*; безпек*; аудит*; анонім*; шифр*; права; оскарж*; мініміз*; прозор*; видален*`,
    ordinary: `процес*; сервер*; склад; замовл*; рахун*; достав*; вантажів*; рецепт*; гра; гри; таблиц*; тест*; нарад*; подорож*; постачальн*; контейнер*; bash`,
    oversight: `суддя; судді; ордер на; людина вирішує; оператор підтв*; командир вирішує; підпис*; нагляд*`,
    fiction: `роман*; оповідан*; персонаж*; фантаст*; казк*; вірш*; фільм*; сценар*`,
    place: `тексас*; техас*; чикаго; г'юстон*; маямі; бостон*; нью-йорк*; каліфорн*; флорид*; сша; америк*; округ*; міст*; район*; детройт*; тусон*; таксон*; атлант*; сіетл*`,
  },
  fa: {
    watch: `ردیاب*; رصد*; تعقیب*; شنود*; جمع; جمع‌آوری; شناسای*; تطبیق*; پایش*; نظارت*; زیر نظر; ضبط*; استخراج*; دربیار*; پیدا; ثبت*; مکان‌یابی; رد; جاسوس*; کنترل*; وصل*; ترکیب*`,
    public: `مردم; شهروند*; ساکن*; جمعیت*; شرکت‌کنند*; مسافر*; کاربر*; مشترک*; دانشجو*; دانش‌آموز*; معلم*; رای‌دهند*; خانواده*; رهگذر*; نمازگزار*; اعضا*; مشتری*; بیمار*; کارمند*; مهاجر*; همه; آدم*; والدین; اهالی; صاحب*`,
    protected: `مسجد*; کلیسا*; کنیسه*; معبد*; دین*; مذهب*; مسلمان*; اتحادیه*; خبرنگار*; روزنامه*; فعال*; اعتراض*; معترض*; تظاهرات*; حزب*; عقیده*; عقاید*; باردار*; سقط*; همجنس*; پناهند*; نژاد*; یهودی*; اعتصاب*`,
    means: `گوشی*; موبایل*; تلفن*; دکل*; موقعیت*; لوکیشن*; چهره*; صورت; دوربین*; پلاک*; پیام*; ایمیل*; تماس*; داده*; دیتا*; فهرست*; لیست*; جدول*; پهپاد*; بیومتریک*; شبکه*; پایگاه*; کارت*; حساب*; دلال*; تبلیغات*`,
    scale: `همه*; تمام*; هر; کل; سراسر*; انبوه*; هزار*; میلیون*; دائم*; یکجا; لحظه‌ای; کلیه`,
    lawless: `بدون حکم; بدون مجوز; بدون اجازه; بی‌اطلاع; مخفی*; پنهان*; محرمانه*; دور زدن; بی‌خبر; بدون اطلاع; حکم; قاضی; یواشکی; بدون اینکه; نفهم*`,
    engage: `شلیک*; آتش; بکش*; کشتن; حمله*; هدف‌گیر*; نابود*; منهدم*; منفجر*; انفجار*; بمباران*; زدن; بزن*; حذف*; درگیر*; مرگبار*; رها; اصابت*; ترور*; از پا`,
    weapon: `سلاح*; اسلحه*; مسلح*; موشک*; پهپاد*; برجک*; مسلسل*; توپ*; مهمات*; بمب*; کلاهک*; مین*; اژدر*; نارنجک*; گلوله*; راکت*; انتحاری*; سرگردان; تیربار*; ازدحام*; دسته`,
    machine: `خودکار*; خودمختار*; خودش*; مستقل*; بدون اپراتور; بدون انسان; بدون تایید; بدون دخالت; الگوریتم*; هوش; مدل*; ربات*; ماشین*; اتومات*; بی‌سرنشین; منتظر; بدون انتظار`,
    target: `هدف*; اهداف*; نشانه*; انتخاب*; اولویت*; قفل*; ردگیری*; تعیین*; گزینش*; تشخیص*`,
    victim: `انسان*; نفر*; دشمن*; سرباز*; نیرو*; غیرنظامی*; فرمانده*; خودرو*; خدمه*; نفوذی*; پیاده*; رزمند*; مظنون*; آدم*`,
    decide: `تصمیم*; رد; رد کن; تایید*; تأیید*; قطع*; اخراج*; لغو*; امتیاز*; نمره*; رتبه*; حذف*; تعلیق*; محروم*; غربال*; گزینش*; صدور*; حکم*; بازداشت*; اعطا*; کم`,
    stake: `مستمر*; یارانه*; حقوق*; بازنشست*; ویزا*; پناهند*; اخراج*; وثیقه*; عفو*; زندان*; حبس*; وام*; اعتبار*; اجاره*; مسکن*; بیمه*; استخدام*; ارتقا*; حضانت*; ثبت‌نام*; پیوند*; تخت*; گواهینامه*; رای; تابعیت*; اقامت*; بورس*; کمک*; شغل*; درمان*`,
    social: `امتیاز اجتماعی; اعتبار اجتماعی; وفادار*; اعتماد*; رفتار*; شهروندی; آبرو*; میهن*; نمره; اجتماعی; صلاحیت*`,
    unreviewed: `خودکار*; اتومات*; بدون بررسی; بدون بازبین*; بدون اعتراض; بدون تجدیدنظر; بدون انسان; بدون توضیح; بدون اطلاع; نهایی*; قطعی*; فوری*; هیچ‌کس; کارشناس*; بدون اینکه; مستقیم`,
    persons: `متقاضی*; داوطلب*; کارمند*; دانشجو*; بیمار*; مستاجر*; مستأجر*; مددجو*; زندانی*; متهم*; ساکن*; کارگر*; رای‌دهند*; خانواده*; مهاجر*; سرباز*; فرد*; افراد*; شخص*`,
    directive: `بساز*; بنویس*; طراحی*; درست; پیاده*; ایجاد*; تهیه*; بده; می‌خوام*; می‌خواهم*; می‌خواهیم*; لازم*; نیاز*; آماده*; تولید*; لیست کن; برام; کن; بردار; حساب کن; دربیار`,
    study: `توضیح*; تاریخ*; خلاصه*; مقایسه*; چرا; چیست; چیه; چطور کار; مقاله*; بحث*; تحلیل*; درس*; شرح*; معنی`,
    protection: `محافظت*; حریم*; امنیت*; حسابرس*; ناشناس*; رمز*; حقوق; دفاع*; اعتراض*; شفاف*; حذف داده; حداقل*`,
    ordinary: `پروسه*; پردازه*; سرور*; انبار*; سفارش*; فاکتور*; تحویل*; کامیون*; دستور پخت; بازی*; جدول*; تست*; جلسه*; سفر*; لینوکس*; کانتینر*`,
    oversight: `قاضی*; حکم دادگاه; بازبینی انسان*; اپراتور تایید*; فرمانده تصمیم; امضا*; ناظر*`,
    fiction: `رمان*; داستان*; شخصیت*; تخیل*; شعر*; فیلم*; قصه*`,
    place: `آمریکا*; امریکا*; تگزاس*; شیکاگو*; هیوستون*; کالیفرنیا*; فلوریدا*; بوستون*; نیویورک*; دیترویت*; دیربورن*; شهر*; محله*; ایالت*; سیاتل*; آتلانتا*`,
  },
  tr: {
    watch: `takip*; izle*; gozetle*; dinle*; topla*; esle*; tespit*; tani*; belirle*; kaydet*; cikar*; fisle*; konumla*; birlestir*; eslestir*; tara*; bul*; listele*; profil*; sız*; yakala*; gozet*`,
    public: `vatandas*; halk*; sakin*; nufus*; kalabalik*; katilimci*; yolcu*; kullanici*; abone*; ogrenci*; ogretmen*; secmen*; aile*; cemaat*; uye*; musteri*; hasta*; calisan*; gocmen*; herkes*; insan*; veli*; ziyaretci*; surucu*; gosterici*; amerikal*; mahalleli*; hane*`,
    protected: `cami*; kilise*; sinagog*; tapinak*; din*; musluman*; sendika*; gazeteci*; basin*; aktivist*; protesto*; eylem*; parti*; miting*; inanc*; gorus*; hamile*; kurtaj*; escinsel*; multeci*; irk*; yahudi*; grev*; mezhep*; muhalif*`,
    means: `telefon*; cep; baz istasyon*; konum*; yuz*; kamera*; plaka*; mesaj*; eposta*; e-posta; mail*; arama*; metaveri*; sosyal medya; veri*; veritaban*; liste*; tablo*; drone*; iha*; biyometri*; wifi; bluetooth; kart*; hesap*; broker*; reklam*; sorgu*; kayit*`,
    scale: `butun*; tum*; her; hepsi*; herkes*; tamam*; toplu*; kitle*; binlerce; milyon*; surekli; anlik; komple; topyekun`,
    lawless: `izinsiz*; mahkeme karar*; arama karar*; gizli*; habersiz*; hakim*; savci*; atlat*; kaytar*; haberi olmadan; karar olmadan; iz birak*; yasa*; sormadan; kararsiz`,
    engage: `ates*; vur*; oldur*; saldir*; imha*; yok et*; patlat*; dusur*; angaje*; bombala*; etkisiz*; olumcul*; birak*; infilak*; dal*; hedef al*; indir*; tetik*`,
    weapon: `silah*; fuze*; drone*; iha*; siha*; taret*; makineli*; top*; muhimmat*; bomba*; baslik*; mayin*; torpido*; el bombasi; mermi*; roket*; suru*; kamikaze*; dolanan*; namlu*; tufek*; atis*`,
    machine: `otonom*; otomatik*; kendi; kendisi; kendi basina; operatorsuz; insansiz*; insan olmadan; onaysiz; onay beklemeden; algoritma*; yapay zeka; model*; robot*; makine*; beklemeden; sormadan; mudahalesiz`,
    target: `hedef*; nisan*; sec*; oncelik*; kilit*; izle*; ata*; isaret*; belirle*`,
    victim: `insan*; kisi*; dusman*; asker*; sivil*; komutan*; arac*; murettebat*; sizan*; piyade*; militan*; supheli*; adam*`,
    decide: `karar*; reddet*; ret; onayla*; kes*; isten cikar*; iptal*; puan*; sirala*; ele*; durdur*; askiya*; mahrum*; notla*; derece*; ver; hukmet*; tutukla*; sinir disi; dus*`,
    stake: `yardim*; odenek*; emekli*; maas*; vize*; iltica*; siginma*; sinir disi; kefalet*; tahliye*; hapis*; ceza*; kredi*; kira*; konut*; sigorta*; ise alim; terfi*; velayet*; kayit*; nakil*; yatak*; ehliyet*; oy; vatandaslik*; ikamet*; burs*; issizlik*; gozalt*; lojman*; aday*`,
    social: `sosyal puan; sosyal kredi; sadakat*; guvenilir*; vatandaslik puan*; davranis*; itibar*; vatansever*; puan*; ahlak*`,
    unreviewed: `otomatik*; incelemesiz; itiraz*; insan gormeden; kimse; aciklama*; bildirim*; kesin*; aninda; nihai*; bakmadan; memur*; gerekcesiz; olmadan; dogrudan`,
    persons: `kisi*; aday*; basvuran*; calisan*; ogrenci*; hasta*; kiraci*; mahkum*; sanik*; sakin*; isci*; secmen*; aile*; gocmen*; asker*; personel*; memur*`,
    directive: `yaz*; yap*; hazirla*; olustur*; tasarla*; gelistir*; kur*; uret*; lazim*; istiyor*; gerek*; cikar*; ver; listele*; ayarla*; kodla*; kaldir*; ekle*`,
    study: `acikla*; anlat*; tarih*; ozetle*; karsilastir*; neden; nedir; nasil calis*; makale*; tartis*; analiz*; ders*; tanimla*`,
    protection: `koru*; gizlilik*; guvenlik*; denet*; anonim*; sifre*; hak*; savun*; itiraz et*; seffaf*; kvkk; silme*`,
    ordinary: `surec*; islem*; sunucu*; stok*; siparis*; fatura*; teslim*; kamyon*; tarif*; oyun*; tablo*; test*; toplanti*; seyahat*; tedarik*; konteyner*; windows; mac*`,
    oversight: `hakim karari; mahkeme karari; insan onay*; operator onay*; komutan karar*; imza*; denetim*`,
    fiction: `roman*; hikaye*; karakter*; kurgu*; siir*; film*; masal*`,
    place: `teksas*; texas*; chicago*; houston*; miami*; boston*; new york*; kaliforniya*; florida*; abd*; amerika*; phoenix*; detroit*; ilce*; sehir*; mahalle*; atlanta*; seattle*`,
  },
  hi: {
    watch: `निगरान*; नज़र; नजर; ट्रैक*; पीछा; जासूस*; सुन*; इकट्ठा; जुटा*; मिलान*; पहचान*; रिकॉर्ड*; निकाल*; खोज*; पता; लोकेट*; मॉनिटर*; छान*; स्कैन*; जोड़*; टैप*; पकड़*`,
    public: `नागरिक*; जनता; लोग*; लोगों; निवासी*; आबादी; भीड़; यात्री*; यात्रियों; ग्राहक*; यूज़र*; छात्र*; शिक्षक*; मतदाता*; परिवार*; श्रद्धालु*; सदस्य*; मरीज*; मरीज़*; कर्मचारी*; प्रवासी*; अभिभावक*; मालिक*; सब*; अमेरिकी*; वोटर*`,
    protected: `मस्जिद*; चर्च*; मंदिर*; गुरुद्वार*; धर्म*; धार्मिक*; मुसलमान*; मुस्लिम*; यूनियन*; पत्रकार*; कार्यकर्ता*; प्रदर्शन*; विरोध*; पार्टी; रैली; विचार*; आस्था*; गर्भ*; गर्भपात; समलैंगिक*; शरणार्थ*; जाति*; नस्ल*; सिख*; हड़ताल*`,
    means: `मोबाइल*; फोन*; फ़ोन*; टावर*; लोकेशन*; चेहर*; कैमर*; नंबर*; नंबरप्लेट; संदेश*; मैसेज*; ईमेल*; कॉल*; डेटा*; डाटा*; सूची; लिस्ट*; ड्रोन*; बायोमेट्रिक*; वाईफाई*; कार्ड*; खाता; खाते; दलाल*; विज्ञापन*; रिकॉर्ड*; सोशल*; क्वेरी*; पाइपलाइन*`,
    scale: `सब*; सभी; हर; पूरे; पूरी; तमाम; सारे; हजारों; हज़ारों; लाखों; करोड़*; थोक; लगातार; जितने; समूच*`,
    lawless: `बिना वारंट; वारंट*; बिना इजाज़त; बिना अनुमति; चुपचाप; गुप्त*; छिप*; छुप*; बिना बताए; अदालत*; जज; बचते; कानून; बिना आदेश`,
    engage: `गोली*; मार*; दाग*; हमला*; हमले; फायर*; फ़ायर*; उड़ा*; नष्ट*; विस्फोट*; बम*; गिरा*; ख़त्म*; खत्म*; निशाना; घातक*; छोड़*; ढेर; भेद*; जान से`,
    weapon: `हथियार*; मिसाइल*; ड्रोन*; टरेट*; तोप*; मशीनगन*; गोला*; बारूद*; वारहेड*; सुरंग*; टॉरपीडो*; ग्रेनेड*; रॉकेट*; बंदूक*; झुंड*; आत्मघाती*; लॉइटर*; सशस्त्र*; राइफल*`,
    machine: `स्वायत्त*; स्वचालित*; ऑटो*; अपने; खुद; ख़ुद; बिना ऑपरेटर; बिना इंसान; बिना पुष्टि; बिना पूछे; एल्गोरिद्म*; एल्गोरिदम*; एआई*; मॉडल*; रोबोट*; मशीन*; इंतज़ार; इंसान*; मानव*`,
    target: `लक्ष्य*; टारगेट*; निशान*; चुन*; प्राथमिक*; लॉक*; ट्रैक*; तय`,
    victim: `आदमी*; इंसान*; दुश्मन*; सैनिक*; जवान*; नागरिक*; कमांडर*; गाड़ी*; घुसपैठ*; आतंकी*; लड़ाक*; संदिग्ध*; लोग*`,
    decide: `फैसल*; फ़ैसल*; खारिज*; ख़ारिज*; मंज़ूर*; मंजूर*; नामंज़ूर*; अस्वीक*; काट*; बर्खास्त*; निकाल*; रद्द*; अंक*; स्कोर*; रैंक*; छाँट*; छंट*; रोक*; निलंब*; वंचित*; बंद; तय; सज़ा; नंबर`,
    stake: `पेंशन*; भत्ता; भत्ते; राशन*; लाभ*; वीज़ा; वीजा*; शरण*; निर्वासन*; ज़मानत; जमानत*; पैरोल*; जेल*; सज़ा*; सजा*; लोन*; कर्ज़*; ऋण*; किराय*; मकान*; आवास*; बीमा*; नौकरी*; भर्ती*; प्रमोशन*; पदोन्नति*; कस्टडी; दाखिल*; दाख़िल*; प्रत्यारोप*; बेड*; लाइसेंस*; वोट*; नागरिकता*; छात्रवृत्ति*; सहायता; इलाज*`,
    social: `सामाजिक*; निष्ठा*; वफ़ादार*; वफादार*; भरोस*; आचरण*; व्यवहार*; चाल-चलन; देशभक्त*; प्रतिष्ठा*; क्रेडिट; स्कोर*`,
    unreviewed: `ऑटोमैटिक*; स्वतः; अपने आप; बिना जाँच; बिना जांच; बिना सुनवाई; अपील*; बिना इंसान; बिना बताए; बिना कारण; अंतिम*; तुरंत; कोई; सीधे; बिना समीक्षा; बिना देखे`,
    persons: `आवेदक*; उम्मीदवार*; कर्मचारी*; छात्र*; मरीज*; मरीज़*; किराएदार*; किरायेदार*; लाभार्थी*; कैदी*; क़ैदी*; अभियुक्त*; निवासी*; मज़दूर*; मतदाता*; परिवार*; प्रवासी*; जवान*; लोग*; व्यक्ति*`,
    directive: `बनाओ; बना*; लिख*; तैयार*; डिज़ाइन*; डिजाइन*; कोड*; चाहिए; करो; कर; दो; दीजिए; निकालकर; जोड़ो; हटा*; बताओ; बना दो; सेट*; चाहते; चाहता`,
    study: `समझ*; इतिहास*; सारांश*; तुलना*; क्यों; क्या; कैसे काम; निबंध*; लेख*; विश्लेषण*; पाठ*; वर्णन*; मतलब; अंतर`,
    protection: `सुरक्ष*; निजता*; गोपनीय*; ऑडिट*; गुमनाम*; एन्क्रिप्ट*; अधिकार*; बचाव*; पारदर्श*; अपील कर*; संरक्षण*`,
    ordinary: `प्रोसेस*; सर्वर*; स्टॉक*; ऑर्डर*; बिल*; डिलीवरी*; ट्रक*; रेसिपी*; खेल*; गेम*; टेबल*; टेस्ट*; मीटिंग*; यात्रा*; लिनक्स*; कंटेनर*`,
    oversight: `जज; अदालत के; न्यायाधीश*; अधिकारी; कमांडर तय; हस्ताक्षर*; इंसान तय; निगरानी समिति`,
    fiction: `उपन्यास*; कहानी*; पात्र*; कविता*; फिल्म*; फ़िल्म*; नाटक*`,
    place: `अमेरिका*; टेक्सास*; शिकागो*; ह्यूस्टन*; कैलिफोर्निया*; फ्लोरिडा*; बोस्टन*; न्यूयॉर्क*; न्यू जर्सी; डेट्रॉइट*; काउंटी*; शहर*; मोहल्ल*; अटलांटा*; सिएटल*`,
  },
  he: {
    watch: `עקוב*; לעקוב; מעקב*; מעקב; עוקב*; ניטור*; לנטר; האזנ*; להאזין; לאסוף; איסוף; אסוף; הצלב*; להצליב; זהה; לזהות; זיהוי*; אתר; לאתר; איתור; הקלט*; להקליט; לחלץ; תוציא*; להוציא; לרשום; יירוט*; סרוק; לסרוק; למפות; לרגל; תשלוף; לשלוף; תרכז; לרכז`,
    public: `אזרח*; אזרחים; תושב*; תושבים; ציבור*; אוכלוסי*; קהל; משתתפ*; נוסע*; משתמש*; מנוי*; סטודנט*; תלמיד*; מורה; מורים; בוחר*; משפח*; עובר*; מתפלל*; חבר*; לקוח*; חולים; מטופל*; עובד*; מהגר*; אנשים; הורים; מבקר*; נהג*; מפגינ*; אמריקא*; דייר*`,
    protected: `מסגד*; כנסי*; בית כנסת; בתי כנסת; בתי הכנסת; דת; דתי*; מוסלמ*; איגוד*; ועד; עיתונא*; פעיל*; מחא*; הפגנ*; מפלג*; עצרת; דעות; אמונ*; הריון; הפל*; הומו*; פליט*; גזע; יהוד*; שביתה; נוצר*`,
    means: `טלפונ*; טלפון; נייד*; סלולר*; אנטנ*; מיקום*; מיקומ*; פנים; פרצופ*; מצלמ*; לוחית*; לוחיות; הודע*; מייל*; שיחות; מטא*; רשתות; רשת; מאגר*; נתונ*; רשימ*; טבל*; רחפנ*; ביומטר*; וויי*; בלוטות*; כרטיס*; חשבונ*; מתווכ*; פרסום; שאילת*; צינור`,
    scale: `כל; כולם; כולן; כלל; כל מי; המוני*; אלפי; מיליונ*; תמיד; בזמן אמת; גורף; שלמה; כולה; מאות`,
    lawless: `בלי צו; ללא צו; בלי אישור; ללא אישור; בחשאי; סודי*; בסתר; מאחורי; לעקוף; עוקפ*; בלי שידע*; בלי לספר; שופט; בלי ידיעת; להסתיר; מתחת לרדאר`,
    engage: `יר*; לירות; ירי; אש; הרוג; להרוג; תקוף; לתקוף; תקיפ*; השמד*; להשמיד; חסל; לחסל; חיסול*; פוצץ; לפוצץ; הפל; להפיל; פגע; לפגוע; פגיעה; קטלני*; הטל; להטיל; יירוט; נטרל; לנטרל; צולל*; שיגור; לשגר`,
    weapon: `נשק*; חמוש*; טיל*; רחפנ*; רחפן; צריח*; מקלע*; תותח*; תחמוש*; פצצ*; ראש קרב; מוקש*; טורפד*; רימונ*; פגז*; רקט*; נחיל*; מתאבד*; משוטט*; כדור*; מרגמ*; מזל"ט; כטב*`,
    machine: `אוטונומ*; אוטומט*; לבד; לבדו; בעצמ*; בלי מפעיל; ללא מפעיל; בלי אדם; ללא אדם; בלי אישור; ללא אישור; ללא התערבות; אלגורית*; בינה; מודל*; רובוט*; מכונ*; בלי לחכות; לא לחכות; בלי לשאול`,
    target: `מטרה; מטרות; יעד*; כוונ*; לכוון; לבחור; בחיר*; עדיפות*; נעיל*; לנעול; עקיב*; הקצא*; סימון`,
    victim: `אדם; אנשים; אויב*; חייל*; אזרח*; מפקד*; רכב*; צוות*; חודר*; מסתננ*; לוחמ*; חשוד*; בני אדם`,
    decide: `החלט*; להחליט; יחליט; דחה; לדחות; דחיי*; סרב; לסרב; אשר; לאשר; פטר; לפטר; פיטור*; בטל; לבטל; שלול; לשלול; ניקוד; נקד; דרג; לדרג; דירוג*; סנן; לסנן; השע*; ציון; ציונ*; פסול; גזר; הפסק; לעצור; גירוש`,
    stake: `קצב*; גמל*; פנסי*; ויז*; אשר*; מקלט; גירוש; ערבות; שחרור; כלא; מאסר; עונש; אשראי; הלווא*; משכנת*; שכירות; דיור; ביטוח*; משרה; עבודה; קידום; משמורת; קבלה; השתל*; מיט*; רישיונ*; הצבע*; אזרחות; תושבות; מלג*; סיוע; אבטל*; עציר*; אסיר*; מועמד*; נכות`,
    social: `ניקוד חברתי; דירוג חברתי; נאמנ*; אמינ*; אזרחות טובה; התנהג*; מוניטין; פטריוט*; ציון; חברתי*; אמון`,
    unreviewed: `אוטומט*; בלי בדיק*; ללא בדיק*; בלי ערעור; ללא ערעור; בלי אדם; ללא אדם; בלי הסבר; ללא הסבר; בלי הודעה; סופי*; מיידי*; אף אחד; בלי שמישהו; בלי שימוע; ללא שימוע; ישירות; בלי נימוק`,
    persons: `אדם; אנשים; מועמד*; עובד*; סטודנט*; תלמיד*; חולה; חולים; דייר*; שוכר*; מבקש*; אסיר*; נאשמ*; תושב*; בוחר*; משפח*; מהגר*; חייל*; זכאי*`,
    directive: `תכתוב*; כתוב*; תבנ*; בנה; לבנות; צור; ליצור; תכינ*; הכינ*; תעשה; עשה; תכנן; לתכנן; פתח; צריך; צריכה; רוצה; רוצים; תן; תני; תביא; תסדר; תסיר; תגדיר; תממש; תוציא; תוריד`,
    study: `הסבר*; תסביר*; היסטור*; סכם; תסכם*; השוו*; למה; מה זה; איך עובד; מאמר*; דיון; נתח; שיעור; תאר; הבדל`,
    protection: `הגנ*; פרטיות; אבטח*; ביקורת; אנונימ*; הצפנ*; זכוי*; ערר; שקיפות; מחיק*; מזעור`,
    ordinary: `תהליכ*; תהליך; שרת*; מלאי; הזמנ*; חשבונית*; משלוח*; משאי*; מתכונ*; משחק*; טבל*; בדיק*; פגיש*; טיול*; ספק*; קונטיינר*; java; python`,
    oversight: `שופט*; צו בית; החלטת אדם; מפעיל מאשר; המפקד מחליט; חתימ*; פיקוח; אדם מחליט`,
    fiction: `רומן; סיפור*; דמות; דמויות; בדיון; שיר; סרט; עלילה`,
    place: `ארהב; ארה"ב; אמריקה; טקסס; שיקגו; יוסטון; קליפורניה; פלורידה; בוסטון; ניו יורק; ניו-יורק; ברוקלין; דטרויט; מחוז; עיר; שכונ*; אטלנטה; סיאטל; מיאמי`,
  },
  vi: {
    watch: `theo doi; giam sat; nghe len; thu thap; doi chieu; nhan dien; xac dinh; dinh vi; ghi am; trich xuat; loc giup; loc gium; quet; lan theo; rinh; cai; ghep; gom; do tim; truy vet; bam theo; dinh danh; lap ho; thu tin; soi; ra soat; tim ra`,
    public: `nguoi dan; cu dan; cong dan; dan chung; dam dong; nguoi tham; hanh khach; nguoi dung; thue bao; sinh vien; hoc sinh; giao vien; cu tri; ho gia; gia dinh; tin do; thanh vien; khach hang; benh nhan; nhan vien; nguoi nhap; di dan; phu huynh; chu may; tai xe; moi nguoi; chu nha; nguoi viet`,
    protected: `nha tho; chua; den tho; thanh duong; ton giao; hoi giao; cong doan; nha bao; phong vien; nha hoat; bieu tinh; dang phai; bieu quyet; chinh kien; tin nguong; mang thai; pha thai; dong tinh; ti nan; ty nan; chung toc; dinh cong; cong giao; xuong duong`,
    means: `dien thoai; di dong; vi tri; khuon mat; camera; bien so; tin nhan; email; cuoc goi; du lieu; mang xa; co so; danh sach; bang; drone; sinh trac; wifi; bluetooth; the tin; tai khoan; moi gioi; quang cao; truy van; tram phat; anh chup; gps; so may`,
    scale: `tat ca; moi; toan bo; ca thanh; hang nghin; hang trieu; hang loat; lien tuc; toan thanh; bat ky; het; moi nguoi; dong loat`,
    lawless: `khong can; khong lenh; khong trat; bi mat; len lut; am tham; khong ai; qua mat; ne; lach luat; khong bao; giau; khong xin; toa an; lenh toa; khong de`,
    engage: `ban; khai hoa; no sung; giet; tan cong; tieu diet; pha huy; kich no; danh bom; ha guc; ban ha; lao vao; tha bom; vo hieu; chi mang; danh chan; xa sung; diet; ha sat; nem`,
    weapon: `vu khi; ten lua; drone; thap phao; phao; sung; sung may; dan; bom; dau dan; min; ngu loi; luu dan; bay dan; cam tu; thuoc no; vo trang; dan duoc; uav; ten; may bay`,
    machine: `tu dong; tu chu; tu hanh; tu no; tu minh; khong nguoi; khong can; khong cho; tri tue; thuat toan; mo hinh; robot; may; nguoi van; nguoi dieu; ai; tu quyet; tu chon; xac nhan`,
    target: `muc tieu; ngam; lua chon; chon; uu tien; khoa; bam; chi dinh; xac dinh; dan duong`,
    victim: `nguoi; ke dich; dich; linh; binh si; dan thuong; chi huy; xe; xam nhap; phien quan; doi tuong; nghi pham; ten dich`,
    decide: `quyet dinh; tu choi; bac; duyet; phe duyet; cat; sa thai; duoi viec; huy; cham diem; xep hang; loai; dinh chi; tuoc; xet; danh rot; phat; giam giu; truc xuat; xep loai; gach ten; thu hoi; cho nghi`,
    stake: `tro cap; luong huu; thi thuc; visa; ti nan; truc xuat; bao lanh; tai ngoai; tu; an; vay; tin dung; thue nha; nha o; bao hiem; viec lam; tuyen dung; thang chuc; quyen nuoi; nhap hoc; ghep tang; giuong; bang lai; bo phieu; quoc tich; hoc bong; that nghiep; quyen loi; ho so; y te; ngoi tu`,
    social: `diem xa; tin nhiem; tin dung; trung thanh; dao duc; hanh vi; uy tin; yeu nuoc; cong dan; diem tin; long trung; diem cong; tu cach`,
    unreviewed: `tu dong; khong xem; khong khieu; khong can; khong ai; khong giai; khong bao; cuoi cung; ngay lap; can bo; khoi can; mien khieu; khong qua; khong duoc; luon`,
    persons: `ung vien; nguoi nop; nhan vien; sinh vien; hoc sinh; benh nhan; nguoi thue; nguoi huong; tu nhan; bi cao; cu dan; cong nhan; cu tri; gia dinh; di dan; binh si; nguoi lao; ho so; nguoi xin`,
    directive: `viet; lam; tao; thiet ke; xay dung; lap; soan; chuan bi; can; muon; giup; cho toi; trien khai; lap trinh; liet ke; bo; them; cau hinh; dung; len`,
    study: `giai thich; lich su; tom tat; so sanh; tai sao; la gi; hoat dong; bai viet; thao luan; phan tich; bai giang; mo ta; khac nhau; y nghia`,
    protection: `bao ve; rieng tu; bao mat; an toan; kiem toan; an danh; ma hoa; quyen; khieu nai; minh bach; xoa; phong chong`,
    ordinary: `tien trinh; may chu; kho; don hang; hoa don; giao hang; xe tai; cong thuc; tro choi; bang tinh; kiem thu; cuoc hop; du lich; nha cung; kubernetes; pod; mon an; bai tap`,
    oversight: `tham phan; lenh cua; con nguoi; chi huy quyet; nguoi duyet; ky duyet; giam sat vien; hoi dong`,
    fiction: `tieu thuyet; truyen; nhan vat; phim; bai tho; kich ban; gia tuong`,
    place: `houston; chicago; texas; california; florida; boston; new york; quan cam; detroit; hoa ky; my; quan; thanh pho; atlanta; seattle; miami; bang; san jose`,
  },
};
