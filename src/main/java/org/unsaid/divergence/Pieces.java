package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.divergence.Piece.Change;

/// Puts pieces of a difference together so that they read well: neighbours of one kind are joined, what was removed
/// comes before what was added, and space alone between two changes belongs to them.
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String space = "";

    void kept(List<String> words, int from, int to) {
        var text = String.join("", words.subList(from, to));
        if (text.isBlank() && !text.isEmpty() && !(removed.isEmpty() && added.isEmpty())) {
            space += text;
        } else if (!text.isEmpty()) {
            finish();
            pieces.add(new Piece(Change.KEPT, text));
        }
    }

    void removed(List<String> words, int from, int to) {
        change(removed, String.join("", words.subList(from, to)));
    }

    void added(List<String> words, int from, int to) {
        change(added, String.join("", words.subList(from, to)));
    }

    List<Piece> list() {
        finish();
        return List.copyOf(pieces);
    }

    private void change(StringBuilder side, String text) {
        if (text.isEmpty()) {
            return;
        }
        removed.append(space);
        added.append(space);
        space = "";
        side.append(text);
    }

    private void finish() {
        add(Change.REMOVED, removed);
        add(Change.ADDED, added);
        if (!space.isEmpty()) {
            pieces.add(new Piece(Change.KEPT, space));
            space = "";
        }
    }

    private void add(Change change, StringBuilder side) {
        if (!side.isEmpty()) {
            pieces.add(new Piece(change, side.toString()));
            side.setLength(0);
        }
    }
}
