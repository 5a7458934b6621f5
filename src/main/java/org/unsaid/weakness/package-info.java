/// Code blocks in an answer, and the weaknesses in them by CWE.
///
/// Reads text already received; asks nobody anything, runs none of it, and knows nothing else of ours. The patterns are
/// data, in `src/main/resources/org/unsaid/weakness`. Reading is ours because nothing on Maven Central reads all four
/// languages as answers have them, in fragments and cut off: JavaParser wants whole Java, tree-sitter a native library
/// for each system, RSyntaxTextArea colours line by line, needs Swing and does not look into interpolated text, and
/// ANTLR's grammars are published as sources that ask for a parser each. Semgrep and the like are programs of their own.
@NullMarked
package org.unsaid.weakness;

import org.jspecify.annotations.NullMarked;
