package org.meritrail.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meritrail.excel.Inspection.TooMuch;

/** Reads one part through, if it is XML, and tells what it meets. Neither a DOCTYPE nor an entity is ever looked up. */
final class PartLook {

    /** Several times as deep as any program writes; deeper ones exhaust readers that go down by themselves. */
    private static final int DEEPEST = 100;
    /** More than the 32,767 characters that a cell takes, however they are written. */
    private static final int LONGEST = 7 * 32_767;
    private static final Set<String> TEXTS = Set.of("v", "f", "formula", "formula1", "formula2", "definedName");

    private final XMLStreamReader xml;
    private final Traces traces;
    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private int depth;

    private PartLook(XMLStreamReader xml, Traces traces) {
        this.xml = xml;
        this.traces = traces;
    }

    /** @throws IOException if it is no sound XML, though it begins like it */
    static void look(String name, InputStream bytes, Traces traces) throws IOException {
        BufferedInputStream start = new BufferedInputStream(bytes);
        if (!beginsLikeXml(start)) {
            return;
        }
        try {
            XMLInputFactory factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            new PartLook(factory.createXMLStreamReader(start), traces).read();
        } catch (XMLStreamException unsound) {
            if (unsound.getNestedException() instanceof TooMuch tooMuch) {
                throw tooMuch;
            }
            // Excel itself writes drawings of comments that are not quite XML.
            if (!name.toLowerCase(Locale.ROOT).endsWith(".vml")) {
                throw new IOException(unsound);
            }
        }
    }

    /** In any encoding: what is wider than a byte only puts zeros between. */
    private static boolean beginsLikeXml(BufferedInputStream bytes) throws IOException {
        int most = 256;
        bytes.mark(most);
        int first = 0;
        for (int at = 0; at < most && (first <= ' ' || first == 0xFE || first == 0xFF || first == 0xEF || first == 0xBB || first == 0xBF) && first >= 0; at++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '<';
    }

    private void read() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> traces.doctype();
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> { }
            }
        }
    }

    private void start() throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
        collecting = TEXTS.contains(xml.getLocalName());
        text.setLength(0);
        traces.start(xml, depth == 1);
    }

    private void collect() throws IOException {
        if (collecting) {
            if (text.length() + xml.getTextLength() > LONGEST) {
                throw new IOException("text too long");
            }
            text.append(xml.getText());
        }
    }

    private void end() throws IOException {
        depth--;
        traces.end(xml.getLocalName(), collecting ? text.toString() : "");
        collecting = false;
    }
}
