package org.meritrail.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of the page on questions answer as they are shown, on the sample company. */
class SimulationPageTest {

    private static final Path PAGE = Path.of("docs/simulation.md");
    private static final String PROMPT = "$ meritrail ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void showsWhatItsCommandsPrint() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> printed = printed(page);
        if (Boolean.getBoolean("meritrail.docs.rewrite")) {
            Files.writeString(PAGE, String.join("\n", printed) + "\n");
        }
        assertThat(page.stream().filter(line -> line.startsWith(PROMPT))).hasSizeGreaterThan(4);
        assertThat(Files.readAllLines(PAGE)).isEqualTo(printed);
    }

    private static List<String> printed(List<String> page) {
        List<String> printed = new ArrayList<>();
        boolean shown = false;
        for (String line : page) {
            shown &= !line.equals("```");
            if (!shown) {
                printed.add(line);
            }
            if (line.startsWith(PROMPT)) {
                shown = true;
                printed.addAll(answer(line.substring(PROMPT.length())));
            }
        }
        return printed;
    }

    private static List<String> answer(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replace("var/demo/data", "src/main/resources/sample"));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        Shell shell = Shell.run(words.toArray(String[]::new));
        assertThat(shell.code()).as(shell.err()).isZero();
        return shell.out().lines().toList();
    }
}
