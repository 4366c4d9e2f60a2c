//! The value in the library.

use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

use super::{Automaton, Pattern};

/// As many states of six bits fit into 64 bits.
const PACKED: usize = 10;

impl Pattern {
    // Expands to one of these, with the class of each byte, the steps, the start and the first state that
    // accepts:
    //
    //     model::Pattern::packed("^[a-z]+$", b"…", &[0, 0x186, …], 6, 12)
    //     model::Pattern::table("^[a-z]{3,64}$", b"…", &[0, 0, 0, 3, …], 3, 189)
    pub(in crate::model) fn expand(&self) -> TokenStream {
        let Self { source, automaton } = self;
        let span = source.span();
        let pattern = quote_spanned!(span=> ::catzilla::__private::model::Pattern);
        let classes = Literal::byte_string(&automaton.classes);
        let accepting = automaton.accepts.iter().position(|accepts| *accepts);
        // One that accepts nothing is refused when it is read.
        let (start, accepting) = (
            automaton.start,
            accepting.unwrap_or(automaton.accepts.len()),
        );
        if automaton.accepts.len() <= PACKED {
            let rows = automaton.packed().map(Literal::u64_unsuffixed);
            let [start, accepting] = [6 * start, 6 * accepting].map(Literal::usize_unsuffixed);
            return quote_spanned!(span=> #pattern::packed(#source, #classes, &[#(#rows),*], #start, #accepting));
        }
        let number = |state: usize| Literal::usize_unsuffixed(state * automaton.width);
        let next = automaton.next.iter().map(|state| number(*state));
        let [start, accepting] = [start, accepting].map(number);
        quote_spanned!(span=> #pattern::table(#source, #classes, &[#(#next),*], #start, #accepting))
    }
}

impl Automaton {
    /// For each class what comes next from every state, at the place to which the state shifts.
    fn packed(&self) -> impl Iterator<Item = u64> {
        (0..self.width).map(|class| {
            let states = self.next.chunks_exact(self.width).enumerate();
            states.fold(0, |row, (state, next)| {
                row | (6 * next[class] as u64) << (6 * state)
            })
        })
    }
}
