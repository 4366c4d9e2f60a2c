//! A [`Session`] is saved, and the response sets its cookie.

use std::{mem, pin::Pin, sync::Arc};

use http::{
    HeaderValue,
    header::{CACHE_CONTROL, COOKIE, SET_COOKIE, VARY},
};
use tokio::runtime::Handle;

use super::{
    Key, Record, Session, Sessions, StoreError,
    id::Id,
    now,
    seal::{Content, Seal},
    sessions::{Place, Settings},
    store::AnyStore,
    values::{Came, Held},
    written::written,
};
use crate::{
    Problem,
    dependency::Saves,
    extract::{Incoming, Rejection},
    respond::Response,
};

impl Saves for Session {
    fn save<'a>(
        &'a self,
        cx: &'a Incoming<'_>,
        outcome: &'a mut Result<Response, Rejection>,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        Box::pin(async {
            let Some(Sessions(settings)) = &self.of else {
                return;
            };
            match settings.write(self).await {
                Ok(cookie) => mark(response(cx, outcome), cookie),
                Err(error) => *outcome = Err(Problem::internal(error).into()),
            }
        })
    }
}

/// The response, made of what could not be read if there is none yet.
fn response<'a>(
    cx: &Incoming<'_>,
    outcome: &'a mut Result<Response, Rejection>,
) -> &'a mut Response {
    if outcome.is_err() {
        let rejected = mem::replace(outcome, Ok(Response::default()));
        *outcome = rejected.or_else(|rejection| Ok(rejection.into_reply(cx.reports())));
    }
    match outcome {
        Ok(response) => response,
        Err(_) => unreachable!("it was made just now"),
    }
}

/// Tells caches, and the client.
fn mark(response: &mut Response, cookie: Option<HeaderValue>) {
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from(COOKIE));
    let Some(cookie) = cookie else {
        return;
    };
    headers.append(SET_COOKIE, cookie);
    let is_private = |value: &HeaderValue| {
        let directives = value.to_str().unwrap_or("").split(',');
        let mut directives = directives.map(|directive| directive.trim().to_ascii_lowercase());
        directives.any(|directive| directive == "private" || directive == "no-store")
    };
    if !headers.get_all(CACHE_CONTROL).iter().any(is_private) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// What is to be done with a session.
enum Due {
    Nothing,
    /// These values are kept.
    Keep(Content, Origin),
    /// It is over.
    End(Came),
}

/// Where a session that is kept comes from.
enum Origin {
    /// There was none.
    Begun,
    /// It begins in the place of this one, with other values or the same.
    Renewed { came: Came, changed: bool },
    /// It goes on as this one, with other values or the same.
    GoneOn { came: Came, changed: bool },
}

/// What a client is told of a cookie.
enum Told {
    /// Its value, and when it expires.
    Keep(String, i64),
    Forget,
}

impl Settings {
    /// Saves it, and says which cookie the client gets, if it gets one.
    async fn write(&self, session: &Session) -> Result<Option<HeaderValue>, StoreError> {
        let now = now();
        let held = session.held(mem::take);
        let told = match (&self.place, self.due(held, session.came.clone(), now)) {
            (_, Due::Nothing) => None,
            (Place::Cookie(seal, key), due) => Some(self.seal(*seal, key, due)?),
            (Place::Store(store), due) => to_its_end(store_due(store.clone(), due)).await?,
        };
        told.map(|told| match told {
            Told::Keep(value, expires) => self.shape.set(&value, expires - now),
            Told::Forget => self.shape.forget(),
        })
        .transpose()
    }

    fn due(&self, held: Held, came: Option<Came>, now: i64) -> Due {
        let Held {
            values,
            changed,
            renewed,
        } = held;
        let anew = self.expires(now);
        match came {
            None if values.is_empty() || !changed => Due::Nothing,
            None => Due::Keep((anew, values), Origin::Begun),
            Some(came) if values.is_empty() && changed => Due::End(came),
            Some(came) if renewed => Due::Keep((anew, values), Origin::Renewed { came, changed }),
            Some(came) if changed || self.extends(came.expires, now) => {
                let expires = self.expires_later(came.expires, now);
                Due::Keep((expires, values), Origin::GoneOn { came, changed })
            }
            Some(_) => Due::Nothing,
        }
    }

    /// Where the client keeps it.
    fn seal(&self, seal: Seal, key: &Key, due: Due) -> Result<Told, StoreError> {
        let Due::Keep((expires, values), _) = due else {
            return Ok(Told::Forget);
        };
        let values = written(&values)?;
        let value = seal.close(key, &self.shape.full_name(), expires, &values);
        Ok(Told::Keep(value, expires))
    }
}

/// Where a store keeps it.
async fn store_due(store: Arc<dyn AnyStore>, due: Due) -> Result<Option<Told>, StoreError> {
    match due {
        Due::Nothing => Ok(None),
        Due::Keep(content, Origin::Begun) => begin(&*store, &content).await.map(Some),
        Due::Keep(content, Origin::Renewed { came, changed }) => {
            // A login begins one in any case; with the same values, nothing brings back what has ended.
            if !changed && !is_there(&*store, &came).await? {
                return Ok(None);
            }
            let told = begin(&*store, &content).await?;
            remove(&*store, came).await?;
            Ok(Some(told))
        }
        Due::Keep(content, Origin::GoneOn { came, changed }) => {
            let Came {
                id: Some(id),
                expires: before,
            } = came
            else {
                return Ok(None);
            };
            let (key, expires) = (id.key(), content.0);
            // Where it is not there any more, it was ended while this request was under way.
            let is_there = if changed {
                store.update(&key, record(&content)?).await?
            } else {
                store.extend(&key, expires).await?
            };
            let later = is_there && expires != before;
            Ok(later.then(|| Told::Keep(id.into_text(), expires)))
        }
        Due::End(came) => {
            remove(&*store, came).await?;
            Ok(Some(Told::Forget))
        }
    }
}

fn record((expires, values): &Content) -> Result<Record, StoreError> {
    Ok(Record {
        values: written(values)?,
        expires: *expires,
    })
}

async fn begin(store: &dyn AnyStore, content: &Content) -> Result<Told, StoreError> {
    let id = Id::new()?;
    store.insert(&id.key(), record(content)?).await?;
    Ok(Told::Keep(id.into_text(), content.0))
}

/// Whether nobody has ended it.
async fn is_there(store: &dyn AnyStore, came: &Came) -> Result<bool, StoreError> {
    match &came.id {
        Some(id) => store.extend(&id.key(), came.expires).await,
        None => Ok(false),
    }
}

async fn remove(store: &dyn AnyStore, came: Came) -> Result<(), StoreError> {
    match came.id {
        Some(id) => store.remove(&id.key()).await,
        None => Ok(()),
    }
}

/// Goes on with it when the client has gone: a logout is not left half done.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
) -> Result<T, StoreError> {
    match Handle::try_current() {
        Ok(runtime) => runtime.spawn(work).await?,
        Err(_) => work.await,
    }
}
