import type { StoredRecord } from "../archive-reading.ts";
import type { Block } from "../view.ts";
import { coded } from "../wording/coded.ts";
import { barredBy } from "./about-persons.ts";
import { reasonInWords, type Admission } from "./admission.ts";
import { table, type Writing } from "./authored.ts";
import { wordedDate } from "./dates.ts";
import { isRestricted } from "./inputs.ts";
import { capital, joined, sentence } from "./particulars.ts";

type Request = StoredRecord<"request">;

const NOTHING = "–";

/** What was asked, and in restricted versions under which number. */
function askedWords({ content }: Request, { assembly, naming }: Writing): string {
  const { kind, text, number = "" } = content;
  const head = joined([coded("request-kinds", kind, assembly), isRestricted(assembly) ? number : ""]);
  return joined([head === "" ? "" : sentence(capital(head)), naming.text(text)], " ");
}

/** What became of it: the state, by when an answer was due, and the reply. */
function repliedWords({ content }: Request, { assembly, naming }: Writing): string {
  const { state, due, replied, replyKind, replyNumber = "", reply } = content;
  const isOpen = state === "sent" || state === "unanswered";
  const head = joined([
    coded("request-states", state, assembly),
    wordedDate(replied, assembly),
    replyKind === "other" ? "" : coded("reply-kinds", replyKind, assembly),
    isRestricted(assembly) ? replyNumber : "",
    isOpen && due !== undefined ? assembly.say("request.due", { date: wordedDate(due, assembly) }) : "",
  ]);
  return joined([head === "" ? "" : sentence(capital(head)), naming.text(reply)], " ");
}

/** Numbers of the letters that are exhibits, and of what is cited. */
function exhibitsOf(
  { content }: Request,
  admissions: readonly Admission[],
  { assembly, citing }: Writing,
): string {
  const letters: readonly string[] = [...(content.letters ?? []), ...(content.replyLetters ?? [])];
  const cited = citing.admitted(content.sources ?? []).map(({ source }) => source.id);
  const more = admissions.filter(({ source: { id } }) => letters.includes(id) && !cited.includes(id));
  return joined(
    [citing.references(content.sources ?? []), ...more.map(({ number }) => number)],
    assembly.say("list.separator"),
  );
}

/**
 * Requests to authorities and what came back, in the order in which they were sent. Each person whom a request is about
 * or was made for decides; what asks for medical care needs the permission for medical data besides.
 */
export function requestsAnnex(
  requests: readonly Request[],
  admissions: readonly Admission[],
  writing: Writing,
): Block[] {
  const { assembly, naming } = writing;
  const { say } = assembly;
  const rows = requests.flatMap((request) => {
    const { persons = [], onBehalfOf, kind, code = "", sent, authority = "" } = request.content;
    const health = kind === "medical-care" ? barredBy(request, persons, "medical", writing) : undefined;
    const bar = health ?? barredBy(request, [...persons, onBehalfOf], "document", writing);
    if (bar !== undefined) {
      assembly.exclude({ what: say("what.request", { code }), reason: reasonInWords(bar, assembly) });
      return [];
    }
    return [
      [
        code,
        wordedDate(sent, assembly) || NOTHING,
        authority || NOTHING,
        persons.map((id) => naming.label(id)).join(", ") || NOTHING,
        askedWords(request, writing) || NOTHING,
        repliedWords(request, writing) || NOTHING,
        exhibitsOf(request, admissions, writing) || NOTHING,
      ],
    ];
  });
  const columns = [
    { title: say("table.number"), width: 0.08 },
    { title: say("table.sent"), width: 0.1 },
    { title: say("table.to"), width: 0.15 },
    { title: say("table.person"), width: 0.12 },
    { title: say("table.request"), width: 0.22 },
    { title: say("table.reply"), width: 0.22 },
    { title: say("table.evidence"), width: 0.11 },
  ];
  return table(columns, rows, { landscape: true });
}
