//! Constraints of a user's own, wherever the value stands that they are for.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{rc::Rc, sync::Arc};

use catzilla::prelude::*;
use catzilla_tests::assert_wrong;

#[derive(Debug)]
struct Even;

impl Constraint<u32> for Even {
    fn holds(&self, value: &u32) -> bool {
        value.is_multiple_of(2)
    }

    fn violation(&self, _: &u32) -> Violation {
        Violation::new("even", "expected an even number")
    }
}

/// One for the `Option` itself.
struct There;

impl<T> Constraint<Option<T>> for There {
    fn holds(&self, value: &Option<T>) -> bool {
        value.is_some()
    }

    fn violation(&self, _: &Option<T>) -> Violation {
        Violation::new("there", "expected a value")
    }
}

#[derive(Debug, Model)]
struct Numbers {
    #[field(constraint(Even))]
    plain: u32,
    #[field(constraint(Even), range(..10))]
    perhaps: Option<u32>,
    #[field(constraint(Even))]
    boxed: Box<u32>,
    #[field(constraint(Even))]
    both: Option<Box<u32>>,
    #[field(each(constraint(Even)))]
    each: Vec<Option<u32>>,
    #[field(constraint(There))]
    there: Option<u32>,
    #[field(constraint(Even))]
    shared: Option<Arc<Option<Rc<u32>>>>,
}

#[test]
fn a_constraint_of_ones_own_holds_of_what_is_there() {
    let right = br#"{"plain": 2, "boxed": 2, "each": [null, 4], "there": 1}"#;
    assert!(Numbers::from_json(right).is_ok());
    assert_wrong::<Numbers>(
        r#"{"plain": 1, "perhaps": 11, "boxed": 1, "both": 1, "each": [null, 1], "there": null, "shared": 1}"#,
        &[
            ("/plain", "even"),
            ("/perhaps", "even"),
            ("/perhaps", "range"),
            ("/boxed", "even"),
            ("/both", "even"),
            ("/each/1", "even"),
            ("/there", "there"),
            ("/shared", "even"),
        ],
    );
    let by_hand = Numbers {
        plain: 2,
        perhaps: Some(3),
        boxed: Box::new(2),
        both: None,
        each: Vec::new(),
        there: Some(1),
        shared: None,
    };
    assert_eq!(by_hand.validate().unwrap_err().violations().len(), 1);
}
