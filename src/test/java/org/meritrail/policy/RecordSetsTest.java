package org.meritrail.policy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Belonging;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What the sheet Records says, and what of it the data must bring. */
class RecordSetsTest {

    private static final Object[] HEADINGS = row("set", "belongs to", "source", "by", "dated by", "window", "tree parent", "order by", "tie by",
            "link in force on");

    @TempDir
    Path folder;

    @Test
    void readsASetOfThePolicysOwnWithAllItsHeadings() {
        RecordSet credits = set(read(row("Teams", "Company", "teams", null, null, null, "above"),
                row("Credits", null, "credits", "seller", "booked", "year to date", null, "step", "id", "signed"),
                row("Credits", "Teams", null, "team")), "Credits");

        assertThat(credits.source()).isEqualTo(new RecordSource.Data(DataSet.declared("credits", List.of())));
        assertThat(credits.links()).containsExactly(new Link.ById(Scope.PARTICIPANTS, List.of("seller")), new Link.ById("Teams", List.of("team")));
        assertThat(credits.datedBy()).containsExactly("booked");
        assertThat(credits.inForceOn()).isEqualTo("signed");
        assertThat(credits.window()).isEqualTo(Window.YEAR_TO_DATE);
        assertThat(credits.orderBy()).containsExactly("step");
        assertThat(credits.tieBy()).containsExactly("id");
    }

    @Test
    void tellsTheIntakeEveryColumnThatSomethingNames() {
        DataModel data = read(row("Teams", "Company", "teams", null, null, null, "above"), row("Credits", null, "credits", "seller", "booked", null, null, "step"),
                row("Credits", "Teams", null, "team"), row("Kinds", "Company", "visits.kind")).data();

        assertThat(data.declared()).extracting(DataSet::key).containsExactly("credits", "teams", "visits");
        assertThat(data.set("credits").orElseThrow().columns()).extracting(Column::name, Column::type).containsExactly(tuple("id", ColumnType.LABEL),
                tuple("participant", ColumnType.LABEL), tuple("booked", ColumnType.DATE), tuple("seller", ColumnType.LABEL), tuple("team", ColumnType.LABEL));
        assertThat(data.set("teams").orElseThrow().column("above")).isPresent();
        assertThat(data.set("visits").orElseThrow().column("kind")).isPresent();
        assertThat(data.inputs()).extracting(Input::dataSet).contains("credits").doesNotContain("months");
    }

    @Test
    void findsRecordsInForceByDate() {
        Plan plan = read(row("Managed", null, "assignments"), row("Wins", "Managed", "transactions"),
                row("Claims", null, "claims", "region = assignments.region", "day"), row("Kept", null, "kept", "assignments.manager", "from; to"));

        assertThat(set(plan, "Wins").links()).containsExactly(new Link.ByDate("Managed"));
        assertThat(set(plan, "Claims").links()).containsExactly(new Link.ByClaim(Scope.PARTICIPANTS, "region", DataSet.ASSIGNMENTS, "region"));
        assertThat(set(plan, "Kept").links()).containsExactly(new Link.ByDated(Scope.PARTICIPANTS, DataSet.ASSIGNMENTS, "manager"));
        assertThat(set(plan, "Kept").isDated()).isTrue();
        assertThat(set(plan, "Kept").inForceOn()).isEqualTo("from");
    }

    @Test
    void readsTheCalendarAndDifferentValues() {
        Plan plan = read(row("Months", null, "meses"), row("Markets", "Company", "transactions.source; transactions.line"),
                row("Wins", "Markets", "transactions", "source; line"));

        assertThat(set(plan, "Months").source()).isEqualTo(new RecordSource.Calendar(RecordSource.Unit.MONTHS));
        assertThat(set(plan, "Months").links()).containsExactly(new Link.Each(Scope.PARTICIPANTS));
        assertThat(set(plan, "Markets").source()).isEqualTo(new RecordSource.Distinct(DataSet.TRANSACTIONS, List.of("source", "line")));
        assertThat(set(plan, "Wins").links()).containsExactly(new Link.ById("Markets", List.of("source", "line")));
    }

    @Test
    void readsRowsOfATable() {
        WorkbookBuilder book = book().sheet("Records", HEADINGS, row("Grants", null, "Grant rows"))
                .sheet("Inputs", row("Worth", "Grants", "Grant rows.worth", "money"))
                .sheet("Grant rows", row("id", "worth"), row("compares", "result"), row("unit", "EUR"), row("G-1", 500));

        assertThat(policy(book).findings()).extracting(Finding::code).containsOnly(FindingCode.UNUSED);
    }

    @Test
    void givesParticipantsFurtherOwnersAndThemAllTheCompany() {
        Plan plan = read(row("Teams", "Company", "teams"), row("Participants", "Teams", null, "assignments.region"));
        Belonging belonging = new Belonging(plan.sets());

        assertThat(set(plan, Scope.PARTICIPANTS).links()).containsExactly(new Link.Each(Scope.COMPANY),
                new Link.ByDated("Teams", DataSet.ASSIGNMENTS, "region"));
        assertThat(belonging.ways(Scope.PARTICIPANTS, "Teams")).containsExactly(List.of(new Link.ByDated("Teams", DataSet.ASSIGNMENTS, "region")));
        assertThat(belonging.ways(Scope.PARTICIPANTS, Scope.COMPANY)).hasSize(1);
        assertThat(belonging.ways("Teams", Scope.PARTICIPANTS)).isEmpty();
    }

    @Test
    void takesADirectWayBeforeOneThroughOthers() {
        Plan plan = read(row("Teams", "Company", "teams"), row("Areas", "Teams", "areas", "team"), row("Shops", "Areas", "shops", "area"),
                row("Shops", "Teams", null, "team"));

        assertThat(new Belonging(plan.sets()).ways("Shops", "Teams")).containsExactly(List.of(new Link.ById("Teams", List.of("team"))));
    }

    @Test
    void hasEverythingInItsFingerprint() {
        List<Object[]> rows = List.of(row("Credits", null, "credits", null, "booked"), row("Credits", null, "bonuses", null, "booked"),
                row("Credits", null, "credits", "seller", "booked"), row("Credits", null, "credits", "assignments.manager", "booked"),
                row("Credits", "Company", "credits", null, "booked"), row("Credits", null, "credits", null, "signed"),
                row("Credits", null, "credits", null, "booked", "to date"), row("Credits", null, "credits", null, "booked", null, "parent"),
                row("Credits", null, "credits", null, "booked", null, null, "id"), row("Credits", null, "credits", null, "booked", null, null, null, "id"),
                row("Credits", null, "credits", null, "booked", null, null, null, null, "signed"), row("Credits", null, "credits.kind"),
                row("Credits", null, "months"), row("Credits", null, "quarters"));

        List<Fingerprint> fingerprints = rows.stream()
                .map(one -> policy(book().sheet("Records", HEADINGS, one)).policy().fingerprint()).toList();
        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    private static RecordSet set(Plan plan, String name) {
        return plan.sets().stream().filter(set -> set.name().equals(name)).findFirst().orElseThrow();
    }

    /** With an input that gives credits' steps a type, if there are any, and one of months. */
    private Plan read(Object[]... rows) {
        WorkbookBuilder book = book().sheet("Records", HEADINGS).sheet("Records", rows);
        for (Object[] one : rows) {
            if (one[2] != null && one[2].equals("credits")) {
                book.sheet("Inputs", row("Step", "Credits", "credits.step", "number"));
            } else if (one[0].equals("Months")) {
                book.sheet("Inputs", row("Length", "Months", "meses.days", "count"));
            }
        }
        return policy(book).policy().plan();
    }

    private PolicyFolder policy(WorkbookBuilder book) {
        return PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", book);
    }

    private static WorkbookBuilder book() {
        return new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales", "Participants", "participants.sales", "money"))
                .sheet("Lines", row("line", "operation", "of", "with"), row("Commission", "add", "Sales", "zero"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"));
    }

    @Test
    void ranksAndDividesNothingForTheCompany() {
        PolicyFolder policy = PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", Sketch.of(row("Fund", 100, "EUR"))
                .line("Part", "allocate", "per", "Company", "option", "in proportion to", "of", "Fund", "with", "one")
                .line("Place", "rank", "per", "Company", "option", "largest first", "of", "Fund")
                .line("So far", "collect", "per", "Company", "option", "sum", "of", "Fund", "window", "up to this record").workbook());
        assertThat(policy.findings()).extracting(Finding::code).containsOnly(FindingCode.SCOPE_WRONG).hasSize(3);
    }
}
