package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.meritrail.content.Contents;
import org.meritrail.excel.CsvTexts;
import org.meritrail.excel.SharedTexts;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Persons;
import org.meritrail.pseudonym.Revealing;

/** What is kept of runs, which names people by their keys, as people read it: with codes and names, but for those of people who were erased. */
final class Documents {

    private final Contents contents;
    private final Persons persons;

    Documents(Contents contents, Persons persons) {
        this.contents = contents;
        this.persons = persons;
    }

    byte[] json(Fingerprint sha256) {
        String text = kept(sha256);
        return Revealing.of(persons, text).revealed(text, Json::escaped).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * JSON with what the run that it is of called people, to be worked with: a record may be called after somebody who has another name by now.
     *
     * @param payouts of that run
     */
    String then(Fingerprint sha256, List<Payout> payouts) {
        return Told.then(persons, payouts).json(kept(sha256));
    }

    <T> T json(Fingerprint sha256, Class<T> type) {
        return Json.read(json(sha256), type);
    }

    /** Where a name is erased, a table for people says so in the reader's language. */
    byte[] report(RunReport report, Texts texts) {
        return switch (AppraisalReport.Type.of(report.name())) {
            case JSON -> json(report.sha256());
            case CSV -> csv(kept(report.sha256()), texts);
            case XLSX -> workbook(contents.bytes(report.sha256()), texts);
        };
    }

    private byte[] csv(String text, Texts texts) {
        Revealing revealing = Revealing.of(persons, text);
        return CsvTexts.replaced(text, cell -> texts.telling(revealing.apply(cell)));
    }

    private byte[] workbook(byte[] bytes, Texts texts) {
        return SharedTexts.read(bytes)
                .map(text -> SharedTexts.replaced(bytes, texts.telling(Revealing.of(persons, text).revealed(text, SharedTexts::escaped)))).orElse(bytes);
    }

    private String kept(Fingerprint sha256) {
        return new String(contents.bytes(sha256), StandardCharsets.UTF_8);
    }
}
