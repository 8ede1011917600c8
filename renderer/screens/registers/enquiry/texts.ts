import { defineTexts } from "../../../language/define-texts.ts";

/** Texts of the desk where enquiries are taken down. */
export const ENQUIRY_TEXTS = defineTexts({
  en: {
    command: "Take down an enquiry",
    title: "New enquiry",
    about: "Search first. Nothing is kept until you save; what you type stays while you look at a record.",
    whom: "Whom they ask about",
    search: "Name of the person sought",
    searchHint: "In any script and spelling; a code or a place helps too. Arrow keys choose, Enter takes.",
    found: "Persons found",
    unknown: "Not known here: “{typed}”",
    count:
      "{total, plural, =0 {Nobody of that name is known here.} one {# person found.} other {# persons found; {shown, number} shown.}}",
    born: "born {date}",
    again: "Choose again",
    before: "{count, plural, one {Asked about once before:} other {Asked about # times before:}}",
    notKnown: "Not known here.",
    descriptionHint: "Name, age, where from, when last seen: in the words of the caller",
    addPerson: "Also add a person under this name. Only if you are sure that it is nobody we know.",
    who: "Who asks",
    callerKnown: "The caller in the archive, if known",
    what: "What was said",
    tellFirst: "Choose first whom they ask about.",
    tellUnknown:
      "There is nothing to tell: the person is not known here. Write down what the caller tells us.",
    because: "What decides:",
    then: "What comes next",
    save: "Save the enquiry",
    discard: "Discard",
    "verdict.refused":
      "Tell nothing, not even that we know the name: the person refused that the family be told.",
    "verdict.withdrawn":
      "Tell nothing, not even that we know the name: the person withdrew the permission to tell the family.",
    "verdict.not-asked":
      "Tell nothing yet: nobody has asked the person whether the family may be told. Note the question and promise to call back.",
    "verdict.not-in-force": "Tell nothing yet: the permission to tell the family is not in force today.",
    "verdict.relation-not-known":
      "Tell nothing yet: ask what the caller is to the person. The permission is for the family.",
    "verdict.not-family": "Tell nothing: the permission is for the family, and the caller is not family.",
    "verdict.caller-not-checked":
      "Tell nothing until we know who is asking: call back on a number we know, or ask what only the family would know.",
    "verdict.under-conditions":
      "The family may be told, under the conditions of the permission. Read them before you speak.",
    "verdict.may-tell": "The family may be told what we know of the person; nothing of others.",
    "caution.high-risk":
      "The risk to the person is high: say nothing before whoever is responsible for protection agrees.",
    "caution.measures": "Protective measures stand for the person; keep to them.",
    "caution.child": "It is a child: tell nobody but the guardian where the child is.",
    "caution.deceased":
      "The person is recorded as dead. Such news is given by somebody prepared for it, never in passing.",
    "caution.no-health": "Tell nothing of health: no permission covers it.",
  },
  uk: {
    command: "Записати звернення",
    title: "Нове звернення",
    about:
      "Спершу шукайте. Нічого не зберігається, доки ви не збережете; введене лишається, поки ви дивитеся інший запис.",
    whom: "Про кого питають",
    search: "Ім’я розшукуваної особи",
    searchHint:
      "Будь-якою писемністю й написанням; допоможе й код чи місце. Стрілки вибирають, Enter підтверджує.",
    found: "Знайдені особи",
    unknown: "Тут не відома: «{typed}»",
    count:
      "{total, plural, =0 {Осіб із таким іменем тут не знають.} one {Знайдено # особу.} few {Знайдено # особи, показано {shown, number}.} many {Знайдено # осіб, показано {shown, number}.} other {Знайдено # особи, показано {shown, number}.}}",
    born: "нар. {date}",
    again: "Вибрати іншу",
    before:
      "{count, plural, one {Про цю особу вже питали # раз:} few {Про цю особу вже питали # рази:} many {Про цю особу вже питали # разів:} other {Про цю особу вже питали # раза:}}",
    notKnown: "Тут не відома.",
    descriptionHint: "Ім’я, вік, звідки, коли востаннє бачили: словами того, хто звертається",
    addPerson: "Також додати особу під цим іменем. Лише якщо ви певні, що це ніхто з уже відомих.",
    who: "Хто звертається",
    callerKnown: "Той, хто звертається, в архіві, якщо відомий",
    what: "Що сказано",
    tellFirst: "Спершу виберіть, про кого питають.",
    tellUnknown: "Сказати нічого: особа тут не відома. Запишіть, що розповідає той, хто звертається.",
    because: "Що вирішує:",
    then: "Що далі",
    save: "Зберегти звернення",
    discard: "Відкинути",
    "verdict.refused": "Не кажіть нічого, навіть що ми знаємо це ім’я: особа заборонила повідомляти родину.",
    "verdict.withdrawn":
      "Не кажіть нічого, навіть що ми знаємо це ім’я: особа відкликала дозвіл повідомляти родину.",
    "verdict.not-asked":
      "Поки не кажіть нічого: ніхто не запитав особу, чи можна повідомляти родину. Запишіть питання й пообіцяйте передзвонити.",
    "verdict.not-in-force": "Поки не кажіть нічого: дозвіл повідомляти родину сьогодні не чинний.",
    "verdict.relation-not-known":
      "Поки не кажіть нічого: запитайте, ким той, хто звертається, є для особи. Дозвіл стосується родини.",
    "verdict.not-family": "Не кажіть нічого: дозвіл стосується родини, а той, хто звертається, не є родиною.",
    "verdict.caller-not-checked":
      "Не кажіть нічого, доки не знаємо, хто питає: передзвоніть на відомий нам номер або запитайте те, що знає лише родина.",
    "verdict.under-conditions": "Родині можна сказати на умовах дозволу. Прочитайте їх, перш ніж говорити.",
    "verdict.may-tell": "Родині можна сказати, що ми знаємо про особу; про інших – нічого.",
    "caution.high-risk":
      "Загроза для особи висока: не кажіть нічого, доки не погодиться відповідальний за захист.",
    "caution.measures": "Щодо особи діють заходи захисту; дотримуйтеся їх.",
    "caution.child": "Це дитина: де вона, кажіть лише опікунові.",
    "caution.deceased":
      "Особу записано як померлу. Таку звістку передає той, хто до цього готовий, і ніколи мимохідь.",
    "caution.no-health": "Про здоров’я не кажіть нічого: жоден дозвіл цього не охоплює.",
  },
  fr: {
    command: "Prendre une demande de nouvelles",
    title: "Nouvelle demande de nouvelles",
    about:
      "Cherchez d’abord. Rien n’est gardé avant l’enregistrement ; ce que vous saisissez reste pendant que vous consultez une fiche.",
    whom: "Sur qui porte la demande",
    search: "Nom de la personne recherchée",
    searchHint:
      "Dans toute écriture et orthographe ; un code ou un lieu aide aussi. Les flèches choisissent, Entrée retient.",
    found: "Personnes trouvées",
    unknown: "Inconnue ici : « {typed} »",
    count:
      "{total, plural, =0 {Personne de ce nom n’est connu ici.} one {# personne trouvée.} many {# personnes trouvées, {shown, number} montrées.} other {# personnes trouvées, {shown, number} montrées.}}",
    born: "naissance : {date}",
    again: "Choisir à nouveau",
    before:
      "{count, plural, one {Déjà demandé # fois :} many {Déjà demandé # fois :} other {Déjà demandé # fois :}}",
    notKnown: "Inconnue ici.",
    descriptionHint: "Nom, âge, origine, vue pour la dernière fois : avec les mots du demandeur",
    addPerson:
      "Ajouter aussi une personne sous ce nom. Seulement s’il est certain que ce n’est personne de connu.",
    who: "Qui demande",
    callerKnown: "Le demandeur dans l’archive, s’il est connu",
    what: "Ce qui a été dit",
    tellFirst: "Choisissez d’abord sur qui porte la demande.",
    tellUnknown: "Il n’y a rien à dire : la personne n’est pas connue ici. Notez ce que dit le demandeur.",
    because: "Ce qui décide :",
    then: "Ce qui suit",
    save: "Enregistrer la demande",
    discard: "Abandonner",
    "verdict.refused":
      "Ne rien dire, pas même que le nom est connu : la personne a refusé que la famille soit informée.",
    "verdict.withdrawn":
      "Ne rien dire, pas même que le nom est connu : la personne a retiré l’autorisation d’informer la famille.",
    "verdict.not-asked":
      "Ne rien dire encore : personne n’a demandé à la personne si la famille peut être informée. Notez la question et promettez de rappeler.",
    "verdict.not-in-force":
      "Ne rien dire encore : l’autorisation d’informer la famille n’est pas en vigueur aujourd’hui.",
    "verdict.relation-not-known":
      "Ne rien dire encore : demandez quel est le lien avec la personne. L’autorisation vaut pour la famille.",
    "verdict.not-family": "Ne rien dire : l’autorisation vaut pour la famille, et le demandeur n’en est pas.",
    "verdict.caller-not-checked":
      "Ne rien dire tant que nous ne savons pas qui demande : rappelez à un numéro connu, ou demandez ce que seule la famille sait.",
    "verdict.under-conditions":
      "La famille peut être informée, aux conditions de l’autorisation. Lisez-les avant de parler.",
    "verdict.may-tell":
      "La famille peut apprendre ce que nous savons de la personne ; rien sur d’autres personnes.",
    "caution.high-risk":
      "Le risque pour la personne est élevé : ne rien dire avant l’accord du responsable de la protection.",
    "caution.measures": "Des mesures de protection s’appliquent à la personne ; respectez-les.",
    "caution.child": "C’est un enfant : ne dire où il se trouve qu’au tuteur.",
    "caution.deceased":
      "La personne est consignée comme décédée. Une telle nouvelle est donnée par quelqu’un qui s’y est préparé, jamais en passant.",
    "caution.no-health": "Ne rien dire de la santé : aucune autorisation ne la couvre.",
  },
  ru: {
    command: "Записать обращение",
    title: "Новое обращение",
    about:
      "Сначала ищите. Ничего не хранится, пока вы не сохраните; введённое остаётся, пока вы смотрите другую запись.",
    whom: "О ком спрашивают",
    search: "Имя разыскиваемого лица",
    searchHint:
      "Любой письменностью и в любом написании; поможет и код или место. Стрелки выбирают, Enter подтверждает.",
    found: "Найденные лица",
    unknown: "Здесь неизвестно: «{typed}»",
    count:
      "{total, plural, =0 {Лиц с таким именем здесь не знают.} one {Найдено # лицо.} few {Найдено # лица, показано {shown, number}.} many {Найдено # лиц, показано {shown, number}.} other {Найдено # лица, показано {shown, number}.}}",
    born: "род. {date}",
    again: "Выбрать другое",
    before:
      "{count, plural, one {Об этом лице уже спрашивали # раз:} few {Об этом лице уже спрашивали # раза:} many {Об этом лице уже спрашивали # раз:} other {Об этом лице уже спрашивали # раза:}}",
    notKnown: "Здесь неизвестно.",
    descriptionHint: "Имя, возраст, откуда, когда видели в последний раз: словами обратившегося",
    addPerson: "Также добавить лицо под этим именем. Только если вы уверены, что это никто из уже известных.",
    who: "Кто обращается",
    callerKnown: "Обратившийся в архиве, если известен",
    what: "Что сказано",
    tellFirst: "Сначала выберите, о ком спрашивают.",
    tellUnknown: "Сказать нечего: лицо здесь неизвестно. Запишите, что рассказывает обратившийся.",
    because: "Что решает:",
    then: "Что дальше",
    save: "Сохранить обращение",
    discard: "Отбросить",
    "verdict.refused": "Не говорите ничего, даже что мы знаем это имя: лицо запретило сообщать семье.",
    "verdict.withdrawn":
      "Не говорите ничего, даже что мы знаем это имя: лицо отозвало разрешение сообщать семье.",
    "verdict.not-asked":
      "Пока не говорите ничего: никто не спросил это лицо, можно ли сообщать семье. Запишите вопрос и пообещайте перезвонить.",
    "verdict.not-in-force": "Пока не говорите ничего: разрешение сообщать семье сегодня не действует.",
    "verdict.relation-not-known":
      "Пока не говорите ничего: спросите, кем обратившийся приходится этому лицу. Разрешение касается семьи.",
    "verdict.not-family": "Не говорите ничего: разрешение касается семьи, а обратившийся не из семьи.",
    "verdict.caller-not-checked":
      "Не говорите ничего, пока мы не знаем, кто спрашивает: перезвоните на известный нам номер или спросите то, что знает только семья.",
    "verdict.under-conditions":
      "Семье можно сказать на условиях разрешения. Прочитайте их, прежде чем говорить.",
    "verdict.may-tell": "Семье можно сказать, что мы знаем об этом лице; о других – ничего.",
    "caution.high-risk":
      "Угроза для лица высока: не говорите ничего, пока не согласится ответственный за защиту.",
    "caution.measures": "В отношении лица действуют меры защиты; соблюдайте их.",
    "caution.child": "Это ребёнок: где он, говорите только опекуну.",
    "caution.deceased":
      "Лицо записано как умершее. Такую весть передаёт тот, кто к этому готов, и никогда мимоходом.",
    "caution.no-health": "О здоровье не говорите ничего: ни одно разрешение этого не охватывает.",
  },
});
