import { findings } from "./findings/fr.ts";
import type { Messages } from "./index.ts";

/** Messages in French. */
export const fr: Messages = {
  "error.usage": "La commande n’a pas été comprise. « affiant --help » énumère ce qui existe.",
  "error.not-json": "Ce n’est pas du JSON valide.",
  "error.not-a-record": "Ceci n’a pas la forme d’un enregistrement.",
  "error.unknown-record-type": "Il n’existe pas de type d’enregistrement de ce nom.",
  "error.unknown-call": "Il n’existe pas d’appel de ce nom.",
  "error.unknown-field": "Un enregistrement de ce type n’a pas de champ de ce nom.",
  "error.invalid-field": "Un champ contient une valeur qu’il ne peut pas contenir.",
  "error.unknown-id": "L’archive n’a pas d’enregistrement portant cet identifiant.",
  "error.wrong-record-type": "L’enregistrement est d’un autre type que celui qu’il faut ici.",
  "error.unknown-element": "Les catégories juridiques n’ont pas d’élément de ce nom.",
  "error.unknown-category": "Il n’existe pas de catégorie juridique de ce nom.",
  "error.no-case": "L’archive n’a encore aucune affaire ; veuillez en ajouter une.",
  "error.case-not-named": "L’archive a plus d’une affaire. Veuillez en nommer une : {cases}.",
  "error.invalid-date":
    "Cette date ne peut être enregistrée ; par exemple 2022-05-03, 2022-05~ ou 2023-03/2023-04.",
  "error.encoding-invalid": "Le codage du texte n’est pas valide.",
  "error.file-missing": "Ce fichier n’existe pas.",
  "error.file-unreadable": "Le fichier ne peut être lu.",
  "error.destination-exists": "Il y a déjà quelque chose à cet endroit ; rien n’a été remplacé.",
  "error.destination-inside-archive":
    "La destination est dans l’archive. Veuillez choisir un endroit en dehors.",
  "error.frozen-version":
    "Cette version est signée et ne peut être modifiée. Une nouvelle version est possible.",
  "error.own-assessment": "Une appréciation doit être revue par quelqu’un d’autre que son auteur.",
  "error.version-conflict":
    "L’enregistrement a changé entre-temps. Veuillez d’abord voir la nouvelle version.",
  "error.archive-missing": "Il n’y a pas d’archive ici.",
  "error.archive-exists": "Il y a déjà une archive ici.",
  "error.archive-invalid": "Ce dossier n’est pas une archive qui puisse être ouverte.",
  "error.archive-newer": "L’archive a été créée par une version plus récente d’Affiant.",
  "error.archive-in-use": "L’archive est ouverte dans un autre processus.",
  "error.lock-damaged":
    "Le fichier « lock » du dossier de l’archive est endommagé. Il ne contient rien : quand personne n’a l’archive ouverte, supprimez-le et recommencez.",
  "error.archive-read-only": "L’archive est sur un support en lecture seule ; rien n’a été modifié.",
  "error.archive-damaged": "L’archive est endommagée. « affiant check » énumère ce qui a été constaté.",
  "error.network-file-system":
    "L’archive est sur un lecteur réseau. Elle doit être sur un disque de cet ordinateur.",
  "error.folder-not-empty": "Le dossier n’est pas vide.",
  "error.unlock-too-soon": "Trop de phrases de passe erronées. Veuillez attendre {seconds} secondes.",
  "error.cannot-unlock": "La phrase de passe n’ouvre pas cette archive.",
  "error.passphrase-missing": "Il faut une phrase de passe et aucune n’a été donnée.",
  "error.passphrase-too-weak": "La phrase de passe est trop facile à deviner.",
  "error.access-refused": "La clé utilisée ne le permet pas.",
  "error.key-file-changed":
    "Un fichier de clé a été modifié hors d’Affiant. Le détenteur d’une autre clé doit le confirmer.",
  "error.generation-outdated":
    "Une base de données de ce dossier est plus ancienne que vos clés : quelqu’un a remis celle d’avant leur renouvellement. Rien n’a été ouvert.",
  "error.archive-busy": "Une autre opération est en cours dans cette archive. Laissez-la d’abord finir.",
  "error.card-invalid": "Ce n’est pas une carte d’invitation, ou elle a été modifiée.",
  "error.fingerprint-mismatch":
    "L’empreinte indiquée n’est pas celle de la carte. Personne n’a été ajouté. Redemandez-la à la personne par une autre voie.",
  "error.holder-exists": "Cette clé appartient ou a appartenu à une personne de cette archive.",
  "error.unknown-holder": "Aucune personne de cette archive ne porte ce code.",
  "error.holder-not-removable":
    "Cette personne ne peut pas être retirée d’ici : nul ne se retire soi-même, et la dernière personne qui peut voir les identités reste.",
  "error.log-behind-head":
    "Le journal de conservation est plus court que son dernier état connu : des inscriptions manquent.",
  "error.log-broken":
    "Le journal de conservation n’est pas cohérent : une inscription a été modifiée ou retirée.",
  "error.database-exchanged":
    "Une base n’est pas celle qui a été écrite en dernier : elle, ou le fichier « pages », est une ancienne copie.",
  "error.journal-unexpected":
    "Un journal à côté d’une base remettrait d’anciennes pages. Rien n’a été ouvert ni modifié.",
  "error.write-ahead-log-damaged":
    "Ce qui a été écrit en dernier avant une interruption est endommagé. Rien n’a été ouvert ni modifié.",
  "error.record-altered":
    "Le contenu conservé d’une fiche n’est pas celui que le journal atteste. « affiant check » énumère les constats.",
  "error.record-disposed": "La fiche a été éliminée le {disposed} ; il n’en reste que cette mention.",
  "error.record-held":
    "La fiche doit être conservée : une obligation de conservation la couvre. Rien n’a été éliminé.",
  "error.not-held": "Aucune obligation de conservation ne pèse sur cette fiche.",
  "error.disposal-proposed": "L’élimination de cette fiche a déjà été proposée.",
  "error.unknown-disposal": "Il n’y a pas de proposition ouverte avec cet identifiant.",
  "error.second-person-needed":
    "L’élimination se décide à deux : une autre personne qui voit les identités doit l’approuver.",
  "error.note-invalid": "La note n’est pas valide.",
  "error.disk-full": "Il n’y a plus de place sur le disque.",
  "error.cancelled": "Annulé ; ce qui était terminé est conservé.",
  "error.age-header-invalid": "L’en-tête d’un fichier chiffré n’est pas valide.",
  "error.age-header-mac": "L’en-tête d’un fichier chiffré a été modifié.",
  "error.age-no-identity": "Aucune des clés n’ouvre ce fichier.",
  "error.age-payload-invalid": "Le contenu d’un fichier chiffré a été modifié ou coupé.",
  "error.object-missing": "Le fichier conservé de cet élément manque.",
  "error.object-changed": "Le fichier conservé de cet élément a été modifié.",
  "error.intake-special-file": "Ce n’est pas un fichier ordinaire ; il n’a pas été pris.",
  "error.intake-link-outside": "Un lien qui mène hors du dossier donné ; il n’a pas été suivi.",
  "error.intake-link-broken": "Un lien qui ne mène nulle part.",
  "error.intake-name-undecodable": "Le nom du fichier ne peut être lu comme du texte.",
  "error.intake-path-too-long":
    "Le chemin est plus long que ce que ce système peut ouvrir ; importez depuis un dossier plus profond.",
  "error.intake-unreadable": "Le fichier ne peut être lu.",
  "error.intake-changed-while-read":
    "Le fichier a changé pendant la lecture. Veuillez réessayer lorsqu’il ne sera plus utilisé.",
  "error.intake-inside-archive": "Le fichier fait partie de l’archive elle-même.",
  "error.intake-too-large-for-medium": "Le fichier est trop grand pour le système de fichiers de l’archive.",
  "error.table-map-invalid": "La correspondance du tableau n’est pas valable.",
  "error.table-column-missing":
    "Le tableau n’a pas de colonne portant l’en-tête que la correspondance indique pour ce champ.",
  "error.table-column-ambiguous":
    "Plusieurs colonnes du tableau portent l’en-tête que la correspondance indique pour ce champ. « En-tête#2 » désigne la deuxième.",
  "error.table-unreadable":
    "Le fichier ne peut pas être lu comme un tableau. Affiant lit les formats CSV et XLSX.",
  "error.table-too-large": "Le tableau est trop grand pour être importé en un seul fichier.",
  "error.snapshot-missing": "Il n’existe pas d’état de cette liste sous ce nom ou à cette date.",
  "error.reason-missing": "Une décision doit être motivée.",
  "error.recipient-not-for-list":
    "Cette liste ne va pas à ce destinataire : une liste d’échange va aux seuls négociateurs, qui ne reçoivent rien qui fasse état d’accusations.",
  "error.table-quote-open":
    "Un guillemet ouvert à la ligne {row} n’est jamais refermé : toutes les lignes suivantes se trouvent dans une seule cellule.",
  "error.table-sheet-missing": "Le classeur n’a pas de feuille de ce nom.",
  "error.table-empty": "Le tableau n’a aucune ligne sous ses en-têtes.",
  "error.cell-date-ambiguous":
    "La date peut se lire de deux façons ; la correspondance peut indiquer l’ordre du jour et du mois.",
  "error.cell-date-unreadable": "Ce n’est pas une date lisible ; l’année s’écrit en quatre chiffres.",
  "error.cell-value-unknown":
    "La liste de ce champ n’a pas cette valeur ; la correspondance peut indiquer ce que signifie le mot.",
  "error.cell-number-unreadable": "Ce n’est pas un nombre.",
  "error.cell-yes-no-unreadable": "Ce n’est ni oui ni non.",
  "error.cell-reference-unknown": "L’archive n’a pas de fiche portant ce code.",
  "error.cell-reference-ambiguous": "L’archive a plusieurs lieux de ce nom ; le code dit lequel.",
  "error.cell-missing": "Cette cellule ne peut pas être vide.",
  "error.cell-error": "Le classeur affiche une erreur dans cette cellule.",
  "error.cell-invalid": "Le champ ne peut pas contenir cela.",
  "error.row-too-wide":
    "La ligne a plus de cellules que le tableau n’a d’en-têtes ; elles ont pu se décaler.",
  "error.dossier-definition-invalid": "La définition du dossier n’est pas valide.",
  "error.dossier-refused": "Le dossier n’a pas été écrit ; les motifs sont énumérés.",
  "error.export-not-logged":
    "Les archives sont sur un support non inscriptible : l’exportation ne peut être consignée, rien n’a été remis. Copiez d’abord les archives sur un disque.",
  "error.typesetting-failed": "Le dossier n’a pu être composé.",
  "error.not-a-dossier": "Ce répertoire n’est pas un dossier d’Affiant.",
  "error.dossier-changed":
    "Le dossier n’est pas tel qu’il a été signé. Vérifiez-le pour voir ce qui diffère.",
  "error.destination-inside-dossier":
    "La destination se trouve dans le dossier, auquel rien ne doit s’ajouter. Veuillez choisir un autre emplacement.",
  "error.age-recipient-invalid":
    "Ce n’est pas la clé publique d’un destinataire age. Elle commence par age1 ; une clé secrète n’est jamais demandée.",
  "error.signature-invalid": "Ce n’est ni une signature CMS (.p7s, .p7m) ni un conteneur signé (.asice).",
  "error.signature-of-another": "La signature porte sur autre chose que ce fichier.",
  "error.signed-file-missing":
    "La signature ne contient pas ce qui a été signé. Veuillez indiquer aussi ce fichier.",
  "error.stamp-invalid":
    "Ce n’est ni une demande ni une réponse d’une autorité d’horodatage selon la RFC 3161.",
  "error.stamp-not-granted": "L’autorité d’horodatage n’a pas accordé d’horodatage.",
  "error.stamp-of-another": "L’horodatage ne répond pas à cette demande, ou ne porte pas sur ce dossier.",
  "error.exhibit-unknown": "Le dossier n’a pas de telle pièce pour ce destinataire.",
  "error.exhibit-refused": "La pièce ne peut pas être remise à ce destinataire telle qu’elle a été reçue.",
  "error.internal": "Une erreur s’est produite dans Affiant. Merci de la signaler.",
  "exclusion.permitted": "autorisé",
  "exclusion.permitted-conditionally": "autorisé sous conditions",
  "exclusion.permitted-on-other-basis": "autorisé sur un autre fondement vérifié que le consentement",
  "exclusion.not-asked": "personne n’a encore demandé l’autorisation pour ce destinataire",
  "exclusion.refused": "l’autorisation a été refusée",
  "exclusion.withdrawn": "l’autorisation a été retirée",
  "exclusion.expired": "l’autorisation a expiré",
  "exclusion.not-yet-valid": "l’autorisation n’est pas encore valable à la date indiquée",
  "exclusion.giver-not-entitled": "celui qui a donné l’autorisation ne pouvait la donner pour cette personne",
  "exclusion.basis-not-reasoned": "le fondement autre que le consentement n’est pas motivé",
  "exclusion.basis-not-reviewed": "personne n’a vérifié le fondement autre que le consentement",
  "exclusion.condition-forbids-publication":
    "l’autorisation est conditionnelle et ne couvre pas la publication",
  "exclusion.image-voice-not-permitted": "il n’y a pas d’autorisation de montrer l’image ou la voix",
  "exclusion.medical-data-not-permitted": "il n’y a pas d’autorisation pour les données médicales",
  "exclusion.use-after-death-not-permitted": "il n’y a pas d’autorisation d’usage après le décès",
  "exclusion.guardian-consent-missing": "le consentement du tuteur manque",
  "exclusion.child-assent-refused": "l’enfant ne le veut pas",
  "exclusion.risk-forbids-publication": "une personne concernée court un risque élevé",
  "exclusion.handling-icrc-confidential":
    "les informations confidentielles de la Croix-Rouge ne sortent jamais",
  "exclusion.handling-privileged": "les informations couvertes par le secret ne sortent jamais",
  "exclusion.handling-art-54-3-e": "remis à la Cour seule au titre de l’article 54(3)(e) du Statut de Rome",
  "exclusion.not-accepted": "pas encore accepté, donc sans numéro d’enregistrement",
  "exclusion.set-aside": "mis de côté au tri",
  "exclusion.sealed": "sous scellés",
  "exclusion.identifies-protected-person": "il identifie une personne qui ne peut être nommée",
  "exclusion.disposed": "il a été éliminé",
  "exclusion.object-missing": "son fichier conservé manque",
  "exclusion.internal": "réservé à ceux qui travaillent sur l’affaire",
  "warning.purpose-not-stated": "Aucun but n’est consigné. Le crime de guerre de torture en exige un.",
  "warning.purpose-insufficient":
    "Les buts consignés ne font pas à eux seuls de la torture un crime de guerre.",
  "warning.custody-not-stated": "La torture comme crime contre l’humanité exige la garde ou le contrôle.",
  "warning.own-national-not-protected":
    "Les ressortissants de la Puissance détentrice ne sont pas des personnes protégées (CG IV, art. 4).",
  "warning.echr-after-cut-off":
    "La Convention européenne ne couvre pas les faits imputables à la Russie après le 16 septembre 2022.",
  "warning.wholly-outside-jurisdiction":
    "La conduite a eu lieu entièrement hors d’Ukraine : un lien avec son territoire doit être montré.",
  "warning.hostage-needs-condition":
    "La prise d’otages exige une menace et une condition ; la détention suivie d’un échange ne suffit pas.",
  "warning.severity-insufficient":
    "La gravité consignée est inférieure à la douleur ou aux souffrances aiguës que l’élément exige.",
  "warning.conflict-is-international":
    "Le conflit était international à cette date : le crime d’un conflit international convient peut-être mieux.",
  "warning.territory-not-occupied":
    "La catégorie suppose un territoire occupé ; le lieu est consigné comme non occupé à cette date.",
  "warning.pow-may-be-interned":
    "Les prisonniers de guerre peuvent être internés jusqu’à la fin des hostilités (CG III, art. 21 et 118) : préciser l’illicéité.",
  "warning.not-a-prisoner-of-war":
    "La norme protège les prisonniers de guerre ; la personne est consignée sous une autre catégorie.",
  "warning.over-age": "À cette date, la personne avait dépassé l’âge jusqu’auquel la catégorie protège.",
  "warning.age-not-shown":
    "L’âge de la personne à cette date est un élément, et les dates ne l’établissent pas.",
  "warning.echr-does-not-bind-belarus":
    "Le Bélarus n’a jamais été partie à la Convention européenne : montrer la responsabilité d’un autre État.",
  "warning.before-court-jurisdiction":
    "Les faits remontent avant le 21 novembre 2013, date depuis laquelle l’Ukraine accepte la compétence de la Cour.",
  "warning.article-124-declaration":
    "La déclaration de l’Ukraine (art. 124) peut exclure les crimes de guerre reprochés à ses ressortissants dès 2025.",
  "warning.combatant-privilege-does-not-cover":
    "Les faits reprochés sont jugés illicites en guerre : le privilège du combattant ne fait pas obstacle au procès.",
  "warning.no-guarantee-violated":
    "Aucune garantie du procès équitable n’est consignée comme violée dans cette procédure.",
  "warning.confession-not-coerced": "La procédure ne consigne aucun aveu, ou un aveu librement consenti.",
  "state.not-assessed": "non évalué",
  "state.unsupported": "non établi",
  "state.partially-supported": "étayé en partie",
  "state.supported": "étayé",
  "state.contested": "contesté",
  "state.not-applicable": "sans objet",
  "record.case": "affaire",
  "record.person": "personne",
  "record.place": "lieu",
  "record.event": "événement",
  "record.act": "acte",
  "record.interview": "entretien",
  "record.statement": "déclaration",
  "record.translation": "traduction",
  "record.mention": "mention",
  "record.receipt": "remise",
  "record.evidence": "pièce",
  "record.permission": "autorisation",
  "record.citation": "citation",
  "record.finding": "constatation",
  "record.assessment": "évaluation",
  "record.dossier": "dossier",
  "record.transmission": "transmission",
  "record.custody-episode": "période de détention",
  "record.proceeding": "procédure",
  "record.actor": "acteur",
  "record.medical-report": "rapport médical",
  "record.protective-measure": "mesure de protection",
  "record.relation": "lien entre personnes",
  "record.request": "demande",
  "record.working-note": "note de travail",
  "record.backup": "sauvegarde",
  "record.enquiry": "demande de nouvelles",
  "record.tracing-card": "fiche de recherche",
  "record.list": "liste",
  "record.list-entry": "inscription sur une liste",
  "record.list-snapshot": "état daté d’une liste",
  "record.claim": "allégation",
  "refusal.uncited-paragraph": "Une constatation ou une citation textuelle ne renvoie à rien : {where}.",
  "refusal.supported-without-evidence": "Un élément est dit étayé sans que rien soit cité : {where}.",
  "refusal.name-found": "Un nom qui ne peut être montré se trouve ici : {where}.",
  "refusal.unknown-citation": "Un renvoi ne mène à rien dans l’archive : {where}.",
  "refusal.no-exhibits": "Aucune pièce ne peut faire partie de ce dossier.",
  "cli.passphrase": "Phrase de passe : ",
  "cli.passphrase-again": "Phrase de passe, encore une fois : ",
  "cli.passphrases-differ": "Les deux ne sont pas identiques.",
  "cli.passphrase-generated": "La phrase de passe de cette archive, montrée une seule fois. Notez-la :",
  "cli.unlocked": "Ouverte. Dernière inscription au journal : {time}, par {actor}.",
  "cli.archive-made": "Archive créée.",
  "cli.progress-reading": "Lecture : {done} sur {total}",
  "cli.progress-storing": "Enregistrement : {done} sur {total}",
  "cli.progress-checking": "Contrôle : {done} sur {total}",
  "cli.progress-typesetting": "Composition",
  "cli.progress-exhibits": "Pièces : {done} sur {total}",
  "cli.progress-sealing": "Assemblage et signature",
  "cli.table-summary": "{imported} importées, {known} connues, {bad} erronées",
  "cli.table-preview":
    "Aperçu, rien n’a été modifié. Lignes : {rows} ; nouvelles : {fresh} ; connues : {known} ; erronées : {bad}",
  "cli.table-nothing":
    "Rien n’a été importé. Corrigez les lignes, ou mettez-les de côté avec --skip-bad-rows FILE.",
  "cli.table-beside": "Créés en outre : {made}",
  "cli.table-set-aside": "Lignes mises de côté : {count}. Le fichier n’est pas chiffré.",
  "cli.table-more": "… et {count} de plus",
  "cli.table-candidates":
    "Lignes dont la personne est peut-être déjà connue : {count}. Personne n’a été fusionné.",
  "cli.table-candidate": "ligne {row} : {same}",
  "cli.table-same-row": "ligne {row}",
  "cli.table-unread": "Colonnes que la correspondance ne lit pas : {columns}",
  "cli.table-formulas":
    "Cellules avec une formule : {count}. La valeur enregistrée de chacune a été prise comme texte ; rien n’a été calculé.",
  "cli.table-exported":
    "Fiches écrites : {count}. Le fichier n’est pas chiffré ; la sortie de chaque fiche est inscrite au journal.",
  "cli.table-excluded": "Fiches laissées de côté : {count}",
  "cli.table-incomplete":
    "Cellules qui ne contiennent pas tout leur champ : {count}. Réimporter le fichier perdrait quelque chose.",
  "cli.list-written": "Personnes sur la liste écrite : {count}",
  "cli.list-left-out": "Omissions : {count}",
  "cli.list-part-person": "la personne",
  "cli.list-part-medical": "données de santé",
  "cli.list-part-kin": "noms de proches",
  "cli.list-part-record": "une fiche",
  "cli.list-snapshot": "{code} : état du {date}, inscriptions : {count}",
  "cli.list-difference": "ajoutées : {added}, retirées : {removed}, modifiées : {changed}",
  "cli.list-record-come": "fiche ajoutée",
  "cli.list-record-gone": "fiche retirée",
  "cli.table-reason": "Motif",
  "cli.done": "Terminé.",
  "cli.import-summary": "importés : {imported}, connus : {known}, refusés : {refused}",
  "cli.record-added": "Ajouté : {id}",
  "cli.record-changed": "Modifié : {id}",
  "law.working-translation":
    "Les textes des éléments sont une traduction de travail non officielle. Pour tout dépôt, seuls les instruments cités font foi.",
  "cli.linked": "Lié : {id}",
  "cli.claims-preferred": "Retenue : {claim}. La fiche est maintenant à la version {number}.",
  "cli.claims-none": "Aucune valeur d’une source n’est enregistrée pour cette fiche.",
  "cli.claims-field": "{field} : {state} ; origines indépendantes : {origins}",
  "cli.claims-last": "dernière confirmation : {date}",
  "cli.claims-stale": "dernière confirmation : {date}, il y a plus de {days} jours",
  "cli.claims-never": "jamais confirmée",
  "cli.claims-contradiction": "se contredisent : {claims}",
  "cli.claims-marked": "retenue",
  "cli.claims-possible": "peut-être",
  "cli.claims-undated": "selon la fiche, sans date",
  "cli.claims-differs": "la fiche ne dit plus ce que dit l’allégation retenue",
  "cli.claims-hidden": "valeur que vous ne pouvez pas voir",
  "cli.exported": "Écrit. La copie n’est pas chiffrée ; l’exportation est inscrite au journal.",
  "cli.no-results": "Rien n’a été trouvé.",
  "cli.check-clean": "Rien d’anormal n’a été constaté.",
  "cli.check-findings": "Constats : {count}",
  "cli.finding-error": "Erreur :",
  "cli.finding-hint": "Remarque :",
  "cli.finding-page": "page n° {page}",
  "cli.finding-entry": "inscription {entry} du journal",
  "cli.finding-checkpoint": "point de contrôle {size}",
  "cli.finding-since": "En ordre pour la dernière fois le {since}.",
  "cli.finding-never": "Aucune vérification antérieure ne dit depuis quand.",
  "cli.dossier-written": "Dossier écrit. Pièces : {exhibits} ; omis : {excluded}.",
  "cli.dossier-code": "Code du dossier : {code}",
  "cli.dossier-fingerprint": "Empreinte de la clé de signature : {fingerprint}",
  "cli.dossier-compare": "Communiquez les deux au destinataire par une autre voie.",
  "cli.handed-over":
    "Remis. Fiches : {records}, sous pseudonymes : {pseudonymised} ; fichiers : {files}. Dossier non chiffré ; chaque fiche remise figure au journal.",
  "cli.hand-over-withheld":
    "Non remis : {count}. La liste complète, avec les motifs, est dans data/withheld.csv.",
  "cli.withheld-record": "fiche",
  "cli.withheld-identities": "ce qui identifie quelqu’un",
  "cli.withheld-file": "fichier",
  "cli.hand-over-code": "Code du paquet : {code}",
  "cli.enclosed":
    "Mis sous pli : un fichier de {size} octets que seule la clé du destinataire ouvre. Rien n’a été écrit en clair.",
  "cli.enclosed-code": "Communiquez le code au destinataire par une autre voie.",
  "cli.verify-intact": "Intact : chaque fichier est tel qu’il a été signé.",
  "cli.verify-not-intact": "Non intact.",
  "cli.verify-signed-by": "Signé par la clé {fingerprint}",
  "cli.verify-signer-known": "Le signataire est celui que vous avez indiqué.",
  "cli.verify-signer-other": "Le signataire n’est pas celui que vous avez indiqué.",
  "cli.verify-signer-unknown": "À qui est cette clé, vous devez l’apprendre par une autre voie.",
  "cli.verify-code-same": "Le dossier porte le code que vous avez indiqué.",
  "cli.verify-code-other": "Le dossier porte un autre code que celui que vous avez indiqué.",
  "cli.verify-page-released": "verify.html est la page de cette version d’Affiant (SHA-256 {hash}).",
  "cli.verify-page-other":
    "verify.html n’est pas la page de cette version d’Affiant : une autre version l’a écrite, ou quelqu’un d’autre (SHA-256 {hash}).",
  "cli.log-state": "Inscriptions : {size}. Code du journal : {code}",
  "cli.log-content": "État attesté par les dossiers : {size}, {code}, signé par {signers}",
  "cli.signed-before": "Vous aviez déjà signé cet état ; rien n’a été ajouté.",
  "cli.key-added": "Clé ajoutée : {id}",
  "cli.key-revoked": "Clé révoquée. Son détenteur garde ce qu’il pouvait lire jusqu’à présent.",
  "cli.keys-new":
    "Fichier de clé et carte écrits. Remettez la carte à qui doit vous ajouter ; dites-lui l’empreinte (dernière ligne) par une autre voie.",
  "cli.key-passphrase": "Phrase de passe de la nouvelle clé, affichée une seule fois. Notez-la :",
  "cli.key-file-confirmed": "Accepté comme fichier de {code}.",
  "cli.passphrase-copies":
    "Les copies du fichier de clé faites auparavant s’ouvrent toujours avec l’ancienne phrase de passe.",
  "cli.revoke-ask": "Tapez {code} pour continuer : ",
  "cli.revoke-renews":
    "Retirer {code} renouvelle les clés. Ce qui sera écrit désormais, et les bases dans leur état à venir, ne s’ouvrent avec aucune des siennes.",
  "cli.revoke-keeps":
    "Cette personne garde ce qu’elle pouvait lire : toutes ses copies de ce dossier ou de ses fichiers, et leurs clés.",
  "cli.revoke-stored":
    "Les fichiers d’avant restent chiffrés tels quels : ses clés les ouvrent dans toute copie, même obtenue plus tard. Gardez le dossier hors de sa portée.",
  "cli.passphrase-changed": "Phrase de passe changée.",
  "cli.keys-rotated": "Les clés de l’archive sont nouvelles.",
  "cli.hold-set": "À conserver désormais : {count}",
  "cli.hold-lifted": "Obligations levées : {count}",
  "cli.disposal-proposed":
    "Proposé sous {id}, fiches : {count}. Une autre personne qui voit les identités doit l’approuver.",
  "cli.disposal-related":
    "Ces fiches les nomment sans faire partie de la proposition ; voyez si elles citent ce qui va disparaître :",
  "cli.disposal-withdrawn": "La proposition a été retirée.",
  "cli.disposed": "Éliminé : {count} ; fichiers retirés : {objects}. Cela ne peut pas être annulé.",
  "cli.disposal-reach": "Ceci reste hors de portée et peut encore le contenir :",
  "cli.disposal-backups":
    "Les sauvegardes antérieures le contiennent encore. Après restauration, appliquez la liste : « dispose export-list », puis « apply ».",
  "cli.disposal-list-written":
    "La liste est écrite et signée. Gardez-la avec les sauvegardes. Fiches : {count}",
  "cli.disposal-held": "À conserver ici, donc restées : {count}",
  "cli.marked": "Marqués : {count}. La nouvelle version n’est pas relue.",
  "cli.late-moved":
    "Versions relues antérieures déplacées vers les identités : {count}. Ce qui a déjà été lu ou exporté ne peut être repris.",
  "cli.late-foreseen":
    "Versions relues antérieures qui contiennent ces noms et seraient déplacées vers les identités : {count}. Ce qui a déjà été lu ou exporté ne peut être repris.",
  "cli.late-still-named": "Encore nommé dans les faits ; `move-named` déplace aussi ceci :",
  "cli.late-unmarked": "Dans le texte même, le nom figure sans marque ici : {where}",
  "cli.late-not-erased":
    "La place manquait pour réécrire la base. Ses pages peuvent contenir ces mots jusqu’à la prochaine ouverture.",
  "cli.fictional": "Cette archive est un exemple : tout y est inventé.",
  "cli.read-only":
    "Ce support est en lecture seule : les faits et les identités peuvent être lus, rien n’est inscrit au journal.",
  "cli.renames-not-atomic":
    "Cette clé est en FAT ou en exFAT : une coupure de courant pendant le remplacement d’un fichier peut le faire perdre. Gardez une copie sur un autre support.",
  "cli.clock-behind":
    "L’horloge de cet ordinateur retarde sur le journal. Les inscriptions le signalent ; réglez l’horloge.",
  "cli.fewer-rights": "Cette clé n’ouvre que les faits ; les identités restent fermées.",
  "cli.swap-unencrypted":
    "La mémoire d’échange ou l’hibernation de cet ordinateur n’est pas chiffrée ; une partie de ce qui est ouvert peut y être écrite.",
  ...findings,
};
