use std::convert::Infallible;
use std::sync::{Arc, mpsc};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::{oneshot, watch};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::client::{FOLDER, client_file};
use super::desk::{Answer, Letter, Outcome};
use super::fault_page::fault_page;
use super::host::is_local;
use super::inject::inject;
use super::media_type::media_type;

use crate::text::{percent_decode, percent_encode};

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// The part that speaks HTTP. It knows no files: a path is only ever looked up
/// among those that a build would write.
#[derive(Clone)]
pub(super) struct Front {
    desk: mpsc::Sender<Letter>,
    statuses: watch::Receiver<Arc<str>>,
}

impl Front {
    pub(super) fn new(desk: mpsc::Sender<Letter>, statuses: watch::Receiver<Arc<str>>) -> Self {
        Self { desk, statuses }
    }

    pub(super) fn router(self) -> Router {
        Router::new()
            .route(&format!("{FOLDER}events"), get(events))
            .fallback(get(file))
            .with_state(self)
            .layer(middleware::from_fn(guard))
    }

    async fn ask(&self, path: String) -> Option<Answer> {
        let (reply, answer) = oneshot::channel();
        self.desk.send(Letter::Asked { path, reply }).ok()?;
        answer.await.ok()
    }
}

/// Lets in only what was meant for this machine, and keeps browsers from keeping
/// what will change in a moment.
async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST);
    let mut response = if host
        .and_then(|host| host.to_str().ok())
        .is_some_and(is_local)
    {
        next.run(request).await
    } else {
        let text = "this preview is for this machine alone: use localhost or 127.0.0.1\n";
        plain(StatusCode::FORBIDDEN, text)
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// What an open page is told: at once how things stand, then every change.
async fn events(State(front): State<Front>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let statuses = WatchStream::new(front.statuses)
        // Nothing is known before the content was read for the first time.
        .filter(|status| !status.is_empty())
        .map(|status| Ok(Event::default().event("status").data(&*status)));
    Sse::new(statuses).keep_alive(KeepAlive::default())
}

async fn file(State(front): State<Front>, uri: Uri, headers: HeaderMap) -> Response {
    if let Some(name) = uri.path().strip_prefix(FOLDER) {
        return match client_file(name) {
            Some((media_type, text)) => typed(StatusCode::OK, media_type, text),
            None => plain(StatusCode::NOT_FOUND, "there is no such file\n"),
        };
    }
    let path = percent_decode(uri.path().strip_prefix('/').unwrap_or_default());
    // A path that is not UTF-8 leads where no page is; so does this one.
    let path = path.unwrap_or_else(|| "\u{fffd}".to_owned());
    match front.ask(path.clone()).await {
        Some(answer) => respond(answer, &path, uri.query(), &headers),
        None => plain(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the preview has stopped; end it with Ctrl-C and start it again\n",
        ),
    }
}

fn respond(answer: Answer, path: &str, query: Option<&str>, headers: &HeaderMap) -> Response {
    let generation = answer.generation;
    match answer.outcome {
        Outcome::File { path, bytes } => match media_type(&path) {
            HTML => typed(StatusCode::OK, HTML, inject(bytes, &generation)),
            media_type => typed(StatusCode::OK, media_type, bytes),
        },
        Outcome::Folder => {
            let query = query.map_or_else(String::new, |query| format!("?{query}"));
            redirect(&format!("/{}/{query}", percent_encode(path)))
        }
        Outcome::Missing(page) => typed(StatusCode::NOT_FOUND, HTML, inject(page, &generation)),
        Outcome::Faults(report) => {
            let languages = headers.get(ACCEPT_LANGUAGE);
            let japanese = languages.is_some_and(|value| value.as_bytes().starts_with(b"ja"));
            let page = fault_page(&report, answer.edition, japanese);
            typed(StatusCode::SERVICE_UNAVAILABLE, HTML, page)
        }
    }
}

fn redirect(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        // For now only: a page of that name may be written at any moment.
        Ok(to) => (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, to)]).into_response(),
        Err(_) => plain(StatusCode::BAD_REQUEST, "this address cannot be read\n"),
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    typed(status, TEXT, text)
}

fn typed(status: StatusCode, media_type: &'static str, body: impl IntoResponse) -> Response {
    let header: (HeaderName, HeaderValue) = (CONTENT_TYPE, HeaderValue::from_static(media_type));
    (status, [header], body).into_response()
}
