//! A browser to test in: chromium without a window, behind chromedriver.

use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, WebDriverRunError};

use crate::book::{book, scratch};
use crate::findings::Findings;

/// It asks nobody for anything, and reaches no other machine. As on a phone, a
/// scroll bar takes no room.
const CLOSED: [&str; 12] = [
    "--headless=new",
    "--hide-scrollbars",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A page open in a browser.
#[derive(Clone)]
pub(crate) struct Browser(pub(crate) WebDriver);

/// Opens a browser, does a test in it, closes it, and fails if the test has
/// found anything. No two tests may have the same name.
pub(crate) async fn in_browser<Fut>(
    name: &str,
    test: impl FnOnce(Browser) -> Fut,
) where
    Fut: Future<Output = WebDriverResult<Findings>>,
{
    let Some(chromium) = installed() else { return skip(name) };
    book(); // Without one there is nothing to open a browser for.
    let driver = Driver::start();
    let capabilities = capabilities(chromium, name).unwrap();
    let at = format!("http://127.0.0.1:{}", driver.port);
    let session = WebDriver::new(at, capabilities).await.unwrap();
    let tested = session.run_and_quit(async |session| {
        let browser = Browser(session);
        browser.make_ready().await?;
        test(browser).await
    });
    let found: Result<_, WebDriverRunError<_>> = tested.await;
    found.unwrap_or_else(|error| panic!("{name}: {error}")).assert_none();
}

/// The browser, if it is here and chromedriver too.
fn installed() -> Option<&'static str> {
    let is_here = |program: &&str| {
        let version = Command::new(program).arg("--version").output();
        version.is_ok_and(|output| output.status.success())
    };
    Some("chromedriver").filter(is_here)?;
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find(is_here)
}

/// Says, past the capture of the test runner, that a test could not be done
/// here. On CI, where the browser is installed, that is a failure.
fn skip(name: &str) {
    let why = format!(
        "skipped: the book in a browser: {name}: \
         chromium or chromium-driver is not installed"
    );
    let _ = writeln!(io::stderr(), "{why}");
    assert_ne!(env::var("CI").as_deref(), Ok("true"), "{why}");
}

fn capabilities(
    chromium: &str,
    name: &str,
) -> WebDriverResult<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    for argument in CLOSED {
        chrome.add_arg(argument)?;
    }
    let profile = scratch(&format!("profile of {name}"));
    chrome.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).map(|at| at.join(chromium));
    if let Some(program) = places.find(|program| program.is_file()) {
        chrome.set_binary(&program.to_string_lossy())?;
    }
    chrome.set("goog:loggingPrefs", json!({"browser": "ALL"}))?;
    Ok(chrome)
}

/// The program that browsers are driven with. Dropping it ends it.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a port that is free.
    fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it has told its version");
        let said = process.stdout.take().expect("it is piped");
        let lines = BufReader::new(said).lines().map_while(Result::ok);
        let port = lines.filter_map(|line| started_on(&line)).next();
        Self { process, port: port.expect("it names its port") }
    }
}

/// `ChromeDriver was started successfully on port 37061.`
fn started_on(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Browser {
    /// Opens a page, and waits until its fonts are there.
    pub(crate) async fn visit(&self, url: &str) -> WebDriverResult<()> {
        self.0.goto(url).await?;
        self.ask::<()>("return document.fonts.ready.then(() => null)").await
    }

    /// Runs the body of a function in the page, for what it returns.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        script: &str,
    ) -> WebDriverResult<T> {
        self.ask_with(script, vec![]).await
    }

    /// The same, of a function that takes arguments.
    pub(crate) async fn ask_with<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> WebDriverResult<T> {
        self.0.execute(script, arguments).await?.convert()
    }

    /// Waits until a script says true; false if it does not in five seconds.
    pub(crate) async fn until(
        &self,
        script: &str,
        argument: &str,
    ) -> WebDriverResult<bool> {
        for _ in 0..100 {
            if self.ask_with(script, vec![argument.into()]).await? {
                return Ok(true);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(false)
    }

    /// Calls the browser's own protocol.
    pub(crate) async fn call(
        &self,
        method: &str,
        parameters: Value,
    ) -> WebDriverResult<Value> {
        self.0.cdp().send_raw(method, parameters).await
    }

    /// Has a script run at the start of every page from now on.
    pub(crate) async fn run_first(&self, script: &str) -> WebDriverResult<()> {
        let source = json!({"source": script});
        let method = "Page.addScriptToEvaluateOnNewDocument";
        self.call(method, source).await.map(drop)
    }

    /// Leaves the page that a new window shows, and what that has logged. From
    /// now on nothing moves for a while before it is where it belongs, and the
    /// page of all pages does not open the printer's window, which would wait.
    async fn make_ready(&self) -> WebDriverResult<()> {
        self.run_first(include_str!("scripts/still.js")).await?;
        self.0.goto("about:blank").await?;
        self.0.browser_log().await.map(drop)
    }

    /// Makes the page so many pixels wide: no window can be as narrow as that.
    pub(crate) async fn make_wide(&self, width: u32) -> WebDriverResult<()> {
        let metrics = json!({
            "width": width,
            "height": 900,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        let method = "Emulation.setDeviceMetricsOverride";
        self.call(method, metrics).await?;
        let wide: u32 = self.ask("return innerWidth").await?;
        assert_eq!(wide, width);
        Ok(())
    }

    /// Has the reader choose a theme, which later pages then have too.
    pub(crate) async fn choose(&self, theme: &str) -> WebDriverResult<()> {
        let click = "document.getElementById(arguments[0])?.click()";
        let button = format!("mdbook-theme-{theme}").into();
        self.ask_with(click, vec![button]).await
    }

    /// Opens all that is folded.
    pub(crate) async fn unfold(&self) -> WebDriverResult<()> {
        let open = "for (const fold of document.querySelectorAll('details'))
            fold.open = true";
        self.ask(open).await
    }
}
