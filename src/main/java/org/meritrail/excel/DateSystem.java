package org.meritrail.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** From where a workbook counts its days. */
public enum DateSystem {

    FROM_1900 {
        @Override
        public LocalDate day(long serial) {
            return DAY_ZERO.plusDays(serial > NO_SUCH_DAY ? serial - 1 : serial);
        }
    },
    FROM_1904 {
        @Override
        public LocalDate day(long serial) {
            return DAY_ZERO_OF_1904.plusDays(serial);
        }
    };

    /** The 29 February 1900 that never was; later days of the system from 1900 are one off for it. */
    public static final long NO_SUCH_DAY = 60;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The day a stored number stands for. */
    public abstract LocalDate day(long serial);

    /**
     * What the workbook says. fastexcel is not asked since it takes only {@code true} for a yes, while Excel writes {@code 1}.
     *
     * @throws IOException if the file is no readable workbook
     */
    public static DateSystem of(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry entry = zip.getEntry("xl/workbook.xml");
            return entry == null ? FROM_1900 : of(zip.getInputStream(entry));
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static DateSystem of(InputStream workbook) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(workbook);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                String from1904 = xml.getAttributeValue(null, "date1904");
                return "1".equals(from1904) || "true".equals(from1904) ? FROM_1904 : FROM_1900;
            }
        }
        return FROM_1900;
    }
}
