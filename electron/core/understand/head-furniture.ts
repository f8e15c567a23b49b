/** Buttons, notices and labels that stand between headline and text when a page is copied; each is a whole line. */
const LABELS = [
  'share(?: (?:this|article|story|full article|this (?:article|story|page)|on \\S+(?: \\S+)?))?|save(?: (?:article|for later))?|saved',
  'listen(?: (?:to this (?:article|story)|now))?(?:\\W{0,3}\\d{1,3}(?:[.:]\\d{2})?\\s*(?:min\\w*)?)?|print(?: this)?|e-?mail|bookmark|copy link|gift(?: this)? article',
  '(?:leave a )?comments?(?: ?\\(?\\d+\\)?)?|\\d+ (?:comments?|shares)|follow|add us on google|text size|resize text|advertisement|subscribe',
  'this article is more than .{1,20} old|\\d{1,3}[ -]min(?:ute)?s? (?:read|listen)|reading time.{0,20}|estimated reading time.{0,20}',
  "temps de lecture.{0,20}|lecture \\d+ min\\.?|partager|enregistrer|imprimer|écouter(?: l[’']article)?|ajouter à vos sélections|réservé aux abonnés|article réservé aux abonnés",
  'lesezeit.{0,20}|\\d+ min(?:uten)? lesezeit|teilen|merken|drucken|anhören|artikel (?:teilen|anhören|merken)|vorlesen|zur merkliste|abo',
  'compartir|guardar|imprimir|escuchar|condividi|salva|stampa|ascolta|delen|bewaren|del|lagre|dela|spara',
  'getty images|afp via getty images|image (?:source|credit|caption),? .{2,120}',
];
const FURNITURE = new RegExp(`^\\W*(?:${LABELS.join('|')})\\W*$`, 'iu');
const LONGEST = 140;

/** Whether a line above a text is of the page it was copied from, and neither head nor text. */
export function isHeadFurniture(line: string): boolean {
  return line.length <= LONGEST && FURNITURE.test(line);
}
