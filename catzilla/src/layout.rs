//! Futures in futures, laid out from the inside.
//!
//! A request's future holds that of a middleware, which holds that of another, and so on to the handler. When
//! rustc lays out the outermost first, it descends through all of them at once, and stops at its limit of 128
//! steps: some eight middleware. Here each is laid out once those inside it are, as the constants below are
//! evaluated; it then finds them done.

/// Lays out the future that this function returns.
pub(crate) const fn lay_out<Cx: 'static, F>(_: fn(&'static mut Cx) -> F) {
    let _ = size_of::<F>();
}

/// The same for a function of a route's number.
pub(crate) const fn lay_out_part<Cx: 'static, F>(_: fn(usize, &'static mut Cx) -> F) {
    let _ = size_of::<F>();
}

/// The same for a middleware.
pub(crate) const fn lay_out_middleware<M: 'static, Cx: 'static, R, F>(
    _: fn(&'static M, &'static mut Cx, R) -> F,
) {
    let _ = size_of::<F>();
}
