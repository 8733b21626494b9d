/**
 * The wording of the interface in English. What a policy says never stands here: it comes with the
 * answer. A second language is a second file of the same shape.
 */
export const messages = {
  locale: "en-GB",

  starting: "Getting ready in the background. You can fill in the form now.",
  ready: "Ready. Nothing you enter leaves this device.",
  saving: "This device saves data. The rest of the checker is loaded when you ask for an answer.",

  failure: {
    "file-changed":
      "A file of the checker is damaged, or this site has changed. Load this page again.",
    "file-missing": "A file of the checker is missing on this site.",
    "file-type": "This site sends a file of the checker with a type that browsers refuse.",
    network: "A file of the checker could not be loaded. Check your connection and try again.",
    "python-error": "Something went wrong in the checker itself, not in what you entered.",
    timeout: "The checker took too long to start. You can try again.",
    "webassembly-blocked":
      "A security setting of this site, network or browser blocks the checker.",
    "webassembly-missing":
      "This browser is too old for the checker, or has WebAssembly turned off.",
    "worker-error": "This browser does not let the checker run in the background of the page.",
  },

  written: {
    lead: "Your answer is also here in words, without dates counted for you:",
    answer: (/** @type {string} */ area, /** @type {string[]} */ chosen) =>
      `${area}: ${chosen.join("; ")}`,
    unsure: (/** @type {string} */ question, /** @type {string} */ taken) =>
      `${question} You are not sure, so this is the answer for “${taken}”.`,
  },

  errors: {
    prefix: "Error: ",
    missing: (/** @type {string} */ question) => `Choose an answer to “${question}”`,
    title: (/** @type {string} */ title) => `Error: ${title}`,
    notOffered: (/** @type {string} */ found) => `“${found}” is not one of the answers.`,
    nearest: (/** @type {string} */ answer) => ` Did you mean “${answer}”?`,
  },

  conversation: {
    changes: (/** @type {string} */ area, /** @type {string[]} */ parts) =>
      `${area}: it can change ${parts.join("; ")}.`,
    parts: {
      next: "who is next",
      by: "by when",
      record: "what to record",
      notify: "whom to tell",
      advice: "who advises you",
      notes: "what else to know",
      then: "what comes later",
    },
  },

  finder: {
    found: (/** @type {number} */ count, /** @type {string} */ typed) =>
      `${count} ${count === 1 ? "area matches" : "areas match"} “${typed}”.`,
    similar: (/** @type {number} */ count, /** @type {string} */ typed) =>
      `No area is called “${typed}”. ${count} ${count === 1 ? "is" : "are"} spelled like it.`,
    none: (/** @type {string} */ typed) =>
      `No area matches “${typed}”. Try fewer letters, or choose that it is not listed.`,
  },

  card: {
    title: (/** @type {string} */ headline, /** @type {string} */ page) => `${headline} - ${page}`,
    announcement: (/** @type {string} */ headline) => `Answer: ${headline}`,
    who: "Who",
    counterpart: "With",
    standIn: "Stand-in",
    caution: "Caution:",
  },

  deadline: {
    byWhen: "By when",
    latest: "By when, at the latest",
    wasDue: "Was due by",
    overdue: "Overdue",
    noDate: "No date is stated",
    cap: "Whole process by",
    capOverdue: "Whole process was due by",
    suggestion: "Suggestion, not stated by this area:",
    whyThisDate: "Why this date:",
  },

  provisions: {
    record: "Record",
    notify: "Tell",
    advice: "Advice",
    notes: "Good to know",
    more: {
      record: (/** @type {number} */ count) => `${count} more to record`,
      notify: (/** @type {number} */ count) => `${count} more to tell`,
      advice: (/** @type {number} */ count) => `${count} more on advice`,
      notes: (/** @type {number} */ count) => `${count} more to know`,
    },
    who: "Who",
    where: "Where",
    when: "When",
    how: "How",
    sentences: "Source",
    relation: {
      "in-preference": "Instead of line management",
      "in-addition": "As well as line management",
    },
  },

  contacts: {
    title: "Whom to call",
  },

  alternatives: {
    title: "What would change",
    sameStep: "The same step and date",
    more: "More to do or to know",
    unsure: "You were not sure",
    hint: (/** @type {string} */ answers) => `so we took: ${answers}`,
    taken: (/** @type {string} */ answer) => `Taken, to be on the safe side: ${answer}.`,
    others: "What another answer would change:",
    same: "No other answer would change this one.",
  },

  whyNot: {
    title: "Why not somebody else?",
  },

  pair: {
    title: (/** @type {string} */ first, /** @type {string} */ second) =>
      `Two procedures apply: ${first} and ${second}`,
    headline: (/** @type {string} */ area, /** @type {string} */ headline) =>
      `${area}: ${headline}`,
    first: (/** @type {string} */ area, /** @type {string} */ reason) =>
      `${area} comes first: ${reason.toLowerCase()}. Do what both ask for.`,
    more: (/** @type {string} */ area) => `More on ${area}`,
    unsure: (/** @type {string} */ area) => `${area}: you were not sure`,
    alike: (/** @type {string} */ likeness) => `${likeness}. Do what both ask for.`,
    emergency: "Danger",
    overdue: "Overdue",
    today: "Act today",
    earlier: "Earlier date",
    dated: "Has a date",
    bothOverdue: "Both are overdue",
    bothToday: "Both cannot wait: act today",
    sameDate: "Both have the same date",
    undated: "Neither has a date",
  },

  evidence: {
    title: "Why",
    hint: (/** @type {number} */ sentences, /** @type {number} */ readings) =>
      `sources (${sentences}), readings (${readings}), how old it is`,
    stage: "Read this stage in full",
    area: "Read this part of the procedure in full",
    sentences: "It rests on these sentences of the documents:",
    sentence: "sentence ",
    rests: "See",
    readings: "It rests on our readings, where the documents are silent or unclear:",
    policy: "Procedure",
    version: "Version",
    dated: "Document dated",
    status: "Status",
    review: "To be reviewed by",
    owner: "Who reviews it",
    holidays: (/** @type {string} */ nation) => `Bank holidays of ${nation} known until`,
    reviewOverdue: (/** @type {string} */ due, /** @type {string} */ owner) =>
      `This page should have been checked by ${due} and has not been (by ${owner}). Ask the partnership whether its procedure still stands.`,
  },

  ladder: {
    level: (/** @type {number} */ level) => `Level ${level}`,
    levelOf: (/** @type {number} */ level) => `Level ${level} of 5`,
  },

  given: {
    title: "What you told us",
    assumed: "What we assumed:",
    nothing: "Not given",
    change: "Change",
    startAgain: "Start again with another case",
  },

  datePicture: {
    caption: (/** @type {string} */ from, /** @type {string} */ to) =>
      `${from} to ${to}, day by day`,
    start: "day 0",
    day: (/** @type {number} */ count) => `day ${count}`,
    dayOf: (/** @type {number} */ count, /** @type {number} */ total) => `day ${count} of ${total}`,
    hour: (/** @type {number} */ count) => `${count} h`,
    hourOf: (/** @type {number} */ count, /** @type {number} */ total) =>
      `${count} of ${total} hours`,
    last: "last day",
    due: "due",
    today: "today",
    skipped: "×",
    skippedSaid: (/** @type {string} */ why) => `not counted: ${why}`,
    weekend: "weekend",
    holiday: "bank hol.",
    weekendNote: "× weekends are not counted.",
    holidayNote: (/** @type {string} */ date, /** @type {string} */ name) =>
      `× ${date} is not counted: ${name}.`,
    hoursNote: "Hours run on the clock, at weekends too. The picture shows whole days.",
    lastWorkingDay: (/** @type {string} */ date) => `The last working day before it is ${date}.`,
    overdue: (/** @type {string} */ today, /** @type {number} */ days) =>
      `Overdue: today, ${today}, is ${days} ${days === 1 ? "day" : "days"} after it.`,
    todayIs: (/** @type {string} */ date) => `Today is ${date}.`,
  },

  timeline: {
    title: "If that does not settle it",
    titleAtEnd: "The whole ladder",
    steps: (/** @type {number} */ count) => (count === 1 ? "1 more step" : `${count} more steps`),
    titleAfterDanger: "Once everyone is safe",
    columns: { step: "Step", who: "Who", by: "By when", state: "State" },
    standing: { passed: "Passed", reached: "Here now", next: "Next", later: "Later" },
    ended: "Ended",
    since: (/** @type {string} */ date) => `Since ${date}`,
    endedOn: (/** @type {string} */ date) => `Ended on ${date}`,
    whole: "Whole process",
    moment: (/** @type {string} */ name, /** @type {string} */ date) => `${name}: ${date}.`,
    raised: "Raised",
    arose: "Arose",
    decided: "Decision in dispute",
    today: "Today",
    cap: "End of the whole process",
    capOverdue: "Whole process overdue, was due",
    flag: (/** @type {string[]} */ [first, ...more], /** @type {string} */ date) =>
      `${[first, ...more.map((name) => name[0].toLowerCase() + name.slice(1))].join(", ")}: ${date}`,
    due: (/** @type {string} */ date) => `by ${date}`,
    overdue: (/** @type {string} */ date) => `overdue, was due ${date}`,
    suggestion: (/** @type {string} */ date) => `suggestion: ${date}`,
    silent: "no number is stated",
    notYet: "date not known yet",
    lane: {
      since: (/** @type {string} */ date) => `since ${date}`,
      ended: (/** @type {string} */ date) => `ended ${date}`,
    },
  },

  takeAway: {
    title: "Take it with you",
    hint: "add to calendar, record, message, link",
    lead: "Made on this device. Nothing is stored here and nothing is sent.",
    preparing: "Getting it ready.",
    failed: "This could not be made.",
    again: "Try again",
    copied: "Copied.",
    byHand:
      "Copying is not allowed here. The text is selected: press Ctrl and C, or Command and C.",
    calendar: {
      title: "Add to calendar",
      saved: (/** @type {string} */ name) =>
        `${name} is saved with your downloads. Open it to add it to your calendar.`,
    },
    record: {
      title: "Record of the disagreement",
      memory:
        "Fill in the gaps here or on paper. What you write is kept only while this answer is open, so print or copy it before you leave.",
      learning: "Without anything that identifies people, for learning",
      learningHint: "A separate form: what you wrote in the other one is not carried over.",
      print: "Print or save as PDF",
      copy: "Copy the record",
      nothing: "There is no record to fill in for this answer.",
      reading: "Our reading:",
      word: (/** @type {string} */ area) => `Blank form for Word: ${area}`,
    },
    message: {
      title: "Message to the other side",
      memory:
        "Change it as you need. Your changes are kept only while this answer is open. Nothing is sent from here.",
      subject: "Subject",
      body: "Message",
      copySubject: "Copy the subject",
      copy: "Copy the message",
      mail: "Open in my mail program",
      long: "Some mail programs would cut off a text of this length. So copy the message first: the mail opens with the subject alone, and you paste the message in.",
      nothing: "There is no message to send for this answer.",
    },
    link: {
      title: "Link to this answer",
      field: "Address",
      holds: "It holds only these choices and dates, nothing that names a person.",
      moves: "Opened on another day, it answers for that day.",
      stays: "It always answers for the same day.",
      copy: "Copy the link",
      printed: (/** @type {string} */ address) => `Link to this answer: ${address}`,
    },
  },
};
