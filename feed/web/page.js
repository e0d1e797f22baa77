// Keys that help, and an address with a paper's id folds it out. All works without.
(function () {
  var papers = Array.from(document.querySelectorAll("article"));
  function go(step) {
    var at = papers.findIndex(function (p) { return p.contains(document.activeElement); });
    if (at < 0 && step < 0) return;
    var paper = papers[Math.max(0, Math.min(papers.length - 1, at + step))];
    if (!paper) return;
    paper.querySelector("h3 a, summary").focus({ preventScroll: true });
    paper.scrollIntoView({ block: "nearest" });
  }
  function fold() {
    var paper = papers.find(function (p) { return p.contains(document.activeElement); });
    var details = paper && paper.querySelector("details");
    if (details) details.open = !details.open;
    if (details) paper.scrollIntoView({ block: "nearest" });
  }
  function show() {
    var paper = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = paper && paper.matches("article") && paper.querySelector("details");
    if (details) details.open = true;
  }
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
    var does = { "j": function () { go(1); }, "k": function () { go(-1); }, "o": fold,
      "/": function () { document.getElementById("match").focus(); } }[e.key];
    if (!does) return;
    e.preventDefault();
    does();
  });
  window.addEventListener("hashchange", show);
  show();
})();
