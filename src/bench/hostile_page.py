"""Opens a page in headless Chromium beside a server that counts, and says what ran and what was asked for."""
import http.server
import pathlib
import subprocess
import sys
import threading

page, port = sys.argv[1], int(sys.argv[2])
asked = []


CONTROL = b"<title>x</title><script>document.title='RUN'</script><img src=/control>"


class Counting(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        served = {"/page": pathlib.Path(page).read_bytes, "/unprotected": lambda: CONTROL}.get(self.path)
        if served is None and self.path != "/favicon.ico":
            asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if served:
            self.wfile.write(served())

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Counting)
threading.Thread(target=server.serve_forever, daemon=True).start()
browser = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=8000", "--dump-dom"]


def opened(path):
    return subprocess.run(browser + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, timeout=240).stdout


# what counts does count: a page without protection does run, and does ask
control = "<title>RUN" in opened("/unprotected") and len(asked) > 0
asked.clear()
dom = opened("/page")
title = dom[dom.find("<title>") + 7:dom.find("</title>")]
ran = 1 if title.startswith("RUN") else 0
elements = sum(dom.lower().count("<" + name) for name in ("script", "iframe", "object", "embed", "img", "video", "base ", "form", "link "))
print(f"{page.rsplit('/', 1)[-1]}: an unprotected page is caught {control}; scripts run {ran}, requests {len(asked)}, live elements {elements}, payloads in text {dom.count('RUN')}")
sys.exit(0 if control and not ran and not asked and not elements and len(dom) > 20_000 else 1)
