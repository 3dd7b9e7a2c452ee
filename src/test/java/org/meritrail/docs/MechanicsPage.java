package org.meritrail.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The page that shows how each mechanic is written, as lines of text. A section is a heading {@code ##}; what the system writes stands in
 * a block of code below a line such as {@code The explanation for ana reads:}, and in the table below the last heading.
 */
final class MechanicsPage {

    static final Path FILE = Path.of("docs", "mechanics.md");
    static final String PUBLISHED = "## The published examples";

    private static final String SECTION = "## ";
    private static final String FENCE = "```";
    private static final String CSV = FENCE + "csv ";
    private static final String CONSOLE = FENCE + "console";
    private static final String COMMAND = "$ java -jar meritrail.jar ";
    private static final String OPENS = "The explanation ";
    private static final String CLOSES = "reads:";
    private static final String FOR = "for ";

    private final List<String> lines;

    private MechanicsPage(List<String> lines) {
        this.lines = lines;
    }

    static MechanicsPage read() {
        return read(FILE);
    }

    static MechanicsPage read(Path file) {
        try {
            return new MechanicsPage(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    List<String> headings() {
        return lines.stream().filter(line -> line.startsWith(SECTION)).map(line -> line.substring(SECTION.length()).strip()).toList();
    }

    /** The data files a section shows, by name: blocks of code such as {@code ```csv deals.csv}. */
    Map<String, String> data(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        int end = lines.indexOf(SECTION + section) + 1;
        for (int at = end; at < lines.size() && !lines.get(at).startsWith(SECTION); at++) {
            if (lines.get(at).startsWith(CSV)) {
                end = endOfBlock(at - 2);
                files.put(lines.get(at).substring(CSV.length()).strip(), String.join("\n", lines.subList(at + 1, end)) + "\n");
            }
        }
        return files;
    }

    /**
     * The page with these explanations in place of those that stand there.
     *
     * @param explained gives the explanation for a section and a participant, who is empty if there is only one
     */
    MechanicsPage withExplanations(BiFunction<String, String, String> explained) {
        List<String> written = new ArrayList<>();
        String section = "";
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            section = line.startsWith(SECTION) ? line.substring(SECTION.length()).strip() : section;
            written.add(line);
            Optional<String> participant = participant(line);
            if (participant.isPresent()) {
                written.addAll(List.of("", FENCE + "text", explained.apply(section, participant.get()).stripTrailing(), FENCE));
                at = endOfBlock(at);
            }
        }
        return new MechanicsPage(written);
    }

    /**
     * The page with what commands print below them, in place of what stands there.
     *
     * @param printed gives what a command of a section prints, such as {@code validate .}
     */
    MechanicsPage withCommands(BiFunction<String, String, String> printed) {
        List<String> written = new ArrayList<>();
        String section = "";
        boolean console = false;
        for (String line : lines) {
            section = line.startsWith(SECTION) ? line.substring(SECTION.length()).strip() : section;
            console = line.startsWith(FENCE) ? line.equals(CONSOLE) : console;
            if (!console || line.equals(CONSOLE)) {
                written.add(line);
            } else if (line.startsWith(COMMAND)) {
                written.add(line);
                written.addAll(printed.apply(section, line.substring(COMMAND.length())).lines().toList());
            }
        }
        return new MechanicsPage(written);
    }

    /** The page with this table of the published examples in place of the one that stands there. */
    MechanicsPage withPublished(List<String> table) {
        List<String> written = new ArrayList<>(lines.subList(0, lines.indexOf(PUBLISHED) + 1));
        written.addAll(table);
        return new MechanicsPage(written);
    }

    /** Whom an explanation is for that is announced by a line; empty text if there is only one participant. */
    private static Optional<String> participant(String line) {
        if (!line.startsWith(OPENS) || !line.endsWith(CLOSES)) {
            return Optional.empty();
        }
        String who = line.substring(OPENS.length(), line.length() - CLOSES.length()).strip();
        return Optional.of(who.startsWith(FOR) ? who.substring(FOR.length()) : who);
    }

    /** The last line of the block of code that follows a line; the line itself if none does. */
    private int endOfBlock(int from) {
        if (from + 2 >= lines.size() || !lines.get(from + 2).startsWith(FENCE)) {
            return from;
        }
        int end = from + 3;
        while (!lines.get(end).startsWith(FENCE)) {
            end++;
        }
        return end;
    }
}
