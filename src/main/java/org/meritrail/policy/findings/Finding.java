package org.meritrail.policy.findings;

import java.util.List;
import org.meritrail.kernel.Message;

/**
 * A mistake in a workbook or rule file, at its place.
 *
 * @param text   what stands there, as typed; empty where nothing does
 * @param reason what is wrong, in HR's words
 * @param remedy what to do
 */
public record Finding(FindingCode code, Place place, String text, Message reason, Message remedy) {

    static Finding of(FindingCode code, Place place, String text, List<Object> arguments) {
        String key = "finding." + code.code();
        return new Finding(code, place, text, new Message(key + ".reason", arguments), new Message(key + ".remedy", arguments));
    }
}
