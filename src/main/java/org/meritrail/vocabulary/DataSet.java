package org.meritrail.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.meritrail.vocabulary.ColumnType.*;

/**
 * The data sets Meritrail takes in, with the columns each must or may have. Beyond these a policy's Inputs sheet can name any
 * further column, with its type; columns nobody names are not read.
 *
 * <p>Dates are days, both ends included. A dated row without an end is in force until the next row of the same participant
 * starts. Scores always end, so that an old one never stands in for one that is missing.
 */
public enum DataSet {
    PARTICIPANTS(required("participant", LABEL, "P-017"), required("name", LABEL, "Ana Ruiz"), required("currency", LABEL, "EUR"),
            required("hired", DATE, "2024-03-01"), optional("left", DATE, "2026-08-31"), optional("payroll-id", LABEL, "10017")),
    ASSIGNMENTS(required("participant", LABEL, "P-017"), required("from", DATE, "2026-01-01"), optional("to", DATE, "2026-08-14"),
            optional("plan", LABEL, "Sales"), optional("role", LABEL, "Account Executive"), optional("region", LABEL, "Iberia"),
            optional("manager", LABEL, "P-001"), optional("cost-centre", LABEL, "CC-IB"), optional("legal-entity", LABEL, "ALISIO-ES")),
    QUOTAS(required("participant", LABEL, "P-017"), required("from", DATE, "2026-07-01"), optional("to", DATE, "2026-09-30"),
            required("amount", MONEY, "120000.00"), required("currency", LABEL, "EUR")),
    TRANSACTIONS(required("source", LABEL, "CRM"), required("id", LABEL, "D-10482"), required("line", LABEL, "1"),
            required("date", DATE, "2026-07-14"), required("participant", LABEL, "P-017"), required("amount", MONEY, "18450.00"),
            required("currency", LABEL, "EUR")),
    SCORES(required("participant", LABEL, "P-017"), required("from", DATE, "2026-07-01"), required("to", DATE, "2026-09-30")),
    RATES(required("date", DATE, "2026-07-14"), required("from", LABEL, "USD"), required("to", LABEL, "EUR"),
            required("rate", NUMBER, "0.9215"));

    /** @param example a value as it may stand in a file */
    public record Column(String name, ColumnType type, boolean required, String example) {
    }

    private final String key = name().toLowerCase(Locale.ROOT);
    private final List<Column> columns;

    DataSet(Column... columns) {
        this.columns = List.of(columns);
    }

    /** The name in file names, mappings and workbooks. */
    public String key() {
        return key;
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether its rows are in force from a day to a day. */
    public boolean isDated() {
        return column("from").filter(from -> from.type() == DATE).isPresent();
    }

    /** Whether each row belongs to a participant, so that a policy can have a record set of them. */
    public boolean isOfParticipants() {
        return this != PARTICIPANTS && column("participant").isPresent();
    }

    public static Optional<DataSet> of(String key) {
        return Arrays.stream(values()).filter(set -> set.key().equals(key)).findFirst();
    }

    private static Column required(String name, ColumnType type, String example) {
        return new Column(name, type, true, example);
    }

    private static Column optional(String name, ColumnType type, String example) {
        return new Column(name, type, false, example);
    }
}
