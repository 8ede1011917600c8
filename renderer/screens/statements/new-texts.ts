import { defineTexts } from "../../language/define-texts.ts";

/** Texts of writing testimony down. `readOut` is read to the witness, in their language. */
export const NEW_TEXTS = defineTexts({
  en: {
    title: "Write down testimony",
    intro:
      "It is saved encrypted, as an interview and a statement of notes. Everything can be completed later.",
    witness: "Witness",
    witnessHint: "May stay empty: a code is given, and the name is never among the facts.",
    known: "Already known?",
    isKnown: "{title} ({code})",
    chosen: "Witness: {title} ({code})",
    another: "Somebody else",
    code: "Code",
    codeHint: "Such as P-0042. Left empty, the next one is given.",
    codeWrong: "A code is P, a hyphen and at least three digits: P-0042.",
    codeTaken: "This code belongs to somebody already.",
    taken: "Date",
    takenWrong: "Not a date of this form: 2024-03-05, 2024-03, 2024-03~.",
    language: "Language of the witness",
    words: "What the witness said",
    wordsHint: "Paste or type. A blank line begins a paragraph; without blank lines, every line is one.",
    wordsNeeded: "There are no words yet.",
    count: "{count, plural, =0 {no paragraph} one {# paragraph} other {# paragraphs}}",
    permission: "Permission: not asked yet",
    permissionNote:
      "That is a valid answer. Until the witness was asked, you can read, mark and link this statement here, but none of it can enter a dossier, an export or a hand-over.",
    readOutLabel: "To be read to the witness, in their language",
    readOut:
      "What you said has been written down and is kept encrypted. Nobody will receive it unless you agree. You may say yes or no for each recipient, for parts of it, and for your name; you may change your mind at any time, and nothing you lose depends on it.",
    save: "Save",
    cancel: "Cancel",
  },
  uk: {
    title: "Записати свідчення",
    intro:
      "Його буде збережено зашифрованим: як опитування та показання у вигляді нотаток. Усе можна доповнити згодом.",
    witness: "Свідок",
    witnessHint: "Можна не заповнювати: буде надано код, а ім’я ніколи не потрапить до фактів.",
    known: "Уже є в архіві?",
    isKnown: "{title} ({code})",
    chosen: "Свідок: {title} ({code})",
    another: "Хтось інший",
    code: "Код",
    codeHint: "Наприклад, P-0042. Якщо не заповнити, буде надано наступний.",
    codeWrong: "Код — це P, дефіс і щонайменше три цифри: P-0042.",
    codeTaken: "Цей код уже комусь належить.",
    taken: "Дата",
    takenWrong: "Дату слід записати так: 2024-03-05, 2024-03, 2024-03~.",
    language: "Мова свідка",
    words: "Що сказав свідок",
    wordsHint:
      "Вставте або надрукуйте. Порожній рядок починає абзац; якщо порожніх рядків немає, абзацом є кожен рядок.",
    wordsNeeded: "Слів ще немає.",
    count:
      "{count, plural, =0 {жодного абзацу} one {# абзац} few {# абзаци} many {# абзаців} other {# абзацу}}",
    permission: "Згода: ще не запитували",
    permissionNote:
      "Це прийнятна відповідь. Доки свідка не запитали, ви можете читати, позначати й пов’язувати ці показання тут, але ніщо з них не може потрапити до досьє, експорту чи передачі.",
    readOutLabel: "Прочитати свідкові його мовою",
    readOut:
      "Сказане вами записано й зберігається зашифрованим. Ніхто не отримає його без вашої згоди. Ви можете погодитися або відмовитися щодо кожного отримувача, щодо частин сказаного і щодо вашого імені; ви можете будь-коли змінити рішення, і ви нічого через це не втратите.",
    save: "Зберегти",
    cancel: "Скасувати",
  },
  fr: {
    title: "Consigner un témoignage",
    intro:
      "Il est enregistré chiffré, comme un entretien et une déclaration sous forme de notes. Tout peut être complété plus tard.",
    witness: "Témoin",
    witnessHint: "Peut rester vide : un code est attribué, et le nom n’est jamais parmi les faits.",
    known: "Déjà connu ?",
    isKnown: "{title} ({code})",
    chosen: "Témoin : {title} ({code})",
    another: "Quelqu’un d’autre",
    code: "Code",
    codeHint: "Par exemple P-0042. Laissé vide, le suivant est attribué.",
    codeWrong: "Un code s’écrit P, un tiret et au moins trois chiffres : P-0042.",
    codeTaken: "Ce code appartient déjà à quelqu’un.",
    taken: "Date",
    takenWrong: "La date s’écrit ainsi : 2024-03-05, 2024-03, 2024-03~.",
    language: "Langue du témoin",
    words: "Ce que le témoin a dit",
    wordsHint:
      "Collez ou tapez. Une ligne vide commence un paragraphe ; sans ligne vide, chaque ligne en est un.",
    wordsNeeded: "Il n’y a pas encore de texte.",
    count: "{count, plural, =0 {aucun paragraphe} one {# paragraphe} other {# paragraphes}}",
    permission: "Consentement : pas encore demandé",
    permissionNote:
      "C’est une réponse valable. Tant que le témoin n’a pas été interrogé, vous pouvez lire, annoter et lier cette déclaration ici, mais rien n’en peut entrer dans un dossier, un export ou une remise.",
    readOutLabel: "À lire au témoin, dans sa langue",
    readOut:
      "Ce que vous avez dit a été consigné et est conservé chiffré. Personne ne le recevra sans votre accord. Vous pouvez dire oui ou non pour chaque destinataire, pour certaines parties et pour votre nom ; vous pouvez changer d’avis à tout moment, sans rien y perdre.",
    save: "Enregistrer",
    cancel: "Annuler",
  },
  ru: {
    title: "Записать свидетельство",
    intro: "Оно сохраняется зашифрованным: как опрос и показания в виде заметок. Всё можно дополнить позже.",
    witness: "Свидетель",
    witnessHint: "Можно не заполнять: будет дан код, а имя никогда не попадёт в факты.",
    known: "Уже есть в архиве?",
    isKnown: "{title} ({code})",
    chosen: "Свидетель: {title} ({code})",
    another: "Кто-то другой",
    code: "Код",
    codeHint: "Например, P-0042. Если не заполнить, будет дан следующий.",
    codeWrong: "Код — это P, дефис и не меньше трёх цифр: P-0042.",
    codeTaken: "Этот код уже кому-то принадлежит.",
    taken: "Дата",
    takenWrong: "Дата пишется так: 2024-03-05, 2024-03, 2024-03~.",
    language: "Язык свидетеля",
    words: "Что сказал свидетель",
    wordsHint:
      "Вставьте или напечатайте. Пустая строка начинает абзац; если пустых строк нет, абзац — каждая строка.",
    wordsNeeded: "Слов пока нет.",
    count:
      "{count, plural, =0 {ни одного абзаца} one {# абзац} few {# абзаца} many {# абзацев} other {# абзаца}}",
    permission: "Согласие: ещё не спрашивали",
    permissionNote:
      "Это допустимый ответ. Пока свидетеля не спросили, вы можете читать, отмечать и связывать эти показания здесь, но ничто из них не может попасть в досье, экспорт или передачу.",
    readOutLabel: "Прочитать свидетелю на его языке",
    readOut:
      "Сказанное вами записано и хранится зашифрованным. Никто не получит его без вашего согласия. Вы можете согласиться или отказаться для каждого получателя, для частей сказанного и для вашего имени; вы можете в любое время передумать, и вы ничего из-за этого не потеряете.",
    save: "Сохранить",
    cancel: "Отмена",
  },
});
