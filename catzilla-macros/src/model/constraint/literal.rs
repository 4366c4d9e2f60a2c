//! Literals that are no values of the type that they are about.

use syn::{Error, Expr, Lit, Type};

use super::{
    Constraint, Rule,
    integer::limits,
    parse::{as_literal, number},
    place::{bare, name_of_type},
};

impl Constraint {
    /// The mistake, if bounds, a divisor or choices are numbers of another kind.
    pub(super) fn of_another_kind(&self, ty: &Type) -> Option<Error> {
        let name = name_of_type(bare(ty))?;
        let (name, subject) = match &self.rule {
            Rule::Len { .. } => ("usize", "a length".to_owned()),
            _ => (&*name, format!("`{name}`")),
        };
        let wrong = |written| Some((written, Wrong::of(written, name)?));
        let all: Vec<_> = self.numbers().into_iter().filter_map(wrong).collect();
        let (written, Wrong { what, .. }) = all.first()?;
        let instead: Vec<_> = all.iter().map(|(_, wrong)| &*wrong.instead).collect();
        let message = format!("{subject} {what}: write {}", instead.join(", "));
        Some(Error::new_spanned(written, message))
    }

    fn numbers(&self) -> Vec<&Expr> {
        match &self.rule {
            Rule::Len { range, .. } | Rule::Range(range) => {
                let bounds = [&range.start, &range.end].into_iter().flatten();
                bounds.map(|bound| &**bound).collect()
            }
            Rule::MultipleOf(divisor) => vec![divisor],
            Rule::OneOfNumbers(numbers) => numbers.iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// Why a literal is no number of a type, and what to write in its place.
struct Wrong {
    what: &'static str,
    instead: String,
}

impl Wrong {
    /// One that is too large is left to rustc, which says what fits.
    fn of(written: &Expr, name: &str) -> Option<Self> {
        let (value, least) = (number(written)?, limits(name).map(|(least, _)| least));
        let (what, instead) = match (as_literal(written)?, least) {
            (Lit::Int(_), None) if matches!(name, "f32" | "f64") => {
                ("has a point", format!("`{value:.1}`"))
            }
            (_, Some(0.0)) if value < 0.0 => ("is never negative", "`0` or more".to_owned()),
            (Lit::Float(_), Some(_)) if value.fract() == 0.0 => {
                ("has no point", format!("`{value}`"))
            }
            (Lit::Float(_), Some(_)) => ("has no point", "a whole number".to_owned()),
            _ => return None,
        };
        Some(Self { what, instead })
    }
}
