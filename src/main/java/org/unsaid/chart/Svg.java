package org.unsaid.chart;

import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.Words;

/// A drawing as SVG 1.1 with its text as text: it can be searched, read aloud, translated and set in another face.
public final class Svg {

    /// What stands at the end is there for machines that have none of ours; the first and last come with a report that needs them.
    private static final String FACES = "'Unsaid Tibetan', 'Unsaid Arabic', Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans CJK SC',"
            + " 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', Vazirmatn, 'Noto Sans Arabic', 'DDC Uchen', 'Noto Serif Tibetan',"
            + " 'Microsoft Himalaya', 'Unsaid Han', sans-serif";

    private final XMLStreamWriter xml;
    private final Paper paper;
    private final String id;

    /// @param id before the ids of its elements; empty for a picture that is a file of its own
    private Svg(XMLStreamWriter xml, Paper paper, String id) {
        this.xml = xml;
        this.paper = paper;
        this.id = id;
    }

    /// @param title       for people who do not see the picture
    /// @param description the same at length
    /// @param language    of the texts
    public static void write(Drawing drawing, String title, String description, Locale language, Paper paper, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            new Svg(xml, paper, "").svg(drawing, title, description, language);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing a chart as SVG", e);
        }
    }

    /// The same as one element, to stand within a page.
    ///
    /// @param id unlike that of any other element of the page
    public static String element(Drawing drawing, String id, String title, String description, Locale language, Paper paper) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Svg(xml, paper, id + "-").svg(drawing, title, description, language);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing a chart as SVG", e);
        }
        return text.toString();
    }

    private void svg(Drawing drawing, String title, String description, Locale language) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("width", number(drawing.width()));
        attribute("height", number(drawing.height()));
        attribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        attribute("role", "img");
        attribute("aria-labelledby", id + "title " + id + "description");
        attribute("xml:lang", language.toLanguageTag());
        attribute("font-family", FACES);
        element("title", "title", title);
        element("desc", "description", description);
        draw(new Shape.Box(0, 0, drawing.width(), drawing.height(), Ink.GROUND));
        for (var shape : drawing.shapes()) {
            xml.writeCharacters("\n");
            draw(shape);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void element(String name, String ending, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("id", id + ending);
        xml.writeCharacters(Names.safe(content));
        xml.writeEndElement();
    }

    private void draw(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Shape.Box box -> {
                xml.writeEmptyElement("rect");
                attribute("x", number(box.x()));
                attribute("y", number(box.y()));
                attribute("width", number(box.width()));
                attribute("height", number(box.height()));
                attribute("fill", paper.colour(box.ink()));
                if (box.opacity() < 1) {
                    attribute("fill-opacity", number(box.opacity()));
                }
            }
            case Shape.Line line -> {
                xml.writeEmptyElement("line");
                attribute("x1", number(line.x1()));
                attribute("y1", number(line.y1()));
                attribute("x2", number(line.x2()));
                attribute("y2", number(line.y2()));
                attribute("stroke", paper.colour(line.ink()));
                attribute("stroke-width", number(line.thickness()));
            }
            case Shape.Dot dot -> dot(dot);
            case Shape.Icon icon -> {
                xml.writeEmptyElement("path");
                attribute("d", icon.path());
                attribute("transform", "translate(" + number(icon.x()) + " " + number(icon.y()) + ") scale(" + number(icon.size() / 24) + ")");
                attribute("fill", "none");
                attribute("stroke", paper.colour(icon.ink()));
                attribute("stroke-width", "2");
                attribute("stroke-linecap", "round");
                attribute("stroke-linejoin", "round");
            }
            case Words words -> words(words);
        }
    }

    private void dot(Shape.Dot dot) throws XMLStreamException {
        var colour = paper.colour(dot.ink());
        switch (dot.form()) {
            case DISC, RING -> {
                xml.writeEmptyElement("circle");
                attribute("cx", number(dot.x()));
                attribute("cy", number(dot.y()));
                attribute("r", number(dot.radius()));
            }
            case SQUARE, DIAMOND -> {
                xml.writeEmptyElement("path");
                attribute("d", dot.outline());
            }
        }
        boolean hollow = dot.form() == Shape.Form.RING;
        attribute("fill", hollow ? paper.colour(Ink.GROUND) : colour);
        attribute("stroke", hollow ? colour : paper.colour(Ink.GROUND));
        attribute("stroke-width", hollow ? "2" : "1");
    }

    private void words(Words words) throws XMLStreamException {
        boolean fromRight = Lettering.rightToLeft(words.text());
        xml.writeStartElement("text");
        attribute("x", number(words.x()));
        attribute("y", number(words.y()));
        attribute("font-size", number(words.type().size()));
        if (words.type().strong()) {
            attribute("font-weight", "600");
        }
        if (fromRight) {
            attribute("direction", "rtl"); // where a text starts and ends turns with it
        }
        var anchor = anchor(words.anchor(), fromRight);
        if (!anchor.equals("start")) {
            attribute("text-anchor", anchor);
        }
        attribute("fill", paper.colour(words.ink()));
        double wide = inPage() ? Lettering.width(words.text(), words.type()) : 0;
        if (wide > 0) { // a page may be set in a wider face, and nobody is there to draw the chart anew
            attribute("textLength", number(wide));
            attribute("lengthAdjust", "spacingAndGlyphs");
        }
        xml.writeCharacters(words.text());
        xml.writeEndElement();
    }

    private boolean inPage() {
        return !id.isEmpty();
    }

    private static String anchor(Anchor anchor, boolean fromRight) {
        return switch (anchor) {
            case START -> fromRight ? "end" : "start";
            case MIDDLE -> "middle";
            case END -> fromRight ? "start" : "end";
        };
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    /// To hundredths, whatever the language; whole numbers without a point.
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
