// Served with the pages while the book is written: when there is a new edition,
// the page loads again where it stands.
(async function () {
    "use strict";

    const edition = async () => (await fetch("/-/edition")).text();
    const loaded = await edition();
    setInterval(async () => {
        try {
            if ((await edition()) !== loaded) location.reload();
        } catch {
            // The server rests while the book is made, or has gone.
        }
    }, 1000);
})();
