//! The fields that a format string names.

use proc_macro2::Ident;
use syn::{Error, LitStr, Member, Result};

use super::ir::{Field, Text};

/// A `detail` with these fields in it.
pub(super) fn parse(literal: &LitStr, fields: &[Field<'_>]) -> Result<Text> {
    let mut text = Reading {
        literal,
        fields,
        written: String::new(),
        arguments: Vec::new(),
    };
    text.read(&literal.value())?;
    Ok(Text {
        literal: LitStr::new(&text.written, literal.span()),
        arguments: text.arguments,
    })
}

struct Reading<'a> {
    literal: &'a LitStr,
    fields: &'a [Field<'a>],
    written: String,
    arguments: Vec<(Ident, Ident)>,
}

impl Reading<'_> {
    fn read(&mut self, text: &str) -> Result<()> {
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, behind) = rest.split_at(at);
            self.written.push_str(before);
            if let Some(brace) = ["{{", "}}"].into_iter().find(|two| behind.starts_with(two)) {
                self.written.push_str(brace);
                rest = &behind[2..];
                continue;
            }
            let end = behind.find('}').filter(|&end| end > 0);
            let Some(end) = end else {
                return Err(
                    self.error("a single brace; a brace in the text is written twice: `{{`, `}}`")
                );
            };
            self.read_field(&behind[1..end])?;
            rest = &behind[end + 1..];
        }
        self.written.push_str(rest);
        Ok(())
    }

    /// What stands between braces: `name`, `0`, `name:?`, `name:>width$`.
    fn read_field(&mut self, inner: &str) -> Result<()> {
        let (name, rule) = inner.split_once(':').unwrap_or((inner, ""));
        let name = self.argument(name.trim())?;
        self.written.push('{');
        self.written.push_str(&name);
        if inner.contains(':') {
            self.written.push(':');
            self.read_rule(rule)?;
        }
        self.written.push('}');
        Ok(())
    }

    /// How a field is written; a width and a precision may be fields, too.
    fn read_rule(&mut self, rule: &str) -> Result<()> {
        if rule.contains(".*") {
            return Err(
                self.error("name the precision: `{price:.digits$}`, or write it: `{price:.2}`")
            );
        }
        let mut rest = rule;
        while let Some((before, behind)) = rest.split_once('$') {
            let is_of_name = |letter: char| letter == '_' || letter.is_alphanumeric();
            let start = before.trim_end_matches(is_of_name).len();
            self.written.push_str(&before[..start]);
            let name = self.argument(&before[start..])?;
            self.written.push_str(&name);
            self.written.push('$');
            rest = behind;
        }
        self.written.push_str(rest);
        Ok(())
    }

    /// The name of an argument for a field.
    fn argument(&mut self, name: &str) -> Result<String> {
        let field = self
            .fields
            .iter()
            .find(|field| text_of(&field.member) == name);
        let Some(field) = field else {
            return Err(self.error(&self.unknown(name)));
        };
        let name = match &field.member {
            Member::Named(_) => name.to_owned(),
            Member::Unnamed(index) => format!("_{}", index.index),
        };
        if !self.arguments.iter().any(|(known, _)| *known == name) {
            let argument = Ident::new(&name, self.literal.span());
            self.arguments.push((argument, field.local.clone()));
        }
        Ok(name)
    }

    fn unknown(&self, name: &str) -> String {
        let names = self
            .fields
            .iter()
            .map(|field| format!("`{{{}}}`", text_of(&field.member)));
        let names: Vec<_> = names.collect();
        match (name, names.as_slice()) {
            (_, []) => {
                "there is no field to name here; a brace in the text is written twice: `{{`, `}}`"
                    .to_owned()
            }
            ("", names) => format!("name the field: {}", names.join(", ")),
            (name, names) => format!("no field is called `{name}`; there is {}", names.join(", ")),
        }
    }

    fn error(&self, message: &str) -> Error {
        Error::new(self.literal.span(), message)
    }
}

/// A field as a format string names it.
pub(super) fn text_of(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string().trim_start_matches("r#").to_owned(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
