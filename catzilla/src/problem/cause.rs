//! [`Cause`]: what went wrong inside the server.

use std::{error::Error, panic::Location};

/// What went wrong inside the server: for those who run it, and for clients of debug builds only.
#[derive(Clone, Debug, Default)]
pub(super) struct Cause {
    /// The error, the one that it came from, and so on.
    pub(super) chain: Vec<String>,
    /// Where it was noticed, as `file:line:column`.
    pub(super) place: Option<String>,
}

impl Cause {
    /// An error with all that it came from.
    pub(super) fn of(error: &dyn Error) -> Self {
        let mut chain = vec![error.to_string()];
        let mut source = error.source();
        // A source that is its own would have no end.
        while let Some(error) = source
            && chain.len() < LONGEST_CHAIN
        {
            chain.push(error.to_string());
            source = error.source();
        }
        Self { chain, place: None }
    }

    /// Where it was noticed.
    pub(super) fn at(&mut self, place: &Location<'_>) {
        // `map_err(Problem::internal)` has core call the function, and core is no place to look at.
        let is_of_core = place.file().contains("/library/core/");
        self.place = (!is_of_core && !self.chain.is_empty()).then(|| place.to_string());
    }

    /// For the log; nothing, if nothing went wrong.
    pub(super) fn print(&self) {
        if self.chain.is_empty() {
            return;
        }
        let chain = self.chain.join(": ");
        match &self.place {
            Some(place) => eprintln!("internal error: {chain} ({place})"),
            None => eprintln!("internal error: {chain}"),
        }
    }
}

const LONGEST_CHAIN: usize = 32;
