//! Where a panic happened, for debug builds to tell.

use std::{
    any::Any,
    cell::RefCell,
    panic::{self, PanicHookInfo},
    sync::Once,
    thread,
};

/// What a panic has said, and where it happened.
#[derive(Debug)]
pub(crate) struct Panic {
    pub(crate) message: String,
    pub(crate) place: Option<String>,
}

thread_local! {
    /// The last one of this thread.
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

/// Has panics note where they happen, in debug builds; whatever else is done about a panic is done as before.
pub(crate) fn note_places() {
    static ONCE: Once = Once::new();
    if cfg!(debug_assertions) && !thread::panicking() {
        ONCE.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |info| {
                note(info);
                before(info);
            }));
        });
    }
}

fn note(info: &PanicHookInfo<'_>) {
    let panic = Panic {
        message: message(info.payload()),
        place: info.location().map(ToString::to_string),
    };
    // A thread that ends has none any more.
    let _ = LAST.try_with(|last| last.replace(Some(panic)));
}

impl Panic {
    /// Of what was caught.
    pub(crate) fn caught(payload: &(dyn Any + Send)) -> Self {
        let message = message(payload);
        // Another panic may have been the last one: not all that is caught has begun on this thread.
        let noted = LAST.take().filter(|last| last.message == message);
        let place = noted.and_then(|last| last.place);
        Self { message, place }
    }

    /// Says that it goes on on this thread.
    pub(crate) fn goes_on(self) {
        LAST.set(Some(self));
    }
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("a panic without a message").to_owned()
}
