/** What the check finds and what to do about it, in French. */
export const findings = {
  "finding.outer-file-changed": "Un fichier du dossier de l’archive a été modifié.",
  "finding.outer-file-missing": "Un fichier du dossier de l’archive manque.",
  "finding.key-file-unknown": "Un fichier de clé ou d’accès que l’archive ne connaît pas.",
  "finding.file-unknown": "Un fichier qui n’a pas sa place dans le dossier de l’archive.",
  "finding.write-interrupted": "Un fichier dont l’écriture a été interrompue.",
  "finding.page-damaged": "Une page d’une base est endommagée.",
  "finding.page-exchanged":
    "Une page d’une base n’est pas la dernière écrite : elle a été remplacée par une copie plus ancienne.",
  "finding.page-missing": "Une base est plus courte qu’elle n’était.",
  "finding.page-seal-changed":
    "Le fichier « pages » a été modifié. Il a été refait d’après l’état actuel des bases.",
  "finding.page-seal-missing":
    "Le fichier « pages » manquait. Il a été refait d’après l’état actuel des bases.",
  "finding.page-seal-older":
    "Le fichier « pages » était une copie plus ancienne. Il a été refait d’après l’état actuel des bases.",
  "finding.database-inconsistent": "Les parties d’une base ne concordent pas.",
  "finding.head-behind-log":
    "Le fichier « head » était plus ancien qu’une interruption ne l’explique. Il a été mis à jour à l’ouverture.",
  "finding.head-changed":
    "Le fichier « head » n’était pas celui qui avait été signé. Il a été réécrit à l’ouverture.",
  "finding.log-chain-broken":
    "Le journal de conservation ne se suit pas ici : une inscription a été modifiée, ajoutée ou retirée.",
  "finding.log-entry-changed": "Une inscription du journal de conservation a été modifiée.",
  "finding.log-index-wrong":
    "Une inscription du journal est classée sous une autre fiche que celle qu’elle nomme.",
  "finding.log-not-continuous": "Le journal de conservation ne prolonge pas l’état noté auparavant.",
  "finding.checkpoint-mismatch": "Un état signé du journal ne correspond pas à ses inscriptions.",
  "finding.checkpoint-unreadable": "Un état signé du journal ne peut pas être lu.",
  "finding.checkpoint-unsigned":
    "Un état du journal n’est signé par personne qui détienne ou ait détenu une clé.",
  "finding.checkpoint-after-revocation":
    "Un état du journal est signé par quelqu’un dont la clé avait été révoquée avant.",
  "finding.entry-not-signed-for": "Une inscription nomme une autre personne que celle qui l’a signée.",
  "finding.signature-invalid": "Une signature du journal de conservation n’est pas valable.",
  "finding.signature-unknown": "Une signature du journal est d’une clé que personne ne détient.",
  "finding.co-signature-missing": "Une cosignature dont parle le journal a disparu.",
  "finding.clock-went-back": "L’horloge de l’ordinateur a reculé : de {before} à {after}.",
  "finding.record-differs": "Ce qui est conservé n’est pas ce que le journal atteste.",
  "finding.record-missing": "Ce que le journal atteste manque.",
  "finding.record-unlogged": "Quelque chose est conservé qu’aucune inscription du journal n’atteste.",
  "finding.holder-differs":
    "Qui détient des clés de l’archive, ou l’accès de quelqu’un, n’est pas ce que dit le journal.",
  "finding.code-differs": "Une fiche est classée sous un autre code que le sien.",
  "finding.series-behind": "Une série de numéros est en retard : elle redonnerait un numéro.",
  "finding.search-index-differs":
    "L’index de recherche ne concorde pas avec les fiches. Une recherche peut en manquer ; rien n’est perdu.",
  "finding.object-changed": "Un fichier conservé a été modifié.",
  "finding.object-missing": "Un fichier conservé manque.",
  "finding.object-unreadable": "Un fichier conservé ne peut pas être lu sur le support.",
  "finding.object-not-recoverable":
    "Un fichier conservé ne s’ouvrirait pas avec age lors d’une récupération ; Affiant l’ouvre encore.",
  "finding.object-unknown": "Un fichier parmi les fichiers conservés que l’archive ne connaît pas.",
  "finding.object-time":
    "Fichiers conservés dont l’heure n’est pas celle prévue : {count}. Une copie du dossier le fait ; le contenu est intact.",
  "finding.identities-not-checked":
    "Les identités et les fichiers conservés n’ont pas été vérifiés : la clé utilisée ne les ouvre pas.",
  "advice.restore":
    "N’y travaillez plus. Gardez ce dossier tel quel et reprenez d’une sauvegarde qui se vérifie sans erreur.",
  "advice.restore-file": "Remettez ce fichier d’après une sauvegarde, puis vérifiez de nouveau.",
  "advice.compare":
    "Cherchez qui a eu accès et comparez avec un état gardé ailleurs : affiant check --since.",
  "advice.ask-holders":
    "Demandez à tous ceux qui ont une clé s’ils sont au courant. Sinon, gardez ce dossier tel quel.",
  "advice.take-in-again":
    "Remettez le fichier d’après une sauvegarde de l’archive, ou versez de nouveau le même fichier.",
  "advice.repair-index": "Refaites-le : affiant check --repair-index.",
  "advice.look-and-remove":
    "Rien dans l’archive n’en a besoin. Voyez ce que c’est, puis déplacez-le ailleurs.",
  "advice.check-clock": "Réglez l’horloge et notez pourquoi elle était fausse.",
  "advice.ask-with-identities":
    "Faites faire aussi la vérification par quelqu’un qui peut voir les identités.",
} as const;
