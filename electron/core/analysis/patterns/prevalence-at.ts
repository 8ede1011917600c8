import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { LANGUAGES } from "../../../../shared/messages/languages.ts";
import { METHOD_GROUPS } from "../../../../shared/messages/vocabularies/method-groups.ts";
import { METHODS } from "../../../../shared/messages/vocabularies/methods.ts";
import type { Language } from "../../../../shared/messages/languages.ts";
import { mayBeQuoted, prevalence, type Prevalence } from "../../../../shared/patterns/prevalence.ts";
import { prevalenceSentence } from "../../../../shared/patterns/prevalence-sentence.ts";
import { recordTitle } from "../../search/record-title.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { placeNamed, questionOf, type Asked } from "./asked-selection.ts";
import { citationsOf } from "./counted-for.ts";

/** The prevalence of methods at a place, with its sentences and the question that they answer. */
export function prevalenceAt(
  session: ArchiveSession,
  asked: Asked & { readonly place: string; readonly methods: readonly string[] },
): CallOutput<"pattern.prevalence"> {
  const { facts, selection, matter } = questionOf(session, asked);
  const place = placeNamed(session, asked.place);
  const found = prevalence(facts, selection);
  const { from, to, methods } = asked;
  const sentences = (basis: "certain" | "possible") =>
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        prevalenceSentence(
          {
            described: found.described[basis].length,
            interviewees: found.interviewees[basis].length,
            place: recordTitle(place),
            from,
            to,
            methods: methods.map((code) => wordsOf(code, language)),
          },
          language,
        ),
      ]),
    );
  return {
    interviewees: lists(found.interviewees),
    described: lists(found.described),
    suffered: lists(found.suffered),
    describedWithoutStay: [...found.describedWithoutStay],
    acts: [...found.acts],
    citations: citationsOf(facts, found.acts),
    sentences: { certain: sentences("certain"), possible: sentences("possible") },
    mayBeQuoted: mayBeQuoted(found),
    query: {
      place: place.id,
      methods: [...methods],
      from: from ?? null,
      to: to ?? null,
      case: matter?.id ?? null,
    },
  };
}

const lists = ({ certain, possible }: Prevalence["described"]) => ({
  certain: [...certain],
  possible: [...possible],
});

const wordsOf = (code: string, language: Language): string =>
  wordIn(METHODS[language], code) ?? wordIn(METHOD_GROUPS[language], code) ?? code;

const wordIn = (words: Readonly<Record<string, string>>, code: string): string | undefined => words[code];
