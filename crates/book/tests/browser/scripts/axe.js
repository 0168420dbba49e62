// See `Violation` and `LEFT` in access.rs.
const [left, coloursAlone] = arguments;
const { violations } = await axe.run({
  resultTypes: ["violations"],
  preload: false,
  ...(coloursAlone && { runOnly: ["color-contrast"] }),
});
return violations.flatMap(({ id, impact, nodes }) =>
  nodes
    .filter(({ target }) => !isLeft(id, document.querySelector(target[0])))
    .map(({ target, failureSummary, any }) => ({
      rule: id,
      impact: impact ?? "",
      element: target.join(" "),
      why: any[0]?.message ?? failureSummary,
    })),
);

function isLeft(rule, element) {
  return left.some(
    ([one, elements]) => one === rule && element.matches(elements),
  );
}
