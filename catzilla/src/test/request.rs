//! [`TestRequest`]: a request of a test, put together and sent.

use std::{fmt::Debug, time::SystemTime};

use bytes::Bytes;
use futures_util::Stream;
use http::{
    HeaderMap, HeaderName, HeaderValue, Method, Uri,
    header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST},
};
use serde::Serialize;

use super::{Multipart, TestClient, TestResponse, basic, exchange::Exchange, pairs, redirect};
use crate::{WriteJson, body::Body};

/// A request of a test; [`send`](Self::send) sends it.
#[derive(Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct TestRequest<'c> {
    client: &'c TestClient,
    method: Method,
    target: String,
    headers: HeaderMap,
    /// Cookies of this request alone.
    cookies: Vec<(String, String)>,
    content: Content,
    follows: bool,
}

#[derive(Debug)]
enum Content {
    Whole(Bytes),
    /// A stream, until it was sent.
    Stream(Option<axum::body::Body>),
}

impl<'c> TestRequest<'c> {
    pub(super) fn new(client: &'c TestClient, method: Method, target: &str) -> Self {
        Self {
            client,
            method,
            target: target.to_owned(),
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            content: Content::Whole(Bytes::new()),
            follows: false,
        }
    }

    /// With one more header.
    ///
    /// # Panics
    /// The name or the value cannot be one.
    #[track_caller]
    pub fn header<N, V>(mut self, name: N, value: V) -> Self
    where
        N: TryInto<HeaderName, Error: Debug>,
        V: TryInto<HeaderValue, Error: Debug>,
    {
        let name = name.try_into().expect("the name of a header");
        self.headers
            .append(name, value.try_into().expect("the value of a header"));
        self
    }

    /// With more parameters in its query: pairs, `&[("page", "2")]`, or a type that serde writes.
    ///
    /// # Panics
    /// The value cannot be written as a query.
    #[track_caller]
    pub fn query(mut self, parameters: &(impl Serialize + ?Sized)) -> Self {
        let query = pairs::encoded(parameters);
        if !query.is_empty() {
            let mark = if self.target.contains('?') { '&' } else { '?' };
            self.target.push(mark);
            self.target.push_str(&query);
        }
        self
    }

    /// With a cookie, which the client does not keep; it goes before one of the same name that the application
    /// has set.
    pub fn cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With `Authorization: Bearer …`.
    ///
    /// # Panics
    /// The token cannot stand in a header.
    #[track_caller]
    pub fn bearer(self, token: &str) -> Self {
        self.header(AUTHORIZATION, format!("Bearer {token}"))
    }

    /// With `Authorization: Basic …`.
    ///
    /// # Panics
    /// Never.
    #[track_caller]
    pub fn basic(self, user: &str, password: &str) -> Self {
        self.header(AUTHORIZATION, basic::credentials(user, password))
    }

    /// With this value as JSON, written by serde: `&json!({"name": "Tom"})`.
    ///
    /// # Panics
    /// serde cannot write the value as JSON.
    #[track_caller]
    pub fn json(self, value: &(impl Serialize + ?Sized)) -> Self {
        let text = serde_json::to_vec(value).expect("a value that is JSON");
        self.of_type("application/json", text)
    }

    /// With a model as JSON, which writes itself.
    pub fn model(self, model: &impl WriteJson) -> Self {
        self.of_type("application/json", model.to_json())
    }

    /// With a form: pairs, or a type that serde writes.
    ///
    /// # Panics
    /// The value cannot be written as a form.
    #[track_caller]
    pub fn form(self, fields: &(impl Serialize + ?Sized)) -> Self {
        let form = pairs::encoded(fields);
        self.of_type("application/x-www-form-urlencoded", form)
    }

    /// With a form with files.
    pub fn multipart(self, form: &Multipart) -> Self {
        let (kind, bytes) = form.encoded();
        self.of_type(&kind, bytes)
    }

    /// With a text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.of_type("text/plain; charset=utf-8", text.into())
    }

    /// With these bytes, and no content type.
    pub fn body(mut self, bytes: impl Into<Bytes>) -> Self {
        self.content = Content::Whole(bytes.into());
        self
    }

    /// With a body that comes piece by piece, and no content type.
    pub fn stream<T, E>(mut self, pieces: impl Stream<Item = Result<T, E>> + Send + 'static) -> Self
    where
        T: Into<Bytes> + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>> + 'static,
    {
        self.content = Content::Stream(Some(axum::body::Body::from_stream(pieces)));
        self
    }

    /// Has redirects followed, ten at the most, as far as they stay on this application.
    pub fn follow_redirects(mut self) -> Self {
        self.follows = true;
        self
    }

    /// Sends it, and waits for the whole response.
    ///
    /// # Panics
    /// The path is none, the application does not start, or there is no whole response.
    pub async fn send(mut self) -> TestResponse {
        let host = self
            .client
            .address()
            .map_or("localhost".to_owned(), |at| at.to_string());
        for _ in 0..=redirect::MOST {
            let exchange = self.exchange(&host).await;
            let target = redirect::target(exchange.status, &exchange.headers, &host, &self.target);
            match target {
                Some(target) if self.follows => self.redirect(&exchange, target),
                _ => return TestResponse::new(exchange),
            }
        }
        panic!(
            "more than {} redirects; the last one led to {}",
            redirect::MOST,
            self.target
        );
    }

    fn redirect(&mut self, exchange: &Exchange, target: String) {
        let method = redirect::method(exchange.status, &self.method);
        if method != self.method {
            self.content = Content::Whole(Bytes::new());
            self.headers.remove(CONTENT_TYPE);
        }
        (self.method, self.target) = (method, target);
    }

    /// Sends it once.
    async fn exchange(&mut self, host: &str) -> Exchange {
        let (method, target) = (self.method.clone(), self.target.clone());
        let sent = self.head(host);
        let (sent_body, body) = self.content.take(&target);
        let mut request = http::Request::new(body);
        *request.method_mut() = method.clone();
        *request.uri_mut() = uri(&target);
        *request.headers_mut() = sent.clone();
        let answer = self.client.place.answer(request, self.client.from).await;
        let (head, body) = answer
            .unwrap_or_else(|error| panic!("{method} {target}: {error}"))
            .into_parts();
        let path = target.split('?').next().unwrap_or_default();
        self.client
            .jar()
            .keep(path, &head.headers, SystemTime::now());
        Exchange {
            method,
            target,
            sent,
            sent_body,
            status: head.status,
            headers: head.headers,
            body,
        }
    }

    /// The headers as they are sent.
    fn head(&self, host: &str) -> HeaderMap {
        let mut headers = self.headers.clone();
        let value = |text: &str| HeaderValue::from_str(text).expect("the value of a header");
        headers.entry(HOST).or_insert_with(|| value(host));
        if let Content::Whole(bytes) = &self.content
            && !bytes.is_empty()
        {
            headers
                .entry(CONTENT_LENGTH)
                .or_insert_with(|| bytes.len().into());
        }
        let cookies = self.all_cookies();
        if !cookies.is_empty() {
            headers.append(COOKIE, value(&cookies));
        }
        headers
    }

    /// The client's cookies for this path, and those of this request in the place of theirs.
    fn all_cookies(&self) -> String {
        let path = self.target.split('?').next().unwrap_or_default();
        let mut kept = self.client.jar().of(path, SystemTime::now());
        kept.retain(|(name, _)| self.cookies.iter().all(|(own, _)| own != name));
        let all = self.cookies.iter().chain(&kept);
        let all: Vec<_> = all.map(|(name, value)| format!("{name}={value}")).collect();
        all.join("; ")
    }

    fn of_type(mut self, kind: &str, content: impl Into<Bytes>) -> Self {
        if !self.headers.contains_key(CONTENT_TYPE) {
            self = self.header(CONTENT_TYPE, kind);
        }
        self.body(content)
    }
}

impl Content {
    /// The body for one request, and its bytes where they are known.
    fn take(&mut self, target: &str) -> (Option<Bytes>, Body) {
        match self {
            Self::Whole(bytes) => (Some(bytes.clone()), bytes.clone().into()),
            Self::Stream(stream) => {
                let stream = stream.take();
                let stream = stream.unwrap_or_else(|| {
                    panic!("a redirect to {target} wants the body again, and a stream comes once")
                });
                (None, stream.into())
            }
        }
    }
}

fn uri(target: &str) -> Uri {
    assert!(
        target.starts_with('/') || target == "*",
        "a path begins with `/`, and `{target}` does not"
    );
    target.parse().unwrap_or_else(|error| {
        panic!("`{target}` is no path: {error}; what is no letter or digit is escaped, `%20`")
    })
}
