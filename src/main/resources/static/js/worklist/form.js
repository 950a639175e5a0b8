/* A task's form, on the desk and inside Tasklist: asks only for what applies, keeps a draft while one types, uploads photos
   as they are chosen. On the desk everything works without it. */
(function () {
    'use strict';

    const AUTOSAVE_AFTER_MS = 1500;

    function prepare(root) {
        const data = root.dataset;
        const address = '/api/work-items/' + encodeURIComponent(data.task);
        let timer = null;
        let autosave = null;
        let uploads = 0;

        const field = (name) => root.querySelector('[data-hy-field="' + name + '"]');
        const controls = (element) => element.querySelectorAll('input:not([type=file]), select, textarea');

        function value(name) {
            const element = field(name);
            const boxes = element ? element.querySelectorAll('input[type=checkbox]') : [];
            if (boxes.length > 0) {
                return Array.from(boxes).filter((box) => box.checked && !element.hidden).map((box) => box.value).join(',');
            }
            for (const control of element && !element.hidden ? controls(element) : []) {
                if (control.type !== 'radio' || control.checked) {
                    return control.value;
                }
            }
            return '';
        }

        function values() {
            const entered = {};
            for (const element of root.querySelectorAll('[data-hy-field]')) {
                if (!element.hidden && !element.querySelector('[data-hy-files]')) {
                    entered[element.dataset.hyField] = value(element.dataset.hyField);
                }
            }
            return entered;
        }

        /* In order: a field depends on earlier ones only, and a hidden one counts as empty. */
        function showWhatApplies() {
            for (const element of root.querySelectorAll('[data-hy-field]')) {
                const when = element.dataset.hyWhen;
                element.hidden = Boolean(when) && !when.split(';').every((condition) => {
                    const [name, codes] = condition.split('=');
                    return codes.split(',').includes(value(name));
                });
                for (const note of element.querySelectorAll('[data-hy-condition]')) {
                    note.hidden = true;
                }
            }
        }

        function say(text) {
            root.querySelector('[data-hy-status]').textContent = text || '';
        }

        function showErrors(problem) {
            const first = markErrors(problem);
            if (first) {
                first.focus();
            } else {
                root.querySelector('[data-hy-summary]').scrollIntoView({block: 'nearest'});
            }
        }

        /* The first control in error, without moving the focus: one may be typing elsewhere. */
        function markErrors(problem) {
            clearErrors();
            const errors = (problem && problem.errors) || [];
            const summary = root.querySelector('[data-hy-summary]');
            summary.hidden = false;
            summary.textContent = (problem && problem.detail) || data.textNotSaved;
            let first = null;
            for (const error of errors) {
                const element = field(error.field);
                if (!element) {
                    summary.textContent += ' ' + error.message;
                    continue;
                }
                const note = element.querySelector('[data-hy-error]');
                note.hidden = false;
                note.textContent = error.message;
                for (const control of element.querySelectorAll('input, select, textarea')) {
                    control.setAttribute('aria-invalid', 'true');
                    first = first || control;
                }
            }
            return first;
        }

        function clearErrors() {
            root.querySelector('[data-hy-summary]').hidden = true;
            root.querySelectorAll('[data-hy-field]').forEach(clearError);
        }

        function clearError(element) {
            for (const note of element.querySelectorAll('[data-hy-error]')) {
                note.hidden = true;
            }
            for (const control of element.querySelectorAll('[aria-invalid]')) {
                control.removeAttribute('aria-invalid');
            }
        }

        /* A field that is being corrected does not go on complaining; the last one takes the summary with it. */
        function corrects(element) {
            clearError(element);
            const left = Array.from(root.querySelectorAll('[data-hy-field]:not([hidden]) [data-hy-error]'));
            if (left.every((note) => note.hidden)) {
                root.querySelector('[data-hy-summary]').hidden = true;
            }
        }

        function headers(more) {
            const all = Object.assign({'Accept': 'application/json, application/problem+json', 'Accept-Language': data.lang}, more);
            if (data.csrfHeader) {
                all[data.csrfHeader] = data.csrfToken;
            }
            return all;
        }

        function saveUnfinished() {
            timer = null;
            autosave = new AbortController();
            say(data.textSaving);
            fetch(address + '/draft?partial=true', {
                method: 'POST', signal: autosave.signal, credentials: 'same-origin',
                headers: headers({'Content-Type': 'application/json'}), body: JSON.stringify({values: values()})
            }).then(async (answer) => {
                const problem = answer.ok ? null : parsed(await answer.text());
                autosave = null;
                say(answer.ok ? data.textSaved : problem ? '' : data.textNotSaved);
                if (problem) {
                    markErrors(problem);
                }
            }).catch((failure) => {
                if (failure.name !== 'AbortError') {
                    say(data.textNotSaved);
                }
            });
        }

        function saveSoon() {
            showWhatApplies();
            clearTimeout(timer);
            timer = setTimeout(saveUnfinished, AUTOSAVE_AFTER_MS);
        }

        function stopAutosave() {
            clearTimeout(timer);
            timer = null;
            if (autosave) {
                autosave.abort();
                autosave = null;
            }
        }

        /* Tasklist completes as soon as its submit event returns, so the draft must be stored within it: hence synchronous. */
        function saveNow() {
            if (uploads > 0) {
                say(data.textUploading);
                return false;
            }
            stopAutosave();
            const request = new XMLHttpRequest();
            request.open('POST', address + '/draft', false);
            const all = headers({'Content-Type': 'application/json'});
            for (const name of Object.keys(all)) {
                request.setRequestHeader(name, all[name]);
            }
            try {
                request.send(JSON.stringify({values: values()}));
            } catch (failure) {
                showErrors(null);
                return false;
            }
            if (request.status >= 200 && request.status < 300) {
                clearErrors();
                return true;
            }
            showErrors(parsed(request.responseText));
            return false;
        }

        function parsed(text) {
            try {
                return JSON.parse(text);
            } catch (failure) {
                return null;
            }
        }

        function thumbnail(list, photo) {
            const item = document.createElement('li');
            item.dataset.hyPhoto = photo.id;
            const image = document.createElement('img');
            image.src = photo.address + '/thumbnail';
            image.alt = '';
            const remove = document.createElement('button');
            remove.type = 'button';
            remove.className = 'hy-remove secondary';
            remove.dataset.hyRemove = '';
            remove.setAttribute('aria-label', data.textRemove);
            remove.textContent = '\u00d7';
            item.append(image, remove);
            list.append(item);
        }

        /* One after the other: their order is kept, and a phone's connection is not split. */
        async function upload(element, files) {
            const note = element.querySelector('[data-hy-error]');
            const refused = [];
            for (const file of files) {
                const body = new FormData();
                body.append('photo', file);
                uploads++;
                say(data.textUploading);
                try {
                    const answer = await fetch(address + '/draft/photos', {
                        method: 'POST', credentials: 'same-origin', headers: headers({}), body: body
                    });
                    const content = parsed(await answer.text());
                    if (answer.ok) {
                        thumbnail(element.querySelector('[data-hy-photos]'), content);
                    } else {
                        const errors = (content && content.errors) || [];
                        refused.push(errors.map((error) => error.message).join(' ') || (content && content.detail) || data.textNotSaved);
                    }
                } catch (failure) {
                    refused.push(data.textNotSaved);
                } finally {
                    uploads--;
                    say('');
                }
            }
            note.textContent = refused.join(' ');
            note.hidden = refused.length === 0;
        }

        async function removePhoto(item) {
            const answer = await fetch(address + '/draft/photos/' + encodeURIComponent(item.dataset.hyPhoto), {
                method: 'DELETE', credentials: 'same-origin', headers: headers({})
            }).catch(() => null);
            if (answer && answer.ok) {
                item.remove();
            } else {
                say(data.textNotSaved);
            }
        }

        root.addEventListener('input', (event) => {
            if (event.target.type !== 'file') {
                saveSoon();
                corrects(event.target.closest('[data-hy-field]'));
            }
        });
        root.addEventListener('change', (event) => {
            if (event.target.matches('[data-hy-files]')) {
                const files = Array.from(event.target.files);
                event.target.value = '';
                upload(event.target.closest('[data-hy-field]'), files);
            }
        });
        root.addEventListener('click', (event) => {
            const remove = event.target.closest('[data-hy-remove]');
            if (remove) {
                event.preventDefault();
                removePhoto(remove.closest('[data-hy-photo]'));
            }
        });
        root.addEventListener('submit', (event) => {
            if (uploads > 0) {
                event.preventDefault();
                say(data.textUploading);
                return;
            }
            stopAutosave();
        });

        showWhatApplies();
        return {saveNow: saveNow};
    }

    /* The first answer speaks the browser's language; Tasklist may be set to another. */
    async function inTasklist(form) {
        let root = form.querySelector('[data-hy-form]');
        const wanted = (document.documentElement.lang || root.dataset.lang).split('-')[0];
        if (wanted !== root.dataset.lang) {
            const element = root.dataset.element;
            const answer = await fetch('/forms/' + encodeURIComponent(element) + '?taskId='
                + encodeURIComponent(root.dataset.task) + '&lang=' + encodeURIComponent(wanted), {credentials: 'same-origin'});
            if (answer.ok) {
                const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                const translated = document.importNode(page.querySelector('[data-hy-form]'), true);
                root.replaceWith(translated);
                root = translated;
            }
        }
        return prepare(root);
    }

    window.taskForms = {prepare: prepare, inTasklist: inTasklist};
    document.querySelectorAll('form[data-hy-form]').forEach(prepare);
})();
