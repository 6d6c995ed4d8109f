// Added by `presession serve`, and by nothing else: reloads the page when its site is built again,
// and lists what is wrong with the pack.

(() => {
    'use strict';

    const {version} = document.currentScript.dataset;
    let events = null;
    let list = null;

    function show(errors) {
        list?.remove();
        list = null;
        // The page that stands in for a site lists them itself.
        if (!errors.length || !document.getElementById('app')) return;
        list = document.createElement('aside');
        list.setAttribute('role', 'alert');
        Object.assign(list.style, {
            position: 'fixed', insetInline: '0', insetBlockEnd: '0', zIndex: '2147483647',
            maxBlockSize: '50vh', overflow: 'auto', padding: '1rem',
            background: '#fff', color: '#8b0000', borderBlockStart: '4px solid #8b0000',
            font: '16px/1.5 sans-serif',
        });
        const title = document.createElement('strong');
        title.textContent = 'The pack has errors. This is the last good site.';
        const items = document.createElement('ul');
        items.append(...errors.map((error) => {
            const item = document.createElement('li');
            item.textContent = error;
            return item;
        }));
        list.append(title, items);
        document.body.append(list);
    }

    // A browser opens six connections to a server: a tab that nobody sees gives its own back.
    function listen() {
        if (document.hidden) {
            events?.close();
            events = null;
        } else if (!events) {
            events = new EventSource('/.presession/reload');
            events.addEventListener('message', (event) => {
                const state = JSON.parse(event.data);
                if (state.version !== version) location.reload();
                else show(state.errors);
            });
        }
    }

    document.addEventListener('visibilitychange', listen);
    // A page that the browser kept for the Back button has closed its connection.
    addEventListener('pageshow', (event) => {
        if (!event.persisted) return;
        events?.close();
        events = null;
        listen();
    });
    listen();
})();
