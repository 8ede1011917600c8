import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the screen of registers: for each type its list, the button that begins a record, and what it is for. */
export const REGISTERS_TEXTS = defineTexts({
  en: {
    register: "Register",
    emptyTitle: "Nothing here yet",
    "custody-episode.title": "Custody",
    "custody-episode.add": "New custody episode",
    "custody-episode.body":
      "A custody episode is one stretch in somebody’s hands: place, authority, period, contact with family and counsel, acknowledgement. For a child it is also a placement: guardianship, adoption, a changed name.",
    "proceeding.title": "Proceedings",
    "proceeding.add": "New proceeding",
    "proceeding.body":
      "A proceeding is a prosecution of one person: charges, hearings, counsel, how a confession came about, each guarantee of a fair trial, verdict and sentence.",
    "actor.title": "Actors",
    "actor.add": "New actor",
    "actor.body":
      "An actor is a person or body in a role: a unit, an agency, an official. Positions and the chain of command are kept by period, with how strongly the actor is identified.",
    "medical-report.title": "Medical reports",
    "medical-report.add": "New medical report",
    "medical-report.body":
      "A medical report keeps an examination with its findings. Degrees of consistency after the Istanbul Protocol are taken from a clinician alone.",
    "tracing-card.title": "Tracing cards",
    "tracing-card.add": "New tracing card",
    "tracing-card.body":
      "A tracing card describes a child who was taken to another country, with the particulars of Additional Protocol I, article 78. It is protected as a person at risk is.",
    "relation.title": "Relations",
    "relation.add": "New relation",
    "relation.body":
      "A relation says what one person is to another: kin, held together, served together, and whether the one can corroborate the other.",
    "request.title": "Requests",
    "request.add": "New request",
    "request.body":
      "A request to an authority and its reply. That nothing was answered by the day it was due is kept as well.",
    "enquiry.title": "Enquiries",
    "enquiry.add": "New enquiry",
    "enquiry.body":
      "Somebody asks about somebody. Search for the person first; then note who asks and how we know it, what we may tell, what we told, and when we promised to be in touch.",
    "protective-measure.title": "Protective measures",
    "protective-measure.add": "New protective measure",
    "protective-measure.body":
      "A protective measure is what is done so that somebody comes to no harm, agreed with them and reviewed on a date. It goes out to nobody.",
    "backup.title": "Backups",
    "backup.add": "New backup",
    "backup.body":
      "Copies of the archive that are kept elsewhere: when they were made, on what, where and with whom. Whoever disposes of a record is told which of them still hold it.",
    "working-note.title": "Notes and tasks",
    "working-note.add": "New note or task",
    "working-note.body":
      "Notes, questions, decisions and tasks of those who work on the case. They are nobody’s evidence and go out to nobody.",
  },
  uk: {
    register: "Реєстр",
    emptyTitle: "Тут ще нічого немає",
    "custody-episode.title": "Тримання",
    "custody-episode.add": "Новий епізод тримання",
    "custody-episode.body":
      "Епізод тримання – це один відтинок часу в чиїхось руках: місце, орган, період, зв’язок із родиною та адвокатом, підтвердження. Для дитини це також влаштування: опіка, усиновлення, змінене ім’я.",
    "proceeding.title": "Провадження",
    "proceeding.add": "Нове провадження",
    "proceeding.body":
      "Провадження – це переслідування однієї особи: обвинувачення, засідання, захисник, як здобуто зізнання, кожна гарантія справедливого суду, вирок і покарання.",
    "actor.title": "Учасники",
    "actor.add": "Новий учасник",
    "actor.body":
      "Учасник – це особа або орган у певній ролі: підрозділ, відомство, посадовець. Посади й ланцюг командування ведуться за періодами, разом із надійністю ідентифікації.",
    "medical-report.title": "Медичні звіти",
    "medical-report.add": "Новий медичний звіт",
    "medical-report.body":
      "Медичний звіт – це обстеження з тим, що виявлено. Ступені відповідності за Стамбульським протоколом встановлює лише клініцист.",
    "tracing-card.title": "Картки розшуку дітей",
    "tracing-card.add": "Нова картка розшуку",
    "tracing-card.body":
      "Картка розшуку описує дитину, вивезену до іншої країни, за відомостями статті 78 Додаткового протоколу I. Її захищено так само, як особу під загрозою.",
    "relation.title": "Зв’язки між особами",
    "relation.add": "Новий зв’язок",
    "relation.body":
      "Зв’язок показує, ким одна особа є для іншої: родина, спільне тримання чи служба, і чи може одна підтвердити слова іншої.",
    "request.title": "Запити",
    "request.add": "Новий запит",
    "request.body":
      "Запит до органу та відповідь на нього. Те, що у строк нічого не відповіли, теж зберігають.",
    "enquiry.title": "Звернення",
    "enquiry.add": "Нове звернення",
    "enquiry.body":
      "Хтось питає про когось. Спершу знайдіть особу; тоді запишіть, хто питає й звідки ми це знаємо, що можемо сказати, що сказали й коли обіцяли зв’язатися.",
    "protective-measure.title": "Заходи захисту",
    "protective-measure.add": "Новий захід захисту",
    "protective-measure.body":
      "Захід захисту – це те, що роблять, аби особа не зазнала шкоди: погоджено з нею й переглядається у визначений день. Назовні не передається нікому.",
    "backup.title": "Резервні копії",
    "backup.add": "Нова резервна копія",
    "backup.body":
      "Копії архіву, що зберігаються деінде: коли їх зроблено, на чому, де й у кого. Хто знищує запис, дізнається, які з них його ще містять.",
    "working-note.title": "Нотатки й завдання",
    "working-note.add": "Нова нотатка чи завдання",
    "working-note.body":
      "Нотатки, питання, рішення й завдання тих, хто працює над справою. Це не докази, і назовні вони не передаються нікому.",
  },
  fr: {
    register: "Registre",
    emptyTitle: "Rien ici pour l’instant",
    "custody-episode.title": "Détention",
    "custody-episode.add": "Nouvelle période de détention",
    "custody-episode.body":
      "Une période de détention est un temps passé aux mains de quelqu’un : lieu, autorité, durée, contact avec la famille et l’avocat, reconnaissance. Pour un enfant, c’est aussi un placement : tutelle, adoption, nom modifié.",
    "proceeding.title": "Procédures",
    "proceeding.add": "Nouvelle procédure",
    "proceeding.body":
      "Une procédure est la poursuite d’une personne : chefs d’accusation, audiences, défenseur, origine des aveux, chaque garantie du procès équitable, verdict et peine.",
    "actor.title": "Acteurs",
    "actor.add": "Nouvel acteur",
    "actor.body":
      "Un acteur est une personne ou un organe dans un rôle : unité, service, agent. Fonctions et chaîne de commandement sont tenues par période, avec la solidité de l’identification.",
    "medical-report.title": "Rapports médicaux",
    "medical-report.add": "Nouveau rapport médical",
    "medical-report.body":
      "Un rapport médical consigne un examen et ses constatations. Les degrés de compatibilité du Protocole d’Istanbul ne sont retenus que d’un clinicien.",
    "tracing-card.title": "Fiches de recherche",
    "tracing-card.add": "Nouvelle fiche de recherche",
    "tracing-card.body":
      "Une fiche décrit un enfant emmené dans un autre pays, avec les renseignements de l’article 78 du Protocole additionnel I. Elle est protégée comme une personne en danger.",
    "relation.title": "Liens entre personnes",
    "relation.add": "Nouveau lien",
    "relation.body":
      "Un lien dit ce qu’une personne est pour une autre : parenté, détention ou service communs, et si l’une peut corroborer l’autre.",
    "request.title": "Demandes aux autorités",
    "request.add": "Nouvelle demande",
    "request.body":
      "Une demande à une autorité et sa réponse. L’absence de réponse à l’échéance se consigne aussi.",
    "enquiry.title": "Demandes de nouvelles",
    "enquiry.add": "Nouvelle demande de nouvelles",
    "enquiry.body":
      "Quelqu’un s’enquiert de quelqu’un. Chercher d’abord la personne ; noter ensuite qui demande et d’où nous le savons, ce que nous pouvons dire, ce que nous avons dit et le prochain contact promis.",
    "protective-measure.title": "Mesures de protection",
    "protective-measure.add": "Nouvelle mesure de protection",
    "protective-measure.body":
      "Une mesure de protection est ce qui est fait pour qu’une personne ne subisse aucun mal : convenue avec elle et réexaminée à une date. Elle ne sort vers personne.",
    "backup.title": "Sauvegardes",
    "backup.add": "Nouvelle sauvegarde",
    "backup.body":
      "Copies de l’archive gardées ailleurs : quand elles ont été faites, sur quoi, où et chez qui elles sont. Qui détruit une fiche apprend lesquelles la contiennent encore.",
    "working-note.title": "Notes et tâches",
    "working-note.add": "Nouvelle note ou tâche",
    "working-note.body":
      "Notes, questions, décisions et tâches de ceux qui travaillent sur l’affaire. Elles ne sont pas des preuves et ne sortent vers personne.",
  },
  ru: {
    register: "Реестр",
    emptyTitle: "Здесь пока ничего нет",
    "custody-episode.title": "Содержание",
    "custody-episode.add": "Новый эпизод содержания",
    "custody-episode.body":
      "Эпизод содержания – это один отрезок времени в чьих-то руках: место, орган, период, связь с семьёй и адвокатом, подтверждение. Для ребёнка это также устройство: опека, усыновление, изменённое имя.",
    "proceeding.title": "Производства",
    "proceeding.add": "Новое производство",
    "proceeding.body":
      "Производство – это преследование одного лица: обвинения, заседания, защитник, как получено признание, каждая гарантия справедливого суда, приговор и наказание.",
    "actor.title": "Участники",
    "actor.add": "Новый участник",
    "actor.body":
      "Участник – это лицо или орган в определённой роли: подразделение, ведомство, должностное лицо. Должности и цепь командования ведутся по периодам, вместе с надёжностью опознания.",
    "medical-report.title": "Медицинские заключения",
    "medical-report.add": "Новое медицинское заключение",
    "medical-report.body":
      "Медицинское заключение – это обследование с тем, что выявлено. Степени соответствия по Стамбульскому протоколу устанавливает только клиницист.",
    "tracing-card.title": "Карточки розыска детей",
    "tracing-card.add": "Новая карточка розыска",
    "tracing-card.body":
      "Карточка розыска описывает ребёнка, вывезенного в другую страну, по сведениям статьи 78 Дополнительного протокола I. Она защищена так же, как лицо под угрозой.",
    "relation.title": "Связи между лицами",
    "relation.add": "Новая связь",
    "relation.body":
      "Связь показывает, кем одно лицо приходится другому: родство, совместное содержание или служба, и может ли одно подтвердить слова другого.",
    "request.title": "Запросы",
    "request.add": "Новый запрос",
    "request.body": "Запрос в орган и ответ на него. То, что в срок ничего не ответили, тоже сохраняют.",
    "enquiry.title": "Обращения",
    "enquiry.add": "Новое обращение",
    "enquiry.body":
      "Кто-то спрашивает о ком-то. Сначала найдите лицо; затем запишите, кто спрашивает и откуда мы это знаем, что можем сказать, что сказали и когда обещали связаться.",
    "protective-measure.title": "Меры защиты",
    "protective-measure.add": "Новая мера защиты",
    "protective-measure.body":
      "Мера защиты – это то, что делают, чтобы лицо не пострадало: согласована с ним и пересматривается в назначенный день. Наружу не передаётся никому.",
    "backup.title": "Резервные копии",
    "backup.add": "Новая резервная копия",
    "backup.body":
      "Копии архива, которые хранятся в другом месте: когда они сделаны, на чём, где и у кого. Кто уничтожает запись, узнаёт, какие из них её ещё содержат.",
    "working-note.title": "Заметки и задачи",
    "working-note.add": "Новая заметка или задача",
    "working-note.body":
      "Заметки, вопросы, решения и задачи тех, кто работает над делом. Это не доказательства, и наружу они не передаются никому.",
  },
});
