import { PERSON_CATEGORIES } from "./person-categories.ts";
import { PERSON_ROLES } from "./person-roles.ts";
import { CUSTODY_STATUSES } from "./custody-statuses.ts";
import { NAME_KINDS } from "./name-kinds.ts";
import { WITNESS_ROLES } from "./witness-roles.ts";
import { SEXES } from "./sexes.ts";
import { PLACE_TYPES } from "./place-types.ts";
import { PLACE_NAME_KINDS } from "./place-name-kinds.ts";
import { TERRITORY_STATUSES } from "./territory-statuses.ts";
import { JURISDICTION_LINKS } from "./jurisdiction-links.ts";
import { EVENT_KINDS } from "./event-kinds.ts";
import { FREQUENCIES } from "./frequencies.ts";
import { CUSTODY_STAGES } from "./custody-stages.ts";
import { METHOD_GROUPS } from "./method-groups.ts";
import { METHODS } from "./methods.ts";
import { PURPOSES } from "./purposes.ts";
import { PERCEIVED_MOTIVES } from "./perceived-motives.ts";
import { SEVERITIES } from "./severities.ts";
import { CUSTODY_OR_CONTROL } from "./custody-or-control.ts";
import { PERPETRATOR_ROLES } from "./perpetrator-roles.ts";
import { ISTANBUL_GRADES } from "./istanbul-grades.ts";
import { CONFIDENTIALITY_TIERS } from "./confidentiality-tiers.ts";
import { VERIFICATION_STATES } from "./verification-states.ts";
import { SOURCE_RELIABILITY } from "./source-reliability.ts";
import { INFORMATION_CREDIBILITY } from "./information-credibility.ts";
import { PROTECTION_RISKS } from "./protection-risks.ts";
import { RISK_GROUNDS } from "./risk-grounds.ts";
import { EVIDENCE_TYPES } from "./evidence-types.ts";
import { ORIGINALITY } from "./originality.ts";
import { TRIAGE_STATES } from "./triage-states.ts";
import { EVIDENCE_RELATIONS } from "./evidence-relations.ts";
import { RECEIPT_METHODS } from "./receipt-methods.ts";
import { EVIDENCE_KINDS } from "./evidence-kinds.ts";
import { ELEMENT_STATES } from "./element-states.ts";
import { STANCES } from "./stances.ts";
import { WEIGHTS } from "./weights.ts";
import { STANDARDS } from "./standards.ts";
import { ASSESSMENT_STATES } from "./assessment-states.ts";
import { SCOPES } from "./scopes.ts";
import { SCOPE_ANSWERS } from "./scope-answers.ts";
import { PERMISSION_STATES } from "./permission-states.ts";
import { PERMISSION_GIVERS } from "./permission-givers.ts";
import { PERMISSION_CAPACITIES } from "./permission-capacities.ts";
import { PERMISSION_BASES } from "./permission-bases.ts";
import { MATERIAL_KINDS } from "./material-kinds.ts";
import { IDENTITY_LEVELS } from "./identity-levels.ts";
import { HANDLING_CONDITIONS } from "./handling-conditions.ts";
import { INTERVIEW_METHODS } from "./interview-methods.ts";
import { IDENTIFICATION_PROCEDURES } from "./identification-procedures.ts";
import { STATEMENT_STATUSES } from "./statement-statuses.ts";
import { STATEMENT_KINDS } from "./statement-kinds.ts";
import { PARAGRAPH_MARKS } from "./paragraph-marks.ts";
import { SPEAKERS } from "./speakers.ts";
import { RECORDING_KINDS } from "./recording-kinds.ts";
import { MENTION_CERTAINTIES } from "./mention-certainties.ts";
import { MENTION_KINDS } from "./mention-kinds.ts";
import { FORUMS } from "./forums.ts";
import { LEVELS } from "./levels.ts";
import { SECTIONS } from "./sections.ts";
import { BLOCK_KINDS } from "./block-kinds.ts";
import { DOSSIER_LANGUAGES } from "./dossier-languages.ts";
import { CHANNELS } from "./channels.ts";
import { LOCATOR_KINDS } from "./locator-kinds.ts";
import { EPISODE_KINDS } from "./episode-kinds.ts";
import { ACKNOWLEDGEMENTS } from "./acknowledgements.ts";
import { CONTACT_KINDS } from "./contact-kinds.ts";
import { ACCESS_ANSWERS } from "./access-answers.ts";
import { LOCATION_PROOFS } from "./location-proofs.ts";
import { CARE_STATUSES } from "./care-statuses.ts";
import { REMOVAL_GROUNDS } from "./removal-grounds.ts";
import { CHILD_OUTCOMES } from "./child-outcomes.ts";
import { COURT_KINDS } from "./court-kinds.ts";
import { COUNSEL_CHOICES } from "./counsel-choices.ts";
import { LAWFUL_ACT_ANSWERS } from "./lawful-act-answers.ts";
import { HEARING_PUBLICITY } from "./hearing-publicity.ts";
import { ACCUSED_PRESENCE } from "./accused-presence.ts";
import { CONFESSION_STATES } from "./confession-states.ts";
import { CONFESSION_MEANS } from "./confession-means.ts";
import { COMPLAINT_RESPONSES } from "./complaint-responses.ts";
import { FAIR_TRIAL_GUARANTEES } from "./fair-trial-guarantees.ts";
import { GUARANTEE_ANSWERS } from "./guarantee-answers.ts";
import { VERDICTS } from "./verdicts.ts";
import { SENTENCES } from "./sentences.ts";
import { APPEALS } from "./appeals.ts";
import { PROCEEDING_ENDS } from "./proceeding-ends.ts";
import { ACTOR_KINDS } from "./actor-kinds.ts";
import { IDENTIFICATION_STRENGTHS } from "./identification-strengths.ts";
import { IDENTIFICATION_GROUNDS } from "./identification-grounds.ts";
import { GRADER_ROLES } from "./grader-roles.ts";
import { EXAMINATION_PRIVACY } from "./examination-privacy.ts";
import { FINDING_KINDS } from "./finding-kinds.ts";
import { MEASURE_KINDS } from "./measure-kinds.ts";
import { MEASURE_STATES } from "./measure-states.ts";
import { RELATION_KINDS } from "./relation-kinds.ts";
import { REQUEST_KINDS } from "./request-kinds.ts";
import { REQUEST_STATES } from "./request-states.ts";
import { REPLY_KINDS } from "./reply-kinds.ts";
import { BACKUP_MEDIA } from "./backup-media.ts";
import { BACKUP_STATES } from "./backup-states.ts";
import { NOTE_KINDS } from "./note-kinds.ts";
import { TASK_STATES } from "./task-states.ts";
import { PRIORITIES } from "./priorities.ts";
import { ENQUIRY_CHANNELS } from "./enquiry-channels.ts";
import { CALLER_CHECKS } from "./caller-checks.ts";
import { ENQUIRY_STATES } from "./enquiry-states.ts";
import { BLOOD_GROUPS } from "./blood-groups.ts";
import { LIST_KINDS } from "./list-kinds.ts";
import { LIST_DECISIONS } from "./list-decisions.ts";
import { LIST_CRITERIA } from "./list-criteria.ts";
import { CRITERION_ANSWERS } from "./criterion-answers.ts";
import { PRIORITY_REASONS } from "./priority-reasons.ts";
import { CARD_SAFETY } from "./card-safety.ts";
import { CLAIMED_TYPES } from "./claimed-types.ts";
import { DIRECTNESS } from "./directness.ts";
import type { Texts } from "../define-texts.ts";

/** The words for the codes of every vocabulary, by the name that the columns of lists use. */
export const VOCABULARY_TEXTS = {
  "person-categories": PERSON_CATEGORIES,
  "person-roles": PERSON_ROLES,
  "custody-statuses": CUSTODY_STATUSES,
  "name-kinds": NAME_KINDS,
  "witness-roles": WITNESS_ROLES,
  sexes: SEXES,
  "place-types": PLACE_TYPES,
  "place-name-kinds": PLACE_NAME_KINDS,
  "territory-statuses": TERRITORY_STATUSES,
  "jurisdiction-links": JURISDICTION_LINKS,
  "event-kinds": EVENT_KINDS,
  frequencies: FREQUENCIES,
  "custody-stages": CUSTODY_STAGES,
  "method-groups": METHOD_GROUPS,
  methods: METHODS,
  purposes: PURPOSES,
  "perceived-motives": PERCEIVED_MOTIVES,
  severities: SEVERITIES,
  "custody-or-control": CUSTODY_OR_CONTROL,
  "perpetrator-roles": PERPETRATOR_ROLES,
  "istanbul-grades": ISTANBUL_GRADES,
  "confidentiality-tiers": CONFIDENTIALITY_TIERS,
  "verification-states": VERIFICATION_STATES,
  "source-reliability": SOURCE_RELIABILITY,
  "information-credibility": INFORMATION_CREDIBILITY,
  "protection-risks": PROTECTION_RISKS,
  "risk-grounds": RISK_GROUNDS,
  "evidence-types": EVIDENCE_TYPES,
  originality: ORIGINALITY,
  "triage-states": TRIAGE_STATES,
  "evidence-relations": EVIDENCE_RELATIONS,
  "receipt-methods": RECEIPT_METHODS,
  "evidence-kinds": EVIDENCE_KINDS,
  "element-states": ELEMENT_STATES,
  stances: STANCES,
  weights: WEIGHTS,
  standards: STANDARDS,
  "assessment-states": ASSESSMENT_STATES,
  scopes: SCOPES,
  "scope-answers": SCOPE_ANSWERS,
  "permission-states": PERMISSION_STATES,
  "permission-givers": PERMISSION_GIVERS,
  "permission-capacities": PERMISSION_CAPACITIES,
  "permission-bases": PERMISSION_BASES,
  "material-kinds": MATERIAL_KINDS,
  "identity-levels": IDENTITY_LEVELS,
  "handling-conditions": HANDLING_CONDITIONS,
  "interview-methods": INTERVIEW_METHODS,
  "identification-procedures": IDENTIFICATION_PROCEDURES,
  "statement-statuses": STATEMENT_STATUSES,
  "statement-kinds": STATEMENT_KINDS,
  "paragraph-marks": PARAGRAPH_MARKS,
  speakers: SPEAKERS,
  "recording-kinds": RECORDING_KINDS,
  "mention-certainties": MENTION_CERTAINTIES,
  "mention-kinds": MENTION_KINDS,
  forums: FORUMS,
  levels: LEVELS,
  sections: SECTIONS,
  "block-kinds": BLOCK_KINDS,
  "dossier-languages": DOSSIER_LANGUAGES,
  channels: CHANNELS,
  "locator-kinds": LOCATOR_KINDS,
  "episode-kinds": EPISODE_KINDS,
  acknowledgements: ACKNOWLEDGEMENTS,
  "contact-kinds": CONTACT_KINDS,
  "access-answers": ACCESS_ANSWERS,
  "location-proofs": LOCATION_PROOFS,
  "care-statuses": CARE_STATUSES,
  "removal-grounds": REMOVAL_GROUNDS,
  "child-outcomes": CHILD_OUTCOMES,
  "court-kinds": COURT_KINDS,
  "counsel-choices": COUNSEL_CHOICES,
  "lawful-act-answers": LAWFUL_ACT_ANSWERS,
  "hearing-publicity": HEARING_PUBLICITY,
  "accused-presence": ACCUSED_PRESENCE,
  "confession-states": CONFESSION_STATES,
  "confession-means": CONFESSION_MEANS,
  "complaint-responses": COMPLAINT_RESPONSES,
  "fair-trial-guarantees": FAIR_TRIAL_GUARANTEES,
  "guarantee-answers": GUARANTEE_ANSWERS,
  verdicts: VERDICTS,
  sentences: SENTENCES,
  appeals: APPEALS,
  "proceeding-ends": PROCEEDING_ENDS,
  "actor-kinds": ACTOR_KINDS,
  "identification-strengths": IDENTIFICATION_STRENGTHS,
  "identification-grounds": IDENTIFICATION_GROUNDS,
  "grader-roles": GRADER_ROLES,
  "examination-privacy": EXAMINATION_PRIVACY,
  "finding-kinds": FINDING_KINDS,
  "measure-kinds": MEASURE_KINDS,
  "measure-states": MEASURE_STATES,
  "relation-kinds": RELATION_KINDS,
  "request-kinds": REQUEST_KINDS,
  "request-states": REQUEST_STATES,
  "reply-kinds": REPLY_KINDS,
  "backup-media": BACKUP_MEDIA,
  "backup-states": BACKUP_STATES,
  "note-kinds": NOTE_KINDS,
  "task-states": TASK_STATES,
  priorities: PRIORITIES,
  "enquiry-channels": ENQUIRY_CHANNELS,
  "caller-checks": CALLER_CHECKS,
  "enquiry-states": ENQUIRY_STATES,
  "blood-groups": BLOOD_GROUPS,
  "card-safety": CARD_SAFETY,
  "claimed-types": CLAIMED_TYPES,
  directness: DIRECTNESS,
  "list-kinds": LIST_KINDS,
  "list-decisions": LIST_DECISIONS,
  "list-criteria": LIST_CRITERIA,
  "criterion-answers": CRITERION_ANSWERS,
  "priority-reasons": PRIORITY_REASONS,
} as const satisfies Readonly<Record<string, Texts>>;

/** Name of a vocabulary. */
export type VocabularyName = keyof typeof VOCABULARY_TEXTS;
