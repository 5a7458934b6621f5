package org.unsaid.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// What each mark on the pages is: headings, paragraphs, tables, for those who listen. Not safe for several threads.
final class Structure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<PDPage, List<PDStructureElement>> marks = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();

    Structure() {
        open.push(new PDStructureElement("Document", root));
        root.appendKid(open.element());
    }

    void begin(String type) {
        var element = new PDStructureElement(type, open.element());
        open.element().appendKid(element);
        open.push(element);
        if (type.equals("TH")) {
            var scope = new COSDictionary();
            scope.setName(COSName.O, "Table");
            scope.setName("Scope", "Both");
            element.getCOSObject().setItem(COSName.A, scope);
        }
    }

    /// @param alternative what it shows, for those who do not see it
    void beginFigure(String alternative) {
        begin("Figure");
        open.element().setAlternateDescription(alternative);
    }

    void end() {
        open.pop();
    }

    /// @return number of a mark on the page that belongs to the innermost open element
    int mark(PDPage page) {
        var ofPage = marks.computeIfAbsent(page, _ -> {
            pages.add(page);
            return new ArrayList<>();
        });
        int number = ofPage.size();
        ofPage.add(open.element());
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.MCID, COSInteger.get(number));
        open.element().appendKid(new PDMarkedContentReference(reference));
        return number;
    }

    void finish(PDDocument document) {
        Map<Integer, COSObjectable> numbers = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setStructParents(i);
            var elements = new COSArray();
            marks.getOrDefault(pages.get(i), List.of()).forEach(element -> elements.add(element.getCOSObject()));
            numbers.put(i, new PDParentTreeValue(elements));
        }
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
