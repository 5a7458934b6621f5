package org.unsaid.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The bookmarks, nested as the headings are. Not safe for several threads.
final class Outline {

    private record Open(int level, PDOutlineNode node) {}

    private final PDDocumentOutline root = new PDDocumentOutline();
    private final Deque<Open> open = new ArrayDeque<>();

    Outline() {
        open.push(new Open(0, root));
    }

    void add(int level, String text, PDPage page, double top) {
        while (open.element().level() >= level) {
            open.pop();
        }
        var target = new PDPageXYZDestination();
        target.setPage(page);
        target.setTop((int) Math.ceil(top));
        var item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(target);
        open.element().node().addLast(item);
        open.push(new Open(level, item));
    }

    void finish(PDDocument document) {
        root.openNode();
        document.getDocumentCatalog().setDocumentOutline(root);
    }
}
