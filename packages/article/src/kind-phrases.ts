// What pages say that are no articles, or only the beginning of one: en de fr es it pt ru nl pl.
import { order, says } from './phrases.ts';

const status = '(?:403|404|410|50[0234])';
const error = '(?:error|fehler|erreur|errore|erro|ошибка|fout|błąd)';

/** Titles of error pages. */
export const errorTitle = says(
  `${status}.{0,20}(?:not found|forbidden|${error})`,
  `${error} ?${status}`,
  "page (?:not found|(?:is ?n[’']t|is not|no longer) available|cannot be found|does not exist)",
  ...['be (?:right )?back soon', 'seite (?:wurde )?nicht gefunden', 'page (?:introuvable|non trouvée|inexistante)'],
  ...['página no encontrada', 'no se (?:ha encontrado|encuentra|encontró) la página', 'pagina non trovata'],
  ...['página não encontrada', 'страница не найдена', 'pagina niet gevonden', 'nie znaleziono strony'],
);

/** What error pages say, a line for each thing said. */
export const errorText: readonly RegExp[] = [
  says(`${error} ${status}`),
  says(
    ...[
      'page (?:that )?you (?:are|were) looking for',
      'gesuchte seite',
      'la page (?:que vous (?:re)?cherchez|demandée)',
    ],
    ...['la página que (?:buscas?|está[s]? buscando)', 'la pagina (?:che (?:stai cercando|cerchi)|richiesta)'],
    ...[
      'a página que (?:procura|você (?:procura|está procurando))',
      '(?:запрашиваемая|запрошенная) (?:вами )?страница',
    ],
    ...['страница, которую вы ищете', 'de pagina die (?:u|je) zoekt', 'strona,? której szukasz'],
  ),
  says(
    ...['an error occurred', 'something went wrong', 'ein fehler ist aufgetreten', 'une erreur est survenue'],
    ...["une erreur s[’']est produite", 'ha (?:ocurrido|producido) un error', 'si è verificato un errore'],
    ...[
      'ocorreu um erro',
      'произошла ошибка',
      'er is iets (?:fout|mis)gegaan',
      'er is een fout opgetreden',
      'wystąpił błąd',
    ],
  ),
  says(
    ...['temporarily unavailable', 'down for maintenance', 'database error', 'vorübergehend nicht erreichbar'],
    ...['temporairement indisponible', 'no disponible temporalmente', 'temporaneamente non disponibile'],
    ...['temporariamente indisponível', 'временно недоступ(?:ен|на|но)', 'tijdelijk niet (?:beschikbaar|bereikbaar)'],
    ...['tymczasowo niedostępn[aey]', 'temporalmente no disponible'],
  ),
  says(
    ...['(?:may have|has) been (?:moved|removed|deleted)', 'broken link', 'spelled correctly', 'existiert nicht mehr'],
    ...['wurde (?:verschoben|gelöscht)', 'a (?:peut-être )?été (?:déplacée?|supprimée?)', "n[’']existe (?:plus|pas)"],
    ...['ha sido (?:movida|eliminada)', 'ya no existe', 'è stata (?:spostata|rimossa|eliminata)', 'non esiste più'],
    ...[
      'foi (?:movida|removida|excluída)',
      'não existe mais',
      '(?:удалена|перемещена)',
      'не существует',
      'bestaat niet meer',
    ],
    ...['is (?:verplaatst|verwijderd)', 'została (?:usunięta|przeniesiona)', '(?:już )?nie istnieje'],
  ),
  says(
    ...['checking your browser', 'enable javascript and cookies', 'unusual traffic', 'you are (?:a )?human'],
    ...[
      'kein roboter',
      'aktivieren sie javascript',
      "n[’']êtes pas un robot",
      'activer javascript',
      'no (?:eres|soy) un robot',
    ],
    ...[
      'habilit[ae] javascript',
      'non sono un robot',
      'abilita javascript',
      'não (?:é|sou) um robô',
      'ative o javascript',
    ],
    ...[
      'вы не робот',
      'включите javascript',
      'geen robot',
      'schakel javascript in',
      'nie jesteś robotem',
      'włącz javascript',
    ],
  ),
];

const count = '(?:\\d[\\d.,]* )?';
/**
 * What walls of consent say, a line for each thing said: the wording of the IAB's Transparency and Consent Framework in
 * its languages, and of those who write their own.
 */
export const consentText: readonly RegExp[] = [
  says(
    ...[
      `we and our ${count}partners`,
      `wir und (?:bis zu |unsere )?${count}partner`,
      `nous et nos ${count}partenaires`,
    ],
    ...[`nosotros y nuestros ${count}(?:socios|proveedores)`, `noi e i nostri ${count}(?:partner|fornitori)`],
    ...[`nós e (?:os )?nossos ${count}parceiros`, `мы и наши ${count}партн[её]ры`, `wij en onze ${count}partners`],
    `(?:my i )?nasi ${count}(?:zaufani )?partnerzy`,
  ),
  says(
    ...['store (?:and(?:/or)? )?access information on a device', 'informationen auf (?:ihrem|einem) (?:end)?gerät'],
    ...[
      'informations sur un (?:terminal|appareil)',
      'información en un dispositivo',
      'informazioni su(?: un|l)? dispositivo',
    ],
    ...['informações (?:num|em um) dispositivo', 'информаци\\p{L}+ на устройстве', 'informatie op een apparaat'],
    'informacji na urządzeniu',
  ),
  says(
    ...['personali[sz]ed (?:advertising|ads)', 'personalisierte (?:anzeigen|werbung)', 'publicités? personnalisées?'],
    ...['(?:publicidad personalizada|anuncios personalizados)', '(?:annunci|pubblicità) personalizzat[aei]'],
    ...['(?:anúncios personalizados|publicidade personalizada)', 'персонализированн\\p{L}+ реклам\\p{L}+'],
    ...['gepersonaliseerde advertenties', 'spersonalizowan\\p{L}+ reklam\\p{L}*'],
  ),
  says(
    ...['(?:your|withdraw|manage|refuse) (?:consent|consenting|choices|preferences)', 'einwilligung', 'zustimmung'],
    ...['votre consentement', '(?:vos|mes) (?:choix|préférences)', '(?:su|tu) consentimiento'],
    ...['(?:il )?(?:tuo|suo) consenso', '(?:o )?seu consentimento', 'ваше(?:го)? согласи[ея]', '(?:uw|je) toestemming'],
    '(?:swoją|twoją) zgodę',
  ),
  says(
    ...[
      'process(?:ing)? (?:of )?(?:your )?personal data',
      'personenbezogene daten',
      'données (?:à caractère )?personnelles',
    ],
    ...['datos personales', 'dati personali', 'dados pessoais', 'персональны[ех] данны[ех]'],
    ...['persoonsgegevens', 'dan(?:e|ych) osobow(?:e|ych)'],
  ),
  says(
    ...['(?:accept|reject) all', 'alle akzeptieren', 'legitimate (?:business )?interest', 'tout (?:accepter|refuser)'],
    ...['intérêt légitime', '(?:aceptar|rechazar) tod[oa]s?', 'interés legítimo', '(?:accetta|rifiuta) tutt[oi]'],
    ...['interesse legittimo', '(?:aceitar|rejeitar) tud[oa]', 'interesse legítimo', '(?:принять|отклонить) все'],
    ...['законн\\p{L}+ интерес\\p{L}*', 'alles (?:accepteren|weigeren)', 'gerechtvaardigd belang'],
    ...['(?:akceptuj|zaakceptuj|odrzuć) wszystk(?:ie|o)', 'uzasadnion\\p{L}+ interes\\p{L}*'],
  ),
];

/** What pages say where the rest is for subscribers. */
export const paywallPhrase = says(
  `(?:${order}|are you |you are |you[’']re )already (?:a |have a )?(?:subscriber|subscription|member)`,
  '(?:keep|continue) reading with',
  'to (?:view|read) the (?:full|whole|rest of the) (?:story|article)',
  '(?:story|article|content) is (?:only )?(?:available )?(?:for|to) (?:our )?subscribers',
  ...['subscribe (?:now )?to (?:continue|keep|read)', 'to (?:continue|keep) reading', 'see subscription options'],
  ...[
    'bereits (?:abonnent|kunde|registriert)(?=[?:])',
    '(?:sie sind|du bist) bereits (?:abonnent|kunde|registriert)',
    'mit (?:einem )?\\S*abo(?:nnement)? weiterlesen',
    'jetzt weiterlesen',
  ],
  ...[
    'exklusiv für abonnent\\p{L}*',
    'déjà abonnée?',
    'réservée? (?:à nos|aux) abonnés',
    'abonnez-vous pour (?:lire|continuer)',
  ],
  ...['ya eres suscriptor', 'exclusivo para suscriptores', 'suscríbe(?:te|se) para (?:seguir|continuar|leer)'],
  ...['para seguir leyendo', 'sei già abbonato', 'riservato agli abbonati', 'abbonati per (?:continuare|leggere)'],
  ...['per continuare a leggere', 'já é assinante', 'exclusivo para assinantes', 'assine para (?:continuar|ler)'],
  ...[
    'уже (?:есть подписка|подписаны)',
    'доступ(?:ен|на) (?:только )?(?:по подписке|подписчикам)',
    'чтобы (?:читать дальше|дочитать)',
  ],
  ...['al abonnee', '(?:alleen|exclusief) voor abonnees', 'om verder te lezen', 'masz już (?:subskrypcję|prenumeratę)'],
  ...['tylko dla (?:subskrybentów|prenumeratorów)', 'aby (?:czytać dalej|przeczytać cały)'],
);
