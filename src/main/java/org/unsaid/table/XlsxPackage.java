package org.unsaid.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The archive that a workbook is, packed beside the thread that writes it. Not safe for several threads.
///
/// @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
final class XlsxPackage implements Closeable {

    /// Early in the first year that the format of the archive knows; its very first moment would be written in a
    /// second form too, which depends on the time zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int AHEAD = 16;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// Plain; bold and wrapped; wrapped.
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + IntStream.of(1, 0).mapToObj(font -> "<xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
                    + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>").collect(Collectors.joining())
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private final ZipOutputStream zip;
    private final Beside packing = new Beside("packing a workbook", AHEAD);
    private final Instant created;
    private final List<String> order;
    private final List<String> sheets = new ArrayList<>();

    /// @param order names of sheets as they are shown; others follow
    XlsxPackage(OutputStream out, Instant created, List<String> order) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED); // a larger file, in less time
        this.created = created;
        this.order = List.copyOf(order);
    }

    void beginSheet(String name) throws IOException {
        sheets.add(name);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
    }

    /// @param part of the sheet that was begun last
    void write(byte[] part) throws IOException {
        packing.then(() -> zip.write(part));
    }

    void endSheet() throws IOException {
        packing.then(zip::closeEntry);
    }

    /// Writes what else belongs into the archive, and its end.
    void finish() throws IOException {
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + override("/xl/workbook.xml", TYPE + "sheet.main+xml")
                + override("/xl/styles.xml", TYPE + "styles+xml") + each(number -> override("/xl/worksheets/sheet" + number + ".xml", TYPE + "worksheet+xml"))
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") + "</Types>");
        part("_rels/.rels", relationships(relationship("rId1", DOCUMENT + "/officeDocument", "xl/workbook.xml")
                + relationship("rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml")
                + relationship("rId3", DOCUMENT + "/extended-properties", "docProps/app.xml")));
        part("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Unsaid</Application></Properties>");
        part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created + "</dcterms:created><dc:creator>Unsaid</dc:creator></cp:coreProperties>");
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
                + sheets.stream().sorted(Comparator.comparingInt(this::place)).map(name -> sheet(name, sheets.indexOf(name) + 1)).collect(Collectors.joining())
                + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(each(number -> relationship("rId" + number, DOCUMENT + "/worksheet", "worksheets/sheet" + number + ".xml"))
                + relationship("rId" + (sheets.size() + 1), DOCUMENT + "/styles", "styles.xml")));
        begin("xl/styles.xml");
        write(STYLES.getBytes(StandardCharsets.UTF_8));
        endSheet();
        packing.then(zip::finish);
        packing.finish();
    }

    /// The stream is closed too.
    @Override
    public void close() throws IOException {
        packing.close();
        zip.close();
    }

    /// @param widths of the columns, in characters
    static String sheetHead(String pane, List<Integer> widths) {
        var columns = IntStream.range(0, widths.size()).mapToObj(column -> "<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\""
                + widths.get(column) + "\" customWidth=\"1\"/>").collect(Collectors.joining());
        return XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">" + pane + "</sheetView></sheetViews>"
                + (columns.isEmpty() ? "" : "<cols>" + columns + "</cols>") + "<sheetData>";
    }

    /// @param cell the first that moves
    static String pane(int columns, int rows, String cell) {
        return "<pane" + (columns > 0 ? " xSplit=\"" + columns + "\"" : "") + (rows > 0 ? " ySplit=\"" + rows + "\"" : "") + " topLeftCell=\"" + cell
                + "\" activePane=\"" + (rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight") + "\" state=\"frozen\"/>";
    }

    private int place(String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private void begin(String name) throws IOException {
        packing.then(() -> {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        });
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        write((XML + xml).getBytes(StandardCharsets.UTF_8));
        endSheet();
    }

    private String each(IntFunction<String> xml) {
        return IntStream.rangeClosed(1, sheets.size()).mapToObj(xml).collect(Collectors.joining());
    }

    private static String sheet(String name, int number) {
        var escaped = new StringBuilder();
        XlsxText.appendEscaped(escaped, name);
        return "<sheet name=\"" + escaped + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relationships(String xml) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + xml + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
