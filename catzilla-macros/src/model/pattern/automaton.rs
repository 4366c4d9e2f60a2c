//! A deterministic automaton over bytes.

use std::collections::HashMap;

use regex_automata::{
    Anchored,
    dfa::{Automaton as _, StartKind, dense},
    nfa::thompson,
    util::{primitives::StateID, start},
};
use regex_syntax::hir::Hir;

use super::Fault;

/// Reads a text from state `start`, a byte after the other; the text matches if it ends in a state that
/// accepts.
#[derive(Clone)]
pub(super) struct Automaton {
    /// To which class a byte belongs: bytes of one class always do the same.
    pub(super) classes: [u8; 256],
    pub(super) width: usize,
    /// Which state comes next: `width` entries for each state.
    pub(super) next: Vec<usize>,
    pub(super) accepts: Vec<bool>,
    pub(super) start: usize,
}

/// What building one may take, in bytes: some hundred states. Beyond it the table would be too large,
/// and the time of the build would be felt.
const MAX_BYTES: usize = 256 << 10;

impl Automaton {
    /// Of the texts in which the expression matches somewhere.
    pub(super) fn new(expression: &Hir) -> Result<Self, Fault> {
        let dfa = determinise(expression).ok_or_else(Fault::too_large)?;
        let mut classes = [0; 256];
        for (byte, class) in (0..=255).zip(&mut classes) {
            *class = dfa.byte_classes().get(byte);
        }
        // The last of the classes stands for the end of the text.
        let width = dfa.byte_classes().alphabet_len() - 1;
        let mut automaton = Self {
            classes,
            width,
            next: Vec::new(),
            accepts: Vec::new(),
            start: 0,
        };
        automaton.follow(&dfa)?;
        Ok(automaton)
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.accepts[self.behind(self.start, text)]
    }

    /// The state behind a text that begins in this one.
    pub(super) fn behind(&self, state: usize, text: &str) -> usize {
        text.bytes().fold(state, |state, byte| {
            self.next[state * self.width + usize::from(self.classes[usize::from(byte)])]
        })
    }

    /// The same for every state in which a part of a text may begin.
    pub(super) fn behind_any(&self, text: &str) -> impl Iterator<Item = usize> {
        (0..self.accepts.len()).map(move |state| self.behind(state, text))
    }

    /// Whether nothing that follows is accepted, of an automaton that is the smallest.
    pub(super) fn is_dead(&self, state: usize) -> bool {
        let row = &self.next[state * self.width..][..self.width];
        !self.accepts[state] && row.iter().all(|next| *next == state)
    }

    /// Adds every state that can be reached.
    fn follow(&mut self, dfa: &dense::DFA<Vec<u32>>) -> Result<(), Fault> {
        let bytes: Vec<u8> = (0..self.width)
            .filter_map(|class| {
                (0..=255).find(|byte| usize::from(self.classes[usize::from(*byte)]) == class)
            })
            .collect();
        let from_start = start::Config::new().anchored(Anchored::No);
        let start = dfa
            .start_state(&from_start)
            .map_err(|_| Fault::too_large())?;
        let mut numbers = HashMap::from([(start, 0)]);
        let mut states = vec![start];
        let mut at = 0;
        while let Some(&state) = states.get(at) {
            // Once there was a match, whatever follows is fine.
            let matched = dfa.is_match_state(state);
            self.accepts
                .push(matched || dfa.is_match_state(dfa.next_eoi_state(state)));
            for byte in &bytes {
                let next = if matched {
                    state
                } else {
                    dfa.next_state(state, *byte)
                };
                self.next.push(number(next, &mut numbers, &mut states));
            }
            at += 1;
        }
        Ok(())
    }
}

fn number(
    state: StateID,
    numbers: &mut HashMap<StateID, usize>,
    states: &mut Vec<StateID>,
) -> usize {
    *numbers.entry(state).or_insert_with(|| {
        states.push(state);
        states.len() - 1
    })
}

fn determinise(expression: &Hir) -> Option<dense::DFA<Vec<u32>>> {
    let limits = thompson::Config::new()
        .nfa_size_limit(Some(MAX_BYTES))
        .which_captures(thompson::WhichCaptures::None);
    let nfa = thompson::Compiler::new()
        .configure(limits)
        .build_from_hir(expression)
        .ok()?;
    let config = dense::Config::new()
        .accelerate(false)
        .start_kind(StartKind::Unanchored)
        .dfa_size_limit(Some(MAX_BYTES))
        .determinize_size_limit(Some(4 * MAX_BYTES));
    dense::Builder::new()
        .configure(config)
        .build_from_nfa(&nfa)
        .ok()
}
