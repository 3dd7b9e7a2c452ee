package org.meritrail.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file writes its cells.
 *
 * @param encoding unless the file starts with a byte order mark
 */
record Format(char delimiter, char quote, Charset encoding, Dates dates, Numbers numbers) {

    static final Format PLAIN = new Format(',', '"', StandardCharsets.UTF_8, Dates.ISO, Numbers.PLAIN);
}
