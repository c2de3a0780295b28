// What pages put between the paragraphs, language after language: en de fr es it pt nl pl ru, then others.
import { begins, isOnly, order, says, us } from '../phrases.ts';

/** Begins a line that leads to other pieces. */
export const leadsToOthers = begins(
  String.raw`also (?:read|on \S+\.\p{L}{2,8})|read (?:also|more|next)|read:|see (?:also|more)|recent articles`,
  String.raw`related(?: \p{L}+)?:|related (?:news|stories|articles|links|content)|more (?:on this|from|about)`,
  String.raw`more:|more (?:great )?(?:\p{L}+ )?stories|don[’']t miss`,
  String.raw`you (?:may|might) also (?:like|be interested)|recommended(?: \p{L}+)?:|popular this week`,
  'further reading|keep reading:|lesen sie (?:auch|hier|mehr|dazu)|lies auch|mehr zum thema',
  'auch interessant|mehr dazu|lesetipps?:|das könnte (?:sie|dich) auch|weitere informationen:',
  'weiterlesen:|siehe auch|passend dazu:|schon gelesen|(?:à )?lire aussi|à lire (?:également|aussi)',
  'à lire:|voir aussi|sur le même (?:sujet|thème)|lire également|le(?:a|e) (?:también|además|más)',
  'te puede interesar|también te puede|ver también|mir[ae]:|le puede interesar|lea aquí',
  'más (?:información|noticias):|noticias relacionadas|relacionad[oa]s?:|leggi anche|guarda anche',
  'vedi anche|per approfondire|ti potrebbe interessare|potrebbe interessarti|leia (?:também|mais)',
  'veja (?:também|mais)|saiba mais|confira também|mais lidas|lees (?:ook|verder|meer)|bekijk ook',
  'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także)',
  'читайте (?:также|ещё|еще|по теме)|смотрите также|по теме|читать также|материалы по теме',
  'läs (?:också|även|mer)|les også|læs også|lue myös|baca juga|ayrıca (?:oku|bkz)|citește și',
  'přečtěte si|olvassa el|читайте також|διαβάστε (?:επίσης|ακόμα)|相关阅读|延伸阅读|関連記事|あわせて読みたい|관련기사',
  'اقرأ أيضا|إقرأ أيضا',
);

/** Says that there is a newsletter, an app or a channel. */
export const offersLetters = says(
  String.raw`our (?:free )?(?:\p{L}+ )?newsletters?|sign up (?:for|to) (?:our|the|my) |sign up (?:here|now)`,
  '(?:to|in) your inbox',
  String.raw`subscribe to (?:our|the|my) (?:\p{L}+ ){0,3}(?:newsletter|channel|podcast|magazine|feed)`,
  `download our (?:free )?app|${order}download the (?:free )?app|(?:follow|like|join|chat with) ${us} (?:on|at|in)`,
  String.raw`click here to (?:get|download) the|^subscribe(?: to (?:the )?\p{Lu}.*)?$`,
  String.raw`delivered (?:through|to) your (?:letterbox|door|e?-?mail)|^follow @\S+ on`,
  String.raw`(?:join|follow) our (?:whatsapp|telegram|facebook|\p{L}+ channel)`,
  String.raw`get the latest (?:\p{L}+ )?(?:news|headlines|stories|updates)|newsletter (?:abonnieren|bestellen)`,
  'jetzt anmelden|in ihr(?:em)? postfach|folgen sie uns|unseren? newsletter',
  '(?:inscrivez-vous|abonnez-vous) à (?:notre|la) (?:newsletter|lettre)|suivez[- ]nous',
  "téléchargez l[’']appli(?:cation)?",
  'suscríbe(?:te|se) (?:a|al) (?:nuestro|nuestra|boletín|canal|newsletter)|s[ií]gue?nos (?:en|a través)',
  "descarg(?:a|ue) (?:la|nuestra) app|iscriviti alla (?:nostra )?newsletter|seguici su|scarica l[’']app",
  'únete a nuestro canal|(?:assine|inscreva-se) (?:a|na|em) (?:nossa )?newsletter',
  String.raw`siga[- ](?:nos|o \p{L}+) no|baixe o (?:nosso )?app|entre no canal|schrijf je in voor`,
  String.raw`meld je aan voor|volg ons (?:op|via)|zapisz się (?:na|do) (?:nasz\p{L}* )?newsletter\p{L}*`,
  'obserwuj nas|подпис(?:ывайтесь|аться|ывайся|ыва́йтесь) на (?:наш|нас|канал|рассылку|новости)',
  'присоединяйтесь к нам|читайте нас в',
);

const channel = '(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|vk|viber|messenger|x|e-?mail)';
/** The words of share and print buttons, and nothing else. */
export const isSharing = isOnly(
  String.raw`(?:share|tweet|pin|print|e-?mail|save|like|post)(?: (?:this|on|to|via|it|with|link|article|story|\p{L}+)){0,3}`,
  'copy link|sharing is caring|click to tweet|printer[- ]friendly(?: version)?',
  String.raw`write a letter to the editor|request rights|text size|click to \p{L}+(?: \p{L}+){0,6}`,
  channel,
  String.raw`listen(?: \d+ min)?|(?:artikel |beitrag )?(?:teilen|drucken|merken|versenden|vorlesen)|per e-?mail`,
  String.raw`link kopieren|(?:partager|imprimer|enregistrer)(?: (?:sur|l[’']article|cet article|par) ?\p{L}*)?`,
  'copier le lien|envoyer par e-?mail',
  String.raw`(?:compartir|imprimir|guardar|comparte)(?: (?:en|por|esta|este|la|el) \p{L}+)?`,
  String.raw`copiar (?:enlace|link)|enviar por e-?mail|(?:condividi|stampa|salva)(?: (?:su|questo|via) \p{L}+)?`,
  String.raw`copia link|(?:compartilh(?:e|ar)|salvar)(?: (?:no|na|via|isto) \p{L}+)?`,
  String.raw`(?:delen|deel|afdrukken|bewaar)(?: (?:op|via|dit) \p{L}+)?`,
  String.raw`(?:udostępnij|drukuj|podziel się)(?: na \p{L}+)?`,
  String.raw`(?:поделиться|распечатать|сохранить|отправить)(?: (?:в|на) \p{L}+)?`,
  String.raw`(?:dela|del|skriv ut)(?: på \p{L}+)?|bagikan|paylaş`,
);

/** The words that mark an advertisement, and nothing else. */
export const isAdvert = isOnly(
  'adverti[sz](?:ement|ing)|advert|sponsored(?: content)?|promoted',
  '(?:story|article|text) continues (?:below|after).*|continue reading.*|scroll (?:down )?to continue.*',
  'anzeige|werbung|.{0,30}weiter(?:lesen)? nach der (?:anzeige|werbung).*|publicidad(?:e)?|publicité',
  'pubblicità|annuncio|continu(?:a|e) (?:después|a ler|la lecture) .{0,30}|sigue leyendo.*',
  'la suite après (?:la|cette) publicité|continua dopo la pubblicità|advertentie|reklama|реклама|annons',
  'reklam[ae]?|iklan|lees verder onder de advertentie|tekst leest verder',
  'dalsza część (?:artykułu|tekstu) .{0,30}|продолжение после рекламы',
);

/** The words of picture galleries, players and lists that open, and nothing else. */
export const isControl = isOnly(
  String.raw`image \d+ of(?: ?/)? ?\d+|captions?|close|(?:hide|show|view) captions?|view gallery|slideshow`,
  'play(?: video)?|watch live|live|(?:load|show|view) (?:more|all|full (?:article|story))',
  '(?:back to|go to) (?:the )?top|expand|loading|lade weitere inhalte',
  String.raw`(?:mehr|alle) (?:anzeigen|laden|lesen)|\p{L}+ (?:ein|aus)blenden|nach oben|bild vergrößern|schließen`,
  'zurück zum (?:inhaltsverzeichnis|anfang|seitenanfang)|zur (?:übersicht|startseite|bildergalerie)',
  'bilder(?:galerie|strecke) .{0,20}|(?:voir|afficher|lire) (?:plus|tout|la suite)|fermer|haut de page',
  '(?:ver|cargar|leer|mostrar) más|cerrar|volver arriba|(?:mostra|carica|leggi) (?:altro|tutto|di più)',
  'chiudi|(?:ver|carregar|mostrar|ler) mais|fechar|meer (?:laden|tonen)|sluiten',
  '(?:pokaż|czytaj|załaduj) więcej|zamknij|(?:показать|читать|загрузить) (?:ещё|еще|больше|далее)',
  'закрыть|наверх',
);
