//! `pattern("…")`: a regular expression, as the automaton that the program holds.
//!
//! dialect (what may be written) → automaton (determinised) → minimise → expand.

mod automaton;
mod class;
mod dialect;
mod expand;
mod fault;
mod minimise;
#[cfg(test)]
mod tests;

use syn::{LitStr, Result};

use self::{automaton::Automaton, fault::Fault};

/// A regular expression that some texts match and others do not.
#[derive(Clone)]
pub(super) struct Pattern {
    source: LitStr,
    automaton: Automaton,
}

impl Pattern {
    pub(super) fn new(source: LitStr) -> Result<Self> {
        let text = source.value();
        match compile(&text) {
            Ok(automaton) => Ok(Self { source, automaton }),
            Err(fault) => Err(fault.at(&source)),
        }
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.automaton.matches(text)
    }

    /// Whether no text that begins like this matches.
    pub(super) fn refuses_prefix(&self, text: &str) -> bool {
        self.automaton
            .is_dead(self.automaton.behind(self.automaton.start, text))
    }

    /// Whether no text that ends like this matches.
    pub(super) fn refuses_suffix(&self, text: &str) -> bool {
        let mut ends = self.automaton.behind_any(text);
        !ends.any(|state| self.automaton.accepts[state])
    }

    /// Whether no text with this in it matches.
    pub(super) fn refuses_within(&self, text: &str) -> bool {
        let mut ends = self.automaton.behind_any(text);
        ends.all(|state| self.automaton.is_dead(state))
    }
}

fn compile(text: &str) -> std::result::Result<Automaton, Fault> {
    let expression = dialect::parse(text)?;
    let automaton = minimise::minimise(&Automaton::new(&expression)?);
    match automaton.accepts[..] {
        [true] => Err(Fault::new("every text matches this").help("leave it out")),
        [false] => Err(Fault::new("no text could ever match this")
            .help("`^` is the start of the whole text, and `$` its end")),
        _ if automaton.accepts.len() > MAX_STATES || automaton.next.len() > MAX_STEPS => {
            Err(Fault::too_large())
        }
        _ => Ok(automaton),
    }
}

/// The most states: minimising takes their square, in a macro that is not optimised.
const MAX_STATES: usize = 256;

/// The most steps, of two bytes each: states times classes of bytes.
const MAX_STEPS: usize = 4096;
