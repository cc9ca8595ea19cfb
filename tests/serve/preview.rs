use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// Longer than anything takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A preview that runs until it is dropped.
pub(crate) struct Preview {
    program: Child,
    address: String,
}

pub(crate) struct Page {
    pub status: u16,
    head: String,
    pub body: String,
}

/// What an open page is told.
pub(crate) struct Events {
    statuses: Receiver<Value>,
    last: Value,
}

impl Preview {
    pub(crate) fn start(root: &Path) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_shirube"))
            .args(["serve", "--port", "0", "--as-of", "2026-04-01", "--root"])
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        let mut line = String::new();
        let stdout = program.stdout.as_mut().expect("its output");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("its address");
        let address = line
            .split_once("http://")
            .and_then(|(_, rest)| rest.split_once('/'))
            .map(|(address, _)| address.to_owned());
        let address = address.unwrap_or_else(|| panic!("no address in {line:?}"));
        Self { program, address }
    }

    /// Host and port.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn get(&self, path: &str) -> Page {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n"))
    }

    /// Asks again and again until the page is as it should be.
    pub(crate) fn get_when(&self, path: &str, right: impl Fn(&Page) -> bool) -> Page {
        for _ in 0..300 {
            let page = self.get(path);
            if right(&page) {
                return page;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("{path} did not become what it should be");
    }

    /// Sends the first lines of a request as they are.
    pub(crate) fn send(&self, head: &str) -> Page {
        let mut stream = self.connect();
        // It may hang up in the middle of what it refuses to read.
        let _ = stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text
            .split_once("\r\n\r\n")
            .unwrap_or_else(|| panic!("no answer to {head:.80}: {text:?}"));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Page {
            status: status.expect("a status"),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    pub(crate) fn events(&self) -> Events {
        let mut stream = self.connect();
        stream
            .write_all(b"GET /__shirube/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("a request");
        let (send, statuses) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(stream).lines().map_while(Result::ok);
            for data in lines.filter_map(|line| Some(line.strip_prefix("data: ")?.to_owned())) {
                let status = serde_json::from_str(&data).expect("JSON");
                if send.send(status).is_err() {
                    return;
                }
            }
        });
        Events {
            statuses,
            last: Value::Null,
        }
    }

    /// Ctrl-C.
    #[cfg(unix)]
    pub(crate) fn interrupt(&mut self) -> ExitStatus {
        let id = self.program.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status();
        assert!(sent.expect("`kill`").success());
        self.program.wait().expect("its end")
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

impl Page {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

impl Events {
    pub(crate) fn wait(&mut self) -> Value {
        self.last = self.statuses.recv_timeout(PATIENCE).expect("an event");
        self.last.clone()
    }

    pub(crate) fn until(&mut self, right: impl Fn(&Value) -> bool) -> Value {
        loop {
            let status = self.wait();
            if right(&status) {
                return status;
            }
        }
    }

    pub(crate) fn last(&self) -> &Value {
        &self.last
    }
}

/// A page as it was before the preview put its script into it.
pub(crate) fn without_script(page: &str) -> String {
    let script = "<script type=\"module\" src=\"/__shirube/";
    let end = "</script>";
    match page.split_once(script) {
        Some((before, rest)) => {
            let (_, after) = rest.split_once(end).expect("the end of the script");
            format!("{before}{after}")
        }
        None => page.to_owned(),
    }
}
