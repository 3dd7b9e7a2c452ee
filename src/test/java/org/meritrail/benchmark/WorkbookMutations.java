package org.meritrail.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.meritrail.fixtures.RawZip;

/** Damages the file of a workbook in one of many ways, by a seed: its bytes, the structure of its ZIP, or the XML of a part. */
public final class WorkbookMutations {

    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"<>]*)\"");
    private static final Pattern CONTENT = Pattern.compile(">([^<>]+)<");
    private static final Pattern ADDRESS = Pattern.compile("r=\"[A-Z]+[0-9]+\"");
    private static final Pattern SHARED = Pattern.compile("t=\"s\"><v>[0-9]+</v>");
    private static final List<String> GARBAGE = List.of("", "-1", "0", "1", "99999999", "999999999999999999999999", "1E308", "1E999999999", "-1E-999999999", "NaN",
            "ZZZZ99999999", "A1:XFD1048576", "A0", "\u0000", "\uFFFE", "&#0;", "&amp;", "&x;", "&lt;![CDATA[", "]]>", "<", "true", "x".repeat(40_000), "1".repeat(100_000),
            "cmd|'/c calc'!A0", "../../../../etc/passwd", "file:///etc/passwd", "\u202E7%", "7,5", "7\u00A0%", "0x10", "1/0", "rId1", "rId9999", "sheet1.xml", "s", "str",
            "inlineStr", "e", "b", "d");

    /** What is damaged, for the table of results. */
    public enum Kind {
        BYTES, CUT, ZIP, XML
    }

    private final Random random;

    public WorkbookMutations(long seed) {
        this.random = new Random(seed);
    }

    public Kind kind() {
        return Kind.values()[Math.min(random.nextInt(6), 3)];
    }

    public byte[] mutate(byte[] workbook, Kind kind) {
        return switch (kind) {
            case BYTES -> bytes(workbook);
            case CUT -> Arrays.copyOf(workbook, random.nextInt(workbook.length));
            case ZIP -> zip(workbook);
            case XML -> xml(workbook);
        };
    }

    private byte[] bytes(byte[] workbook) {
        byte[] damaged = workbook.clone();
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            int at = random.nextInt(damaged.length);
            if (random.nextInt(4) == 0) {
                byte[] noise = new byte[Math.min(damaged.length - at, 1 + random.nextInt(64))];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, damaged, at, noise.length);
            } else {
                damaged[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return damaged;
    }

    private byte[] zip(byte[] workbook) {
        RawZip zip = RawZip.of(workbook, random.nextInt(10));
        RawZip.Part one = any(zip.parts());
        RawZip.Part other = any(zip.parts());
        switch (random.nextInt(15)) {
            case 0 -> zip.parts().remove(one);
            case 1 -> zip.add(one.listedName, new byte[random.nextInt(100)], 0);
            case 2 -> one.listedName = any(GARBAGE);
            case 3 -> swap(one, other);
            case 4 -> one.size = any(List.of(0L, 1L, 0xFFFFFFFFL, one.size + 1));
            case 5 -> one.packedSize = any(List.of(0L, 1L, 0xFFFFFFFFL, one.packedSize + 1, Math.max(0, one.packedSize - 1)));
            case 6 -> one.checksum ^= 1L << random.nextInt(32);
            case 7 -> one.pointsTo = other;
            case 8 -> one.listed = false;
            case 9 -> one.behind = new byte[random.nextInt(100)];
            case 10 -> one.method = random.nextInt(100);
            case 11 -> one.flags = random.nextInt(0x10000);
            case 12 -> one.storedName = other.storedName;
            case 13 -> zip.add("xl/worksheets/" + any(GARBAGE), new byte[random.nextInt(2) << 20], 9);
            default -> one.listedName = one.storedName = one.listedName.toUpperCase(Locale.ROOT);
        }
        return zip.bytes();
    }

    private static void swap(RawZip.Part one, RawZip.Part other) {
        String name = one.listedName;
        one.listedName = one.storedName = other.listedName;
        other.listedName = other.storedName = name;
    }

    private byte[] xml(byte[] workbook) {
        RawZip zip = RawZip.of(workbook, 6);
        List<RawZip.Part> parts = List.copyOf(zip.parts());
        RawZip.Part part = any(parts);
        String xml = new String(part.content, StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            xml = mutated(xml);
        }
        zip.parts().remove(part);
        zip.add(part.listedName, xml.getBytes(StandardCharsets.UTF_8), 6);
        return zip.bytes();
    }

    private String mutated(String xml) {
        return switch (random.nextInt(12)) {
            case 0 -> at(xml, TAG, "");
            case 1 -> at(xml, TAG, "$0$0");
            case 2, 3, 4 -> at(xml, ATTRIBUTE, "=\"" + any(GARBAGE) + "\"");
            case 5, 6 -> at(xml, CONTENT, ">" + any(GARBAGE) + "<");
            case 7 -> at(xml, ADDRESS, "r=\"" + any(List.of("ZZZZ99999999", "A0", "XFE1", "XFD1048576", "a1", "A1048577", "1A", "", "B2")) + "\"");
            case 8 -> at(xml, SHARED, "t=\"s\"><v>" + any(List.of("-1", "99999", "4294967296", "", "x", "0")) + "</v>");
            case 9 -> at(xml, TAG, "<a>".repeat(1 + random.nextInt(50_000)) + "$0");
            case 10 -> at(xml, TAG, any(List.of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a>", "&x;", "<!--", "<?php x?>", "<![CDATA[")) + "$0");
            default -> cutOut(xml);
        };
    }

    /** One of the places, each as likely as another. */
    private String at(String xml, Pattern pattern, String replacement) {
        List<MatchResult> places = pattern.matcher(xml).results().toList();
        if (places.isEmpty()) {
            return xml;
        }
        MatchResult place = any(places);
        return xml.substring(0, place.start()) + replacement.replace("$0", place.group()) + xml.substring(place.end());
    }

    private String cutOut(String xml) {
        int from = random.nextInt(xml.length() + 1);
        return xml.substring(0, from) + xml.substring(Math.min(xml.length(), from + random.nextInt(200)));
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
