/* Steps through a request on its diagrams. Everything it shows stands in the table too. */
'use strict';

(async () => {
  const stage = document.getElementById('stage');
  const texts = stage.dataset;
  const find = selector => stage.querySelector(selector);
  const slider = find('input[type=range]');
  const lapButtons = [...stage.querySelectorAll('[data-lap]')];
  const playButton = find('[data-go=play]');
  const PACE_MILLIS = 1500;

  stage.hidden = false;
  let replay;
  let diagram;
  try {
    const answer = await fetch(texts.replay);
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    replay = await answer.json();
    diagram = new window.HuyingDiagram(find('.replay-canvas'));
  } catch (failure) {
    find('.replay-now').textContent = texts.failed;
    return;
  }

  const runs = new Map(replay.runs.map(run => [run.number, run]));
  const steps = replay.steps;
  const laps = replay.laps;
  let at = 0;
  let shown = 0;
  let playing = 0;
  let turn = 0;

  const indexOf = seq => steps.findIndex(step => step.seq === seq);
  const filled = (pattern, ...values) => values.reduce((text, value, i) => text.replaceAll('{' + i + '}', value), pattern);

  /* What happens outside a process is shown where the step before it stood. */
  const runOf = step => step.run || steps.slice(0, steps.indexOf(step)).reverse().map(one => one.run).find(Boolean)
    || (replay.runs[0] || { number: 0 }).number;

  const lapOf = step => laps.filter(lap => lap.first <= step.seq).pop() || laps[0];

  function nameOf(run) {
    const named = run.unit ? run.name + ' (' + run.unit + ')' : run.name;
    return run.parent === 0 && laps.length > 1 ? named + ' · ' + lapOf(steps[at]).name : named;
  }

  /* So far, and in this lap: a round has runs of its own, a lap within a round goes on in the run before it. */
  function isPassed(run, seq) {
    const lap = lapOf(steps[at]);
    return seq <= steps[at].seq && (lap.again === 0 || run.round !== lap.round || seq >= lap.first);
  }

  function way(run) {
    const above = runs.get(run.parent);
    return above ? [...way(above), run] : [run];
  }

  function button(text, pressed) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'outline';
    made.textContent = text;
    made.addEventListener('click', pressed);
    return made;
  }

  function paintWay(run) {
    find('.replay-way').replaceChildren(...way(run).map(one => {
      const item = document.createElement('li');
      const to = button(nameOf(one), () => open(one.number));
      to.title = filled(texts.version, one.version);
      if (one === run) {
        to.setAttribute('aria-current', 'true');
      }
      item.append(to);
      return item;
    }));
  }

  function calledBy(run) {
    return replay.runs.filter(one => one.parent === run.number && one.passed.some(passed => isPassed(one, passed.seq)));
  }

  function paintCalled(run) {
    find('.replay-called').replaceChildren(...calledBy(run).map(one =>
      button(filled(texts.open, nameOf(one)) + ' · #' + one.passed[0].seq, async () => {
        await open(one.number);
        find('.replay-way [aria-current]').focus();
      })));
  }

  function entriesByElement(run) {
    const found = new Map();
    steps.filter(step => step.run === run.number && isPassed(run, step.seq)).forEach(step => {
      const here = found.get(step.element) || { seqs: [], detour: false };
      here.seqs.push(step.seq);
      here.detour = here.detour || step.mark === 'DETOUR';
      found.set(step.element, here);
    });
    return found;
  }

  /* Answers the element to look at: where the step stands, or what called the process in which it stands. */
  function paintMarks(run) {
    diagram.clear();
    run.flows.filter(flow => isPassed(run, flow.seq)).forEach(flow => diagram.mark(flow.element, 'replay-flow'));
    run.passed.filter(passed => isPassed(run, passed.seq)).forEach(passed => diagram.mark(passed.element, 'replay-passed'));
    entriesByElement(run).forEach((here, element) => {
      const current = element === steps[at].element && run.number === steps[at].run;
      const name = current ? 'replay-current' : here.detour ? 'replay-detour' : '';
      if (name) {
        diagram.mark(element, name);
      }
      diagram.badge(element, (current ? '▸' : '') + here.seqs.join(', ') + (here.detour ? '!' : ''), name);
    });
    const inside = way(runs.get(runOf(steps[at]))).find(one => one.parent === run.number);
    if (inside) {
      diagram.mark(inside.call, 'replay-current');
      diagram.badge(inside.call, '▸', 'replay-current');
      return inside.call;
    }
    return run.number === steps[at].run ? steps[at].element : '';
  }

  async function open(number) {
    const run = runs.get(number);
    if (!run) {
      return;
    }
    const mine = ++turn;
    try {
      await diagram.show(texts.diagrams + run.process + '/' + run.version + '/diagram');
    } catch (failure) {
      find('.replay-now').textContent = texts.failed;
      return;
    }
    if (mine !== turn) {
      return;
    }
    shown = number;
    paintWay(run);
    const focus = paintMarks(run);
    if (focus) {
      diagram.centre(focus);
    }
    paintCalled(run);
    stage.dataset.shown = run.process;
  }

  /* Answers the lap, where there are several. */
  function paintLap(step) {
    if (laps.length < 2) {
      return null;
    }
    const lap = lapOf(step);
    find('.replay-lap').hidden = false;
    find('.replay-lap').textContent = lap.heading;
    lapButtons.forEach(one => one.setAttribute('aria-current', String(Number(one.dataset.lap) === lap.first)));
    return lap;
  }

  async function go(to) {
    at = Math.max(0, Math.min(steps.length - 1, to));
    const step = steps[at];
    slider.value = at;
    const lap = paintLap(step);
    slider.setAttribute('aria-valuetext', (lap ? lap.name + ' ' : '') + step.time + ' ' + step.sentence);
    document.querySelectorAll('.replay-steps [aria-current]').forEach(row => row.removeAttribute('aria-current'));
    document.getElementById('step-' + step.seq).setAttribute('aria-current', 'step');
    find('.replay-now').textContent = (lap ? lap.name + ' · ' : '') + filled(texts.position, at + 1, steps.length, step.time, step.since)
      + ' ' + step.sentence + (step.run ? '' : ' (' + texts.outside + ')');
    await open(runOf(step));
  }

  function play(on) {
    window.clearInterval(playing);
    playing = on ? window.setInterval(() => (at + 1 < steps.length ? go(at + 1) : play(false)), PACE_MILLIS) : 0;
    playButton.textContent = on ? '⏸' : '▷';
    playButton.title = on ? texts.pause : texts.play;
    playButton.setAttribute('aria-label', playButton.title);
    if (on && at + 1 >= steps.length) {
      go(0);
    }
  }

  const doing = {
    first: () => go(0),
    back: () => go(at - 1),
    play: () => play(!playing),
    forward: () => go(at + 1),
    last: () => go(steps.length - 1),
    in: () => diagram.zoom(1.25),
    out: () => diagram.zoom(0.8),
    fit: () => diagram.fit(),
  };
  stage.addEventListener('click', event => {
    const pressed = event.target.closest('[data-go]');
    if (pressed) {
      doing[pressed.dataset.go]();
    }
  });
  lapButtons.forEach(one => one.addEventListener('click', () => go(indexOf(Number(one.dataset.lap)))));
  slider.addEventListener('input', () => go(Number(slider.value)));
  diagram.onClick(element => {
    const called = calledBy(runs.get(shown)).filter(one => one.call === element);
    if (called.length > 0) {
      open(called[called.length - 1].number);
    }
  });

  const keys = { ArrowRight: 'forward', ArrowLeft: 'back', Home: 'first', End: 'last' };
  document.addEventListener('keydown', event => {
    const own = event.target.closest('input, select, textarea, .scroll');
    if (!own && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      doing[keys[event.key]]();
    }
  });
  document.querySelectorAll('.replay a[href^="#step-"]').forEach(anchor => {
    const seq = Number(anchor.textContent.replace('#', ''));
    anchor.addEventListener('click', () => go(indexOf(seq)));
  });

  slider.max = steps.length - 1;
  find('datalist').replaceChildren(...laps.slice(1).map(lap => new Option(lap.name, indexOf(lap.first))));
  await go(0);
  stage.dataset.ready = 'yes';
})();
