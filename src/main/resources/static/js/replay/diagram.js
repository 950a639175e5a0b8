/* A diagram that is only looked at: the viewer, its marks and badges, without taking the wheel from the page. */
'use strict';

window.HuyingDiagram = class {
  constructor(container) {
    this.container = container;
    this.viewer = new window.BpmnJS({ container, zoomScroll: { enabled: false }, textRenderer: { defaultStyle: { fontFamily: 'inherit' } } });
    this.shown = '';
    this.xml = new Map();
    this.marked = [];
    this.byTouch();
  }

  async show(address) {
    if (this.shown === address) {
      return;
    }
    if (!this.xml.has(address)) {
      const answer = await fetch(address);
      if (!answer.ok) {
        throw new Error(address + ': ' + answer.status);
      }
      this.xml.set(address, this.inOneLanguage(await answer.text()));
    }
    await this.viewer.importXML(this.xml.get(address));
    this.shown = address;
    this.marked = [];
    this.fit();
  }

  /* A label holds both languages, as models are made for all readers. */
  inOneLanguage(xml) {
    const kept = document.documentElement.lang.startsWith('zh') ? '$1' : '$2';
    return xml.replace(/ name="([^"]*?) · ([^"]*)"/g, ` name="${kept}"`);
  }

  has(element) {
    return Boolean(this.viewer.get('elementRegistry').get(element));
  }

  mark(element, name) {
    if (this.has(element)) {
      this.viewer.get('canvas').addMarker(element, name);
      this.marked.push([element, name]);
    }
  }

  /* The text says in signs what the mark says in colour. */
  badge(element, text, name) {
    if (this.has(element)) {
      const html = document.createElement('span');
      html.className = 'replay-badge ' + name;
      html.textContent = text;
      this.viewer.get('overlays').add(element, 'replay', { position: { top: -14, left: -8 }, html });
    }
  }

  clear() {
    const canvas = this.viewer.get('canvas');
    this.marked.forEach(([element, name]) => canvas.removeMarker(element, name));
    this.marked = [];
    this.viewer.get('overlays').remove({ type: 'replay' });
  }

  fit() {
    const canvas = this.viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > 1) {
      canvas.zoom(1, 'auto');
    }
  }

  zoom(factor) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.min(2, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  }

  /* Where the whole would be too small to read, the element is brought to the middle. */
  centre(element) {
    const canvas = this.viewer.get('canvas');
    const shape = this.viewer.get('elementRegistry').get(element);
    if (!shape || shape.waypoints) {
      return;
    }
    if (canvas.zoom() < 0.6) {
      canvas.zoom(0.75);
    }
    const box = canvas.viewbox();
    const x = shape.x + shape.width / 2;
    const y = shape.y + shape.height / 2;
    const inside = shape.x > box.x && shape.x + shape.width < box.x + box.width
      && shape.y > box.y && shape.y + shape.height < box.y + box.height;
    if (!inside) {
      canvas.viewbox({ x: x - box.width / 2, y: y - box.height / 2, width: box.width, height: box.height });
    }
  }

  onClick(listener) {
    this.viewer.get('eventBus').on('element.click', event => listener(event.element.id));
  }

  byTouch() {
    let last = null;
    this.container.addEventListener('pointerdown', event => {
      last = event.pointerType === 'touch' ? event : null;
    });
    this.container.addEventListener('pointermove', event => {
      if (last) {
        this.viewer.get('canvas').scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
        last = event;
      }
    });
    ['pointerup', 'pointercancel'].forEach(name => this.container.addEventListener(name, () => {
      last = null;
    }));
  }
};
