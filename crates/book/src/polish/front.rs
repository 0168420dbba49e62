//! The page that leads to the books.

use std::path::Path;

use longhand_words::Language;
use longhand_words::book::Say;

use super::policy;
use crate::Trouble;

/// A book in one language.
pub struct Book<'a> {
    /// Its folder, which is its language's tag too: `en`.
    pub folder: &'a str,
    /// Its title, in its language.
    pub title: &'a str,
    /// Its language.
    pub language: Language,
}

/// Writes `index.html`, which leads to the first of the books, and names all.
///
/// # Errors
/// If the file cannot be written.
pub fn front(folder: &Path, books: &[Book<'_>]) -> Result<(), Trouble> {
    super::write(&folder.join("index.html"), page(books).as_bytes())
}

fn page(books: &[Book<'_>]) -> String {
    let (first, title) =
        books.first().map_or(("", ""), |book| (book.folder, book.title));
    let links: String = books.iter().map(link).collect();
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{first}\">\n\
         <head>\n\
         <meta charset=\"UTF-8\">\n\
         {policy}\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={first}/index.html\">\n\
         <link rel=\"icon\" href=\"{first}/favicon.svg\">\n\
         <title>{title}</title>\n\
         <style>body{{margin:20vh auto;max-width:30em;padding:0 1em;\
         font:1.2em/1.6 Palatino,P052,Georgia,serif}}</style>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{title}</h1>\n\
         {links}\
         </main>\n\
         </body>\n\
         </html>\n",
        policy = policy::meta(""),
    )
}

fn link(book: &Book<'_>) -> String {
    let Book { folder, title, language } = book;
    format!(
        "<p lang=\"{folder}\">{title}<br>\
         <a href=\"{folder}/index.html\">{}</a></p>\n",
        Say::GoToBook.say(*language)
    )
}
