//! [`guarded`]: a panic at the start or the end is an error like others.

use std::{any::Any, panic::AssertUnwindSafe, pin::Pin};

use futures_util::FutureExt;

use crate::error::Cause;

/// A future that stays on its thread.
pub(super) type Local<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Waits for the future; a panic in it is an error, once the panic's own hook has reported it.
pub(super) async fn guarded<T>(future: Local<'_, Result<T, Cause>>) -> Result<T, Cause> {
    let caught = AssertUnwindSafe(future).catch_unwind().await;
    caught.unwrap_or_else(|panic| Err(of_panic(&*panic)))
}

fn of_panic(panic: &(dyn Any + Send)) -> Cause {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    match text.or_else(|| panic.downcast_ref().copied()) {
        Some(text) => format!("a panic: {text}").into(),
        None => "a panic".into(),
    }
}
