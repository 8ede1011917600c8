import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the screen of events. */
export const EVENTS_TEXTS = defineTexts({
  en: {
    title: "Events",
    add: "New event",
    emptyTitle: "No event yet",
    emptyBody:
      "An event is an occasion or a recurring practice within which acts happened: an arrest, an “admission”, daily checks. What was done to each victim is recorded as an act of the event. Events and acts are counted apart.",
  },
  uk: {
    title: "Події",
    add: "Нова подія",
    emptyTitle: "Ще жодної події",
    emptyBody:
      "Подія – це випадок або повторювана практика, у межах якої сталися діяння: затримання, «прийомка», щоденні перевірки. Те, що зробили з кожною потерпілою особою, записують як діяння цієї події. Події й діяння рахують окремо.",
  },
  fr: {
    title: "Événements",
    add: "Nouvel événement",
    emptyTitle: "Aucun événement pour l’instant",
    emptyBody:
      "Un événement est un fait isolé ou une pratique répétée au cours de laquelle des actes ont été commis : une arrestation, une « admission », des contrôles quotidiens. Ce qui a été fait à chaque victime est consigné comme acte de l’événement. Événements et actes se comptent séparément.",
  },
  ru: {
    title: "События",
    add: "Новое событие",
    emptyTitle: "Пока ни одного события",
    emptyBody:
      "Событие – это случай или повторяющаяся практика, в ходе которой произошли деяния: задержание, «приёмка», ежедневные проверки. То, что сделали с каждым потерпевшим, записывают как деяние этого события. События и деяния считают отдельно.",
  },
});
