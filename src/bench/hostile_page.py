"""Opens a page in headless Chromium beside a server that counts, and says what ran and what was asked for."""
import http.server
import subprocess
import sys
import threading
import urllib.parse

page, port = sys.argv[1], int(sys.argv[2])
asked = []


class Counting(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Counting)
threading.Thread(target=server.serve_forever, daemon=True).start()
browser = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=8000"]
flags = dict(capture_output=True, text=True, timeout=240)
# the counter works: a page without protection does run and does ask
subprocess.run(browser + ["--dump-dom", "data:text/html," + urllib.parse.quote(f"<img src=http://127.0.0.1:{port}/control>")], **flags)
control = len(asked)
asked.clear()
dom = subprocess.run(browser + ["--dump-dom", "file://" + page], **flags).stdout
title = dom[dom.find("<title>") + 7:dom.find("</title>")]
ran = 1 if title.startswith("RUN") else 0
elements = sum(dom.lower().count("<" + name) for name in ("script", "iframe", "object", "embed", "img", "video", "base ", "form", "link "))
print(f"{page.rsplit('/', 1)[-1]}: control asked {control}; scripts run {ran}, requests {len(asked)}, live elements {elements}, payloads in text {dom.count('RUN')}")
sys.exit(0 if control and not ran and not asked and not elements and len(dom) > 100_000 else 1)
