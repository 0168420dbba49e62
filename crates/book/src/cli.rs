//! The command line of `longhand-book`.

use std::ffi::OsString;

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command, value_parser};
use longhand_console::quoting;
use longhand_words::Language;
use longhand_words::book::Say;
use longhand_words::commands::Say as All;

/// What is to be done, once the book is made.
#[derive(Debug)]
pub(crate) struct Call {
    /// Whether it is opened in the browser.
    pub(crate) open: bool,
    /// The port on which it is served, if it is.
    pub(crate) serve: Option<u16>,
}

/// Understands the command line.
pub(crate) fn understand(
    arguments: &[OsString],
    language: Language,
) -> Result<Call, clap::Error> {
    let matches =
        command(language).try_get_matches_from(arguments).map_err(quoting)?;
    let port = matches.get_one::<u16>("port").copied();
    Ok(Call {
        open: matches.get_flag("open"),
        serve: port.filter(|_| matches.get_flag("serve")),
    })
}

const EXAMPLES: &str = "cargo xtask book --open
  cargo xtask book --serve --port 8000";

fn command(language: Language) -> Command {
    let flag = |name: &'static str, help: Say| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help.say(language))
    };
    let [head, codes] =
        [All::Examples, All::ExitCodes].map(|say| say.say(language));
    Command::new("cargo xtask book")
        .bin_name("cargo xtask book")
        .about(Say::About.say(language))
        .styles(Styles::plain())
        .after_help(format!("{head}:\n  {EXAMPLES}\n\n{codes}"))
        .arg(flag("open", Say::OpenOption))
        .arg(flag("serve", Say::ServeOption))
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .value_parser(value_parser!(u16).range(1..))
                .default_value("3000")
                .help(Say::PortOption.say(language)),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("LANG")
                .value_parser(["en", "zh"])
                .default_value("en")
                .help(All::Lang.say(language)),
        )
}
