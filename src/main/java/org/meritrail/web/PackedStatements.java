package org.meritrail.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.meritrail.batch.Json;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjustment;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.springframework.stereotype.Component;

/** The statements of everybody in a run as one ZIP, made while they are sent, so that one person's at a time is in memory. */
@Component
public final class PackedStatements {

    private static final int AT_ONCE = 100;

    private final Runs runs;

    PackedStatements(Runs runs) {
        this.runs = runs;
    }

    /** By participant, each as a page in every language and as JSON. */
    public void write(int run, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        int number = 0;
        List<Adjustment.Approved> paid = runs.adjusted(run).paid();
        Runs.Page<Payout> page;
        do {
            page = runs.payouts(run, "", "", "participant", number / AT_ONCE, AT_ONCE);
            for (Payout payout : page.items()) {
                add(ToldStatements.of(runs.explanation(payout), paid), ++number, zip);
            }
        } while (number < page.total());
        zip.finish();
    }

    private static void add(Statement statement, int number, ZipOutputStream zip) throws IOException {
        String name = statement.fileName(number);
        for (Texts texts : Texts.all()) {
            add(name + "." + texts.language() + ".html", StatementPage.of(statement, texts), zip);
        }
        add(name + ".json", Json.of(statement), zip);
    }

    private static void add(String name, String content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
