# SPDX-License-Identifier: Apache-2.0
"""A headless Chromium, driven over its debugging pipe with nothing but the standard library: opens a file, clicks and
types, reads pixels; remembers what a page complains of and whom it calls."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
import urllib.parse

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--mute-audio",
         "--remote-debugging-pipe"]


class Browser:
    """`with Browser(width, height) as browser:`; ended, with all that it keeps on disk, at the end."""

    def __init__(self, width, height, scale=1):
        self.size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self.complaints = []  # of the console, and exceptions
        self.requests = []  # every address asked for
        self.last_id = 0
        self.unread = b""
        self.session = None

    @staticmethod
    def program():
        return shutil.which("chromium") or shutil.which("google-chrome")

    def __enter__(self):
        self.start()
        try:
            self.attach()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        self.folder = tempfile.TemporaryDirectory(prefix="sanji-browser-", ignore_cleanup_errors=True)
        to_browser, self.to = os.pipe()
        self.of, from_browser = os.pipe()
        # the pipe of Chromium is always what stands at 3 and 4
        command = ["bash", "-c", f'exec "$@" 3<&{to_browser} 4>&{from_browser}', "bash", self.program(), *FLAGS,
                   f"--user-data-dir={self.folder.name}", "about:blank"]
        self.process = subprocess.Popen(command, pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)

    def attach(self):
        pages = [each for each in self.call("Target.getTargets")["targetInfos"] if each["type"] == "page"]
        self.session = self.call("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", **self.size)

    def __exit__(self, *_):
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(timeout=10)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.to)
        os.close(self.of)
        self.folder.cleanup()

    # the protocol: JSON, each message ended by a zero byte

    def call(self, method, timeout=60, **parameters):
        """What the browser answers."""
        self.last_id += 1
        message = {"id": self.last_id, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to, data):]
        until = time.monotonic() + timeout
        while True:
            answer = self.next_message(until)
            if answer.get("id") == self.last_id:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def next_message(self, until):
        while b"\0" not in self.unread:
            if not select.select([self.of], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            data = os.read(self.of, 1 << 20)
            if not data:
                raise OSError("the browser has ended")
            self.unread += data
        one, self.unread = self.unread.split(b"\0", 1)
        message = json.loads(one)
        self.remember(message.get("method"), message.get("params", {}))
        return message

    def remember(self, method, what):
        if method == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = what["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and what["entry"]["level"] in ("warning", "error"):
            self.complaints.append(what["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and what["type"] in ("warning", "error", "assert"):
            self.complaints.append(" ".join(str(each.get("value", each.get("description"))) for each in what["args"]))

    # what a person does

    def open(self, file, address=""):
        """Anew, even where only the address behind the # differs."""
        self.call("Page.navigate", url="about:blank")
        self.requests.clear()
        self.call("Page.navigate", url=file.resolve().as_uri() + urllib.parse.quote(address, safe="#;"))

    def value(self, expression):
        """Of an expression of the page's script; promises are awaited."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "exception"))
        return answer["result"].get("value")

    def wait_for(self, expression, timeout=30):
        until = time.monotonic() + timeout
        while not self.value(expression):
            if time.monotonic() > until:
                raise TimeoutError(f"never true: {expression}; the page complains of {self.complaints}")
            time.sleep(0.02)

    def click(self, x, y):
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def press(self, code, key, text=""):
        """`code` and `key` as in KeyboardEvent; `text` is what the key writes."""
        self.call("Input.dispatchKeyEvent", type="keyDown", code=code, key=key, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", code=code, key=key)

    def screenshot(self):
        """A PNG of what is seen."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])
