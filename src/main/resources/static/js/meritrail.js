/* Small conveniences; every page works without them. */
"use strict";

/* Runs in progress: asks how far they are and loads the page again when they are done. */
for (const progress of document.querySelectorAll("[data-progress]")) {
  const bar = progress.querySelector("progress");
  const said = progress.querySelector("[data-said]");
  const ask = async () => {
    try {
      const answer = await fetch(progress.dataset.progress, { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const told = await answer.json();
      if (told.finished) {
        location.reload();
        return;
      }
      if (told.of > 0) {
        bar.max = told.of;
        bar.value = told.done;
      }
      said.textContent = told.said;
    } catch (unreachable) {
      said.textContent = progress.dataset.unreachable;
    }
    setTimeout(ask, 1000);
  };
  ask();
}

/* Explanations: all steps open or closed at once, and all open on paper. */
for (const button of document.querySelectorAll("button[data-steps]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const step of document.querySelectorAll(".tree details")) {
      step.open = button.dataset.steps === "open";
    }
  });
}
addEventListener("beforeprint", () => document.querySelectorAll(".tree details").forEach(step => { step.open = true; }));

/* The cell or row that a link points at, in the middle of what scrolls around it. */
for (const grid of document.querySelectorAll(".grid")) {
  const pointed = grid.querySelector(".pointed");
  if (pointed) {
    const offset = pointed.getBoundingClientRect();
    const frame = grid.getBoundingClientRect();
    grid.scrollTop += offset.top - frame.top - grid.clientHeight / 3;
    grid.scrollLeft += Math.max(0, offset.right - frame.right);
  }
}
