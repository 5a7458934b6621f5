package org.unsaid.ui.probes;

import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.edit.SetDocument;

/// A line of the library's tree.
sealed interface LibraryItem {

    record Heading(String text) implements LibraryItem {}

    /// Stands under a heading that has nothing else.
    record Hint(String text) implements LibraryItem {}

    record Group(Subject.Branch branch) implements LibraryItem {}

    record ASet(Entry entry) implements LibraryItem {}

    /// A set that was begun and never saved.
    record ADraft(SetDocument draft) implements LibraryItem {}

    record AFile(Chosen.ABrokenFile file) implements LibraryItem {}
}
