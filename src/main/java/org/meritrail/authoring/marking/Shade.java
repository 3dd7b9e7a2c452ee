package org.meritrail.authoring.marking;

import org.apache.poi.xssf.usermodel.XSSFColor;
import org.meritrail.policy.findings.Severity;

/** What the colour of a marked cell says; light enough for black text on it. */
public enum Shade {
    ERROR(0xFF, 0xA8, 0xA8), SIGN_OFF(0xFF, 0xC1, 0x73), WARNING(0xFF, 0xE2, 0x70),
    CHANGED(0xFF, 0xE2, 0x70), ADDED(0xB5, 0xE3, 0xB5), REMOVED(0xFF, 0xA8, 0xA8), MOVED(0xBF, 0xD9, 0xF5);

    private final byte[] colour;

    Shade(int red, int green, int blue) {
        this.colour = new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    public static Shade of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case SIGN_OFF -> SIGN_OFF;
            case WARNING -> WARNING;
        };
    }

    public XSSFColor colour() {
        return new XSSFColor(colour, null);
    }
}
