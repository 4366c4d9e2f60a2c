//! What may be written: the part of ECMA-262 that has a meaning of its own here, so that a client reads
//! the same pattern in the same way.
//!
//! What `regex-syntax` reads in another way is put into its words, or refused where that is rare.

use regex_syntax::{
    ast::{
        Assertion, AssertionKind, Ast, Flag, Flags, FlagsItem, FlagsItemKind, Group, GroupKind,
        HexLiteralKind, Literal, LiteralKind, Repetition, Span, SpecialLiteralKind,
        parse::ParserBuilder,
    },
    hir::{Hir, translate::TranslatorBuilder},
};

use super::{Fault, class};

/// The expression that a text has to match somewhere.
pub(super) fn parse(text: &str) -> Result<Hir, Fault> {
    let mut ast = ParserBuilder::new().nest_limit(64).build().parse(text)?;
    node(&mut ast)?;
    TranslatorBuilder::new()
        .build()
        .translate(text, &ast)
        .map_err(|error| Fault::new(error.kind().to_string()).place(*error.span()))
}

fn node(ast: &mut Ast) -> Result<(), Fault> {
    match ast {
        Ast::Empty(_) => Ok(()),
        Ast::Flags(flags) => Err(flags_refused(flags.span)),
        Ast::Literal(literal) => check_literal(literal),
        Ast::Dot(span) => {
            *ast = class::dot(**span);
            Ok(())
        }
        Ast::Assertion(assertion) => {
            if is_boundary(assertion)? {
                *ast = without_unicode(assertion.span, ast.clone());
            }
            Ok(())
        }
        Ast::ClassUnicode(class) => Err(class::unicode_refused(class.span)),
        Ast::ClassPerl(perl) => {
            *ast = class::ascii_alone(perl);
            Ok(())
        }
        Ast::ClassBracketed(brackets) => class::set(&mut brackets.kind),
        Ast::Repetition(repeated) => {
            check_repetition(repeated)?;
            node(&mut repeated.ast)
        }
        Ast::Group(group) => {
            check_group(group)?;
            node(&mut group.ast)
        }
        Ast::Alternation(either) => nodes(&mut either.asts),
        Ast::Concat(all) => nodes(&mut all.asts),
    }
}

fn nodes(asts: &mut [Ast]) -> Result<(), Fault> {
    asts.iter_mut().try_for_each(node)
}

/// Each reader takes two operators in a row for another thing.
fn check_repetition(repeated: &Repetition) -> Result<(), Fault> {
    if !matches!(*repeated.ast, Ast::Repetition(_)) {
        return Ok(());
    }
    Err(Fault::new("there are two repetitions in a row")
        .place(repeated.op.span)
        .help("leave one out, or put the first in parentheses"))
}

fn check_group(group: &Group) -> Result<(), Fault> {
    match &group.kind {
        GroupKind::NonCapturing(flags) if !flags.items.is_empty() => Err(flags_refused(flags.span)),
        GroupKind::CaptureName {
            starts_with_p: true,
            ..
        } => Err(Fault::new("no client knows `(?P<…>…)`")
            .place(group.span)
            .help("write `(…)`: nothing is captured")),
        _ => Ok(()),
    }
}

/// A client has no way to say them: JSON Schema knows patterns without flags only.
fn flags_refused(span: Span) -> Fault {
    Fault::new("a pattern has no flags")
        .place(span)
        .help("write `[Aa]` for a letter in either case, and `[\\s\\S]` for any character")
}

pub(super) fn check_literal(literal: &Literal) -> Result<(), Fault> {
    let help = match literal.kind {
        LiteralKind::Special(SpecialLiteralKind::Bell) => "write `\\x07`",
        LiteralKind::HexFixed(HexLiteralKind::UnicodeLong)
        | LiteralKind::HexBrace(HexLiteralKind::X | HexLiteralKind::UnicodeLong) => {
            "write `\\u{…}`"
        }
        _ => return Ok(()),
    };
    Err(Fault::new("no client knows this escape")
        .place(literal.span)
        .help(help))
}

/// Whether it is `\b`, which is one of ASCII, as in ECMA-262; `^` and `$` are the ends of the whole text.
fn is_boundary(assertion: &Assertion) -> Result<bool, Fault> {
    let help = match assertion.kind {
        AssertionKind::StartLine | AssertionKind::EndLine => return Ok(false),
        AssertionKind::WordBoundary => return Ok(true),
        AssertionKind::StartText => "write `^`: it is the start of the whole text",
        AssertionKind::EndText => "write `$`: it is the end of the whole text",
        AssertionKind::NotWordBoundary => "name the characters beside it, as in `\\w…\\w`",
        _ => "write `\\b`: it is the start or the end of a word",
    };
    Err(Fault::new("a pattern has no such assertion")
        .place(assertion.span)
        .help(help))
}

/// `(?-u:…)`.
fn without_unicode(span: Span, ast: Ast) -> Ast {
    let item = |kind| FlagsItem { span, kind };
    let items = vec![
        item(FlagsItemKind::Negation),
        item(FlagsItemKind::Flag(Flag::Unicode)),
    ];
    Ast::group(Group {
        span,
        kind: GroupKind::NonCapturing(Flags { span, items }),
        ast: Box::new(ast),
    })
}
