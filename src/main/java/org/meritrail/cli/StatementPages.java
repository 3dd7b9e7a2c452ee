package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Texts;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;

/** Writes statements as pages, each in every language. */
final class StatementPages {

    private StatementPages() {
    }

    /**
     * Everyone's.
     *
     * @param explanations the file of an evaluation
     * @return how many people there are
     */
    static int write(Path explanations, Path folder) throws IOException {
        int number = 0;
        try (Stream<Explanation> all = Json.explanations(explanations)) {
            for (Iterator<Explanation> each = all.iterator(); each.hasNext(); ) {
                write(Statement.of(each.next()), ++number, folder);
            }
        }
        return number;
    }

    static void write(Statement statement, int number, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Texts texts : Texts.all()) {
            Files.writeString(folder.resolve(statement.fileName(number) + "." + texts.language() + ".html"), StatementPage.of(statement, texts));
        }
    }
}
