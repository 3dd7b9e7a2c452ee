package org.meritrail.analysis.examples;

import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.TableRow;

/** Something that examples should reach and do not. */
sealed interface Goal {

    /** Whether cases reach it. */
    boolean isIn(Reached reached);

    /** Whether the words of a case could be set so that it is reached; changes them. */
    boolean isSoughtBy(Solving solving);

    Message told();

    /** Of the workbook in which a case for it belongs. */
    String workbook();

    /** What the case should expect because of it, besides what is paid; empty where there is nothing to name. */
    default Optional<String> expected() {
        return Optional.empty();
    }

    record OfRow(DecisionTable table, TableRow row) implements Goal {
        @Override
        public boolean isIn(Reached reached) {
            return reached.row(table, row.id());
        }

        @Override
        public boolean isSoughtBy(Solving solving) {
            return solving.row(table, row);
        }

        @Override
        public Message told() {
            return Message.of("coverage.row", table.name() + " " + row.id());
        }

        @Override
        public String workbook() {
            return row.cells().workbook();
        }

        @Override
        public Optional<String> expected() {
            return Optional.of(table.name() + "!" + row.id());
        }
    }

    record OfSide(DecisionTable table, Side side) implements Goal {
        @Override
        public boolean isIn(Reached reached) {
            return reached.side(table, side);
        }

        @Override
        public boolean isSoughtBy(Solving solving) {
            return solving.side(table, side);
        }

        @Override
        public Message told() {
            return side.told();
        }

        @Override
        public String workbook() {
            return table.rows().get(0).cells().workbook();
        }
    }

    record OfLine(Coverage.OfLine line, boolean outcome) implements Goal {
        @Override
        public boolean isIn(Reached reached) {
            return reached.line(line.line(), outcome);
        }

        @Override
        public boolean isSoughtBy(Solving solving) {
            return solving.outcome(line.line(), outcome);
        }

        @Override
        public Message told() {
            return CoverageFindings.told(line, outcome);
        }

        @Override
        public String workbook() {
            CellRange place = line.line().source();
            return place.workbook();
        }
    }

    /** An example that expects what is paid: any will do in which the component comes to something. */
    record OfPayment(Line payment) implements Goal {
        @Override
        public boolean isIn(Reached reached) {
            return reached.payment(payment);
        }

        @Override
        public boolean isSoughtBy(Solving solving) {
            return true;
        }

        @Override
        public Message told() {
            return Message.of("coverage.paid", payment.name());
        }

        @Override
        public String workbook() {
            return payment.source().workbook();
        }
    }

    /** In the order in which they are told. */
    static Stream<Goal> of(Coverage coverage) {
        Stream<Goal> tables = coverage.tables().stream().flatMap(table -> Stream.concat(table.rows().stream().map(row -> new OfRow(table.table(), row)),
                table.sides().stream().map(side -> new OfSide(table.table(), side))));
        Stream<Goal> lines = coverage.lines().stream().flatMap(line -> line.unreached().stream().map(outcome -> new OfLine(line, outcome)));
        return Stream.of(tables, lines, coverage.payments().stream().map(OfPayment::new)).flatMap(goals -> goals);
    }
}
