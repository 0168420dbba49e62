// What mdBook's page lacks.
(function () {
    "use strict";

    // mdBook opens the sidebar by a label, which no key reaches and to which
    // screen readers grant no state. Here it becomes the button that it looks
    // like. This runs before mdBook's own script, which then finds the button.
    function makeToggleAButton() {
        const box = document.getElementById("mdbook-sidebar-toggle-anchor");
        const label = document.getElementById("mdbook-sidebar-toggle");
        const button = document.createElement("button");
        for (const { name, value } of label.attributes) {
            if (name !== "for") button.setAttribute(name, value);
        }
        button.type = "button";
        button.append(...label.childNodes);
        label.replaceWith(button);

        // mdBook's listener looks at the box as it was, so it comes first.
        document.addEventListener("DOMContentLoaded", () => {
            button.addEventListener("click", () => box.click());
        });
    }

    // An equation that cannot be broken and is wider than a narrow page is set
    // smaller, down to this part of its size.
    const SMALLEST = 0.55;

    const EQUATIONS = ".katex-display > .katex > .katex-html, .lh-r";

    function fitEquations() {
        for (const line of document.querySelectorAll(EQUATIONS)) {
            line.style.fontSize = "";
            const part = line.clientWidth / line.scrollWidth;
            if (line.clientWidth > 0 && part < 1) {
                line.style.fontSize = `${Math.max(part, SMALLEST) * 100}%`;
            }
        }
    }

    // What scrolls in its own box can be scrolled by keyboard.
    function reachScrollers() {
        const boxes = `pre, pre > code, .table-wrapper, ${EQUATIONS}`;
        for (const box of document.querySelectorAll(boxes)) {
            if (box.scrollWidth > box.clientWidth + 1) {
                box.tabIndex = 0;
            } else {
                box.removeAttribute("tabindex");
            }
        }
    }

    function fit() {
        fitEquations();
        reachScrollers();
    }

    makeToggleAButton();
    document.addEventListener("DOMContentLoaded", fit);
    document.addEventListener("toggle", fit, true);
    document.fonts.addEventListener("loadingdone", fit);
    window.addEventListener("resize", fit);
})();
