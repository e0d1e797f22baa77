package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"dailypapers/feed/web"
)

// chromium returns a headless browser that is to be run.
func chromium(t *testing.T, ctx context.Context, args ...string) *exec.Cmd {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("the page is not looked at in a browser: ", err)
	}
	cmd := exec.CommandContext(ctx, program, append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-dev-shm-usage", "--hide-scrollbars", "--enable-logging=stderr", "--user-data-dir=" + t.TempDir()}, args...)...)
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// unguarded serves the handler without its policy, so that a test's page can frame
// it and press its keys.
func unguarded(h *web.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(&noPolicy{w}, r)
	}
}

type noPolicy struct{ http.ResponseWriter }

func (w *noPolicy) WriteHeader(status int) {
	w.Header().Del("Content-Security-Policy")
	w.ResponseWriter.WriteHeader(status)
}

func (w *noPolicy) Write(b []byte) (int, error) {
	w.Header().Del("Content-Security-Policy")
	return w.ResponseWriter.Write(b)
}

// drive is a page that uses the page in a frame and sends back what it saw.
const drive = `<!doctype html><iframe width="800" height="900"></iframe><script>
var frame = document.querySelector("iframe"), saw = {};
function doc() { return frame.contentDocument; }
function open(address) { return new Promise(function (done) { frame.onload = done; frame.contentWindow.location.replace(address); }); }
function follow(act) { return new Promise(function (done) { frame.onload = done; act(); }); }
function link(words) { return Array.from(doc().querySelectorAll("a")).find(function (a) { return a.textContent.trim() === words; }); }
function path() { return frame.contentWindow.location.pathname + frame.contentWindow.location.search; }
function first() { return doc().querySelector("h3").textContent; }
function press(key) { doc().activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true })); }
function focused() { var a = doc().activeElement; return a.id || (a.closest("article") || {}).id || a.tagName; }
(async function () {
  await open("/papers/");
  saw.newest = doc().querySelector("h1").textContent;
  press("j"); saw.j = focused();
  press("j"); saw.jj = focused();
  press("k"); saw.jjk = focused();
  press("o"); saw.open = doc().querySelectorAll("article details[open]").length;
  press("o"); saw.closed = doc().querySelectorAll("article details[open]").length;
  press("/"); saw.slash = focused();
  press("j"); saw.typed = focused();
  await follow(function () { doc().querySelector("#match").value = "paper"; doc().querySelector("form button").click(); });
  saw.search = path().split("?")[0] + " " + new URLSearchParams(path().split("?")[1]).get("match");
  saw.what = doc().querySelector("h1").textContent;
  await follow(function () { link("2").click(); });
  saw.second = first();
  await follow(function () { doc().querySelector(".pages a[rel=prev]").click(); });
  saw.back = first();
  await follow(function () { link("Clear all").click(); });
  saw.cleared = path();
  await open("/papers/2026-03-02");
  await follow(function () { doc().querySelector(".head a[rel=next]").click(); });
  saw.after = path();
  await follow(function () { doc().querySelector(".head a[rel=prev]").click(); });
  saw.before = path();
  await follow(function () { doc().querySelector(".strip a").dispatchEvent(new MouseEvent("click", { bubbles: true })); });
  saw.bar = path();
  await open("/papers/all");
  await open("/papers/2026-03-02#2603.00003");
  saw.fragment = doc().querySelector("article details[open]").closest("article").id;
  for (var width of [320, 390]) {
    frame.width = width; await open("/papers/all");
    doc().querySelectorAll("details").forEach(function (d) { d.open = true; });
    saw["width" + width] = doc().documentElement.scrollWidth;
  }
})().catch(function (e) { saw.error = String(e); }).then(function () { return fetch("/saw", { method: "POST", body: JSON.stringify(saw) }); });
</script>`

// Search, pages, periods and keys in a browser.
func TestBrowser(t *testing.T) {
	pages := many(250)
	next := many(2)["a.json"]
	next.Data = bytes.ReplaceAll(bytes.ReplaceAll(next.Data, []byte("2026-03-02"), []byte("2026-03-03")), []byte("2603.0"), []byte("2603.1"))
	pages["b.json"] = next
	h := newHandler(pages)
	mux := http.NewServeMux()
	mux.Handle("/papers/", http.StripPrefix("/papers", unguarded(h)))
	mux.HandleFunc("/drive", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, drive) })
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var saw map[string]any
	mux.HandleFunc("POST /saw", func(w http.ResponseWriter, r *http.Request) {
		defer cancel()
		if err := json.NewDecoder(r.Body).Decode(&saw); err != nil {
			t.Error(err)
		}
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	cmd := chromium(t, ctx, "--window-size=900,1000", server.URL+"/drive")
	out, err := cmd.CombinedOutput() // until it is stopped
	if saw == nil {
		t.Fatalf("the page did not get to its end: %v: %s", err, out)
	}
	for what, want := range map[string]any{
		"newest": "Tuesday, 3 March 2026", "j": "2603.10000", "jj": "2603.10001", "jjk": "2603.10000", "open": 1.0, "closed": 0.0,
		"slash": "match", "typed": "match", "search": "/papers/all paper", "what": "All papers about “paper”",
		"second": "Paper 98", "back": "Paper 0", "cleared": "/papers/all", "after": "/papers/2026-03-03", "before": "/papers/2026-03-02",
		"bar": "/papers/2026-03-02", "fragment": "2603.00003", "width320": 320.0, "width390": 390.0, "error": nil,
	} {
		if saw[what] != want {
			t.Errorf("%s: saw %v, want %v", what, saw[what], want)
		}
	}
}

// The policy lets the style and the script of the page through, and the page is
// dark where that is asked for. The pictures stay with go test -artifacts.
func TestBrowserSchemes(t *testing.T) {
	server := httptest.NewServer(newHandler(testPages))
	defer server.Close()
	corner := map[string]uint32{}
	for scheme, number := range map[string]string{"dark": "0", "light": "1"} {
		name := filepath.Join(t.ArtifactDir(), scheme+".png")
		log, err := chromium(t, t.Context(), "--screenshot="+name, "--window-size=1280,1600",
			"--blink-settings=preferredColorScheme="+number, server.URL+"/2026-03-02?thumbnails=no").CombinedOutput()
		if err != nil || bytes.Contains(log, []byte("Content Security Policy")) {
			t.Errorf("%s: %v: the page breaks its own policy:\n%s", scheme, err, log)
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		corner[scheme], _, _, _ = img.At(2, 2).RGBA()
	}
	if corner["dark"] > 0x4000 || corner["light"] < 0xc000 {
		t.Errorf("the background is %#x in the dark and %#x in the light", corner["dark"], corner["light"])
	}
}
