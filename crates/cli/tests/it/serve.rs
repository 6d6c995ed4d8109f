//! `presession serve`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use super::test_folder::{TestFolder, stderr_of};

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The running command. It ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts to serve the pack, and waits for the address.
    fn start(place: &TestFolder) -> Self {
        let arguments = ["serve", "pack", "--port", "0", "--shell", "shell"];
        let mut command = place.command(&arguments);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, address) = line.split_once("http://")?;
            Some(address.split('/').next().unwrap().to_owned())
        });
        // The command must be able to go on writing.
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            child,
            address: address.unwrap(),
        }
    }

    fn ask(&self, request: &str, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let head = format!("{request} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// Returns an answer, head and body.
    fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        self.ask("GET", path).read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Listens as a page does: the state now, then one at every change.
    fn events(&self) -> impl Iterator<Item = String> {
        let lines = BufReader::new(self.ask("GET", "/.presession/reload")).lines();
        lines.filter_map(|line| line.unwrap().strip_prefix("data: ").map(str::to_owned))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[track_caller]
fn check(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "{part} in {answer}");
    }
}

#[test]
fn it_answers_as_a_plain_static_server() {
    let server = Server::start(&TestFolder::with_pack("serve"));
    let page = server.get("/clusters/example/");
    check(
        &page,
        &[
            "200 OK",
            "text/html",
            "no-cache",
            "Placeholder theme",
            "/.presession/reload.js",
        ],
    );
    check(
        &server.get("/clusters/example?a=b"),
        &["307", "location: /clusters/example/?a=b"],
    );
    check(
        &server.get("/no/such/page/"),
        &["404 Not Found", "text/html", "/.presession/reload.js"],
    );
    // Led on to, the first part of the path would be a host.
    check(&server.get("//clusters/example"), &["404 Not Found"]);
    check(&server.get("/icon.svg"), &["200 OK", "image/svg+xml"]);
    let mut refused = String::new();
    server
        .ask("POST", "/")
        .read_to_string(&mut refused)
        .unwrap();
    check(&refused, &["405"]);
}

#[test]
fn a_change_reaches_the_page_and_a_mistake_leaves_the_last_good_site() {
    let place = TestFolder::with_pack("serve-change");
    let server = Server::start(&place);
    let mut events = server.events();
    let first = events.next().unwrap();
    check(&first, &["\"errors\":[]"]);

    place.replace(
        "pack/clusters/example.md",
        "Placeholder theme",
        "A better theme",
    );
    let second = events.next().unwrap();
    assert_ne!(second, first);
    check(&server.get("/clusters/example/"), &["A better theme"]);

    place.replace("pack/review.toml", "Andorra", "Nowhere");
    let third = events.next().unwrap();
    check(&third, &["review.toml:12", "Nowhere"]);
    check(
        &server.get("/clusters/example/"),
        &["200 OK", "A better theme"],
    );

    // What was wrong is put back: the page loses its list of errors, and need not reload.
    place.replace("pack/review.toml", "Nowhere", "Andorra");
    assert_eq!(events.next().unwrap(), second);
}

#[test]
fn a_pack_with_errors_is_waited_for() {
    let place = TestFolder::with_pack("serve-broken");
    place.replace("pack/review.toml", "Andorra", "Nowhere");
    let server = Server::start(&place);
    check(
        &server.get("/"),
        &["503", "<li>error: review.toml:12", "/.presession/reload.js"],
    );
    let mut events = server.events();
    let first = events.next().unwrap();
    place.replace("pack/review.toml", "Nowhere", "Somewhere");
    assert_ne!(events.next().unwrap(), first);
    check(&server.get("/"), &["503", "Somewhere"]);
    place.replace("pack/review.toml", "Somewhere", "Nepal");
    events.next().unwrap();
    check(&server.get("/"), &["200 OK", "Nepal"]);
}

#[test]
fn a_port_in_use_is_said_at_once() {
    let place = TestFolder::with_pack("serve-port");
    let server = Server::start(&place);
    let port = server.address.rsplit(':').next().unwrap();
    let output = place.run(&["serve", "pack", "--port", port, "--shell", "shell"]);
    assert_eq!(output.status.code(), Some(2));
    check(
        &stderr_of(&output),
        &[&format!("port {port} is in use"), "--port"],
    );
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let place = TestFolder::new("serve-nothing");
    let output = place.run(&["serve", "pack", "--port", "0", "--shell", "shell"]);
    assert_eq!(output.status.code(), Some(2));
    check(&stderr_of(&output), &["cannot read pack", "review.toml"]);
}
