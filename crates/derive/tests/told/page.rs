//! A walkthrough as it is told by default: as blocks, and as text.

use longhand_derive::document::Block;
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Parameter;
use longhand_derive::render::Renderer;
use longhand_derive::render::paint::Paint;
use longhand_derive::render::text::Text;
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{Derivation, InFull, Numbers, Values, Wish, derive};
use longhand_spec::NetworkFile;
use longhand_words::Language;

/// A derivation and its story.
pub(crate) struct Page {
    pub(crate) derivation: Derivation,
    pub(crate) digits: u32,
    pub(crate) blocks: Vec<Block>,
    name: String,
    in_full: Vec<Parameter>,
}

impl Page {
    /// The story of a network, with so many decimals.
    pub(crate) fn of(file: &NetworkFile, digits: u32) -> Page {
        let plan = Plan::of(&file.network);
        let told = [plan.output().weight(0, 0), plan.layers[0].weight(0, 0)];
        let in_full = InFull { parameters: Some(told.to_vec()), max_paths: 4 };
        let wish = Wish { in_full, working: true };
        let mut page = Page {
            derivation: derive(&file.network, &wish),
            digits,
            blocks: Vec::new(),
            name: file.name.clone(),
            in_full: told.to_vec(),
        };
        page.blocks = page.tell(Language::English);
        page
    }

    /// The story as text.
    pub(crate) fn text(&self, language: Language) -> String {
        let numbers = Numbers::new(&self.derivation, self.digits);
        let mut out = Vec::new();
        let paint = Paint { on: false };
        let mut text = Text::new(&mut out, &self.derivation, &numbers, paint);
        for block in self.tell(language) {
            text.block(&block).expect("a vector takes everything");
        }
        String::from_utf8(out).expect("text is UTF-8")
    }

    fn tell(&self, language: Language) -> Vec<Block> {
        let numbers = Numbers::new(&self.derivation, self.digits);
        let values = Values::of(&self.derivation);
        let topic = Topic {
            name: &self.name,
            description: None,
            language,
            weights: &[],
            in_full: &self.in_full,
            max_paths: 4,
            hint: true,
            training: None,
        };
        let mut blocks = Vec::new();
        let mut keep = |block| {
            blocks.push(block);
            Ok(())
        };
        tell_story(&self.derivation, &numbers, &values, &topic, &mut keep)
            .expect("a vector takes everything");
        blocks
    }
}
