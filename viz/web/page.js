// SPDX-License-Identifier: Apache-2.0
// The browser's side of a replay: hands on what a person does, shows the pixels that come back. Written for browsers of
// 2018 and later, since offices keep theirs long. Knows nothing of drills.
var Module = (() => {
"use strict";

const screen_ = document.getElementById("screen");
const writing = document.getElementById("writing");
const notice = document.getElementById("notice");
const picture = screen_.getContext("2d", {alpha: false});

// What tests and the curious may look at.
const counts = window.sanji = {frames: 0, firstFrameAt: null, drawing: 0};

const BROKEN = [
  "回放已停止：文件可能不完整，或内存不足。请重新复制文件，或换一个浏览器打开。",
  "The replay has stopped: the file may be incomplete, or memory too small. Copy the file again, or try another browser.",
];
const TOO_OLD = [
  "这个浏览器太旧，不能播放。请用 2018 年以后的 Chrome、Edge、Firefox、Safari 或国产浏览器的极速模式打开。",
  "This browser is too old for the replay. Open the file in Chrome, Edge, Firefox or Safari of 2018 or later.",
];

// Says why there is nothing to see, in both languages, and what the machine says.
function tell(sentences, details) {
  notice.hidden = false;
  notice.textContent = "";
  for (const line of [...sentences, details]) {
    if (line) notice.appendChild(document.createElement("p")).textContent = line;
  }
  screen_.hidden = true;
}

function bytesOf(id) {
  const text = atob(document.getElementById(id).textContent.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return bytes;
}

let stopped = false;

// The first word stands: what follows a fault is only noise.
function halt(details, sentences = BROKEN) {
  if (!stopped) tell(sentences, details);
  stopped = true;
}

// Calls what the program exports; a fault in there ends the replay, and says so.
function call(name, kind, kinds, values) {
  if (stopped) return 0;
  try {
    return Module.ccall(name, kind, kinds, values);
  } catch (error) {
    halt(String(error));
    return 0;
  }
}

const ask = (name) => call(name, "number", [], []);
const askText = (name) => call(name, "string", [], []) || "";
const tellText = (name, text) => call(name, "number", ["string"], [text]);
const tellNumbers = (name, ...values) => call(name, "number", values.map(() => "number"), values);

// Calls a function with bytes, lent to the program for the time of the call.
function tellBytes(name, lists, more) {
  const lent = lists.map((bytes) => {
    const at = Module._malloc(bytes.length + 1);
    HEAPU8.set(bytes, at);
    return at;
  });
  const values = [].concat(...lists.map((bytes, i) => [lent[i], bytes.length]), more);
  const answer = call(name, "string", values.map(() => "number"), values);
  lent.forEach((at) => Module._free(at));
  return answer;
}

function begin() {
  let problem;
  try {
    const english = document.documentElement.lang === "en" ? 1 : 0;
    problem = tellBytes("sanji_open", ["journal", "second", "font"].map(bytesOf), [english]);
  } catch (error) {
    return halt(String(error));
  }
  if (stopped) return;
  if (problem) return halt(problem);
  notice.hidden = true;
  screen_.hidden = false;
  takeNotes();
  takeCommands();
  takeAddress();
  listen();
  screen_.focus();
  requestAnimationFrame(tick);
}

function command(line) {
  if (line.trim()) tellText("sanji_command", line.trim());
}

// Those that the page was made with.
function takeCommands() {
  document.getElementById("commands").textContent.split("\n").forEach(command);
}

// "replay.html#seek 3600;picture.both" goes to that time with that picture.
function takeAddress() {
  decodeURIComponent(window.location.hash.slice(1)).split(";").forEach(command);
}

// Notes are kept by the browser, for this run; where it keeps nothing they last until the page is closed.

function takeNotes() {
  try {
    const kept = window.localStorage.getItem("sanji " + askText("sanji_name_of_run"));
    if (kept) tellText("sanji_take_notes", kept);
    if (kept === null) command("tour.begin");
    if (kept === null) window.localStorage.setItem("sanji " + askText("sanji_name_of_run"), "");
  } catch (error) {
    return;
  }
}

function keepNotes() {
  const notes = askText("sanji_new_notes");
  if (!notes) return;
  try {
    window.localStorage.setItem("sanji " + askText("sanji_name_of_run"), notes);
  } catch (error) {
    return;
  }
}

// Frames: thirty a second at most; the program says when nothing has changed.

const SHORTEST_MS = 1000 / 30 - 5;  // a screen's own sixty do not divide evenly
const LONGEST_S = 0.25;             // a page that was hidden does not jump ahead
let shownAt = null;

function tick(now) {
  if (stopped) return;
  requestAnimationFrame(tick);
  const passed = shownAt === null ? 0 : now - shownAt;
  if (shownAt !== null && passed < SHORTEST_MS) return;
  shownAt = now;
  const width = Math.max(1, Math.round(window.innerWidth * window.devicePixelRatio));
  const height = Math.max(1, Math.round(window.innerHeight * window.devicePixelRatio));
  const began = performance.now();
  const pixels = tellNumbers("sanji_frame", width, height, window.devicePixelRatio, Math.min(passed / 1000, LONGEST_S));
  takeTextWhereWanted();
  if (!pixels) return;
  if (screen_.width !== width) screen_.width = width;
  if (screen_.height !== height) screen_.height = height;
  picture.putImageData(new ImageData(new Uint8ClampedArray(HEAPU8.buffer, pixels, 4 * width * height), width, height), 0, 0);
  counts.drawing += performance.now() - began;
  ++counts.frames;
  if (counts.firstFrameAt === null) counts.firstFrameAt = performance.now();
  grantWishes();
}

// What the program cannot do by itself.
function grantWishes() {
  if (ask("sanji_takes_snapshot")) {
    screen_.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = document.title + ".png";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
  const wanted = ask("sanji_wants_full_screen") !== 0;
  if (wanted === fullScreenAsked) return;
  fullScreenAsked = wanted;
  const changed = wanted ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  if (changed) changed.catch(() => {});
}

let fullScreenAsked = false;

// Left by the browser's own key.
function fullScreenChanged() {
  if (document.fullscreenElement || !fullScreenAsked) return;
  fullScreenAsked = false;
  command("fullscreen");
}

// Input. Places are given in pixels of the picture.

function held(event) {
  return (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0);
}

function moved(x, y) {
  tellNumbers("sanji_mouse_moved", x * window.devicePixelRatio, y * window.devicePixelRatio);
}

const BUTTONS = [0, 2, 1];  // of the browser: left, middle, right; of the program: left, right, middle
const touches = new Map();  // fingers on the glass, by the browser's number
let spread = 0;             // between two fingers
const SPREAD_OF_A_NOTCH = 1.2;

function fingers() {
  const [a, b] = [...touches.values()];
  return {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))};
}

function pressed(event) {
  event.preventDefault();
  screen_.setPointerCapture(event.pointerId);
  if (event.pointerType === "touch") {
    touches.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (touches.size === 2) {  // what the first finger had begun ends: two fingers zoom
      tellNumbers("sanji_mouse_button", 0, 0, 0);
      spread = fingers().spread;
    }
    if (touches.size > 1) return;
  }
  moved(event.clientX, event.clientY);
  if (event.button < BUTTONS.length) tellNumbers("sanji_mouse_button", BUTTONS[event.button], 1, held(event));
  if (document.activeElement !== writing) screen_.focus();
}

function dragged(event) {
  if (touches.has(event.pointerId)) touches.set(event.pointerId, {x: event.clientX, y: event.clientY});
  if (touches.size < 2) return moved(event.clientX, event.clientY);
  if (touches.size > 2) return;
  const now = fingers();
  moved(now.x, now.y);
  tellNumbers("sanji_wheel", 0, Math.log(now.spread / spread) / Math.log(SPREAD_OF_A_NOTCH), 0);
  spread = now.spread;
}

function released(event) {
  const several = touches.size > 1;
  touches.delete(event.pointerId);
  if (several) return;
  moved(event.clientX, event.clientY);
  if (event.button < BUTTONS.length) tellNumbers("sanji_mouse_button", BUTTONS[Math.max(0, event.button)], 0, held(event));
}

const LINES_OF_A_NOTCH = 3;
const PIXELS_OF_A_NOTCH = 100;

function wheeled(event) {
  event.preventDefault();
  const notch = event.deltaMode === 0 ? PIXELS_OF_A_NOTCH : event.deltaMode === 1 ? LINES_OF_A_NOTCH : 1;
  moved(event.clientX, event.clientY);
  tellNumbers("sanji_wheel", event.deltaX / notch, -event.deltaY / notch, held(event));
}

// Keys. The canvas has the focus, so that an input method does not take letters that are commands; where text is
// wanted the hidden field has it, and the input method works.

const LEFT_TO_THE_BROWSER = /^(F5|F11|F12)$/;
const LEFT_TO_THE_BROWSER_WITH_CTRL = /^(Key[CLNRTVWX]|Digit0|Minus|Equal|Tab|PageUp|PageDown)$/;
const down = new Set();

function keyPressed(event) {
  if (event.isComposing || event.keyCode === 229 || event.metaKey) return;
  if (LEFT_TO_THE_BROWSER.test(event.code)) return;
  if (event.ctrlKey && LEFT_TO_THE_BROWSER_WITH_CTRL.test(event.code)) return;
  const writes = event.key.length === 1 && !event.ctrlKey && !event.altKey;
  const ours = call("sanji_key", "number", ["string", "number", "number"], [event.code, 1, held(event) | (event.repeat ? 8 : 0)]);
  if (ours) down.add(event.code);
  if (writes && event.target === writing) return;  // the field says what was written
  if (writes) write(event.key);
  if (ours) event.preventDefault();
}

function keyReleased(event) {
  if (!down.delete(event.code)) return;
  call("sanji_key", "number", ["string", "number", "number"], [event.code, 0, held(event)]);
}

function releaseAll() {
  for (const code of down) call("sanji_key", "number", ["string", "number", "number"], [code, 0, 0]);
  down.clear();
}

function write(text) {
  for (const character of text) tellNumbers("sanji_character", character.codePointAt(0));
}

function written(event) {
  if (event.isComposing) return;
  write(writing.value);
  writing.value = "";
}

function takeTextWhereWanted() {
  const wanted = ask("sanji_wants_text") !== 0;
  if (wanted === (document.activeElement === writing)) return;
  writing.value = "";
  (wanted ? writing : screen_).focus({preventScroll: true});
}

function listen() {
  screen_.addEventListener("pointerdown", pressed);
  screen_.addEventListener("pointermove", dragged);
  screen_.addEventListener("pointerup", released);
  screen_.addEventListener("pointercancel", released);
  screen_.addEventListener("wheel", wheeled, {passive: false});
  screen_.addEventListener("contextmenu", (event) => event.preventDefault());
  window.addEventListener("keydown", keyPressed);
  window.addEventListener("keyup", keyReleased);
  window.addEventListener("blur", releaseAll);
  window.addEventListener("pagehide", keepNotes);
  window.setInterval(keepNotes, 1000);
  window.addEventListener("hashchange", takeAddress);
  document.addEventListener("fullscreenchange", fullScreenChanged);
  writing.addEventListener("input", written);
  writing.addEventListener("compositionend", () => written({}));
}

// What the program's loader asks of the page.
const module = {
  onRuntimeInitialized: begin,
  onAbort: (what) => halt(String(what)),
  print: (text) => console.log(text),
  printErr: (text) => console.warn(text),
};
if (typeof WebAssembly === "object") {
  try {
    module.wasmBinary = bytesOf("program");
  } catch (error) {
    halt(String(error));
  }
} else {
  halt("", TOO_OLD);
}
return module;
})();
