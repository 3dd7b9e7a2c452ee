package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.meritrail.vocabulary.ColumnType.*;

/**
 * A data set that is taken in, with the columns it must or may have. Six are built in; a policy may declare more, whose records
 * have an {@code id} and whose further columns the policy names. Columns nobody names are not read. Two data sets of one key are
 * the same.
 *
 * <p>Dates are days, both ends included. A dated row without an end is in force until the next row of the same participant
 * starts. Scores always end, so that an old one never stands in for one that is missing.
 */
public final class DataSet implements Comparable<DataSet> {

    public static final DataSet PARTICIPANTS = new DataSet("participants", 0, required("participant", LABEL, "P-017"), required("name", LABEL, "Ana Ruiz"), required("currency", LABEL, "EUR"),
            required("hired", DATE, "2024-03-01"), optional("left", DATE, "2026-08-31"), optional("payroll-id", LABEL, "10017"));
    public static final DataSet ASSIGNMENTS = new DataSet("assignments", 1, required("participant", LABEL, "P-017"), required("from", DATE, "2026-01-01"), optional("to", DATE, "2026-08-14"),
            optional("plan", LABEL, "Sales"), optional("role", LABEL, "Account Executive"), optional("region", LABEL, "Iberia"),
            optional("manager", LABEL, "P-001"), optional("cost-centre", LABEL, "CC-IB"), optional("legal-entity", LABEL, "ALISIO-ES"));
    public static final DataSet QUOTAS = new DataSet("quotas", 2, required("participant", LABEL, "P-017"), required("from", DATE, "2026-07-01"), optional("to", DATE, "2026-09-30"),
            required("amount", MONEY, "120000.00"), required("currency", LABEL, "EUR"));
    public static final DataSet TRANSACTIONS = new DataSet("transactions", 3, required("source", LABEL, "CRM"), required("id", LABEL, "D-10482"), required("line", LABEL, "1"),
            required("date", DATE, "2026-07-14"), required("participant", LABEL, "P-017"), required("amount", MONEY, "18450.00"),
            required("currency", LABEL, "EUR"));
    public static final DataSet SCORES = new DataSet("scores", 4, required("participant", LABEL, "P-017"), required("from", DATE, "2026-07-01"), required("to", DATE, "2026-09-30"));
    public static final DataSet RATES = new DataSet("rates", 5, required("date", DATE, "2026-07-14"), required("from", LABEL, "USD"), required("to", LABEL, "EUR"),
            required("rate", NUMBER, "0.9215"));

    private static final List<DataSet> BUILT_IN = List.of(PARTICIPANTS, ASSIGNMENTS, QUOTAS, TRANSACTIONS, SCORES, RATES);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String CORRECTION = "-correction";
    private static final Comparator<DataSet> ORDER = Comparator.<DataSet>comparingInt(set -> set.position).thenComparing(DataSet::key);

    /** @param example a value as it may stand in a file */
    public record Column(String name, ColumnType type, boolean required, String example) {

        /** One that a policy names. */
        public static Column named(String name, ColumnType type) {
            return new Column(name, type, false, "");
        }
    }

    private final String key;
    /** Among the built-in ones; the same for all that are declared. */
    private final int position;
    private final List<Column> columns;

    private DataSet(String key, int position, Column... columns) {
        this(key, position, List.of(columns));
    }

    private DataSet(String key, int position, List<Column> columns) {
        this.key = key;
        this.position = position;
        this.columns = columns;
    }

    /**
     * A data set of the policy's own: it has the required label {@code id}, by which a record is known, and may have the label
     * {@code participant}, which then must be a known one.
     *
     * @param key     as {@link #isName} wants it
     * @param further columns the policy names; those every declared set has are passed over
     */
    public static DataSet declared(String key, List<Column> further) {
        if (!isName(key)) {
            throw new IllegalArgumentException("no name of a data set: " + key);
        }
        List<Column> columns = new ArrayList<>(List.of(required("id", LABEL, "1"), optional("participant", LABEL, "P-017")));
        further.stream().filter(column -> columns.stream().noneMatch(known -> known.name().equals(column.name()))).forEach(columns::add);
        return new DataSet(key, BUILT_IN.size(), List.copyOf(columns));
    }

    /**
     * Whether a data set of the policy's own can have this name: lower-case letters, digits and hyphens after a letter. Files are told
     * apart by how their names begin, so that neither this nor a built-in name may begin with the other, nor sound like a correction.
     */
    public static boolean isName(String key) {
        return NAME.matcher(key).matches() && !key.contains(CORRECTION)
                && BUILT_IN.stream().noneMatch(set -> key.startsWith(set.key) || set.key.startsWith(key));
    }

    /** The six every policy can use. */
    public static List<DataSet> builtIn() {
        return BUILT_IN;
    }

    /** The built-in data set of that name. */
    public static Optional<DataSet> of(String key) {
        return BUILT_IN.stream().filter(set -> set.key.equals(key)).findFirst();
    }

    /** The name in file names, mappings and workbooks. */
    public String key() {
        return key;
    }

    public boolean isBuiltIn() {
        return position < BUILT_IN.size();
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether its rows are in force from a day to a day, for each participant one after the other. */
    public boolean isDated() {
        return isBuiltIn() && column("from").filter(from -> from.type() == DATE).isPresent();
    }

    /** Whether each row may say which participant it belongs to, so that a policy can have a record set of them. */
    public boolean isOfParticipants() {
        return this != PARTICIPANTS && column("participant").isPresent();
    }

    /** The built-in ones as they are documented, then the others by name. */
    @Override
    public int compareTo(DataSet other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSet set && set.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }

    private static Column required(String name, ColumnType type, String example) {
        return new Column(name, type, true, example);
    }

    private static Column optional(String name, ColumnType type, String example) {
        return new Column(name, type, false, example);
    }
}
