// What pages put under the text, language after language: en de fr es it pt nl pl ru.
import { begins, isOnly, order, says, us } from '../phrases.ts';

/** Begins a call for tips, letters and comments. */
export const callsReaders = begins(
  '(?:do you |have you )?(?:got|have|know) (?:an?y? |more )?(?:story|tip|news|information|question|comment)',
  `like this story|contact (?:${us}|the (?:author|reporter|writer|newsroom))`,
  `(?:email|reach|write to|follow) (?:the )?(?:authors?|reporters?|${us})`,
  String.raw`join the (?:conversation|discussion)|join our|follow @?\S+ on|submit (?:your|a) (?:letter|tip|story)`,
  `tell ${us}`,
  'schreiben sie (?:uns|dem autor|der autorin)|haben sie (?:fragen|hinweise|anregungen)',
  'diskutieren sie|ihre meinung|(?:donnez votre avis|réagissez|écrivez-nous)',
  '(?:escríb[ae]nos|danos tu opinión|cuéntanos)|(?:scrivici|di[ct]ci la tua)',
  '(?:envie (?:sua|seu)|mande sua|dê sua opinião)|(?:heb je (?:een )?(?:tip|vraag)|mail ons)',
  '(?:napisz do nas|masz (?:temat|pytanie))|(?:пишите нам|присылайте|сообщите нам|нашли ошибку)',
);

/** Asks for money or membership. */
export const asksSupport = says(
  'support (?:our|independent|local|quality) (?:work|journalism|reporting|newsroom)',
  `${order}(?:make a (?:donation|gift)|become a (?:member|subscriber|patron|supporter)|support ${us})`,
  '(?:would you|please) consider (?:supporting|donating|subscribing|making|a donation)',
  'please (?:subscribe|donate)',
  'unterstützen sie (?:uns|unsere)|jetzt spenden|mit (?:ihrer|deiner) spende|werden sie mitglied',
  'soutenez[- ](?:nous|notre)|faites un don|apoy[ae] nuestro|haz una donación|hazte (?:socio|suscriptor)',
  'sostienici|fai una donazione|apoie nosso|faça uma doação|steun (?:ons|onze)|word (?:lid|donateur)',
  'wesprzyj (?:nas|naszą)|поддержите (?:нас|проект|редакцию)',
);

const saying = '(?:views|opinions|opinion|statements|content|articles?|authors?|contributors?|columns?)';
/** Says whose opinion it is not. */
export const disclaims = says(
  '(?:views|opinions)(?: and opinions)? expressed|not responsible for the opinions',
  `${saying} .{0,120}do(?:es)? not necessarily (?:reflect|represent)`,
  '(?:views|opinions|thoughts) .{0,60}are (?:his|her|their|my) own',
  'for (?:informational|information) purposes only|not (?:intended as|constitute) .{0,30}advice',
  'gib(?:t|en) (?:nicht|ausschließlich) .{0,40}meinung .{0,20}wieder',
  "n[’']engage(?:nt)? que|ne reflètent pas nécessairement|no (?:refleja|representa)n? necesariamente",
  'opiniones (?:expresadas|vertidas)|non riflett(?:e|ono) necessariamente',
  'não reflete(?:m)? necessariamente|niet noodzakelijk(?:erwijs)? de mening|nie musi odzwierciedlać',
  'мнение (?:редакции|автора) может не совпадать',
);

/** Says whose the text is and who may print it. */
export const reservesRights = says(
  String.raw`page (?:generated|served|rendered|cached|made)(?: \p{L}+)? [\d-]+\S*|all rights reserved`,
  'licen[sc]ed under|under a creative commons|(?:document|material|article) is subject to copyright',
  String.raw`(?:may|might) (?:earn|receive) an? (?:\p{L}+ )?(?:affiliate )?commission`,
  '(?:may|might) contain affiliate links|alle rechte vorbehalten|unter der lizenz|tous droits réservés',
  'todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados',
  'alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены',
);

/** Begins a list of subjects. */
export const namesSubjects = begins(
  String.raw`(?:tags|tagged(?: (?:as|with))?|topics|filed under|posted in|keywords|categories|category)\s?[:|]?`,
  String.raw`(?:schlagw(?:orte|örter)|themen|kategorien?)\s?[:|]?|(?:étiquettes|mots[- ]clés|thèmes)\s?[:|]?`,
  String.raw`(?:etiquetas|temas|archivado en)\s?[:|]?|(?:argomenti|etichette)\s?[:|]?`,
  String.raw`(?:marcadores|assuntos|palavras-chave)\s?[:|]?|(?:onderwerpen|trefwoorden)\s?[:|]?`,
  String.raw`(?:tagi|słowa kluczowe)\s?[:|]|(?:теги|темы|метки)\s?[:|]`,
);

/** Tells under which subjects and when the piece was filed, as blogs do. */
export const isFiled = begins(
  'this (?:entry|post) was (?:posted|written|published)|this entry is filed',
  'd(?:ies)?er (?:beitrag|eintrag|artikel) wurde (?:am|unter|in|von) .*(?:veröffentlicht|abgelegt|geschrieben|verschlagwortet)',
  'cet(?:te)? (?:entrée|article) a été publiée? (?:le|dans|par)',
  'est[ae] entrada (?:fue publicada|se publicó) (?:en|el|por)',
  'quest[oa] (?:articolo|voce) è stat[oa] pubblicat[oa] (?:in|da|il)',
  'est[ea] (?:post|entrada) foi publicad[oa] (?:em|por)',
);

/** Heads what is said of the author. */
export const headsBiography = isOnly(
  'about the authors?|about the (?:writer|reporter)|über (?:den autor|die autorin|die autoren)',
  "zur person|(?:à propos de )?l[’']auteure?|à propos (?:de l[’']auteure?|des auteurs)",
  "sobre (?:el autor|la autora|o autor|a autora)|(?:l[’'])?autor[ei]|over de auteur|o autor(?:ze|ce)",
  'об авторе',
);
const craft =
  '(?:writers?|reporters?|journalists?|editors?|correspondents?|columnists?|contributors?|(?:the )?author of|critic|blogger|photographer)';
/** "Jane Doe is a writer in Halverstad": what stands under a piece of its author, whoever that is. */
export const introducesAuthor = new RegExp(
  `^(?:(?:the|our) (?:author|writer)|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}) (?:is (?:an? |the |our )?(?:[^.]{0,60}[\\s-])?${craft}|(?:covers|writes (?:about|for|on)|reports (?:on|for)) |ist (?:[^.]{0,40} )?(?:Redakteur|Journalist|Autor|Korrespondent|Kolumnist)(?:in)?|est (?:journaliste|correspondant|rédact\\p{L}+)|es (?:periodista|redactor\\p{L}?|corresponsal)|è (?:giornalista|un giornalista|corrispondente)|é (?:jornalista|repórter|colunista))(?!\\p{L})`,
  'u',
);

/** Says that comments are counted, watched or over. */
export const isCommentCount = isOnly(
  String.raw`(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари[ий])(?: ?\(?\d+\)?)?`,
  String.raw`\d+ (?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\p{L}+)`,
  '(?:leave|write|post|add) a (?:comment|reply)',
  'kommentare? (?:schreiben|verfassen|hinterlassen|abgeben)|laisser un commentaire',
  'deja (?:un|tu) comentario|lascia un commento|deixe (?:um|seu) comentário|plaats een reactie',
  'dodaj komentarz|оставить комментарий|répondre à cet article',
);
export const rulesComments = says(
  'comments? (?:are|will be|may be|must be|submitted) (?:.{0,60} )?(?:moderated|closed|approved)',
  'moderating (?:all )?comments?',
  'kommentare? (?:werden|wird|sind|ist) (?:.{0,60} )?(?:moderiert|freigeschaltet|geschlossen|freigegeben)',
  'um kommentare zu schreiben|commentaires? (?:sont|est) (?:.{0,60} )?(?:modérés?|fermés?)',
  'comentarios? (?:están|son|serán) (?:.{0,60} )?(?:moderados|cerrados|aprobados)',
  'comentários? (?:.{0,120} )?(?:são|estão|serão) (?:.{0,30} )?(?:moderados|aprovados|encerrados|fechados)',
  'commenti (?:sono|verranno) (?:.{0,60} )?(?:moderati|chiusi|approvati)',
  'комментарии (?:.{0,60} )?(?:модерируются|закрыты)',
  'reacties (?:worden|zijn) (?:.{0,60} )?(?:gemodereerd|gesloten)',
  'komentarze są (?:.{0,60} )?(?:moderowane|wyłączone)',
);
