//! `keys(…)` and `values(…)`: what holds of every key, or every value, of a map.

use std::collections::{BTreeMap, HashMap};

use super::Constraint;
use crate::model::{MemberName, Part, Report, Schema, Violation};

/// A constraint for every key of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys<C>(pub C);

/// A constraint for every value of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Values<C>(pub C);

/// A value whose members can be looked at.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no map",
    label = "`keys` and `values` are for `HashMap` and `BTreeMap`"
)]
pub trait Map {
    /// The type of a key.
    type Key: MemberName;
    /// The type of a value.
    type Value;

    /// The members; none if the map is not there.
    fn members(&self) -> impl Iterator<Item = (&Self::Key, &Self::Value)>;
}

impl<K: MemberName, V, H> Map for HashMap<K, V, H> {
    type Key = K;
    type Value = V;

    fn members(&self) -> impl Iterator<Item = (&K, &V)> {
        self.iter()
    }
}

impl<K: MemberName, V> Map for BTreeMap<K, V> {
    type Key = K;
    type Value = V;

    fn members(&self) -> impl Iterator<Item = (&K, &V)> {
        self.iter()
    }
}

impl<M: Map> Map for Option<M> {
    type Key = M::Key;
    type Value = M::Value;

    fn members(&self) -> impl Iterator<Item = (&M::Key, &M::Value)> {
        self.iter().flat_map(Map::members)
    }
}

macro_rules! members {
    ($($name:ident: $part:ident $at:tt, $keyword:literal, $is_known:expr;)*) => {$(
        impl<M: Map, C: Constraint<M::$part>> Constraint<M> for $name<C> {
            fn holds(&self, map: &M) -> bool {
                map.members().all(|member| self.0.holds(member.$at))
            }

            fn schema(&self, schema: &mut Schema) {
                schema.inside($keyword, |schema| self.0.schema(schema));
            }

            fn violation(&self, map: &M) -> Violation {
                let broken = map.members().find(|member| !self.0.holds(member.$at));
                self.0.violation(broken.expect("a member is broken").$at)
            }

            fn check(&self, map: &M, report: &mut Report) -> bool {
                let mut holds = true;
                for member in map.members() {
                    let name = member.0.name();
                    holds &= report.at_name(&name, |report| self.0.check(member.$at, report));
                }
                holds
            }

            fn check_part(&self, part: &Part<M>, report: &mut Report) {
                for member in part.value().members() {
                    let name = member.0.name();
                    if $is_known(part, &name) {
                        report.at_name(&name, |report| self.0.check(member.$at, report));
                    }
                }
            }
        }
    )*};
}

members! {
    Keys: Key 0, "propertyNames", |_: &Part<M>, _: &str| true;
    Values: Value 1, "additionalProperties", Part::<M>::is_right;
}
