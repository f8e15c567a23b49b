const words = (...patterns: readonly string[]) => patterns.join('|');

/** Lines above or below the text that serve the sending, in the languages our desks get mail in. */
const SERVICE = words(
  // English
  '(?:view|read|open|see) (?:this|it|the|in|online|email|e-mail|newsletter|message)\\b.{0,40}(?:browser|online|web(?:page| version)?|here)\\b.{0,30}$',
  "(?:having )?trouble (?:viewing|reading).{0,90}$|can['’]?t (?:see|read|view) (?:this|the) .{0,80}$|(?:email|message|newsletter) not (?:display|show)ing.{0,80}$",
  'click here (?:to|if) (?:view|read|unsubscribe|see|you).{0,90}$|web version$|online version$|(?:view|open) in (?:your )?browser$',
  "you don['’]?t often get email from.{0,160}$|learn why this is important.{0,80}$",
  '\\W*(?:caution|external(?: e-?mail| sender)?|warning)\\W{1,4}.{0,40}(?:this (?:e-?mail|message)|originated|outside|external).{0,300}$|\\[external\\]\\W*$',
  // German
  '(?:(?:diese|die) (?:e-?mail|nachricht)|(?:diesen|den) newsletter|online-?version|newsletter).{0,80}(?:browser|nicht (?:korrekt|richtig)|online (?:lesen|ansehen)|webversion).{0,90}$',
  '(?:im|in ihrem) browser (?:ansehen|anzeigen|öffnen|lesen).{0,40}$|(?:wird|falls|wenn|sollte) .{0,60}nicht (?:korrekt|richtig) (?:dargestellt|angezeigt).{0,120}$|zur (?:online|web)-?(?:version|ansicht).{0,40}$',
  // French, Spanish, Italian, Portuguese, Dutch
  '(?:si (?:vous ne|ce message|cet e-?mail)|(?:voir|lire|afficher|consulter|visualiser) .{0,50}(?:navigateur|en ligne)).{0,120}$|version (?:en ligne|web)$',
  '(?:ver|leer|abrir|visualizar|si no (?:puede|ve)) .{0,60}(?:navegador|en l[ií]nea|online|correctamente).{0,60}$',
  '(?:visualizza|leggi|apri|se non) .{0,60}(?:browser|online|correttamente).{0,60}$',
  '(?:ver|abrir|visualizar) .{0,40}(?:navegador|online).{0,40}$',
  '(?:bekijk|lees|open) .{0,40}(?:browser|online|webversie).{0,40}$',
);

/** Where the foot of a mailing begins: why one gets it, how to leave it, whose it is. */
const FOOT = words(
  '.{0,60}\\b(?:un-?subscribe|opt[ -]?out|manage (?:your |my |email )?(?:preferences|subscriptions?|alerts?)|update (?:your )?(?:preferences|profile|subscription)|email preferences|subscription preferences)\\b.{0,160}$',
  "(?:you (?:are|have|were) (?:receiv|getting|subscribed|signed|opted)|you receive\\w* this|you(?:[’']re| are) (?:receiving|getting|on)|this (?:e-?mail|message|newsletter|alert|mailing) (?:was|is|has been) (?:sent|intended|delivered)|this as-it-happens|was this (?:email )?forwarded to you|(?:want to )?change how you receive|if you (?:no longer|do not|don[’']t) (?:wish|want)|to stop receiving|add us to your address book|forward (?:this|to a friend)|receive this alert as|send feedback$).{0,300}$",
  '.{0,60}\\b(?:abmelden|abbestellen|abmeldelink|austragen|newsletter-?einstellungen|profil (?:ändern|bearbeiten))\\b.{0,160}$',
  '(?:sie (?:erhalten|bekommen|haben) (?:diese|diesen|sich|unseren|den)\\b.{0,120}(?:e-?mail|newsletter|mail|nachricht|angemeldet|abonniert|weil)|diese (?:e-?mail|nachricht) (?:wurde|ging|geht) an|möchten sie (?:diesen|den|keinen?|unseren) newsletter|impressum\\b|datenschutz(?:erklärung)?\\b|wenn sie (?:diesen|den|keine)).{0,200}$',
  '.{0,60}(?:se d[ée]sabonner|d[ée]sinscri\\w+|d[ée]sabonnement|ne plus recevoir|g[ée]rer (?:vos|mes) (?:pr[ée]f[ée]rences|abonnements)).{0,160}$|(?:vous recevez (?:ce|cet|cette)|cet? (?:e-?mail|message|courriel|courrier) (?:a été|vous|est)|mentions l[ée]gales|politique de confidentialit[ée]).{0,200}$',
  '.{0,60}(?:darse de baja|cancelar (?:la |su )?suscripci[óo]n|dejar de recibir|anular (?:la |su )?suscripci[óo]n).{0,120}$|(?:ha recibido este|recibe este|recibes este|este (?:correo|mensaje) (?:ha sido|fue|se)).{0,200}$',
  ".{0,60}(?:disiscriv\\w+|annulla(?:re)? l[’']iscrizione|cancell\\w+ (?:l[’']|dalla |la )iscrizione|cancella(?:ti|rsi) dalla).{0,120}$|(?:ricevi|hai ricevuto|riceve) (?:questa|questo|la presente).{0,200}$",
  '.{0,60}(?:afmelden|uitschrijven|cancelar inscri[çc][ãa]o|cancelar a subscri[çc][ãa]o|avsluta prenumeration|avmeld|frameld).{0,120}$|(?:u ontvangt|je ontvangt) (?:deze|dit).{0,200}$',
  '(?:©|\\(c\\)|copyright)\\s.{0,200}$|.{0,80}\\ball rights reserved\\b.{0,80}$|(?:alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos).{0,80}$',
  '(?:privacy policy|terms (?:of|and)|datenschutz|contact us|about us|help cent(?:re|er)|advertise with us|follow us|folgen sie uns|suivez[- ]nous|s[ií]guenos|seguici)\\b.{0,120}$',
);

/** Notices of mail systems and lawyers under a text. */
const NOTICE = words(
  '(?:this (?:e-?mail|message|communication)|the (?:information|contents?) (?:contained )?in this)\\b.{0,160}\\b(?:confidential|privileged|intended (?:solely|only)|scanned|virus)',
  '(?:diese (?:e-?mail|nachricht)|der inhalt dieser)\\b.{0,120}\\b(?:vertraulich|ausschließlich|bestimmt|virengeprüft)',
  '(?:ce (?:message|courriel|courrier)|cet e-?mail)\\b.{0,120}\\b(?:confidentiel|destin[ée]|strictement)',
  '(?:este (?:mensaje|correo))\\b.{0,120}\\b(?:confidencial|destinatario)|(?:il presente messaggio|questa e-?mail)\\b.{0,120}\\b(?:riservat|confidenzial)',
  '(?:sent from|envoy[ée] (?:de|depuis)|von meinem|gesendet von|enviado desde|inviato da)\\b.{0,50}$|get outlook for\\b.{0,30}$',
  '(?:please )?consider the environment before|please think .{0,40}before printing',
  '_{5,}|.{0,60}mailing list\\b.{0,120}$|to unsubscribe from this (?:group|list)',
);

const ONLY_LINK = words(
  '(?:read|find out|learn|see|view|show|discover|click(?: here)?(?: for| to read)?) ?(?:more|the (?:full|whole|entire|rest of the)? ?(?:story|article|report|release)|full (?:story|article|report|release|text|coverage)|on|it here|here)?(?: (?:here|on .{1,40}|at .{1,40}|about this|online))?',
  '(?:continue|keep) reading|full (?:story|article|report|text|release|coverage)|more(?: here)?|go to (?:the )?(?:article|story)|open article|link|(?:to the )?(?:article|story)|here',
  '(?:jetzt |hier |mehr |zum |den |ganzen |vollst[äa]ndigen )*(?:weiter ?lesen|mehr lesen|mehr erfahren|mehr dazu|lesen sie (?:mehr|hier)|zum (?:ganzen )?(?:artikel|beitrag|bericht|volltext|text)|artikel lesen|beitrag lesen|zur (?:meldung|nachricht)|weiter|mehr|zum artikel|volltext)',
  "(?:lire (?:la suite|plus|l[’']article(?: complet)?)|en savoir plus|la suite|voir l[’']article|suite)",
  "(?:leer m[áa]s|seguir leyendo|ver m[áa]s|m[áa]s informaci[óo]n|leggi (?:tutto|di pi[ùu]|l[’']articolo)|continua(?: a leggere)?|ler mais|leia mais|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|читать (?:далее|полностью)|подробнее|devamını oku|阅读全文|查看更多|続きを読む)",
);

const AD = words(
  '(?:advertisements?|advert|ad|sponsored(?: content| post| by\\b.{0,60})?|(?:a )?message from (?:our )?(?:sponsor|partner)s?\\b.{0,40}|promoted(?: by\\b.{0,60}| content)?|paid (?:content|post|partnership)|partner content|from our partners?|our sponsors?|(?:a )?word from our sponsors?)',
  '(?:anzeigen?|werbung|advertorial|gesponsert(?: von\\b.{0,60})?|sponsored post|partnerinhalt|verlagsangebot|in eigener sache)',
  '(?:publicit[ée]|annonce|contenu sponsoris[ée]|sponsoris[ée](?: par\\b.{0,60})?|communiqu[ée] partenaire|publicidad|patrocinado(?: por\\b.{0,60})?|contenido patrocinado|pubblicit[àa]|contenuto sponsorizzato|advertentie|annons|annonse|reklama|реклама)',
);

const SHARE = words(
  '(?:presented by|brought to you by|in partnership with|en partenariat avec|präsentiert von|mit freundlicher unterstützung)\\b.{0,60}',
  "(?:facebook|twitter|x|linkedin|whatsapp|instagram|e-?mail|youtube|tiktok|telegram|pinterest|mastodon|bluesky|threads|rss|share|tweet|teilen|partager|compartir|condividi|flag as irrelevant|see more results|edit this alert|edit this|see all results|mehr ergebnisse|als irrelevant markieren|signaler comme non pertinent|save|print|comment(?:s|aires?)?|like|forward|(?:share|teilen|partager) (?:on|this|via|auf|sur)\\b.{0,40}|daily update|as-it-happens update|weekly update|news|web|blogs|home|top|back to top|nach oben|haut de page|subscribe|abonnieren|s[’']abonner|sign up|log ?in|table of contents|inhalt|sommaire|in this (?:issue|edition|email)|in dieser ausgabe|your (?:daily|weekly) .{0,40})",
);

/** Longer lines are text; and trying so many words against a line of megabytes would take minutes. */
const LONGEST_LINE = 400;
const bounded = (pattern: RegExp) => ({
  test: (line: string) => line.length <= LONGEST_LINE && pattern.test(line),
});
const whole = (pattern: string) => bounded(new RegExp(`^[\\W_]{0,20}(?:${pattern})[\\W_]{0,20}$`, 'iu'));
const opening = (pattern: string) => bounded(new RegExp(`^[\\W_]{0,20}(?:${pattern})`, 'iu'));

/** A line that helps to view or handle the mail and is no text of it. */
export const SERVICE_LINE = opening(SERVICE);
/** A line with which the foot of a mailing begins. */
export const FOOT_LINE = opening(FOOT);
/** A notice under a mail about secrets, viruses or the device it was written on. */
export const NOTICE_LINE = opening(NOTICE);
/** A link that only says where to go on reading. */
export const MORE_LINE = whole(ONLY_LINK);
const moreTail = new RegExp(
  `(?:^|[.!?…»”"\\])]|\\s[-–—>|])\\s*[>»›→\\[(]*\\s*(?:${ONLY_LINK})\\s*[>»›→\\])….]*$`,
  'iu',
);
/** The same at the end of a paragraph. */
export const MORE_TAIL = { test: (line: string) => moreTail.test(line.slice(-120)) };
/** The label over an advertisement. */
export const AD_LINE = whole(AD);
/** Buttons and words around stories that are neither. */
export const BUTTON_LINE = whole(SHARE);

/** Words in a subject or sender that make a mail a mailing of several items. */
export const MAILING_NAME =
  /newsletter|(?<!\p{L})(?:briefing|digest|alerts?|round-?up|headlines|bulletin|update|morning (?:mail|read|call|brief)|news alert|press review|media (?:review|monitoring)|presse(?:schau|spiegel|übersicht)|medien(?:schau|spiegel)|nachrichten(?:überblick|brief)|morgen(?:lage|brief)|die lage am|überblick|schlagzeilen|revue de presse|lettre d[’']information|infolettre|la matinale|l[’']essentiel|bolet[íi]n|resumen|titulares|rassegna stampa|nieuwsbrief|nyhetsbrev|przegląd prasy)(?!\p{L})/iu;

/** Words of a cover note that sends something along. */
export const ENCLOSED =
  /(?<!\p{L})(?:attached|(?:see|in|find|open|read) (?:the |our |my )?attachments?|enclosed|see below|fyi|for your information|anbei|anhang|angeh[äa]ngt|anlage|beigef[üu]gt|zur (?:info|kenntnis|information)|ci-joint(?:e|s|es)?|pi[èe]ces? jointes?|en annexe|pour information|adjunt[oa]s?|allegat[oi]|in bijlage|bijgevoegd|bijlage|bifogad|vedlagt|vedhæftet|za[łl][ąa]cz\p{L}*|anexo)(?!\p{L})/iu;
