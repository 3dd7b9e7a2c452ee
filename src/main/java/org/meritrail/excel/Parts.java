package org.meritrail.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML parts of a workbook's file, gone through element by element; for what fastexcel does not tell. */
final class Parts implements Closeable {

    /** Is told each element where it starts. */
    interface Elements {

        void start(XMLStreamReader element);
    }

    private final ZipFile zip;
    private final XMLInputFactory xml = new InputFactoryImpl();

    private Parts(ZipFile zip) {
        this.zip = zip;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws IOException if the file is no readable ZIP file */
    static Parts of(Path workbook) throws IOException {
        return new Parts(new ZipFile(workbook.toFile()));
    }

    /**
     * Nothing is told of a part that is not there.
     *
     * @throws IOException if the part is no readable XML
     */
    void read(String part, Elements elements) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            XMLStreamReader reader = xml.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.start(reader);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The format allows both ways to say yes. */
    static boolean isYes(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
