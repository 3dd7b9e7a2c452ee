package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meritrail.fixtures.SoundPolicy;

import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.cell;
import static org.meritrail.policy.Seed.folder;
import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.*;

/** Sheets without the shape they need, and folders without the files. */
final class StructureSeeds {

    private StructureSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.concat(sheets(), files());
    }

    private static Stream<Seed> sheets() {
        return Stream.of(
                workbook(NO_HEADINGS, "Notes", "", "a sheet of notes", book -> book.sheet("Notes", row("Ask Ana about the quotas"))),
                workbook(NO_HEADINGS, "Values", "", "Values without headings", book -> book.put("Values", "A1", "Quotas and caps")
                        .put("Values", "B1", null).put("Values", "C1", null).put("Values", "D1", null)),
                workbook(NO_HEADINGS, "NB", "", "tiers without headings", book -> book.put("NB", "A2", "row")),
                workbook(HEADING_MISSING, "Values", "", "Values without a unit", book -> book.put("Values", "C1", "note")),
                workbook(HEADING_MISSING, "Parts", "", "Parts without parts", book -> book.put("Parts", "B1", "weight").put("Parts", "D1", null)),
                workbook(HEADING_UNKNOWN, "Payments", "C1", "a column nobody reads",
                        book -> book.put("Payments", "C1", "account").put("Payments", "C2", "4711")),
                workbook(HEADING_TWICE, "Parts", "E1", "a second column of weights", book -> book.put("Parts", "E1", "weight")),
                workbook(HEADING_TWICE, "About", "A4", "a second day of coming into force",
                        book -> book.sheet("About", row("in force from", LocalDate.of(2026, 4, 1)))),
                workbook(CELL_EMPTY, "About", "A4", "a word beside nothing on the front sheet", book -> book.sheet("About", row(null, "Sales"))),
                workbook(CELL_EMPTY, "Inputs", "D2", "an input without a type", book -> book.put("Inputs", "D2", null)),
                workbook(BLANK_ROW, "NB", "A6", "a blank row in a table", book -> book.put("NB", "A6", null).put("NB", "B6", null)
                        .put("NB", "C6", null).put("NB", "D6", null)),
                workbook(BLANK_ROW, "Values", "A7", "a blank row between values",
                        book -> book.sheet("Values", row(), row("Cap", 7500, "EUR", LocalDate.of(2027, 1, 1)))),
                workbook(BLANK_ROW, "Values", "A7", "a value far below the others",
                        book -> book.sheet("Values", row(), row(), row(), row("Cap", 7500, "EUR", LocalDate.of(2027, 1, 1)))),
                cell(BESIDE_THE_TABLE, "NB", "G6", "a note beside a table", "check this"),
                cell(BESIDE_THE_TABLE, "Lines", "R4", "a note beside the lines", "check this"));
    }

    private static Stream<Seed> files() {
        return Stream.of(
                folder(NOT_A_WORKBOOK, SoundPolicy.FILE, "", "a file of bytes that mean nothing", writes(SoundPolicy.FILE, "\u0007\u0001\u00ff")),
                folder(DIRECTORY_EMPTY, "decision-tables", "", "no workbook", folder -> delete(folder.resolve(SoundPolicy.FILE))),
                folder(DIRECTORY_EMPTY, "rules", "", "no rules", folder -> move(folder.resolve("rules"), folder.resolve("rulez"))),
                folder(DIRECTORY_EMPTY, "decision-tables/bonus", "", "a link to a folder of workbooks", folder -> link(folder, "decision-tables/bonus")),
                folder(DIRECTORY_EMPTY, "rules/bonus", "", "a link to a folder of rules", folder -> link(folder, "rules/bonus")));
    }

    static Consumer<Path> writes(String file, String text) {
        return folder -> {
            try {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.write(folder.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        };
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** @param name of the link, which leads out of the policy */
    private static void link(Path folder, String name) {
        try {
            Files.createSymbolicLink(folder.resolve(name), Files.createDirectories(folder.resolve("elsewhere")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException immovable) {
            throw new UncheckedIOException(immovable);
        }
    }
}
