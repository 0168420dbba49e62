//! Reads the infix text of a derivation.
//!
//! Usual precedence; `^` binds tightest and to the right, a minus sign in
//! front less than `^` and more than `*`. A number needs a point or an
//! exponent, since `1/2` is 0 in some languages.

use crate::tree::{Function, Tree, derivative, negate, product, sum};

/// Reads an expression.
///
/// # Errors
/// The byte at which it stops making sense.
pub(crate) fn parse(text: &str) -> Result<Tree, usize> {
    let mut reader = Reader { text, at: 0, derives: false };
    reader.sum().filter(|_| reader.rest().is_empty()).ok_or(reader.at)
}

/// How many bytes a number at the start of the text takes, if one is there.
pub(crate) fn number_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        let tail = bytes.get(from..).unwrap_or_default();
        from + tail.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let whole = digits(0);
    let mut end = whole;
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1);
    }
    if bytes.get(end) == Some(&b'e') {
        let sign = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        let first = end + 1 + usize::from(sign);
        let last = digits(first);
        end = if last > first { last } else { return None };
    }
    (whole > 0 && end > whole).then_some(end)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    derives: bool,
}

impl<'a> Reader<'a> {
    fn rest(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let trimmed = rest.trim_start_matches(' ');
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        self.at += if found { token.len() } else { 0 };
        found
    }

    fn sum(&mut self) -> Option<Tree> {
        let mut terms = vec![(false, self.product()?)];
        loop {
            let minus = match (self.take("+"), self.take("-")) {
                (false, false) => return Some(sum(terms)),
                (_, minus) => minus,
            };
            terms.push((minus, self.product()?));
        }
    }

    fn product(&mut self) -> Option<Tree> {
        let mut factors = vec![(false, self.signed()?)];
        loop {
            let divides = match (self.take("*"), self.take("/")) {
                (false, false) => return Some(product(false, factors)),
                (_, divides) => divides,
            };
            factors.push((divides, self.signed()?));
        }
    }

    fn signed(&mut self) -> Option<Tree> {
        if self.take("-") { self.signed().map(negate) } else { self.power() }
    }

    fn power(&mut self) -> Option<Tree> {
        let base = self.atom()?;
        if !self.take("^") {
            return Some(base);
        }
        Some(Tree::Power(Box::new(base), Box::new(self.signed()?)))
    }

    fn atom(&mut self) -> Option<Tree> {
        let rest = self.rest();
        if let Some(length) = number_length(rest) {
            self.at += length;
            return rest[..length].parse().ok().map(Tree::Number);
        }
        if self.take("(") {
            let inner = self.sum()?;
            return self.take(")").then_some(inner);
        }
        if self.take("[") {
            return self.name().map(Tree::Name);
        }
        if self.take("D[") && !self.derives {
            let by = self.name()?;
            self.derives = true;
            let of = self.arguments()?;
            self.derives = false;
            return <[Tree; 1]>::try_from(of)
                .ok()
                .map(|[of]| derivative(&by, of));
        }
        self.call()
    }

    fn name(&mut self) -> Option<String> {
        let (name, _) = self.text[self.at..].split_once(']')?;
        self.at += name.len() + 1;
        (!name.is_empty()).then(|| name.to_string())
    }

    fn call(&mut self) -> Option<Tree> {
        use Function::{Exp, Ln, Max, Tanh};
        let function = [Exp, Ln, Tanh, Max]
            .into_iter()
            .find(|function| self.take(&function.to_string()))?;
        let arguments = self.arguments()?;
        let arity = if function == Max { 2 } else { 1 };
        (arguments.len() == arity).then_some(Tree::Call(function, arguments))
    }

    fn arguments(&mut self) -> Option<Vec<Tree>> {
        if !self.take("(") {
            return None;
        }
        let mut list = vec![self.sum()?];
        while self.take(",") {
            list.push(self.sum()?);
        }
        self.take(")").then_some(list)
    }
}
