//! [`Detail`]: what is said of a handler or a group beyond the requests that it wants.

/// What is said of one line of a list, beside its [`Entry`](super::Entry).
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// The middleware around it, the outermost first.
    pub with: &'static [&'static str],
    /// What a handler asks for.
    pub asks: &'static [&'static str],
    /// The lines of a group.
    pub lines: &'static [Detail],
}

impl Detail {
    /// Of a handler.
    #[must_use]
    pub const fn handler(with: &'static [&'static str], asks: &'static [&'static str]) -> Self {
        Self {
            with,
            asks,
            lines: &[],
        }
    }

    /// Of a group.
    #[must_use]
    pub const fn group(with: &'static [&'static str], lines: &'static [Detail]) -> Self {
        Self {
            with,
            asks: &[],
            lines,
        }
    }
}
