package org.meritrail.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up the data of Alisio Instruments, a maker of measuring instruments: sixty people in four regions, paid in euro or dollar,
 * and all they sold in 2026. The same bytes every time, on every machine.
 *
 * <p>Among them are a newcomer, a leaver, a transfer, refunds, deals in foreign currency, missing scores, a windfall, and a few rows
 * that cannot be used; for the year's appraisal goals, reviews, leaves and moderated ratings, with weights that somebody got wrong.
 */
public final class SampleCompany {

    /** Another seed is another company. */
    private static final long SEED = 20_260_101;
    /** Appraisals are drawn apart, so that no deal depends on them. */
    private static final long APPRAISAL_SEED = 20_261_231;

    private final Chance chance = new Chance(SEED);
    private final List<Person> people = Team.people(chance);
    private final Targets targets = new Targets(people, chance);
    private final ExchangeCourse course = new ExchangeCourse(chance);

    private SampleCompany() {
    }

    /** Writes the data files, replacing those that are there. */
    public static void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        new SampleCompany().files().forEach(file -> file.write(folder));
    }

    private List<CsvFile> files() {
        List<CsvFile> files = new ArrayList<>(List.of(assignments(), quotas(), course.file()));
        for (Quarter quarter : Quarter.values()) {
            List<List<String>> rows = new ArrayList<>(new Deals(quarter, targets, course, chance).rows(people));
            rows.addAll(BadRows.of(quarter));
            rows.sort(Deals.BY_DATE);
            files.add(new CsvFile("transactions-" + Quarter.YEAR + "-q" + (quarter.ordinal() + 1) + ".csv", Deals.HEADER, rows));
        }
        files.add(new Scores(chance).file(people));
        Chance appraisals = new Chance(APPRAISAL_SEED);
        files.addAll(List.of(participants(new Salaries(appraisals)), new Goals(appraisals).file(people), new Reviews(appraisals).file(people),
                Salaries.leaves(), Reviews.calibrations()));
        return files;
    }

    private CsvFile participants(Salaries salaries) {
        List<String> header = new ArrayList<>(List.of("participant", "name", "currency", "hired", "left", "payroll-id"));
        header.addAll(Salaries.HEADER);
        return new CsvFile("participants.csv", header, people.stream().map(person -> participant(person, salaries)).toList());
    }

    private static List<String> participant(Person person, Salaries salaries) {
        List<String> row = new ArrayList<>(List.of(person.id(), person.name(), person.currency(), person.hired().toString(), day(person.left()),
                person.payrollId()));
        row.addAll(salaries.of(person));
        return row;
    }

    private CsvFile assignments() {
        List<List<String>> rows = new ArrayList<>();
        for (Person person : people) {
            String from = person.firstDay(Quarter.Q1).toString();
            if (person.id().equals(Team.MOVER)) {
                rows.add(assignment(person, from, Team.MOVED.minusDays(1).toString(), person.region(), person.manager()));
                rows.add(assignment(person, Team.MOVED.toString(), "", Person.Region.DACH, "P-016"));
            } else {
                rows.add(assignment(person, from, day(person.left()), person.region(), person.manager()));
            }
        }
        return new CsvFile("assignments.csv", List.of("participant", "from", "to", "plan", "role", "region", "manager", "cost-centre",
                "legal-entity"), rows);
    }

    private static List<String> assignment(Person person, String from, String to, Person.Region region, String manager) {
        return List.of(person.id(), from, to, "Sales", person.role(), region.title(), manager, region.costCentre(), region.legalEntity());
    }

    private CsvFile quotas() {
        List<List<String>> rows = new ArrayList<>();
        for (Person person : people) {
            for (Quarter quarter : Quarter.values()) {
                if (person.worksIn(quarter)) {
                    rows.add(List.of(person.id(), quarter.first().toString(), quarter.last().toString(),
                            CsvFile.decimal(targets.quota(person, quarter), 2), person.currency()));
                }
            }
        }
        return new CsvFile("quotas.csv", List.of("participant", "from", "to", "amount", "currency"), rows);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
