import { shortDate } from "../date-picture/calendar-day.js";
import { messages } from "../messages.js";
import { svg } from "../svg.js";
import { placeFlags } from "./flags.js";
import { LaneDrawing, widthOf } from "./lane.js";
import { lines, text, textWidth } from "./lettering.js";
import { TimeScale } from "./scale.js";
import { momentsOf, standingWord } from "./steps.js";

/**
 * @typedef {import("./steps.js").Step} Step
 * @typedef {import("./steps.js").Moment} Moment
 */

/** About as many pixels as the page has room for, so that letters keep their size. */
const WIDTH = 680;
const LABELS = 166;
const EDGE = 6;
const FLAG = 20;
const LANE = 46;
// More would leave too little for the days.
const MOST_ROOM = 250;
const SIZE = 13;
const LINE = 16;
const SMALL = 12.5;
const AXIS = 22;
const words = messages.timeline;

/**
 * The ladder on a scale of days: a lane for each step, lines for the days that matter to all. It
 * says nothing that the table beside it does not say, so those who hear the page are spared it.
 *
 * @param {any} answer - The answer of the decision package.
 * @param {Step[]} steps
 * @returns {SVGElement | null} Nothing if there is no date but today and what lies behind.
 */
export function timelineDrawing(answer, steps) {
  const due = steps.flatMap(({ by, suggestion }) => [by?.date, suggestion?.date]);
  if (![...due, answer.cap?.date].some(Boolean)) return null;
  const moments = momentsOf(answer);
  const scale = scaleOf([...due, ...moments.map(({ date }) => date)], steps, answer.today);
  const flags = flagsOf(moments, scale, answer.today);
  const frame = {
    scale,
    right: WIDTH - EDGE,
    today: answer.today,
    raised: answer.case?.raised ?? answer.today,
    poles: flags.map(({ x }) => x),
  };
  const top = (Math.max(...flags.map(({ row }) => row)) + 1) * FLAG + 4;
  const lanes = lanesOf(steps, top);
  const bottom = lanes[lanes.length - 1].bottom;
  return svg(
    "svg",
    {
      class: "drawing timeline__drawing",
      viewBox: `0 0 ${WIDTH} ${bottom + AXIS}`,
      "aria-hidden": "true",
      focusable: "false",
    },
    axis(scale, top, bottom),
    lanes.map((lane) => rule(lane.top)),
    flags.map((flag) => pole(flag, top, bottom)),
    lanes.map((lane) => drawLane(lane, frame)),
    flags.map((flag) => sign(flag, top)),
  );
}

/**
 * A lane for each step, as high as its words need.
 *
 * @param {Step[]} steps
 * @param {number} top
 */
function lanesOf(steps, top) {
  let bottom = top;
  return steps.map((step) => {
    const said = labelOf(step);
    const lane = { step, said, top: bottom, bottom: bottom + LANE + (said.length > 2 ? LINE : 0) };
    bottom = lane.bottom;
    return lane;
  });
}

/**
 * What lies behind says so below its name; what lies ahead has its date on the scale.
 *
 * @param {Step} step
 */
function labelOf(step) {
  const { level, name, title, by } = step;
  const label = name === messages.ladder.level(level) ? title : name;
  return [...lines(label, SIZE, LABELS - 30, 2), ...(by ? [] : [standingWord(step)])];
}

/**
 * The scale for all dates. Steps without one have their words after today, where they will be.
 *
 * @param {(string | null | undefined)[]} dates
 * @param {Step[]} steps
 * @param {string} today - ISO date.
 */
function scaleOf(dates, steps, today) {
  const known = [...dates, ...steps.flatMap(spanOf)].filter((date) => typeof date === "string");
  const isLast = known.every((date) => date <= today);
  const undated = steps.flatMap(({ by }) =>
    by && !by.date ? [by.phrase ?? "", words.silent] : [],
  );
  const widths = undated.map(widthOf).filter((width) => width < MOST_ROOM);
  const room = isLast ? Math.max(0, ...widths) : 0;
  return new TimeScale(known, LABELS + 16, WIDTH - EDGE - room);
}

/** What a step needs of the scale beside its date. @param {Step} step */
function spanOf({ by, since, ended }) {
  return [by?.working?.from, since, ended];
}

/** @param {TimeScale} scale @param {number} top @param {number} bottom */
function axis(scale, top, bottom) {
  const named = scale.ticks.filter(({ x, label }) => x + textWidth(label, SMALL) / 2 < WIDTH);
  const ticks = named.map(({ x, label }) => [
    svg("line", { class: "timeline__tick", x1: x, x2: x, y1: top, y2: bottom + 4 }),
    text(label, x, bottom + 17, { class: "drawing__text--quiet", size: SMALL, anchor: "middle" }),
  ]);
  return svg("g", {}, ticks.flat(), rule(bottom));
}

/** @param {number} y */
function rule(y) {
  return svg("line", { class: "timeline__rule", x1: 0, x2: WIDTH, y1: y, y2: y });
}

/**
 * The days that matter to all steps; those on one day share a flag.
 *
 * @param {Moment[]} moments
 * @param {TimeScale} scale
 * @param {string} today - ISO date.
 */
function flagsOf(moments, scale, today) {
  const dates = [...new Set(moments.map(({ date }) => date))];
  const flags = dates.map((date) => {
    const same = moments.filter((moment) => moment.date === date);
    const said = words.flag(
      same.map(({ name }) => name),
      shortDate(date, today),
    );
    const width = textWidth(said, SIZE, true) + 8;
    const { kind } = same.find((moment) => moment.kind === "today") ?? same[0];
    const isLate = same.some((moment) => moment.isLate);
    return { kind, said, isLate, x: scale.x(date), width };
  });
  const placed = placeFlags(flags, 0, WIDTH);
  return flags.map((flag, index) => ({ ...flag, ...placed[index] }));
}

/** @typedef {ReturnType<typeof flagsOf>[number]} DrawnFlag */

/** @param {DrawnFlag} flag @param {number} top @param {number} bottom */
function pole({ kind, isLate, x, row }, top, bottom) {
  const start = top - 4 - row * FLAG;
  return svg("line", {
    class: `timeline__pole timeline__pole--${isLate ? "late" : kind}`,
    x1: x,
    x2: x,
    y1: start,
    y2: bottom,
  });
}

/** @param {DrawnFlag} flag @param {number} top */
function sign({ said, isLate, left, row }, top) {
  const late = isLate ? " timeline__said--overdue" : "";
  return text(said, left + 4, top - 8 - row * FLAG, { class: `timeline__sign${late}`, size: SIZE });
}

/**
 * @param {ReturnType<typeof lanesOf>[number]} lane
 * @param {import("./lane.js").Frame} frame
 */
function drawLane({ step, said, top, bottom }, frame) {
  const { level, standing } = step;
  const middle = (top + bottom) / 2;
  const first = middle + 4.5 - ((said.length - 1) * LINE) / 2;
  return svg(
    "g",
    { "data-level": level, class: `timeline__lane timeline__lane--${standing}` },
    svg("circle", { class: "drawing__level", cx: 12, cy: middle, r: 11 }),
    svg(
      "g",
      { class: "drawing__number" },
      text(String(level), 12, middle + 4.5, { size: SIZE, anchor: "middle" }),
    ),
    said.map((line, index) => text(line, 30, first + index * LINE, { size: SIZE })),
    new LaneDrawing(frame, top).parts(step),
  );
}
